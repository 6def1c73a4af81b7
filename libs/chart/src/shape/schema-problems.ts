import type { z } from 'zod';

/** What of a zod schema Helm can't check or would read in another way. */
export function schemaProblems(schema: z.core.$ZodType): string[] {
  const { bag, def } = schema._zod;
  const checks = def.checks ?? [];
  const changes = 'coerce' in def || checks.some((check) => check._zod.def.check === 'overwrite');
  const patterns = bag['patterns'] instanceof Set ? [...bag['patterns']] : [];
  return [
    ...(changes ? ['changes what it reads (coerce, trim, toLowerCase …), which Helm does not; describe what it takes with .regex(…)'] : []),
    ...patterns.filter((pattern) => pattern instanceof RegExp).flatMap(patternProblem),
  ];
}

/** Go's regular expressions (RE2) know no lookaround and no back references, and flags have no place in a JSON schema. */
function patternProblem(pattern: RegExp): string[] {
  const flags = pattern.flags.replace(/[uv]/, '');
  if (flags) return [`has the flag '${flags}' on its pattern, which values.schema.json can't hold; write the pattern without it`];
  const foreign = foreignSyntax(pattern.source);
  return foreign ? [`has '${foreign}' in its pattern, which Helm's schema check (Go) refuses; write the pattern without it, or use .refine(…)`] : [];
}

function foreignSyntax(source: string): string | undefined {
  const bare = source.replace(/\\[\\[\]()]/g, '');
  const found = /\(\?<?[=!]|\\[1-9]|\\k|\\c|\\u|\[\^?\](?!.*\])/.exec(bare)?.[0];
  const repeats = [...bare.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].find(([, from, to]) => Math.max(Number(from), Number(to)) > 1000);
  return found ?? repeats?.[0];
}
