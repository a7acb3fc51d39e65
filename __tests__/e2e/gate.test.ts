import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../src/publish/outputs.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import {
  type ActionResult,
  type ActionRun,
  BASE,
  HEAD,
  PULL,
  REPOSITORY,
  runAction,
  startGitHub,
} from '../support/run-action.ts';

const HARDENED = { context: 'examples/hardened', network: 'none' };
const DEFAULT = { context: 'examples/default', network: 'none' };

let folder: string;
let github: FakeGitHub;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-'));
  await mkdir(join(folder, 'named'));
  await writeFile(join(folder, 'named', 'Dockerfile'), 'FROM layered-defense/example-base:1\nUSER appuser\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  github = await startGitHub();
});
afterEach(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

/** An image for each verdict. */
const IMAGES: Readonly<Record<string, () => Record<string, string>>> = {
  pass: () => HARDENED,
  warning: () => ({ context: join(folder, 'named'), network: 'none' }),
  fail: () => DEFAULT,
  // Nothing listens on the discard port.
  error: () => ({ image: '127.0.0.1:9/team/app:1' }),
};

function warnings({ log }: ActionResult): readonly string[] {
  return log.split('\n').filter((line) => line.startsWith('::warning'));
}

function lines({ log }: ActionResult): readonly string[] {
  return log.split(/\r?\n/).filter((line) => line !== '');
}

function bodies(pull = PULL): readonly string[] {
  return github.comments(pull).map(({ body }) => body);
}

function writes(): readonly string[] {
  return github.requests
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method }) => method);
}

describe('the conclusion', () => {
  it.each([
    { verdict: 'pass', failOn: 'failure', exitCode: 0 },
    { verdict: 'pass', failOn: 'warning', exitCode: 0 },
    { verdict: 'pass', failOn: 'never', exitCode: 0 },
    { verdict: 'warning', failOn: 'failure', exitCode: 0 },
    { verdict: 'warning', failOn: 'warning', exitCode: 1 },
    { verdict: 'warning', failOn: 'never', exitCode: 0 },
    { verdict: 'fail', failOn: 'failure', exitCode: 1 },
    { verdict: 'fail', failOn: 'warning', exitCode: 1 },
    { verdict: 'fail', failOn: 'never', exitCode: 0 },
    { verdict: 'error', failOn: 'failure', exitCode: 1 },
    { verdict: 'error', failOn: 'warning', exitCode: 1 },
    { verdict: 'error', failOn: 'never', exitCode: 0 },
  ])('of the verdict $verdict with fail-on $failOn is $exitCode', async ({ verdict, failOn, exitCode }) => {
    const run = await runAction({ github, inputs: { ...IMAGES[verdict]?.(), 'fail-on': failOn } });
    expect(run.outputs['verdict']).toBe(verdict);
    expect(run.exitCode).toBe(exitCode);
    expect(bodies()).toHaveLength(1);
    const concluded = lines(run).filter((line) => line.startsWith('::error::Layered Defense: '));
    expect(concluded).toHaveLength(exitCode);
  });

  it('comes last, after the comment, the annotations and the outputs', async () => {
    // Without the file the toolkit writes outputs to the log, and their place can be seen.
    const run = await runAction({ github, inputs: DEFAULT, env: { GITHUB_OUTPUT: '' } });
    const log = lines(run);
    const at = (start: string) => log.findIndex((line) => line.startsWith(start));
    expect(log.at(-1)).toBe('::error::Layered Defense: FAIL: 1 failed, 2 passed.');
    expect(run.log).toMatch(/::set-output name=comment-url::http/);
    for (const name of Object.keys(OUTPUTS)) expect(at(`::set-output name=${name}::`)).toBeGreaterThan(0);
    expect(at('::error title=Runs as non-root')).toBeGreaterThan(at('::set-output name=comment-url::'));
  });
});

