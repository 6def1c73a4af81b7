import { objectsOf } from '@keelwork/testing';
import { postgresHa } from '../index.ts';

/** A release named database as objects. */
export const { problems, rendered } = objectsOf(postgresHa, { name: 'database', namespace: 'shop' });
