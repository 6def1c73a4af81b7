import { z } from 'zod';

/** The name of a database or user that PostgreSQL takes without quotes, everywhere. */
export const postgresqlIdentifier = () =>
  z
    .string()
    .min(1)
    .max(63)
    .regex(/^[a-z_][a-z0-9_]*$/);
