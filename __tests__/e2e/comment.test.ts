import { test as base, describe, expect, vi } from 'vitest';
import type { GitHubEvent } from '../../src/event.ts';
import { askAuthor, type CommentOutcome, publishComment } from '../../src/publish/comment.ts';
import { withMarker } from '../../src/publish/marker.ts';
import { type Answer, refusal } from '../support/fake-github/answers.ts';
import {
  type FakeGitHub,
  type FakeGitHubOptions,
  type Fault,
  startFakeGitHub,
} from '../support/fake-github/server.ts';

const REPOSITORY = 'acme/shop';
const HEAD = 'a'.repeat(40);
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const MALLORY = { login: 'mallory', type: 'User' } as const;
const COMMENTS = /^\/repos\/acme\/shop\/issues\/\d+\/comments$/;
const ONE_COMMENT = /^\/repos\/acme\/shop\/issues\/comments\/\d+$/;

type Start = (options?: Partial<FakeGitHubOptions>) => Promise<FakeGitHub>;

const test = base.extend<{ start: Start }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures from the pattern.
  start: async ({}, use) => {
    const started: FakeGitHub[] = [];
    await use(async (options) => {
      const github = await startFakeGitHub({ repository: REPOSITORY, ...options });
      started.push(github);
      github.addToken('writer', { ...BOT, permissions: { pull_requests: 'write' } });
      github.addToken('reader', { ...BOT, permissions: { pull_requests: 'read' } });
      github.addPull({ number: 1, headSha: HEAD, state: 'open', base: REPOSITORY });
      return github;
    });
    for (const github of started) {
      await github.stop();
      expect(github.violations).toEqual([]);
    }
  },
});

function eventAt(github: FakeGitHub, changes: Partial<GitHubEvent> = {}): GitHubEvent {
  return {
    name: 'pull_request',
    owner: 'acme',
    repo: 'shop',
    sha: HEAD,
    runId: 500,
    runAttempt: 1,
    runUrl: 'http://127.0.0.1/acme/shop/actions/runs/500/attempts/1',
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl || undefined,
    pullRequest: { number: 1, headSha: HEAD, fromFork: false },
    base: { sha: 'c'.repeat(40), branch: 'main' },
    workflow: undefined,
    trigger: undefined,
    origin: { server: 'https://github.com', repository: REPOSITORY, commits: [] },
    ...changes,
  };
}

async function publish(
  event: GitHubEvent,
  { token = 'writer', key = 'default', markdown = 'All is well' } = {},
): Promise<CommentOutcome> {
  return publishComment({ event, token, author: await askAuthor(event, token), key }, markdown);
}

function bodies(github: FakeGitHub, pull = 1): string[] {
  return github.comments(pull).map(({ body }) => body);
}

function marked(markdown: string, runId: number, { runAttempt = 1, key = 'default' } = {}): string {
  return withMarker(markdown, key, { runId, runAttempt, headSha: HEAD });
}

function writes(github: FakeGitHub): string[] {
  return github.requests
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method }) => method);
}

/** One fault; the first request that fits, before it does its work, when nothing else is said. */
function fault(method: string, path: RegExp, answer: Fault['answer'], changes: Partial<Fault> = {}): Fault {
  return { method, path, answer, times: 1, when: 'before', ...changes };
}

