import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/report/report.ts';
import { withoutBuildx } from '../support/client.ts';
import { type KeyPair, makeKeyPair, signBundle } from '../support/cosign.ts';
import { docker } from '../support/docker.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';
import { type PushedImage, pushImage, type RunningRegistry, startRegistry } from '../support/registry.ts';
import { obeyedCommands } from '../support/runner-log.ts';

/** Debian's engine of 2020 has no named build contexts. */
const MODERN = process.env['LAYERED_DEFENSE_ENGINE'] === '29';
const modern = onEngine(MODERN);
const old = onEngine(!MODERN);

/** Tests of the engine that is there; those of the other are run with it. */
function onEngine(isThis: boolean): (name: string, work: () => Promise<void>) => void {
  return (name, work) => {
    if (isThis) it.concurrent(name, work);
  };
}

let folder: string;
let registry: RunningRegistry;
let keys: KeyPair;
let others: KeyPair;
let publicKey: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-images-'));
  registry = await startRegistry();
  [keys, others] = await Promise.all([makeKeyPair(folder), makeKeyPair(folder, 'others')]);
  publicKey = await readFile(keys.publicKey, 'utf8');
});

afterAll(async () => {
  await registry?.stop();
  await rm(folder, { recursive: true, force: true });
});

interface BaseUnderTest extends PushedImage {
  /** `host/repository:v1`. */
  readonly reference: string;
  readonly pinned: string;
}

/** An image in a repository of its own, signed by a key or not at all. */
async function newBase(signer: KeyPair | undefined, host = registry.host): Promise<BaseUnderTest> {
  count += 1;
  const repository = `team/base${count}`;
  const image = await pushImage(host, repository, 'v1', { text: repository });
  const pinned = `${host}/${repository}@${image.digest}`;
  if (signer !== undefined) await signBundle(signer, pinned);
  return { ...image, reference: `${host}/${repository}:v1`, pinned };
}

/** A policy by which all images of the test's registry are signed with the key. */
function policy(pattern = `${registry.host}/**`, key = 'keys/base.pub'): string {
  return `base-images:\n  - pattern: ${pattern}\n    key: ${key}\n    insecure-ignore-tlog: true\n`;
}

/** Runs the action on a Dockerfile with base-images, the key and the policy in the checkout. */
async function look(
  dockerfile: string,
  inputs: Readonly<Record<string, string>> = {},
  files: Files = {},
): Promise<ImageResult & { readonly around: Readonly<Record<string, Row>> }> {
  const checkout = {
    Dockerfile: dockerfile,
    'keys/base.pub': publicKey,
    '.github/layered-defense.yml': policy(),
    ...files,
  };
  const run = await runOn(checkout, { inputs: { 'base-images': 'report', ...inputs } });
  const rows = run.report?.project.rows ?? [];
  return { ...run, around: Object.fromEntries(rows.map((row) => [row.check, row])) };
}

/** Digests of the layers of the image that was built. */
async function layers({ outputs }: ImageResult): Promise<readonly string[]> {
  return JSON.parse(
    await docker('image', 'inspect', '--format', '{{json .RootFS.Layers}}', outputs['digest'] ?? ''),
  );
}

async function layersOf(pinned: string): Promise<readonly string[]> {
  await docker('pull', pinned);
  return JSON.parse(await docker('image', 'inspect', '--format', '{{json .RootFS.Layers}}', pinned));
}

