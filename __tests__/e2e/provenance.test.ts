import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connectRegistry } from '../../src/engine/registry.ts';
import type { Origin } from '../../src/event.ts';
import type { Collected, ProvenanceVerdict } from '../../src/evidence/evidence.ts';
import { collectProvenance, type ProvenanceTools } from '../../src/evidence/provenance/provenance.ts';
import type { SignatureSettings, Trust } from '../../src/settings.ts';
import { findPublished, type Resolution, resolvePublished } from '../../src/subject/published.ts';
import { parseReference } from '../../src/subject/reference.ts';
import {
  attest,
  attestBundle,
  attestLegacy,
  cosignPath,
  type KeyPair,
  makeKeyPair,
  moveBundle,
  moveLegacy,
  type Predicate,
  signBundle,
  signLegacy,
} from '../support/cosign.ts';
import { publishFromEngine } from '../support/docker.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import {
  deleteManifest,
  fetchManifest,
  pushBundle,
  pushImage,
  pushIndex,
  type RunningRegistry,
  startRegistry,
} from '../support/registry.ts';
import {
  type ActionResult,
  type ActionRun,
  HEAD as GITHUB_HEAD,
  REPOSITORY,
  runAction,
  startGitHub,
} from '../support/run-action.ts';
import { type Identity, type RunningSigstore, startSigstore } from '../support/sigstore.ts';

const HEAD = '1'.repeat(40);
const MERGE = '2'.repeat(40);
const OTHER = '3'.repeat(40);
const ORIGIN: Origin = {
  server: 'https://github.com',
  repository: 'acme/shop',
  commits: [
    { sha: HEAD, role: 'the head of this pull request' },
    { sha: MERGE, role: 'the merge commit of this pull request' },
  ],
};
const ME: Identity = {
  subject: 'https://github.com/acme/shop/.github/workflows/release.yml@refs/pull/7/merge',
  issuer: 'https://token.actions.githubusercontent.com',
};
/** The two formats of attestations: a way to make one, and one to attach that of one image to another. */
const FORMATS = [
  { format: 'bundle', make: attestBundle, move: moveBundle },
  {
    format: 'legacy',
    make: attestLegacy,
    move: (host: string, repository: string, from: string, to: string) =>
      moveLegacy(host, repository, from, to, 'att'),
  },
] as const;

let folder: string;
let registry: RunningRegistry;
let proxy: FaultProxy;
let sigstore: RunningSigstore;
let keys: KeyPair;
let others: KeyPair;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenance-'));
  registry = await startRegistry();
  [proxy, sigstore, keys, others] = await Promise.all([
    startFaultProxy(registry.host),
    startSigstore(folder),
    makeKeyPair(folder),
    makeKeyPair(folder, 'others'),
  ]);
});

afterEach(() => {
  proxy.faults = [];
  proxy.referrers = false;
});

