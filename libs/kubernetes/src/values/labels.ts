import { z } from 'zod';

/** Name of a label or annotation, with or without a prefix: `team`, `example.com/team`. */
const name = () =>
  z
    .string()
    .max(253)
    .regex(/^([a-z0-9][a-z0-9.-]*\/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/);

/** A map of labels. */
export const labelsValue = () =>
  z.record(name(), z.string().regex(/^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/));

/** A map of annotations, whose values may be any text. */
export const annotationsValue = () => z.record(name(), z.string());
