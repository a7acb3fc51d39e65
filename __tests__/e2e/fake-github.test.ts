import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { run } from '../../src/engine/process.ts';
import { type FakeGitHub, startFakeGitHub } from '../support/fake-github/server.ts';

const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const COMMENTS = '/repos/acme/shop/issues/1/comments';
const HEAD = 'a'.repeat(40);

let github: FakeGitHub;

beforeEach(async () => {
  github = await startFakeGitHub({ repository: 'acme/shop' });
  github.addToken('writer', { ...BOT, permissions: { pull_requests: 'write' } });
  github.addPull({ number: 1, headSha: HEAD, state: 'open', base: 'acme/shop' });
});
afterEach(() => github.stop());

function ask(
  path: string,
  changes: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Response> {
  const headers = { authorization: 'token writer', accept: 'application/json', ...changes.headers };
  return fetch(github.apiUrl + path, { ...changes, headers });
}

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const json = { 'content-type': 'application/json', ...headers };
  return ask(COMMENTS, { method: 'POST', body, headers: json });
}

test('what fits the description is no violation', async () => {
  expect((await post('{"body": "Hello"}')).status).toBe(201);
  expect((await ask(`${COMMENTS}?per_page=100&page=1`)).status).toBe(200);
  expect((await ask(`/repos/acme/shop/commits/${HEAD}/pulls`)).status).toBe(200);
  expect((await ask('/repos/acme/shop/issues/2/comments')).status).toBe(404);
  expect((await ask(COMMENTS, { headers: { authorization: 'token wrong' } })).status).toBe(401);
  expect(github.violations).toEqual([]);
});

test.each([
  { what: 'no body in the body', status: 422, send: () => post('{}') },
  { what: 'a body that is no text', status: 422, send: () => post('{"body": 1}') },
  {
    what: 'a property that nobody knows',
    status: 422,
    send: () => post('{"body": "x", "event": "COMMENT"}'),
  },
  { what: 'no JSON', status: 422, send: () => post('body=x') },
  {
    what: 'another content type',
    status: 422,
    send: () => post('{"body": "x"}', { 'content-type': 'text/plain' }),
  },
  { what: 'nothing to post', status: 422, send: () => ask(COMMENTS, { method: 'POST' }) },
  { what: 'a page too long', status: 422, send: () => ask(`${COMMENTS}?per_page=101`) },
  { what: 'an unknown parameter', status: 422, send: () => ask(`${COMMENTS}?sort=created`) },
  { what: 'a number that is none', status: 422, send: () => ask('/repos/acme/shop/issues/one/comments') },
  { what: 'an unknown path', status: 404, send: () => ask('/repos/acme/shop/issue/1/comments') },
  { what: 'an unknown method', status: 404, send: () => ask(COMMENTS, { method: 'PUT' }) },
  { what: 'no token', status: 401, send: () => ask(COMMENTS, { headers: { authorization: 'writer' } }) },
  {
    what: 'an unknown query',
    status: 200,
    send: () => ask('/graphql', { method: 'POST', body: '{"query":"{ me }"}' }),
  },
])('$what is a violation', async ({ status, send }) => {
  expect((await send()).status).toBe(status);
  expect(github.violations).not.toEqual([]);
  expect(github.comments(1)).toEqual([]);
});

test('an own answer that does not fit the description is a violation', async () => {
  const rule = { method: 'GET', path: /comments$/, times: 1, when: 'before' } as const;
  github.fail({ ...rule, answer: { status: 200, body: [{ id: 'one' }] } });
  await ask(COMMENTS);
  expect(github.violations).toContainEqual(expect.stringContaining('own answer'));
});

test('a body may have 65,536 characters', async () => {
  expect((await post(JSON.stringify({ body: 'x'.repeat(65_536) }))).status).toBe(201);
  expect((await post(JSON.stringify({ body: 'x'.repeat(65_537) }))).status).toBe(422);
  expect(github.violations).toEqual([]);
});

const REVIEWS = '/repos/acme/shop/pulls/1/reviews';
const AT = { path: 'a', line: 3, side: 'RIGHT', body: 'x' };

test.each<[string, number, object]>([
  ['at lines of a hunk', 200, { ...AT, start_line: 2, start_side: 'RIGHT' }],
  ['at one line', 200, AT],
  ['at a line that is not in the diff', 422, { ...AT, line: 5 }],
  ['at lines of two hunks', 422, { ...AT, line: 10, start_line: 3, start_side: 'RIGHT' }],
  ['at lines that start where they end', 422, { ...AT, start_line: 3, start_side: 'RIGHT' }],
  ['in another file', 422, { ...AT, path: 'b' }],
  ['at no line', 422, { path: 'a', body: 'x' }],
  ['without words', 422, { ...AT, body: ' ' }],
])('a comment of a review %s is answered by %s', async (_, status, comment) => {
  github.setFiles(1, [
    { filename: 'a', status: 'modified', patch: '@@ -1,4 +1,4 @@\n a\n@@ -9 +9,2 @@\n b' },
  ]);
  const review = { commit_id: HEAD, event: 'COMMENT', body: 'words', comments: [comment] };
  const json = { 'content-type': 'application/json' };
  const answer = await ask(REVIEWS, { method: 'POST', body: JSON.stringify(review), headers: json });
  expect(answer.status).toBe(status);
  expect(github.reviewComments(1)).toHaveLength(status === 200 ? 1 : 0);
  expect(github.violations).toEqual([]);
});

test('pages are linked', async () => {
  for (let count = 0; count < 5; count += 1) github.addComment(1, BOT, `${count}`);
  const middle = await ask(`${COMMENTS}?per_page=2&page=2`);
  const at = `${github.apiUrl}${COMMENTS}?per_page=2`;
  expect(middle.headers.get('link')?.split(', ')).toEqual([
    `<${at}&page=1>; rel="prev"`,
    `<${at}&page=3>; rel="next"`,
    `<${at}&page=3>; rel="last"`,
    `<${at}&page=1>; rel="first"`,
  ]);
  expect(await middle.json()).toMatchObject([{ body: '2' }, { body: '3' }]);
});

const line = z.object({
  apiUrl: z.string(),
  graphqlUrl: z.string(),
  writeToken: z.string(),
  readToken: z.string(),
});

test.each([
  { what: 'what fits', path: COMMENTS, exitCode: 0 },
  { what: 'what does not fit', path: '/nowhere', exitCode: 1 },
])('as a program it tells where it is, and ends with $exitCode after $what', async ({ path, exitCode }) => {
  const program = join(import.meta.dirname, '../support/fake-github/main.ts');
  const args = [program, '--repository', 'acme/shop', '--pull', `1:${HEAD}`];
  const stop = new AbortController();
  const told = Promise.withResolvers<string>();
  const ended = run(process.execPath, args, {
    timeLimit: 30_000,
    signal: stop.signal,
    onOutput: told.resolve,
  });
  const { apiUrl, writeToken } = line.parse(JSON.parse(await told.promise));
  await fetch(apiUrl + path, {
    headers: { authorization: `token ${writeToken}`, accept: 'application/json' },
  });
  stop.abort();
  expect(await ended).toMatchObject({ exitCode });
});
