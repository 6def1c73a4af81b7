const yaml11Words = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);

/** Names that YAML 1.1 reads as booleans or null (seen: Helm drops them silently), or that a template can't write as `.name`. */
export function isDangerousName(name: string): boolean {
  return yaml11Words.has(name.toLowerCase()) || !/^[A-Za-z][A-Za-z0-9]*$/.test(name);
}
