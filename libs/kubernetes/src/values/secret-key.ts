import type { Ref, Templated } from '@keelwork/chart';
import type { IEnvVar } from 'kubernetes-models/v1/EnvVar';
import { z } from 'zod';

/** A key of a Secret that exists already: a chart never holds the secret itself. */
export const secretKeyValue = (name: string, key: string, what: string) =>
  z
    .strictObject({
      name: z.string().min(1).default(name).describe('Name of the Secret.'),
      key: z.string().min(1).default(key).describe('Key in the Secret.'),
    })
    .describe(`Where ${what} is kept.`);

export type SecretKey = z.output<ReturnType<typeof secretKeyValue>>;

/** An environment variable that is read from a Secret. */
export const secretEnv = (name: string, secret: Ref<SecretKey>): Templated<IEnvVar> => ({
  name,
  valueFrom: { secretKeyRef: { name: secret.name, key: secret.key } },
});
