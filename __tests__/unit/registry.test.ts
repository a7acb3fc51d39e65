import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, connectRegistry } from '../../src/engine/registry.ts';
import { isLoopback } from '../../src/engine/registry-http.ts';
import { type RunningServer, serve } from '../support/http-server.ts';

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const HEX = 'a'.repeat(64);
const DESCRIPTOR = {
  mediaType: 'application/vnd.oci.image.config.v1+json',
  digest: `sha256:${HEX}`,
  size: 2,
};
const MANIFEST = JSON.stringify({
  schemaVersion: 2,
  mediaType: MANIFEST_TYPE,
  config: DESCRIPTOR,
  layers: [],
});
const INDEX = JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests: [] });

const servers: RunningServer[] = [];
let folder: string;
let seen: { line: string; authorization: string | undefined }[];
const environment = { ...process.env };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-test-'));
  process.env['DOCKER_CONFIG'] = folder;
});

beforeEach(() => {
  seen = [];
});

afterEach(() => rm(join(folder, 'config.json'), { force: true }));

afterAll(async () => {
  process.env = environment;
  await Promise.all(servers.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function start(handler: Handler, address?: string): Promise<string> {
  const server = await serve((request, response) => {
    seen.push({ line: `${request.method} ${request.url}`, authorization: request.headers.authorization });
    handler(request, response);
  }, address);
  servers.push(server);
  return server.host;
}

function send(body: string | Buffer, type = MANIFEST_TYPE, headers: Record<string, string> = {}): Handler {
  return (_, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(body);
}

function status(code: number, headers: Record<string, string> = {}): Handler {
  return (_, response) => response.writeHead(code, headers).end('{"errors":[]}');
}

function at(registry: string) {
  return { registry, repository: 'team/app' };
}

function fault(reason: RegExp): Answer<never> {
  return { state: 'fault', reason: expect.stringMatching(reason) };
}

function sha256(text: string | Buffer): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

describe('a manifest', () => {
  test('by tag', async () => {
    const host = await start(send(MANIFEST, MANIFEST_TYPE, { 'docker-content-digest': sha256(MANIFEST) }));
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual({
      state: 'found',
      value: {
        kind: 'image',
        digest: sha256(MANIFEST),
        mediaType: MANIFEST_TYPE,
        config: DESCRIPTOR,
        layers: [],
      },
    });
    expect(seen).toEqual([{ line: 'GET /v2/team/app/manifests/v1', authorization: undefined }]);
  });

  test('by digest, from a registry that sends no digest', async () => {
    const host = await start(send(INDEX, `${INDEX_TYPE}; charset=utf-8`));
    expect(await connectRegistry().manifest(at(host), sha256(INDEX))).toMatchObject({
      state: 'found',
      value: { kind: 'index', digest: sha256(INDEX) },
    });
  });

  test('by SHA-512', async () => {
    const digest = `sha512:${createHash('sha512').update(MANIFEST).digest('hex')}`;
    const host = await start(send(MANIFEST));
    expect(await connectRegistry().manifest(at(host), digest)).toMatchObject({
      state: 'found',
      value: { digest },
    });
  });

  test('that is not there', async () => {
    expect(await connectRegistry().manifest(at(await start(status(404))), 'v1')).toEqual({
      state: 'not-found',
    });
  });

  test('that is another one than was asked for', async () => {
    const host = await start(send(MANIFEST));
    expect(await connectRegistry().manifest(at(host), `sha256:${HEX}`)).toEqual(
      fault(/sent sha256:.* for sha256:aaa/),
    );
  });

  test('that is another one than the registry says', async () => {
    const host = await start(send(MANIFEST, MANIFEST_TYPE, { 'docker-content-digest': `sha256:${HEX}` }));
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/called it sha256:aaa/));
  });

  test.each([
    ['no JSON', '<html>', MANIFEST_TYPE, /cannot be read/],
    ['a list', '[]', MANIFEST_TYPE, /cannot be read/],
    ['nothing in it', '{}', MANIFEST_TYPE, /cannot be read/],
    ['two types', MANIFEST, INDEX_TYPE, /of the type .*manifest.* as .*index/],
    ['an old type', '{}', 'application/vnd.docker.distribution.manifest.v1+prettyjws', /no container image/],
    [
      'index and image at once',
      JSON.stringify({ ...JSON.parse(INDEX), layers: [], config: DESCRIPTOR }),
      INDEX_TYPE,
      /an index and an image at once/,
    ],
    ['too long', Buffer.alloc(5 * 1024 * 1024), MANIFEST_TYPE, /more than 4194304 bytes/],
  ])('that cannot be trusted: %s', async (_, body, type, reason) => {
    const host = await start(send(body, type));
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(reason));
  });
});

describe.concurrent('a fault', () => {
  test.each([
    [401, /answered 401 Unauthorized: log in/],
    [403, /answered 403 Forbidden/],
    [429, /answered 429 Too Many Requests/],
    [500, /is broken and answered 500/],
    [503, /is broken and answered 503/],
    [418, /answered 418/],
  ])('%i', async (code, reason) => {
    expect(await connectRegistry().manifest(at(await start(status(code))), 'v1')).toEqual(fault(reason));
  });

  test('a registry that is down', async () => {
    const gone = await serve(() => {});
    await gone.stop();
    expect(await connectRegistry().manifest(at(gone.host), 'v1')).toEqual(fault(/nothing listens there/));
  });

  test('a connection that is cut', async () => {
    const host = await start((_, response) => response.socket?.resetAndDestroy());
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/cut the connection/));
  });

  test('a body that ends too early', async () => {
    const host = await start((_, response) => {
      response.writeHead(200, { 'content-type': MANIFEST_TYPE, 'content-length': '1000' });
      response.write('{');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/could not be reached/));
  });

  test('one that passes is met by a second try', async () => {
    let tries = 0;
    const host = await start((request, response) => {
      tries += 1;
      (tries === 1 ? status(503) : send(MANIFEST))(request, response);
    });
    expect(await connectRegistry().manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
  });

  test('a run that is cancelled', async () => {
    const host = await start(() => {});
    const answer = connectRegistry(AbortSignal.timeout(50)).manifest(at(host), 'v1');
    expect(await answer).toEqual(fault(/cancelled/));
  });
});

