import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type KeyPair, makeKeyPair, signBundle, signLegacy } from '../support/cosign.ts';
import { docker, type EnginePush, publishFromEngine, pushFromEngine } from '../support/docker.ts';
import { type FaultAnswer, type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import {
  deleteManifest,
  fetchManifest,
  pushImage,
  pushIndex,
  type RunningRegistry,
  startRegistry,
  tagManifest,
} from '../support/registry.ts';
import { type ActionResult, type ActionRun, runAction } from '../support/run-action.ts';
import { type Identity, type RunningSigstore, startSigstore } from '../support/sigstore.ts';

const HARDENED = { context: 'examples/hardened', network: 'none' };
const DEFAULT = { context: 'examples/default', network: 'none' };
const ARCHITECTURE = process.arch === 'arm64' ? 'arm64' : 'amd64';
const FORMATS = [
  { format: 'bundle', sign: signBundle },
  { format: 'legacy', sign: signLegacy },
] as const;
const ME: Identity = {
  subject: 'https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main',
  issuer: 'https://token.actions.githubusercontent.com',
};

let folder: string;
let registry: RunningRegistry;
let proxy: FaultProxy;
let keys: KeyPair;
let others: KeyPair;
/** The hardened example, published and signed with `keys`. */
let signed: EnginePush;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'published-'));
  registry = await startRegistry();
  proxy = await startFaultProxy(registry.host);
  [keys, others] = await Promise.all([makeKeyPair(folder), makeKeyPair(folder, 'others')]);
  signed = await publishFromEngine('examples/hardened', newReference());
  await signBundle(keys, signed.pinned);
});

afterEach(() => {
  proxy.faults = [];
  proxy.requests.length = 0;
});

