import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HELPERS } from '../../src/evidence/process/helper-programs.ts';
import { type KeyPair, makeKeyPair, signBundle } from '../support/cosign.ts';
import { publishFromEngine } from '../support/docker.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { BUSYBOX, type Files, runOn } from '../support/images.ts';
import { pushImage, pushIndex, type RunningRegistry, startRegistry } from '../support/registry.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';

/** This machine's own platform, one that it runs too, and one that it does not run. */
const [OWN, SECOND, FOREIGN] =
  process.arch === 'arm64'
    ? (['linux/arm64', 'linux/arm/v7', 'linux/amd64'] as const)
    : (['linux/amd64', 'linux/386', 'linux/arm64'] as const);
const foreignProgram = HELPERS.account[process.arch === 'arm64' ? 'amd64' : 'arm64'];

const Dockerfile = 'FROM scratch\nCOPY busybox /bin/grep\nUSER 1000:1000\n';
const PASSES = { 'non-root': 'pass', 'root-group': 'pass', 'numeric-user': 'pass', seccomp: 'pass' };
const PROBED = ['non-root', 'root-group', 'seccomp'];

let folder: string;
let registry: RunningRegistry;
let proxy: FaultProxy;
let keys: KeyPair;
let files: Files;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platforms-'));
  files = { Dockerfile, busybox: await readFile(BUSYBOX) };
  await mkdir(join(folder, 'context'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, 'context', name), content, { mode: 0o755 });
  }
  registry = await startRegistry();
  proxy = await startFaultProxy(registry.host);
  keys = await makeKeyPair(folder);
});