afterAll(async () => {
  await Promise.all([proxy?.stop(), registry?.stop(), sigstore?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

interface Image {
  readonly repository: string;
  readonly digest: string;
  readonly pinned: string;
}

async function newImage(): Promise<Image> {
  const repository = `team/${randomUUID()}`;
  const { digest } = await pushImage(proxy.host, repository, 'v1', { text: repository });
  return { repository, digest, pinned: `${proxy.host}/${repository}@${digest}` };
}

async function asFile(content: object): Promise<string> {
  const path = join(folder, `${randomUUID()}.json`);
  await writeFile(path, JSON.stringify(content));
  return path;
}

/** The predicate of GitHub's artifact attestations. */
function githubPredicate(commit: string, repository: string) {
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: { ref: 'refs/pull/7/merge', repository, path: '.github/workflows/release.yml' },
      },
      internalParameters: { github: { event_name: 'pull_request', runner_environment: 'github-hosted' } },
      resolvedDependencies: [{ uri: `git+${repository}@refs/pull/7/merge`, digest: { gitCommit: commit } }],
    },
    runDetails: {
      builder: { id: ME.subject },
      metadata: { invocationId: `${repository}/actions/runs/1/attempts/1` },
    },
  };
}

async function v1(commit = HEAD, repository = 'https://github.com/acme/shop'): Promise<Predicate> {
  return { type: 'slsaprovenance1', path: await asFile(githubPredicate(commit, repository)) };
}

/** What BuildKit makes by default. */
async function v02(commit = HEAD): Promise<Predicate> {
  const configSource = {
    uri: 'https://github.com/acme/shop.git#refs/pull/7/merge',
    digest: { sha1: commit },
    entryPoint: 'Dockerfile',
  };
  const predicate = {
    builder: { id: 'https://github.com/acme/shop/actions/runs/1' },
    buildType: 'https://mobyproject.org/buildkit@v1',
    invocation: {
      configSource,
      parameters: { frontend: 'dockerfile.v0' },
      environment: { platform: 'linux/amd64' },
    },
    materials: [{ uri: 'pkg:docker/alpine@3.22', digest: { sha256: 'a'.repeat(64) } }],
    metadata: { completeness: { parameters: true, environment: true, materials: true }, reproducible: false },
  };
  return { type: 'slsaprovenance', path: await asFile(predicate) };
}

function byKey(key = keys.publicKey): Trust {
  return { by: 'key', key, ignoreTransparencyLog: true };
}

function byIdentity(exact: string): Pick<SignatureSettings, 'trust' | 'trustedRoot'> {
  return {
    trust: { by: 'certificate', identity: { exact }, issuer: ME.issuer },
    trustedRoot: sigstore.trustedRoot,
  };
}

async function resolve(text: string): Promise<Resolution> {
  const reference = parseReference(text);
  if (reference === undefined) throw new Error(`${text} is no reference`);
  const engine = { os: 'linux', architecture: 'amd64', variant: undefined };
  const client = connectRegistry();
  return resolvePublished(client, reference, await findPublished(client, reference), undefined, engine);
}

function verify(
  resolution: Resolution,
  settings: Partial<SignatureSettings> = {},
  tools: Partial<ProvenanceTools> = {},
): Promise<Collected<ProvenanceVerdict>> {
  return collectProvenance(
    resolution,
    { trust: byKey(), trustedRoot: undefined, ...settings },
    {
      cosign: Promise.resolve({ found: true, path: cosignPath(), version: 'of the test' }),
      registry: connectRegistry(),
      event: { origin: ORIGIN },
      ...tools,
    },
  );
}

async function look(
  text: string,
  settings: Partial<SignatureSettings> = {},
): Promise<Collected<ProvenanceVerdict>> {
  return verify(await resolve(text), settings);
}

function built(value: object) {
  return expect.objectContaining({
    state: 'collected',
    value: expect.objectContaining({ matches: true, repository: 'acme/shop', ...value }),
  });
}

function refused(cause: Extract<ProvenanceVerdict, { matches: false }>['cause'], message: RegExp) {
  return expect.objectContaining({
    state: 'collected',
    value: { matches: false, cause, message: expect.stringMatching(message) },
  });
}

function unchecked(reason: RegExp) {
  return expect.objectContaining({ state: 'error', reason: expect.stringMatching(reason) });
}

describe.each(FORMATS)('provenance of the format $format', ({ format, make, move }) => {
  test('of the head of the pull request', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v1());
    const answer = await look(image.pinned);
    expect(answer).toEqual(
      built({
        commit: { sha: HEAD, role: 'the head of this pull request' },
        builder: ME.subject,
        others: 0,
        signer: `key ${keys.publicKey}`,
        transparencyLog: false,
      }),
    );
    expect(answer).toMatchObject({
      records: [
        {
          command: expect.arrayContaining(['verify-attestation', '--type=slsaprovenance1', image.pinned]),
          output: expect.stringContaining(HEAD),
        },
      ],
    });
  });

  test('of the merge commit', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v1(MERGE));
    expect(await look(image.pinned)).toEqual(
      built({ commit: { sha: MERGE, role: 'the merge commit of this pull request' } }),
    );
  });

  test('of another commit', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v1(OTHER));
    expect(await look(image.pinned)).toEqual(
      refused('other-source', new RegExp(`^Built from acme/shop at commit ${OTHER}\\. Expected ${HEAD} `)),
    );
  });

  test('of a commit that is shortened', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v1(HEAD.slice(0, 12)));
    expect(await look(image.pinned)).toEqual(refused('other-source', /is shortened and may be any/));
  });

  test('of another repository', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v1(HEAD, 'https://github.com/mallory/shop'));
    expect(await look(image.pinned)).toEqual(
      refused('other-source', /^Built from mallory\/shop .*This is acme\/shop\.$/),
    );
  });

  test('of version 0.2', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v02());
    expect(await look(image.pinned)).toEqual(
      built({ builder: 'https://github.com/acme/shop/actions/runs/1' }),
    );
    const second = await newImage();
    await make(keys, second.pinned, await v02(OTHER));
    expect(await look(second.pinned)).toEqual(
      refused('other-source', /^Built from acme\/shop at commit 3+\./),
    );
  });

  test('without a source', async () => {
    const image = await newImage();
    const path = await asFile({
      buildDefinition: { buildType: 'x', externalParameters: {} },
      runDetails: {},
    });
    await make(keys, image.pinned, { type: 'slsaprovenance1', path });
    expect(await look(image.pinned)).toEqual(refused('no-source', /names no repository with a commit/));
  });

  test('by another key', async () => {
    const image = await newImage();
    await make(others, image.pinned, await v1());
    expect(await look(image.pinned)).toEqual(
      refused('not-trusted', /^The provenance there is not believed: it is signed with another key /),
    );
    await make(others, image.pinned, await v1(MERGE));
    expect(await look(image.pinned)).toEqual(refused('not-trusted', /another key/));
  });

  test('made for another image', async () => {
    const image = await newImage();
    const { digest } = await pushImage(proxy.host, image.repository, 'evil', { text: 'evil' });
    await make(keys, image.pinned, await v1());
    await move(proxy.host, image.repository, image.digest, digest);
    expect(await look(`${proxy.host}/${image.repository}:evil`)).toEqual(
      refused('not-trusted', /made for another image/),
    );
  });

  test('several: one that is right counts, and the others are told', async () => {
    const image = await newImage();
    for (const predicate of [await v1(OTHER), await v1(), await v1(HEAD, 'https://github.com/acme/web')]) {
      await make(keys, image.pinned, predicate);
    }
    expect(await look(image.pinned)).toEqual(built({ commit: ORIGIN.commits[0], others: 2 }));
  });

  test('several, none of them right', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v1(HEAD, 'https://github.com/acme/web'));
    await make(keys, image.pinned, await v1(OTHER));
    expect(await look(image.pinned)).toEqual(
      refused(
        'other-source',
        /^Built from acme\/shop at commit 3+\..* 1 more verified name no commit of this run/,
      ),
    );
  });

  test('ours of another commit, and one by another key that names this one', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v1(OTHER));
    await make(others, image.pinned, await v1());
    expect(await look(image.pinned)).toEqual(
      unchecked(/^An attestation there names this repository and commit/),
    );
  });

  test('by a key in no log, and a log is asked for', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v1());
    const trust: Trust = { by: 'key', key: keys.publicKey, ignoreTransparencyLog: false };
    const answer = await look(image.pinned, { trust, trustedRoot: sigstore.trustedRoot });
    expect(answer).toEqual(
      unchecked(
        format === 'bundle'
          ? /no entry in a transparency log that is trusted/
          : /could not verify the provenance/,
      ),
    );
  });

  test('malformed key', async () => {
    const image = await newImage();
    await make(keys, image.pinned, await v1());
    const path = join(folder, 'malformed.pub');
    await writeFile(path, 'no key\n');
    expect(await look(image.pinned, { trust: byKey(path) })).toEqual(unchecked(/check the input "key"/));
  });
});

