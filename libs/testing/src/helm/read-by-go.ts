/**
 * A chart whose one template prints the objects of the given chart as JSON: what Go's own YAML reader, the one that
 * kubectl and Argo CD use, makes of the text of each template.
 */
export function readByGo(files: Readonly<Record<string, string>>): Record<string, string> {
  const moved = Object.entries(files).map(
    ([path, text]) => [path.replace(/^templates\/(.+\.yaml)$/, 'objects/$1'), text] as const,
  );
  return { ...Object.fromEntries(moved), 'templates/all.yaml': printAsJson };
}

const printAsJson = `{{- range $path, $_ := .Files.Glob "objects/*.yaml" }}
{{- range $text := regexSplit "(?m)^---$" (tpl ($.Files.Get $path) $) -1 }}
{{- with fromYaml $text }}
---
{{ toJson . }}
{{- end }}
{{- end }}
{{- end }}
`;
