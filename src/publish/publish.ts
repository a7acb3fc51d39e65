import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { GitHubEvent } from '../event.ts';
import type { Before, Snapshot } from '../report/compare.ts';
import { logLine } from '../report/escape.ts';
import { renderJson } from '../report/json.ts';
import { COMMENT_BUDGET, renderMarkdown } from '../report/markdown.ts';
import type { Report, Row, RunReport } from '../report/report.ts';
import { historyOf, sectionOf } from '../report/section.ts';
import { verdictLine } from '../report/verdict-words.ts';
import type { Settings } from '../settings.ts';
import { annotate } from './annotations.ts';
import { askAuthor, type CommentOutcome, markOf, type Place, publishComment } from './comment.ts';
import { annotationsOf } from './findings.ts';
import type { Log } from './log.ts';
import { lookBack } from './look-back.ts';
import { type OutputValues, writeOutputs } from './outputs.ts';
import { packHistory } from './section-data.ts';
import { publishSection } from './sections.ts';
import { SUMMARY_LIMIT, writeSummary } from './summary.ts';

/** Knows where the report goes; made while the container runs. */
export interface Publisher {
  /** The run that the report names; null outside of GitHub. */
  readonly run: RunReport | null;
  /** What the comment tells of the run before this one; undefined where there is none. Never rejects. */
  readonly before: Promise<Before | undefined>;
  /**
   * Shows the report everywhere it belongs: outputs and JSON, job summary, comment, annotations; the job's conclusion
   * last. A place that cannot be written to is a warning and changes no verdict.
   */
  publish(report: Report): Promise<void>;
  /** Says that the job was cancelled; nothing else is shown. */
  cancelled(): void;
}

/**
 * Asks GitHub whose the token is.
 * @param started the event that started the run; undefined outside of GitHub.
 * @throws Error, one sentence, when GitHub's own variables or event are not of their form.
 */
export async function preparePublisher(
  settings: Settings,
  started: Promise<GitHubEvent | undefined>,
  log: Log,
): Promise<Publisher> {
  const event = await started;
  const place = event === undefined ? undefined : placeOf(event, settings);
  const previous = Promise.resolve(place).then((known) => known && lookBack(known, settings.commentSection));
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
  const file = (what: string) =>
    join(process.env['RUNNER_TEMP'] || tmpdir(), `layered-defense-${what}-${process.pid}.json`);
  const [written, profile, summary, comment] = await Promise.all([
    writeJson('The JSON report', file('report'), renderJson(report)),
    writeProfile(report, file('seccomp')),
    writeSummary(process.env['GITHUB_STEP_SUMMARY'], renderMarkdown(report, SUMMARY_LIMIT)),
    writeComment(report, settings, place, previous),
  ]);
  tell(report, log);
  for (const warning of [written, profile.failed, summary]) if (warning !== undefined) core.warning(warning);
  if ('failed' in comment) core.warning(comment.failed);
  if ('skipped' in comment) log.info(comment.skipped);
  const url = 'url' in comment ? comment.url : undefined;
  writeOutputs({
    ...outputs(report),
    'seccomp-profile': profile.file,
    report: file('report'),
    'comment-url': url,
  });
  annotate(annotationsOf(report));
  if (!report.verdict.success) core.setFailed(`Layered Defense: ${verdictLine(report.verdict)}.`);
}

/** Says what is wrong with the inputs; nothing was built. */
export function refuse(problems: readonly string[]): void {
  for (const problem of problems) core.error(logLine(problem), { title: 'Layered Defense: input' });
  core.setOutput('verdict', 'error');
  core.setFailed(`Layered Defense did not start: ${problems.map(logLine).join(' ')}`);
}

/** The profile of the first image that has one: the outputs speak of that one. */
async function writeProfile(
  { subjects }: Report,
  file: string,
): Promise<{ readonly file?: string; readonly failed?: string | undefined }> {
  const profile = subjects.find(({ seccompProfile }) => seccompProfile !== null)?.seccompProfile;
  if (profile == null) return {};
  const failed = await writeJson('The seccomp profile', file, profile);
  return failed === undefined ? { file } : { failed };
}

async function writeJson(what: string, file: string, json: string): Promise<string | undefined> {
  try {
    await writeFile(file, json, { mode: 0o600 });
    return undefined;
  } catch (error) {
    return `${what} could not be written to ${file}: ${error instanceof Error ? error.message : error}.`;
  }
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

function tell(report: Report, log: Log): void {
  for (const { name, platform, digest, rows } of report.subjects) {
    log.info(logLine([name, platform, digest ?? '(no image)'].filter(Boolean).join(' ')));
    tellRows(rows, log);
  }
  if (report.project.rows.length > 0) log.info('Around the image');
  tellRows(report.project.rows, log);
}

function tellRows(rows: readonly Row[], log: Log): void {
  for (const { status, title, seen } of rows) log.info(logLine(`  ${status}: ${title}. ${seen}`));
}

function outputs(report: Report): Omit<OutputValues, 'report' | 'comment-url' | 'seccomp-profile'> {
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
