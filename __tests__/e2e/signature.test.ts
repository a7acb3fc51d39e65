import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connectRegistry } from '../../src/engine/registry.ts';
import type { Collected, SignatureVerdict } from '../../src/evidence/evidence.ts';
import { collectSignature } from '../../src/evidence/signature/signature.ts';
import type { SignatureSettings, Trust } from '../../src/settings.ts';
import { findPublished, type Resolution, resolvePublished } from '../../src/subject/published.ts';
import { parseReference } from '../../src/subject/reference.ts';
import {
  attest,
  cosign,
  cosignPath,
  type KeyPair,
  makeKeyPair,
  moveBundle,
  moveLegacy,
  signBundle,
  signLegacy,
} from '../support/cosign.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import {
  deleteManifest,
  fetchManifest,
  pushImage,
  pushIndex,
  type RunningRegistry,
  startRegistry,
  tagManifest,
} from '../support/registry.ts';
import { type Identity, type RunningSigstore, startSigstore } from '../support/sigstore.ts';

let folder: string;
let registry: RunningRegistry;
let proxy: FaultProxy;
let sigstore: RunningSigstore;
let keys: KeyPair;
let others: KeyPair;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signature-'));
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

const ME: Identity = {
  subject: 'https://github.com/owner/app/.github/workflows/release.yml@refs/tags/v1',
  issuer: 'https://token.actions.githubusercontent.com',
};

/** The two formats of signatures: a way to sign, and one to attach the signature of one image to another. */
const FORMATS = [
  { format: 'bundle', sign: signBundle, signAs: 'signAs', move: moveBundle },
  { format: 'legacy', sign: signLegacy, signAs: 'signLegacyAs', move: moveLegacy },
] as const;

/** A proxy of a test's own, so that its faults meet no other test. */
async function behindProxy(body: (own: FaultProxy) => Promise<void>): Promise<void> {
  const own = await startFaultProxy(registry.host);
  try {
    await body(own);
  } finally {
    await own.stop();
  }
}

interface Image {
  readonly repository: string;
  readonly digest: string;
  readonly pinned: string;
}

/** The same image by another way to the registry. */
function through({ host }: FaultProxy, { repository, digest }: Image): string {
  return `${host}/${repository}@${digest}`;
}

async function newImage(host = proxy.host): Promise<Image> {
  count += 1;
  const repository = `team/app${count}`;
  const { digest } = await pushImage(host, repository, 'v1', { text: repository });
  return { repository, digest, pinned: `${host}/${repository}@${digest}` };
}

function byKey(key = keys.publicKey): Trust {
  return { by: 'key', key, ignoreTransparencyLog: true };
}

function byIdentity(
  identity: { exact: string } | { regexp: string },
  issuer = ME.issuer,
): Partial<SignatureSettings> {
  return { trust: { by: 'certificate', identity, issuer }, trustedRoot: sigstore.trustedRoot };
}

async function resolve(text: string): Promise<Resolution> {
  const reference = parseReference(text);
  if (reference === undefined) throw new Error(`${text} is no reference`);
  const engine = { os: 'linux', architecture: 'amd64', variant: undefined };
  const registry = connectRegistry();
  return resolvePublished(registry, reference, await findPublished(registry, reference), undefined, engine);
}

function verify(
  resolution: Resolution,
  settings: Partial<SignatureSettings> = {},
): Promise<Collected<SignatureVerdict>> {
  return collectSignature(
    resolution,
    { mode: 'auto', trust: byKey(), trustedRoot: undefined, annotations: {}, ...settings },
    {
      cosign: Promise.resolve({ found: true, path: cosignPath(), version: 'of the test' }),
      registry: connectRegistry(),
    },
  );
}

/** Digest of the manifest of the only bundle that refers to an image. */
async function bundleOf(host: string, image: { repository: string; digest: string }): Promise<string> {
  const list = await fetchManifest(host, image.repository, image.digest.replace(':', '-'));
  return JSON.parse(list.bytes.toString()).manifests[0].digest;
}