afterAll(async () => {
  await Promise.all([proxy?.stop(), registry?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

/** Statuses of one image by the id of their check. */
function statuses(run: ActionResult, place: number): Record<string, string> {
  const rows = run.report?.subjects[place]?.rows ?? [];
  return Object.fromEntries(rows.map(({ check, status }) => [check, status]));
}

function platformsOf(run: ActionResult): readonly (string | null)[] {
  return run.report?.subjects.map(({ kind, platform }) => `${kind} ${platform}`) ?? [];
}

function seen(run: ActionResult, place: number, check: string): string | undefined {
  return run.report?.subjects[place]?.rows.find((row) => row.check === check)?.seen;
}

/** Publishes the context for two platforms that this machine runs, under one signed index. */
async function publishIndex(repository: string): Promise<string> {
  const at = (tag: string) => `${proxy.host}/${repository}:${tag}`;
  const context = join(folder, 'context');
  const [own, second] = [
    await publishFromEngine(context, at('own'), `--platform=${OWN}`),
    await publishFromEngine(context, at('second'), `--platform=${SECOND}`),
  ];
  const entry = (image: typeof own, platform: string) => {
    const [os = '', architecture = '', variant] = platform.split('/');
    return { image, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
  };
  const foreign = await pushImage(registry.host, repository, undefined, { architecture: 's390x' });
  const index = await pushIndex(registry.host, repository, 'v1', [
    entry(own, OWN),
    entry(second, SECOND),
    { image: foreign, platform: { os: 'linux', architecture: 's390x' } },
  ]);
  await signBundle(keys, `${proxy.host}/${repository}@${index.digest}`);
  return index.digest;
}

describe('a build for several platforms', () => {
  it('gives each rows of its own', async () => {
    const run = await runOn(files, { inputs: { platform: `${OWN},${SECOND}` } });
    expect(run.exitCode, run.log).toBe(0);
    expect(platformsOf(run)).toEqual([`built ${OWN}`, `built ${SECOND}`]);
    for (const place of [0, 1]) {
      expect(statuses(run, place)).toEqual({ build: 'pass', ...PASSES, signature: 'not-applicable' });
    }
    const [first, second] = run.report?.subjects ?? [];
    expect(first?.digest).not.toBe(second?.digest);
    // The outputs speak of the first.
    expect(run.outputs).toMatchObject({ verdict: 'pass', digest: first?.digest, uid: '1000' });
    expect(run.log).toContain(`::group::Build . for ${SECOND}`);
  });

  it('is an error by name for the one that the engine cannot run, and the other is judged', async () => {
    const run = await runOn(files, { inputs: { platform: `${FOREIGN}\n${OWN}`, target: '' } });
    // The programs of the image are this machine's; the helper is of the platform.
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'error', uid: '', user: '1000:1000' });
    expect(platformsOf(run)).toEqual([`built ${FOREIGN}`, `built ${OWN}`]);
    expect(statuses(run, 0)).toMatchObject({ build: 'pass', 'non-root': 'error', seccomp: 'error' });
    for (const check of PROBED) expect(seen(run, 0, check)).toContain(`This engine cannot run ${FOREIGN}: `);
    expect(statuses(run, 1)).toMatchObject({ build: 'pass', ...PASSES });
    expect(run.summary).toContain(`**⛔ Image built from \`.\` for \`${FOREIGN}\`: 3 could not be checked, `);
    expect(run.summary).toContain(`**✅ Image built from \`.\` for \`${OWN}\`: 5 of 5 checks passed** · `);
  });

  it('is an error by name where a RUN is of another machine', async () => {
    const context: Files = {
      Dockerfile: 'FROM scratch\nCOPY sh /bin/sh\nRUN true\nUSER 1000:1000\n',
      sh: Buffer.from(foreignProgram.base64, 'base64'),
    };
    const run = await runOn(context, { inputs: { platform: FOREIGN } });
    expect(run.rows['build']).toMatchObject({ status: 'error', location: { file: 'Dockerfile', line: 3 } });
    expect(run.rows['build']?.seen).toContain(`This engine cannot run ${FOREIGN}: `);
    expect(run.outputs['verdict']).toBe('error');
  });
});

describe('a published image for several platforms', () => {
  it('is resolved once and verified once, and each platform is probed', async () => {
    const digest = await publishIndex('team/several');
    proxy.requests.length = 0;
    const run = await runAction({
      inputs: {
        image: `${proxy.host}/team/several:v1`,
        platform: `${OWN},${SECOND},linux/s390x,linux/riscv64`,
        key: keys.publicKey,
        'insecure-ignore-tlog': 'true',
      },
    });
    expect(platformsOf(run)).toEqual(
      [OWN, SECOND, 'linux/s390x', 'linux/riscv64'].map((text) => `published ${text}`),
    );
    for (const place of [0, 1]) expect(statuses(run, place)).toEqual({ ...PASSES, signature: 'pass' });
    expect(statuses(run, 2)).toMatchObject({ 'non-root': 'error', seccomp: 'error', signature: 'pass' });
    expect(seen(run, 2, 'non-root')).toContain('s390x');
    expect(statuses(run, 3)).toMatchObject({ 'non-root': 'error', seccomp: 'error', signature: 'error' });
    expect(seen(run, 3, 'seccomp')).toContain('is not published for linux/riscv64 but for ');
    const pinned = `${proxy.host}/team/several@${digest}`;
    expect(run.report?.subjects.slice(0, 3)).toMatchObject([{ digest, pinned }, { pinned }, { pinned }]);
    expect(run.outputs).toMatchObject({ verdict: 'error', subject: pinned, uid: '1000', signature: 'pass' });
    expect(proxy.requests.filter(({ line }) => line.endsWith('/manifests/v1'))).toHaveLength(1);
    expect(run.summary.match(/^cosign verify /gm)).toHaveLength(1);
  });

  it('is told to be what the checkout builds, platform by platform', async () => {
    const digest = await publishIndex('team/same');
    const inputs = {
      image: `${proxy.host}/team/same:v1`,
      context: join(folder, 'context'),
      network: 'none',
      platform: `${OWN},${SECOND}`,
    };
    const run = await runAction({ inputs });
    expect(run.exitCode, run.log).toBe(0);
    expect(platformsOf(run)).toEqual([`published ${OWN}`, `published ${SECOND}`]);
    expect(run.report?.subjects).toMatchObject([{ builtFromCheckout: true }, { builtFromCheckout: true }]);
    expect(run.summary.split('\n')[0]).toContain(` · \`${digest}\` (2 platforms)`);
    expect(run.log).not.toContain('::group::Pull');
  });

  it('is compared with the build of its platform', async () => {
    await publishIndex('team/other');
    const context = join(folder, 'other');
    await mkdir(context);
    await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY busybox /bin/grep\n');
    await writeFile(join(context, 'busybox'), files['busybox'] ?? '', { mode: 0o755 });
    const inputs = {
      image: `${proxy.host}/team/other:v1`,
      context,
      network: 'none',
      platform: `${OWN},${SECOND}`,
    };
    const run = await runAction({ inputs });
    expect(platformsOf(run)).toEqual([OWN, SECOND].flatMap((text) => [`built ${text}`, `published ${text}`]));
    expect([0, 1, 2, 3].map((place) => statuses(run, place)['non-root'])).toEqual([
      'fail',
      'pass',
      'fail',
      'pass',
    ]);
    expect(run.summary.split('\n')[0]).toMatch(/ · 4 images$/);
    expect(run.summary).toContain(
      `\n${OWN}, ${SECOND}: These are two images: the checkout does not build to `,
    );
  });
});
