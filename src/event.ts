import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The event that started the run, and where its server answers: GitHub, GitHub Enterprise Server or Gitea. */
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
  /** Page of this attempt of the run; of the run, where the server has no page for each attempt. */
  readonly runUrl: string;
  /** Base of the REST API, without a slash at its end. */
  readonly apiUrl: string;
  /** Undefined where the server has none, as Gitea and Forgejo. */
  readonly graphqlUrl: string | undefined;
  readonly pullRequest: PullRequest | undefined;
  /** What the change that the run speaks of is to be merged into; undefined where nothing is to be merged. */
  readonly base: BaseCommit | undefined;
  /** The workflow's file; undefined where it lies in another repository. */
  readonly workflow: WorkflowFile | undefined;
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

/** The file of the workflow that runs. */
export interface WorkflowFile {
  /** From the repository's root. */
  readonly path: string;
  /** The commit that it is taken from; undefined where the server does not tell. */
  readonly commit: string | undefined;
}

/** The end of the branch that a change is to be merged into. */
export interface BaseCommit {
  /** Hexadecimal. */
  readonly sha: string;
  /** Name of the branch, untrusted; undefined where the event does not name it. */
  readonly branch: string | undefined;
}

export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  /** True when the head lies in another repository, or in one that is gone. */
  readonly fromFork: boolean;
  /** `owner/name` of the repository that the head lies in; undefined when it is gone. */
  readonly headRepository?: string | undefined;
}

/** Without one of them the action does not run in a workflow. */
const VARIABLES = [
  'GITHUB_EVENT_NAME',
  'GITHUB_EVENT_PATH',
  'GITHUB_REPOSITORY',
  'GITHUB_SHA',
  'GITHUB_RUN_ID',
  'GITHUB_SERVER_URL',
  'GITHUB_API_URL',
] as const;

const commit = z.string().regex(/^[0-9a-f]{40,64}$/, 'is not a commit');
const count = z
  .string()
  .regex(/^[1-9][0-9]{0,15}$/, 'is not a number')
  .transform(Number);
const url = z
  .url({ protocol: /^https?$/, error: 'is not a URL' })
  .transform((text) => text.replace(/\/+$/, ''));

const unset = z.union([z.undefined(), z.literal('')]).transform(() => undefined);

/** GitHub's default variables: https://docs.github.com/actions/reference/workflows-and-actions/variables */
const environment = z.object({
  GITHUB_EVENT_NAME: z.string(),
  GITHUB_EVENT_PATH: z.string(),
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'is not of the form owner/name'),
  GITHUB_SHA: commit,
  GITHUB_RUN_ID: count,
  // Older runners of Gitea's do not set it.
  GITHUB_RUN_ATTEMPT: unset.or(count),
  GITHUB_SERVER_URL: url,
  GITHUB_API_URL: url,
  // Gitea's runners set it to nothing.
  GITHUB_GRAPHQL_URL: unset.or(url),
});

