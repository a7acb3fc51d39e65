import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { run } from '../../src/engine/process.ts';
import { readInputs, readValues } from '../../src/inputs/read.ts';
import { INPUTS } from '../../src/inputs/table.ts';
import { MERGE_INPUTS } from '../../src/merge/table.ts';
import { OUTPUTS } from '../../src/publish/outputs.ts';
import { type ActLine, type ActRun, makeActionCheckout, outputsTold, runAct } from '../support/act.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { BASE, HEAD, PULL, REPOSITORY, ROOT, startGitHub } from '../support/run-action.ts';

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
let act: ActRun;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflow-'));
  github = await startGitHub();
  await makeCheckout();
  const head = { sha: HEAD, ref: 'change', repo: { full_name: REPOSITORY } };
  const payload = { number: PULL, pull_request: { number: PULL, head, base: { sha: BASE, ref: 'main' } } };
  act = await runAct({ event: 'pull_request', payload, checkout: checkout(), folder, github });
});
afterAll(async () => {
  await github.stop();
  await rm(folder, { recursive: true, force: true });
  expect(github.violations).toEqual([]);
});

const checkout = () => join(folder, 'checkout');

/** A repository that has this action in it, three images, and the workflows to copy, which name it by `./`. */
async function makeCheckout(): Promise<void> {
  const workflows: Record<string, string> = { 'followed.yml': FOLLOWED };
  for (const name of ['pull-request.yml', 'matrix.yml']) {
    const text = await readFile(join(ROOT, 'examples/workflows', name), 'utf8');
    const here = text.replaceAll('layered-defense/layered-defense@v1', './');
    // Both workflows run here, and nobody else would take both.
    workflows[name] = here.replaceAll(/^( *)comment-section: .*$/gm, '$&\n$1comment-key: images');
  }
  const images = { '.': 'hardened', 'services/web': 'hardened', 'services/api': 'default' } as const;
  await makeActionCheckout(checkout(), images, workflows);
}

/** The job's lines; legs of a matrix by their name. */
function job(jobID: string, leg?: string): readonly ActLine[] {
  return act.lines.filter((line) => line.jobID === jobID && line.matrix?.name === leg);
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
    expect(act.exitCode, act.stderr).toBe(1);
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
    const outputs = outputsTold(job('followed'));
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
    const status = await run('git', ['-C', checkout(), 'status', '--porcelain'], { timeLimit: 60_000 });
    expect(status.stdout).toBe('');
    expect(await readdir(checkout())).not.toContain('lib');
  });
});

/** A value with what the runner puts in place of its expressions: a comparison is true or false, all others are a word. */
function filledIn(value: string): string {
  return value.replace(/^\$\{\{[^}&|]* [!=]= [^}&|]*\}\}$/, 'true').replace(/\$\{\{[^}]*\}\}/g, '1');
}

describe('the workflows to copy', () => {
  it.each(readdirSync(join(ROOT, 'examples/workflows')))(
    '%s uses the action, with inputs that it takes',
    async (name) => {
      const text = await readFile(join(ROOT, 'examples/workflows', name), 'utf8');
      const steps = Object.values(Workflow.parse(parse(text)).jobs).flatMap((job) => job.steps);
      const ours = steps.filter(({ uses }) => uses?.startsWith('layered-defense/layered-defense'));
      expect(ours).not.toEqual([]);
      const surroundings = {
        isThere: () => false,
        fileExists: () => true,
        leavesCheckout: () => false,
        realPath: (path: string) => path,
        readFile: () => undefined,
        variable: () => undefined,
      };
      for (const step of ours.filter(({ uses }) => uses?.startsWith('layered-defense/layered-defense@'))) {
        const values = new Map(
          Object.entries(step.with ?? {}).map(([key, value]) => [key, filledIn(String(value))]),
        );
        expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining([...values.keys()]));
        expect(readInputs((key) => values.get(key) ?? '', surroundings)).toMatchObject({ valid: true });
      }
      for (const step of ours.filter(({ uses }) =>
        uses?.startsWith('layered-defense/layered-defense/report@'),
      )) {
        // What an expression gives is known on GitHub alone.
        const values = new Map(
          Object.entries(step.with ?? {}).map(([key, value]) => [
            key,
            String(value).replace(/^\$\{\{ toJSON.*/, '{"image":{"result":"success"}}'),
          ]),
        );
        expect(Object.keys(MERGE_INPUTS)).toEqual(expect.arrayContaining([...values.keys()]));
        expect(readValues(MERGE_INPUTS, (key) => values.get(key) ?? '').problems).toEqual([]);
      }
    },
  );
});
