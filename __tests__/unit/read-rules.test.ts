import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { WorkflowFile } from '../../src/event.ts';
import { readRules } from '../../src/rules/read-rules.ts';
import { baseSource, checkoutSource } from '../../src/rules/source.ts';

const COMMIT = 'c'.repeat(40);
const POLICY = '.github/layered-defense.yml';
const GATE = '.github/workflows/gate.yml';
const pem = (name: string) => `-----BEGIN PUBLIC KEY-----\n${name}\n-----END PUBLIC KEY-----\n`;
const folder = mkdtempSync(join(tmpdir(), 'rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Files = Readonly<Record<string, string>>;

/** Reads the rules of a change: files of the base, undefined outside of a pull request, and of the checkout. */
function read(
  inputs: Files,
  base: Files | undefined,
  files: Files,
  workflow?: WorkflowFile,
  fallback: Files = {},
  confinesPolicy?: boolean,
) {
  const checkout = {
    isThere: (path: string) => path === '.git' || path in files,
    leavesCheckout: (path: string) => files[path] === 'LINK',
    readFile: (path: string) => Buffer.from(files[path] ?? ''),
  };
  const inside = (path: string) => (path.startsWith('/') ? undefined : path);
  const fileAt = async (commit: string, path: string) => {
    const text = commit === COMMIT ? base?.[path] : RUNS[commit]?.[path];
    return text === undefined ? undefined : Buffer.from(text);
  };
  const source =
    base === undefined ? checkoutSource(checkout) : baseSource(COMMIT, { fileAt }, inside, checkout);
  return readRules(
    (name) => inputs[name] ?? '',
    {
      ...checkout,
      fileExists: (path) => path === '.' || path in files,
      realPath: (path) => path,
      variable: () => undefined,
    },
    {
      source,
      inRepository: inside,
      checkout,
      workflow,
      folder,
      fallback: (name) => fallback[name] ?? '',
      ...(confinesPolicy === undefined ? {} : { confinesPolicy }),
    },
  );
}

async function rules(...args: Parameters<typeof read>) {
  const answer = await read(...args);
  if (!answer.valid) throw new Error(answer.problems.join('\n'));
  return answer;
}

async function problems(...args: Parameters<typeof read>) {
  const answer = await read(...args);
  return answer.valid ? '' : answer.problems.join('\n');
}

/** Files of other commits. */
const RUNS: Readonly<Record<string, Files>> = { ['d'.repeat(40)]: { [GATE]: 'on: y' } };

const OFF = 'checks:\n  non-root: off\n';
const FAIL = 'checks:\n  numeric-user: fail\n';

describe('the policy', () => {
  it('of the checkout counts where nothing is to be merged', async () => {
    const { rules: found } = await rules({}, undefined, { [POLICY]: OFF });
    expect(found).toMatchObject({ policy: { levels: { 'non-root': 'off' } }, path: POLICY, files: [] });
    expect(found.commit).toBeUndefined();
    expect(found.records).toMatchObject([{ command: ['cat', POLICY], output: OFF }]);
  });

  it.each<[string, Files, Files, string, object]>([
    ['changes', { [POLICY]: FAIL }, { [POLICY]: OFF }, 'changed', { 'numeric-user': 'fail' }],
    ['removes', { [POLICY]: FAIL }, {}, 'removed', { 'numeric-user': 'fail' }],
    ['adds', {}, { [POLICY]: OFF }, 'added', {}],
    [
      'puts a link in place of',
      { [POLICY]: FAIL },
      { [POLICY]: 'LINK' },
      'changed',
      { 'numeric-user': 'fail' },
    ],
    ['leaves alone', { [POLICY]: FAIL }, { [POLICY]: FAIL }, 'none', { 'numeric-user': 'fail' }],
  ])('of the base counts for a change that %s it', async (_, base, files, change, levels) => {
    const { rules: found } = await rules({}, base, files);
    expect(found.policy.levels).toEqual(levels);
    expect(found.files).toEqual([{ path: POLICY, use: 'policy', change }]);
    expect(found.commit).toBe(COMMIT);
  });

  it('of the base is evidence with the command that shows it', async () => {
    const { rules: found } = await rules({}, { [POLICY]: FAIL }, {});
    expect(found.records).toMatchObject([{ command: ['git', 'show', `${COMMIT}:${POLICY}`], output: FAIL }]);
  });

  it('of another repository is the workflow’s own choice', async () => {
    const { rules: found } = await rules({ policy: '/central.yml' }, {}, { '/central.yml': OFF });
    expect(found).toMatchObject({ policy: { levels: { 'non-root': 'off' } }, files: [], base: COMMIT });
    expect(found.commit).toBeUndefined();
    expect(found.records).toMatchObject([{ command: ['cat', '/central.yml'] }]);
  });

  it('that the workflow names and nobody has is a problem', async () => {
    expect(await problems({ policy: 'x.yml' }, {}, {})).toBe(
      'Input "policy" is "x.yml", but there is no such file.',
    );
    expect(await problems({ policy: 'x.yml' }, undefined, {})).toMatch(/no such file/);
  });

  it('that does not parse at the base is a problem there', async () => {
    expect(await problems({}, { [POLICY]: 'checks: 1' }, { [POLICY]: '' })).toMatch(
      /layered-defense\.yml:1: checks/,
    );
  });

  it('gives inputs before what a frontend takes in their place, and that counts before the defaults', async () => {
    const policy = { [POLICY]: 'inputs:\n  observe: false\n' };
    const fallback = { observe: 'true', files: 'true', scan: 'trivy' };
    const { settings } = await rules({ scan: 'off' }, undefined, policy, undefined, fallback);
    expect(settings).toMatchObject({ observe: false, files: true, project: { scans: { trivy: false } } });
  });

  it('gives inputs before their defaults, and what the workflow gives before those', async () => {
    const base = { [POLICY]: 'inputs:\n  fail-on: warning\n  observe: true\n' };
    expect((await rules({}, base, {})).settings).toMatchObject({ failOn: 'warning', observe: true });
    expect((await rules({ 'fail-on': 'failure' }, base, {})).settings).toMatchObject({ failOn: 'failure' });
    expect((await rules({}, {}, {})).settings).toMatchObject({ failOn: 'failure', observe: false });
  });
});

describe('a key', () => {
  const inputs = { image: 'ghcr.io/acme/app:1', key: 'cosign.pub' };

  it('of the base counts for a change that brings its own', async () => {
    const { settings, rules: found } = await rules(
      inputs,
      { 'cosign.pub': pem('ours') },
      { 'cosign.pub': pem('theirs') },
    );
    expect(settings.signature.trust).toEqual({ by: 'key', key: pem('ours'), ignoreTransparencyLog: false });
    expect(found.files).toEqual([{ path: 'cosign.pub', use: 'key', change: 'changed' }]);
  });

  it('that the change has removed is told, and nothing is judged', async () => {
    expect(await problems(inputs, { 'cosign.pub': pem('ours') }, {})).toMatch(
      /^Input "key" is "cosign\.pub", but there is no such file/,
    );
  });

  it('that the base does not have is refused', async () => {
    expect(await problems(inputs, {}, { 'cosign.pub': pem('theirs') })).toMatch(
      /^Input "key" names "cosign\.pub", which is not in the commit cccccccccccc .*; a change cannot bring its own: /,
    );
  });

  it('that is none is refused', async () => {
    expect(await problems(inputs, { 'cosign.pub': 'hello' }, { 'cosign.pub': 'x' })).toMatch(
      /no public key in PEM/,
    );
    expect(
      await problems(inputs, { 'cosign.pub': '-----BEGIN PRIVATE KEY-----\n' }, { 'cosign.pub': 'x' }),
    ).toMatch(/no public key/);
  });

  it('of a rule for base images is the base’s too', async () => {
    const policy = 'base-images:\n  - pattern: ghcr.io/acme/*\n    key: keys/base.pub\n';
    const base = { [POLICY]: policy, 'keys/base.pub': pem('ours') };
    const { rules: found } = await rules({}, base, { ...base, 'keys/base.pub': pem('theirs') });
    expect(found.policy.baseImages).toMatchObject([{ trust: { key: pem('ours') } }]);
    expect(found.files).toContainEqual({ path: 'keys/base.pub', use: 'key', change: 'changed' });
    expect(await problems({}, { [POLICY]: policy }, base)).toMatch(
      /^The policy's rule for ghcr\.io\/acme\/\* names "keys\/base\.pub", which is not in the commit/,
    );
  });

  it('of the checkout is named as it was given where nothing is to be merged', async () => {
    const { settings } = await rules(inputs, undefined, { 'cosign.pub': pem('ours') });
    expect(settings.signature.trust).toMatchObject({ key: 'cosign.pub' });
  });
});

it('the trusted root and the seccomp baseline of the base are read from copies', async () => {
  const inputs = {
    image: 'ghcr.io/acme/app:1',
    'certificate-identity': 'a',
    'certificate-oidc-issuer': 'https://issuer.example',
    'trusted-root': 'sigstore/root.json',
    'seccomp-profile': 'record',
    'seccomp-baseline': 'seccomp.json',
  };
  const base = { 'sigstore/root.json': '{"ours":1}', 'seccomp.json': '{"ours":2}' };
  const { settings, rules: found } = await rules(inputs, base, {
    'sigstore/root.json': '{"theirs":1}',
    'seccomp.json': base['seccomp.json'],
  });
  const { trustedRoot = '' } = settings.signature;
  const { baseline = '' } = settings.seccompProfile;
  expect(readFileSync(trustedRoot, 'utf8')).toBe('{"ours":1}');
  expect(readFileSync(baseline, 'utf8')).toBe('{"ours":2}');
  expect([trustedRoot, baseline].every((path) => path.startsWith(folder))).toBe(true);
  expect(found.files).toEqual([
    { path: 'sigstore/root.json', use: 'trusted root', change: 'changed' },
    { path: 'seccomp.json', use: 'seccomp baseline', change: 'none' },
  ]);
});

describe('the workflow', () => {
  const change = async (base: Files, files: Files, commit?: string) => {
    const { rules: found } = await rules({}, base, files, { path: GATE, commit });
    return found.files.map((file) => file.change);
  };

  it('of the checkout is compared where nothing else is known', async () => {
    expect(await change({ [GATE]: 'on: x' }, { [GATE]: 'on: y' })).toEqual(['changed']);
    expect(await change({}, { [GATE]: 'on: y' })).toEqual(['added']);
    expect(await change({ [GATE]: 'on: x' }, {})).toEqual([]);
  });

  it('that runs is compared, whatever a step has put in its place', async () => {
    const runs = 'd'.repeat(40);
    expect(await change({ [GATE]: 'on: x' }, { [GATE]: 'on: x' }, runs)).toEqual(['changed']);
    expect(await change({ [GATE]: 'on: y' }, {}, runs)).toEqual(['none']);
  });
});

describe('inputs of a policy file at a laptop', () => {
  const HERE: Files = {
    'npmrc.txt': '',
    k8s: '',
    'ci/env': 'A=1\n',
    link: 'LINK',
    'cosign.pub': pem('x'),
  };
  const at = (inputs: string, flags: Files = {}) =>
    read(flags, undefined, { ...HERE, [POLICY]: `inputs:\n${inputs}\n` }, undefined, {}, true);

  it.each([
    ['secret-files', '  secret-files: k=/home/me/.ssh/id_ed25519'],
    ['secret-files', '  secret-files: ok=npmrc.txt,k=../../.npmrc'],
    ['secret-files', '  secret-files: k=link'],
    ['secret-envs', '  secret-envs: k=AWS_SECRET_ACCESS_KEY'],
    ['secrets', '  secrets: k=value'],
    ['build-contexts', '  build-contexts: home=/home/me'],
    ['build-contexts', '  build-contexts: [a=k8s, "home=k8s/../.."]'],
    ['build-contexts', '  build-contexts: home=link'],
    ['build-contexts', '  build-contexts: home=oci-layout:///home/me'],
    ['build-args', '  build-args: [A=1, HTTPS_PROXY]'],
    ['cache-to', '  cache-to: type=local,dest=/home/me/x'],
    ['cache-from', '  cache-from: type=registry,ref=evil.example/x'],
    ['network', '  network: host'],
    ['builder', '  builder: other'],
    ['add-hosts', '  add-hosts: registry.example.no:127.0.0.1'],
    ['context', '  context: ..'],
    ['context', '  context: git@git.example:me/private.git'],
    ['file', '  file: /home/me/Dockerfile'],
    ['env-file', '  observe: true\n  env-file: /home/me/.env'],
    ['volumes', '  observe: true\n  volumes: ["/data", "link:/home:ro"]'],
    ['key', '  key: env://VAULT_TOKEN'],
    ['key', '  key: ../k.pub'],
    ['trusted-root', '  trusted-root: /home/me/root.json'],
    ['seccomp-baseline', '  seccomp-baseline: ../x.json'],
    ['compose-files', '  compose-files: ../compose.yaml'],
    ['baseline-report', '  baseline-report: /home/me/x.json'],
  ])('%s may not reach out of the checkout (%s)', async (name, inputs) => {
    expect(await at(inputs)).toEqual({
      valid: false,
      problems: [
        `Input "${name}" is set by the policy file "${POLICY}" and reaches out of the checkout, which nothing of the checkout decides here: give it as a flag if you want that.`,
      ],
    });
  });

  it('are taken where they stay in it, and told by name', async () => {
    const inputs = [
      'observe: true',
      'network: none',
      'build-args: VERSION=1..2',
      'secret-files: k=npmrc.txt',
      'build-contexts: manifests=k8s',
      'manifests: k8s/**/*.yaml',
      'env-file: ci/env',
      'volumes: ["/data:ro", "k8s:/manifests:ro"]',
    ];
    const answer = await at(inputs.map((line) => `  ${line}`).join('\n'), { observe: 'true' });
    expect(answer).toMatchObject({ settings: { build: { network: 'none' } } });
    // In the order of the table of inputs.
    expect(answer.valid && answer.fromPolicy.join(' ')).toBe(
      'build-args build-contexts secret-files network env-file volumes manifests',
    );
  });

  it.each([
    ['env://AWS_SECRET_ACCESS_KEY', false],
    ['k8s://kube-system/key', false],
    ['azurekms://evil.example/key', false],
    ['cosign.pub', true],
    [JSON.stringify(pem('x')), true],
  ])('have no base image whose key is the user’s own (%s)', async (key, taken) => {
    const policy = `base-images:\n  - { pattern: ghcr.io/acme/*, key: ${key} }\n`;
    const files = { ...HERE, [POLICY]: policy };
    expect((await read({}, undefined, files, undefined, {}, false)).valid).toBe(true);
    expect(await read({}, undefined, files, undefined, {}, true)).toMatchObject(
      taken
        ? { valid: true }
        : { problems: [expect.stringContaining(`rule for ghcr.io/acme/* in the policy file "${POLICY}"`)] },
    );
  });

  it('give way to a flag, which may reach where it likes', async () => {
    const answer = await at('  network: host', { network: 'host' });
    expect(answer).toMatchObject({ valid: true, fromPolicy: [], settings: { build: { network: 'host' } } });
  });

  it('of a file outside of the checkout are the user’s own', async () => {
    const files = { '/home/me/policy.yml': 'inputs:\n  network: host\n' };
    const answer = await read({ policy: '/home/me/policy.yml' }, undefined, files, undefined, {}, true);
    expect(answer).toMatchObject({ valid: true, fromPolicy: ['network'] });
  });

  it('may reach where they like in a workflow', async () => {
    const answer = await read({}, undefined, { [POLICY]: 'inputs:\n  network: host\n' });
    expect(answer).toMatchObject({ valid: true, settings: { build: { network: 'host' } } });
  });
});
