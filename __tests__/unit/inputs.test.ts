import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/inputs/read.ts';
import { INPUTS } from '../../src/inputs/table.ts';
import { formatPlatform } from '../../src/subject/platform.ts';

const FILES = ['.', 'app', 'app/Dockerfile', 'cosign.pub', 'root.json', 'secret.txt'];
const PEM = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----';
const DIGEST = `sha256:${'a'.repeat(64)}`;

function read(inputs: Record<string, string>, variables: Record<string, string> = {}) {
  return readInputs((name) => inputs[name] ?? '', {
    isThere: () => false,
    fileExists: (path) => FILES.includes(path) || path === 'link',
    leavesCheckout: (path) => path === 'link',
    realPath: (path) => `/checkout/${path}`,
    readFile: () => undefined,
    variable: (name) => variables[name],
  });
}

function settings(inputs: Record<string, string>, variables: Record<string, string> = {}) {
  const answer = read(inputs, variables);
  if (!answer.valid) throw new Error(answer.problems.join('\n'));
  return answer.settings;
}

function problems(inputs: Record<string, string>, variables: Record<string, string> = {}) {
  const answer = read(inputs, variables);
  return answer.valid ? [] : answer.problems;
}

describe('what is built', () => {
  it('is the checkout when nothing is said', () => {
    expect(settings({}).build).toMatchObject({ context: '.', file: undefined, pull: false, secrets: [] });
    expect(settings({}).failOn).toBe('failure');
  });

  it('is nothing when only an image is named', () => {
    expect(settings({ image: 'reg.example/app:1' }).build).toBeUndefined();
  });

  it('is the context beside the image when both are named', () => {
    expect(settings({ image: 'reg.example/app:1', context: 'app' }).build?.context).toBe('app');
  });

  it('reads lists by line, or by comma where users expect it', () => {
    const { build } = settings({
      'build-args': 'A=1,2\nB=x y\n\n',
      'cache-from': 'type=gha,scope=a',
      'add-hosts': 'a:127.0.0.1,b:127.0.0.2',
    });
    expect(build?.buildArgs).toEqual(['A=1,2', 'B=x y']);
    expect(build?.cacheFrom).toEqual(['type=gha,scope=a']);
    expect(build?.addHosts).toEqual(['a:127.0.0.1', 'b:127.0.0.2']);
  });

  it('reads platforms by line or by comma, and takes the one of the engine without any', () => {
    expect(settings({}).platforms).toEqual([undefined]);
    const given = settings({ platform: 'linux/amd64, linux/arm/v7\nlinux/arm64' });
    expect(given.platforms.map((one) => one && formatPlatform(one))).toEqual([
      'linux/amd64',
      'linux/arm/v7',
      'linux/arm64',
    ]);
  });

  it('takes secrets as values, variables and files', () => {
    const given = { secrets: 'token=a=b', 'secret-envs': 'npm=NPM_TOKEN', 'secret-files': 'cert=secret.txt' };
    expect(settings(given, { NPM_TOKEN: 'x' }).build?.secrets).toEqual([
      { id: 'token', value: 'a=b' },
      { id: 'npm', variable: 'NPM_TOKEN' },
      { id: 'cert', file: 'secret.txt' },
    ]);
  });
});

describe('whose signature', () => {
  const image = 'reg.example/app:1';
  const issuer = 'https://token.actions.githubusercontent.com';

  it.each(['cosign.pub', PEM, 'awskms:///alias/x', 'k8s://ns/name'])('key %j', (key) => {
    expect(settings({ image, key }).signature.trust).toEqual({
      by: 'key',
      key,
      ignoreTransparencyLog: false,
    });
  });

  it('anchors the regular expression of an identity', () => {
    const given = {
      image,
      'certificate-identity-regexp': 'https://github.com/o/.+',
      'certificate-oidc-issuer': issuer,
    };
    expect(settings(given).signature.trust).toEqual({
      by: 'certificate',
      identity: { regexp: '^(?:https://github.com/o/.+)$' },
      issuer,
    });
  });

  it('reads annotations', () => {
    expect(settings({ image, key: PEM, annotations: 'repo=o/r,env=prod' }).signature.annotations).toEqual({
      repo: 'o/r',
      env: 'prod',
    });
  });
});

