import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKeyPair, signBundle } from '../support/cosign.ts';
import { publishFromEngine } from '../support/docker.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { ATTACKS, expectHarmless, expectHarmlessComment, obeyedCommands } from '../support/harmless.ts';
import { BASE, runOn } from '../support/images.ts';
import { readMarkdown } from '../support/reader.ts';
import { type RunningRegistry, startRegistry } from '../support/registry.ts';
import { type ActionResult, PULL, runAction, startGitHub } from '../support/run-action.ts';
import { startSigstore } from '../support/sigstore.ts';

const EVERYTHING = `${ATTACKS.join('\n')}\n`;
/** Without `/`, `=`, quotes and what a shell or a Dockerfile reads; as names of files and users may be. */
const NAME = 'x<img src=x>`|**@octocat someone@evil.example --> #1 \u202e[a](b)';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

/** Holds comment, job summary and log of a run to what the action itself writes; gives the comment. */
function harmless(run: ActionResult): string {
  const [comment] = github.comments(PULL);
  const body = comment?.body ?? '';
  expectHarmlessComment(body, github.apiUrl);
  expectHarmless(run.summary.trimEnd(), github.apiUrl);
  const known = ['group', 'endgroup', 'error', 'warning'];
  expect(obeyedCommands(run.log).filter((name) => !known.includes(name))).toEqual([]);
  expect(run.log).not.toMatch(/^::error::injected/m);
  return body;
}

