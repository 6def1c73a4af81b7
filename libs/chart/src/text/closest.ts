import { distance } from 'fastest-levenshtein';

/** The candidate that a person most likely meant, or undefined when none is near (more than a third of its letters differ). */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, steps: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best && best.steps <= Math.max(1, Math.ceil(best.candidate.length / 3)) ? best.candidate : undefined;
}