describe("GitHub's artifact attestations", () => {
  /** An image with the attestation that actions/attest-build-provenance makes and pushes. */
  async function attested(commit: string): Promise<string> {
    const repository = `team/${randomUUID()}`;
    const image = await pushImage(proxy.host, repository, 'v1', { text: repository });
    const statement = await asFile({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        { name: `${proxy.host}/${repository}`, digest: { sha256: image.digest.replace('sha256:', '') } },
      ],
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: githubPredicate(commit, 'https://github.com/acme/shop'),
    });
    await pushBundle(proxy.host, repository, image, await sigstore.attestAs(ME, statement));
    return `${proxy.host}/${repository}@${image.digest}`;
  }

  test.each([false, true])('with an entry in the log (referrers API: %s)', async (api) => {
    proxy.referrers = api;
    const pinned = await attested(MERGE);
    expect(await look(pinned, byIdentity(ME.subject))).toEqual(
      built({
        commit: { sha: MERGE, role: 'the merge commit of this pull request' },
        builder: ME.subject,
        signer: `${ME.subject}, issued by ${ME.issuer}`,
        transparencyLog: true,
      }),
    );
    expect(await look(pinned, byIdentity(`${ME.subject}0`))).toEqual(
      refused('not-trusted', /another identity or issuer/),
    );
    expect(await look(pinned)).toEqual(refused('not-trusted', /signed by an identity/));
  });

  test('of another commit', async () => {
    const pinned = await attested(OTHER);
    expect(await look(pinned, byIdentity(ME.subject))).toEqual(refused('other-source', /commit 3+\./));
  });
});

