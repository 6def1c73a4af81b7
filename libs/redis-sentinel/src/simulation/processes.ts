import { readFileSync } from 'node:fs';

/** The first child of a process; undefined where it has none. */
export function childOf(pid: number | undefined): number | undefined {
  try {
    const [first] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    return first ? Number(first) : undefined;
  } catch {
    return undefined;
  }
}

/** Waits until `condition` gives something; after three minutes, for a busy machine, fails with `what`, and with what `seen` tells. */
export async function until<T>(
  what: string,
  condition: () => T | undefined | false | Promise<T | undefined | false>,
  seen: () => Promise<string> = async () => '',
): Promise<T> {
  for (const end = Date.now() + 180_000; Date.now() < end;) {
    const found = await condition();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not within three minutes: ${what}\n${await seen()}`);
}
