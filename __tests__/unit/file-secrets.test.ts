import { describe, expect, it } from 'vitest';
import { shortInstruction } from '../../src/evidence/files/history.ts';
import { secretKind } from '../../src/evidence/files/secrets.ts';

const BASE64 = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7';
const pem = (label: string, headers = '') =>
  `-----BEGIN ${label}-----\n${headers}${BASE64}\n${BASE64}\n-----END ${label}-----\n`;

const kind = (path: string, content: string) => secretKind(path, Buffer.from(content));

describe('secrets', () => {
  it.each([
    ['/etc/ssl/private/server.key', pem('PRIVATE KEY'), 'a private key'],
    [
      '/anything',
      pem('RSA PRIVATE KEY', 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n'),
      'a private key',
    ],
    ['/bundle.pem', `${pem('CERTIFICATE')}${pem('EC PRIVATE KEY')}`, 'a private key'],
    ['/windows.pem', pem('PRIVATE KEY').replaceAll('\n', '\r\n'), 'a private key'],
    ['/root/.ssh/id_ed25519', pem('OPENSSH PRIVATE KEY'), 'a private SSH key'],
    ['/etc/ssh/ssh_host_rsa_key', pem('RSA PRIVATE KEY'), 'a private SSH key'],
    ['/k.ppk', 'PuTTY-User-Key-File-3: ssh-ed25519\n', 'a private SSH key'],
    ['/k.asc', pem('PGP PRIVATE KEY BLOCK', 'Version: 1\n\n'), 'a private PGP key'],
    ['/app/.env', 'PORT=1\nSTRIPE_SECRET=sk_live_4eC39HqLy\n', 'an environment file with secrets'],
    ['/app/.env.production', 'export DB_PASSWORD="correct horse"\n', 'an environment file with secrets'],
    ['/app/.env', 'DATABASE_URL=postgres://app:hunter22@db/app\n', 'an environment file with secrets'],
    ['/app/.git/HEAD', 'ref: refs/heads/main\n', 'a Git repository'],
    [
      '/app/.git/config',
      '[remote "o"]\n url = https://x:ghp_abcdefgh@github.com/a/b\n',
      'a password for a Git server',
    ],
    ['/root/.git-credentials', 'https://me:ghp_abcdefgh@github.com\n', 'a password for a Git server'],
    [
      '/root/.aws/credentials',
      '[default]\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG\n',
      'AWS credentials',
    ],
    [
      '/sa.json',
      '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\nM"}',
      'a Google Cloud key',
    ],
    [
      '/root/.config/gcloud/application_default_credentials.json',
      '{"refresh_token": "1//0abcdefgh"}',
      'Google Cloud credentials',
    ],
    ['/root/.azure/accessTokens.json', '[{"accessToken":"eyJ0eXAiOi"}]', 'Azure credentials'],
    [
      '/root/.kube/config',
      'users:\n- user:\n    token: abcdefghijk\n',
      'credentials of a Kubernetes cluster',
    ],
    [
      '/root/.docker/config.json',
      '{"auths":{"r.example":{"auth":"dTpw"}}}',
      'credentials of a container registry',
    ],
    ['/root/.npmrc', '//r.example/:_authToken=npm_abcdefghij\n', 'a token of a package registry'],
    ['/root/.pypirc', '[pypi]\npassword = pypi-AgEIcHlwaS5vcmc\n', 'a password of a package registry'],
    [
      '/etc/pip.conf',
      '[global]\nindex-url = https://u:hunter22@r.example/\n',
      'a password of a package registry',
    ],
    ['/root/.cargo/credentials.toml', '[registry]\ntoken = "abcdefgh"\n', 'a token of a package registry'],
    [
      '/root/.composer/auth.json',
      '{"github-oauth":{"github.com":"abcdefgh"}}',
      'tokens of package registries',
    ],
    ['/root/.netrc', 'machine x login me password hunter22\n', 'passwords for servers'],
    ['/root/.pgpass', 'db:5432:app:app:hunter22\n', 'a password of a database'],
    ['/root/.vault-token', 'hvs.CAESIJabcdefghijkl', 'a token of Vault'],
    ['/app/config/master.key', '0123456789abcdef0123456789abcdef\n', 'the master key of a Rails application'],
  ])('%s', (path, content, expected) => {
    expect(kind(path, content)).toBe(expected);
  });

  it.each([
    ['a certificate', '/etc/ssl/cert.pem', pem('CERTIFICATE')],
    ['a public key', '/root/.ssh/id_ed25519.pub', 'ssh-ed25519 AAAA'],
    ['code that speaks of keys', '/app/pem.js', 'if (text.startsWith("-----BEGIN PRIVATE KEY-----")) {}\n'],
    ['a text about keys', '/usr/share/doc/x', 'Begins with\n-----BEGIN PRIVATE KEY-----\nand then base64.\n'],
    ['a key that a package tests itself with', '/app/node_modules/x/test/key.pem', pem('PRIVATE KEY')],
    ['an example of the distribution', '/usr/share/doc/x/examples/key.pem', pem('PRIVATE KEY')],
    [
      'an environment that a package tests itself with',
      '/app/node_modules/x/test/.env',
      'SECRET=abcdefghijk\n',
    ],
    ['an example of an environment', '/app/.env.example', 'SECRET=abcdefghijk\n'],
    ['an environment with nothing secret', '/app/.env', 'PORT=8080\nNODE_ENV=production\n'],
    [
      'places for secrets',
      '/app/.env',
      'A_TOKEN=\nB_TOKEN=$TOKEN\nC_SECRET=changeme\nD_PASSWORD=<password>\n',
    ],
    ['a registry without a token', '/root/.npmrc', 'registry=https://r.example/\n'],
    ['a token from the environment', '/root/.npmrc', '//r.example/:_authToken=$NPM_TOKEN\n'],
    ['a client without credentials', '/root/.docker/config.json', '{"auths":{},"credsStore":"pass"}'],
    ['an AWS config', '/root/.aws/config', '[default]\nregion = eu-central-1\n'],
    ['a kubeconfig without secrets', '/root/.kube/config', 'clusters: []\n'],
    ['the gitdir of a submodule', '/app/sub/.git', 'gitdir: ../.git/modules/sub\n'],
    ['a file of another name', '/app/env', 'SECRET=abcdefghijk\n'],
  ])('none: %s', (_, path, content) => {
    expect(kind(path, content)).toBeUndefined();
  });

  it('its own key in a folder of tests counts', () => {
    expect(kind('/app/test/key.pem', pem('PRIVATE KEY'))).toBe('a private key');
  });

  it('looks at hostile names and contents in bounded time', () => {
    const start = performance.now();
    for (const content of [
      'A_KEY'.repeat(900),
      `${'a:'.repeat(2_000)}`,
      '{"bearer":{'.repeat(400),
      '-----BEGIN '.repeat(400),
    ]) {
      for (const path of [
        '/.env',
        '/auth.json',
        '/.pgpass',
        '/.npmrc',
        '/.git/config',
        `/${'.git/'.repeat(800)}HEAD`,
      ]) {
        kind(path, content.slice(0, 4_096));
      }
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('an instruction', () => {
  it.each([
    ['/bin/sh -c #(nop) COPY file:1a2b in /app/ ', 'COPY file:1a2b in /app/'],
    ['/bin/sh -c apk add curl', 'RUN apk add curl'],
    ['RUN /bin/sh -c apk add curl # buildkit', 'RUN apk add curl'],
    ['RUN |2 TOKEN=hunter2 B=a b /bin/sh -c make # buildkit', 'RUN make'],
    ['|1 TOKEN=hunter2 /bin/sh -c make', 'RUN make'],
    ['|1 TOKEN=hunter2 /bin/bash -c make', 'RUN …'],
    ['COPY --chown=0:0 . /app # buildkit', 'COPY --chown=0:0 . /app'],
    ['RUN /bin/sh -c make API_TOKEN=hunter2 all', 'RUN make API_TOKEN=… all'],
    ["RUN /bin/sh -c login --password 'hunter2 x' me", 'RUN login --password … me'],
    ['RUN /bin/sh -c curl https://me:hunter2@r.example/x', 'RUN curl https://me:…@r.example/x'],
    ['RUN /bin/sh -c a \\\n\t  && b', 'RUN a \\ && b'],
    ['bazel build ...', 'bazel build ...'],
  ])('%j', (createdBy, expected) => {
    expect(shortInstruction(createdBy)).toBe(expected);
  });

  it('is bounded', () => {
    expect(shortInstruction('x'.repeat(100_000)).length).toBeLessThanOrEqual(201);
  });
});
