interface NamedKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** `postgresql.cnpg.io/scheduled-backup`: where a kind's type and model stand below `src`. */
export const folderOf = ({ group, kind }: NamedKind): string => `${group}/${kebab(kind)}`;

/** `postgresql.cnpg.io/scheduledbackup_v1.json`: kubeconform's `{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json`. */
export const schemaFileOf = ({ group, version, kind }: NamedKind): string =>
  `${group}/${kind.toLowerCase()}_${version}.json`;

const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
