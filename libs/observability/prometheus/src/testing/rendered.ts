import { objectsOf } from '@keelwork/testing';
import { prometheus } from '../index.ts';

/** A release named prometheus as objects. */
export const { rendered } = objectsOf(prometheus, { name: 'prometheus', namespace: 'shop' });

export { filesOf } from '@keelwork/testing';
