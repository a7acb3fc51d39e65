import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repositoryOf } from '../../src/evidence/provenance/repository.ts';
import { readStatement } from '../../src/evidence/provenance/statement.ts';

const HEX = 'a'.repeat(64);
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const OTHER = 'f'.repeat(40);
const V1 = 'https://slsa.dev/provenance/v1';
const V02 = 'https://slsa.dev/provenance/v0.2';
const SHOP = { repository: 'github.com/acme/shop', commit: COMMIT };

function statement(predicateType: string, predicate: unknown, over: object = {}): string {
  const subject = [{ name: 'ghcr.io/acme/shop', digest: { sha256: HEX } }];
  return JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType,
    predicate,
    ...over,
  });
}

function git(uri: string, digest: object = { gitCommit: COMMIT }) {
  return { uri, digest };
}

/** Provenance of version 1 with these parameters and dependencies. */
function v1(
  externalParameters: unknown,
  resolvedDependencies?: unknown,
  builder: unknown = { id: 'the builder' },
) {
  const buildDefinition = {
    buildType: 'https://example.org/build',
    externalParameters,
    resolvedDependencies,
  };
  return statement(V1, { buildDefinition, runDetails: { builder } });
}

function v02(invocation: unknown, materials?: unknown) {
  return statement(V02, { builder: { id: 'the builder' }, buildType: 'x', invocation, materials });
}

const WORKFLOW = {
  ref: 'refs/pull/7/merge',
  repository: 'https://github.com/acme/shop',
  path: '.github/workflows/release.yml',
};

