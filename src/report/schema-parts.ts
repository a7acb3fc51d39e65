import { z } from 'zod';

/** A word or a heading of the action's own. */
export const word = z.string().max(1_000);

export const commit = z.string().regex(/^[0-9a-f]{40,64}$/);

export const count = z.int().min(0);

/** Status and counts of a verdict. */
export const verdictStatus = z.enum(['pass', 'fail', 'warning', 'error']);
export const verdictCounts = z.object({
  pass: count,
  fail: count,
  warning: count,
  'not-applicable': count,
  error: count,
  excepted: count,
});

/**
 * What has changed since a run.
 * @param most longest list of checks.
 */
export function changeSince(most: number) {
  const changed = z.array(z.object({ subject: word, check: word, title: word })).max(most);
  return z.object({
    since: z.enum(['base', 'previous run']),
    commit: commit.nullable(),
    newlyFailing: changed,
    fixed: changed,
  });
}
