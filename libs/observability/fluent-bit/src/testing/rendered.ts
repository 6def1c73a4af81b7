import { objectsOf } from '@keelwork/testing';
import { parse } from 'yaml';
import { fluentBit } from '../index.ts';

/** A release named fluent-bit as objects. */
export const { rendered } = objectsOf(fluentBit, { name: 'fluent-bit', namespace: 'logging' });

/** fluent-bit.yaml as it is emitted. */
export const renderedConfig = (values: object = {}): string =>
  Object(rendered(values)['config-map']).data['fluent-bit.yaml'];

/** What fluent-bit.yaml says. */
export const parsedConfig = (values: object = {}) => Object(parse(renderedConfig(values)));
