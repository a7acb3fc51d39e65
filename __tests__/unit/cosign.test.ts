import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findCosign, isNewEnough, verifyArguments } from '../../src/engine/cosign.ts';
import { readKey, serviceVariables } from '../../src/engine/cosign-key.ts';
import { type CosignRelease, installCosign, pinnedRelease } from '../../src/engine/cosign-release.ts';
import { type RunningServer, serve } from '../support/http-server.ts';

test.each([
  ['3.0.6', true],
  ['3.0.7', true],
  ['3.1.0', true],
  ['3.10.0', true],
  ['4.0.0', true],
  ['3.1.3+dirty', true],
  ['3.0.5', false],
  ['2.6.5', false],
  ['3.0.6-rc.1', false],
  ['devel', false],
  ['', false],
])('cosign %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

describe('verifyArguments', () => {
  const asked = {
    pinned: 'r.example/a@sha256:b',
    trust: ['--key=cosign.pub'],
    annotations: {},
    legacy: false,
  };

  test('ask for JSON and for the claims to be checked', () => {
    expect(verifyArguments(asked)).toEqual([
      'verify',
      '--key=cosign.pub',
      '--check-claims=true',
      '--output=json',
      'r.example/a@sha256:b',
    ]);
  });

  test('ask for the old format', () => {
    expect(verifyArguments({ ...asked, legacy: true })).toContain('--new-bundle-format=false');
  });

  test('carry annotations as cosign reads them, a field of a comma-separated line', () => {
    const annotations = { plain: 'a b', comma: 'a,b', quote: 'say "hi"', dash: '--key=x' };
    expect(verifyArguments({ ...asked, annotations })).toEqual(
      expect.arrayContaining([
        '--annotations=plain=a b',
        '--annotations="comma=a,b"',
        '--annotations="quote=say ""hi"""',
        '--annotations=dash=--key=x',
      ]),
    );
  });
});

describe('readKey', () => {
  const PEM = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n';

  test.each([
    [PEM, { kind: 'text', pem: PEM }],
    ['cosign.pub', { kind: 'file', path: 'cosign.pub' }],
    ['./keys/a b.pub', { kind: 'file', path: './keys/a b.pub' }],
    ['env://COSIGN_PUBLIC_KEY', { kind: 'variable', name: 'COSIGN_PUBLIC_KEY' }],
    ['awskms:///alias/app', { kind: 'service', uri: 'awskms:///alias/app' }],
    ['gcpkms://projects/p', { kind: 'service', uri: 'gcpkms://projects/p' }],
    ['azurekms://v.vault.azure.net/k', { kind: 'service', uri: 'azurekms://v.vault.azure.net/k' }],
    ['hashivault://k', { kind: 'service', uri: 'hashivault://k' }],
    ['k8s://ns/k', { kind: 'kubernetes', uri: 'k8s://ns/k' }],
    ['https://example.com/cosign.pub', undefined],
    ['http://127.0.0.1/cosign.pub', undefined],
    ['pkcs11:token=x', undefined],
    ['gitlab://owner/project', undefined],
    ['env://', undefined],
    ['env://A B', undefined],
    ['hashivault:k', undefined],
  ])('%s', (key, expected) => {
    expect(readKey(key)).toEqual(expected);
  });
});

test.each([
  ['awskms:///alias/app', ['AWS_REGION']],
  ['gcpkms://projects/p', ['GOOGLE_APPLICATION_CREDENTIALS']],
  ['azurekms://v/k', ['AZURE_TENANT_ID']],
  ['hashivault://k', ['TRANSIT_SECRET_ENGINE_PATH', 'VAULT_ADDR']],
  ['k8s://ns/k', ['KUBECONFIG']],
])('%s needs of the environment %j', (uri, expected) => {
  const own = {
    AWS_REGION: 'x',
    AZURE_TENANT_ID: 'x',
    COSIGN_PASSWORD: 'x',
    GITHUB_TOKEN: 'x',
    GOOGLE_APPLICATION_CREDENTIALS: 'x',
    INPUT_KEY: 'x',
    KUBECONFIG: 'x',
    TRANSIT_SECRET_ENGINE_PATH: 'x',
    VAULT_ADDR: 'x',
  };
  expect(Object.keys(serviceVariables(uri, own))).toEqual(expected);
});

describe('pinnedRelease', () => {
  test.each(['x64', 'arm64'])('is there for linux/%s', (architecture) => {
    expect(pinnedRelease('linux', architecture)).toMatchObject({
      url: expect.stringMatching(
        /^https:\/\/github\.com\/sigstore\/cosign\/releases\/download\/v3\.0\.6\/cosign-linux-/,
      ),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      version: '3.0.6',
      architecture,
    });
  });

  test('is not made up for another machine', () => {
    expect(pinnedRelease('darwin', 'arm64')).toBeUndefined();
    expect(pinnedRelease('linux', 'riscv64')).toBeUndefined();
  });
});

describe('with a runner', () => {
  const program = Buffer.concat([Buffer.from('#!/bin/sh\necho cosign\n#'), randomBytes(200_000)]);
  const environment = { ...process.env };
  let folder: string;
  let server: RunningServer;
  let requests: number;
  let answer: RequestListener;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cosign-test-'));
    for (const name of ['temp', 'tools', 'bin']) await mkdir(join(folder, name));
    process.env['RUNNER_TEMP'] = join(folder, 'temp');
    process.env['RUNNER_TOOL_CACHE'] = join(folder, 'tools');
    // The toolkit sleeps for seconds between two tries; a test may ask it not to.
    Object.assign(globalThis, {
      TEST_DOWNLOAD_TOOL_RETRY_MIN_SECONDS: 0,
      TEST_DOWNLOAD_TOOL_RETRY_MAX_SECONDS: 0,
    });
    requests = 0;
    answer = (_, response) => response.end(program);
    server = await serve((request, response) => {
      requests += 1;
      answer(request, response);
    });
  });

  afterEach(async () => {
    process.env = { ...environment };
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function release(): CosignRelease {
    return {
      url: `http://${server.host}/cosign-linux-amd64`,
      sha256: createHash('sha256').update(program).digest('hex'),
      version: '3.0.6',
      architecture: 'x64',
    };
  }

  /** Every file below the two folders of the runner. */
  async function leftovers(): Promise<readonly string[]> {
    const lists = await Promise.all(
      ['temp', 'tools'].map((name) => readdir(join(folder, name), { recursive: true, withFileTypes: true })),
    );
    return lists.flat().flatMap((entry) => (entry.isFile() ? entry.name : []));
  }

  describe('installCosign', () => {
    test('the right download is cached, executable, and found the next time', async () => {
      const first = await installCosign(release());
      if (!first.installed) throw new Error(first.reason);
      expect(await readFile(first.path)).toEqual(program);
      expect((await stat(first.path)).mode & 0o111).toBe(0o111);
      expect(first.path.startsWith(join(folder, 'tools'))).toBe(true);
      expect(await installCosign(release())).toEqual(first);
      expect(requests).toBe(1);
      expect(await leftovers()).toEqual(['x64.complete', 'cosign']);
    });

    test('a wrong download is refused, not tried again, and leaves nothing', async () => {
      answer = (_, response) => response.end('#!/bin/sh\nevil\n');
      expect(await installCosign(release())).toEqual({
        installed: false,
        reason: expect.stringMatching(
          /is not cosign 3\.0\.6: its SHA-256 is [0-9a-f]{64}, and [0-9a-f]{64} was expected/,
        ),
      });
      expect(requests).toBe(1);
      expect(await leftovers()).toEqual([]);
    });

    test('a download that is cut off leaves nothing', async () => {
      answer = (_, response) => {
        response.writeHead(200, { 'content-length': String(program.length) });
        response.write(program.subarray(0, 1000), () => response.destroy());
      };
      expect(await installCosign(release())).toEqual({
        installed: false,
        reason: expect.stringMatching(/could not be downloaded/),
      });
      expect(await leftovers()).toEqual([]);
    });

    test('a download that is short and says so is a wrong one', async () => {
      answer = (_, response) => response.end(program.subarray(0, 1000));
      expect(await installCosign(release())).toMatchObject({
        reason: expect.stringMatching(/is not cosign/),
      });
      expect(requests).toBe(1);
      expect(await leftovers()).toEqual([]);
    });

    test('a download that takes for ever ends with the run', async () => {
      answer = (_, response) => response.writeHead(200).write(program.subarray(0, 1000));
      const cancelled = AbortSignal.timeout(200);
      expect(await installCosign(release(), cancelled)).toEqual({
        installed: false,
        reason: 'The run was cancelled.',
      });
      expect(await leftovers()).toEqual([]);
    });

    test('404', async () => {
      answer = (_, response) => response.writeHead(404).end();
      expect(await installCosign(release())).toMatchObject({ reason: expect.stringMatching(/404/) });
      expect(requests).toBe(1);
    });

    test('500 and then the right one', async () => {
      answer = (_, response) => (requests === 1 ? response.writeHead(500).end() : response.end(program));
      expect(await installCosign(release())).toMatchObject({ installed: true });
    });

    test('a server that is not there', async () => {
      const gone = await serve(() => {});
      await gone.stop();
      const url = `http://${gone.host}/cosign`;
      expect(await installCosign({ ...release(), url })).toMatchObject({
        installed: false,
        reason: expect.stringMatching(/could not be downloaded from .*ECONNREFUSED/),
      });
    });

    test('a cached one that was changed is not used', async () => {
      const first = await installCosign(release());
      if (!first.installed) throw new Error(first.reason);
      await writeFile(first.path, '#!/bin/sh\nevil\n');
      expect(await installCosign(release())).toEqual(first);
      expect(await readFile(first.path)).toEqual(program);
      expect(requests).toBe(2);
    });

    test('without a tool cache', async () => {
      delete process.env['RUNNER_TOOL_CACHE'];
      expect(await installCosign(release())).toMatchObject({
        reason: expect.stringMatching(/RUNNER_TOOL_CACHE/),
      });
    });
  });

  describe('findCosign', () => {
    async function putOnPath(script: string): Promise<void> {
      const path = join(folder, 'bin', 'cosign');
      await writeFile(path, `#!/bin/sh\n${script}\n`);
      await chmod(path, 0o755);
    }

    beforeEach(() => {
      process.env['PATH'] = `${join(folder, 'bin')}:/usr/bin:/bin`;
    });

    test('takes a new one on PATH, and downloads nothing', async () => {
      await putOnPath(`echo '{"gitVersion":"v3.1.3"}'`);
      expect(await findCosign(undefined, release())).toEqual({
        found: true,
        path: 'cosign',
        version: '3.1.3',
      });
      expect(requests).toBe(0);
    });

    test.each([
      ['is older', `echo '{"gitVersion":"v2.6.5"}'`],
      ['does not tell its version', 'echo cosign; exit 1'],
      ['was built by hand', `echo '{"gitVersion":"devel"}'`],
    ])('downloads when the one on PATH %s', async (_, script) => {
      await putOnPath(script);
      expect(await findCosign(undefined, release())).toEqual({
        found: true,
        path: expect.stringContaining(join(folder, 'tools')),
        version: '3.0.6',
      });
    });

    test('says what is on PATH and why there is no other', async () => {
      await putOnPath(`echo '{"gitVersion":"v2.6.5"}'`);
      answer = (_, response) => response.writeHead(404).end();
      expect(await findCosign(undefined, release())).toEqual({
        found: false,
        reason: expect.stringMatching(
          /^The cosign on PATH is 2\.6\.5, older than 3\.0\.6\. .*404.* install cosign/,
        ),
      });
    });

    test('downloads nothing in a run that is cancelled', async () => {
      expect(await findCosign(AbortSignal.abort(), release())).toMatchObject({ found: false });
      expect(requests).toBe(0);
    });
  });
});
