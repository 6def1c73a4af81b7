import { objectsOf } from '@keelwork/testing';
import { grafana } from '../index.ts';

/** A release named grafana as objects. */
export const { rendered } = objectsOf(grafana, { name: 'grafana', namespace: 'shop' });

export { filesOf } from '@keelwork/testing';
