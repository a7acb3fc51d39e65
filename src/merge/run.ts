import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { type GitHubEvent, readEvent, runPage, type WorkflowRun } from '../event.ts';
import { readValues, type ValuesOf } from '../inputs/read.ts';
import { annotate } from '../publish/annotations.ts';
import {
  askAuthor,
  type CommentOutcome,
  foremost,
  markOf,
  type Place,
  publishComment,
} from '../publish/comment.ts';
import { pullRequestsOfRun } from '../publish/fork.ts';
import { inputText } from '../publish/input-text.ts';
import { lookBack } from '../publish/look-back.ts';
import { refuse } from '../publish/publish.ts';
import { packHistory } from '../publish/section-data.ts';
import { SUMMARY_LIMIT, writeSummary } from '../publish/summary.ts';
import { logLine } from '../report/escape.ts';
import { COMMENT_BUDGET } from '../report/markdown.ts';
import { renderWithin } from '../report/markdown-sections.ts';
import type { RunMark } from '../report/run-mark.ts';
import { kept } from '../report/section.ts';
import { type Merged, mergeReports } from './merge.ts';
import { MERGE_INPUTS, type Needs } from './table.ts';

type Values = ValuesOf<typeof MERGE_INPUTS>;

/** The run that made the reports, and where the comment goes. */
interface Source {
  readonly mark: RunMark;
  /** One place a pull request: a branch may be proposed to several others. Or why there is none. */
  readonly places: readonly Place[] | CommentOutcome;
  readonly needs: Needs;
}

/**
 * The whole way of the action `report/`: the inputs, the reports that other jobs made, one verdict, one comment. The
 * job's conclusion is set last.
 */
export async function runMerge(): Promise<void> {
  const { values, problems } = readValues(MERGE_INPUTS, inputText);
  const event = await readEvent(process.env);
  if (event === undefined)
    problems.push('The reports are of a run on GitHub: run this action in a workflow.');
  if (values.needs === undefined && values.expected === undefined && event?.trigger === undefined) {
    problems.push(
      'Inputs "needs" and "expected" are both missing: a report that is not there would not be missed. Give the expression toJSON(needs), or the number of reports.',
    );
  }
  if (event === undefined || problems.length > 0) return refuse(problems);
  // Without a problem every input was read by its own schema.
  await merge(values as Values, event);
}

async function merge(values: Values, event: GitHubEvent): Promise<void> {
  const source = await sourceOf(values, event);
  const [place] = 'length' in source.places ? source.places : [];
  const previous = place === undefined ? undefined : await lookBack(place, '');
  const of = { repository: `${event.owner}/${event.repo}`, mark: source.mark };
  const completeness = { expected: values.expected, needs: source.needs };
  const before = previous && { since: 'previous run' as const, snapshot: previous };
  const merged = await mergeReports(values.reports, of, completeness, before, values['fail-on']);
  const frame = {
    noun: 'report',
    note: event.trigger === undefined ? undefined : note(event.trigger),
    runUrl: ({ runId, runAttempt }: RunMark) => runPage(event, runId, runAttempt),
  };
  const file = join(process.env['RUNNER_TEMP'] || tmpdir(), `layered-defense-merged-${process.pid}.json`);
  await writeFile(file, mergedJson(merged), {
    mode: 0o600,
  });
  const summary = await writeSummary(
    process.env['GITHUB_STEP_SUMMARY'],
    renderWithin(merged.sections, source.mark, frame, SUMMARY_LIMIT),
  );
  const markdown = renderWithin(merged.sections, source.mark, frame, COMMENT_BUDGET);
  const data = packHistory({ before: kept(previous), now: kept(merged.snapshot) });
  const comment = await writeComments(source, markdown, data);
  const unwritten = 'failed' in comment ? comment.failed : undefined;
  const warnings = [summary, unwritten].filter((one) => one !== undefined);
  for (const warning of warnings) core.warning(warning);
  if ('skipped' in comment) core.info(logLine(comment.skipped));
  core.setOutput('verdict', merged.verdict.status);
  core.setOutput('report', file);
  core.setOutput('comment-url', 'url' in comment ? comment.url : '');
  tell(merged, warnings.length);
}

function mergedJson({ verdict, sections, snapshot }: Merged): string {
  const reports = sections.map(({ name, status, counts, images, open, change }) => {
    return { name, status, counts, images, open, change };
  });
  return `${JSON.stringify({ commit: snapshot.commit, verdict, reports }, undefined, 2)}\n`;
}

/** On `workflow_run` the reports are of the run that started this one, and so is the comment. */
async function sourceOf(values: Values, event: GitHubEvent): Promise<Source> {
  const { trigger } = event;
  const { 'github-token': token, 'comment-key': key } = values;
  const needs = values.needs ?? {};
  const author = await askAuthor(event, token);
  if (trigger === undefined) {
    const mark = markOf(event);
    return { mark, places: [{ event, token, author, key }], needs };
  }
  const mark = { runId: trigger.id, runAttempt: trigger.attempt, headSha: trigger.headSha };
  const found = await pullRequestsOfRun(event, trigger, token);
  const ended = { 'the run of the pull request': { result: trigger.conclusion ?? 'not ended' } };
  const placeAt = (number: number): Place => {
    const pullRequest = { number, headSha: mark.headSha, fromFork: false };
    const { runId, runAttempt, headSha } = mark;
    return { event: { ...event, runId, runAttempt, sha: headSha, pullRequest }, token, author, key };
  };
  return {
    mark,
    places: 'length' in found ? found.map(placeAt) : found,
    needs: { ...needs, ...ended },
  };
}

async function writeComments(
  { places }: Source,
  markdown: string,
  data: string | undefined,
): Promise<CommentOutcome> {
  if (!('length' in places)) return places;
  const outcomes = await Promise.all(places.map((place) => publishComment(place, markdown, data)));
  return foremost(outcomes) ?? { skipped: 'No comment is written.' };
}

/** What a reader has to know of reports that came from elsewhere. */
function note({ id }: WorkflowRun): string {
  return `These reports were made by run ${id} of the pull request itself, which anybody may write who proposes a change. Nothing in them was verified here: they inform, and prove nothing.`;
}

/** @param warnings how many are written already. */
function tell({ verdict, sections }: Merged, warnings: number): void {
  const open = sections.filter(({ status }) => status !== 'pass');
  annotate(
    open.map(({ name, status, open: rows }) => ({
      level: status === 'warning' ? 'warning' : 'error',
      title: logLine(name),
      message: logLine(rows.map(({ title, seen }) => `${title}: ${seen}`).join(' ')),
      location: undefined,
    })),
    warnings,
  );
  if (!verdict.success) {
    core.setFailed(`Layered Defense: ${open.length} of ${sections.length} reports did not pass.`);
  }
}
