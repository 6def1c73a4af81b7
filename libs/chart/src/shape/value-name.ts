const yaml11Words = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);

/** Names that Helm puts into the values of a subchart. */
const helmsOwn = new Set(['global', 'enabled']);

/** Why a value can't have a name; undefined where it can. `path` is that of the object that it stands in. */
export function nameProblem(name: string, path: string): string | undefined {
  // YAML 1.1 reads these as booleans or null, and Helm then drops the value without a word.
  if (yaml11Words.has(name.toLowerCase()))
    return `the name '${name}' is a word that YAML 1.1 reads as no string; use another`;
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name))
    return `the name '${name}' can't be written in a Helm template; use letters and digits`;
  if (path === '' && helmsOwn.has(name))
    return `the name '${name}' is Helm's own in the values of a subchart; use another`;
  return undefined;
}
