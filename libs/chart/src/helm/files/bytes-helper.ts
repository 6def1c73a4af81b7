import { quantityFactors, wholeQuantity } from '../../text/quantity.ts';
import { goString } from '../go/go-text.ts';

/** The helper that turns a memory quantity into bytes; only charts that need it carry it. */
export function bytesHelper(chart: string): string {
  const factors = Object.entries(quantityFactors).map(([suffix, factor]) => `"${suffix}" ${factor}`);
  return [
    '{{- /* The given percent of a memory quantity such as 64Mi, as whole bytes: (list quantity percent). */ -}}',
    `{{- define "${chart}.bytes" -}}`,
    '{{- $quantity := first . -}}',
    `{{- if not (regexMatch ${goString(wholeQuantity.source)} $quantity) -}}`,
    '{{- fail (printf "%s is not a whole memory quantity, such as 64Mi" $quantity) -}}',
    '{{- end -}}',
    `{{- $factors := dict ${factors.join(' ')} -}}`,
    '{{- $factor := get $factors (regexFind "[A-Za-z]*$" $quantity) -}}',
    '{{- div (mul (regexFind "^[0-9]+" $quantity | int64) $factor (last .)) 100 -}}',
    '{{- end }}',
    '',
  ].join('\n');
}
