import type { ChangedCheck, ChangeReport, Report, Row, SubjectReport } from './report.ts';

/** What failed in a run, so that a later one can tell what has changed. */
export interface Snapshot {
  /** Commit that the run looked at, hexadecimal; null where it is not known. */
  readonly commit: string | null;
  readonly failing: readonly FailingCheck[];
}

/** A check that failed, or could not be done, and of what: an image by its kind and platform, or what is around. */
export interface FailingCheck {
  readonly subject: string;
  readonly check: string;
}

/** What a report is compared with. */
export interface Before {
  readonly since: ChangeReport['since'];
  readonly snapshot: Snapshot;
}

/** What failed, or could not be checked, in a report. */
export function snapshotOf(report: Report): Snapshot {
  const failing = rowsOf(report).filter(({ row }) => isFailing(row));
  return {
    commit: report.run?.commit ?? null,
    failing: failing.map(({ subject, row }) => ({ subject, check: row.check })),
  };
}

/**
 * Says in a report what has changed. Fixed is only what was seen to pass: what is gone, excepted or not applicable now
 * was not fixed.
 * @param before undefined where nothing is known of it: then nothing has changed.
 */
export function compareReport(report: Report, before: Before | undefined): Report {
  if (before === undefined) return report;
  const { since, snapshot } = before;
  const failed = new Set(snapshot.failing.map(keyOf));
  const rows = rowsOf(report).map(({ subject, row }) => ({
    row,
    failedBefore: failed.has(keyOf({ subject, check: row.check })),
    changed: { subject, check: row.check, title: row.title } satisfies ChangedCheck,
  }));
  const newlyFailing = rows.filter(({ row, failedBefore }) => isFailing(row) && !failedBefore);
  const fixed = rows.filter(({ row, failedBefore }) => row.status === 'pass' && failedBefore);
  return {
    ...report,
    change: {
      since,
      commit: snapshot.commit,
      newlyFailing: newlyFailing.map(({ changed }) => changed),
      fixed: fixed.map(({ changed }) => changed),
    },
  };
}

function keyOf({ subject, check }: FailingCheck): string {
  return `${check} ${subject}`;
}

function isFailing({ status }: Row): boolean {
  return status === 'fail' || status === 'error';
}

function rowsOf({ subjects, project, policy }: Report): readonly { subject: string; row: Row }[] {
  const named = [
    ...subjects.map((subject) => ({ name: nameOf(subject), rows: subject.rows })),
    { name: 'project', rows: project.rows },
    { name: 'policy', rows: policy.rows },
  ];
  return named.flatMap(({ name, rows }) => rows.map((row) => ({ subject: name, row })));
}

/** Neither a digest nor a tag: they are others in each run. */
function nameOf({ kind, platform }: SubjectReport): string {
  return platform === null ? kind : `${kind} ${platform}`;
}
