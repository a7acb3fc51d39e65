import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { BASE as IMAGE } from '../support/images.ts';
import { type ActionRun, BASE, PULL, runAction, startGitHub } from '../support/run-action.ts';

const POLICY = '.github/layered-defense.yml';
const WORKFLOW = '.github/workflows/gate.yml';
const ROOT_IMAGE = `FROM ${IMAGE}\n`;
const OFF = 'checks:\n  non-root: off\n';

let github: FakeGitHub;
let checkout: string;

beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.stop());
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'gate-'));
});
afterEach(() => rm(checkout, { recursive: true }));

type Files = Readonly<Record<string, string>>;

/** A pull request that proposes these files for a base that has those. */
async function propose(base: Files, files: Files, run: Partial<ActionRun> = {}) {
  github.addCommit(BASE, base);
  for (const [path, text] of Object.entries({ Dockerfile: ROOT_IMAGE, ...files })) {
    await mkdir(join(checkout, dirname(path)), { recursive: true });
    await writeFile(join(checkout, path), text);
  }
  const { inputs = {}, env = {} } = run;
  const workflow = { GITHUB_WORKFLOW_REF: `acme/shop/${WORKFLOW}@refs/pull/7/merge` };
  const result = await runAction({
    github,
    cwd: checkout,
    ...run,
    inputs: { 'fail-on': '', ...inputs },
    env: { ...workflow, ...env },
  });
  const rows = [...(result.report?.subjects ?? []), ...(result.report ? [result.report.policy] : [])].flatMap(
    (part) => part.rows,
  );
  return { ...result, row: (check: string) => rows.find((one) => one.check === check) };
}

/** The newest comment; one stands for the key. */
function comment(): string {
  return github.comments(PULL).at(-1)?.body ?? '';
}

describe('a pull request cannot weaken its own gate', () => {
  it('by a policy file that it adds: it is judged without, and the comment says so', async () => {
    const run = await propose({}, { [POLICY]: OFF });
    expect(run.exitCode).toBe(1);
    expect(run.row('non-root')?.status).toBe('fail');
    expect(run.row('own-gate')).toMatchObject({
      status: 'warning',
      seen: `This change adds ${POLICY} (policy): it does not count before it is merged.`,
    });
    expect(comment()).toContain('The change leaves its gate alone');
  });

  it('by a policy file that it changes: that of the base commit counts', async () => {
    const run = await propose(
      { [POLICY]: 'checks:\n  seccomp: off\n' },
      { [POLICY]: `${OFF}exceptions: []\ninputs:\n  fail-on: never\n` },
    );
    expect(run.exitCode).toBe(1);
    expect(run.row('non-root')?.status).toBe('fail');
    expect(run.row('seccomp')).toBeUndefined();
    expect(run.row('own-gate')?.seen).toBe(
      `This change changes ${POLICY} (policy): judged by that of the base commit cccccccccccc.`,
    );
    expect(run.report?.policy).toMatchObject({ file: POLICY, commit: BASE, levels: { seccomp: 'off' } });
  });

  it('by removing the policy file', async () => {
    const run = await propose({ [POLICY]: 'inputs:\n  target: hardened\n' }, {});
    expect(run.row('own-gate')?.seen).toMatch(/^This change removes /);
    // The base's policy has another stage built than the default, and there is none.
    expect(run.row('build')?.status).toBe('fail');
  });

  it('by the workflow, unseen', async () => {
    const run = await propose({ [WORKFLOW]: 'on: a' }, { [WORKFLOW]: 'on: b' });
    expect(run.row('own-gate')).toMatchObject({
      status: 'warning',
      seen: `This change changes ${WORKFLOW} (workflow): the inputs of this run are its own.`,
      location: { file: WORKFLOW, line: 1 },
    });
  });

  it('and one that leaves it alone has no word of it', async () => {
    const same = { [POLICY]: 'checks: {}\n', [WORKFLOW]: 'on: a' };
    const run = await propose(same, same);
    expect(run.row('own-gate')).toMatchObject({
      status: 'pass',
      seen: `Read at the base commit cccccccccccc: ${POLICY} (policy).`,
    });
  });
});