describe('the outputs', () => {
  it('are all set, and the JSON report holds the same', async () => {
    const run = await runAction({ github, inputs: DEFAULT });
    const { outputs, report } = run;
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(OUTPUTS).sort());
    expect(outputs).toEqual({
      verdict: 'fail',
      subject: 'examples/default',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      user: '',
      uid: '0',
      seccomp: '2',
      signature: 'not-applicable',
      'seccomp-profile': '',
      report: expect.stringMatching(/\.json$/),
      'sarif-file': expect.stringMatching(/\.sarif$/),
      'report-html': expect.stringMatching(/\.html$/),
      'comment-url': expect.stringContaining(`/${REPOSITORY}/pull/${PULL}#issuecomment-`),
    });
    expect(report).toMatchObject({
      schemaVersion: 1,
      failOn: 'failure',
      run: { commit: HEAD, repository: REPOSITORY, pullRequest: PULL, event: 'pull_request' },
      verdict: { status: 'fail', success: false, counts: { fail: 1, pass: 2, 'not-applicable': 1 } },
      subjects: [{ kind: 'built', digest: outputs['digest'], facts: { user: '', uid: 0, seccomp: 2 } }],
    });
    expect(report?.subjects[0]?.rows.find(({ check }) => check === 'non-root')?.fixes).not.toEqual([]);
    expect(report?.subjects[0]?.evidence.map(({ command }) => command[0])).toContain('docker');
  });

  it('name the SARIF file and the report page, which hold the same verdict', async () => {
    const inputs = { ...DEFAULT, 'comment-key': 'shop' };
    const { files } = await runAction({ github, inputs });
    expect(JSON.parse(files['sarif-file'] ?? '')).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          automationDetails: { id: 'layered-defense/shop/' },
          results: [
            {
              ruleId: 'non-root',
              level: 'error',
              locations: [{ physicalLocation: { artifactLocation: { uri: 'examples/default/Dockerfile' } } }],
            },
          ],
        },
      ],
    });
    expect(files['report-html']).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(files['report-html']).toContain('<h1>FAIL: 1 failed, 2 passed</h1>');
    expect(files['report-html']).toContain('Uid:\t0\t0\t0\t0');
  });

  it('that are not known are set to nothing', async () => {
    const run = await runAction({ inputs: IMAGES['error']?.() ?? {} });
    expect(run.outputs).toMatchObject({ verdict: 'error', digest: '', user: '', uid: '', 'comment-url': '' });
    expect(Object.keys(run.outputs).sort()).toEqual(Object.keys(OUTPUTS).sort());
  });
});

