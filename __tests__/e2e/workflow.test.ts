import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type RunResult, run } from '../../src/engine/process.ts';
import { readInputs, readValues } from '../../src/inputs/read.ts';
import { INPUTS } from '../../src/inputs/table.ts';
import { MERGE_INPUTS } from '../../src/merge/table.ts';
import { OUTPUTS } from '../../src/publish/outputs.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { HEAD, PULL, REPOSITORY, ROOT, startGitHub } from '../support/run-action.ts';

/** One line of `act --json`; each has what it is about. */
const Line = z.object({
  msg: z.string(),
  jobID: z.string().optional(),
  matrix: z.object({ name: z.string().optional() }).nullish(),
  step: z.string().optional(),
  stage: z.string().optional(),
  stepResult: z.string().optional(),
  jobResult: z.string().optional(),
  command: z.string().optional(),
  content: z.string().optional(),
});

/** A workflow, as far as its steps go. */
const Workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() }),
      ),
    }),
  ),
});

/** Shows the outputs of a run to the steps that follow it, also when it failed. */
const FOLLOWED = `
on: pull_request
permissions: {}
jobs:
  followed:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ./
        id: defense
        with:
          context: services/api
          comment-key: followed
      - if: always()
        run: echo "outputs=$TOLD"
        env:
          TOLD: \${{ toJSON(steps.defense.outputs) }}
`;

let folder: string;
let github: FakeGitHub;
let ended: RunResult;
let lines: readonly z.infer<typeof Line>[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflow-'));
  github = await startGitHub();
  await makeCheckout(join(folder, 'checkout'));
  ended = await runWorkflows(join(folder, 'checkout'));
  lines = ended.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => Line.parse(JSON.parse(line)));
});
afterAll(async () => {
  await github.stop();
  await rm(folder, { recursive: true, force: true });
  expect(github.violations).toEqual([]);
});

/** A repository that has this action in it, three images, and the workflows to copy, which name it by `./`. */
async function makeCheckout(checkout: string): Promise<void> {
  const at = (...path: string[]) => join(checkout, ...path);
  await mkdir(at('.github/workflows'), { recursive: true });
  await cp(join(ROOT, 'action.yml'), at('action.yml'));
  await cp(process.env['LAYERED_DEFENSE_DIST'] ?? join(ROOT, 'dist'), at('dist'), { recursive: true });
  await cp(join(ROOT, 'examples/hardened'), checkout, { recursive: true });
  await cp(join(ROOT, 'examples/hardened'), at('services/web'), { recursive: true });
  await cp(join(ROOT, 'examples/default'), at('services/api'), { recursive: true });
  const workflows = { 'followed.yml': FOLLOWED };
  for (const name of ['pull-request.yml', 'matrix.yml']) {
    const text = await readFile(join(ROOT, 'examples/workflows', name), 'utf8');
    const here = text.replaceAll('layered-defense/layered-defense@v1', './');
    // Both workflows run here, and nobody else would take both.
    Object.assign(workflows, {
      [name]: here.replaceAll(/^( *)comment-section: .*$/gm, '$&\n$1comment-key: images'),
    });
  }
  for (const [name, text] of Object.entries(workflows)) {
    // The engine of these tests has no bridge, so it can build with BuildKit only without a network.
    const offline = text.replaceAll(/^( *)context: .*$/gm, '$&\n$1network: none');
    await writeFile(at('.github/workflows', name), offline);
  }
  const git = (...args: string[]) => run('git', ['-C', checkout, ...args], { timeLimit: 60_000 });
  await git('init', '--quiet');
  await git('add', '--all');
  await git('-c', 'user.name=test', '-c', 'user.email=test@acme.example', 'commit', '--quiet', '-m', 'All');
}

/** Runs all workflows for one pull_request event by the real act, on this machine and in no container. */
async function runWorkflows(checkout: string): Promise<RunResult> {
  const act = process.env['ACT'];
  if (act === undefined) throw new Error('These tests need act: set ACT to its path (script/bootstrap).');
  const head = { sha: HEAD, ref: 'change', repo: { full_name: REPOSITORY } };
  const event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify({ number: PULL, pull_request: { number: PULL, head } }));
  const variables = {
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: 'https://github.example',
  };
  return run(
    act,
    [
      ...['pull_request', '--json', '--directory', checkout, '--eventpath', event, '--no-cache-server'],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--secret', 'GITHUB_TOKEN=writer'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    { timeLimit: 110_000, env: { XDG_CACHE_HOME: join(folder, 'cache') }, keep: 64 * 1024 * 1024 },
  );
}

/** The job's lines; legs of a matrix by their name. */
function job(jobID: string, leg?: string): readonly z.infer<typeof Line>[] {
  return lines.filter((line) => line.jobID === jobID && line.matrix?.name === leg);
}

function resultOf(jobID: string): string | undefined {
  return job(jobID).find(({ jobResult }) => jobResult !== undefined)?.jobResult;
}

