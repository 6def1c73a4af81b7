import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a vendored kind comes from; `sources.json` holds one a kind. */
export interface Pin {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** As for `readSource`. */
  readonly source: string;
  /** Of the source's bytes. */
  readonly sha256: string;
}

/** The pins of a folder, in the order of group and kind; none when it has no `sources.json`. */
export function readPins(directory: string): Pin[] {
  const file = join(directory, 'sources.json');
  if (!existsSync(file)) return [];
  const pins: Pin[] = JSON.parse(readFileSync(file, 'utf8'));
  return pins;
}

export function writePins(directory: string, pins: readonly Pin[]): void {
  writeFileSync(join(directory, 'sources.json'), `${JSON.stringify(pins, null, 2)}\n`);
}

/** Later pins take the place of earlier ones of the same kind. */
export function mergePins(...pins: Pin[]): Pin[] {
  const byKind = new Map(pins.map((pin) => [`${pin.group} ${pin.kind}`, pin]));
  return [...byKind.keys()].sort().flatMap((key) => byKind.get(key) ?? []);
}
