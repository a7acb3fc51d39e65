import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type KeyPair, makeKeyPair, signBundle } from '../support/cosign.ts';
import { type EnginePush, publishFromEngine } from '../support/docker.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { type ForwardProxy, startForwardProxy } from '../support/forward-proxy.ts';
import { type RunningRegistry, startRegistry } from '../support/registry.ts';
import { asRoot } from '../support/root.ts';
import { type ActionResult, type ActionRun, PULL, runAction, startGitHub } from '../support/run-action.ts';

const HARDENED = { context: 'examples/hardened', network: 'none' };
const PASSWORD = 'p@ss:w/rd';
const ENCODED = encodeURIComponent(PASSWORD);

let folder: string;
let registry: RunningRegistry;
let keys: KeyPair;
/** The hardened example, published on loopback and signed. */
let image: EnginePush;
let github: FakeGitHub;
let proxy: ForwardProxy;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proxy-'));
  await mkdir(join(folder, 'telling'));
  await writeFile(
    join(folder, 'telling/Dockerfile'),
    'FROM layered-defense/example-base:1\nARG HTTPS_PROXY\nRUN echo "through $HTTPS_PROXY" && exit 1\n',
  );
  registry = await startRegistry();
  keys = await makeKeyPair(folder);
  image = await publishFromEngine('examples/hardened', `${registry.host}/team/app:v1`);
  await signBundle(keys, image.pinned);
});
afterAll(async () => {
  await registry?.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  github = await startGitHub({ enterprise: true });
  const { host } = new URL(github.apiUrl);
  proxy = await startForwardProxy({
    'ghes.example': host,
    'registry.example': registry.host,
    'github.com': registry.host,
  });
});
afterEach(async () => {
  await Promise.all([proxy.stop(), github.stop()]);
  expect(github.violations).toEqual([]);
});

/** Runs the action for a pull request on a GitHub Enterprise Server that only the proxy reaches. */
function look(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  run: Partial<ActionRun> = {},
): Promise<ActionResult> {
  return runAction({
    ...run,
    inputs,
    github,
    env: {
      GITHUB_SERVER_URL: 'https://ghes.example',
      GITHUB_API_URL: 'https://ghes.example/api/v3',
      GITHUB_GRAPHQL_URL: 'https://ghes.example/api/graphql',
      https_proxy: `http://runner:${ENCODED}@${proxy.host}`,
      NODE_EXTRA_CA_CERTS: proxy.certificate,
      ...env,
    },
  });
}

function asked(): readonly string[] {
  return [...new Set(proxy.requests.map(({ line }) => line))];
}

function byKey(reference: string): Record<string, string> {
  return { ...HARDENED, image: reference, key: keys.publicKey, 'insecure-ignore-tlog': 'true' };
}

/** All that a run shows or leaves to later steps. */
function everything(run: ActionResult): string {
  const comments = github.comments(PULL).map(({ body }) => body);
  return JSON.stringify([run.log, run.summary, run.report, run.outputs, comments]);
}

function expectNoPassword(run: ActionResult): void {
  for (const form of [PASSWORD, ENCODED, Buffer.from(`runner:${PASSWORD}`).toString('base64')]) {
    expect(everything(run)).not.toContain(JSON.stringify(form).slice(1, -1));
  }
}

function signature(run: ActionResult): string | undefined {
  return run.report?.subjects.flatMap(({ rows }) => rows).findLast(({ check }) => check === 'signature')
    ?.seen;
}