describe('redirects', () => {
  test('are followed, and credentials stay behind', async () => {
    const store = await start(send(Buffer.from('blob'), 'application/octet-stream'));
    const host = await start((request, response) =>
      request.headers.authorization
        ? status(307, { location: `http://${store}/elsewhere?signed=1` })(request, response)
        : status(401, { 'www-authenticate': 'Basic realm="x"' })(request, response),
    );
    await logIn({ auths: { [host]: { username: 'user', password: 'secret' } } });
    const digest = sha256('blob');
    expect(await connectRegistry().blob(at(host), digest, 100)).toMatchObject({ state: 'found' });
    expect(seen.map(({ line, authorization }) => [line, authorization !== undefined])).toEqual([
      [`GET /v2/team/app/blobs/${digest}`, false],
      [`GET /v2/team/app/blobs/${digest}`, true],
      ['GET /elsewhere?signed=1', false],
    ]);
  });

  test('relative ones too, but not in circles', async () => {
    const host = await start(status(302, { location: '/again' }));
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/redirects in circles/));
    expect(seen).toHaveLength(6);
  });

  test('lead to no plain HTTP beyond loopback', async () => {
    const host = await start(status(307, { location: 'http://registry.invalid/blob' }));
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/only HTTPS is trusted/));
  });
});

describe('a blob', () => {
  test('has the digest asked for', async () => {
    const host = await start(send('other', 'application/octet-stream'));
    expect(await connectRegistry().blob(at(host), `sha256:${HEX}`, 100)).toEqual(fault(/sent other content/));
  });

  test('is not longer than its limit', async () => {
    const host = await start(send('0123456789', 'application/octet-stream'));
    expect(await connectRegistry().blob(at(host), sha256('0123456789'), 9)).toEqual(
      fault(/more than 9 bytes/),
    );
  });
});

