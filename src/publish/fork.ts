import type { GitHubEvent, WorkflowRun } from '../event.ts';
import { ApiError, explain } from './fault.ts';
import { connect } from './github-api.ts';

/** The pull requests of a run, or why there are none. */
export interface PullRequestsOfRun {
  readonly pullRequests: readonly number[];
  readonly skipped: string | undefined;
}

/**
 * Finds the open pull requests whose head is what a run of another workflow looked at. GitHub does not name them in the
 * event when the head is in a fork, and lists none for a commit of a fork: they are found by the fork's branch, and
 * count when the commit at their head is that of the run.
 */
export async function pullRequestsOfRun(
  event: GitHubEvent,
  { headRepository, headBranch, headSha }: WorkflowRun,
  token: string,
): Promise<PullRequestsOfRun> {
  const none = (skipped: string) => ({ pullRequests: [], skipped: `No comment: ${skipped}` });
  if (headRepository === undefined || headBranch === undefined) {
    return none('the repository or the branch of the run is gone.');
  }
  if (token === '') return none('the input github-token is empty.');
  try {
    const found = await connect(event, token).pullRequestsFrom(headRepository, headBranch, headSha);
    return found.length === 0
      ? none(`no open pull request has the head ${headSha} any more.`)
      : { pullRequests: found, skipped: undefined };
  } catch (error) {
    if (error instanceof ApiError)
      return { pullRequests: [], skipped: explain('The comment', error.fault, event) };
    throw error;
  }
}
