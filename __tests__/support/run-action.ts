import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/report/report.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from './fake-github/server.ts';
import { expectPublishedForm } from './published-schema.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The bundle under test: the committed one, or while developing another that script/build wrote. */
const DIST = process.env['LAYERED_DEFENSE_DIST'] ?? join(ROOT, 'dist');

export const REPOSITORY = 'acme/shop';
export const HEAD = 'a'.repeat(40);
/** What the pull request is to be merged into. */
export const BASE = 'c'.repeat(40);
export const PULL = 7;

export interface ActionRun {
  /** The bundle below dist/. Default: `index.js`. */
  readonly entry?: 'index.js' | 'report/index.js';
  /** The event; default: the pull request `PULL`. */
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly inputs: Readonly<Record<string, string>>;
  /** The checkout: the action's working directory. Default: the repository. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly github?: FakeGitHub;
  readonly runId?: number;
  readonly token?: string;
  /** Sees the process while it runs. */
  readonly onStart?: (child: ChildProcess) => void;
  /** Runs this in front of node, such as `unshare --mount`. */
  readonly prefix?: readonly string[];
}

export interface ActionResult {
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly state: Readonly<Record<string, string>>;
  readonly report: Report | undefined;
  /** The files that outputs name, by the outputs, as text. */
  readonly files: Readonly<Record<'sarif-file' | 'report-html', string | undefined>>;
  /** What was read from the file of the output `report`, whatever it is. */
  readonly json: unknown;
  /** What was left in the folder for temporary files, those that outputs name left out. */
  readonly leftovers: readonly string[];
}

/** A fake GitHub with one open pull request, and the two tokens `writer` and `reader`. */
export async function startGitHub(options: Omit<FakeGitHubOptions, 'repository'> = {}): Promise<FakeGitHub> {
  const github = await startFakeGitHub({ repository: REPOSITORY, ...options });
  const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;
  github.addToken('writer', { ...bot, permissions: { contents: 'read', pull_requests: 'write' } });
  github.addToken('reader', { ...bot, permissions: { contents: 'read', pull_requests: 'read' } });
  github.addCommit(BASE, {});
  github.addPull({ number: PULL, headSha: HEAD, state: 'open', base: REPOSITORY });
  return github;
}

/**
 * Runs dist/index.js as GitHub's runner does: inputs and event by the environment, files for outputs and summary.
 * @throws Error when its report does not fit the published schema.
 */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = await mkdtemp(join(tmpdir(), 'action-'));
  const temp = join(folder, 'temp');
  await mkdir(temp);
  const files = { event: 'event.json', output: 'output', summary: 'summary', state: 'state' };
  const file = (name: keyof typeof files) => join(folder, files[name]);
  await writeFile(file('event'), JSON.stringify(run.event?.payload ?? pullRequestEvent()));
  for (const name of ['output', 'summary', 'state'] as const) await writeFile(file(name), '');
  const inputs = Object.entries(run.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const env: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    DOCKER_HOST: process.env['DOCKER_HOST'],
    DOCKER_CONFIG: process.env['DOCKER_CONFIG'],
    DOCKER_API_VERSION: process.env['DOCKER_API_VERSION'],
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    ...(run.github === undefined
      ? {}
      : eventVariables(run.github, file('event'), run.runId ?? 500, run.event?.name)),
    'INPUT_GITHUB-TOKEN': run.token ?? 'writer',
    ...Object.fromEntries(inputs),
    ...run.env,
  };
  const command = [...(run.prefix ?? []), process.execPath, join(DIST, run.entry ?? 'index.js')];
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: run.cwd ?? ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  run.onStart?.(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const [exitCode, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const outputs = fileCommands(await readFile(file('output'), 'utf8'));
  const read = (output: string) => (outputs[output] ? readFile(outputs[output], 'utf8') : undefined);
  const json = outputs['report'] ? JSON.parse(await readFile(outputs['report'], 'utf8')) : undefined;
  const result: ActionResult = {
    exitCode,
    log: stdout + stderr,
    outputs,
    summary: await readFile(file('summary'), 'utf8'),
    state: fileCommands(await readFile(file('state'), 'utf8')),
    report: run.entry === 'report/index.js' ? undefined : json,
    json,
    files: { 'sarif-file': await read('sarif-file'), 'report-html': await read('report-html') },
    leftovers: (await readdir(temp)).filter((name) => !/\.(?:json|sarif|html)$/.test(name)),
  };
  await rm(folder, { recursive: true });
  if (result.report !== undefined) expectPublishedForm(result.report);
  return result;
}

/**
 * The post step of a run: another process, which knows the first one's state only.
 * @param host for DOCKER_HOST; without it the engine of these tests.
 */
export async function runPost(
  state: Readonly<Record<string, string>>,
  host = process.env['DOCKER_HOST'],
): Promise<string> {
  const env = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
  const child = spawn(process.execPath, [join(DIST, 'post/index.js')], {
    env: { PATH: process.env['PATH'], DOCKER_HOST: host, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return text(child.stdout);
}

function pullRequestEvent() {
  return {
    action: 'synchronize',
    number: PULL,
    pull_request: {
      number: PULL,
      head: { sha: HEAD, repo: { full_name: REPOSITORY } },
      base: { sha: BASE, ref: 'main' },
    },
  };
}

function eventVariables(
  github: FakeGitHub,
  event: string,
  runId: number,
  name = 'pull_request',
): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_SHA: 'b'.repeat(40),
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: github.apiUrl,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
  };
}

/** Reads a file of the runner's file commands: `name<<delimiter`, lines, `delimiter`. */
function fileCommands(content: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, name = '', , value = ''] of content.matchAll(/^([^\n]+?)<<(\S+)\n([\s\S]*?)\n?\2$/gm)) {
    values[name] = value;
  }
  return values;
}
