/** A place where two trees differ. */
export interface Difference {
  /** JSON pointer to the place. */
  readonly pointer: string;
  /** What each tree has there; undefined where it has nothing. */
  readonly left: unknown;
  readonly right: unknown;
}

/** Every place where two trees of plain data differ. The order of a map's keys is no difference. */
export function differences(left: unknown, right: unknown, pointer = ''): Difference[] {
  if (Object.is(left, right)) return [];
  const [a, b] = [parts(left), parts(right)];
  if (!a || !b || Array.isArray(left) !== Array.isArray(right)) return [{ pointer, left, right }];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].flatMap((name) => {
    const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!Object.hasOwn(a, name)) return [{ pointer: place, left: undefined, right: b[name] }];
    if (!Object.hasOwn(b, name)) return [{ pointer: place, left: a[name], right: undefined }];
    return differences(a[name], b[name], place);
  });
}

const parts = (tree: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof tree === 'object' && tree !== null ? { ...tree } : undefined;
