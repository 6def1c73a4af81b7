{{- /* The given percent of a memory quantity such as 64Mi, as whole bytes: (list quantity percent). */ -}}
{{- define "redis-sentinel.bytes" -}}
{{- $quantity := first . -}}
{{- if not (regexMatch "^([1-9][0-9]{0,5}([kMG]|[KMG]i)?|[1-9][0-9]{0,2}Ti?)$" $quantity) -}}
{{- fail (printf "%s is not a whole memory quantity, such as 64Mi" $quantity) -}}
{{- end -}}
{{- $factors := dict "" 1 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 -}}
{{- $factor := get $factors (regexFind "[A-Za-z]*$" $quantity) -}}
{{- div (mul (regexFind "^[0-9]+" $quantity | int64) $factor (last .)) 100 -}}
{{- end }}