async function look(
  text: string,
  settings: Partial<SignatureSettings> = {},
): Promise<Collected<SignatureVerdict>> {
  return verify(await resolve(text), settings);
}

function verified(signer: string, transparencyLog = false) {
  return expect.objectContaining({ state: 'collected', value: { verified: true, signer, transparencyLog } });
}

function refused(cause: 'unsigned' | 'not-trusted', message: RegExp) {
  return expect.objectContaining({
    state: 'collected',
    value: { verified: false, cause, message: expect.stringMatching(message) },
  });
}

function unchecked(reason: RegExp) {
  return expect.objectContaining({ state: 'error', reason: expect.stringMatching(reason) });
}

describe.each(FORMATS)('a signature of the format $format', ({ format, sign, signAs, move }) => {
  let signed: Image;

  beforeAll(async () => {
    signed = await newImage();
    await sign(keys, signed.pinned);
  });

  test('good', async () => {
    expect(await look(signed.pinned)).toEqual(verified(`key ${keys.publicKey}`));
  });

  test('good, by tag', async () => {
    expect(await look(`${proxy.host}/${signed.repository}:v1`)).toEqual(verified(`key ${keys.publicKey}`));
  });

  test('good, with its entry in the transparency log', async () => {
    const image = await newImage();
    const inFormat =
      format === 'bundle'
        ? [`--signing-config=${sigstore.signingConfig}`]
        : ['--new-bundle-format=false', '--use-signing-config=false', `--rekor-url=${sigstore.url}`];
    const root = `--trusted-root=${sigstore.trustedRoot}`;
    await cosign(['sign', '--yes', `--key=${keys.privateKey}`, root, ...inFormat, image.pinned]);
    const trust: Trust = { by: 'key', key: keys.publicKey, ignoreTransparencyLog: false };
    const { trustedRoot } = sigstore;
    expect(await look(image.pinned, { trust, trustedRoot })).toEqual(verified(`key ${keys.publicKey}`, true));
    const wrong: Trust = { ...trust, key: others.publicKey };
    expect(await look(image.pinned, { trust: wrong, trustedRoot })).toEqual(
      refused('not-trusted', /another key/),
    );
  });

  test('wrong key', async () => {
    expect(await look(signed.pinned, { trust: byKey(others.publicKey) })).toEqual(
      refused('not-trusted', /^It is signed with another key/),
    );
  });

  test.each(['rsa', 'ed25519'] as const)('wrong key of another kind: %s', async (kind) => {
    const { publicKey } =
      kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');
    const path = join(folder, `${kind}.pub`);
    await writeFile(path, publicKey.export({ format: 'pem', type: 'spki' }));
    expect(await look(signed.pinned, { trust: byKey(path) })).toEqual(refused('not-trusted', /another key/));
  });

  test('signed by others and by the right one', async () => {
    const image = await newImage();
    await sign(others, image.pinned);
    await sign(keys, image.pinned);
    expect(await look(image.pinned)).toEqual(verified(`key ${keys.publicKey}`));
  });

  test('signed by two others', async () => {
    const image = await newImage();
    await sign(others, image.pinned);
    await sign(await makeKeyPair(folder, `third-${format}`), image.pinned);
    expect(await look(image.pinned)).toEqual(refused('not-trusted', /another key/));
  });

  test('moved from another digest', async () => {
    const image = await newImage();
    const { digest } = await pushImage(proxy.host, image.repository, 'evil', { text: 'evil' });
    await sign(keys, image.pinned);
    await move(proxy.host, image.repository, image.digest, digest);
    expect(await look(`${proxy.host}/${image.repository}:evil`)).toEqual(
      refused('not-trusted', /made for another image/),
    );
  });

  test('annotations', async () => {
    const image = await newImage();
    await sign(keys, image.pinned, ['--annotations=env=prod', '--annotations="team=a, ""b"" c"']);
    const annotations = { env: 'prod', team: 'a, "b" c' };
    expect(await look(image.pinned, { annotations })).toEqual(verified(`key ${keys.publicKey}`));
    expect(await look(image.pinned, { annotations: { env: 'test' } })).toEqual(
      refused('not-trusted', /lacks an annotation/),
    );
  });

  test('keyless: good, wrong identity, wrong issuer', async () => {
    const image = await newImage();
    await sigstore[signAs](ME, image.pinned);
    expect(await look(image.pinned, byIdentity({ exact: ME.subject }))).toEqual(
      verified(`${ME.subject}, issued by ${ME.issuer}`, true),
    );
    expect(await look(image.pinned, byIdentity({ exact: `${ME.subject}0` }))).toEqual(
      refused('not-trusted', /another identity or issuer/),
    );
    expect(await look(image.pinned, byIdentity({ exact: ME.subject }, 'https://issuer.example'))).toEqual(
      refused('not-trusted', /another identity or issuer/),
    );
  });

  test('keyless, and a key is asked for', async () => {
    const image = await newImage();
    await sigstore[signAs](ME, image.pinned);
    const message = { bundle: /signed by an identity/, legacy: /signed with another key/ }[format];
    expect(await look(image.pinned)).toEqual(refused('not-trusted', message));
  });

  test('by a key, and an identity is asked for', async () => {
    const expected = {
      bundle: unchecked(/no entry in a transparency log/),
      legacy: refused('not-trusted', /signed with a key/),
    };
    expect(await look(signed.pinned, byIdentity({ exact: ME.subject }))).toEqual(expected[format]);
  });

  test('malformed key', async () => {
    const path = join(folder, 'malformed.pub');
    await writeFile(path, 'no key\n');
    expect(await look(signed.pinned, { trust: byKey(path) })).toEqual(unchecked(/check the input "key"/));
  });

  test('missing key', async () => {
    expect(await look(signed.pinned, { trust: byKey(join(folder, 'missing.pub')) })).toEqual(
      unchecked(/missing\.pub.*check the input "key"/),
    );
  });

  test('missing trusted root', async () => {
    expect(await look(signed.pinned, { trustedRoot: join(folder, 'missing.json') })).toEqual(
      unchecked(/check the input "trusted-root"/),
    );
  });
});

