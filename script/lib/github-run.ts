import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunResult, run } from '../../src/engine/process.ts';
import { stopped } from './undo.ts';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** One job of a workflow as GitHub's runner sees it: a pull request that starts the action. */
export interface Job {
  /** Folder for the files of the run; it is there already. */
  readonly folder: string;
  /** Base of the REST API of the GitHub that answers, without a slash at its end. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequest: number;
  /** Commit at the head of the pull request, 40 hexadecimal digits. */
  readonly headSha: string;
  readonly runId: number;
  /** The checkout, in which the action runs; without it this repository. */
  readonly checkout?: string;
  /** More variables of the job. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What the action did: how it ended, and its outputs by name. */
export interface ActionRun {
  readonly result: RunResult;
  readonly outputs: ReadonlyMap<string, string>;
}

/** The commit that the pull request is to be merged into. */
export const BASE = '0'.repeat(40);

/** Milliseconds that one run of the action may take. */
const TIME_LIMIT = 900_000;

/**
 * Runs dist/index.js and then its post step as GitHub's runner does, with the defaults of action.yml.
 * @param inputs the `with:` of the step, by name as in action.yml.
 * @returns the main step's end and its outputs.
 * @throws Error when the post step fails.
 */
export async function runAction(job: Job, inputs: Readonly<Record<string, string>>): Promise<ActionRun> {
  const env = await prepareJob(job, inputs);
  const result = await runMain(env);
  const outputs = await fileCommands(env['GITHUB_OUTPUT']);
  const post = await runPost(env, await fileCommands(env['GITHUB_STATE']));
  if (post.exitCode !== 0)
    throw new Error(`The post step of the action failed:\n${post.stdout}${post.stderr}`);
  return { result, outputs };
}

/**
 * Writes the files of a job and gives the environment of the action in it.
 * @param inputs as in `runAction`.
 */
export async function prepareJob(
  job: Job,
  inputs: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const files = Object.fromEntries(
    ['EVENT_PATH', 'OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'].map((name) => [
      `GITHUB_${name}`,
      join(job.folder, name.toLowerCase()),
    ]),
  );
  for (const path of Object.values(files)) await writeFile(path, '');
  await writeFile(join(job.folder, 'event_path'), JSON.stringify(pullRequestEvent(job)));
  return {
    ...files,
    ...inputVariables({ ...(await inputDefaults(job.token)), ...inputs }),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: job.checkout ?? ROOT,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: job.repository,
    GITHUB_REPOSITORY_OWNER: job.repository.split('/')[0] ?? '',
    GITHUB_REF: `refs/pull/${job.pullRequest}/merge`,
    // The merge commit that GitHub makes for the event, which is not the head.
    GITHUB_SHA: '1'.repeat(40),
    GITHUB_RUN_ID: String(job.runId),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'hardening',
    GITHUB_JOB: 'image',
    GITHUB_ACTION: 'layered-defense',
    GITHUB_ACTOR: 'octocat',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: job.apiUrl,
    GITHUB_GRAPHQL_URL: job.graphqlUrl,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_TEMP: job.folder,
    RUNNER_TOOL_CACHE: join(job.folder, 'tools'),
    ...job.env,
  };
}

/** Runs the main step of the bundle in the environment that `prepareJob` gave. */
export function runMain(env: Readonly<Record<string, string>>): Promise<RunResult> {
  return runBundle('dist/index.js', env);
}

function runBundle(path: string, env: Readonly<Record<string, string>>): Promise<RunResult> {
  return run(process.execPath, [join(ROOT, path)], {
    env,
    folder: env['GITHUB_WORKSPACE'] ?? ROOT,
    timeLimit: TIME_LIMIT,
    signal: stopped,
  });
}

/**
 * Runs the post step.
 * @param state what the main step saved for it, by name.
 */
export function runPost(
  env: Readonly<Record<string, string>>,
  state: ReadonlyMap<string, string>,
): Promise<RunResult> {
  const saved = Object.fromEntries([...state].map(([name, value]) => [`STATE_${name}`, value]));
  return runBundle('dist/post/index.js', { ...env, ...saved });
}

function pullRequestEvent(job: Job) {
  const [login = '', name = ''] = job.repository.split('/');
  const repository = { name, full_name: job.repository, owner: { login } };
  return {
    action: 'synchronize',
    number: job.pullRequest,
    pull_request: {
      number: job.pullRequest,
      head: { sha: job.headSha, ref: 'change', repo: repository },
      base: { sha: BASE, ref: 'main', repo: repository },
    },
    repository,
    sender: { login: 'octocat' },
  };
}

function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

/** The `default:` of each input in action.yml, where script/generate.ts wrote it in one line, as JSON. */
async function inputDefaults(token: string): Promise<Record<string, string>> {
  const text = await readFile(join(ROOT, 'action.yml'), 'utf8');
  const inputs = /^inputs:\n((?: .*\n)*)/m.exec(text)?.[1] ?? '';
  const defaults: Record<string, string> = {};
  for (const [, name = '', body = ''] of inputs.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n)*)/gm)) {
    const value = String(JSON.parse(/^ {4}default: (.*)$/m.exec(body)?.[1] ?? '""'));
    defaults[name] = value.includes('github.token') ? token : value;
  }
  return defaults;
}

/** Reads what a step wrote to a file of the runner's: `name<<delimiter`, the value, `delimiter`; or `name=value`. */
async function fileCommands(path: string | undefined): Promise<ReadonlyMap<string, string>> {
  const text = path === undefined ? '' : await readFile(path, 'utf8');
  const pattern =
    /^(?<long>[^\n=]+?)<<(?<end>.+)\n(?<value>[\s\S]*?)\n?\k<end>$|^(?<short>[^\n=]+)=(?<rest>.*)$/gm;
  return new Map(
    [...text.matchAll(pattern)].map(({ groups = {} }) => [
      groups['long'] ?? groups['short'] ?? '',
      groups['value'] ?? groups['rest'] ?? '',
    ]),
  );
}