describe('the source that provenance names', () => {
  test.each<[string, string]>([
    [
      "GitHub's artifact attestations",
      v1({ workflow: WORKFLOW }, [git('git+https://github.com/acme/shop@refs/pull/7/merge')]),
    ],
    [
      'a workflow with other repositories among the dependencies',
      v1({ workflow: WORKFLOW }, [
        git('git+https://github.com/acme/library@refs/heads/main', { gitCommit: OTHER }),
        git('git+https://github.com/acme/shop@refs/heads/main'),
        { uri: 'pkg:docker/alpine@3.22', digest: { sha256: HEX } },
      ]),
    ],
    [
      'BuildKit, v1',
      v1({
        configSource: {
          uri: 'https://github.com/acme/shop.git#refs/pull/7/merge',
          digest: { sha1: COMMIT },
          path: 'Dockerfile',
        },
        request: { frontend: 'dockerfile.v0' },
      }),
    ],
    ['a source with its digest', v1({ source: git('git+https://github.com/acme/shop@refs/heads/main') })],
    [
      'a source by address alone, whose commit stands among the dependencies',
      v1({ source: 'https://github.com/acme/shop' }, [git('git+https://github.com/acme/shop')]),
    ],
    ['one repository among the dependencies', v1({}, [git('git+https://github.com/acme/shop@refs/tags/v1')])],
    ['no parameters, one dependency', v1(undefined, [git('git@github.com:acme/shop.git')])],
    [
      'BuildKit, v0.2',
      v02({
        configSource: {
          uri: 'https://github.com/acme/shop.git#refs/heads/main',
          digest: { sha1: COMMIT },
          entryPoint: 'Dockerfile',
        },
      }),
    ],
    [
      'the generator of SLSA, v0.2',
      v02(
        {
          configSource: { uri: 'git+https://github.com/acme/shop@refs/heads/main', digest: { sha1: COMMIT } },
        },
        [git('git+https://github.com/acme/shop@refs/heads/main', { sha1: COMMIT })],
      ),
    ],
    ['materials alone, v0.2', v02(undefined, [git('git+https://github.com/acme/shop', { sha1: COMMIT })])],
    [
      'a commit in capital letters',
      v1({}, [git('git+https://github.com/Acme/Shop', { gitCommit: COMMIT.toUpperCase() })]),
    ],
  ])('%s', (_, text) => {
    expect(readStatement(text)).toEqual({
      predicateType: expect.stringMatching(/^https:\/\/slsa\.dev\/provenance\/v(?:1|0\.2)$/),
      provenance: { source: SHOP, builder: 'the builder' },
      digests: [`sha256:${HEX}`],
    });
  });

  test.each<[string, string]>([
    ['a workflow and no dependency', v1({ workflow: WORKFLOW })],
    [
      'a workflow, and another repository among the dependencies',
      v1({ workflow: WORKFLOW }, [git('git+https://github.com/mallory/shop@refs/heads/main')]),
    ],
    [
      'a workflow, and two commits of its repository',
      v1({ workflow: WORKFLOW }, [
        git('git+https://github.com/acme/shop@a'),
        git('git+https://github.com/acme/shop@b', { gitCommit: OTHER }),
      ]),
    ],
    // BuildKit of a local folder: what ADD brought in is not its source.
    [
      'a build of a local folder, v1',
      v1({ configSource: { path: 'Dockerfile' } }, [
        git('https://github.com/acme/shop.git#main', { sha1: COMMIT }),
      ]),
    ],
    [
      'a build of a local folder, v0.2',
      v02({ configSource: { entryPoint: 'Dockerfile' } }, [
        git('https://github.com/acme/shop.git', { sha1: COMMIT }),
      ]),
    ],
    ['a source that is no address', v1({ source: 'the shop' }, [git('git+https://github.com/acme/shop')])],
    [
      'two repositories',
      v1({}, [git('git+https://github.com/acme/shop'), git('git+https://github.com/acme/web')]),
    ],
    ['an image alone', v1({}, [{ uri: 'pkg:docker/alpine@3.22', digest: { sha256: HEX } }])],
    ['a commit that is none', v1({}, [git('git+https://github.com/acme/shop', { gitCommit: 'main' })])],
    [
      'a dirty working tree',
      v1({}, [git('git+https://github.com/acme/shop', { gitCommit: `${COMMIT}-dirty` })]),
    ],
    ['an address without end', v1({}, [git(`git+https://github.com/acme/${'x'.repeat(5_000)}`)])],
    ['an empty predicate', statement(V1, {})],
    ['a predicate that is a text', statement(V1, 'built with love')],
    ['no predicate', statement(V02, undefined)],
  ])('is not known from %s', (_, text) => {
    expect(readStatement(text)?.provenance).toMatchObject({ source: undefined });
  });

  test('a shortened commit stays as short as it is', () => {
    const text = v1({}, [git('git+https://github.com/acme/shop', { gitCommit: '0123abc' })]);
    expect(readStatement(text)?.provenance?.source?.commit).toBe('0123abc');
  });

  test.each([
    ['a signature', 'https://sigstore.dev/cosign/sign/v1'],
    ['a list of packages', 'https://spdx.dev/Document'],
    ['provenance of another version', 'https://slsa.dev/provenance/v0.1'],
    ['a predicate type of its own', 'https://cosign.sigstore.dev/attestation/v1'],
  ])('%s is no provenance', (_, predicateType) => {
    const predicate = { buildDefinition: { externalParameters: { workflow: WORKFLOW } } };
    expect(readStatement(statement(predicateType, predicate))).toMatchObject({
      predicateType,
      provenance: undefined,
    });
  });

  test.each([
    ['no JSON', 'x'],
    ['JSON of something else', '[]'],
    ['a statement of another kind', statement(V1, {}, { _type: 'https://in-toto.io/Link/v1' })],
    ['a statement about nothing', statement(V1, {}, { subject: undefined })],
  ])('%s is no statement', (_, text) => {
    expect(readStatement(text)).toBeUndefined();
  });

  test("a builder's name is cut", () => {
    expect(readStatement(v1({}, [], { id: 'x'.repeat(10_000) }))?.provenance?.builder).toBe('x'.repeat(200));
    expect(readStatement(v1({}, [], { id: 7 }))?.provenance?.builder).toBeUndefined();
  });

  test('a wild statement is read or not, and never throws', () => {
    const wild = fc.record(
      {
        externalParameters: fc.anything(),
        resolvedDependencies: fc.oneof(
          fc.anything(),
          fc.array(fc.record({ uri: fc.webUrl(), digest: fc.anything() })),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(wild, fc.anything()), fc.anything(), (buildDefinition, rest) => {
        for (const type of [V1, V02]) {
          const text = statement(type, {
            buildDefinition,
            invocation: rest,
            materials: rest,
            runDetails: rest,
          });
          const source = readStatement(text)?.provenance?.source;
          if (source !== undefined) expect(source.commit).toMatch(/^[0-9a-f]{4,64}$/);
        }
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => readStatement(text) === undefined));
  });
});

describe('repositoryOf', () => {
  test.each([
    'https://github.com/acme/shop',
    'https://github.com/acme/shop/',
    'https://github.com/acme/shop.git',
    'https://github.com/Acme/Shop.git#refs/heads/main:folder',
    'http://github.com/acme/shop',
    'https://x-access-token:secret@github.com/acme/shop.git',
    'git+https://github.com/acme/shop@refs/pull/7/merge',
    'git+https://github.com/acme/shop.git@refs/heads/a@b',
    'git+ssh://git@github.com/acme/shop@v1',
    'git://github.com/acme/shop.git',
    'ssh://git@github.com/acme/shop.git',
    'git@github.com:acme/shop.git',
    'https://github.com:443/acme/shop?ref=main',
  ])('%s', (address) => {
    expect(repositoryOf(address)).toBe('github.com/acme/shop');
  });

  test.each([
    ['https://github.com@evil.example/acme/shop', 'evil.example/acme/shop'],
    ['https://evil.example/github.com/acme/shop', 'evil.example/github.com/acme/shop'],
    ['https://github.com.evil.example/acme/shop', 'github.com.evil.example/acme/shop'],
    ['https://github.com/acme/shop.evil', 'github.com/acme/shop.evil'],
    ['https://github.com/acme/shop/tree/main', 'github.com/acme/shop/tree/main'],
    ['https://github.com:8443/acme/shop', 'github.com:8443/acme/shop'],
    ['https://gitlab.example/group/sub/shop', 'gitlab.example/group/sub/shop'],
    ['git@evil.example:github.com/acme/shop', 'evil.example/github.com/acme/shop'],
  ])('%s is another one: %s', (address, repository) => {
    expect(repositoryOf(address)).toBe(repository);
  });

  test.each([
    '',
    'shop',
    'github.com/acme/shop',
    'https://github.com',
    'https://github.com/',
    'https://github.com/acme/sh%6fp',
    'file:///acme/shop',
    'pkg:github/acme/shop@v1',
    'pkg:docker/acme/shop@v1',
    'docker-image://github.com/acme/shop',
    'git@github.com:/acme/shop',
    'https://github.com/acme/sh\u200bop',
  ])('%j is no address of a repository', (address) => {
    expect(repositoryOf(address)).toBeUndefined();
  });

  test('what it gives is plain, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (text) => {
          expect(repositoryOf(text) ?? 'host/path').toMatch(/^[\w.-]+(?::\d+)?(?:\/[\w.-]+)+$/);
        },
      ),
    );
  });
});
