import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { ATTACKS, expectHarmlessComment, obeyedCommands } from '../support/harmless.ts';
import { RUN, reportOf } from '../support/reports.ts';
import { type ActionRun, HEAD, PULL, REPOSITORY, runAction, startGitHub } from '../support/run-action.ts';

const FORK = { repository: 'mallory/shop', branch: 'feat/#1 & more' };
const FORK_HEAD = 'f'.repeat(40);
const FORK_PULL = 8;
const FORK_RUN = 900;

let github: FakeGitHub;
let folder: string;
beforeAll(async () => {
  github = await startGitHub();
  github.addPull({ number: FORK_PULL, headSha: FORK_HEAD, state: 'open', base: REPOSITORY, head: FORK });
  github.addPull({ number: 9, headSha: FORK_HEAD, state: 'closed', base: REPOSITORY, head: FORK });
  github.addPull({ number: 10, headSha: '9'.repeat(40), state: 'open', base: REPOSITORY, head: FORK });
});
afterAll(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, content: unknown): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
  await writeFile(join(folder, name), text);
}

function merge(inputs: Record<string, string>, run: Partial<ActionRun> = {}) {
  return runAction({
    entry: 'report/index.js',
    github,
    inputs: { reports: folder, 'comment-key': 'default', ...inputs },
    ...run,
  });
}

const needs = (results: Record<string, string>) =>
  JSON.stringify(
    Object.fromEntries(Object.entries(results).map(([job, result]) => [job, { result, outputs: {} }])),
  );

function comment(pull: number, key = 'default'): string {
  const bodies = github.comments(pull).map(({ body }) => body);
  return bodies.find((body) => body.includes(` key=${key} `)) ?? '';
}

function firstLine(pull: number, key?: string): string {
  return comment(pull, key).split('\n')[0] ?? '';
}

describe('the reports of several jobs', () => {
  it('are one comment and one verdict, and later what has changed', async () => {
    await put('api/report.json', reportOf('hardened', 1));
    await put('web/report.json', reportOf('root', 2));
    const first = await merge({ needs: needs({ image: 'failure' }) });
    expect(first.outputs).toMatchObject({ verdict: 'fail', 'comment-url': expect.stringContaining('#') });
    expect(first.exitCode).toBe(1);
    expect(firstLine(PULL)).toBe('### ❌ Layered Defense · FAIL: 1 of 2 reports failed, 1 passed');
    expect(comment(PULL)).toContain('| Runs as non-root | ❌');
    expect(first.summary).toContain('1 of 2 reports failed');
    expect(first.json).toMatchObject({
      commit: HEAD,
      verdict: { status: 'fail' },
      reports: [
        { name: 'api/report.json', status: 'pass' },
        { name: 'web/report.json', status: 'fail' },
      ],
    });
    expectHarmlessComment(comment(PULL), github.apiUrl);

    const run = { ...RUN, id: 501 };
    await put('api/report.json', reportOf('root', 3, run));
    await put('web/report.json', reportOf('hardened', 4, run));
    await merge({ needs: needs({ image: 'failure' }) }, { runId: 501 });
    expect(github.comments(PULL)).toHaveLength(1);
    expect(comment(PULL)).toMatch(/\*\*Newly failing\*\*: Runs as non-root \(`api\/report.json`\)/);
    expect(comment(PULL)).toMatch(/\*\*Fixed by this change\*\*: Runs as non-root \(`web\/report.json`\)/);
  });

  it('pass when all do', async () => {
    for (const name of ['api', 'web']) await put(`${name}.json`, reportOf('hardened', name.charCodeAt(0)));
    const run = await merge({ needs: needs({ image: 'success' }), expected: '2', 'comment-key': 'pass' });
    expect(run.outputs['verdict']).toBe('pass');
    expect(run.exitCode).toBe(0);
    expect(firstLine(PULL, 'pass')).toBe('### ✅ Layered Defense · PASS: 2 of 2 reports passed');
  });

  const other = { ...RUN, commit: 'e'.repeat(40) };
  it.each<[string, Record<string, string>, Record<string, unknown>, RegExp]>([
    ['no report', { needs: needs({ image: 'success' }) }, {}, /No report is there/],
    [
      'a report too few',
      { expected: '2' },
      { 'a.json': reportOf('hardened') },
      /1 report is there, and 2 are expected/,
    ],
    [
      'a job that was skipped',
      { needs: needs({ x: 'skipped' }) },
      { 'a.json': reportOf('hardened') },
      /skipped/,
    ],
    [
      'a job that was cancelled',
      { needs: needs({ x: 'cancelled' }) },
      { 'a.json': reportOf('hardened') },
      /cancelled/,
    ],
    [
      'a job that failed without a report',
      { needs: needs({ x: 'failure' }) },
      { 'a.json': reportOf('hardened') },
      /no report says why/,
    ],
    [
      'a report twice',
      { expected: '2' },
      { 'a.json': reportOf('hardened'), 'b.json': reportOf('hardened') },
      /It is the same as "a\.json"/,
    ],
    [
      'a report of another commit',
      { expected: '1' },
      { 'a.json': reportOf('hardened', 0, other) },
      /another commit/,
    ],
    [
      'a report of another run',
      { expected: '1' },
      { 'a.json': reportOf('hardened', 0, { ...RUN, id: 3 }) },
      /another run/,
    ],
    [
      'a report of another repository',
      { expected: '1' },
      { 'a.json': reportOf('hardened', 0, { ...RUN, repository: 'x/y' }) },
      /another repository/,
    ],
    [
      'a report of no run',
      { expected: '1' },
      { 'a.json': reportOf('hardened', 0, null) },
      /outside of GitHub/,
    ],
    ['what is no JSON', { expected: '1' }, { 'a.json': '{' }, /no JSON/],
    ['what is no report', { expected: '1' }, { 'a.json': [] }, /no report of version 1/],
  ])('could not be checked with %s', async (_, inputs, files, says) => {
    for (const [name, content] of Object.entries(files)) await put(name, content);
    const run = await merge({ ...inputs, 'comment-key': 'faults' });
    expect(run.outputs['verdict']).toBe('error');
    expect(run.exitCode).toBe(1);
    expect(run.summary).toMatch(says);
    expect(firstLine(PULL, 'faults')).toContain('COULD NOT BE CHECKED');
  });

  it('are not merged where nothing says how many there are', async () => {
    await put('a.json', reportOf('hardened'));
    const run = await merge({});
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Inputs "needs" and "expected" are both missing');
  });
});

