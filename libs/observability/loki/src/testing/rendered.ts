import { objectsOf } from '@keelwork/testing';
import { loki } from '../index.ts';

/** A release named loki as objects. */
export const { problems, rendered } = objectsOf(loki, { name: 'loki', namespace: 'shop' });

/** loki.yaml as it is emitted. */
export const renderedConfig = (values: object = {}): string => Object(rendered(values)['config-map']).data['loki.yaml'];
