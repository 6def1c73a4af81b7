/** @import { Outcome, Surroundings, Tool } from './types.mjs' */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from './archive.mjs';
import { goPlatform } from './go-platform.mjs';
import { get } from './http.mjs';

/**
 * Downloads the release for this machine into a directory.
 * @param {Tool} tool
 * @param {Surroundings} surroundings
 * @param {string} directory
 * @returns {Promise<Outcome>}
 * @throws {Error} when the archive does not have the pinned checksum: then something is wrong, and no other way is tried.
 */
export async function download(tool, surroundings, directory) {
  const platform = goPlatform(surroundings);
  const sum = tool.sums[platform];
  if (!sum) return { problem: `there is no release for ${platform}` };
  const { url, entry } = tool.asset(platform);
  surroundings.report(`${tool.name} ${tool.version}: downloading ${url} (once)`);
  const archive = await get(url);
  if ('problem' in archive) return archive;
  const expected = await expectedSum(sum, url);
  if (typeof expected !== 'string') return expected;
  const actual = createHash('sha256').update(archive.body).digest('hex');
  if (actual !== expected) throw new Error(refusal(tool, url, expected, actual));
  const path = join(directory, tool.name);
  writeFileSync(path, await unpack(url, archive.body, entry), { mode: 0o755 });
  return { path };
}

/**
 * The pinned sum, or the one that the release's own checksum file gives for the archive.
 * @param {string} sum
 * @param {string} url
 */
async function expectedSum(sum, url) {
  if (!sum.includes('://')) return sum;
  const sums = await get(sum);
  if ('problem' in sums) return sums;
  const file = url.slice(url.lastIndexOf('/') + 1);
  for (const line of Buffer.from(sums.body).toString('utf8').split('\n')) {
    const [value, name] = line.trim().split(/\s+/);
    if (value && name === file) return value;
  }
  return { problem: `${sum} names no ${file}` };
}

/**
 * @param {Tool} tool
 * @param {string} url
 * @param {string} expected
 * @param {string} actual
 */
function refusal(tool, url, expected, actual) {
  return [
    `${tool.name} ${tool.version}: ${url} is refused, nothing was installed.`,
    `  its SHA-256 is ${actual}`,
    `  expected       ${expected}`,
    `A proxy or a mirror may have changed the file. Fetch it another way, or set ${tool.variable} to a binary that you trust.`,
  ].join('\n');
}
