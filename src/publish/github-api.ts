import { setTimeout } from 'node:timers/promises';
import { getOctokit } from '@actions/github';
import { z } from 'zod';
import type { GitHubEvent } from '../event.ts';
import type { Account } from './account.ts';
import { ApiError, type Fault, faultOf, isPassing } from './fault.ts';

/** A comment of a pull request's conversation. */
export interface Comment {
  readonly id: number;
  /** Markdown, untrusted. */
  readonly body: string;
  /** Its page. */
  readonly url: string;
  /** Undefined when the account is gone. */
  readonly author: Account | undefined;
}

/** A comment of a review, at lines of the diff. */
export interface ReviewComment {
  /** Markdown, untrusted. */
  readonly body: string;
  readonly path: string;
  /** Its last line in the head as it is now; undefined when that is no longer in the diff. */
  readonly line: number | undefined;
  /** Undefined when the account is gone. */
  readonly author: Account | undefined;
}

/** A file of a pull request's diff. */
export interface ChangedFile {
  /** In the head; untrusted. */
  readonly path: string;
  /** Its hunks; undefined where GitHub shows none, as of a large one. Untrusted. */
  readonly patch: string | undefined;
}

/** A review that is to be written. */
export interface Review {
  /** The head that it speaks of, hexadecimal. */
  readonly commit: string;
  /** Markdown. */
  readonly body: string;
  readonly comments: readonly NewReviewComment[];
}

/** A comment on lines of the head that the diff shows. */
export interface NewReviewComment {
  readonly path: string;
  readonly startLine: number;
  readonly line: number;
  /** Markdown. */
  readonly body: string;
}

/** The few things that are asked of GitHub. Each throws {@link ApiError} and nothing else. */
export interface GitHubApi {
  /** The login that the token stands for; an app's may come with or without `[bot]`. */
  viewer(): Promise<string>;
  /** All comments of a pull request, the oldest (lowest id) first. */
  comments(pullRequest: number): Promise<readonly Comment[]>;
  create(pullRequest: number, body: string): Promise<void>;
  update(comment: number, body: string): Promise<void>;
  remove(comment: number): Promise<void>;
  /** What a pull request changes, against its merge base. */
  changedFiles(pullRequest: number): Promise<readonly ChangedFile[]>;
  /** All comments of a pull request's reviews. */
  reviewComments(pullRequest: number): Promise<readonly ReviewComment[]>;
  /** Writes a review that comments, and neither approves nor asks for changes. */
  review(pullRequest: number, review: Review): Promise<void>;
  /** Numbers of the repository's open pull requests whose head is this commit. */
  pullRequestsAt(sha: string): Promise<readonly number[]>;
  /**
   * The bytes of a file of the repository as it is at a commit.
   * @param path from the repository's root, without links and `..`.
   * @returns undefined when that commit has no such file; a folder and a file of more than 1 MB are an
   *   `unreadable` fault.
   */
  fileAt(commit: string, path: string): Promise<Buffer | undefined>;
  /**
   * Numbers of the open pull requests to the repository whose head is this commit of a branch of another one.
   * @param head `owner/name` of the repository that the branch is in.
   */
  pullRequestsFrom(head: string, branch: string, sha: string): Promise<readonly number[]>;
  /**
   * Waits before another try, as long as GitHub asks for or a moment that grows with the tries.
   * @param tries how often it was tried so far.
   * @returns false, at once, when it is not worth another try.
   */
  pause(fault: Fault, tries: number): Promise<boolean>;
  /** How long the longest of the last answers has taken, in milliseconds. */
  answerTime(): number;
}

/** Tries of one request, the first one counted: where a fifth of all fails, one in 390,000 is given up. */
const TRIES = 8;

/** How long trouble is waited out in sum, in milliseconds: tries that fail, moments between tries, and what GitHub asks. */
const PATIENCE = 70_000;

/** First moment between two tries, in milliseconds; each is twice as long as the one before, up to the longest. */
const MOMENT = 200;
const LONGEST_MOMENT = 1_000;

