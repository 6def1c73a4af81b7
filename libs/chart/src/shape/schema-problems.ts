import type { z } from 'zod';

/** What of a zod schema Helm can't check or would read in another way. */
export function schemaProblems({ _zod: { def } }: z.core.$ZodType): string[] {
  const parts: readonly object[] = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  const changes = 'coerce' in def || parts.some((part) => 'check' in part && part.check === 'overwrite');
  return [
    ...(changes
      ? [
          'changes what it reads (coerce, trim, toLowerCase …), which Helm does not; describe what it takes with .regex(…)',
        ]
      : []),
    ...parts.flatMap((part) =>
      'pattern' in part && part.pattern instanceof RegExp ? patternProblem(part.pattern) : [],
    ),
  ];
}

/** Go's regular expressions (RE2) know no lookaround and no back references, and flags have no place in a JSON schema. */
function patternProblem(pattern: RegExp): string[] {
  const flags = pattern.flags.replace(/[uv]/, '');
  if (flags)
    return [
      `has the flag '${flags}' on its pattern, which values.schema.json can't hold; write the pattern without it`,
    ];
  const foreign = foreignSyntax(pattern.source);
  return foreign
    ? [
        `has '${foreign}' in its pattern, which Helm's schema check (Go) refuses; write the pattern without it, or use .refine(…)`,
      ]
    : [];
}

function foreignSyntax(source: string): string | undefined {
  const escapes = source.match(/\\[^]/g) ?? [];
  const withoutEscapes = source.replaceAll(/\\[^]/g, '');
  const withoutClasses = withoutEscapes.replaceAll(/\[[^\]]*\]/g, '');
  const repeats = [...withoutClasses.matchAll(/\{(\d+)(?:,(\d*))?\}/g)];
  return (
    escapes.find((escape) => /[1-9kcu]/.test(escape)) ??
    /\[\^?\]/.exec(withoutEscapes)?.[0] ??
    /\(\?<?[=!]/.exec(withoutClasses)?.[0] ??
    repeats.find(([, from, to]) => Math.max(Number(from), Number(to)) > 1000)?.[0]
  );
}