describe('the reports of a fork', () => {
  const run = { ...RUN, commit: FORK_HEAD, id: FORK_RUN, event: 'pull_request' };

  function event(over: Record<string, unknown> = {}) {
    return {
      name: 'workflow_run',
      payload: {
        action: 'completed',
        workflow_run: {
          id: FORK_RUN,
          run_attempt: 1,
          head_sha: FORK_HEAD,
          head_branch: FORK.branch,
          head_repository: { full_name: FORK.repository },
          conclusion: 'success',
          pull_requests: [],
          ...over,
        },
      },
    };
  }

  it('stand in a comment that says whose they are', async () => {
    await put('report/report.json', reportOf('hardened', 0, run));
    const result = await merge({}, { event: event(), runId: 1_000 });
    expect(result.outputs['verdict']).toBe('pass');
    expect(firstLine(FORK_PULL)).toBe('### ✅ Layered Defense · PASS: 1 of 1 report passed');
    expect(comment(FORK_PULL)).toContain('Nothing in them was verified here');
    expect(comment(FORK_PULL)).toContain(`/acme/shop/actions/runs/${FORK_RUN}/attempts/1`);
    for (const pull of [9, 10]) expect(github.comments(pull)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['the pull request has another head by now', { head_sha: 'd'.repeat(40) }],
    ['the fork is gone', { head_repository: null }],
    ['the branch is gone', { head_branch: null }],
    ['the branch is of somebody else', { head_repository: { full_name: 'mallory/other' } }],
  ])('have no comment when %s', async (_, over) => {
    await put(
      'report.json',
      reportOf('hardened', 0, { ...run, commit: String(over['head_sha'] ?? FORK_HEAD) }),
    );
    const before = github.requests.filter(({ method }) => method !== 'GET').length;
    const result = await merge({}, { event: event(over) });
    expect(result.outputs['comment-url']).toBe('');
    expect(result.log).toContain('No comment: ');
    const written = github.requests
      .slice(before)
      .filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
    expect(written.filter(({ path }) => /\/(?:9|10)\//.test(path))).toEqual([]);
    for (const pull of [9, 10]) expect(github.comments(pull)).toEqual([]);
  });

  it.each(['cancelled', 'failure', 'timed_out', null])(
    'are no pass when the run ended with %s',
    async (conclusion) => {
      await put('report.json', reportOf('hardened', 0, run));
      const result = await merge({ 'comment-key': 'ended' }, { event: event({ conclusion }) });
      expect(result.outputs['verdict']).toBe('error');
      expect(firstLine(FORK_PULL, 'ended')).toContain('COULD NOT BE CHECKED');
    },
  );

  const good = reportOf('hardened', 0, run);
  const attacked = JSON.parse(
    JSON.stringify(reportOf('root', 0, run)).replace(
      /"(seen|title|layer|name|expected|url|output)":"(?:[^"\\]|\\.)*"/g,
      (whole, member) =>
        member === 'url' && whole.includes('/attempts/')
          ? whole
          : `"${member}":${JSON.stringify(ATTACKS.join(' ').slice(0, 900))}`,
    ),
  );
  const hostile: [string, () => Promise<void>, RegExp][] = [
    [
      'a huge file',
      async () => {
        await put('report.json', good);
        await truncate(join(folder, 'report.json'), 100 * 1024 ** 2);
      },
      /bytes, and a report has no more than/,
    ],
    ['nesting without end', () => put('report.json', '['.repeat(8_000_000)), /no JSON/],
    [
      'nesting that ends',
      () => put('report.json', `${'['.repeat(4_000_000)}${']'.repeat(4_000_000)}`),
      /no report/,
    ],
    ['another schema', () => put('report.json', { ...good, schemaVersion: 2 }), /no report of version 1/],
    ['bytes that are no UTF-8', () => put('report.json', Buffer.from([0x22, 0xff, 0x22])), /no JSON/],
    [
      'another commit',
      () => put('report.json', reportOf('hardened', 0, { ...run, commit: HEAD })),
      /another commit/,
    ],
    [
      'a verdict of its own',
      () => put('report.json', { ...reportOf('root', 0, run), verdict: good.verdict }),
      /Runs as non-root/,
    ],
    ['no rows at all', () => put('report.json', { ...good, subjects: [] }), /no row of an image/],
    ['injections in every text', () => put('report.json', attacked), /onerror=alert/],
    ['__proto__', () => put('report.json', `{"__proto__": ${JSON.stringify(good)}}`), /no report/],
    ['a link', () => symlink('/etc/passwd', join(folder, 'report.json')), /links are not followed/],
    ['a link to a folder', () => symlink('/etc', join(folder, 'reports')), /links are not followed/],
    ['folders without end', () => put(`${'a/'.repeat(50)}report.json`, good), /more than 5 deep/],
    [
      'names that lead elsewhere',
      () => put('..%2f..%2fetc/<!-- x -->|`@octocat`::error::.json', '{'),
      /no JSON/,
    ],
    [
      '10,001 files',
      async () => {
        for (let from = 0; from < 10_001; from += 500) {
          const names = Array.from(
            { length: Math.min(500, 10_001 - from) },
            (_, index) => `${from + index}.json`,
          );
          await Promise.all(names.map((name) => put(name, '{}')));
        }
      },
      /more than 10000 files/,
    ],
  ];
  it.each(hostile)(
    'are never green with %s',
    async (_, make, says) => {
      await make();
      const result = await merge({ 'comment-key': 'hostile' }, { event: event() });
      expect(result.exitCode).toBe(1);
      expect(['fail', 'error']).toContain(result.outputs['verdict']);
      expect(result.summary).toMatch(says);
      expect(firstLine(FORK_PULL, 'hostile')).toMatch(
        /^### (?:❌|⛔) Layered Defense · (?:FAIL|COULD NOT BE CHECKED): /,
      );
      expectHarmlessComment(comment(FORK_PULL, 'hostile'), github.apiUrl);
      expect(
        obeyedCommands(result.log).filter((name) => !['error', 'debug', 'warning'].includes(name)),
      ).toEqual([]);
      expect(result.log).not.toContain('fault of its own');
    },
    120_000,
  );
});