describe('no provenance', () => {
  test('nothing at all', async () => {
    const image = await newImage();
    expect(await look(image.pinned)).toEqual(refused('missing', /answered cleanly .* for this digest\.$/));
  });

  test.each([
    ['a signature', (image: Image) => signBundle(keys, image.pinned)],
    ['a signature of the old format', (image: Image) => signLegacy(keys, image.pinned)],
    ['a signature of others', (image: Image) => signBundle(others, image.pinned)],
    ['a list of packages', (image: Image) => attest(keys, image.pinned, folder)],
    ['a list of packages of others', (image: Image) => attest(others, image.pinned, folder)],
    [
      'the right predicate by a type of its own',
      async (image: Image) => attestBundle(keys, image.pinned, { ...(await v1()), type: 'custom' }),
    ],
  ])('%s alone', async (_, make) => {
    const image = await newImage();
    await make(image);
    expect(await look(image.pinned)).toEqual(refused('missing', /has no SLSA provenance for this digest/));
  });

  test('on an index it does not cover the manifests in it', async () => {
    const repository = `team/${randomUUID()}`;
    const image = await pushImage(proxy.host, repository, undefined, { text: 'one of two' });
    const { digest } = await pushIndex(proxy.host, repository, 'v1', [
      { image, platform: { os: 'linux', architecture: 'amd64' } },
    ]);
    await attestBundle(keys, `${proxy.host}/${repository}@${digest}`, await v1());
    expect(await look(`${proxy.host}/${repository}:v1`)).toEqual(built({}));
    expect(await look(`${proxy.host}/${repository}@${image.digest}`)).toEqual(refused('missing', /./));
  });
});

describe('what lies beside it', () => {
  test('neither a signature nor a list of packages nor what others attest is in the way', async () => {
    const image = await newImage();
    await attest(keys, image.pinned, folder);
    await signBundle(keys, image.pinned);
    await attestBundle(others, image.pinned, await v1(OTHER));
    await attestBundle(keys, image.pinned, await v1());
    expect(await look(image.pinned)).toEqual(built({ others: 0 }));
  });

  test.each([
    ['an attestation of others', async (image: Image) => attestBundle(others, image.pinned, await v1(OTHER))],
    ['a signature of ours', (image: Image) => signBundle(keys, image.pinned)],
  ])('%s as a bundle does not hide ours of the old format', async (_, make) => {
    const image = await newImage();
    await attestLegacy(keys, image.pinned, await v1());
    await make(image);
    const answer = await look(image.pinned);
    expect(answer).toEqual(built({}));
    expect(answer).toMatchObject({
      records: expect.arrayContaining([
        expect.objectContaining({ command: expect.arrayContaining(['--new-bundle-format=false']) }),
      ]),
    });
  });

  test('a list of packages of ours, and provenance of others: cosign gives no reason', async () => {
    const image = await newImage();
    await attest(keys, image.pinned, folder);
    await attestBundle(others, image.pinned, await v1());
    expect(await look(image.pinned)).toEqual(unchecked(/does not say why it did not verify the provenance/));
  });
});