/** How long one answer may take, in milliseconds. GitHub itself gives up after 10 seconds. */
const TIME_LIMIT = 20_000;

const OPEN_PULLS = 'GET /repos/{owner}/{repo}/pulls';
const PULLS_OF_COMMIT = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';

/** Gitea names no type. */
const account = z.object({ login: z.string(), type: z.string().optional() });

/** Of how many answers the longest counts. */
const LAST_ANSWERS = 4;
const listedComments = z.array(
  z.object({
    id: z.int(),
    body: z.string().optional(),
    html_url: z.string(),
    user: account.nullable(),
  }),
);
const listedFiles = z.array(z.object({ filename: z.string(), patch: z.string().optional() }));
const listedReviewComments = z.array(
  z.object({ body: z.string(), path: z.string(), line: z.int().nullish(), user: account.nullable() }),
);
const listedPulls = z.array(
  z.object({
    number: z.int(),
    state: z.string(),
    head: z.object({
      sha: z.string(),
      ref: z.string(),
      repo: z.object({ full_name: z.string() }).nullable(),
    }),
    base: z.object({ repo: z.object({ full_name: z.string() }) }),
  }),
);
/** A larger file, a folder, a submodule and a link to nothing have another form. */
const file = z.object({ type: z.literal('file'), encoding: z.literal('base64'), content: z.string() });
const viewed = z.object({ data: z.object({ viewer: z.object({ login: z.string() }) }) });

/**
 * Opens GitHub's API. What only reads is tried again by itself; what writes is not, since the caller must look
 * first whether it has happened, or whether another run was there meanwhile.
 * @param event says where the API is, and which repository is meant.
 * @param token a token of GitHub's, not empty.
 */