describe('a build that fails', () => {
  it.each([0, 1, 2, 3, 4])('with every attack in its log (part %i)', async (part) => {
    const attacks = ATTACKS.filter((_, index) => index % 5 === part);
    const run = await runOn(
      {
        Dockerfile: `FROM ${BASE}\nCOPY attacks /\nRUN cat /attacks && false "<img src=x>" '@octocat' '</details>'\n`,
        attacks: `${attacks.join('\n')}\n`,
      },
      { github },
    );
    expect(run.outputs['verdict']).toBe('fail');
    // Inside of a code block they are shown as they were printed.
    const { code } = readMarkdown(harmless(run));
    for (const attack of attacks.filter((text) => /^[ -~]+$/.test(text)))
      expect(code.join()).toContain(attack);
  });

  it.each([
    { what: 'a million lines', text: `${EVERYTHING.repeat(1_500).slice(0, 1_000_000)}\n` },
    { what: 'one line of a megabyte', text: `${'@octocat <img> ``` '.repeat(55_000)}\n` },
    { what: 'a fence on every line', text: '````\n'.repeat(200_000) },
    { what: 'one run of backticks', text: `${'`'.repeat(1_000_000)}\n` },
    { what: 'signs of four bytes', text: `${'😀'.repeat(250_000)}\n` },
  ])('with a log of 1 MB: $what', async ({ text }) => {
    const run = await runOn(
      { Dockerfile: `FROM ${BASE}\nCOPY log /\nRUN cat /log; false\n`, log: text },
      { github },
    );
    expect(run.outputs['verdict']).toBe('fail');
    const body = harmless(run);
    expect(body.length).toBeLessThan(61_000);
    expect(body).toMatch(/<sub>Layered Defense · commit /);
  });

  it('for a target of a hostile name', async () => {
    const run = await runOn({ Dockerfile: `FROM ${BASE}\n` }, { github, inputs: { target: NAME } });
    expect(run.outputs['verdict']).toBe('fail');
    harmless(run);
  });
});

describe('an image', () => {
  it('whose USER is hostile, and not there', async () => {
    const run = await runOn(
      { Dockerfile: `FROM ${BASE}\nARG NAME\nUSER \${NAME}\n` },
      { github, inputs: { 'build-args': `NAME=${NAME}` } },
    );
    expect(run.exitCode).toBe(1);
    expect(run.outputs['user']).toBe(NAME);
    expect(harmless(run)).toContain('octocat');
  });

  it('whose USER is hostile, and there', async () => {
    const run = await runOn(
      {
        Dockerfile: `FROM ${BASE}\nCOPY passwd /etc/passwd\nARG NAME\nUSER \${NAME}\n`,
        passwd: `root:x:0:0::/:/bin/sh\n${NAME}:x:1000:1000::/:/bin/sh\n`,
      },
      { github, inputs: { 'build-args': `NAME=${NAME}` } },
    );
    expect(run.outputs).toMatchObject({ verdict: 'warning', uid: '1000', user: NAME });
    harmless(run);
  });

  it.each([
    { what: 'every attack', text: EVERYTHING },
    {
      what: "the probe's own marks",
      text: '==> /proc/self/status <==\nUid:\t1 1 1 1\n==> end <==\nSeccomp:\t2\n',
    },
    { what: 'a megabyte', text: '</details>\n```\n@octocat\n'.repeat(45_000) },
  ])('whose own grep prints $what', async ({ text }) => {
    const run = await runOn(
      {
        Dockerfile: `FROM ${BASE}\nRUN rm /bin/grep\nCOPY grep lies /bin/\nUSER 1000:1000\n`,
        grep: '#!/bin/sh\nexec cat /bin/lies\n',
        lies: text,
      },
      { github },
    );
    expect(run.outputs).toMatchObject({ uid: '1000', seccomp: '2' });
    harmless(run);
  });

  it('whose labels and history are hostile', async () => {
    const labels = ATTACKS.filter((text) => !text.includes('"')).map((text, index) => `l${index}=${text}`);
    const run = await runOn(
      { Dockerfile: `FROM ${BASE}\nLABEL a="</details> @octocat" b="<!-- -->"\nUSER 1000:1000\n` },
      { github, inputs: { labels: labels.join('\n') } },
    );
    expect(run.outputs['verdict']).toBe('pass');
    harmless(run);
  });
});

describe('names', () => {
  it('of a context', async () => {
    const context = `${NAME}\n\n# Heading </details>`;
    const run = await runOn(
      { [join(context, 'Dockerfile')]: `FROM ${BASE}\nUSER 1000:1000\n` },
      { github, inputs: { context } },
    );
    expect(run.outputs['verdict']).toBe('pass');
    expect(run.outputs['subject']).toBe(context);
    harmless(run);
  });

  it('of a context whose build fails at a Dockerfile of a hostile name', async () => {
    const run = await runOn({ [NAME]: `FROM ${BASE}\nRUN false\n` }, { github, inputs: { file: NAME } });
    expect(run.outputs['verdict']).toBe('fail');
    harmless(run);
  });

  it('of a comment key: the comment is found again by it', async () => {
    for (const runId of [500, 501]) {
      const inputs = { 'comment-key': `${NAME} </details> -->` };
      const run = await runOn({ Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` }, { github, runId, inputs });
      harmless(run);
    }
    expect(github.comments(PULL)).toHaveLength(1);
  });

  it.each(ATTACKS)('of an image that is no reference, quoted in the log: %j', async (attack) => {
    const run = await runAction({ github, inputs: { image: `x\n${attack}`, target: attack } });
    expect(run.exitCode).toBe(1);
    expect(obeyedCommands(run.log).filter((name) => name !== 'error')).toEqual([]);
    expect(run.log).not.toMatch(/^::error::injected|^##\[/m);
    expect(github.comments(PULL)).toEqual([]);
  });
});

describe('a signature', () => {
  let folder: string;
  let registry: RunningRegistry;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'));
    registry = await startRegistry();
  });
  afterAll(async () => {
    await registry?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('of an identity with a hostile name', async () => {
    const sigstore = await startSigstore(folder);
    const { pinned } = await publishFromEngine('examples/hardened', `${registry.host}/team/identity:1`);
    const subject = "https://evil.example/</details><img/src=x>@octocat/**|**/`'#1";
    await sigstore.signAs({ subject, issuer: 'https://evil.example/@octocat' }, pinned);
    const inputs = {
      image: pinned,
      'certificate-identity': 'https://acme.example/me',
      'certificate-oidc-issuer': 'https://issuer.example',
      'trusted-root': sigstore.trustedRoot,
    };
    const run = await runAction({ github, inputs });
    await sigstore.stop();
    expect(run.outputs['signature']).toBe('fail');
    expect(harmless(run)).toContain('octocat');
  });

  it('that lacks an annotation of a hostile text', async () => {
    const keys = await makeKeyPair(folder);
    const { pinned } = await publishFromEngine('examples/hardened', `${registry.host}/team/annotations:1`);
    await signBundle(keys, pinned, ['--annotations=note=</details>@octocat']);
    const annotations = 'note=</details>@octocat <img src=x> ``` \u202e --> #1';
    const inputs = { image: pinned, key: keys.publicKey, 'insecure-ignore-tlog': 'true', annotations };
    const run = await runAction({ github, inputs });
    expect(run.outputs['signature']).toBe('fail');
    expect(harmless(run)).toContain('octocat');
  });
});