describe('referrers', () => {
  const list = JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests: [DESCRIPTOR] });
  const subject = `sha256:${HEX}`;

  test('by the API', async () => {
    const host = await start(send(list, INDEX_TYPE));
    expect(await connectRegistry().referrers(at(host), subject)).toMatchObject({ value: [DESCRIPTOR] });
    expect(seen.map(({ line }) => line)).toEqual([`GET /v2/team/app/referrers/${subject}`]);
  });

  test.each([
    ['404', status(404)],
    ['400', status(400)],
    ['406', status(406)],
    ['a page', send('<html>', 'text/html')],
  ])('by the tag that stands in for it, where the API answers %s', async (_, api) => {
    const host = await start((request, response) =>
      (request.url?.includes('/referrers/') ? api : send(list, INDEX_TYPE))(request, response),
    );
    expect(await connectRegistry().referrers(at(host), subject)).toMatchObject({ value: [DESCRIPTOR] });
    expect(seen.at(-1)?.line).toBe(`GET /v2/team/app/manifests/sha256-${HEX}`);
  });

  test('none', async () => {
    expect(await connectRegistry().referrers(at(await start(status(404))), subject)).toEqual({
      state: 'found',
      value: [],
    });
  });

  test.each([403, 500])('%i is a fault, and not an empty list', async (code) => {
    expect(await connectRegistry().referrers(at(await start(status(code))), subject)).toEqual(
      fault(/answered/),
    );
  });

  test('a fault of the tag is a fault', async () => {
    const host = await start((request, response) =>
      status(request.url?.includes('/referrers/') ? 404 : 403)(request, response),
    );
    expect(await connectRegistry().referrers(at(host), subject)).toEqual(fault(/403/));
  });

  test('a list that goes on is a fault, since cosign reads one page', async () => {
    const host = await start(send(list, INDEX_TYPE, { link: '</v2/team/app/referrers/x?n=2>; rel="next"' }));
    expect(await connectRegistry().referrers(at(host), subject)).toEqual(
      fault(/more referrers than one page/),
    );
  });

  test('a list that cannot be read is a fault', async () => {
    const host = await start(send('{"manifests":[{}]}', INDEX_TYPE));
    expect(await connectRegistry().referrers(at(host), subject)).toEqual(fault(/cannot be read/));
  });
});

async function logIn(config: object): Promise<void> {
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
}

const USER = `Basic ${Buffer.from('user:se:cret').toString('base64')}`;

