import type { RowStatus } from '../checks/finding.ts';
import type { Verdict } from '../policy/verdict.ts';
import { type Snapshot, snapshotOf } from './compare.ts';
import { gravestFirst } from './gravest-first.ts';
import type { ChangeReport, Report } from './report.ts';
import type { RunMark } from './run-mark.ts';
import { labelOf, shortDigest } from './subject-label.ts';

/**
 * What one leg of a matrix has to say in the comment that all legs share. It is data, and the comment is drawn from the
 * data of all: nothing of a comment's markdown is ever read back. Texts are plain and may hold untrusted words.
 */
export interface Section {
  readonly name: string;
  readonly mark: RunMark;
  readonly status: Verdict['status'];
  readonly counts: Verdict['counts'];
  /** Digests of the images, short. */
  readonly images: readonly string[];
  /** What is not as it should be, the gravest first. */
  readonly open: readonly OpenRow[];
  readonly change: ChangeReport | null;
  readonly history: History;
}

/** A row of a section. */
export interface OpenRow {
  readonly status: RowStatus;
  readonly title: string;
  readonly seen: string;
}

/** What a run leaves in the comment for those after it. */
export interface History {
  /** The run before it; null where there was none, or so much failed that it was not kept. */
  readonly before: Snapshot | null;
  /** The run itself; null where so much failed that it was not kept. */
  readonly now: Snapshot | null;
}

/** Most images, rows and changes that a section names, and longest text of a row, in characters. */
const IMAGES = 4;
const ROWS = 20;
const CHANGES = 20;
const LONGEST_SEEN = 300;

/** Most failures that are kept for a comparison. */
const KEPT_FAILURES = 100;

/**
 * Makes the section of a report.
 * @param before what the run before it has left; undefined where there is none.
 */
export function sectionOf(
  report: Report,
  name: string,
  mark: RunMark,
  before: Snapshot | undefined,
): Section {
  const { subjects, project, policy, change } = report;
  const rows = [
    ...subjects.flatMap((subject) => {
      const of = subjects.length > 1 ? ` (${labelOf(subject, subjects)})` : '';
      return subject.rows.map((row) => ({ ...row, title: row.title + of }));
    }),
    ...project.rows,
    ...policy.rows,
  ];
  const open = gravestFirst(rows).filter(({ status }) => status !== 'pass');
  const digests = new Set(subjects.map(({ digest }) => digest));
  return {
    name,
    mark,
    status: report.verdict.status,
    counts: report.verdict.counts,
    images: [...digests]
      .slice(0, IMAGES)
      .map((digest) => (digest === null ? 'no image' : shortDigest(digest))),
    open: open.slice(0, ROWS).map(({ status, title, seen }) => ({
      status,
      title,
      seen: seen.slice(0, LONGEST_SEEN).toWellFormed(),
    })),
    change: change && {
      ...change,
      newlyFailing: change.newlyFailing.slice(0, CHANGES),
      fixed: change.fixed.slice(0, CHANGES),
    },
    history: historyOf(report, before),
  };
}

/**
 * What a run leaves for those after it.
 * @param before what the run before it has left.
 */
export function historyOf(report: Report, before: Snapshot | undefined): History {
  return { before: kept(before), now: kept(snapshotOf(report)) };
}

/** What is kept of a run for those after it; null where so much failed that it is too much. */
export function kept(snapshot: Snapshot | undefined): Snapshot | null {
  return snapshot === undefined || snapshot.failing.length > KEPT_FAILURES ? null : snapshot;
}
