import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { PULL, runAction, startGitHub } from '../support/run-action.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

describe('the examples of the article', () => {
  it('fails the default image and says how to fix it', async () => {
    const run = await runAction({ github, inputs: { context: 'examples/default', network: 'none' } });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', user: '', uid: '0', seccomp: '2' });
    const [comment] = github.comments(PULL);
    expect(comment?.body).toMatch(/^### ❌ Layered Defense · FAIL: 1 failed/);
    expect(comment?.body).toContain('USER 1000:1000');
    expect(run.outputs['comment-url']).toMatch(/^https?:/);
  });

  it('passes the hardened image and updates the comment in place', async () => {
    const run = await runAction({
      github,
      runId: 501,
      inputs: { context: 'examples/hardened', network: 'none' },
    });
    expect(run.log).not.toContain('::error');
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'pass', user: '1000:1000', uid: '1000', seccomp: '2' });
    const comments = github.comments(PULL);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toMatch(/^### ✅ Layered Defense · PASS: /);
    expect(run.summary).toContain('Layered Defense · PASS');
    expect(run.leftovers).toEqual([]);
  });
});
