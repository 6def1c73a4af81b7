import type { JsonSchema } from '../json-schema.ts';

/** The source of a kind's `Model` class, whose `validate` reads the kind's strict schema. */
export function modelSource(
  schema: JsonSchema,
  { kind, apiVersion }: { kind: string; apiVersion: string },
  schemaFile: string,
  header: string,
): string {
  const fields = Object.keys(schema.properties ?? {}).map((name) => {
    const optional = schema.required?.includes(name) === true ? '' : '?';
    return `  declare ${name}${optional}: Required<I${kind}>['${name}'];\n`;
  });
  return `${header}import { createTypeMetaGuard, Model, type ModelData } from '@kubernetes-models/base';
import { assertValid } from '../../assert-valid.ts';
import type { I${kind} } from './type.ts';

export class ${kind} extends Model<I${kind}> implements I${kind} {
  static readonly apiVersion = '${apiVersion}';
  static readonly kind = '${kind}';
  static readonly is = createTypeMetaGuard<I${kind}>(${kind});
${fields.join('')}
  constructor(data?: ModelData<I${kind}>) {
    super();
    this.apiVersion = ${kind}.apiVersion;
    this.kind = ${kind}.kind;
    this.setDefinedProps(data);
  }

  override validate(): void {
    assertValid('${schemaFile}', this);
  }
}
`;
}
