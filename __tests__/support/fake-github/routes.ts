import {
  type Answer,
  page,
  refusal,
  shownComment,
  shownCommit,
  shownContent,
  shownFile,
  shownPull,
  shownReviewComment,
} from './answers.ts';
import type { Matched } from './contract.ts';
import { takeReview } from './reviews.ts';
import { addComment, commentsOf, type Pull, type TokenAccount, type World } from './world.ts';

/** GitHub's limit of a comment, in characters. */
const LONGEST = 65_536;

/** What is needed for an operation; one of them is enough. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': ['issues=read', 'pull_requests=read'],
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': ['issues=write', 'pull_requests=write'],
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': ['issues=write', 'pull_requests=write'],
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': ['issues=write', 'pull_requests=write'],
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['pull_requests=read'],
  'GET /repos/{owner}/{repo}/contents/{path}': ['contents=read'],
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': ['contents=read'],
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': ['pull_requests=read'],
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments': ['pull_requests=read'],
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': ['pull_requests=write'],
  'GET /repos/{owner}/{repo}/pulls': ['pull_requests=read'],
};

/**
 * Does what a request asks for.
 * @param url of the request, with its query.
 * @param base of the REST API.
 */
export function act(world: World, account: TokenAccount, matched: Matched, url: URL, base: string): Answer {
  const { operation, parameters } = matched;
  const accepted = PERMISSIONS[operation] ?? [];
  if (!accepted.some((permission) => holds(account, permission))) {
    const header = { 'x-accepted-github-permissions': accepted.join('; ') };
    return refusal(403, 'Resource not accessible by integration', header);
  }
  if (`${parameters['owner']}/${parameters['repo']}` !== world.repository) return refusal(404, 'Not Found');
  switch (operation) {
    case 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
      const pull = knownPull(world, parameters['issue_number']);
      if (pull === undefined) return refusal(404, 'Not Found');
      const since = String(parameters['since'] ?? '');
      const comments = commentsOf(world, pull).filter(({ updatedAt }) => updatedAt >= since);
      return page(
        comments.map((comment) => shownComment(world, base, comment)),
        url,
        parameters,
      );
    }
    case 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
      const pull = knownPull(world, parameters['issue_number']);
      const body = bodyText(matched);
      if (pull === undefined) return refusal(404, 'Not Found');
      if (!isGoodBody(body)) return badBody();
      return { status: 201, body: shownComment(world, base, addComment(world, pull, account, body)) };
    }
    case 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
      const comment = world.comments.get(Number(parameters['comment_id']));
      const body = bodyText(matched);
      if (comment === undefined) return refusal(404, 'Not Found');
      if (!isGoodBody(body)) return badBody();
      comment.body = body;
      comment.updatedAt = new Date().toISOString();
      return { status: 200, body: shownComment(world, base, comment) };
    }
    case 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}':
      return world.comments.delete(Number(parameters['comment_id']))
        ? { status: 204 }
        : refusal(404, 'Not Found');
    // Each pull request holds the commit; of which it is the head, the caller must see.
    case 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls':
      return page(world.pulls.map(shownPull), url, parameters);
    case 'GET /repos/{owner}/{repo}/contents/{path}': {
      const text = world.commits.get(String(parameters['ref']))?.get(String(parameters['path']));
      return text === undefined
        ? refusal(404, 'Not Found')
        : { status: 200, body: shownContent(base, world, String(parameters['path']), text) };
    }
    case 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': {
      const sha = String(parameters['commit_sha']);
      return world.commits.has(sha)
        ? { status: 200, body: shownCommit(base, world, sha) }
        : refusal(404, 'Not Found');
    }
    case 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
      const pull = pullOf(world, parameters['pull_number']);
      if (pull === undefined) return refusal(404, 'Not Found');
      return page((pull.files ?? []).map(shownFile), url, parameters);
    }
    case 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments': {
      const pull = pullOf(world, parameters['pull_number']);
      if (pull === undefined) return refusal(404, 'Not Found');
      const own = world.reviewComments.filter((comment) => comment.pull === pull.number);
      return page(
        own.map((comment) => shownReviewComment(world, base, comment)),
        url,
        parameters,
      );
    }
    case 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
      const pull = pullOf(world, parameters['pull_number']);
      if (pull === undefined) return refusal(404, 'Not Found');
      return takeReview(world, pull, account, matched.body, base);
    }
    case 'GET /repos/{owner}/{repo}/pulls':
      return page(world.pulls.filter((pull) => isListed(pull, parameters)).map(shownPull), url, parameters);
    default:
      throw new Error(`The fake GitHub has no ${operation}`);
  }
}

/** By state, and by `owner:branch` of the head where that is given. */
function isListed(
  { state, base, head }: Pull,
  { state: wanted = 'open', head: from }: Matched['parameters'],
): boolean {
  const of = `${(head?.repository ?? base).split('/')[0]}:${head?.branch ?? 'branch'}`;
  return (wanted === 'all' || wanted === state) && (from === undefined || from === of);
}

function holds(account: TokenAccount, permission: string): boolean {
  const [name = '', level] = permission.split('=');
  const held = account.permissions[name];
  return held === 'write' || (held !== undefined && held === level);
}

function pullOf(world: World, number: unknown): Pull | undefined {
  return world.pulls.find((pull) => pull.number === number);
}

function knownPull(world: World, number: unknown): number | undefined {
  return pullOf(world, number)?.number;
}

function bodyText(matched: Matched): string {
  const { body } = matched;
  return typeof body === 'object' && body !== null && 'body' in body ? String(body.body) : '';
}

function isGoodBody(body: string): boolean {
  return body.trim() !== '' && body.length <= LONGEST;
}

function badBody(): Answer {
  const errors = [
    {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body is blank or too long (maximum is 65536 characters)',
    },
  ];
  return {
    status: 422,
    body: { message: 'Validation Failed', errors, documentation_url: 'https://docs.github.com/rest' },
  };
}
