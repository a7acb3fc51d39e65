import { afterAll, describe, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/event.ts';
import type { Place } from '../../src/publish/comment.ts';
import { readMarker, withMarker } from '../../src/publish/marker.ts';
import { composeSections, readData } from '../../src/publish/section-data.ts';
import { type Pace, publishSection } from '../../src/publish/sections.ts';
import type { RunMark } from '../../src/report/run-mark.ts';
import type { Section } from '../../src/report/section.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../support/fake-github/server.ts';

const REPOSITORY = 'acme/shop';
const HEAD = 'a'.repeat(40);
const NEXT = 'b'.repeat(40);
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const RUN: RunMark = { runId: 500, runAttempt: 1, headSha: HEAD };

/** As patient as the action, for a GitHub that answers in milliseconds. */
const QUICK: Pace = { settle: 150, create: 150, budget: 180_000 };

const started: FakeGitHub[] = [];
afterAll(async () => {
  for (const github of started) {
    await github.stop();
    expect(github.violations).toEqual([]);
  }
});

async function start(options: Partial<FakeGitHubOptions> = {}): Promise<FakeGitHub> {
  const github = await startFakeGitHub({ repository: REPOSITORY, ...options });
  started.push(github);
  github.addToken('writer', { ...BOT, permissions: { pull_requests: 'write' } });
  github.addToken('reader', { ...BOT, permissions: { pull_requests: 'read' } });
  github.addPull({ number: 1, headSha: HEAD, state: 'open', base: REPOSITORY });
  return github;
}

function placeAt(github: FakeGitHub, { runId, runAttempt, headSha }: RunMark, token = 'writer'): Place {
  const event: GitHubEvent = {
    name: 'pull_request',
    owner: 'acme',
    repo: 'shop',
    sha: headSha,
    runId,
    runAttempt,
    runUrl: `https://github.example/acme/shop/actions/runs/${runId}/attempts/${runAttempt}`,
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    pullRequest: { number: 1, headSha, fromFork: false },
    trigger: undefined,
    base: { sha: 'c'.repeat(40), branch: 'main' },
    workflow: undefined,
    origin: { server: 'https://github.example', repository: REPOSITORY, commits: [] },
  };
  return { event, token, author: BOT.login, key: 'default' };
}

function section(name: string, over: Partial<Section> = {}): Section {
  return {
    name,
    mark: RUN,
    status: 'pass',
    counts: { pass: 6, fail: 0, warning: 0, error: 0, excepted: 0, 'not-applicable': 1 },
    images: [`sha256:${name.length}`],
    open: [],
    change: null,
    history: { before: null, now: { commit: HEAD, failing: [] } },
    ...over,
  };
}

function failed(name: string, over: Partial<Section> = {}): Section {
  return section(name, {
    status: 'fail',
    counts: { pass: 5, fail: 1, warning: 0, error: 0, excepted: 0, 'not-applicable': 1 },
    open: [{ status: 'fail', title: 'Runs as non-root', seen: `Uid: 0 in ${name}` }],
    ...over,
  });
}

function publish(github: FakeGitHub, one: Section, pace = QUICK, token = 'writer') {
  return publishSection(placeAt(github, one.mark, token), one, pace);
}

function sectionsIn(body = ''): readonly Section[] {
  const data = readData(readMarker(body, 'default')?.data);
  return data !== undefined && 'sections' in data ? data.sections : [];
}

function bodies(github: FakeGitHub): readonly string[] {
  return github.comments(1).map(({ body }) => body);
}

function writes(github: FakeGitHub): readonly string[] {
  return github.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
}

function firstLine(body = ''): string {
  return body.slice(0, body.indexOf('\n'));
}

/** 24 legs, of which two fail, that end at the same time. */
const LEGS = Array.from({ length: 24 }, (_, index) => {
  const name = `leg ${String(index).padStart(2, '0')}`;
  return index % 12 === 5 ? failed(name) : section(name);
});

/** Runs in sum, and at the same time: more of them would wait for the processor and not for GitHub. */
const RUNS = 50;
const AT_ONCE = 10;

describe('24 legs that end at the same time, at a GitHub that is slow and fails', () => {
  it(`leave one comment with 24 sections, ${RUNS} times out of ${RUNS}`, async () => {
    for (let done = 0; done < RUNS; done += AT_ONCE) {
      await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, index) => {
          const faults = { share: 0.1, seed: done + index };
          const github = await start({ latency: 15, faults });
          const outcomes = await Promise.all(LEGS.map((leg) => publish(github, leg)));
          expect(outcomes.filter((outcome) => !('url' in outcome))).toEqual([]);
          expect(bodies(github)).toHaveLength(1);
          const [body = ''] = bodies(github);
          expect(sectionsIn(body)).toEqual(LEGS);
          expect(firstLine(body)).toBe('### ❌ Layered Defense · FAIL: 2 of 24 sections failed, 22 passed');
          for (const { name } of LEGS) expect(body).toContain(`| \`${name}\` |`);
          expect(body).toContain('Uid: 0 in leg 05');
          expect(body).toContain('Uid: 0 in leg 17');
        }),
      );
    }
  }, 600_000);
});

