import { formats } from '@kubernetes-models/validate';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  ownProperties: true,
  strict: false,
  unicodeRegExp: false,
  formats,
  // A validator runs a few times and is compiled in every process: optimising its code costs three times what it saves.
  code: { optimize: false },
});

/** A validator of a strict schema. Throws when the schema is none, for example when JavaScript can't read one of its patterns. */
export const compile = (schema: AnySchemaObject): ValidateFunction => ajv.compile(schema);