describe('credentials', () => {
  const asksBasic: Handler = (request, response) =>
    (request.headers.authorization === USER
      ? send(MANIFEST)
      : status(401, { 'www-authenticate': 'Basic realm="x"' }))(request, response);

  test.each<[string, (host: string) => object]>([
    ['auth', (host) => ({ auths: { [host]: { auth: USER.slice(6) } } })],
    ['username and password', (host) => ({ auths: { [host]: { username: 'user', password: 'se:cret' } } })],
    ['the old form of the host', (host) => ({ auths: { [`https://${host}/v1/`]: { auth: USER.slice(6) } } })],
  ])('from the docker config: %s', async (_, config) => {
    const host = await start(asksBasic);
    await logIn(config(host));
    expect(await connectRegistry().manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
  });

  test('of another registry stay where they are', async () => {
    const host = await start(asksBasic);
    await logIn({ auths: { 'registry.example': { auth: USER.slice(6) } } });
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/answered 401/));
    expect(seen.every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  test('are not read where nobody asks for them', async () => {
    const host = await start(send(MANIFEST));
    await writeFile(join(folder, 'config.json'), 'no JSON');
    expect(await connectRegistry().manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
  });

  test('in a config that cannot be read are a fault', async () => {
    const host = await start(asksBasic);
    await writeFile(join(folder, 'config.json'), 'no JSON');
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(
      fault(/config\.json is not of the form/),
    );
  });

  describe('from a credential helper', () => {
    async function helper(script: string): Promise<void> {
      const path = join(folder, 'docker-credential-test');
      await writeFile(path, `#!/bin/sh\n${script}\n`);
      await chmod(path, 0o755);
      process.env['PATH'] = `${folder}:${environment['PATH']}`;
    }

    const says = (answer: string) =>
      `read -r name; [ "$1" = get ] && [ -n "$name" ] && echo '${answer}' | sed "s|NAME|$name|"`;

    test.each<[string, (host: string) => object]>([
      ['credsStore', () => ({ credsStore: 'test' })],
      ['credHelpers', (host) => ({ credHelpers: { [host]: 'test' }, credsStore: 'missing' })],
    ])('%s', async (_, config) => {
      const host = await start(asksBasic);
      await helper(says('{"ServerURL":"NAME","Username":"user","Secret":"se:cret"}'));
      await logIn(config(host));
      expect(await connectRegistry().manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
    });

    test('that has none', async () => {
      const host = await start(asksBasic);
      await helper('echo "credentials not found in native keychain"; exit 1');
      await logIn({ credsStore: 'test', auths: { [host]: { auth: USER.slice(6) } } });
      expect(await connectRegistry().manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
    });

    test('that fails', async () => {
      const host = await start(asksBasic);
      await helper('echo "the keychain is locked"; exit 1');
      await logIn({ credsStore: 'test' });
      expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/the keychain is locked/));
    });

    test('that is missing', async () => {
      const host = await start(asksBasic);
      await logIn({ credsStore: 'missing' });
      expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(
        fault(/docker-credential-missing gave no answer/),
      );
    });

    test('with a name that is a path', async () => {
      const host = await start(asksBasic);
      await logIn({ credsStore: '../../evil' });
      expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/names no credential helper/));
    });
  });
});

describe('tokens', () => {
  /** A registry that takes the token of its own token service only. */
  async function startWithTokens(service: Handler): Promise<string> {
    const host = await start((request, response) => {
      if (request.url?.startsWith('/token')) return service(request, response);
      const challenge = `Bearer realm="http://${request.headers.host}/token",service="reg",scope="repository:team/app:pull"`;
      return (
        request.headers.authorization === 'Bearer good'
          ? send(MANIFEST)
          : status(401, { 'www-authenticate': challenge })
      )(request, response);
    });
    return host;
  }

  test('for everybody, and once for many requests', async () => {
    const host = await startWithTokens(send('{"token":"good"}', 'application/json'));
    const registry = connectRegistry();
    expect(await registry.manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
    expect(await registry.manifest(at(host), 'v2')).toMatchObject({ state: 'found' });
    expect(seen.filter(({ line }) => line.includes('/token'))).toEqual([
      { line: 'GET /token?service=reg&scope=repository%3Ateam%2Fapp%3Apull', authorization: undefined },
    ]);
  });

  test('for a user', async () => {
    const host = await startWithTokens((request, response) =>
      (request.headers.authorization === USER ? send('{"access_token":"good"}') : status(401))(
        request,
        response,
      ),
    );
    await logIn({ auths: { [host]: { auth: USER.slice(6) } } });
    expect(await connectRegistry().manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
  });

  test('for a refresh token', async () => {
    let form = '';
    const host = await startWithTokens((request, response) => {
      request.on('data', (chunk) => {
        form += chunk;
      });
      request.on('end', () => send('{"access_token":"good"}')(request, response));
    });
    await logIn({ auths: { [host]: { auth: '', identitytoken: 'refresh' } } });
    expect(await connectRegistry().manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
    expect(Object.fromEntries(new URLSearchParams(form))).toMatchObject({
      grant_type: 'refresh_token',
      refresh_token: 'refresh',
      service: 'reg',
    });
  });

  test('one that has expired is asked for again', async () => {
    let token = 'stale';
    const host = await startWithTokens((request, response) => {
      send(JSON.stringify({ token }))(request, response);
      token = 'good';
    });
    const registry = connectRegistry();
    expect(await registry.manifest(at(host), 'v1')).toEqual(fault(/401/));
    expect(await registry.manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
  });

  test.each([
    ['that refuses', status(401), /answered 401 Unauthorized: log in/],
    ['that is broken', status(502), /token service .* answered 502/],
    ['that sends none', send('{}'), /answered 200 and no token/],
  ])('from a service %s', async (_, service, reason) => {
    const host = await startWithTokens(service);
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(reason));
  });

  test('are not asked for over plain HTTP beyond loopback', async () => {
    const host = await start(
      status(401, { 'www-authenticate': 'Bearer realm="http://registry.invalid/token"' }),
    );
    await logIn({ auths: { [host]: { auth: USER.slice(6) } } });
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/only HTTPS is trusted/));
  });

  test('from nowhere are a fault', async () => {
    const host = await start(status(401, { 'www-authenticate': 'Bearer service="reg"' }));
    expect(await connectRegistry().manifest(at(host), 'v1')).toEqual(fault(/does not say where to get it/));
  });
});

test('an IPv6 loopback registry', async () => {
  const host = await start(send(MANIFEST), '::1');
  expect(await connectRegistry().manifest(at(host), 'v1')).toMatchObject({ state: 'found' });
});

test.each([
  ['localhost', true],
  ['localhost:5000', true],
  ['127.0.0.1:80', true],
  ['127.8.9.1', true],
  ['[::1]:5000', true],
  ['127.0.0.1.evil.example', false],
  ['localhost.example', false],
  ['10.0.0.1', false],
  ['docker.io', false],
])('isLoopback(%s) is %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