describe('the signature of a base image', () => {
  it.concurrent('verifies by the key of the rule that names it', async () => {
    const base = await newBase(keys);
    const run = await look(`FROM ${base.reference}\nUSER 1000:1000\n`);
    expect(run.around['base-images']).toMatchObject({ status: 'pass', layer: 'Supply chain' });
    expect(run.around['base-images']?.seen).toBe(
      `${base.reference} is ${base.digest.slice(0, 19)}…, signed by key keys/base.pub (Dockerfile:1).`,
    );
    // The tag is no digest for that.
    expect(run.around['pinned-bases']).toMatchObject({
      status: 'warning',
      location: { file: 'Dockerfile', line: 1 },
    });
    expect(run.around['pinned-bases']?.fixes[0]?.lines).toEqual([`FROM ${base.reference}@${base.digest}`]);
    const records = run.report?.project.evidence ?? [];
    expect(records.find(({ title }) => title === `Digest of ${base.reference}`)?.output).toBe(base.digest);
    expect(records.some(({ title }) => title === "cosign's verdict")).toBe(true);
  });

  it.concurrent.each([
    ['is missing', undefined, /is not signed: The registry answered cleanly/],
    ['is of another key', 'others', /is not signed by whom it should be: It is signed with another key/],
  ])('%s: that fails, at its line', async (_, signer, words) => {
    const base = await newBase(signer === undefined ? undefined : others);
    const run = await look(`# the base\nFROM ${base.reference}\nUSER 1000:1000\n`);
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('fail');
    const row = run.around['base-images'];
    expect(row).toMatchObject({ status: 'fail', location: { file: 'Dockerfile', line: 2 } });
    expect(row?.seen).toMatch(words);
    expect(row?.fixes[0]?.lines).toEqual([`cosign sign --yes --key cosign.key ${base.pinned}`]);
    const errors = obeyedCommands(run.log).filter(({ name }) => name === 'error');
    expect(errors.some(({ properties }) => properties.includes('file=Dockerfile,line=2'))).toBe(true);
  });

  it.concurrent('cannot be looked at where the registry is broken', async () => {
    const own = await startFaultProxy(registry.host);
    try {
      const base = await newBase(keys);
      const reference = base.reference.replace(registry.host, own.host);
      own.faults = [{ on: /^GET \/v2\/.*\/manifests\/v1/, answer: { status: 503 } }];
      const rule = { '.github/layered-defense.yml': policy(`${own.host}/**`) };
      const run = await look(`FROM ${reference}\nUSER 1000:1000\n`, {}, rule);
      expect(run.around['base-images']).toMatchObject({ status: 'error' });
      expect(run.around['base-images']?.seen).toMatch(/could not be resolved\. The registry .* is broken/);
      own.faults = [{ on: /^GET \/v2\/.*\/referrers\//, answer: 'reset' }];
      const later = await look(`FROM ${reference}\nUSER 1000:1000\n`, {}, rule);
      expect(later.around['base-images']).toMatchObject({ status: 'error' });
      expect(later.exitCode).toBe(1);
    } finally {
      await own.stop();
    }
  });

  it.concurrent('cannot be looked at where only the engine has the image', async () => {
    const run = await look(`FROM ${BASE}\nUSER 1000:1000\n`);
    expect(run.around['base-images']).toMatchObject({ status: 'error' });
    expect(run.around['base-images']?.seen).toMatch(/^docker\.io\/layered-defense\/example-base:1 could not/);
    expect(run.around['pinned-bases']).toBeUndefined();
  });

  it.concurrent.each([
    ['a key that is not there', 'keys/no.pub', /and there is no such file/],
    ['a key outside of the checkout', '/etc/hostname', /which is not in the checkout/],
    ['a key of no form', 'env://NO_SUCH_KEY', /"key" of the policy's rule for .* this step has no variable/],
  ])('cannot be looked at with %s', async (_, key, words) => {
    const base = await newBase(keys);
    const files = { '.github/layered-defense.yml': policy(undefined, key) };
    const run = await look(`FROM ${base.reference}\nUSER 1000:1000\n`, {}, files);
    expect(run.around['base-images']).toMatchObject({ status: 'error' });
    expect(run.around['base-images']?.seen).toMatch(words);
  });

  it.concurrent('is not checked where no rule names the image: a warning, or with require a failure', async () => {
    const base = await newBase(keys);
    const files = { '.github/layered-defense.yml': policy('ghcr.io/**') };
    const dockerfile = `FROM ${base.reference}\nUSER 1000:1000\n`;
    const report = await look(dockerfile, {}, files);
    expect(report.around['base-images']).toMatchObject({ status: 'warning' });
    expect(report.around['base-images']?.seen).toBe(
      `${base.reference} was not checked: no rule of the policy names it (Dockerfile:1).`,
    );
    expect(report.around['base-images']?.fixes[0]?.lines).toContain(
      `  - pattern: ${base.reference.replace(':v1', '')}`,
    );
    const required = await look(dockerfile, { 'base-images': 'require' }, files);
    expect(required.around['base-images']).toMatchObject({ status: 'fail' });
    expect(required.rows['build']?.seen).toMatch(/^Nothing was built: the signature of the base image/);
    expect(required.outputs['digest']).toBe('');
  });
});

describe('which images are base images', () => {
  it.concurrent('those of the stages that the target needs, variables filled in', async () => {
    const [main, tool, mounted, unused] = await Promise.all([
      newBase(keys),
      newBase(keys),
      newBase(undefined),
      newBase(undefined),
    ]);
    const Dockerfile = `ARG TAG=no
ARG MAIN=${main.reference.replace(':v1', '')}:\${TAG}
FROM ${unused.reference} AS unused
FROM \${MAIN} AS main
COPY --from=${tool.reference} /hello /tool
FROM main AS target
USER 1000:1000
FROM ${mounted.reference} AS last
COPY --from=unused /hello /unused
`;
    const run = await look(Dockerfile, { target: 'target', 'build-args': 'TAG=v1' });
    const row = run.around['base-images'];
    expect(row).toMatchObject({ status: 'pass' });
    expect(row?.seen).toContain(`${main.reference} is `);
    expect(row?.seen).toContain(`${tool.reference} is `);
    expect(row?.seen).not.toContain(unused.reference);
    const whole = await look(Dockerfile, { 'build-args': 'TAG=v1' });
    expect(whole.around['base-images']).toMatchObject({ status: 'fail' });
    expect(whole.around['base-images']?.places).toHaveLength(2);
  });

  it.concurrent('none of a Dockerfile from scratch', async () => {
    const run = await look('FROM scratch\nCOPY Dockerfile /\nUSER 1000:1000\n');
    expect(run.around['base-images']).toMatchObject({
      status: 'pass',
      seen: 'The build uses no image of a registry.',
    });
    expect(run.around['pinned-bases']).toBeUndefined();
  });

  it.concurrent('a stage of the name of its base image cannot be given a digest', async () => {
    const run = await look('FROM alpine AS alpine\nUSER 1000:1000\n');
    expect(run.around['base-images']).toMatchObject({ status: 'error' });
    expect(run.around['base-images']?.seen).toMatch(/^A stage has the name alpine of its base image/);
  });
});

describe('what the build is built upon', () => {
  for (const mode of ['report', 'require']) {
    modern(`is the digest that was verified, though the tag was moved meanwhile (${mode})`, async () => {
      const own = await startFaultProxy(registry.host);
      try {
        const base = await newBase(keys, own.host);
        const tool = await newBase(keys, own.host);
        let moved = 0;
        own.before = async (line) => {
          const [, repository] = /^GET \/v2\/(team\/base\d+)\/manifests\/sha256:/.exec(line) ?? [];
          if (repository === undefined) return;
          moved += 1;
          await pushImage(registry.host, repository, 'v1', { text: 'evil' });
        };
        const Dockerfile = `FROM ${base.reference}\nCOPY --from=${tool.reference} /hello /tool\nUSER 1000:1000\n`;
        const rule = { '.github/layered-defense.yml': policy(`${own.host}/**`) };
        const run = await look(Dockerfile, { 'base-images': mode }, rule);
        expect(moved).toBeGreaterThan(0);
        expect(run.around['base-images']).toMatchObject({ status: 'pass' });
        expect(run.rows['build']).toMatchObject({ status: 'pass' });
        expect((await layers(run))[0]).toBe((await layersOf(base.pinned))[0]);
        const account = run.report?.subjects[0]?.evidence.find(
          ({ title }) => title === 'Images that the builder built upon',
        );
        expect(account?.output.split('\n').toSorted()).toEqual([base.pinned, tool.pinned].toSorted());
        expect(own.requests.filter(({ line }) => line.includes('/manifests/v1'))).toHaveLength(4);
      } finally {
        await own.stop();
      }
    });
  }

  modern('is what build-contexts put in the place of an image', async () => {
    const [named, stand] = await Promise.all([newBase(undefined), newBase(keys)]);
    const inputs = { 'build-contexts': `${named.reference}=docker-image://${stand.reference}` };
    const run = await look(`FROM ${named.reference}\nUSER 1000:1000\n`, inputs);
    expect(run.around['base-images']).toMatchObject({ status: 'pass' });
    expect(run.around['base-images']?.seen).toContain(stand.digest.slice(0, 19));
    expect((await layers(run))[0]).toBe((await layersOf(stand.pinned))[0]);
    const local = { 'build-contexts': `${named.reference}=keys` };
    const folderRun = await look(`FROM ${named.reference}\nUSER 1000:1000\n`, local);
    expect(folderRun.around['base-images']).toMatchObject({ status: 'warning' });
    expect(folderRun.around['base-images']?.seen).toMatch(
      /was not checked: the build context keys stands in for it/,
    );
  });

  modern('must be what the Dockerfile names as far as it could be read', async () => {
    const base = await newBase(keys);
    // The trigger is in the config of the base image, where no Dockerfile shows it.
    const hidden = await newBase(undefined);
    const context = await mkdtemp(join(folder, 'onbuild-'));
    const onbuild = `${registry.host}/team/onbuild:v1`;
    await writeFile(
      join(context, 'Dockerfile'),
      `FROM ${base.reference}\nONBUILD COPY --from=${hidden.reference} /hello /hidden\n`,
    );
    const flags = ['--provenance=false', '--tag', onbuild, '--push'];
    await docker('buildx', 'build', ...flags, context);
    const digest = (
      await docker('buildx', 'imagetools', 'inspect', '--format', '{{.Manifest.Digest}}', onbuild)
    ).trim();
    await signBundle(keys, `${registry.host}/team/onbuild@${digest}`);
    const run = await look(`FROM ${onbuild}\nUSER 1000:1000\n`);
    expect(run.around['base-images']).toMatchObject({ status: 'pass' });
    expect(run.rows['build']).toMatchObject({ status: 'error' });
    expect(run.rows['build']?.seen).toContain(`The build used ${hidden.pinned}, which the Dockerfile`);
    expect(run.exitCode).toBe(1);
  });

  old('cannot be told to an old BuildKit, which says so', async () => {
    const base = await newBase(keys);
    const run = await look(`FROM ${base.reference}\nUSER 1000:1000\n`);
    expect(run.around['base-images']).toMatchObject({ status: 'pass' });
    expect(run.rows['build']).toMatchObject({ status: 'error' });
    expect(run.rows['build']?.seen).toMatch(/too old for the input .*"base-images"/);
    const scratch = await look('FROM scratch\nCOPY Dockerfile /\nUSER 1000:1000\n');
    expect(scratch.rows['build']?.seen).toMatch(/The builder does not say which images it built upon/);
  });

  it.concurrent('cannot be told to the classic builder, which says so', async () => {
    const base = await newBase(keys);
    await withoutBuildx(async (env, prefix) => {
      const files = {
        Dockerfile: `FROM ${base.reference}\nUSER 1000:1000\n`,
        'keys/base.pub': publicKey,
        '.github/layered-defense.yml': policy(),
      };
      const run = await runOn(files, { inputs: { 'base-images': 'report' }, env, prefix });
      expect(run.rows['build']).toMatchObject({ status: 'error' });
      expect(run.rows['build']?.seen).toMatch(/^Input "base-images" needs buildx/);
    });
  });
});