it('the comment goes through the proxy, and a registry on loopback does not', async () => {
  const run = await look(byKey(`${registry.host}/team/app:v1`));
  expect(run.outputs['verdict']).toBe('pass');
  expect(github.comments(PULL)).toMatchObject([{ body: expect.stringMatching(/^### ✅/) }]);
  expect(asked()).toEqual(['CONNECT ghes.example:443']);
  expect(proxy.requests[0]?.user).toBe(`runner:${PASSWORD}`);
  expectNoPassword(run);
});

it('a server without TLS has the other variable', async () => {
  const run = await look(HARDENED, {
    GITHUB_API_URL: 'http://ghes.example/api/v3',
    GITHUB_GRAPHQL_URL: 'http://ghes.example/api/graphql',
    https_proxy: '',
    HTTP_PROXY: `http://runner:${ENCODED}@${proxy.host}`,
  });
  expect(github.comments(PULL)).toHaveLength(1);
  expect(asked()).toEqual(['CONNECT ghes.example:80']);
  expectNoPassword(run);
});

it('the registry is asked through the proxy, by cosign too', async () => {
  // cosign reads the machine's own authorities. (bash, for sh drops variables with a hyphen.)
  const trusting = 'mount --bind "$NODE_EXTRA_CA_CERTS" /etc/ssl/certs/ca-certificates.crt && exec "$@"';
  const run = await look(
    byKey('registry.example/team/app:v1'),
    {},
    {
      prefix: asRoot('unshare', '--mount', 'bash', '-ec', trusting, 'bash'),
    },
  );
  expect(signature(run)).toMatch(/^Signed by key /);
  expect(run.outputs).toMatchObject({ verdict: 'pass', digest: image.digest });
  expect(asked().toSorted()).toEqual(['CONNECT ghes.example:443', 'CONNECT registry.example:443']);
  expectNoPassword(run);
});

it('no_proxy takes a server out of it', async () => {
  const run = await look(byKey('registry.example/team/app:v1'), { no_proxy: 'registry.example' });
  expect(run.outputs['verdict']).toBe('error');
  expect(run.summary).toContain('registry.example could not be reached: its name is not known.');
  expect(asked()).toEqual(['CONNECT ghes.example:443']);
});

it.each([403, 407])('a proxy that refuses (%i) is an error that names it', async (status) => {
  proxy.refuse = status;
  const run = await look(byKey('registry.example/team/app:v1'));
  expect(run.exitCode).toBe(1);
  expect(run.outputs['verdict']).toBe('error');
  const through = `through the proxy ${proxy.host}`;
  expect(signature(run)).toContain(`registry.example could not be reached ${through}: tunneling socket`);
  expect(run.log).toContain(
    `GitHub could not be reached at https://ghes.example/api/v3 ${through} (Proxy response (${status})`,
  );
  expect(github.requests).toEqual([]);
  expectNoPassword(run);
});

it('a proxy that is not there is an error that names it', async () => {
  await proxy.stop();
  const run = await look(byKey('registry.example/team/app:v1'));
  expect(run.outputs['verdict']).toBe('error');
  expect(run.summary).toMatch(
    new RegExp(`registry.example could not be reached through the proxy ${proxy.host}: .*ECONNREFUSED`),
  );
  expectNoPassword(run);
});

it('cosign is downloaded through the proxy', async () => {
  const path = (process.env['PATH'] ?? '')
    .split(':')
    .filter((one) => one !== dirname(process.env['COSIGN'] ?? ''));
  const run = await look(byKey(`${registry.host}/team/app:v1`), { PATH: path.join(':') });
  // What answers under that name is not GitHub, and has no such file.
  expect(signature(run)).toMatch(
    new RegExp(`could not be downloaded from https://github.com/.* through the proxy ${proxy.host}: .*404`),
  );
  expect(asked()).toContain('CONNECT github.com:443');
  expectNoPassword(run);
});

it('the password is not shown where a build prints it', async () => {
  const inputs = { ...HARDENED, context: join(folder, 'telling'), 'build-args': 'HTTPS_PROXY' };
  const run = await look(inputs, { HTTPS_PROXY: `http://runner:${ENCODED}@${proxy.host}` });
  expect(run.outputs['verdict']).toBe('fail');
  expect(run.log).toContain(`through http://runner:***@${proxy.host}`);
  expectNoPassword(run);
});
