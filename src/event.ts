import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The event that started the run, and where its GitHub answers. */
export interface GitHubEvent {
  /** Name of the event: `pull_request`, `push`, `merge_group`, … */
  readonly name: string;
  readonly owner: string;
  readonly repo: string;
  /** Commit that the run speaks of, hexadecimal: the head of the pull request where there is one. */
  readonly sha: string;
  readonly runId: number;
  /** Counts from 1 and grows with each re-run of the same run. */
  readonly runAttempt: number;
  /** Page of this attempt of the run. */
  readonly runUrl: string;
  /** Base of the REST API, without a slash at its end. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly pullRequest: PullRequest | undefined;
  /** The run that started this one, on the event `workflow_run`. */
  readonly trigger: WorkflowRun | undefined;
  readonly origin: Origin;
}

/** A run of another workflow, which may be of a fork: whoever proposed its code has written all that it made. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly headSha: string;
  /** `owner/name` of the repository that its code is from; undefined when it is gone. */
  readonly headRepository: string | undefined;
  /** Branch of that repository; undefined when there is none. */
  readonly headBranch: string | undefined;
  /** `success`, `failure`, `cancelled`, …; undefined while it goes on. */
  readonly conclusion: string | undefined;
}

/** The code that an image of this run is built from. */
export interface Origin {
  /** Where its repository is: `https://github.com`, or a company's own server. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Any of them may be built. */
  readonly commits: readonly OriginCommit[];
}

export interface OriginCommit {
  /** The whole commit, hexadecimal. */
  readonly sha: string;
  /** What it is to this run, in words. */
  readonly role: string;
}

export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  /** True when the head lies in another repository, or in one that is gone. */
  readonly fromFork: boolean;
}

const VARIABLES = [
  'GITHUB_EVENT_NAME',
  'GITHUB_EVENT_PATH',
  'GITHUB_REPOSITORY',
  'GITHUB_SHA',
  'GITHUB_RUN_ID',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_SERVER_URL',
  'GITHUB_API_URL',
  'GITHUB_GRAPHQL_URL',
] as const;

const commit = z.string().regex(/^[0-9a-f]{40,64}$/, 'is not a commit');
const count = z
  .string()
  .regex(/^[1-9][0-9]{0,15}$/, 'is not a number')
  .transform(Number);
const url = z
  .url({ protocol: /^https?$/, error: 'is not a URL' })
  .transform((text) => text.replace(/\/+$/, ''));

/** GitHub's default variables: https://docs.github.com/actions/reference/workflows-and-actions/variables */
const environment = z.object({
  GITHUB_EVENT_NAME: z.string(),
  GITHUB_EVENT_PATH: z.string(),
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'is not of the form owner/name'),
  GITHUB_SHA: commit,
  GITHUB_RUN_ID: count,
  GITHUB_RUN_ATTEMPT: count,
  GITHUB_SERVER_URL: url,
  GITHUB_API_URL: url,
  GITHUB_GRAPHQL_URL: url,
});

/** The part of a webhook's payload that is read: https://docs.github.com/webhooks/webhook-events-and-payloads */
const payload = z.object({
  pull_request: z
    .object({
      number: z.int().positive(),
      head: z.object({ sha: commit, repo: z.object({ full_name: z.string() }).nullable() }),
    })
    .optional(),
  workflow_run: z
    .object({
      id: z.int().positive(),
      run_attempt: z.int().positive(),
      head_sha: commit,
      head_branch: z.string().nullable(),
      head_repository: z.object({ full_name: z.string() }).nullable(),
      conclusion: z.string().nullable(),
    })
    .optional(),
});

/**
 * Reads the event that started the run from GitHub's variables and the payload they point to.
 * @param env the environment of the action.
 * @returns undefined when one of the variables is missing or empty: the action does not run on GitHub.
 * @throws Error, one sentence, when a variable or the payload is not what GitHub writes.
 */
export async function readEvent(env: NodeJS.ProcessEnv): Promise<GitHubEvent | undefined> {
  if (VARIABLES.some((name) => !env[name])) return undefined;
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(variableFault(parsed.error, env), { cause: parsed.error });
  const variables = parsed.data;
  const [owner = '', repo = ''] = variables.GITHUB_REPOSITORY.split('/');
  const { pullRequest, trigger } = await readPayload(
    variables.GITHUB_EVENT_PATH,
    variables.GITHUB_REPOSITORY,
  );
  const server = variables.GITHUB_SERVER_URL;
  const { GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: runAttempt } = variables;
  return {
    name: variables.GITHUB_EVENT_NAME,
    owner,
    repo,
    sha: pullRequest?.headSha ?? variables.GITHUB_SHA,
    runId,
    runAttempt,
    runUrl: pageOfRun(`${server}/${owner}/${repo}`, runId, runAttempt),
    apiUrl: variables.GITHUB_API_URL,
    graphqlUrl: variables.GITHUB_GRAPHQL_URL,
    pullRequest,
    trigger,
    origin: {
      server,
      repository: variables.GITHUB_REPOSITORY,
      commits: commitsOf(variables.GITHUB_EVENT_NAME, variables.GITHUB_SHA, pullRequest),
    },
  };
}

/**
 * The page of another run of the same repository.
 * @param attempt counts from 1.
 */
export function runPage({ owner, repo, origin }: GitHubEvent, run: number, attempt: number): string {
  return pageOfRun(`${origin.server}/${owner}/${repo}`, run, attempt);
}

function pageOfRun(repository: string, run: number, attempt: number): string {
  return `${repository}/actions/runs/${run}/attempts/${attempt}`;
}

/**
 * The commits that GitHub's events are about. A workflow of a pull request checks out the commit that merges it, or the
 * head when it asks for that; on `pull_request_target` the variable is of the base branch, which is not what is proposed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function commitsOf(
  event: string,
  sha: string,
  pullRequest: PullRequest | undefined,
): readonly OriginCommit[] {
  if (pullRequest === undefined) return [{ sha, role: 'the commit of this run' }];
  const head = { sha: pullRequest.headSha, role: 'the head of this pull request' };
  if (event === 'pull_request_target' || sha === head.sha) return [head];
  return [head, { sha, role: 'the merge commit of this pull request' }];
}

async function readPayload(
  path: string,
  repository: string,
): Promise<Pick<GitHubEvent, 'pullRequest' | 'trigger'>> {
  try {
    const { pull_request, workflow_run } = payload.parse(JSON.parse(await readFile(path, 'utf8')));
    return {
      pullRequest: pull_request && {
        number: pull_request.number,
        headSha: pull_request.head.sha,
        fromFork: pull_request.head.repo?.full_name !== repository,
      },
      trigger: workflow_run && {
        id: workflow_run.id,
        attempt: workflow_run.run_attempt,
        headSha: workflow_run.head_sha,
        headBranch: workflow_run.head_branch ?? undefined,
        headRepository: workflow_run.head_repository?.full_name,
        conclusion: workflow_run.conclusion ?? undefined,
      },
    };
  } catch (cause) {
    throw new Error(
      `GITHUB_EVENT_PATH names ${path}, which is not an event of GitHub's; run the action in a workflow.`,
      {
        cause,
      },
    );
  }
}

function variableFault(error: z.ZodError, env: NodeJS.ProcessEnv): string {
  const faults = error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name} is ${JSON.stringify(env[name])}, which ${message}`;
  });
  return `${faults.join('; ')}: run the action in a workflow of GitHub's.`;
}
