import { createHash } from 'node:crypto';
import { type FailOn, type Verdict, weigh } from '../policy/verdict.ts';
import type { Before, Snapshot } from '../report/compare.ts';
import type { Report } from '../report/report.ts';
import type { Section } from '../report/section.ts';
import { type Expected, readReport, sectionOfReport } from './read-report.ts';
import { type ReportFile, reportFiles } from './report-files.ts';
import type { Needs } from './table.ts';

/** All reports together. */
export interface Merged {
  /** Counts reports, and not checks. */
  readonly verdict: Verdict;
  readonly sections: readonly Section[];
  /** What fails, for the run after this one. */
  readonly snapshot: Snapshot;
}

/** What says whether all reports are there. */
export interface Completeness {
  /** How many there have to be; undefined where that is not said. */
  readonly expected: number | undefined;
  /** What became of the jobs that write them, by name. */
  readonly needs: Needs;
}

/**
 * Reads the reports below a folder and puts them together. A report that cannot be read, is there twice, is of another
 * run or is missing could not be checked: it counts as a failure and is never left out.
 * @param before what failed in the run before; undefined where that is not known.
 */
export async function mergeReports(
  folder: string,
  of: Expected,
  completeness: Completeness,
  before: Before | undefined,
  failOn: FailOn,
): Promise<Merged> {
  const sections: Section[] = [];
  const failing: { readonly subject: string; readonly check: string }[] = [];
  const seen = new Map<string, string>();
  let files = 0;
  for await (const file of reportFiles(folder)) {
    files += 1;
    const report = 'fault' in file ? file.fault : readOnce(file, seen, of);
    sections.push(
      typeof report === 'string'
        ? faulty(file.name, report, of)
        : sectionOfReport(report, file.name, of.mark, before, failing),
    );
  }
  const failed = sections.some(({ status }) => status === 'fail' || status === 'error');
  sections.push(
    ...missing(files, completeness.expected).map((reason) => faulty('reports', reason, of)),
    ...unexplained(completeness.needs, failed).map(([job, reason]) => faulty(job, reason, of)),
  );
  return {
    verdict: weigh(
      sections.map(({ status }) => status),
      failOn,
    ),
    sections,
    snapshot: { commit: of.mark.headSha, failing },
  };
}

function readOnce(
  { name, text }: Extract<ReportFile, { text: Buffer }>,
  seen: Map<string, string>,
  of: Expected,
) {
  const report = readReport(text, of);
  if (typeof report === 'string') return report;
  const judged = whatItJudged(report);
  const twin = seen.get(judged);
  if (twin !== undefined) {
    return `It is the same as ${JSON.stringify(twin)} by the images and checks in it: give each job's report once.`;
  }
  seen.set(judged, name);
  return report;
}

/** A report that was written anew, or by another attempt, is no second one. */
function whatItJudged({ run, subjects, project }: Report): string {
  const checksOf = (rows: readonly { readonly check: string }[]) => rows.map(({ check }) => check).sort();
  const images = subjects.map(({ kind, name, platform, digest, configDigest, rows }) =>
    JSON.stringify([kind, name, platform, digest, configDigest, checksOf(rows)]),
  );
  const judged = JSON.stringify([run?.id, images.sort(), checksOf(project.rows)]);
  return createHash('sha256').update(judged).digest('base64');
}

function missing(files: number, expected: number | undefined): readonly string[] {
  if (expected !== undefined && files !== expected) {
    return [`${files} report${files === 1 ? ' is' : 's are'} there, and ${expected} are expected.`];
  }
  return files === 0 ? ['No report is there.'] : [];
}

/** A job that failed before it could write its report must not look as if it had not been there. */
function unexplained(needs: Needs, failed: boolean): readonly (readonly [string, string])[] {
  return Object.entries(needs).flatMap(([job, { result }]) => {
    if (result === 'success' || (result === 'failure' && failed)) return [];
    const reason =
      result === 'failure'
        ? 'The job failed, and no report says why.'
        : `The job did not end: its result is ${JSON.stringify(result)}.`;
    return [[job, reason] as const];
  });
}

function faulty(name: string, seen: string, { mark }: Expected): Section {
  return {
    name,
    mark,
    status: 'error',
    counts: { pass: 0, fail: 0, warning: 0, error: 1, excepted: 0, 'not-applicable': 0 },
    images: [],
    open: [{ status: 'error', title: 'Report', seen }],
    change: null,
    history: { before: null, now: null },
  };
}
