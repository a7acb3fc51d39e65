import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActRun, makeActionCheckout, outputsTold, runAct } from '../support/act.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { BASE, PULL, REPOSITORY, startGitHub } from '../support/run-action.ts';

const job = (name: string, image: string) => `
  ${name}:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ./
        id: defense
        with:
          context: ${image}
          comment-key: ${name}
      - if: always()
        run: echo "outputs=$TOLD"
        env:
          TOLD: \${{ toJSON(steps.defense.outputs) }}
`;

/** One workflow for all events that docs/events.md tells of. */
const WORKFLOW = `
name: Events
on:
  pull_request:
  pull_request_target:
  push:
  merge_group:
  schedule:
    - cron: '0 3 * * 1'
  workflow_dispatch:
  release:
permissions: {}
jobs:
${job('hardened', 'good')}
${job('root', 'bad')}
`;

let folder: string;
/** The one commit of the checkout. */
let commit: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'events-'));
  const images = { good: 'hardened', bad: 'default' } as const;
  commit = await makeActionCheckout(join(folder, 'checkout'), images, { 'events.yml': WORKFLOW });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a run for one event left behind. */
interface Left {
  readonly act: ActRun;
  readonly github: FakeGitHub;
}

/** Runs the workflow for an event; an open pull request has the commit of the checkout as its head. */
async function runEvent(event: string, payload: object): Promise<Left> {
  const github = await startGitHub();
  github.addPull({ number: PULL + 1, headSha: commit, state: 'open', base: REPOSITORY });
  try {
    const act = await runAct({ event, payload, checkout: join(folder, 'checkout'), folder, github });
    return { act, github };
  } finally {
    await github.stop();
    expect(github.violations).toEqual([]);
  }
}

function pullRequest(sha: string): object {
  const head = { sha, ref: 'change', repo: { full_name: REPOSITORY } };
  return {
    number: PULL,
    pull_request: { number: PULL, head, base: { sha: BASE, ref: 'main', repo: { full_name: REPOSITORY } } },
  };
}

function linesOf({ act }: Left, name: string) {
  return act.lines.filter(({ jobID }) => jobID === name);
}

/** What the required check, the summary and the outputs of a job say. */
function told(left: Left, name: string) {
  const lines = linesOf(left, name);
  const { verdict, 'comment-url': commentUrl } = outputsTold(lines);
  return {
    check: lines.find(({ jobResult }) => jobResult !== undefined)?.jobResult,
    summary: lines.find(({ command }) => command === 'summary')?.content ?? '',
    verdict,
    commentUrl,
  };
}

const PASS = /^### ✅ Layered Defense · PASS: /;
const FAIL = /^### ❌ Layered Defense · FAIL: 1 failed/;

/** Whatever the event is: the check, the summary and the outputs. */
function expectVerdicts(left: Left): void {
  expect(told(left, 'hardened')).toMatchObject({
    check: 'success',
    verdict: 'pass',
    summary: expect.stringMatching(PASS),
  });
  expect(told(left, 'root')).toMatchObject({
    check: 'failure',
    verdict: 'fail',
    summary: expect.stringMatching(FAIL),
  });
  for (const name of ['hardened', 'root']) {
    expect(told(left, name).summary).toContain(`commit \`${commit.slice(0, 12)}\``);
  }
}

describe('the events that belong to a pull request', () => {
  it.each<[string, () => object, number]>([
    ['pull_request', () => pullRequest(commit), PULL],
    ['pull_request_target', () => pullRequest(commit), PULL],
    ['push', () => ({ ref: 'refs/heads/change', after: commit, deleted: false }), PULL + 1],
  ])('%s: one comment a key, on its pull request', async (event, payload, number) => {
    const left = await runEvent(event, payload());
    expectVerdicts(left);
    const bodies = left.github.comments(number).map(({ body }) => body);
    expect(bodies.toSorted()).toEqual([expect.stringMatching(PASS), expect.stringMatching(FAIL)]);
    for (const body of bodies) expect(body).toContain(`head=${commit} `);
    expect(left.github.comments(2 * PULL + 1 - number)).toEqual([]);
    for (const name of ['hardened', 'root']) {
      expect(told(left, name).commentUrl).toContain(`/pull/${number}#issuecomment-`);
    }
  });

  it('pull_request_target: is not green for the base branch', async () => {
    const left = await runEvent('pull_request_target', pullRequest('c'.repeat(40)));
    for (const name of ['hardened', 'root']) {
      expect(told(left, name)).toMatchObject({ check: 'failure', verdict: 'error', summary: '' });
      const log = linesOf(left, name).map(({ msg }) => msg);
      expect(log.join('\n')).toContain(
        `On pull_request_target the base branch is checked out, and what would be looked at is commit ${commit}, which is neither the head ${'c'.repeat(40)} of the pull request nor its merge into the base: use the event pull_request.`,
      );
    }
    expect(left.github.comments(PULL)).toEqual([]);
  });
});

describe('the events that belong to no pull request', () => {
  it.each<[string, () => object]>([
    [
      'merge_group',
      () => ({
        action: 'checks_requested',
        merge_group: { head_sha: commit, head_ref: 'refs/heads/gh-readonly-queue/main/pr-7', base_sha: BASE },
      }),
    ],
    ['schedule', () => ({ schedule: '0 3 * * 1' })],
    ['workflow_dispatch', () => ({ ref: 'refs/heads/main', inputs: {} })],
    ['release', () => ({ action: 'published', release: { tag_name: 'v1.0.0', target_commitish: 'main' } })],
  ])('%s: the summary only', async (event, payload) => {
    const left = await runEvent(event, payload());
    expectVerdicts(left);
    for (const number of [PULL, PULL + 1]) expect(left.github.comments(number)).toEqual([]);
    for (const name of ['hardened', 'root']) {
      expect(told(left, name).commentUrl).toBe('');
      const log = linesOf(left, name).map(({ msg }) => msg);
      expect(log.join('\n')).toContain(`No comment: the event ${event} belongs to no pull request.`);
    }
  });
});
