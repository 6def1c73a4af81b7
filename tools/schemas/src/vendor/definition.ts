import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

/** A node of a custom resource definition's `openAPIV3Schema`. */
export interface StructuralSchema {
  type?: string | undefined;
  description?: string | undefined;
  nullable?: boolean | undefined;
  required?: string[] | undefined;
  enum?: unknown[] | undefined;
  format?: string | undefined;
  default?: unknown;
  properties?: Record<string, StructuralSchema> | undefined;
  items?: StructuralSchema | undefined;
  additionalProperties?: boolean | StructuralSchema | undefined;
  exclusiveMinimum?: boolean | undefined;
  exclusiveMaximum?: boolean | undefined;
  'x-kubernetes-int-or-string'?: boolean | undefined;
  'x-kubernetes-preserve-unknown-fields'?: boolean | undefined;
  'x-kubernetes-embedded-resource'?: boolean | undefined;
  'x-kubernetes-list-type'?: string | undefined;
  [keyword: string]: unknown;
}

/** One kind out of a custom resource definition, in its preferred served version. */
export interface CustomKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly schema: StructuralSchema;
}

const structuralSchema: z.ZodType<StructuralSchema> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    description: z.string().optional(),
    nullable: z.boolean().optional(),
    required: z.array(z.string()).optional(),
    enum: z.array(z.unknown()).optional(),
    format: z.string().optional(),
    properties: z.record(z.string(), structuralSchema).optional(),
    items: structuralSchema.optional(),
    additionalProperties: z.union([z.boolean(), structuralSchema]).optional(),
    exclusiveMinimum: z.boolean().optional(),
    exclusiveMaximum: z.boolean().optional(),
    'x-kubernetes-int-or-string': z.boolean().optional(),
    'x-kubernetes-preserve-unknown-fields': z.boolean().optional(),
    'x-kubernetes-embedded-resource': z.boolean().optional(),
    'x-kubernetes-list-type': z.string().optional(),
  }),
);

const definition = z.object({
  kind: z.literal('CustomResourceDefinition'),
  apiVersion: z.literal('apiextensions.k8s.io/v1'),
  spec: z.object({
    group: z.string().regex(/^[a-z0-9.-]+$/),
    names: z.object({ kind: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/) }),
    versions: z.array(
      z.object({
        name: z.string().regex(/^[a-z0-9]+$/),
        served: z.boolean(),
        schema: z.object({ openAPIV3Schema: structuralSchema }).optional(),
      }),
    ),
  }),
});

/** The kinds that a YAML text with custom resource definitions defines. Throws with every problem of the text, one a line. */
export function readDefinitions(text: string): CustomKind[] {
  const problems: string[] = [];
  const kinds = parseAllDocuments(text).flatMap((document, index) => {
    const place = `document ${index + 1}`;
    problems.push(...document.errors.map((error) => `${place}: ${error.message.split('\n')[0]}`));
    if (document.errors.length > 0 || document.get('kind') !== 'CustomResourceDefinition') return [];
    const parsed = definition.safeParse(document.toJS());
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => `${place}: ${issue.path.join('.')}: ${issue.message}`));
      return [];
    }
    const { group, names, versions } = parsed.data.spec;
    const preferred = versions.filter((version) => version.served).sort((a, b) => byPriority(a.name, b.name))[0];
    if (preferred?.schema === undefined) {
      problems.push(`${place}: ${names.kind}.${group} has no served version with a schema`);
      return [];
    }
    return [{ group, version: preferred.name, kind: names.kind, schema: preferred.schema.openAPIV3Schema }];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return kinds;
}

/** Kubernetes' own order of versions: v2, v1, v1beta2, v1beta1, v1alpha1, then anything else. */
function byPriority(a: string, b: string): number {
  const [stageOfA, majorOfA, minorOfA] = priority(a);
  const [stageOfB, majorOfB, minorOfB] = priority(b);
  return stageOfB - stageOfA || majorOfB - majorOfA || minorOfB - minorOfA || (a < b ? -1 : 1);
}

function priority(version: string): [stage: number, major: number, minor: number] {
  const [, major, stage, minor] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  if (major === undefined) return [0, 0, 0];
  return [stage === undefined ? 3 : stage === 'beta' ? 2 : 1, Number(major), Number(minor ?? 0)];
}
