import { weigh } from '../policy/verdict.ts';
import { type Before, compareReport, snapshotOf } from '../report/compare.ts';
import type { Report } from '../report/report.ts';
import { reportSchema } from '../report/report-schema.ts';
import type { RunMark } from '../report/run-mark.ts';
import { type Section, sectionOf } from '../report/section.ts';

/** What the reports have to be of. */
export interface Expected {
  /** `owner/name`. */
  readonly repository: string;
  readonly mark: RunMark;
}

/**
 * Reads a report that anybody may have written. Its rows count, and its own verdict does not; of its links none is kept.
 * @param text JSON, UTF-8.
 * @returns the report, or one sentence why it is none of this run.
 */
export function readReport(text: Buffer, { repository, mark }: Expected): Report | string {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return 'It is no JSON in UTF-8.';
  }
  const read = reportSchema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.map(String).join('.')})`;
    return `It is no report of version 1 of the schema${at.slice(0, 200)}.`;
  }
  const { run } = read.data;
  if (run === null) return 'It was made outside of GitHub, so that nobody knows of which commit it is.';
  if (run.repository.toLowerCase() !== repository.toLowerCase()) return 'It is of another repository.';
  if (run.commit !== mark.headSha) return `It is of another commit, ${run.commit}.`;
  if (run.id !== mark.runId) return `It is of another run, ${run.id}.`;
  if (read.data.subjects.every(({ rows }) => rows.length === 0)) {
    return 'It has no row of an image, and so it proves nothing.';
  }
  return judgedAnew(read.data);
}

/** A report may say of itself what it likes. */
function judgedAnew(report: Report): Report {
  const rows = [...report.subjects, report.project, report.policy].flatMap((part) => part.rows);
  const statuses = rows.map(({ status }) => status);
  return { ...report, verdict: weigh(statuses, 'failure'), change: null };
}

/**
 * Makes a report's part of the comment, and adds to the list what failed in it.
 * @param name what it is called.
 * @param before what failed in the run before, over all reports; undefined where that is not known.
 * @param failing gets what fails in this report.
 */
export function sectionOfReport(
  report: Report,
  name: string,
  mark: RunMark,
  before: Before | undefined,
  failing: { readonly subject: string; readonly check: string }[],
): Section {
  const own = (subject: string) => `${name}: ${subject}`;
  failing.push(...snapshotOf(report).failing.map(({ subject, check }) => ({ subject: own(subject), check })));
  const mine = before && {
    ...before,
    snapshot: {
      ...before.snapshot,
      failing: before.snapshot.failing
        .filter(({ subject }) => subject.startsWith(own('')))
        .map(({ subject, check }) => ({ subject: subject.slice(own('').length), check })),
    },
  };
  return sectionOf(compareReport(report, mine), name, mark, undefined);
}
