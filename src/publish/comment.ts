import type { GitHubEvent } from '../event.ts';
import { isNewer, type RunMark } from '../report/run-mark.ts';
import { isBy } from './account.ts';
import { nextStep, type OwnComment, type Step, type Wanted } from './converge.ts';
import { ApiError, explain, type Fault } from './fault.ts';
import { type Comment, connect, type GitHubApi } from './github-api.ts';
import { readMarker, withMarker } from './marker.ts';

/** What became of the comment; texts are one sentence each. */
export type CommentOutcome =
  | { readonly url: string }
  | { readonly skipped: string }
  | { readonly failed: string };

/** The account of a workflow's own token on GitHub, and on a server without GraphQL, which is Gitea. */
const ACTIONS_BOT = 'github-actions[bot]';
const GITEA_ACTIONS = 'gitea-actions';

/** GitHub's limit of a comment, in characters. */
export const LONGEST_BODY = 65_536;

/** What is said where there is no token. */
export const NO_TOKEN = 'The comment could not be written: the input github-token is empty.';

/** Steps until one comment stands; more are needed only while other runs write all the time. */
const STEPS = 20;

/** Times that a comment may turn out to be gone before that is taken for a refusal. */
const LOOKS = 3;

/**
 * Asks whose comments the token writes. One request, which may go out long before the comment is written.
 * @returns the login; that of a workflow's own token when it cannot be learned. Never rejects.
 */
export async function askAuthor(event: GitHubEvent, token: string): Promise<string> {
  const ofWorkflow = event.graphqlUrl === undefined ? GITEA_ACTIONS : ACTIONS_BOT;
  if (token === '') return ofWorkflow;
  try {
    return await connect(event, token).viewer();
  } catch (error) {
    if (error instanceof ApiError) return ofWorkflow;
    throw error;
  }
}

/** Where a comment is written, and as whom. */
export interface Place {
  readonly event: GitHubEvent;
  /** A token of GitHub's; may be empty, and then nothing is written. */
  readonly token: string;
  /** Login of the token's account, from {@link askAuthor}. */
  readonly author: string;
  /** One comment stands for each key on a pull request. */
  readonly key: string;
}

/**
 * Writes the comment of a pull request: creates it, or updates the one that stands there in place.
 * It is found by its marker and its author, and a newer run's is left alone. GitHub has no conditional write:
 * what a newer run wrote and looked at again between this run's look and its update would be lost.
 * @param markdown the comment, escaped and within GitHub's limit with some 200 characters to spare, and data.
 * @param data what the run leaves for later ones, packed.
 * @returns its page, or why there is none. A failure of the API is an answer and not an exception.
 */
export async function publishComment(place: Place, markdown: string, data?: string): Promise<CommentOutcome> {
  const { event, key } = place;
  const mark = markOf(event);
  const wanted = { body: withMarker(markdown, key, mark, data), mark };
  const { length } = wanted.body;
  if (length > LONGEST_BODY) {
    const limit = `it has ${length} characters, and GitHub takes ${LONGEST_BODY}`;
    return { failed: `The comment could not be written: ${limit}.` };
  }
  return atPullRequests(place, (api, pullRequest) => settle(api, pullRequest, place, wanted));
}

/** The run that an event has started. */
export function markOf({ runId, runAttempt, sha }: GitHubEvent): RunMark {
  return { runId, runAttempt, headSha: sha };
}

/**
 * Does something at each pull request that the event is about.
 * @returns what it came to: a failure speaks for all. A failure of the API is an answer and not an exception.
 */
export async function atPullRequests(
  { event, token }: Place,
  work: (api: GitHubApi, pullRequest: number) => Promise<CommentOutcome>,
): Promise<CommentOutcome> {
  if (event.pullRequest === undefined && event.name !== 'push') {
    return { skipped: `No comment: the event ${event.name} belongs to no pull request.` };
  }
  if (token === '') {
    return { failed: NO_TOKEN };
  }
  const api = connect(event, token);
  return explained(event, async () => {
    const outcomes: CommentOutcome[] = [];
    for (const pullRequest of await pullRequestsOf(event, api)) {
      outcomes.push(await explained(event, () => work(api, pullRequest)));
    }
    return foremost(outcomes) ?? { skipped: `No comment: no open pull request has the head ${event.sha}.` };
  });
}

async function explained(event: GitHubEvent, work: () => Promise<CommentOutcome>): Promise<CommentOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) return { failed: explain('The comment', error.fault, event) };
    throw error;
  }
}

async function pullRequestsOf(event: GitHubEvent, api: GitHubApi): Promise<readonly number[]> {
  return event.pullRequest === undefined ? api.pullRequestsAt(event.sha) : [event.pullRequest.number];
}

/** A failure speaks for all, then a comment that stands. */
export function foremost(outcomes: readonly CommentOutcome[]): CommentOutcome | undefined {
  return outcomes.find((one) => 'failed' in one) ?? outcomes.find((one) => 'url' in one) ?? outcomes[0];
}

async function settle(
  api: GitHubApi,
  pullRequest: number,
  place: Place,
  wanted: Wanted,
): Promise<CommentOutcome> {
  let written = false;
  let failures = 0;
  for (let count = 0; count < STEPS; count += 1) {
    const step = nextStep(ownComments(await api.comments(pullRequest), place), wanted, written);
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
  return givenWay(standing.mark);
}

/** Says that a newer run has written already. */
export function givenWay({ runId, runAttempt, headSha }: RunMark): CommentOutcome {
  return {
    skipped: `The comment was left as it is: it tells of the newer run ${runId}, attempt ${runAttempt}, of ${headSha}.`,
  };
}

/** The comments that bear our marker and are by our account; anybody can write a marker. */
export function ownComments(
  comments: readonly Comment[],
  { author, key }: Pick<Place, 'author' | 'key'>,
): readonly MarkedComment[] {
  return comments.flatMap(({ id, body, url, author: account }) => {
    const marker = isBy(account, author) ? readMarker(body, key) : undefined;
    return marker === undefined ? [] : [{ id, body, url, ...marker }];
  });
}

/** A comment of our own, with all that its marker holds. */
export interface MarkedComment extends OwnComment {
  readonly data: string | undefined;
}