/** The part of a webhook's payload that is read: https://docs.github.com/webhooks/webhook-events-and-payloads */
const payload = z.object({
  pull_request: z
    .object({
      number: z.int().positive(),
      head: z.object({ sha: commit, repo: z.object({ full_name: z.string() }).nullable() }),
      base: z.object({ sha: commit, ref: z.string().optional() }),
    })
    .optional(),
  merge_group: z.object({ base_sha: commit, base_ref: z.string().optional() }).optional(),
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
  const { pullRequest, base, trigger } = await readPayload(
    variables.GITHUB_EVENT_NAME,
    variables.GITHUB_EVENT_PATH,
    variables.GITHUB_REPOSITORY,
  );
  const server = variables.GITHUB_SERVER_URL;
  const runAttempt = variables.GITHUB_RUN_ATTEMPT ?? 1;
  const graphqlUrl = variables.GITHUB_GRAPHQL_URL;
  return {
    name: variables.GITHUB_EVENT_NAME,
    owner,
    repo,
    sha: pullRequest?.headSha ?? variables.GITHUB_SHA,
    runId: variables.GITHUB_RUN_ID,
    runAttempt,
    runUrl: pageOfRun(
      `${server}/${owner}/${repo}`,
      variables.GITHUB_RUN_ID,
      graphqlUrl === undefined ? undefined : runAttempt,
    ),
    apiUrl: variables.GITHUB_API_URL,
    graphqlUrl,
    pullRequest,
    base: base ?? baseOf(variables.GITHUB_EVENT_NAME, variables.GITHUB_SHA),
    workflow: workflowOf(env, variables.GITHUB_REPOSITORY),
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
export function runPage(
  { owner, repo, origin, graphqlUrl }: GitHubEvent,
  run: number,
  attempt: number,
): string {
  return pageOfRun(`${origin.server}/${owner}/${repo}`, run, graphqlUrl === undefined ? undefined : attempt);
}

/** @param attempt undefined on Gitea, which has no GraphQL and no page for an attempt. */
function pageOfRun(repository: string, run: number, attempt: number | undefined): string {
  return `${repository}/actions/runs/${run}${attempt === undefined ? '' : `/attempts/${attempt}`}`;
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
  name: string,
  path: string,
  repository: string,
): Promise<Pick<GitHubEvent, 'pullRequest' | 'base' | 'trigger'>> {
  try {
    const read = payload.parse(JSON.parse(await readFile(path, 'utf8')));
    const { pull_request, merge_group, workflow_run } = read;
    if (pull_request === undefined) {
      // Without it the change would be judged by its own rules.
      if (/^pull_request|^merge_group$/.test(name) && merge_group === undefined) throw new Error('no change');
      const base = merge_group && { sha: merge_group.base_sha, branch: branchOf(merge_group.base_ref) };
      return { pullRequest: undefined, base, trigger: workflow_run && triggerOf(workflow_run) };
    }
    const { number, head, base } = pull_request;
    return {
      pullRequest: {
        number,
        headSha: head.sha,
        fromFork: head.repo?.full_name !== repository,
        headRepository: head.repo?.full_name,
      },
      base: { sha: base.sha, branch: branchOf(base.ref) },
      trigger: undefined,
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

/** Events whose code is the repository's own: it was pushed by who may push, and its rules are checked out with it. */
const OWN_CODE = ['push', 'schedule', 'workflow_dispatch', 'release'];

/**
 * On all other events (workflow_run, issue_comment, …) GITHUB_SHA is the end of the default branch, and what a workflow
 * checks out may be anybody's.
 */
function baseOf(event: string, sha: string): BaseCommit | undefined {
  return OWN_CODE.includes(event) ? undefined : { sha, branch: undefined };
}

function triggerOf(run: NonNullable<z.output<typeof payload>['workflow_run']>): WorkflowRun {
  return {
    id: run.id,
    attempt: run.run_attempt,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? undefined,
    headRepository: run.head_repository?.full_name,
    conclusion: run.conclusion ?? undefined,
  };
}

/** GitHub names the file as `owner/name/path@ref`; Gitea names none. */
function workflowOf(env: NodeJS.ProcessEnv, repository: string): WorkflowFile | undefined {
  const ref = env['GITHUB_WORKFLOW_REF'];
  const prefix = `${repository}/`;
  if (ref?.toLowerCase().startsWith(prefix.toLowerCase()) !== true) return undefined;
  const path = /^(.+?)@/.exec(ref.slice(prefix.length))?.[1];
  if (path === undefined) return undefined;
  return { path, commit: commit.safeParse(env['GITHUB_WORKFLOW_SHA']).data };
}

function branchOf(ref: string | undefined): string | undefined {
  return ref?.replace(/^refs\/heads\//, '');
}

function variableFault(error: z.ZodError, env: NodeJS.ProcessEnv): string {
  const faults = error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name} is ${JSON.stringify(env[name])}, which ${message}`;
  });
  return `${faults.join('; ')}: run the action in a workflow of GitHub's.`;
}