/** How the action's own steps ended: the main one and the post one. */
function stepsOf(jobID: string, leg?: string): Record<string, string | undefined> {
  const own = job(jobID, leg).filter(({ step, stepResult }) => step === './' && stepResult !== undefined);
  return Object.fromEntries(own.map(({ stage, stepResult }) => [stage, stepResult]));
}

function commentOf(key: string): string | undefined {
  return github.comments(PULL).find(({ body }) => body.includes(`<!-- layered-defense key=${key} `))?.body;
}

describe('a workflow that uses the action', () => {
  it('passes a hardened image and fails a root image', () => {
    expect(ended.exitCode, ended.stderr).toBe(1);
    expect(resultOf('image')).toBe('success');
    expect(resultOf('followed')).toBe('failure');
  });

  it('in a matrix: each leg by itself, and the job that asks for all of them', () => {
    // act gives both legs the result of the whole job.
    expect(stepsOf('image', 'web')['Main']).toBe('success');
    expect(stepsOf('image', 'api')['Main']).toBe('failure');
    expect(resultOf('images')).toBe('failure');
  });

  it('has its outputs in the steps that follow', () => {
    const told = job('followed')
      .map(({ msg }) => msg)
      .join('');
    const outputs = JSON.parse(/outputs=(\{[^}]*\})/.exec(told)?.[1] ?? 'null');
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(OUTPUTS).sort());
    expect(outputs).toMatchObject({ verdict: 'fail', subject: 'services/api', uid: '0', seccomp: '2' });
  });

  it('leaves one comment a key, and no other', () => {
    expect(github.comments(PULL)).toHaveLength(3);
    expect(commentOf('default')).toMatch(/^### ✅ Layered Defense · PASS: /);
    expect(commentOf('images')).toMatch(/^### ❌ Layered Defense · FAIL: 1 of 2 sections failed, 1 passed/);
    expect(commentOf('images')).toMatch(/\| `api` \| ❌.*\n\| `web` \| ✅/);
    expect(commentOf('followed')).toMatch(/^### ❌ Layered Defense · FAIL: 1 failed/);
  });

  it('writes the job summary', () => {
    const summary = job('image').find(({ command }) => command === 'summary')?.content;
    expect(summary).toMatch(/^### ✅ Layered Defense · PASS: /);
  });

  it.each<[string, string | undefined]>([
    ['image', undefined],
    ['followed', undefined],
    ['image', 'api'],
    ['image', 'web'],
  ])('runs the post step (%s %s)', (jobID, leg) => {
    expect(stepsOf(jobID, leg)['Post']).toBe('success');
  });

  it('leaves nothing in the checkout', async () => {
    const status = await run('git', ['-C', join(folder, 'checkout'), 'status', '--porcelain'], {
      timeLimit: 60_000,
    });
    expect(status.stdout).toBe('');
    expect(await readdir(join(folder, 'checkout'))).not.toContain('lib');
  });
});

const COPIES = [
  ...['pull-request.yml', 'signed.yml', 'matrix.yml', 'running.yml', 'around.yml'],
  ...['matrix-report.yml', 'fork-check.yml'],
];

describe('the workflows to copy', () => {
  it.each(['matrix-report.yml', 'fork-comment.yml'])(
    '%s gives inputs that the report takes',
    async (name) => {
      const text = await readFile(join(ROOT, 'examples/workflows', name), 'utf8');
      const steps = Object.values(Workflow.parse(parse(text)).jobs).flatMap((one) => one.steps);
      const step = steps.find(({ uses }) => uses?.startsWith('layered-defense/layered-defense/report@'));
      // What an expression gives is known on GitHub alone.
      const values = new Map(
        Object.entries(step?.with ?? {}).map(([key, value]) => [
          key,
          String(value).replace(/^\$\{\{ toJSON.*/, '{}'),
        ]),
      );
      expect(Object.keys(MERGE_INPUTS)).toEqual(expect.arrayContaining([...values.keys()]));
      expect(readValues(MERGE_INPUTS, (key) => values.get(key) ?? '').problems).toEqual([]);
    },
  );

  it.each(COPIES)('%s gives inputs that the action takes', async (name) => {
    const text = await readFile(join(ROOT, 'examples/workflows', name), 'utf8');
    const steps = Object.values(Workflow.parse(parse(text)).jobs).flatMap((job) => job.steps);
    const step = steps.find(({ uses }) => uses?.startsWith('layered-defense/'));
    const values = new Map(Object.entries(step?.with ?? {}).map(([key, value]) => [key, String(value)]));
    expect([...values.keys()]).toContain('context');
    expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining([...values.keys()]));
    const surroundings = {
      isThere: () => false,
      fileExists: () => true,
      leavesCheckout: () => false,
      realPath: (path: string) => path,
      readFile: () => undefined,
      variable: () => undefined,
    };
    expect(readInputs((key) => values.get(key) ?? '', surroundings)).toMatchObject({ valid: true });
  });
});