export function connect(event: GitHubEvent, token: string): GitHubApi {
  const octokit = getOctokit(token, { baseUrl: event.apiUrl, userAgent: 'layered-defense' });
  const repository = { owner: event.owner, repo: event.repo };
  let patience = PATIENCE;
  let took: readonly number[] = [];
  const timed = (began: number) => {
    took = [...took, performance.now() - began].slice(-LAST_ANSWERS);
  };

  const pause = async (fault: Fault, tries: number): Promise<boolean> => {
    const asked = fault.kind === 'rate-limit' ? fault.seconds * 1_000 : 0;
    const moment = Math.min(MOMENT * 2 ** (tries - 1), LONGEST_MOMENT) * (0.5 + Math.random());
    const worthIt = fault.kind === 'rate-limit' || isPassing(fault);
    if (!worthIt || tries >= TRIES || asked + moment > patience) return false;
    patience -= asked + moment;
    await setTimeout(asked + moment);
    return true;
  };

  octokit.hook.wrap('request', async (send, options) => {
    const reads = options.method === 'GET' || options.url === event.graphqlUrl;
    for (let tries = 1; ; tries += 1) {
      const signal = AbortSignal.timeout(TIME_LIMIT);
      const began = performance.now();
      try {
        const response = await send({ ...options, request: { ...options.request, signal } });
        // Octokit gives '' for a body that broke off, and takes '' for an empty list.
        if (response.status !== 204 && response.data === '') throw new Error('the answer broke off');
        timed(began);
        return response;
      } catch (error) {
        patience -= performance.now() - began;
        const fault = faultOf(error, Date.now());
        timed(began);
        if (!reads || !(await pause(fault, tries))) throw new ApiError(fault, error);
      }
    }
  });

  return {
    pause,
    answerTime: () => Math.max(0, ...took),
    async viewer() {
      // GitHub tells a workflow's own token who it is by GraphQL only, and Gitea has none.
      if (event.graphqlUrl === undefined) {
        return read(account, (await octokit.request('GET /user')).data).login;
      }
      const query = 'query { viewer { login } }';
      const { data } = await octokit.request({ method: 'POST', url: event.graphqlUrl, query });
      return read(viewed, data).data.viewer.login;
    },
    async comments(pullRequest) {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const all = await octokit.paginate(route, { ...repository, issue_number: pullRequest, per_page: 100 });
      return read(listedComments, all)
        .map(({ id, body = '', html_url, user }) => ({
          id,
          body,
          url: html_url,
          author: accountOf(user),
        }))
        .sort((a, b) => a.id - b.id);
    },
    async fileAt(commit, path) {
      const escaped = path.split('/').map(encodeURIComponent).join('/');
      const route = 'GET /repos/{owner}/{repo}/contents/{+path}';
      try {
        const { data } = await octokit.request(route, { ...repository, path: escaped, ref: commit });
        return Buffer.from(read(file, data).content, 'base64');
      } catch (error) {
        if (!(error instanceof ApiError) || !isNotFound(error.fault)) throw error;
        // A token that may not read the repository gets the same answer: then it cannot read the commit either.
        await octokit.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
          ...repository,
          commit_sha: commit,
        });
        return undefined;
      }
    },
    async create(pullRequest, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      await octokit.request(route, { ...repository, issue_number: pullRequest, body });
    },
    async update(comment, body) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      await octokit.request(route, { ...repository, comment_id: comment, body });
    },
    async remove(comment) {
      const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
      await octokit.request(route, { ...repository, comment_id: comment });
    },
    async changedFiles(pullRequest) {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
      const all = await octokit.paginate(route, { ...repository, pull_number: pullRequest, per_page: 100 });
      return read(listedFiles, all).map(({ filename, patch }) => ({ path: filename, patch }));
    },
    async reviewComments(pullRequest) {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments';
      const all = await octokit.paginate(route, { ...repository, pull_number: pullRequest, per_page: 100 });
      return read(listedReviewComments, all).map(({ body, path, line, user }) => {
        return { body, path, line: line ?? undefined, author: accountOf(user) };
      });
    },
    async review(pullRequest, { commit, body, comments }) {
      const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
      await octokit.request(route, {
        ...repository,
        pull_number: pullRequest,
        commit_id: commit,
        event: 'COMMENT',
        body,
        comments: comments.map(({ path, startLine, line, body: text }) => ({
          path,
          // GitHub takes no first line that is the last one too.
          ...(startLine < line ? { start_line: startLine, start_side: 'RIGHT' } : {}),
          line,
          side: 'RIGHT',
          body: text,
        })),
      });
    },
    async pullRequestsAt(sha) {
      // Gitea knows only the merged pull request of a commit.
      const all =
        event.graphqlUrl === undefined
          ? await octokit.paginate(OPEN_PULLS, { ...repository, state: 'open', per_page: 100 })
          : await octokit.paginate(PULLS_OF_COMMIT, { ...repository, commit_sha: sha, per_page: 100 });
      const here = `${event.owner}/${event.repo}`.toLowerCase();
      return read(listedPulls, all)
        .filter(({ state, head }) => state === 'open' && head.sha === sha)
        .filter(({ base }) => base.repo.full_name.toLowerCase() === here)
        .map(({ number }) => number);
    },
    async pullRequestsFrom(repositoryOfHead, branch, sha) {
      const route = 'GET /repos/{owner}/{repo}/pulls';
      const head = `${repositoryOfHead.split('/')[0]}:${branch}`;
      const all = await octokit.paginate(route, { ...repository, state: 'open', head, per_page: 100 });
      const there = repositoryOfHead.toLowerCase();
      // GitHub gives all pull requests where it does not understand the filter.
      return read(listedPulls, all)
        .filter(({ state, head: { sha: at, ref } }) => state === 'open' && at === sha && ref === branch)
        .filter(({ head: { repo } }) => repo?.full_name.toLowerCase() === there)
        .map(({ number }) => number);
    },
  };
}

function isNotFound(fault: Fault): boolean {
  return fault.kind === 'refused' && fault.status === 404;
}

function accountOf(user: z.output<typeof account> | null): Account | undefined {
  return user === null ? undefined : { login: user.login, bot: user.type === 'Bot' };
}

function read<T>(schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new ApiError({ kind: 'unreadable' }, parsed.error);
  return parsed.data;
}
