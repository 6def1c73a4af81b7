import { readdirSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { run } from '../main.ts';
import { smallWorkspace } from '../testing/small-workspace.ts';

it('writes the chart of one library and nothing else', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const workspace = smallWorkspace({});
  expect(await run(['chart', 'libs/notes'], workspace)).toBe(0);
  expect(log).toHaveBeenCalledWith('libs/notes/chart/templates/first.yaml');
  expect(readdirSync(workspace.root)).not.toContain('argocd');
  log.mockRestore();
});

it('says which libraries there are where the folder has none', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  expect(await run(['chart', 'libs/nots'], smallWorkspace({}))).toBe(1);
  expect(error.mock.calls).toEqual([['libs/nots: no service library is there. There are: libs/notes.']]);
  error.mockRestore();
});