describe('bad input', () => {
  it.each([
    [
      { 'fail-on': 'sometimes' },
      'Input "fail-on" is "sometimes": it may be "failure", "warning" or "never".',
    ],
    [{ pull: 'yes' }, 'Input "pull" is "yes": it may be "true" or "false".'],
    [{ image: '-v/etc:/etc' }, /Input "image" is "-v\/etc:\/etc": it may be an image reference/],
    [{ image: 'Upper' }, /Input "image"/],
    [{ platform: 'windows/amd64' }, /Input "platform" is "windows\/amd64"/],
    [{ platform: 'linux/amd64,windows/amd64' }, /Input "platform" is .*: it may be one or more/],
    [{ platform: 'linux/amd64,linux/amd64' }, /it may be one or more different platforms/],
    [{ platform: 'linux/amd64 linux/arm64' }, /it may be one or more/],
    [{ platform: ',' }, /it may be one or more/],
    [{ context: '--privileged' }, /Input "context"/],
    [{ context: 'nowhere' }, /Input "context" is "nowhere", but there is no such file or folder/],
    [{ file: 'nowhere/Dockerfile' }, /Input "file"/],
    [{ context: 'link' }, /Input "context" is "link", a link that leads out of the checkout/],
    [{ image: 'a/b', key: 'nowhere.pub' }, /Input "key" is "nowhere.pub", but there is no such file/],
    [{ image: 'a/b', key: 'env://NOWHERE' }, /Input "key" names the variable "NOWHERE"/],
    [{ 'secret-envs': 'a=NOWHERE' }, /Input "secret-envs" names the variable "NOWHERE"/],
    [{ 'comment-key': 'a\nb' }, /Input "comment-key"/],
    [
      { image: 'a/b', key: PEM, 'certificate-identity': 'x', 'certificate-oidc-issuer': 'https://i' },
      /both given/,
    ],
    [{ image: 'a/b', 'certificate-identity': 'x' }, /"certificate-oidc-issuer" is missing/],
    [{ image: 'a/b', 'certificate-oidc-issuer': 'https://i' }, /"certificate-identity" .* is missing/],
    [
      { image: 'a/b', 'certificate-oidc-issuer': 'https://i', 'certificate-identity-regexp': '.*' },
      /does not match every identity/,
    ],
    [
      { image: 'a/b', 'certificate-oidc-issuer': 'https://i', 'certificate-identity-regexp': '(' },
      /Input "certificate-identity-regexp"/,
    ],
    [
      { image: 'a/b', 'certificate-oidc-issuer': 'https://i', 'certificate-identity-regexp': '.+|x' },
      /Input "certificate-identity-regexp"/,
    ],
    [{ image: 'a/b', 'insecure-ignore-tlog': 'true' }, /"insecure-ignore-tlog" is "true" without "key"/],
    [{ key: PEM }, /Input "image" is missing/],
    [
      { image: 'a/b', 'build-args': 'A=1' },
      /Input "build-args" is of a build, and with "image" alone nothing is built/,
    ],
    [{ image: 'a/b', signature: 'required' }, /say whose signature is expected/],
  ] as [Record<string, string>, string | RegExp][])('%j', (inputs, sentence) => {
    const said = problems(inputs);
    expect(said).toHaveLength(1);
    if (typeof sentence === 'string') expect(said[0]).toBe(sentence);
    else expect(said[0]).toMatch(sentence);
  });

  it('names several at once', () => {
    const said = problems({
      'fail-on': 'x',
      pull: 'y',
      image: 'Z',
      'certificate-identity': 'me',
      file: 'nowhere',
    });
    expect(said.map((sentence) => sentence.split('"')[1])).toEqual([
      'pull',
      'image',
      'fail-on',
      'certificate-oidc-issuer',
      'file',
    ]);
  });

  it.each([
    ['secrets', 'no equals sign, just s3cr3t'],
    ['key', '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\ns3cr3t'],
  ])('never quotes the text of %s', (name, text) => {
    const said = problems({ image: 'a/b', [name]: text });
    expect(said.join()).toContain(`"${name}"`);
    expect(said.join()).not.toContain('s3cr3t');
  });

  it('is one line each, whatever comes in', () => {
    const name = fc.constantFrom(...Object.keys(INPUTS));
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ unit: 'binary' })), (inputs) => {
        for (const sentence of problems(inputs)) expect(sentence).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it('takes a reference by digest', () => {
    expect(settings({ image: `reg.example:5000/a/b@${DIGEST}` }).image).toMatchObject({ digest: DIGEST });
  });
});
