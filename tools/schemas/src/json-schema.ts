/** The part of JSON Schema (draft 7, read alike by kubeconform and ajv) that our schemas use. */
export interface JsonSchema {
  $schema?: string;
  $comment?: string;
  $ref?: string;
  definitions?: Record<string, JsonSchema>;
  description?: string;
  deprecated?: boolean;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  required?: string[];
  items?: JsonSchema;
  [keyword: string]: unknown;
}

export const draft7 = 'http://json-schema.org/draft-07/schema#';

/**
 * The texts that Kubernetes parses as a quantity, as controller-gen writes them into custom resource definitions.
 * It lets `10Gi`, `0.5`, `1e3` through and stops `10Gib`, `512MB`, `0,5`.
 */
export const quantityPattern =
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';
