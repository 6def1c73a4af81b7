export {
  defineChart,
  type Chart,
  type ChartDefinition,
  type InstallableChart,
  type Instance,
  type KubernetesObject,
  type Release,
} from './define-chart.ts';
export { match, when } from './expression/branches.ts';
export { isExpression, type Expr } from './expression/expression.ts';
export { and, bytes, checksum, eq, ge, gt, hasEntries, join, le, lt, ne, not, or, text } from './expression/forms.ts';
export { each, extend, mapEach } from './expression/loops.ts';
export { defaultTo, isSet, whenSet } from './expression/optional.ts';
export type { Plain, Ref, Scalar, Templated } from './expression/types.ts';
export { renderChart } from './helm/render-chart.ts';
export { renderObjects, type ObjectsReading, type RenderedObject } from './objects/render-objects.ts';
export type { Shape } from './shape/shape.ts';
export { byteOrder, sortedEntries } from './text/byte-order.ts';
export { closest } from './text/closest.ts';
export { file, namedText } from './text/file.ts';
export type { FileContext } from './text/handlebars/file-context.ts';
export { bytesOf, wholeQuantity } from './text/quantity.ts';
export { mergeValues } from './values/merge.ts';
export type { Override } from './values/override.ts';
export { parseValues, type ParsedValues } from './values/parse-values.ts';
export type { ValueProblem } from './values/problem.ts';
export { printYaml } from './yaml/print.ts';
