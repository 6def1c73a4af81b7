import { distance } from 'fastest-levenshtein';

/** The candidate that a person most likely meant, or undefined when none is near (two letters or a third of them may differ). */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, steps: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const best = ranked[0];
  const allowed = best && Math.min(best.candidate.length - 1, Math.max(2, Math.ceil(best.candidate.length / 3)));
  return best && allowed !== undefined && best.steps <= allowed ? best.candidate : undefined;
}