describe.concurrent('a registry that fails', () => {
  /** A proxy of a test's own, so that its faults meet no other test. */
  async function behindProxy(body: (own: FaultProxy) => Promise<void>): Promise<void> {
    const own = await startFaultProxy(registry.host);
    try {
      await body(own);
    } finally {
      await own.stop();
    }
  }

  const through = ({ host }: FaultProxy, { repository, digest }: Image) => `${host}/${repository}@${digest}`;

  test.concurrent.each<[string, 'bundle' | 'legacy', RegExp, Fault['answer']]>([
    ['500 to /referrers', 'bundle', /\/referrers\//, { status: 500 }],
    ['403 to /referrers', 'bundle', /\/referrers\//, { status: 403 }],
    ['a reset on /referrers', 'bundle', /\/referrers\//, 'reset'],
    ['500 to the tag that stands in for it', 'bundle', /\/manifests\/sha256-[0-9a-f]{64}$/, { status: 500 }],
    ['500 to the attestation itself', 'bundle', /GET .*\/blobs\//, { status: 500 }],
    ['403 to the attestation itself', 'bundle', /GET .*\/blobs\//, { status: 403 }],
    ['500 to everything', 'bundle', /./, { status: 500 }],
    ['401 to everything', 'bundle', /./, { status: 401 }],
    ['500 to the tag of the old format', 'legacy', /\.att$/, { status: 500 }],
    ['403 to the attestation of the old format', 'legacy', /GET .*\/blobs\//, { status: 403 }],
    ['401 to everything, old format', 'legacy', /./, { status: 401 }],
  ])('%s', (_, format, on, answer) =>
    behindProxy(async (own) => {
      const image = await newImage();
      await (format === 'bundle' ? attestBundle : attestLegacy)(keys, image.pinned, await v1());
      const resolution = await resolve(through(own, image));
      own.faults = [{ on, answer }];
      expect(await verify(resolution)).toEqual(
        unchecked(/could not be checked|could not verify the provenance/),
      );
    }),
  );

  test.concurrent('a fault that has passed when the registry is asked again', () =>
    behindProxy(async (own) => {
      const image = await newImage();
      await attestBundle(keys, image.pinned, await v1());
      const resolution = await resolve(through(own, image));
      // cosign asks once in each of its two ways.
      own.faults = [{ on: /\/referrers\//, answer: { status: 403 }, times: 1 }];
      expect(await verify(resolution)).toEqual(
        unchecked(/cosign saw none of the bundles .* run the job again/),
      );
    }));

  test.concurrent('a passing fault that hides the right one and leaves one of another commit', () =>
    behindProxy(async (own) => {
      const image = await newImage();
      await attestBundle(keys, image.pinned, await v1());
      const tag = image.digest.replace(':', '-');
      const list = await fetchManifest(registry.host, image.repository, tag);
      const ours: string = JSON.parse(list.bytes.toString()).manifests[0].digest;
      await attestBundle(keys, image.pinned, await v1(OTHER));
      const resolution = await resolve(through(own, image));
      // It is read twice in a run of cosign, and there are two runs that look at bundles.
      own.faults = [{ on: new RegExp(`/manifests/${ours}`), answer: { status: 403 }, times: 4 }];
      expect(await verify(resolution)).toEqual(unchecked(/names this repository and commit/));
    }));

  test.concurrent('an image that is deleted in between', () =>
    behindProxy(async (own) => {
      const image = await newImage();
      const resolution = await resolve(through(own, image));
      await deleteManifest(registry.host, image.repository, image.digest);
      expect(await verify(resolution)).toEqual(unchecked(/any more/));
    }));
});

describe('variables of an earlier step', () => {
  const planted = {
    COSIGN_CHECK_CLAIMS: 'false',
    COSIGN_TYPE: 'spdxjson',
    COSIGN_REPOSITORY: 'registry.invalid/x',
  };
  beforeAll(() => {
    Object.assign(process.env, planted);
  });
  afterAll(() => {
    for (const name of Object.keys(planted)) delete process.env[name];
  });

  test('change nothing', async () => {
    const image = await newImage();
    const { digest } = await pushImage(proxy.host, image.repository, 'evil', { text: 'evil' });
    await attestLegacy(keys, image.pinned, await v1());
    await moveLegacy(proxy.host, image.repository, image.digest, digest, 'att');
    expect(await look(image.pinned)).toEqual(built({}));
    expect(await look(`${proxy.host}/${image.repository}:evil`)).toEqual(
      refused('not-trusted', /made for another image/),
    );
  });
});

describe('what cannot be compared', () => {
  test.each<[string, Partial<ProvenanceTools>, RegExp]>([
    ['outside of GitHub', { event: undefined }, /not on GitHub/],
    [
      'without cosign',
      { cosign: Promise.resolve({ found: false, reason: 'There is no cosign.' }) },
      /There is no cosign/,
    ],
    [
      'in a run that is cancelled',
      { signal: AbortSignal.abort() },
      /cosign verify-attestation was cancelled/,
    ],
  ])('%s', async (_, tools, reason) => {
    const image = await newImage();
    await attestBundle(keys, image.pinned, await v1());
    expect(await verify(await resolve(image.pinned), {}, tools)).toEqual(unchecked(reason));
  });

  test('a reference that is not there', async () => {
    expect(await look(`${proxy.host}/team/nothing-here:v1`)).toEqual(unchecked(/nothing-here/));
  });
});

describe('the whole action', () => {
  let github: FakeGitHub;
  const server = () => github.apiUrl;

  beforeAll(async () => {
    github = await startGitHub();
  });
  afterAll(async () => {
    await github.stop();
  });

  function run(image: string, over: Partial<ActionRun> = {}): Promise<ActionResult> {
    const inputs = {
      image,
      key: keys.publicKey,
      'insecure-ignore-tlog': 'true',
      provenance: 'required',
      signature: 'off',
      ...over.inputs,
    };
    return runAction({
      github,
      env: { PATH: `${cosignPath().replace(/\/[^/]+$/, '')}:${process.env['PATH']}` },
      ...over,
      inputs,
    });
  }

  const rowOf = ({ report }: ActionResult, subject = 0) =>
    report?.subjects[subject]?.rows.find(({ check }) => check === 'provenance');

  test('passes an image of this commit, and fails one of another, with lines to copy', async () => {
    const { pinned } = await publishFromEngine('examples/hardened', `${proxy.host}/team/${randomUUID()}:v1`);
    await attestBundle(keys, pinned, await v1(GITHUB_HEAD, `${server()}/${REPOSITORY}`));
    const good = await run(pinned);
    expect(good.exitCode, good.log).toBe(0);
    expect(rowOf(good)).toMatchObject({
      status: 'pass',
      seen: expect.stringContaining(
        `Built from ${REPOSITORY} at commit ${GITHUB_HEAD} (the head of this pull request)`,
      ),
    });
    expect(good.report?.subjects[0]?.evidence.map(({ title }) => title)).toContain(
      "cosign's verdict on provenance (slsaprovenance1), decoded from base64",
    );
    expect(good.summary).toContain('Was built from this commit');

    const other = await publishFromEngine('examples/hardened', `${proxy.host}/team/${randomUUID()}:v1`);
    await attestBundle(keys, other.pinned, await v1(OTHER, `${server()}/${REPOSITORY}`));
    const bad = await run(other.pinned);
    expect(bad.exitCode).toBe(1);
    const said = `Built from ${REPOSITORY} at commit`;
    expect(rowOf(bad)).toMatchObject({ status: 'fail', seen: expect.stringContaining(`${said} ${OTHER}`) });
    expect(bad.summary).toContain(said);
  });

  test('without provenance it fails and says how to make it; beside a build the built image has none to look for', async () => {
    const { pinned } = await publishFromEngine('examples/hardened', `${proxy.host}/team/${randomUUID()}:v1`);
    const result = await run(pinned, {
      inputs: { image: pinned, context: 'examples/default', network: 'none' },
    });
    expect(result.exitCode).toBe(1);
    expect(rowOf(result, 0)).toMatchObject({
      status: 'not-applicable',
      seen: 'Only the published image has provenance.',
    });
    expect(rowOf(result, 1)).toMatchObject({ status: 'fail' });
    expect(result.summary).toContain('uses: actions/attest-build-provenance@v4');
  });

  test('outside of GitHub it is an error', async () => {
    const { pinned } = await publishFromEngine('examples/hardened', `${proxy.host}/team/${randomUUID()}:v1`);
    await attestBundle(keys, pinned, await v1());
    const { github: _, ...outside } = { github };
    const result = await runAction({
      ...outside,
      env: { PATH: `${cosignPath().replace(/\/[^/]+$/, '')}:${process.env['PATH']}` },
      inputs: {
        image: pinned,
        key: keys.publicKey,
        'insecure-ignore-tlog': 'true',
        provenance: 'required',
        signature: 'off',
      },
    });
    expect(result.exitCode).toBe(1);
    expect(rowOf(result)).toMatchObject({ status: 'error', seen: expect.stringContaining('not on GitHub') });
  });
});
