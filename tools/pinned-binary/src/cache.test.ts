import { expect, it } from 'vitest';
import { cachedPath } from './cache.mjs';
import { emptyMachine, fakeTool } from './fake-tool.ts';

const tool = fakeTool('http://127.0.0.1:9');
const { surroundings } = emptyMachine();

it.each([
  ['linux', 'x64', {}, '/home/me/.cache/keelwork/bin/fake-v1.2.3-linux-amd64'],
  ['linux', 'arm64', { XDG_CACHE_HOME: '/cache' }, '/cache/keelwork/bin/fake-v1.2.3-linux-arm64'],
  ['linux', 'ppc64', { KEELWORK_CACHE: '/ours' }, '/ours/bin/fake-v1.2.3-linux-ppc64le'],
  ['darwin', 'arm64', {}, '/home/me/Library/Caches/keelwork/bin/fake-v1.2.3-darwin-arm64'],
  ['win32', 'x64', { LOCALAPPDATA: '/local' }, '/local/keelwork/bin/fake-v1.2.3-windows-amd64.exe'],
  ['win32', 'x64', {}, '/home/me/AppData/Local/keelwork/bin/fake-v1.2.3-windows-amd64.exe'],
] as const)('on %s %s with %j it is %s', (platform, arch, env, path) => {
  expect(cachedPath(tool, { ...surroundings, home: '/home/me', platform, arch, env })).toBe(path);
});
