import type { Row } from '../report/report.ts';
import { matchesText } from './image-pattern.ts';
import type { Exception, Level, Policy } from './policy.ts';
import type { ExceptionAccount } from './policy-evidence.ts';

/** The rows of one image, or of what stands around the images. */
export interface JudgedRows {
  /** What exceptions call it: an image has several names. */
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Gives each row the level that the policy sets for its check; rows of a check that is off are left out. What could not
 * be checked stays that, whatever the level.
 */
export function applyLevels(rows: readonly Row[], levels: Policy['levels']): readonly Row[] {
  return rows.flatMap((row) => {
    const level = levels[row.check];
    if (level === 'off') return [];
    const judged = row.status;
    if (level === undefined || judged === 'excepted') return [row];
    const status = leveled(judged, level);
    return status === judged ? [row] : [{ ...row, status, policy: { judged, because: { level } } }];
  });
}

function leveled(status: Exclude<Row['status'], 'excepted'>, level: Level): Row['status'] {
  if (level === 'fail' && status === 'warning') return 'fail';
  return level === 'warning' && status === 'fail' ? 'warning' : status;
}

/**
 * Excepts the failures and warnings that somebody has taken on; of several exceptions the first counts. One whose last
 * day is over excepts nothing, and neither does one from what could not be checked.
 * @param today in UTC, `2026-01-31`.
 */
export function applyExceptions(
  { names, rows }: JudgedRows,
  exceptions: readonly Exception[],
  today: string,
): readonly Row[] {
  return rows.map((row) => {
    const { status } = row;
    if (status !== 'fail' && status !== 'warning') return row;
    const exception = exceptions.find((one) => !isOver(one, today) && isFor(one, row.check, names));
    if (exception === undefined) return row;
    return {
      ...row,
      status: 'excepted',
      policy: { judged: row.policy?.judged ?? status, because: { exception } },
    };
  });
}

/**
 * Says of each exception what it was good for.
 * @param judged all rows, with the exceptions applied.
 * @param several true where other images have runs of their own, with the same policy.
 */
export function accountFor(
  exceptions: readonly Exception[],
  judged: readonly JudgedRows[],
  today: string,
  several: boolean,
): readonly ExceptionAccount[] {
  return exceptions.map((exception) => ({ ...exception, state: stateOf(exception, judged, today, several) }));
}

function stateOf(
  exception: Exception,
  judged: readonly JudgedRows[],
  today: string,
  several: boolean,
): ExceptionAccount['state'] {
  const here = judged.filter(({ names }) => names.some((name) => matchesText(exception.subject, name)));
  if (here.length === 0 && several) return 'elsewhere';
  if (isOver(exception, today)) return 'expired';
  const rows = here.flatMap((one) => one.rows).filter(({ check }) => check === exception.check);
  if (rows.some(({ status }) => status === 'excepted')) return 'used';
  return rows.some(({ status }) => status === 'error') ? 'undecided' : 'unused';
}

function isFor({ check, subject }: Exception, of: string, names: readonly string[]): boolean {
  return check === of && names.some((name) => matchesText(subject, name));
}

function isOver({ expires }: Exception, today: string): boolean {
  return expires < today;
}
