import { example } from './example.ts';
import { hunksOf } from './hunks.ts';
import type { ChangedFile, Pull, StoredComment, StoredReview, StoredReviewComment, World } from './world.ts';

/** An answer before it is written to the wire. */
export interface Answer {
  readonly status: number;
  /** JSON; undefined for no body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** GitHub's form of an error. */
export function refusal(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return { status, body, headers };
}

/**
 * GitHub's answer to a list: one page, and links to the others.
 * @param url of the request, with its query.
 */
export function page(
  items: readonly unknown[],
  url: URL,
  parameters: Readonly<Record<string, unknown>>,
): Answer {
  const size = Number(parameters['per_page'] ?? 30);
  const number = Number(parameters['page'] ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (rel: string, to: number) => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link('prev', number - 1)] : []),
    ...(number < last ? [link('next', number + 1), link('last', last)] : []),
    ...(number > 1 ? [link('first', 1)] : []),
  ];
  const body = items.slice((number - 1) * size, number * size);
  return { status: 200, body, headers: links.length > 0 ? { link: links.join(', ') } : {} };
}

/** A comment as the REST API shows it. */
export function shownComment(world: World, base: string, comment: StoredComment): Record<string, unknown> {
  const { id, pull, body, createdAt, updatedAt } = comment;
  return example('issue-comment', {
    id,
    node_id: `IC_${id}`,
    url: `${base}/repos/${world.repository}/issues/comments/${id}`,
    html_url: `${new URL(base).origin}/${world.repository}/pull/${pull}#issuecomment-${id}`,
    issue_url: `${base}/repos/${world.repository}/issues/${pull}`,
    body,
    user: example('simple-user', { login: comment.login, type: comment.type }),
    created_at: createdAt,
    updated_at: updatedAt,
  });
}

/** A file of a pull request's diff as the REST API shows it; without a patch where that is too large. */
export function shownFile({
  filename,
  status,
  patch,
  previousFilename,
}: ChangedFile): Record<string, unknown> {
  return example('diff-entry', {
    sha: '0'.repeat(40),
    filename,
    status,
    ...(patch === undefined ? {} : { patch }),
    ...(previousFilename === undefined ? {} : { previous_filename: previousFilename }),
  });
}

/** A review as the REST API shows it. */
export function shownReview(world: World, base: string, review: StoredReview): Record<string, unknown> {
  const { id, pull, body, commitId } = review;
  return example('pull-request-review', {
    id,
    body,
    state: 'COMMENTED',
    commit_id: commitId,
    html_url: `${new URL(base).origin}/${world.repository}/pull/${pull}#pullrequestreview-${id}`,
    user: example('simple-user', { login: review.login, type: 'Bot' }),
  });
}

/** A comment of a review as the REST API shows it: its line is null when the diff shows it no longer. */
export function shownReviewComment(
  world: World,
  base: string,
  comment: StoredReviewComment,
): Record<string, unknown> {
  const { id, pull, path, startLine, line, body, createdAt } = comment;
  const file = world.pulls.find(({ number }) => number === pull)?.files?.find((one) => one.filename === path);
  const isShown = hunksOf(file?.patch).some(
    ({ from, to }) => line !== undefined && line >= from && line <= to,
  );
  return example('pull-request-review-comment', {
    id,
    path,
    ...(isShown ? { line, start_line: startLine ?? null } : {}),
    body,
    html_url: `${new URL(base).origin}/${world.repository}/pull/${pull}#discussion_r${id}`,
    user: example('simple-user', { login: comment.login, type: comment.type }),
    created_at: createdAt,
    updated_at: createdAt,
  });
}

/** A pull request as the REST API shows it in lists. */
export function shownPull(pull: Pull): Record<string, unknown> {
  const end = (sha: string, repository: string, branch = 'branch') => ({
    label: `${repository.split('/')[0]}:${branch}`,
    ref: branch,
    sha,
    repo: example('repository', { full_name: repository, name: repository.split('/')[1] }),
    user: null,
  });
  const { number, state, headSha, base, head } = pull;
  return example('pull-request-simple', {
    number,
    state,
    head: end(headSha, head?.repository ?? base, head?.branch),
    base: end('0'.repeat(40), base),
  });
}

/** A file as the REST API shows it. */
export function shownContent(
  base: string,
  world: World,
  path: string,
  text: string,
): Record<string, unknown> {
  const content = Buffer.from(text).toString('base64').replaceAll(/.{60}/g, '$&\n');
  const url = `${base}/repos/${world.repository}/contents/${path}`;
  return {
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(text),
    name: path.split('/').at(-1),
    path,
    content,
    sha: '3'.repeat(40),
    url,
    git_url: url,
    html_url: url,
    download_url: url,
    _links: { git: url, html: url, self: url },
  };
}

/** A commit as the REST API shows it. */
export function shownCommit(base: string, world: World, sha: string): Record<string, unknown> {
  const url = `${base}/repos/${world.repository}/git/commits/${sha}`;
  const person = { name: 'A', email: 'a@example.com', date: '2026-01-01T00:00:00Z' };
  const verification = {
    verified: false,
    reason: 'unsigned',
    signature: null,
    payload: null,
    verified_at: null,
  };
  return {
    sha,
    node_id: `C_${sha}`,
    url,
    html_url: url,
    author: person,
    committer: person,
    message: 'x',
    tree: { sha: '4'.repeat(40), url },
    parents: [],
    verification,
  };
}