afterAll(async () => {
  await Promise.all([proxy?.stop(), registry?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

/** A repository that nothing was pushed to yet, behind the proxy. */
function newReference(): string {
  count += 1;
  return `${proxy.host}/team/app${count}:v1`;
}

/** The same image in a repository of its own, where nobody has signed it. */
function unsigned(): Promise<EnginePush> {
  return publishFromEngine('examples/hardened', newReference());
}

function look(
  image: string,
  inputs: Readonly<Record<string, string>> = byKey(),
  run: Partial<ActionRun> = {},
): Promise<ActionResult> {
  return runAction({ ...run, inputs: { image, ...inputs } });
}

function byKey(key = keys.publicKey): Record<string, string> {
  return { key, 'insecure-ignore-tlog': 'true' };
}

function statuses(run: ActionResult, subject = 0): Record<string, string> {
  const rows = run.report?.subjects[subject]?.rows ?? [];
  return Object.fromEntries(rows.map(({ check, status }) => [check, status]));
}

/** What the signature's row says. */
function signature(run: ActionResult): string | undefined {
  return run.report?.subjects.flatMap(({ rows }) => rows).findLast(({ check }) => check === 'signature')
    ?.seen;
}

const PROBED = {
  'non-root': 'pass',
  'root-group': 'pass',
  'numeric-user': 'pass',
  seccomp: 'pass',
};

const UNLOOKED = {
  'non-root': 'error',
  'root-group': 'error',
  'numeric-user': 'error',
  seccomp: 'error',
};

describe('an image alone', () => {
  it.each(FORMATS)('signed by key ($format) is pulled by digest, probed and verified', async ({ sign }) => {
    const { digest, pinned } = await unsigned();
    await sign(keys, pinned);
    proxy.requests.length = 0;
    const run = await look(pinned.replace(/@.*/, ':v1'));
    expect(run.exitCode).toBe(0);
    expect(run.report?.subjects).toMatchObject([{ kind: 'published', digest, pinned }]);
    expect(statuses(run)).toEqual({ ...PROBED, signature: 'pass' });
    expect(run.summary).toMatch(new RegExp(`^### ✅ .* PASS: 5 of 5 checks passed · \`${digest}\`\n`));
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      subject: pinned,
      digest,
      user: '1000:1000',
      uid: '1000',
      seccomp: '2',
      signature: 'pass',
    });
    expect(run.log).toContain(`::group::Pull ${pinned}`);
    expect(await docker('image', 'inspect', '--format', '{{.Config.User}}', pinned)).toBe('1000:1000\n');
    expect(proxy.requests.filter(({ line }) => line.endsWith('/manifests/v1'))).toHaveLength(1);
  });

  it('unsigned fails, with the command that signs that very digest', async () => {
    const { pinned } = await unsigned();
    const run = await look(pinned);
    expect(run.exitCode).toBe(1);
    expect(statuses(run)).toEqual({ ...PROBED, signature: 'fail' });
    expect(signature(run)).toBe('The registry answered cleanly and has no signature for this digest.');
    expect(run.summary).toContain(`\`\`\`sh\ncosign sign --yes --key cosign.key ${pinned}\n\`\`\``);
    expect(run.outputs).toMatchObject({ verdict: 'fail', signature: 'fail', uid: '1000' });
  });

  it('signed with another key fails', async () => {
    const run = await look(signed.pinned, byKey(others.publicKey));
    expect(run.exitCode).toBe(1);
    expect(statuses(run)).toEqual({ ...PROBED, signature: 'fail' });
    expect(signature(run)).toMatch(/^It is signed with another key /);
  });

  it('is verified with a key as PEM text and from a variable', async () => {
    const pem = await readFile(keys.publicKey, 'utf8');
    const text = await look(signed.pinned, byKey(pem));
    expect(text.outputs).toMatchObject({ verdict: 'pass', signature: 'pass' });
    const variable = await look(signed.pinned, byKey('env://SIGNER'), { env: { SIGNER: pem } });
    expect(variable.outputs).toMatchObject({ verdict: 'pass', signature: 'pass' });
    expect(variable.summary).toContain('cosign verify --key=env://SIGNER ');
  });

  it('must carry the annotations that are asked for', async () => {
    const { pinned } = await unsigned();
    await signBundle(keys, pinned, ['--annotations=env=prod', '--annotations=team=web']);
    const match = await look(pinned, { ...byKey(), annotations: 'env=prod, team=web' });
    expect(match.outputs['signature']).toBe('pass');
    const mismatch = await look(pinned, { ...byKey(), annotations: 'env=test' });
    expect(mismatch.outputs).toMatchObject({ verdict: 'fail', signature: 'fail' });
    expect(signature(mismatch)).toMatch(/annotation/);
  });

  it('with two platforms is known by its index, and probed as the platform of the engine', async () => {
    const repository = 'team/index';
    const own = await publishFromEngine('examples/hardened', `${proxy.host}/${repository}:own`);
    const foreign = await pushImage(registry.host, repository, undefined, { architecture: 's390x' });
    const index = await pushIndex(registry.host, repository, 'v1', [
      { image: foreign, platform: { os: 'linux', architecture: 's390x' } },
      { image: own, platform: { os: 'linux', architecture: ARCHITECTURE } },
    ]);
    const pinned = `${proxy.host}/${repository}@${index.digest}`;
    await signBundle(keys, pinned);
    const run = await look(`${proxy.host}/${repository}:v1`);
    expect(statuses(run)).toEqual({ ...PROBED, signature: 'pass' });
    expect(run.outputs).toMatchObject({ subject: pinned, digest: index.digest, uid: '1000' });

    const missing = await look(`${proxy.host}/${repository}:v1`, { ...byKey(), platform: 'linux/riscv64' });
    expect(missing.exitCode).toBe(1);
    expect(missing.log).toContain(
      `team/index:v1 is not published for linux/riscv64 but for linux/s390x, linux/${ARCHITECTURE}: set the input "platform" to one of them.`,
    );
    expect(statuses(missing)).toEqual({ ...UNLOOKED, signature: 'error' });
  });

  it('is not judged by a platform that the engine cannot run', async () => {
    const { digest } = await pushImage(registry.host, 'team/foreign', 'v1', { architecture: 's390x' });
    const run = await look(`${proxy.host}/team/foreign@${digest}`, { platform: 'linux/s390x' });
    expect(run.outputs['verdict']).toBe('error');
    expect(statuses(run)).toMatchObject({ 'non-root': 'error', seccomp: 'error' });
  });
});

describe('a keyless signature', () => {
  let sigstore: RunningSigstore;
  let image: EnginePush;
  beforeAll(async () => {
    sigstore = await startSigstore(folder);
    image = await unsigned();
    await sigstore.signAs(ME, image.pinned);
  });
  afterAll(() => sigstore.stop());

  const ask = (identity: Record<string, string>) =>
    look(image.pinned, {
      'certificate-oidc-issuer': ME.issuer,
      'trusted-root': sigstore.trustedRoot,
      ...identity,
    });

  it('of the right identity passes, log and certificate checked', async () => {
    const run = await ask({ 'certificate-identity': ME.subject });
    expect(run.outputs).toMatchObject({ verdict: 'pass', signature: 'pass' });
    expect(signature(run)).toContain('its entry in the transparency log checked');
  });

  it('by a pattern has to match it whole', async () => {
    const pattern = 'https://github\\.com/acme/shop/\\.github/workflows/[a-z]+\\.yml@refs/heads/main';
    const whole = await ask({ 'certificate-identity-regexp': pattern });
    expect(whole.outputs['signature']).toBe('pass');
    const start = await ask({ 'certificate-identity-regexp': 'https://github\\.com/acme/' });
    expect(start.outputs['signature']).toBe('fail');
  });

  it('of another identity or issuer fails', async () => {
    const identity = await ask({ 'certificate-identity': ME.subject.replace('acme', 'mallory') });
    expect(statuses(identity)).toEqual({ ...PROBED, signature: 'fail' });
    expect(signature(identity)).toMatch(/^It is signed by another identity or issuer /);
    const issuer = await ask({
      'certificate-identity': ME.subject,
      'certificate-oidc-issuer': 'https://accounts.example',
    });
    expect(issuer.outputs['signature']).toBe('fail');
  });
});

describe('a registry that fails is never taken for an answer', () => {
  it.each<[string, FaultAnswer, RegExp]>([
    ['500', { status: 500 }, /is broken and answered 500/],
    ['401', { status: 401 }, /answered 401 Unauthorized: log in/],
    ['403', { status: 403 }, /answered 403 Forbidden/],
    ['429', { status: 429 }, /answered 429 Too Many Requests/],
    ['nothing', 'reset', /it cut the connection/],
  ])('%s on everything', async (_, answer, sentence) => {
    proxy.faults = [{ on: /./, answer }];
    const run = await look(signed.pinned);
    expect(run.exitCode).toBe(1);
    expect(statuses(run)).toEqual({ ...UNLOOKED, signature: 'error' });
    expect(new Set(run.report?.subjects[0]?.rows.map(({ seen }) => seen)).size).toBe(1);
    expect(signature(run)).toMatch(sentence);
    expect(run.outputs).toMatchObject({ verdict: 'error', signature: 'error', uid: '', seccomp: '' });
    expect(run.summary).toMatch(/^### ⛔ .* COULD NOT BE CHECKED: /);
    expect(run.log + run.summary).not.toMatch(/unsigned|no signature|not signed/i);
  });

  it('403 where only the signatures lie: the rest is proven', async () => {
    const image = await unsigned();
    proxy.faults = [{ on: /referrers|\/manifests\/sha256-/, answer: { status: 403 } }];
    const run = await look(image.pinned);
    expect(run.exitCode).toBe(1);
    expect(statuses(run)).toEqual({ ...PROBED, signature: 'error' });
    expect(run.outputs).toMatchObject({ verdict: 'error', signature: 'error', uid: '1000' });
    expect(run.log + run.summary).not.toMatch(/unsigned|has no signature/i);
  });

  it('404 where a layer should be: the signature is verified, and nothing is probed', async () => {
    // A layer that the engine has from another run would not be asked for.
    const image = await pushImage(proxy.host, 'team/lost', 'v1', { text: randomUUID() });
    await signBundle(keys, `${proxy.host}/team/lost@${image.digest}`);
    const manifest = await fetchManifest(proxy.host, 'team/lost', 'v1');
    const layer = JSON.parse(manifest.bytes.toString()).layers[0].digest;
    proxy.faults = [{ on: new RegExp(layer), answer: { status: 404 } }];
    const run = await look(`${proxy.host}/team/lost:v1`);
    expect(run.exitCode).toBe(1);
    expect(statuses(run)).toEqual({ ...UNLOOKED, signature: 'pass' });
    expect(run.outputs['verdict']).toBe('error');
  });

  it('is down', async () => {
    const other = await startRegistry();
    await other.stop();
    const run = await look(`${other.host}/team/app:v1`);
    expect(run.exitCode).toBe(1);
    expect(statuses(run)).toEqual({ ...UNLOOKED, signature: 'error' });
    expect(signature(run)).toBe(`${other.host} could not be reached: nothing listens there.`);
  });
});

describe('an image that is not there', () => {
  it.each([
    ['a missing tag', (image: EnginePush) => image.pinned.replace(/@.*/, ':v2')],
    ['a missing repository', () => newReference()],
    ['a missing digest', (image: EnginePush) => image.pinned.replace(/.{4}$/, '0000')],
  ])('%s is one clear sentence', async (_, name) => {
    const reference = name(signed);
    const run = await look(reference);
    expect(run.exitCode).toBe(1);
    expect(statuses(run)).toMatchObject(UNLOOKED);
    expect(new Set(run.report?.subjects[0]?.rows.map(({ seen }) => seen))).toEqual(
      new Set([`The registry ${proxy.host} has no image ${reference}.`]),
    );
    expect(run.summary).toContain('· no image\n');
    expect(run.log + run.summary).not.toMatch(/unsigned|has no signature/i);
  });

  it('a deleted image does not pass by its digest, though its signature is still there', async () => {
    const image = await unsigned();
    await signBundle(keys, image.pinned);
    const [, repository = ''] = /\/(.+)@/.exec(image.pinned) ?? [];
    await deleteManifest(registry.host, repository, image.digest);
    const run = await look(image.pinned);
    expect(run.exitCode).toBe(1);
    expect(Object.values(statuses(run))).not.toContain('pass');
    expect(signature(run)).toBe(`The registry ${proxy.host} has no image ${image.pinned}.`);
  });
});

describe('a tag that is moved while the action looks', () => {
  it('changes nothing: it is resolved once, and the digest is verified and probed', async () => {
    const reference = newReference();
    const repository = reference.slice(proxy.host.length + 1, -':v1'.length);
    const root = await publishFromEngine('examples/default', reference);
    const good = await publishFromEngine('examples/hardened', reference);
    await signBundle(keys, good.pinned);
    proxy.requests.length = 0;
    let moved: Promise<void> | undefined;
    const watch = setInterval(() => {
      if (proxy.requests.some(({ line }) => line.endsWith('/manifests/v1')))
        moved ??= tagManifest(registry.host, repository, root.digest, 'v1');
    }, 1);
    const run = await look(reference);
    clearInterval(watch);
    await moved;
    expect(run.outputs).toMatchObject({ verdict: 'pass', digest: good.digest, uid: '1000' });
    expect(proxy.requests.filter(({ line }) => line.endsWith('/manifests/v1'))).toHaveLength(1);

    const after = await look(reference);
    expect(after.outputs).toMatchObject({ verdict: 'fail', digest: root.digest, uid: '0' });
  });
});

describe('a build beside a published image', () => {
  it('is the same image, pushed as it was built: one subject with both rows', async () => {
    const built = await runAction({ inputs: HARDENED });
    const reference = newReference();
    await docker('tag', built.outputs['digest'] ?? '', reference);
    const pushed = await pushFromEngine(reference);
    await signBundle(keys, pushed.pinned);
    const run = await look(reference, { ...HARDENED, ...byKey() });
    expect(run.exitCode).toBe(0);
    expect(run.report?.subjects).toMatchObject([
      { kind: 'published', builtFromCheckout: true, configDigest: pushed.configDigest },
    ]);
    expect(statuses(run)).toEqual({ build: 'pass', ...PROBED, signature: 'pass' });
    expect(run.outputs).toMatchObject({ subject: pushed.pinned, digest: pushed.digest, signature: 'pass' });
    expect(run.summary).toContain('the very image that the checkout builds');
    expect(run.summary).not.toContain('two images');
    // It is in the engine already.
    expect(run.log).not.toContain('::group::Pull');
  });

  it('is another image: two subjects, each with rows of its own, and the text says so', async () => {
    const run = await look(signed.pinned, { ...DEFAULT, ...byKey() });
    expect(run.exitCode).toBe(1);
    expect(run.report?.subjects).toMatchObject([
      { kind: 'built', name: 'examples/default', facts: { user: '', uid: 0 } },
      { kind: 'published', digest: signed.digest, facts: { user: '1000:1000', uid: 1000 } },
    ]);
    expect(statuses(run, 0)).toEqual({
      build: 'pass',
      'non-root': 'fail',
      seccomp: 'pass',
      signature: 'not-applicable',
    });
    expect(statuses(run, 1)).toEqual({ ...PROBED, signature: 'pass' });
    expect(run.summary).toContain('the checkout does not build to the published one, their configs differ');
    expect(run.outputs).toMatchObject({
      verdict: 'fail',
      subject: 'examples/default',
      uid: '0',
      signature: 'pass',
    });
  });

  it('fails while the published image is fine: two subjects', async () => {
    const context = join(folder, 'broken');
    await mkdir(context);
    await writeFile(join(context, 'Dockerfile'), 'FROM layered-defense/example-base:1\nRUN false\n');
    const run = await look(signed.pinned, { context, network: 'none', ...byKey() });
    expect(run.exitCode).toBe(1);
    expect(statuses(run, 0)['build']).toBe('fail');
    expect(Object.values(statuses(run, 0))).not.toContain('pass');
    expect(statuses(run, 1)).toEqual({ ...PROBED, signature: 'pass' });
    expect(run.summary).toContain('no image was built to compare with the published one');
    expect(run.summary).not.toContain('configs differ');
    expect(run.outputs).toMatchObject({ verdict: 'fail', digest: '', uid: '', signature: 'pass' });
  });

  it('is fine while the published image cannot be reached: not called another image', async () => {
    proxy.faults = [{ on: /./, answer: { status: 500 } }];
    const run = await look(signed.pinned, { ...HARDENED, ...byKey() });
    expect(run.exitCode).toBe(1);
    expect(statuses(run, 0)).toEqual({ build: 'pass', ...PROBED, signature: 'not-applicable' });
    expect(statuses(run, 1)).toEqual({ ...UNLOOKED, signature: 'error' });
    expect(run.summary).toContain('the published one could not be compared');
    expect(run.summary).not.toContain('configs differ');
    expect(run.outputs).toMatchObject({ verdict: 'error', uid: '1000', signature: 'error' });
  });
});

describe('the input signature', () => {
  it('"off" does not look, and asks for no cosign', async () => {
    const run = await look(signed.pinned, { ...byKey(others.publicKey), signature: 'off' });
    expect(run.outputs).toMatchObject({ verdict: 'pass', signature: 'not-applicable' });
    expect(signature(run)).toBe('The input "signature" is "off".');
    expect(run.summary).not.toContain('cosign');
  });

  it('"auto" without a key or an identity looks for none, and is not green about it', async () => {
    const run = await look(signed.pinned, {});
    expect(run.outputs).toMatchObject({ verdict: 'pass', signature: 'not-applicable' });
    expect(run.summary).toMatch(/PASS: 4 of 4 checks passed/);
    expect(run.summary).toContain(
      '➖\u00a0not applicable: Signature verifies. No key and no identity is given',
    );
  });

  it('"required" verifies, and fails what is unsigned', async () => {
    const required = { ...byKey(), signature: 'required' };
    expect((await look(signed.pinned, required)).outputs['signature']).toBe('pass');
    const { pinned } = await unsigned();
    expect((await look(pinned, required)).outputs).toMatchObject({ verdict: 'fail', signature: 'fail' });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['without a key', { image: 'registry.example/app:1' }, /no "key" and no "certificate-identity"/],
    ['without an image', { context: 'examples/hardened', key: 'env://KEY' }, /Input "image" is missing/],
  ])('"required" %s does not start', async (_, inputs, sentence) => {
    const run = await runAction({ inputs: { ...inputs, signature: 'required' }, env: { KEY: 'x' } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(sentence);
    expect(run.report).toBeUndefined();
  });
});

describe('a build that is not published', () => {
  it('has no signature to verify, which is never green', async () => {
    const run = await runAction({ inputs: HARDENED });
    expect(statuses(run)).toEqual({ build: 'pass', ...PROBED, signature: 'not-applicable' });
    expect(run.outputs).toMatchObject({ verdict: 'pass', signature: 'not-applicable' });
    expect(run.summary).toMatch(/PASS: 5 of 5 checks passed/);
    expect(run.summary).not.toMatch(/✅[^\n]*Signature|Signature[^\n]*✅/);
  });
});
