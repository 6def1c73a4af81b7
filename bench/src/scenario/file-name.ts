/** The file of an object below the output folder, the same for every contestant that names files itself. */
export function filePath(
  chart: string,
  { kind, metadata }: { readonly kind: string; readonly metadata?: object },
): string {
  const name = metadata && 'name' in metadata ? String(metadata.name) : '';
  return `${chart}/${kind.toLowerCase()}-${name}.yaml`;
}