describe('the comment', () => {
  const at = (runId: number, inputs: Record<string, string> = DEFAULT, run: Partial<ActionRun> = {}) =>
    runAction({ github, runId, ...run, inputs });

  it('that another job writes is no state of this run, and is not asked for', async () => {
    await at(500);
    const asked = github.requests.length;
    const run = await at(501, { ...DEFAULT, comment: 'false' });
    expect(run.report?.change).toBeNull();
    expect(github.requests.slice(asked).filter(({ path }) => path.includes('/comments'))).toEqual([]);
    expect(run.log).toContain('the input "comment" is "false"');
  });

  it('is written once and updated in place, and is what the job summary says', async () => {
    const red = await at(500);
    const [first] = github.comments(PULL);
    expect(first?.body).toMatch(/^### ❌ /);
    expect(first?.body.replace(/\n\n<!-- layered-defense [^\n]*$/, '')).toBe(red.summary.trimEnd());
    expect(red.outputs['comment-url']).toMatch(new RegExp(`#issuecomment-${first?.id}$`));
    const green = await at(501, HARDENED);
    expect(github.comments(PULL)).toMatchObject([{ id: first?.id, body: expect.stringMatching(/^### ✅ /) }]);
    expect(green.outputs['comment-url']).toBe(red.outputs['comment-url']);
    expect(writes()).toEqual(['POST', 'PATCH']);
  });

  it('of a newer run is not overwritten by an older one, whose own verdict stands', async () => {
    await at(501, HARDENED);
    const late = await at(500);
    expect(bodies()).toEqual([expect.stringMatching(/^### ✅ /)]);
    expect(late.exitCode).toBe(1);
    expect(late.outputs).toMatchObject({ verdict: 'fail', 'comment-url': '' });
    expect(late.log).toContain('it tells of the newer run 501');
    expect(late.summary).toMatch(/^### ❌ /);
  });

  it('of a re-run replaces the one of the attempt before', async () => {
    await at(500);
    await at(500, HARDENED, { env: { GITHUB_RUN_ATTEMPT: '2' } });
    expect(bodies()).toEqual([expect.stringMatching(/^### ✅ [\s\S]* run=500 attempt=2 /)]);
  });

  it('of each key stands for itself', async () => {
    await at(500, { ...DEFAULT, 'comment-key': 'api' });
    await at(500, { ...HARDENED, 'comment-key': 'web' });
    expect(bodies()).toEqual([expect.stringMatching(/^### ❌ /), expect.stringMatching(/^### ✅ /)]);
  });

  it('of a push goes to the open pull request whose head it is', async () => {
    const env = { ...(await eventOf('push', { ref: 'refs/heads/main' })), GITHUB_SHA: HEAD };
    const run = await at(500, HARDENED, { env });
    expect(bodies()).toHaveLength(1);
    expect(run.outputs['comment-url']).not.toBe('');
  });
});

/** Variables of another event than a pull request's. */
async function eventOf(name: string, payload: object): Promise<Record<string, string>> {
  const path = join(folder, `${name}.json`);
  await writeFile(path, JSON.stringify(payload));
  return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path };
}

describe('a comment that cannot be written is a warning, and the verdict stands', () => {
  it.each([
    { inputs: DEFAULT, verdict: 'fail', exitCode: 1 },
    { inputs: HARDENED, verdict: 'pass', exitCode: 0 },
  ])('read-only token, verdict $verdict', async ({ inputs, verdict, exitCode }) => {
    const run = await runAction({ github, token: 'reader', inputs });
    expect(run.exitCode).toBe(exitCode);
    expect(run.outputs).toMatchObject({ verdict, 'comment-url': '' });
    expect(warnings(run)).toEqual([
      expect.stringContaining('lacks the permission `pull-requests: write` (403'),
    ]);
    expect(bodies()).toEqual([]);
    expect(run.summary).toMatch(/^### [✅❌] /);
    expect(run.summary).toContain('| Seccomp | System calls are filtered |');
    expect(run.summary).toContain("Evidence: Kernel's account of the first process");
    expect(run.summary.trimEnd()).toMatch(/<sub>Layered Defense · commit .*<\/sub>$/);
  });

  it('the pull request of a fork: the warning says why', async () => {
    const head = { sha: HEAD, repo: { full_name: 'mallory/shop' } };
    const base = { sha: BASE, ref: 'main' };
    const env = await eventOf('pull_request', { pull_request: { number: PULL, head, base } });
    const run = await runAction({ github, token: 'reader', inputs: HARDENED, env });
    expect(run.exitCode).toBe(0);
    expect(warnings(run)).toEqual([
      expect.stringMatching(/fork a read-only token, and the job summary holds/),
    ]);
  });

  it('no token, by which the rules of the base cannot be read either', async () => {
    const run = await runAction({ github, token: '', inputs: HARDENED });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('error');
    expect(warnings(run)).toEqual([expect.stringContaining('the input github-token is empty')]);
    expect(github.requests).toEqual([]);
  });

  it.each([
    { inputs: DEFAULT, verdict: 'fail' },
    { inputs: HARDENED, verdict: 'error' },
  ])('GitHub is not there, so that the rules are not known: $verdict', async ({ inputs, verdict }) => {
    const { apiUrl, graphqlUrl, stop } = await startGitHub();
    await stop();
    const nowhere = { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl };
    const run = await runAction({ github, inputs, env: nowhere });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe(verdict);
    expect(warnings(run)).toEqual([
      expect.stringContaining(`GitHub could not be reached at ${apiUrl} (connect ECONNREFUSED`),
    ]);
    expect(run.summary).toMatch(/^### [⛔❌] /);
    expect(run.summary).toMatch(/The rules at the base commit .* could not be read/);
  });

  it('GitHub is broken', async () => {
    const answer = { status: 502, body: { message: 'Bad Gateway' } };
    github.fail({ method: 'GET', path: /./, times: 100, when: 'before', answer });
    const run = await runAction({ github, inputs: DEFAULT });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('fail');
    expect(warnings(run)).toEqual([expect.stringContaining('GitHub failed again and again (502')]);
  });
});

describe('an event without a pull request has the job summary alone', () => {
  it.each([
    { name: 'push', payload: { ref: 'refs/heads/main' }, says: 'no open pull request has the head' },
    {
      name: 'merge_group',
      payload: { action: 'checks_requested', merge_group: { base_sha: BASE } },
      says: 'the event merge_group',
    },
    { name: 'schedule', payload: { schedule: '0 4 * * *' }, says: 'the event schedule' },
    { name: 'workflow_dispatch', payload: { inputs: {} }, says: 'the event workflow_dispatch' },
  ])('$name', async ({ name, payload, says }) => {
    const run = await runAction({ github, inputs: DEFAULT, env: await eventOf(name, payload) });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'comment-url': '' });
    expect(run.summary).toMatch(/^### ❌ /);
    expect(run.log).toContain(says);
    expect(warnings(run)).toEqual([]);
    expect(writes()).toEqual([]);
  });
});

describe('bad inputs are told all together, before anything is built', () => {
  let bin: string;
  let called: string;
  beforeAll(async () => {
    bin = join(folder, 'bin');
    called = join(folder, 'called');
    await mkdir(bin);
    for (const name of ['docker', 'docker-buildx', 'cosign'])
      await writeFile(join(bin, name), `#!/bin/sh\necho ${name} >>${called}\n`, { mode: 0o755 });
  });

  beforeEach(() => rm(called, { force: true }));

  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'not of their form',
      {
        'fail-on': 'sometimes',
        signature: 'maybe',
        platform: 'windows/amd64',
        image: 'Not An Image',
        'no-cache': 'perhaps',
        context: '--privileged',
      },
      [
        'Input "context" is "--privileged": it may be a path or a Git URL that does not start with "-".',
        'Input "platform" is "windows/amd64": it may be one or more different platforms of the form linux/architecture or linux/architecture/variant, one a line or separated by commas.',
        'Input "no-cache" is "perhaps": it may be "true" or "false".',
        'Input "image" is "Not An Image": it may be an image reference such as ghcr.io/owner/app:1.0 or ghcr.io/owner/app@sha256:….',
        'Input "signature" is "maybe": it may be "auto", "required" or "off".',
        'Input "fail-on" is "sometimes": it may be "failure", "warning" or "never".',
      ],
    ],
    [
      'against each other',
      {
        image: 'ghcr.io/acme/shop:1',
        key: 'package.json',
        'certificate-identity': 'someone@acme.example',
        'certificate-identity-regexp': '.*@acme\\.example',
      },
      [
        'Inputs "key" and "certificate-identity" (or "-regexp", or "certificate-oidc-issuer") are both given',
        'Inputs "certificate-identity" and "certificate-identity-regexp" are both given: give one of the two.',
        'Input "certificate-oidc-issuer" is missing: ',
      ],
    ],
    [
      'naming what is not there',
      {
        context: 'no/such/folder',
        image: 'ghcr.io/acme/shop:1',
        key: 'no-such.pub',
        'secret-envs': 'token=NO_SUCH_VARIABLE',
      },
      [
        'Input "context" is "no/such/folder", but there is no such file or folder: ',
        'Input "key" is "no-such.pub", but there is no such file or folder: ',
        'Input "secret-envs" names the variable "NO_SUCH_VARIABLE", which this step does not have: ',
      ],
    ],
  ])('%s', async (_, inputs, sentences) => {
    const run = await runAction({ github, inputs, env: { PATH: bin } });
    expect(run.exitCode).toBe(1);
    const told = lines(run).filter((line) => line.startsWith('::error title='));
    expect(told).toEqual(sentences.map((sentence) => expect.stringContaining(`::${sentence}`)));
    const last = lines(run).at(-1);
    expect(last).toMatch(/^::error::Layered Defense did not start: /);
    for (const sentence of sentences) expect(last).toContain(sentence);
    expect(run.outputs).toEqual({ verdict: 'error' });
    expect(run.log).not.toContain('::group::');
    await expect(stat(called)).rejects.toThrow(/ENOENT/);
    expect(writes()).toEqual([]);
    expect(run.leftovers).toEqual([]);
  });

  it('and the programs of that test would have been seen', async () => {
    await runAction({ github, inputs: HARDENED, env: { PATH: bin } });
    await expect(stat(called)).resolves.toBeDefined();
  });
});
