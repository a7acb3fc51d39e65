import { example } from './example.ts';
import type { Pull, StoredComment, World } from './world.ts';

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
