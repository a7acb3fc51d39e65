import type { GitHubEvent } from '../event.ts';
import { nextStep, type OwnComment, type Step, type Wanted } from './converge.ts';
import { ApiError, explain, type Fault } from './fault.ts';
import { type Account, type Comment, connect, type GitHubApi } from './github-api.ts';
import { isNewer, readMarker, withMarker } from './marker.ts';

/** What became of the comment; texts are one sentence each. */
export type CommentOutcome =
  | { readonly url: string }
  | { readonly skipped: string }
  | { readonly failed: string };

/** The account of a workflow's own GITHUB_TOKEN. */
const ACTIONS_BOT = 'github-actions[bot]';

/** GitHub's limit of a comment, in characters. */
const LONGEST_BODY = 65_536;

/** Steps until one comment stands; more are needed only while other runs write all the time. */
const STEPS = 20;

/** Times that a comment may turn out to be gone before that is taken for a refusal. */
const LOOKS = 3;

/**
 * Asks whose comments the token writes. One request, which may go out long before the comment is written.
 * @returns the login; that of GITHUB_TOKEN when it cannot be learned. Never rejects.
 */
export async function askAuthor(event: GitHubEvent, token: string): Promise<string> {
  if (token === '') return ACTIONS_BOT;
  try {
    return await connect(event, token).viewer();
  } catch (error) {
    if (error instanceof ApiError) return ACTIONS_BOT;
    throw error;
  }
}

/**
 * Writes the comment of a pull request: creates it, or updates the one that stands there in place.
 * It is found by its marker and its author, and a newer run's is left alone. GitHub has no conditional write:
 * what a newer run wrote and looked at again between this run's look and its update would be lost.
 * @param author login of the token's account, from {@link askAuthor}.
 * @param key one comment stands for each key on a pull request.
 * @param markdown the comment, escaped and within GitHub's limit with some 200 characters to spare.
 * @returns its page, or why there is none. A failure of the API is an answer and not an exception.
 */
export async function publishComment(
  event: GitHubEvent,
  token: string,
  author: string,
  key: string,
  markdown: string,
): Promise<CommentOutcome> {
  if (event.pullRequest === undefined && event.name !== 'push') {
    return { skipped: `No comment: the event ${event.name} belongs to no pull request.` };
  }
  if (token === '') {
    return { failed: 'The comment could not be written: the input github-token is empty.' };
  }
  const mark = { runId: event.runId, runAttempt: event.runAttempt, headSha: event.sha };
  const wanted = { body: withMarker(markdown, key, mark), mark };
  const { length } = wanted.body;
  if (length > LONGEST_BODY) {
    const limit = `it has ${length} characters, and GitHub takes ${LONGEST_BODY}`;
    return { failed: `The comment could not be written: ${limit}.` };
  }
  const api = connect(event, token);
  return explained(event, async () => {
    const outcomes: CommentOutcome[] = [];
    for (const pullRequest of await pullRequestsOf(event, api)) {
      outcomes.push(await explained(event, () => settle(api, pullRequest, author, key, wanted)));
    }
    return foremost(outcomes) ?? { skipped: `No comment: no open pull request has the head ${event.sha}.` };
  });
}

async function explained(event: GitHubEvent, work: () => Promise<CommentOutcome>): Promise<CommentOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) return { failed: explain(error.fault, event) };
    throw error;
  }
}

async function pullRequestsOf(event: GitHubEvent, api: GitHubApi): Promise<readonly number[]> {
  return event.pullRequest === undefined ? api.pullRequestsAt(event.sha) : [event.pullRequest.number];
}

/** A failure speaks for all, then a comment that stands. */
function foremost(outcomes: readonly CommentOutcome[]): CommentOutcome | undefined {
  return outcomes.find((one) => 'failed' in one) ?? outcomes.find((one) => 'url' in one) ?? outcomes[0];
}

async function settle(
  api: GitHubApi,
  pullRequest: number,
  author: string,
  key: string,
  wanted: Wanted,
): Promise<CommentOutcome> {
  let written = false;
  let failures = 0;
  for (let count = 0; count < STEPS; count += 1) {
    const step = nextStep(ownComments(await api.comments(pullRequest), author, key), wanted, written);
    if (step.do === 'nothing') return outcomeOf(step.standing, wanted);
    try {
      await take(step, api, pullRequest);
      written = true;
    } catch (error) {
      failures += 1;
      if (!(error instanceof ApiError) || !(await mayLookAgain(error.fault, step, api, failures)))
        throw error;
    }
  }
  return {
    failed: `The comment could not be settled: other runs kept changing the comments of pull request #${pullRequest}.`,
  };
}

async function take(
  step: Exclude<Step, { do: 'nothing' }>,
  api: GitHubApi,
  pullRequest: number,
): Promise<void> {
  if (step.do === 'create') await api.create(pullRequest, step.body);
  else if (step.do === 'update') await api.update(step.id, step.body);
  else for (const id of step.ids) await api.remove(id);
}

/** A comment that is gone was removed by another run that settles the same duplicates. */
async function mayLookAgain(fault: Fault, step: Step, api: GitHubApi, failures: number): Promise<boolean> {
  const gone = fault.kind === 'refused' && fault.status === 404 && step.do !== 'create';
  return (gone && failures < LOOKS) || api.pause(fault, failures);
}

function outcomeOf(standing: OwnComment, wanted: Wanted): CommentOutcome {
  if (!isNewer(standing.mark, wanted.mark)) return { url: standing.url };
  const { runId, runAttempt, headSha } = standing.mark;
  return {
    skipped: `The comment was left as it is: it tells of the newer run ${runId}, attempt ${runAttempt}, of ${headSha}.`,
  };
}

function ownComments(comments: readonly Comment[], author: string, key: string): readonly OwnComment[] {
  return comments.flatMap(({ id, body, url, author: account }) => {
    const mark = isBy(account, author) ? readMarker(body, key) : undefined;
    return mark === undefined ? [] : [{ id, body, url, mark }];
  });
}

/** GraphQL may name an app's account `x` where the REST API says `x[bot]`; no person's login has brackets. */
function isBy(account: Account | undefined, login: string): boolean {
  if (account === undefined) return false;
  const plain = (name: string) => (account.bot ? name.replace(/\[bot\]$/, '') : name).toLowerCase();
  return plain(account.login) === plain(login);
}