describe.concurrent('the comment of a pull request', () => {
  test('creates one comment and gives its page', async ({ start }) => {
    const github = await start();
    const outcome = await publish(eventAt(github));
    const [comment] = github.comments(1);
    expect(bodies(github)).toEqual([marked('All is well', 500)]);
    expect(outcome).toEqual({
      url: expect.stringMatching(new RegExp(`/acme/shop/pull/1#issuecomment-${comment?.id}$`)),
    });
  });

  test('updates the comment of an older run in place', async ({ start }) => {
    const github = await start();
    const { id } = github.addComment(1, BOT, marked('Red', 499));
    await publish(eventAt(github), { markdown: 'Green' });
    expect(github.comments(1)).toMatchObject([{ id, body: marked('Green', 500) }]);
    expect(writes(github)).toEqual(['PATCH']);
  });

  test('writes nothing when the same run has said the same', async ({ start }) => {
    const github = await start();
    await publish(eventAt(github));
    await publish(eventAt(github));
    expect(writes(github)).toEqual(['POST']);
  });

  test('a second step of the same run replaces what the first has said', async ({ start }) => {
    const github = await start();
    await publish(eventAt(github), { markdown: 'First' });
    await publish(eventAt(github), { markdown: 'Second' });
    expect(bodies(github)).toEqual([marked('Second', 500)]);
  });

  test('keeps one comment for each key and touches no other', async ({ start }) => {
    const github = await start();
    github.addComment(1, BOT, marked('Of the API', 400, { key: 'api' }));
    github.addComment(1, BOT, 'A report of something else');
    await publish(eventAt(github), { key: 'web', markdown: 'Of the web' });
    expect(bodies(github)).toEqual([
      marked('Of the API', 400, { key: 'api' }),
      'A report of something else',
      marked('Of the web', 500, { key: 'web' }),
    ]);
  });

  test('leaves alone a marker that somebody else has planted', async ({ start }) => {
    const github = await start();
    const planted = [marked('Old and mine?', 1), marked('From the future', 9_999_999)];
    for (const body of planted) github.addComment(1, MALLORY, body);
    github.addComment(1, { login: 'github-actions', type: 'User' }, marked('Nearly the bot', 1));
    const outcome = await publish(eventAt(github));
    expect(outcome).toHaveProperty('url');
    expect(bodies(github)).toEqual([...planted, marked('Nearly the bot', 1), marked('All is well', 500)]);
  });

  test('leaves alone an own comment whose marker does not stand at its end', async ({ start }) => {
    const github = await start();
    github.addComment(1, BOT, `> ${marked('Quoted', 1)}\n\nSomebody wrote this`);
    await publish(eventAt(github));
    expect(github.comments(1)).toHaveLength(2);
  });

  test.for([
    { newer: 'run', event: { runId: 499 } },
    { newer: 'attempt', event: { runId: 500, runAttempt: 1 } },
  ])('an older run leaves the comment of a newer $newer as it is', async ({ event }, { start }) => {
    const github = await start();
    github.addComment(1, BOT, marked('Newest', 500, { runAttempt: 2 }));
    const outcome = await publish(eventAt(github, event), { markdown: 'Old' });
    expect(outcome).toEqual({ skipped: expect.stringContaining('newer run 500, attempt 2') });
    expect(bodies(github)).toEqual([marked('Newest', 500, { runAttempt: 2 })]);
    expect(writes(github)).toEqual([]);
  });

  test('a re-run updates the comment of the attempt before it', async ({ start }) => {
    const github = await start();
    github.addComment(1, BOT, marked('Flaky', 500));
    await publish(eventAt(github, { runAttempt: 2 }));
    expect(bodies(github)).toEqual([marked('All is well', 500, { runAttempt: 2 })]);
  });

  test.for([
    { asked: 'acme-bot', shown: { login: 'acme-bot[bot]', type: 'Bot' } },
    { asked: 'acme-bot[bot]', shown: { login: 'acme-bot[bot]', type: 'Bot' } },
    { asked: 'Jane', shown: { login: 'jane', type: 'User' } },
  ] as const)(
    'finds its comment when GraphQL calls the author $asked and REST $shown.login',
    async ({ asked, shown }, { start }) => {
      const github = await start();
      github.addToken('app', { ...shown, graphqlLogin: asked, permissions: { pull_requests: 'write' } });
      github.addComment(1, shown, marked('Before', 499));
      await publish(eventAt(github), { token: 'app' });
      expect(bodies(github)).toEqual([marked('All is well', 500)]);
    },
  );

  test('takes the workflow token for the author when GraphQL fails', async ({ start }) => {
    const github = await start();
    github.fail(fault('POST', /^\/graphql$/, refusal(403, 'Forbidden')));
    github.addComment(1, BOT, marked('Before', 499));
    await publish(eventAt(github));
    expect(bodies(github)).toEqual([marked('All is well', 500)]);
  });

  test('asks GraphQL again after a passing fault', async ({ start }) => {
    const github = await start();
    github.addToken('app', { login: 'acme-bot[bot]', type: 'Bot', permissions: {} });
    github.fail(fault('POST', /^\/graphql$/, refusal(502, 'Bad Gateway')));
    expect(await askAuthor(eventAt(github), 'app')).toBe('acme-bot[bot]');
  });

  test.for([1, 2, 3, 4, 5])(
    'two runs that create at the same time end with one comment, the newer (%i)',
    async (_, { start }) => {
      const github = await start({ latency: 40 });
      const [older, newer] = [eventAt(github, { runId: 501 }), eventAt(github, { runId: 502 })];
      const outcomes = await Promise.all([
        publish(older, { markdown: 'Older' }),
        publish(newer, { markdown: 'Newer' }),
      ]);
      expect(bodies(github)).toEqual([marked('Newer', 502)]);
      expect(outcomes[1]).toHaveProperty('url');
    },
  );

  test('of duplicates the oldest stays with the newest content', async ({ start }) => {
    const github = await start();
    const { id } = github.addComment(1, BOT, marked('One', 100));
    github.addComment(1, BOT, marked('Three', 900));
    github.addComment(1, BOT, marked('Two', 200));
    const outcome = await publish(eventAt(github));
    expect(github.comments(1)).toMatchObject([{ id, body: marked('Three', 900) }]);
    expect(outcome).toHaveProperty('skipped');
    expect(writes(github)).toEqual(['PATCH', 'DELETE', 'DELETE']);
  });

  test('a duplicate that another run has removed already is no failure', async ({ start }) => {
    const github = await start();
    github.addComment(1, BOT, marked('One', 100));
    github.addComment(1, BOT, marked('Two', 200));
    github.fail(fault('DELETE', ONE_COMMENT, refusal(404, 'Not Found'), { when: 'after' }));
    expect(await publish(eventAt(github))).toHaveProperty('url');
    expect(bodies(github)).toEqual([marked('All is well', 500)]);
  });

  test('finds its comment on the third page', async ({ start }) => {
    const github = await start();
    for (let count = 0; count < 250; count += 1) github.addComment(1, MALLORY, `Comment ${count}`);
    github.addComment(1, BOT, marked('Before', 499));
    await publish(eventAt(github));
    expect(github.comments(1)).toHaveLength(251);
    expect(bodies(github).at(-1)).toBe(marked('All is well', 500));
    expect(github.requests.filter(({ path }) => path.includes('per_page=100'))).toHaveLength(6);
  });

  test('works with the paths of GitHub Enterprise Server', async ({ start }) => {
    const github = await start({ enterprise: true });
    expect(github.apiUrl).toMatch(/\/api\/v3$/);
    expect(await publish(eventAt(github))).toHaveProperty('url');
    expect(bodies(github)).toHaveLength(1);
  });

  test('works on Gitea, where REST alone tells whose the token is', async ({ start }) => {
    const github = await start({ gitea: true });
    const account = { login: 'gitea-actions', type: 'User' } as const;
    github.addToken('workflow', { ...account, permissions: { pull_requests: 'write' } });
    github.addComment(1, MALLORY, marked('From the future', 9_999_999));
    for (let count = 0; count < 120; count += 1) github.addComment(1, MALLORY, `Comment ${count}`);
    const { id } = github.addComment(1, account, marked('Before', 499));
    const outcome = await publish(eventAt(github), { token: 'workflow' });
    expect(outcome).toEqual({ url: expect.stringContaining(`#issuecomment-${id}`) });
    expect(github.comments(1).at(-1)).toMatchObject({ id, body: marked('All is well', 500) });
    expect(github.requests.map(({ path }) => path)).not.toContain('/graphql');
  });

  test('takes the workflow token for the author when Gitea does not tell', async ({ start }) => {
    const github = await start({ gitea: true });
    github.fail(fault('GET', /^\/user$/, refusal(403, 'Forbidden')));
    expect(await askAuthor(eventAt(github), 'writer')).toBe('gitea-actions');
  });

  test('a read-only token gets the sentence that names the permission', async ({ start }) => {
    const github = await start();
    const outcome = await publish(eventAt(github), { token: 'reader' });
    expect(outcome).toEqual({
      failed: expect.stringContaining('lacks the permission `pull-requests: write` (403'),
    });
    expect(writes(github)).toEqual(['POST']);
  });

  test('the pull request of a fork gets the reason beside it', async ({ start }) => {
    const github = await start();
    const pullRequest = { number: 1, headSha: HEAD, fromFork: true };
    const outcome = await publish(eventAt(github, { pullRequest }), { token: 'reader' });
    expect(outcome).toEqual({
      failed: expect.stringMatching(/`pull-requests: write`.*fork a read-only token/),
    });
  });

  test('waits as long as GitHub asks when it limits the rate', async ({ start }) => {
    const github = await start();
    const limited = refusal(429, 'Too many requests', { 'retry-after': '1' });
    github.fail(fault('GET', COMMENTS, limited));
    github.fail(
      fault(
        'POST',
        COMMENTS,
        refusal(403, 'You have exceeded a secondary rate limit', { 'retry-after': '1' }),
      ),
    );
    expect(await publish(eventAt(github))).toHaveProperty('url');
    expect(bodies(github)).toHaveLength(1);
    const [first, second] = github.requests.filter(({ method }) => method === 'GET');
    const [post, again] = github.requests.filter(
      ({ method, path }) => method === 'POST' && path !== '/graphql',
    );
    expect((second?.time ?? 0) - (first?.time ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect((again?.time ?? 0) - (post?.time ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  test('does not overwrite the newer run that came while it had to wait', async ({ start }) => {
    const github = await start();
    github.addComment(1, BOT, marked('Before', 499));
    github.fail(fault('PATCH', ONE_COMMENT, refusal(429, 'Too many requests', { 'retry-after': '2' })));
    const older = publish(eventAt(github), { markdown: 'Older' });
    await vi.waitFor(() => expect(writes(github)).toEqual(['PATCH']));
    await publish(eventAt(github, { runId: 501 }), { markdown: 'Newer' });
    expect(await older).toHaveProperty('skipped');
    expect(bodies(github)).toEqual([marked('Newer', 501)]);
  });

  test('does not wait for what is too long', async ({ start }) => {
    const github = await start();
    github.fail(fault('GET', COMMENTS, refusal(429, 'Too many requests', { 'retry-after': '3600' })));
    const outcome = await publish(eventAt(github));
    expect(outcome).toEqual({ failed: expect.stringMatching(/limits the rate.*\(429\).*3600 seconds/) });
  });

  test.for([
    { what: 'nothing was done', when: 'before' },
    { what: 'it was done nevertheless', when: 'after' },
  ] as const)('a 500 to the creation makes no second comment when $what', async ({ when }, { start }) => {
    const github = await start();
    github.fail(fault('POST', COMMENTS, refusal(500, 'Server Error'), { when }));
    expect(await publish(eventAt(github))).toHaveProperty('url');
    expect(bodies(github)).toEqual([marked('All is well', 500)]);
    expect(writes(github)).toEqual(when === 'before' ? ['POST', 'POST'] : ['POST']);
  });

  test.for(['reset', 'cut'] as const)(
    'a connection that breaks (%s) after the creation makes no second comment',
    async (answer, { start }) => {
      const github = await start();
      github.fail(fault('POST', COMMENTS, answer, { when: 'after' }));
      expect(await publish(eventAt(github))).toHaveProperty('url');
      expect(bodies(github)).toEqual([marked('All is well', 500)]);
    },
  );

  test.for([
    { kind: 'reset', answer: 'reset' },
    { kind: 'cut', answer: 'cut' },
    { kind: '503', answer: refusal(503, 'Unavailable') },
  ] as const)('reads again after a passing fault ($kind)', async ({ answer }, { start }) => {
    const github = await start();
    github.addComment(1, BOT, marked('Before', 499));
    github.fail(fault('GET', COMMENTS, answer, { times: 2 }));
    expect(await publish(eventAt(github))).toHaveProperty('url');
    expect(bodies(github)).toEqual([marked('All is well', 500)]);
    expect(writes(github)).toEqual(['PATCH']);
  });

  const refusals: { answer: Answer; says: RegExp }[] = [
    {
      answer: refusal(401, 'Bad credentials'),
      says: /did not accept the token.*github-token \(401, "Bad credentials"\)/,
    },
    {
      answer: refusal(403, 'Forbidden', {
        'x-accepted-github-permissions': 'organization_projects=admin,metadata=read',
      }),
      says: /lacks the permission `organization-projects: admin` or `metadata: read`/,
    },
    {
      answer: refusal(403, 'Unable to create comment because issue is locked.'),
      says: /conversation is locked/,
    },
    { answer: refusal(404, 'Not Found'), says: /knows no such pull request in acme\/shop.*\(404/ },
    { answer: refusal(410, 'Issues are disabled'), says: /turned off in acme\/shop \(410/ },
    {
      answer: { status: 422, body: { message: 'Spam', documentation_url: '' } },
      says: /refused it \(422, "Spam"\)/,
    },
    { answer: refusal(500, 'Oh'), says: /failed again and again \(500, "Oh"\)/ },
  ];

  test.for(refusals)('tells of $answer.status in one sentence', async ({ answer, says }, { start }) => {
    const github = await start();
    github.fail(fault('POST', COMMENTS, answer, { times: 99 }));
    const outcome = await publish(eventAt(github));
    expect(outcome).toEqual({ failed: expect.stringMatching(says) });
    expect(outcome).toEqual({
      failed: expect.stringMatching(/^The comment could not be written: [^\n]*\.$/),
    });
    expect(github.requests.length).toBeLessThan(20);
  });

  test('a wrong token is told', async ({ start }) => {
    const github = await start();
    expect(await publish(eventAt(github), { token: 'stale' })).toEqual({
      failed: expect.stringContaining('(401'),
    });
  });

  test('an empty token is told, and nobody is asked', async ({ start }) => {
    const github = await start();
    expect(await publish(eventAt(github), { token: '' })).toEqual({
      failed: expect.stringContaining('github-token'),
    });
    expect(github.requests).toEqual([]);
  });

  test.for([1, 2, 3, 4, 5])(
    'one comment of each key stands when a fifth of all requests fails (seed %i)',
    async (seed, { start }) => {
      const github = await start({ latency: 20, faults: { share: 0.2, seed } });
      const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`);
      const outcomes = await Promise.all(keys.map((key) => publish(eventAt(github), { key })));
      expect(outcomes.filter((outcome) => !('url' in outcome))).toEqual([]);
      expect(bodies(github).toSorted()).toEqual(
        keys.map((key) => marked('All is well', 500, { key })).sort(),
      );
      expect(github.requests.filter(({ struck }) => struck).length).toBeGreaterThan(10);
    },
  );

  test('a GitHub that is not there is told', async ({ start }) => {
    const github = await start();
    const event = eventAt(github);
    await github.stop();
    const outcome = await publish(event);
    expect(outcome).toEqual({
      failed: expect.stringMatching(/could not be reached at http:\/\/127\.0\.0\.1:\d+ \(.*ECONNREFUSED/),
    });
  });

  test('an answer of another form is told', async ({ start }) => {
    const github = await start();
    const strange = { status: 200, body: [] };
    github.fail(fault('POST', /^\/graphql$/, strange));
    expect(await askAuthor(eventAt(github), 'writer')).toBe(BOT.login);
  });

  test('takes exactly as much as GitHub does', async ({ start }) => {
    const github = await start();
    const room = 65_536 - marked('', 500).length;
    expect(await publish(eventAt(github), { markdown: 'x'.repeat(room) })).toHaveProperty('url');
    const outcome = await publish(eventAt(github, { runId: 501 }), { markdown: 'x'.repeat(room + 1) });
    expect(outcome).toEqual({ failed: expect.stringContaining('65537 characters, and GitHub takes 65536') });
  });

  test.for([
    ['GitHub', false],
    ['Gitea', true],
  ] as const)(
    'a push comments on the open pull requests whose head it is (%s)',
    async ([, gitea], { start }) => {
      const github = await start({ gitea });
      github.addPull({ number: 2, headSha: HEAD, state: 'closed', base: REPOSITORY });
      github.addPull({ number: 3, headSha: 'b'.repeat(40), state: 'open', base: REPOSITORY });
      github.addPull({ number: 4, headSha: HEAD, state: 'open', base: 'upstream/shop' });
      for (let number = 10; number < 50; number += 1) {
        github.addPull({ number, headSha: 'c'.repeat(40), state: 'open', base: REPOSITORY });
      }
      github.addPull({ number: 50, headSha: HEAD, state: 'open', base: REPOSITORY });
      const outcome = await publish(eventAt(github, { name: 'push', pullRequest: undefined }));
      expect(outcome).toEqual({ url: expect.stringContaining('/pull/1#') });
      const commented = Array.from({ length: 51 }, (_, number) => number).filter(
        (number) => bodies(github, number).length > 0,
      );
      expect(commented).toEqual([1, 50]);
    },
  );

  test('a push without a pull request is skipped', async ({ start }) => {
    const github = await start();
    const outcome = await publish(
      eventAt(github, { name: 'push', sha: 'd'.repeat(40), pullRequest: undefined }),
    );
    expect(outcome).toEqual({ skipped: expect.stringContaining('no open pull request') });
  });

  test.for(['merge_group', 'schedule', 'workflow_dispatch', 'release'])(
    '%s has the summary only',
    async (name, { start }) => {
      const github = await start();
      const outcome = await publish(eventAt(github, { name, pullRequest: undefined }));
      expect(outcome).toEqual({ skipped: expect.stringContaining(name) });
      expect(writes(github)).toEqual([]);
    },
  );
});
