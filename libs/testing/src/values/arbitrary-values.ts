import { renderObjects, type Chart } from '@keelwork/chart';
import fc from 'fast-check';
import { arbitraryPart } from './arbitrary-shape.ts';

/** Values files, one laid on the other, as `helm template -f one.json -f two.json` takes them. */
export type Layers = readonly unknown[];

/** One or two values files, most of which the chart accepts; rules between values (`.refine`) may refuse some. */
export const drawnValues = (chart: Chart): fc.Arbitrary<Layers> =>
  fc.array(arbitraryPart(chart.shape, chart.defaults), { minLength: 1, maxLength: 2 });

/** Values files that the chart accepts, drawn from its schema: any part of them given, with every text and number that is known to be read in two ways. */
export const arbitraryValues = (chart: Chart): fc.Arbitrary<Layers> =>
  drawnValues(chart).filter((layers) => accepts(chart, layers));

/** True where the chart takes the values. */
export const accepts = (chart: Chart, layers: Layers): boolean =>
  renderObjects(chart, { name: 'name', namespace: 'namespace' }, layers).ok;
