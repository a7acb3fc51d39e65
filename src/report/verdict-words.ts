import type { Verdict } from '../policy/verdict.ts';

/** What a verdict begins with. */
export const HEADS = {
  pass: 'PASS',
  fail: 'FAIL',
  error: 'COULD NOT BE CHECKED',
  warning: 'WARNING',
} as const;

/** The verdict in words: the one line that a reader with ten seconds reads. */
export function verdictLine(verdict: Verdict): string {
  return `${HEADS[verdict.status]}: ${countWords(verdict)}`;
}

/** How many checks came to what; those that are not applicable are not counted, since they saw nothing. */
export function countWords({ counts, status }: Pick<Verdict, 'counts' | 'status'>): string {
  const { pass, fail, warning, error, excepted } = counts;
  const apart = excepted > 0 ? `, ${excepted} excepted` : '';
  if (status === 'pass') return `${pass} of ${pass + excepted} checks passed${apart}`;
  const words = [
    fail > 0 ? `${fail} failed` : '',
    error > 0 ? `${error} could not be checked` : '',
    warning > 0 ? `${warning} warning${warning === 1 ? '' : 's'}` : '',
    excepted > 0 ? `${excepted} excepted` : '',
    pass > 0 ? `${pass} passed` : '',
  ].filter((text) => text !== '');
  return words.length === 0 ? 'nothing could be looked at' : words.join(', ');
}