describe('a run that cannot read the rules of the base cannot pass', () => {
  const HARDENED = `FROM ${IMAGE}\nUSER 1000:1000\n`;

  async function proposeHardened(files: Files = {}, run: Partial<ActionRun> = {}) {
    const found = await propose({}, { Dockerfile: HARDENED, ...files }, run);
    expect(found.exitCode).toBe(1);
    return found;
  }

  it('and shows what there is to see', async () => {
    const answer = { status: 502, body: { message: 'Bad gateway' } };
    github.fail({ method: 'GET', path: /\/contents\//, times: 16, when: 'before', answer });
    const run = await proposeHardened({ [POLICY]: 'inputs:\n  fail-on: never\n', [WORKFLOW]: 'on: a' });
    expect(run.row('non-root')?.status).toBe('pass');
    expect(run.row('own-gate')).toMatchObject({
      status: 'error',
      seen: expect.stringMatching(
        /^The rules at the base commit cccccccccccc could not be read: GitHub failed/,
      ),
    });
    expect(run.outputs['verdict']).toBe('error');
  });

  it('for want of a permission, and says which', async () => {
    github.addToken('blind', { login: 'x', type: 'Bot', permissions: { pull_requests: 'write' } });
    const run = await proposeHardened({}, { token: 'blind' });
    expect(run.row('own-gate')?.seen).toContain('give the job `contents: read` under `permissions`');
  });

  it('and takes no key of the change in its place', async () => {
    const inputs = { image: 'registry.example/a:1', key: 'cosign.pub' };
    const run = await proposeHardened({ 'cosign.pub': 'x' }, { token: '', inputs });
    expect(run.outputs['verdict']).toBe('error');
    expect(run.log).toContain('Input "key" names "cosign.pub", which could not be read in the commit');
  });
});

describe('what an earlier step left', () => {
  it('as a docker of the checkout on PATH is not started', async () => {
    const bin = join(checkout, 'bin');
    await mkdir(bin);
    for (const name of ['docker', 'cosign']) {
      await writeFile(join(bin, name), `#!/bin/sh\ntouch ${checkout}/started\nexit 0\n`, { mode: 0o755 });
    }
    const PATH = `${bin}:./bin:${process.env['PATH']}`;
    const run = await propose({}, { '.dockerignore': '**\n' }, { env: { PATH } });
    expect(run.row('non-root')).toMatchObject({ status: 'fail' });
    await expect(rm(join(checkout, 'started'))).rejects.toThrow();
  });

  it.each(['DOCKER_CONFIG', 'HOME', 'BUILDX_CONFIG'])('as %s in the checkout is refused', async (name) => {
    const run = await propose({}, {}, { env: { [name]: join(checkout, 'config') } });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('error');
    expect(run.log).toContain(`The variable ${name} is `);
  });
});

describe('exceptions', () => {
  const exception = (expires: string) =>
    `exceptions:\n  - check: non-root\n    subject: "."\n    reason: a vendor builds it\n    owner: platform\n    expires: ${expires}\n`;

  it('of the base let the job pass until their day, and the comment says who took it on', async () => {
    const policy = { [POLICY]: exception('2999-12-31') };
    const run = await propose(policy, policy);
    expect(run.row('non-root')?.status).toBe('excepted');
    expect(run.exitCode).toBe(0);
    expect(comment()).toContain('Excepted until 2999-12-31 by platform: a vendor builds it.');
  });

  it('fail the job after it', async () => {
    const policy = { [POLICY]: exception('2020-12-31') };
    const run = await propose(policy, policy);
    expect(run.exitCode).toBe(1);
    expect(run.row('exceptions')?.seen).toMatch(/^The exception for non-root of \. expired on 2020-12-31/);
    expect(run.log).toMatch(/::error .*file=\.github\/layered-defense\.yml,line=2.*expired on 2020-12-31/);
  });
});
