import { createHash } from 'node:crypto';
import { type Proposal, proposalsOf } from '../report/apply-edits.ts';
import type { Report } from '../report/report.ts';
import { type Suggestion, suggestionsFor } from '../report/suggestions.ts';
import { liesInCheckout, readStart } from '../subject/checkout.ts';
import { utf8 } from '../subject/utf8.ts';
import { isBy } from './account.ts';
import type { Place } from './comment.ts';
import { ApiError, explain } from './fault.ts';
import { type ChangedFile, connect, type GitHubApi, type NewReviewComment } from './github-api.ts';
import { readSuggestionMarker, withSuggestionMarker } from './marker.ts';

/** What became of the review; texts are one sentence each. */
export type ReviewOutcome =
  | { readonly suggested: number }
  | { readonly skipped: string }
  | { readonly failed: string };

/** Suggestions of one review; a reader looks at each. */
const MOST_SUGGESTIONS = 20;

/** Bytes of a file in which lines are suggested; GitHub shows no diff of a longer one. */
const FILE_LIMIT = 1024 * 1024;

/**
 * Suggests the edits of a report as one review of the pull request, where its diff shows their lines. What an earlier
 * run suggested for the same lines is left standing and not said again.
 * @returns what became of it. A failure of the API is an answer and not an exception.
 */
export async function publishReview({ event, token, author }: Place, report: Report): Promise<ReviewOutcome> {
  const { pullRequest } = event;
  if (pullRequest === undefined)
    return { skipped: `No review: the event ${event.name} is of no pull request.` };
  // Its API lists the files of a change without their lines.
  if (event.graphqlUrl === undefined)
    return { skipped: 'No review: Gitea does not tell which lines a change shows.' };
  const proposals = proposalsOf(report);
  if (proposals.length === 0)
    return { skipped: 'No review: no change of a file is known that mends a finding.' };
  if (token === '') return { failed: 'The review could not be written: the input github-token is empty.' };
  const api = connect(event, token);
  try {
    const suggestions = suggestionsOf(await api.changedFiles(pullRequest.number), proposals);
    const fresh = await unsaid(suggestions, api, pullRequest.number, author);
    if (fresh.length === 0) {
      return { skipped: 'No review: no line of the diff has a suggestion that is not there already.' };
    }
    const comments = fresh.slice(0, MOST_SUGGESTIONS);
    const body = reviewBody(comments.length, fresh.length - comments.length);
    await api.review(pullRequest.number, { commit: pullRequest.headSha, body, comments });
    return { suggested: comments.length };
  } catch (error) {
    if (error instanceof ApiError) return { failed: explain('The review', error.fault, event) };
    throw error;
  }
}

function suggestionsOf(files: readonly ChangedFile[], proposals: readonly Proposal[]): readonly Suggestion[] {
  const byFile = Map.groupBy(proposals, ({ edit }) => edit.file);
  return files.flatMap(({ path, patch }) => {
    const own = byFile.get(path);
    const text = own === undefined || patch === undefined ? undefined : readText(path);
    return own === undefined || patch === undefined || text === undefined
      ? []
      : suggestionsFor(path, text, patch, own);
  });
}

/** The file as it was judged: it lies in the checkout still. */
function readText(path: string): string | undefined {
  const bytes = liesInCheckout(path) ? readStart(path, FILE_LIMIT + 1) : undefined;
  return bytes === undefined || bytes.length > FILE_LIMIT ? undefined : utf8(bytes);
}

/** Those that no comment of ours suggests at the same lines. Only our own count: anyone can write a marker. */
async function unsaid(
  suggestions: readonly Suggestion[],
  api: GitHubApi,
  pullRequest: number,
  author: string,
): Promise<readonly NewReviewComment[]> {
  if (suggestions.length === 0) return [];
  const own = (await api.reviewComments(pullRequest)).filter((comment) => isBy(comment.author, author));
  const said = new Set(own.map(({ path, line, body }) => place(path, line, readSuggestionMarker(body))));
  return suggestions.flatMap((suggestion) => {
    const { path, startLine, line, body } = suggestion;
    const id = idOf(suggestion);
    if (said.has(place(path, line, id))) return [];
    return [{ path, startLine, line, body: withSuggestionMarker(body, id) }];
  });
}

function place(path: string, line: number | undefined, id: string | undefined): string {
  return JSON.stringify([path, line, id]);
}

/** The same for the same change of the same lines, whatever their numbers and whatever else was found. */
function idOf({ before, after }: Suggestion): string {
  return createHash('sha256')
    .update(JSON.stringify([before, after]))
    .digest('hex')
    .slice(0, 16);
}

function reviewBody(count: number, left: number): string {
  const changes = count === 1 ? 'one change' : `${count} changes`;
  const more = left === 0 ? '' : ` And ${left} more, which a run after these suggests.`;
  return `Layered Defense suggests ${changes} of files that mend what it found. Each is to be read before it is taken: what it asks for is safer, and the program has to work with it.${more}`;
}
