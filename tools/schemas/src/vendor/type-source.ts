import { compile } from 'json-schema-to-typescript';
import type { JsonSchema } from '../json-schema.ts';
import { mapChildren } from './children.ts';

/** Longer texts are cut to their first sentence, and that to this many characters. */
const longestText = 120;

/** The TypeScript type of a kind, from its strict schema. */
export async function typeSource(schema: JsonSchema, kind: string, header: string): Promise<string> {
  const { $schema, properties, ...root } = forTypes({ ...schema, definitions: {} });
  const definitions = Object.fromEntries(
    Object.entries(schema.definitions ?? {}).map(([name, part]) => [name, forTypes(part)]),
  );
  const typed = { ...root, properties: { ...properties, metadata: { tsType: 'IObjectMeta' } }, definitions };
  const copy: Parameters<typeof compile>[0] = JSON.parse(JSON.stringify(typed));
  return compile(copy, `I${kind}`, {
    additionalProperties: true,
    bannerComment: `${header}import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta';`,
    strictIndexSignatures: false,
    style: { singleQuote: true, bracketSpacing: true, printWidth: 140 },
  });
}

/** Without what a type can't say, the texts shortened; `type: [integer, string]` and the like are kept. */
function forTypes(schema: JsonSchema): JsonSchema {
  const { description, oneOf, anyOf, allOf, not, minItems, maxItems, ...rest } = schema;
  const text = shorten(description);
  return mapChildren(
    {
      ...rest,
      ...(text !== '' && { description: text }),
      ...(/\bdeprecated:/i.test(description ?? '') && { deprecated: true }),
    },
    forTypes,
  );
}

function shorten(description = ''): string {
  const text = description
    .replace(/<br ?\/?>|\s+/g, ' ')
    .replaceAll('*/', '*\\/')
    .trim();
  const sentence = /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
  return sentence.length <= longestText ? sentence : `${sentence.slice(0, longestText).replace(/\s\S*$/, '')} …`;
}
