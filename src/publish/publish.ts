import * as core from '@actions/core';
import type { GitHubEvent } from '../event.ts';
import type { Publisher } from '../frontend.ts';
import type { Snapshot } from '../report/compare.ts';
import { logLine } from '../report/escape.ts';
import { COMMENT_BUDGET, renderMarkdown } from '../report/markdown.ts';
import type { Report, Row, RunReport } from '../report/report.ts';
import { historyOf, sectionOf } from '../report/section.ts';
import { verdictLine } from '../report/verdict-words.ts';
import type { Settings } from '../settings.ts';
import { annotate } from './annotations.ts';
import { askAuthor, type CommentOutcome, markOf, type Place, publishComment } from './comment.ts';
import { type FileOutput, writeFiles } from './files.ts';
import { annotationsOf } from './findings.ts';
import type { Log } from './log.ts';
import { lookBack } from './look-back.ts';
import { type OutputValues, writeOutputs } from './outputs.ts';
import { publishReview } from './review.ts';
import { packHistory } from './section-data.ts';
import { publishSection } from './sections.ts';
import { SUMMARY_LIMIT, writeSummary } from './summary.ts';

/**
 * Asks GitHub whose the token is. The report then goes to outputs and JSON, job summary, comment and annotations; the
 * job's conclusion is last. A place that cannot be written to is a warning and changes no verdict.
 * @param event the event that started the run; undefined outside of GitHub.
 * @throws Error, one sentence, when GitHub's own variables or event are not of their form.
 */
export async function preparePublisher(
  settings: Settings,
  event: GitHubEvent | undefined,
  log: Log,
): Promise<Publisher> {
  const place = event === undefined ? undefined : placeOf(event, settings);
  // What another job writes is of all reports together, and tells nothing of this one.
  const own = settings.comment ? place : undefined;
  const previous = Promise.resolve(own).then((known) => known && lookBack(known, settings.commentSection));
  return {
    run: event === undefined ? null : runOf(event),
    before: previous.then((snapshot) => snapshot && { since: 'previous run', snapshot }),
    publish: async (report) => publish(report, settings, await place, await previous, log),
    cancelled: () => core.setFailed('Layered Defense was cancelled: nothing was proven.'),
  };
}

async function placeOf(
  event: GitHubEvent,
  { githubToken: token, commentKey: key }: Settings,
): Promise<Place> {
  return { event, token, key, author: await askAuthor(event, token) };
}

function runOf(event: GitHubEvent): RunReport {
  return {
    url: event.runUrl,
    repository: `${event.owner}/${event.repo}`,
    commit: event.sha,
    event: event.name,
    pullRequest: event.pullRequest?.number ?? null,
    id: event.runId,
    attempt: event.runAttempt,
  };
}

async function publish(
  report: Report,
  settings: Settings,
  place: Place | undefined,
  previous: Snapshot | undefined,
  log: Log,
): Promise<void> {
  const [files, summary, comment, review] = await Promise.all([
    writeFiles(report, settings),
    writeSummary(process.env['GITHUB_STEP_SUMMARY'], renderMarkdown(report, SUMMARY_LIMIT)),
    writeComment(report, settings, place, previous),
    writeReview(report, settings, place),
  ]);
  tell(report, log);
  const outcomes = [comment, review].filter((outcome) => outcome !== undefined);
  for (const outcome of outcomes) if ('skipped' in outcome) log.info(outcome.skipped);
  const unwritten = outcomes.map((outcome) => ('failed' in outcome ? outcome.failed : undefined));
  const warnings = [...files.warnings, summary, ...unwritten].filter((one) => one !== undefined);
  for (const warning of warnings) core.warning(warning);
  const url = 'url' in comment ? comment.url : undefined;
  writeOutputs({ ...outputs(report), ...files.outputs, 'comment-url': url });
  annotate(annotationsOf(report), warnings.length);
  if (!report.verdict.success) core.setFailed(`Layered Defense: ${verdictLine(report.verdict)}.`);
}

/** Says what is wrong with the inputs; nothing was built. */
export function refuse(problems: readonly string[]): void {
  for (const problem of problems) core.error(logLine(problem), { title: 'Layered Defense: input' });
  core.setOutput('verdict', 'error');
  core.setFailed(`Layered Defense did not start: ${problems.map(logLine).join(' ')}`);
}

async function writeComment(
  report: Report,
  { comment, commentSection }: Settings,
  place: Place | undefined,
  previous: Snapshot | undefined,
): Promise<CommentOutcome> {
  if (place === undefined) return { skipped: 'No comment is written: this run is not on GitHub.' };
  if (!comment) return { skipped: 'No comment is written: the input "comment" is "false".' };
  if (commentSection !== '') {
    return publishSection(place, sectionOf(report, commentSection, markOf(place.event), previous));
  }
  return publishComment(
    place,
    renderMarkdown(report, COMMENT_BUDGET),
    packHistory(historyOf(report, previous)),
  );
}

/** Undefined where nobody asks for one. */
async function writeReview(report: Report, { review }: Settings, place: Place | undefined) {
  if (review === 'off') return undefined;
  if (place === undefined) return { skipped: 'No review is written: this run is not on GitHub.' };
  return publishReview(place, report);
}

function tell(report: Report, log: Log): void {
  for (const { name, platform, digest, rows } of report.subjects) {
    log.info(logLine([name, platform, digest ?? '(no image)'].filter(Boolean).join(' ')));
    tellRows(rows, log);
  }
  if (report.project.rows.length > 0) log.info('Around the image');
  tellRows(report.project.rows, log);
  tellRows(report.policy.rows, log);
}

function tellRows(rows: readonly Row[], log: Log): void {
  for (const { status, title, seen } of rows) log.info(logLine(`  ${status}: ${title}. ${seen}`));
}

function outputs(report: Report): Omit<OutputValues, FileOutput | 'comment-url'> {
  const [first] = report.subjects;
  const signatures = report.subjects.flatMap(({ rows }) => rows).filter(({ check }) => check === 'signature');
  const signature = signatures.find(({ status }) => status !== 'not-applicable') ?? signatures[0];
  return {
    verdict: report.verdict.status,
    subject: first?.pinned ?? first?.name,
    digest: first?.digest ?? undefined,
    user: first?.facts.user ?? undefined,
    uid: first?.facts.uid ?? undefined,
    seccomp: first?.facts.seccomp ?? undefined,
    signature: signature?.status,
  };
}
