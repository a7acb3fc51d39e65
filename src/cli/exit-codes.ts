import type { Verdict } from '../policy/verdict.ts';

/** How the command ends, in the order of the help. */
export const EXIT_CODES = {
  passed: 0,
  failed: 1,
  refused: 2,
  unchecked: 3,
  cancelled: 130,
} as const;

/** What each of them means. */
export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT_CODES, string>> = {
  passed: 'No check failed. Warnings fail with --fail-on=warning; with --fail-on=never nothing does.',
  failed: 'A check failed.',
  refused: 'A flag, an input or the policy file is wrong, or there is nothing to build; nothing was checked.',
  unchecked:
    'No check failed, but something could not be checked, as where no Docker engine answers; or this program broke.',
  cancelled: 'Cancelled by Ctrl-C. What was started is removed.',
};

/** The exit code of a verdict, as its job would end: a failure outweighs what could not be checked. */
export function exitCodeOf({ status, success }: Verdict): number {
  if (success) return EXIT_CODES.passed;
  return status === 'error' ? EXIT_CODES.unchecked : EXIT_CODES.failed;
}
