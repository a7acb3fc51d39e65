import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { expectHarmlessComment } from '../support/harmless.ts';
import { PULL, runAction, startGitHub } from '../support/run-action.ts';

let github: FakeGitHub;
let folder: string;
beforeAll(async () => {
  github = await startGitHub();
  folder = await mkdtemp(join(tmpdir(), 'matrix-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await github.stop();
  expect(github.violations).toEqual([]);
});

function leg(section: string, context: string, runId = 500, inputs: Record<string, string> = {}) {
  return runAction({
    github,
    runId,
    inputs: { context: `examples/${context}`, network: 'none', 'comment-section': section, ...inputs },
  });
}

describe('a matrix', () => {
  it('of four jobs at the same time has one comment with four sections, and then says what has changed', async () => {
    const legs = [
      leg('api', 'hardened'),
      leg('web', 'default'),
      leg('cli', 'hardened'),
      leg('db', 'hardened'),
    ];
    const runs = await Promise.all(legs);
    expect(runs.map(({ outputs }) => outputs['verdict'])).toEqual(['pass', 'fail', 'pass', 'pass']);
    const urls = new Set(runs.map(({ outputs }) => outputs['comment-url']));
    expect(urls.size).toBe(1);
    expect(github.comments(PULL)).toHaveLength(1);
    const [{ body } = { body: '' }] = github.comments(PULL);
    expect(body).toMatch(/^### ❌ Layered Defense · FAIL: 1 of 4 sections failed, 3 passed\n/);
    for (const name of ['api', 'web', 'cli', 'db']) expect(body).toContain(`| \`${name}\` |`);
    expect(body).toContain('Uid: 0 0 0 0');
    expectHarmlessComment(body, github.apiUrl);

    const [web, api] = await Promise.all([leg('web', 'hardened', 501), leg('api', 'default', 501)]);
    expect(web.report?.change).toMatchObject({ since: 'previous run', fixed: [{ check: 'non-root' }] });
    expect(api.report?.change).toMatchObject({ newlyFailing: [{ check: 'non-root' }], fixed: [] });
    const [{ body: later } = { body: '' }] = github.comments(PULL);
    expect(later).toContain('**Newly failing**: Runs as non-root (`api`)');
    expect(later).toContain('**Fixed by this change**: Runs as non-root (`web`)');
    expect(later).toMatch(/^### ❌ Layered Defense · FAIL: 1 of 4 sections failed, 3 passed\n/);
  });

  it('compares with the report of the base branch', async () => {
    const base = await leg('', 'default', 600, { 'comment-key': 'base' });
    const path = join(folder, 'base.json');
    await writeFile(path, JSON.stringify(base.report));
    const inputs = { 'baseline-report': path, 'comment-key': 'other' };
    const run = await leg('', 'hardened', 601, inputs);
    expect(run.report?.change).toMatchObject({ since: 'base', fixed: [{ check: 'non-root' }] });
    const comment = github.comments(PULL).find(({ body }) => body.includes(' key=other '));
    expect(comment?.body).toContain('**Fixed by this change**: Runs as non-root. <sub>Since the base');

    await writeFile(path, '{}');
    const refused = await leg('', 'hardened', 602, inputs);
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain('Input "baseline-report"');
    expect(refused.log).toContain('is no report of this version of the schema');
  });
});
