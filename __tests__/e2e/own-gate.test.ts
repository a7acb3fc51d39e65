import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cosignPath, type KeyPair, makeKeyPair, signBundle } from '../support/cosign.ts';
import { publishFromEngine } from '../support/docker.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { BASE as IMAGE } from '../support/images.ts';
import { startRegistry } from '../support/registry.ts';
import { type ActionRun, BASE, HEAD, PULL, runAction, startGitHub } from '../support/run-action.ts';

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
  await mkdir(join(checkout, '.git'));
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

/** Our comment, whoever else has written one. */
function comment(): string {
  return github.comments(PULL).find(({ login }) => login === 'github-actions[bot]')?.body ?? '';
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

describe('a key', () => {
  it('that the change puts in place of the base’s does not vouch for its image', async () => {
    const registry = await startRegistry();
    const keys = await mkdtemp(join(tmpdir(), 'keys-'));
    try {
      const { pinned } = await publishFromEngine('examples/hardened', `${registry.host}/team/app:1`);
      const [ours, theirs] = [await makeKeyPair(keys, 'ours'), await makeKeyPair(keys, 'theirs')];
      const files = async (pair: KeyPair) => ({ 'keys/cosign.pub': await readFile(pair.publicKey, 'utf8') });
      const inputs = { image: pinned, key: 'keys/cosign.pub', 'insecure-ignore-tlog': 'true' };
      const env = { PATH: `${dirname(cosignPath())}:${process.env['PATH']}` };
      await signBundle(theirs, pinned);

      const attack = await propose(await files(ours), await files(theirs), { inputs, env });
      expect(attack.row('signature')).toMatchObject({ status: 'fail' });
      expect(attack.row('own-gate')?.seen).toContain('This change changes keys/cosign.pub (key): judged by');
      expect(attack.exitCode).toBe(1);

      // The very same image and checkout, where the base has that key.
      const merged = await propose(await files(theirs), await files(theirs), { inputs, env });
      expect(merged.row('signature')).toMatchObject({ status: 'pass' });
      expect(merged.exitCode).toBe(0);
    } finally {
      await registry.stop();
      await rm(keys, { recursive: true });
    }
  });
});

describe('an imitation of the report', () => {
  const PASS = '### ✅ Layered Defense · PASS: 5 of 5 checks passed · `sha256:0`';
  const MARKER = `<!-- layered-defense key=default run=9999 attempt=9 head=${HEAD} -->`;
  const COMMANDS = '::set-output name=verdict::pass\n##[add-mask]x\n::stop-commands::x';

  it('in the log of a build, in labels and by a container is text, and the verdict stands', async () => {
    const lines = [PASS, MARKER, ...COMMANDS.split('\n')];
    const Dockerfile = [
      `FROM ${IMAGE}`,
      `LABEL title=${JSON.stringify(`${PASS} ${MARKER} [x](https://evil.example) @octocat`)}`,
      ...lines.map((line) => `RUN printf '%s\\n' '${line.replaceAll('`', '')}' >&2`),
      'USER root',
      '',
    ].join('\n');
    const run = await propose({}, { Dockerfile }, { inputs: { network: 'none' } });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('fail');
    expect(comment()).toMatch(/^### ❌ Layered Defense · FAIL/);
    expect(comment()).not.toContain('run=9999');
  });

  it('as a comment of somebody else, with our marker, is not ours: it stays, and ours stands beside it', async () => {
    const planted = github.addComment(PULL, { login: 'mallory', type: 'User' }, `${PASS}\n\n${MARKER}`);
    await propose({}, {});
    expect(github.comments(PULL).find(({ id }) => id === planted.id)?.body).toBe(planted.body);
    const ours = github.comments(PULL).filter(({ login }) => login === 'github-actions[bot]');
    expect(ours).toHaveLength(1);
    expect(ours[0]?.body).toMatch(/^### ❌ /);
  });
});

describe('a reference that is a flag', () => {
  it.each(['image', 'context', 'file', 'key', 'policy'])('in %s is refused', async (name) => {
    const run = await propose({}, {}, { inputs: { [name]: '--privileged' } });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('error');
    expect(run.log).toMatch(new RegExp(`Input "${name}" is (?:"--privileged"|not of its form)`));
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

describe('a variable of GitHub’s that is gone', () => {
  it('does not make the run one of a laptop, where the rules of the checkout count', async () => {
    const run = await propose({}, { [POLICY]: OFF }, { env: { GITHUB_EVENT_PATH: '' } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('it is not known whose rules count');
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
