import type { RowStatus, Status } from '../checks/finding.ts';

export type FailOn = 'failure' | 'warning' | 'never';

/** What the findings come to, and what the required check says of it. */
export interface Verdict {
  /** The gravest status; `error` also when nothing at all could be judged. */
  readonly status: Exclude<Status, 'not-applicable'>;
  /** The job's conclusion: false fails the required check. */
  readonly success: boolean;
  readonly counts: Readonly<Record<RowStatus, number>>;
}

/**
 * Weighs the findings. An `error` counts as a failure, and a run that judged nothing is an error: green stands
 * only for what was seen. What is excepted counts neither way.
 * @param statuses one status a row.
 * @param failOn the least grave status that fails the check; `never` only reports.
 */
export function weigh(statuses: readonly RowStatus[], failOn: FailOn): Verdict {
  const count = (status: RowStatus) => statuses.filter((one) => one === status).length;
  const counts = {
    pass: count('pass'),
    fail: count('fail'),
    warning: count('warning'),
    'not-applicable': count('not-applicable'),
    error: count('error'),
    excepted: count('excepted'),
  };
  const status = gravest(counts);
  const success = failOn === 'never' || status === 'pass' || (status === 'warning' && failOn === 'failure');
  return { status, success, counts };
}

function gravest(counts: Verdict['counts']): Verdict['status'] {
  if (counts.fail > 0) return 'fail';
  if (counts.error > 0) return 'error';
  if (counts.warning > 0) return 'warning';
  return counts.pass > 0 ? 'pass' : 'error';
}
