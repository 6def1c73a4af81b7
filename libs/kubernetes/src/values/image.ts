import { defaultTo, text, type Expr, type Ref } from '@keelwork/chart';
import { z } from 'zod';

const digest = z
  .string()
  .regex(/^@sha256:[0-9a-f]{64}$/)
  .optional()
  .describe('Digest that pins the image beyond its tag, as @sha256:…');

/** A container image: repository and tag, with a digest where it is known. */
export const imageValue = (repository: string, tag: string) =>
  z
    .strictObject({
      repository: z
        .string()
        .regex(/^[a-z0-9][a-z0-9._/:-]*$/)
        .default(repository)
        .describe('Registry and repository of the image.'),
      tag: z
        .string()
        .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/)
        .default(tag)
        .describe('Tag of the image; never latest.'),
      digest,
      pullPolicy: z
        .enum(['Always', 'IfNotPresent', 'Never'])
        .default('IfNotPresent')
        .describe('When the image is pulled.'),
    })
    .describe('The container image.');

export type ImageValue = z.output<ReturnType<typeof imageValue>>;

/** `repository:tag`, with the digest where one is given. */
export const imageName = (image: Ref<ImageValue>): Expr<string> =>
  text`${image.repository}:${image.tag}${defaultTo(image.digest, '')}`;