describe('the comment that legs share', () => {
  it('is written once where a leg is alone', async () => {
    const github = await start();
    expect(await publish(github, section('api'))).toEqual({ url: expect.stringContaining('/pull/1#') });
    expect(writes(github)).toEqual(['POST']);
    expect(await publish(github, section('api'))).toHaveProperty('url');
    expect(writes(github)).toEqual(['POST']);
  });

  it('has the newest section of each leg, and says whose is missing for this commit', async () => {
    const github = await start();
    for (const leg of [section('api'), failed('web'), section('old')]) await publish(github, leg);
    const next = { mark: { runId: 501, runAttempt: 1, headSha: NEXT } };
    await publish(github, section('api', next));
    expect(firstLine(bodies(github)[0])).toBe(
      '### ⛔ Layered Defense · COULD NOT BE CHECKED: 2 of 3 sections have not reported for this commit yet, 1 passed',
    );
    await publish(github, section('web', next));
    expect(bodies(github)[0]).toContain('| `old` | ⏳ has not reported for this commit yet |');
    expect(bodies(github)[0]).not.toContain('Uid: 0');
  });

  it('forgets a leg that is gone when two commits have come after it', async () => {
    const github = await start();
    await publish(github, section('gone'));
    for (const [runId, headSha] of [
      [501, NEXT],
      [502, 'c'.repeat(40)],
    ] as const) {
      for (const name of ['api', 'web'])
        await publish(github, section(name, { mark: { runId, runAttempt: 1, headSha } }));
    }
    expect(sectionsIn(bodies(github)[0]).map(({ name }) => name)).toEqual(['api', 'web']);
    expect(firstLine(bodies(github)[0])).toContain('PASS: 2 of 2 sections passed');
  });

  it.each([
    { older: 'run of another commit', mark: { runId: 499, runAttempt: 1, headSha: NEXT } },
    { older: 'run', mark: { runId: 499, runAttempt: 1, headSha: HEAD } },
  ])('does not let an older $older write over a newer section', async ({ mark }) => {
    const github = await start();
    await publish(github, failed('api'));
    const before = bodies(github);
    expect(await publish(github, section('api', { mark }))).toEqual({
      skipped: expect.stringContaining('newer run 500'),
    });
    expect(bodies(github)).toEqual(before);
  });

  it('keeps what passed when a re-run brings one leg alone', async () => {
    const github = await start();
    for (const leg of [section('api'), failed('web')]) await publish(github, leg);
    await publish(github, section('web', { mark: { ...RUN, runAttempt: 2 } }));
    expect(firstLine(bodies(github)[0])).toBe('### ✅ Layered Defense · PASS: 2 of 2 sections passed');
  });

  it('takes the place of the comment of one run, and of duplicates with all that they hold', async () => {
    const github = await start();
    const { id } = github.addComment(1, BOT, withMarker('Of one run', 'default', { ...RUN, runId: 400 }));
    for (const leg of [section('web'), failed('cli')]) {
      github.addComment(
        1,
        BOT,
        composeSections([leg], 'default', () => 'https://github.example/'),
      );
    }
    await publish(github, section('api'));
    expect(github.comments(1).map((comment) => comment.id)).toEqual([id]);
    expect(sectionsIn(bodies(github)[0]).map(({ name }) => name)).toEqual(['api', 'cli', 'web']);
  });

  it("believes no data but its own account's, and none that it cannot read", async () => {
    const github = await start();
    const forged = composeSections([section('web')], 'default', () => 'https://github.example/');
    github.addComment(1, { login: 'mallory', type: 'User' }, forged);
    github.addComment(1, BOT, withMarker('Broken', 'default', { ...RUN, runId: 1 }, 'AAAA'));
    await publish(github, section('api'));
    expect(bodies(github)[0]).toBe(forged);
    expect(sectionsIn(bodies(github)[1]).map(({ name }) => name)).toEqual(['api']);
  });

  it('says which permission is missing', async () => {
    const github = await start();
    expect(await publish(github, section('api'), QUICK, 'reader')).toEqual({
      failed: expect.stringContaining('lacks the permission `pull-requests: write`'),
    });
  });

  it('gives up on a GitHub that fails again and again', async () => {
    const github = await start({ faults: { share: 1, seed: 1 } });
    expect(await publish(github, section('api'), { settle: 1, create: 1, budget: 2_000 })).toEqual({
      failed: expect.stringMatching(
        /failed again and again|could not be (?:settled|reached)|not of the documented form/,
      ),
    });
  });
});