test('a bundle in no log, and a log is asked for', async () => {
  const image = await newImage();
  await signBundle(keys, image.pinned);
  const trust: Trust = { by: 'key', key: keys.publicKey, ignoreTransparencyLog: false };
  expect(await look(image.pinned, { trust, trustedRoot: sigstore.trustedRoot })).toEqual(
    unchecked(/no entry in a transparency log that is trusted.*insecure-ignore-tlog/),
  );
});

describe.concurrent.each(FORMATS)('a registry that fails (signature of the format $format)', ({ sign }) => {
  let signed: Image;

  beforeAll(async () => {
    signed = await newImage();
    await sign(keys, signed.pinned);
  });

  test.concurrent.each<[string, Fault['answer'], RegExp]>([
    ['401', { status: 401 }, /answered 401 Unauthorized: log in/],
    ['403', { status: 403 }, /answered 403 Forbidden/],
    ['429', { status: 429 }, /answered 429 Too Many Requests/],
    ['500', { status: 500 }, /answered 500/],
    ['a cut connection', 'reset', /cut the connection/],
  ])('%s to everything', (_, answer, reason) =>
    behindProxy(async (own) => {
      const resolution = await resolve(through(own, signed));
      own.faults = [{ on: /./, answer }];
      expect(await Promise.all([verify(resolution), look(through(own, signed))])).toEqual([
        unchecked(reason),
        unchecked(reason),
      ]);
    }),
  );

  test.concurrent('500 to the signature itself', () =>
    behindProxy(async (own) => {
      const resolution = await resolve(through(own, signed));
      own.faults = [{ on: /GET .*\/blobs\//, answer: { status: 500 } }];
      expect(await verify(resolution)).toEqual(
        unchecked(/could not be checked|could not verify .*\/blobs\//),
      );
    }));

  test.concurrent('down', async () => {
    const own = await startRegistry();
    const image = await newImage(own.host);
    await sign(keys, image.pinned);
    const resolution = await resolve(image.pinned);
    await own.stop();
    expect(await verify(resolution)).toEqual(unchecked(/nothing listens there/));
    expect(await look(image.pinned)).toEqual(unchecked(/nothing listens there/));
  });
});

describe('no signature', () => {
  test('unsigned', async () => {
    const image = await newImage();
    expect(await look(image.pinned)).toEqual(refused('unsigned', /answered cleanly and has no signature/));
  });

  test('unsigned, with the referrers API', async () => {
    proxy.referrers = true;
    const image = await newImage();
    expect(await look(image.pinned)).toEqual(refused('unsigned', /answered cleanly and has no signature/));
  });

  test('missing tag', async () => {
    const image = await newImage();
    expect(await look(`${proxy.host}/${image.repository}:nope`)).toEqual(unchecked(/:nope/));
  });

  test('missing repository', async () => {
    const answer = await look(`${proxy.host}/team/nothing-here:v1`);
    expect(answer).toEqual(unchecked(/nothing-here/));
  });

  test('missing digest', async () => {
    const image = await newImage();
    const answer = await look(`${proxy.host}/${image.repository}@sha256:${'0'.repeat(64)}`);
    expect(answer).toEqual(unchecked(/000/));
  });

  test('bad reference', () => {
    expect(parseReference('127.0.0.1:5000/Team/App')).toBeUndefined();
  });

  test('a reference that docker takes and cosign does not', async () => {
    const { digest } = await pushImage(proxy.host, 'x', 'v1');
    expect(await look(`${proxy.host}/x@${digest}`)).toEqual(unchecked(/could not parse reference/));
  });
});

describe('the key', () => {
  test('as PEM text, which no record shows', async () => {
    const image = await newImage();
    await signBundle(keys, image.pinned);
    const pem = await readFile(keys.publicKey, 'utf8');
    const answer = await look(image.pinned, { trust: byKey(pem) });
    expect(answer).toEqual(verified('the key given as text'));
    expect(JSON.stringify(answer)).not.toContain('BEGIN PUBLIC KEY');
    expect(answer).toMatchObject({ records: [{ command: expect.arrayContaining(['--key=cosign.pub']) }] });
  });

  test('in a variable', async () => {
    const image = await newImage();
    await signLegacy(keys, image.pinned);
    process.env['TEST_SIGNER'] = await readFile(keys.publicKey, 'utf8');
    try {
      expect(await look(image.pinned, { trust: byKey('env://TEST_SIGNER') })).toEqual(
        verified('key env://TEST_SIGNER'),
      );
    } finally {
      delete process.env['TEST_SIGNER'];
    }
    expect(await look(image.pinned, { trust: byKey('env://TEST_SIGNER') })).toEqual(
      unchecked(/no variable TEST_SIGNER/),
    );
  });

  test('at a URL that nobody vouches for', async () => {
    const image = await newImage();
    await signBundle(keys, image.pinned);
    const answer = await look(image.pinned, { trust: byKey('http://127.0.0.1:1/cosign.pub') });
    expect(answer).toEqual(unchecked(/input "key" is a URI of a kind that is not supported/));
  });

  describe('in a key management service', () => {
    let vault: Server;
    let status: number;
    let pem: string;

    beforeAll(async () => {
      pem = await readFile(keys.publicKey, 'utf8');
      vault = createServer((_, response) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        const key = { latest_version: 1, type: 'ecdsa-p256', keys: { 1: { public_key: pem } } };
        response.end(JSON.stringify(status === 200 ? { data: key } : { errors: ['permission denied'] }));
      });
      await new Promise<void>((resolve) => vault.listen(0, '127.0.0.1', resolve));
    });

    afterAll(() => {
      vault.close();
      vault.closeAllConnections();
    });

    async function lookWithVault(pinned: string, port: number): Promise<Collected<SignatureVerdict>> {
      Object.assign(process.env, { VAULT_ADDR: `http://127.0.0.1:${port}`, VAULT_TOKEN: 'of-a-test' });
      try {
        return await look(pinned, { trust: byKey('hashivault://app') });
      } finally {
        delete process.env['VAULT_ADDR'];
        delete process.env['VAULT_TOKEN'];
      }
    }

    test.each(FORMATS)('that answers ($format)', async ({ sign }) => {
      status = 200;
      const image = await newImage();
      await sign(keys, image.pinned);
      const { port } = vault.address() as AddressInfo;
      expect(await lookWithVault(image.pinned, port)).toEqual(verified('key hashivault://app'));
      const second = await newImage();
      await sign(others, second.pinned);
      expect(await lookWithVault(second.pinned, port)).toEqual(refused('not-trusted', /another key/));
    });

    test('that refuses', async () => {
      status = 403;
      const image = await newImage();
      await signBundle(keys, image.pinned);
      const { port } = vault.address() as AddressInfo;
      expect(await lookWithVault(image.pinned, port)).toEqual(
        unchecked(/gave no public key: .*permission denied/),
      );
    });

    test.each(FORMATS)('that cannot be reached ($format)', async ({ sign }) => {
      const image = await newImage();
      await sign(keys, image.pinned);
      expect(await lookWithVault(image.pinned, 1)).toEqual(
        unchecked(/gave no public key: .*connection refused/),
      );
    });
  });
});

describe('hazard 1: an attestation counts as a signature for cosign', () => {
  test.each([false, true])(
    'with only an attestation of ours it is unsigned (referrers API: %s)',
    async (api) => {
      proxy.referrers = api;
      const image = await newImage();
      await attest(keys, image.pinned, folder);
      expect(await look(image.pinned)).toEqual(refused('unsigned', /attestation, which is no signature/));
    },
  );

  test('with a signature beside it, it is verified', async () => {
    const image = await newImage();
    await attest(keys, image.pinned, folder);
    await signBundle(keys, image.pinned);
    expect(await look(image.pinned)).toEqual(verified(`key ${keys.publicKey}`));
  });

  test("with another party's signature beside it, it is not called unsigned", async () => {
    const image = await newImage();
    await attest(keys, image.pinned, folder);
    await signBundle(others, image.pinned);
    expect(await look(image.pinned)).toEqual(unchecked(/attestation/));
  });
});

describe("hazard 2: another party's attestation hides a signature of the old format", () => {
  test('ours is verified all the same', async () => {
    const image = await newImage();
    await signLegacy(keys, image.pinned);
    await attest(others, image.pinned, folder);
    const answer = await look(image.pinned);
    expect(answer).toEqual(verified(`key ${keys.publicKey}`));
    expect(answer).toMatchObject({
      records: [{}, { command: expect.arrayContaining(['--new-bundle-format=false']) }],
    });
  });

  test('an attestation of ours hides it too', async () => {
    const image = await newImage();
    await signLegacy(keys, image.pinned);
    await attest(keys, image.pinned, folder);
    expect(await look(image.pinned)).toEqual(verified(`key ${keys.publicKey}`));
  });

  test('a wrong one stays not trusted, and none unsigned', async () => {
    const image = await newImage();
    await attest(others, image.pinned, folder);
    expect(await look(image.pinned)).toEqual(refused('unsigned', /attestation, which is no signature/));
    await signLegacy(others, image.pinned);
    expect(await look(image.pinned)).toEqual(refused('not-trusted', /another key/));
  });
});

describe.concurrent('hazard 3: a fault on a part of the registry makes cosign say "no signatures found"', () => {
  test.concurrent.each<[string, RegExp, Fault['answer']]>([
    ['500 to /referrers', /\/referrers\//, { status: 500 }],
    ['403 to /referrers', /\/referrers\//, { status: 403 }],
    ['a reset on /referrers', /\/referrers\//, 'reset'],
    ['500 to the tag that stands in for it', /\/manifests\/sha256-[0-9a-f]{64}$/, { status: 500 }],
  ])('%s', (_, on, answer) =>
    behindProxy(async (own) => {
      const image = await newImage(own.host);
      await signBundle(keys, image.pinned);
      const resolution = await resolve(image.pinned);
      own.faults = [{ on, answer }];
      expect(await verify(resolution)).toEqual(unchecked(/could not be checked/));
    }),
  );

  test.concurrent('500 to the tag of the old format', () =>
    behindProxy(async (own) => {
      const image = await newImage(own.host);
      await signLegacy(keys, image.pinned);
      const resolution = await resolve(image.pinned);
      own.faults = [{ on: /\.sig$/, answer: { status: 500 } }];
      expect(await verify(resolution)).toEqual(unchecked(/could not be checked/));
    }));

  test.concurrent('a fault that has passed when the registry is asked again', () =>
    behindProxy(async (own) => {
      const image = await newImage(own.host);
      await signBundle(keys, image.pinned);
      const resolution = await resolve(image.pinned);
      own.faults = [{ on: /\/referrers\//, answer: { status: 403 }, times: 1 }];
      expect(await verify(resolution)).toEqual(
        unchecked(/cosign read 0 of the 1 signatures .* run the job again/),
      );
    }));

  test.concurrent('a passing fault that hides our signature and leaves the one of others', () =>
    behindProxy(async (own) => {
      const image = await newImage(own.host);
      await signBundle(keys, image.pinned);
      const ours = await bundleOf(own.host, image);
      await signBundle(others, image.pinned);
      expect(await look(image.pinned)).toEqual(verified(`key ${keys.publicKey}`));
      const resolution = await resolve(image.pinned);
      // cosign reads each bundle twice.
      own.faults = [{ on: new RegExp(`/manifests/${ours}`), answer: { status: 403 }, times: 2 }];
      expect(await verify(resolution)).toEqual(unchecked(/cosign read 1 of the 2 signatures/));
    }));

  test.concurrent('404 is a clean answer', () =>
    behindProxy(async (own) => {
      const image = await newImage(own.host);
      own.faults = [{ on: /\/referrers\//, answer: { status: 404 } }];
      expect(await look(image.pinned)).toEqual(refused('unsigned', /./));
    }));
});

describe('hazard 4: a deleted image still verifies by digest', () => {
  test.each(FORMATS)('$format', async ({ sign }) => {
    const image = await newImage();
    await sign(keys, image.pinned);
    await deleteManifest(proxy.host, image.repository, image.digest);
    const { stdout } = await cosign([
      'verify',
      `--key=${keys.publicKey}`,
      '--insecure-ignore-tlog',
      image.pinned,
    ]);
    expect(stdout).toContain(image.digest);
    expect(await look(image.pinned)).toEqual(unchecked(/has no image/));
  });

  test('it is deleted between resolution and verification, unsigned', async () => {
    const image = await newImage();
    const resolution = await resolve(image.pinned);
    await deleteManifest(proxy.host, image.repository, image.digest);
    expect(await verify(resolution)).toEqual(unchecked(/any more/));
  });
});

describe('hazard 5: COSIGN_* variables of an earlier step set flags', () => {
  const planted = {
    COSIGN_CHECK_CLAIMS: 'false',
    COSIGN_INSECURE_IGNORE_TLOG: 'true',
    COSIGN_INSECURE_IGNORE_SCT: 'true',
    COSIGN_OUTPUT: 'text',
    COSIGN_REPOSITORY: 'registry.invalid/elsewhere',
    SIGSTORE_ROOT_FILE: '/nowhere',
    TUF_ROOT: '/nowhere',
  };

  beforeAll(() => {
    Object.assign(process.env, planted);
  });

  afterAll(() => {
    for (const name of Object.keys(planted)) delete process.env[name];
  });

  test('a moved signature of the old format does not pass', async () => {
    const image = await newImage();
    const { digest } = await pushImage(proxy.host, image.repository, 'evil', { text: 'evil' });
    await signLegacy(keys, image.pinned);
    await moveLegacy(proxy.host, image.repository, image.digest, digest);
    expect(await look(`${proxy.host}/${image.repository}@${digest}`)).toEqual(
      refused('not-trusted', /made for another image/),
    );
  });

  test('a good one does', async () => {
    const image = await newImage();
    await signBundle(keys, image.pinned);
    expect(await look(image.pinned)).toEqual(verified(`key ${keys.publicKey}`));
  });

  test('one that is in no log does not when a log is asked for', async () => {
    const image = await newImage();
    await signBundle(keys, image.pinned);
    const trust: Trust = { by: 'key', key: keys.publicKey, ignoreTransparencyLog: false };
    expect(await look(image.pinned, { trust, trustedRoot: sigstore.trustedRoot })).toEqual(
      unchecked(/no entry in a transparency log/),
    );
  });
});

test('hazard 6: what cosign claims about a log that it was told to ignore is not quoted', async () => {
  const image = await newImage();
  await signBundle(keys, image.pinned);
  const { stderr } = await cosign([
    'verify',
    `--key=${keys.publicKey}`,
    '--insecure-ignore-tlog',
    image.pinned,
  ]);
  expect(stderr).toContain('in the transparency log was verified');
  const answer = await look(image.pinned);
  expect(answer).toEqual(verified(`key ${keys.publicKey}`, false));
  expect(JSON.stringify(answer)).not.toMatch(/was verified/);
});

describe('hazard 7: the regular expression of an identity is not anchored by cosign', () => {
  test('anchored, the start alone of an identity does not match, and the whole does', async () => {
    const image = await newImage();
    await sigstore.signAs(ME, image.pinned);
    const unanchored = 'https://github.com/owner/app';
    expect(await look(image.pinned, byIdentity({ regexp: unanchored }))).toEqual(
      verified(expect.any(String), true),
    );
    expect(await look(image.pinned, byIdentity({ regexp: `^(?:${unanchored})$` }))).toEqual(
      refused('not-trusted', /another identity or issuer/),
    );
    const whole = `^(?:${unanchored}/.github/workflows/[a-z]+\\.yml@refs/tags/v[0-9]+)$`;
    expect(await look(image.pinned, byIdentity({ regexp: whole }))).toEqual(
      verified(`an identity that matches ${whole}, issued by ${ME.issuer}`, true),
    );
  });
});

test('hazard 8: a key and an identity are never given together', async () => {
  const image = await newImage();
  await signBundle(keys, image.pinned);
  for (const settings of [{}, byIdentity({ exact: ME.subject })]) {
    const answer = await look(image.pinned, settings);
    if (answer.state === 'not-applicable') throw new Error(answer.reason);
    for (const { command } of answer.records) {
      const kinds = ['--key=', '--certificate-identity'].filter((kind) =>
        command.some((argument) => argument.startsWith(kind)),
      );
      expect(kinds).toHaveLength(1);
    }
  }
});

test('hazard 9: a signature on an index does not cover the manifests in it', async () => {
  const repository = 'team/index';
  const image = await pushImage(proxy.host, repository, undefined, { text: 'one of two' });
  const { digest } = await pushIndex(proxy.host, repository, 'v1', [
    { image, platform: { os: 'linux', architecture: 'amd64' } },
  ]);
  await signBundle(keys, `${proxy.host}/${repository}@${digest}`);
  expect(await look(`${proxy.host}/${repository}:v1`)).toEqual(verified(`key ${keys.publicKey}`));
  expect(await look(`${proxy.host}/${repository}@${image.digest}`)).toEqual(refused('unsigned', /./));
});

test('hazard 10: a tag that moves between resolution and verification changes nothing', async () => {
  const image = await newImage();
  const evil = await pushImage(proxy.host, image.repository, 'evil', { text: 'evil' });
  await signBundle(keys, image.pinned);
  const good = await resolve(`${proxy.host}/${image.repository}:v1`);
  await tagManifest(proxy.host, image.repository, evil.digest, 'v1');
  expect(await verify(good)).toEqual(verified(`key ${keys.publicKey}`));
  expect(good).toMatchObject({ digest: image.digest, pinned: image.pinned });
  expect(await look(`${proxy.host}/${image.repository}:v1`)).toEqual(refused('unsigned', /./));
});

describe('what is not done', () => {
  test('the good path is one cosign and no request but its own', async () => {
    const image = await newImage();
    await signBundle(keys, image.pinned);
    const resolution = await resolve(image.pinned);
    const before = proxy.requests.length;
    const answer = await verify(resolution);
    expect(answer).toMatchObject({ state: 'collected', records: [{ title: "cosign's verdict" }] });
    const ours = proxy.requests.slice(before).filter(({ agent }) => agent.startsWith('layered-defense'));
    expect(ours).toEqual([]);
  });

  test.each<[string, Partial<SignatureSettings>]>([
    ['off', { mode: 'off' }],
    ['nobody is trusted', { trust: undefined }],
  ])('nothing is verified when: %s', async (_, settings) => {
    const image = await newImage();
    expect(await look(image.pinned, settings)).toEqual({
      state: 'not-applicable',
      reason: expect.any(String),
    });
  });

  test('without cosign there is no verdict', async () => {
    const image = await newImage();
    const settings = { mode: 'auto', trust: byKey(), trustedRoot: undefined, annotations: {} } as const;
    const cosign = Promise.resolve({ found: false, reason: 'There is no cosign.' } as const);
    expect(
      await collectSignature(await resolve(image.pinned), settings, { cosign, registry: connectRegistry() }),
    ).toEqual(unchecked(/There is no cosign/));
  });

  test('a cancelled run has no verdict', async () => {
    const image = await newImage();
    await signBundle(keys, image.pinned);
    const settings = { mode: 'auto', trust: byKey(), trustedRoot: undefined, annotations: {} } as const;
    const tools = {
      cosign: Promise.resolve({ found: true, path: cosignPath(), version: '' } as const),
      registry: connectRegistry(),
      signal: AbortSignal.abort(),
    };
    expect(await collectSignature(await resolve(image.pinned), settings, tools)).toEqual(
      unchecked(/cancelled/),
    );
  });
});

test('a registry that asks for a user: the docker config is read by this client and by cosign', async () => {
  const htpasswd = 'user:$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a\n';
  const own = await startRegistry({ htpasswd });
  const config = join(folder, 'docker');
  await mkdir(config);
  const auth = Buffer.from('user:secret').toString('base64');
  const before = process.env['DOCKER_CONFIG'];
  process.env['DOCKER_CONFIG'] = config;
  try {
    const { digest } = await pushImage(own.host, 'team/app', 'v1', { authorization: `Basic ${auth}` });
    expect(await look(`${own.host}/team/app:v1`)).toEqual(unchecked(/401 Unauthorized: log in/));
    await writeFile(join(config, 'config.json'), JSON.stringify({ auths: { [own.host]: { auth } } }));
    expect(await look(`${own.host}/team/app:v1`)).toEqual(refused('unsigned', /./));
    await signBundle(keys, `${own.host}/team/app@${digest}`);
    expect(await look(`${own.host}/team/app:v1`)).toEqual(verified(`key ${keys.publicKey}`));
  } finally {
    if (before === undefined) delete process.env['DOCKER_CONFIG'];
    else process.env['DOCKER_CONFIG'] = before;
    await own.stop();
  }
});
