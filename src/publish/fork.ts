import type { GitHubEvent, WorkflowRun } from '../event.ts';
import { type CommentOutcome, NO_TOKEN } from './comment.ts';
import { ApiError, explain } from './fault.ts';
import { connect } from './github-api.ts';

/**
 * Finds the open pull requests whose head is what a run of another workflow looked at. GitHub does not name them in the
 * event when the head is in a fork, and lists none for a commit of a fork: they are found by the fork's branch, and
 * count when the commit at their head is that of the run.
 * @returns their numbers, at least one; or why there is no comment.
 */
export async function pullRequestsOfRun(
  event: GitHubEvent,
  { headRepository, headBranch, headSha }: WorkflowRun,
  token: string,
): Promise<readonly number[] | Exclude<CommentOutcome, { url: string }>> {
  if (headRepository === undefined || headBranch === undefined) {
    return { skipped: 'No comment: the repository or the branch of the run is gone.' };
  }
  if (token === '') return { failed: NO_TOKEN };
  try {
    const found = await connect(event, token).pullRequestsFrom(headRepository, headBranch, headSha);
    if (found.length > 0) return found;
    return { skipped: `No comment: no open pull request has the head ${headSha} any more.` };
  } catch (error) {
    if (error instanceof ApiError) return { failed: explain('The comment', error.fault, event) };
    throw error;
  }
}
