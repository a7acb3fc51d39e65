import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jurisdiction } from '../../src/checks/jurisdiction.ts';
import type { Collected } from '../../src/evidence/evidence.ts';
import { type ImageSource, registryUses } from '../../src/evidence/jurisdiction/registries.ts';
import { matchesImage } from '../../src/policy/image-pattern.ts';
import type { Jurisdictions } from '../../src/policy/policy.ts';
import { parsePolicy } from '../../src/rules/policy-schema.ts';
import { parseReference } from '../../src/subject/reference.ts';

describe('a pattern of the policy file', () => {
  it.each([
    ['ghcr.io', 'ghcr.io/acme/app', true],
    ['ghcr.io', 'ghcr.io.evil.example/acme/app', false],
    ['docker.io', 'nginx', true],
    ['docker.io/library/*', 'nginx', true],
    ['docker.io/library/*', 'acme/nginx', false],
    ['docker.io/*', 'acme/nginx', false],
    ['docker.io/**', 'acme/nginx', true],
    ['*.azurecr.io', 'shop.azurecr.io/web', true],
    ['*.azurecr.io', 'a.b.azurecr.io/web', true],
    ['*.azurecr.io', 'azurecr.io/web', false],
    ['registry.example.no/base/*', 'registry.example.no/base/debian', true],
    ['registry.example.no/base/*', 'registry.example.no/base/a/b', false],
    ['registry.example.no/base/**', 'registry.example.no/base/a/b', true],
    ['localhost:5000', 'localhost:5000/app', true],
    ['localhost', 'localhost:5000/app', false],
    ['GHCR.io', 'ghcr.io/acme/app', true],
    ['**', 'anything.example/at/all', true],
    ['**/**', 'anything.example/at/all', true],
  ])('%s and %s: %s', (pattern, image, matches) => {
    const reference = parseReference(image);
    expect(reference && matchesImage(pattern, reference)).toBe(matches);
  });

  it('of many stars ends, and a pattern without stars matches itself alone', () => {
    const reference = { registry: 'a'.repeat(200), repository: 'b'.repeat(200) };
    expect(matchesImage(`${'*a'.repeat(60)}c/b`, reference)).toBe(false);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,8}\.[a-z]{2}$/),
        fc.stringMatching(/^[a-z]{1,8}$/),
        (registry, repository) => {
          expect(matchesImage(`${registry}/${repository}`, { registry, repository })).toBe(true);
          expect(matchesImage(`${registry}/${repository}x`, { registry, repository })).toBe(false);
        },
      ),
    );
  });
});

const TABLE: Jurisdictions = {
  allowed: { countries: ['NO', 'DE'], regimes: [] },
  registries: [
    { pattern: 'registry.example.no', country: 'NO', operator: 'Acme', regime: 'GDPR' },
    { pattern: 'docker.io', country: 'US', operator: 'Docker Inc.', regime: 'US CLOUD Act' },
    { pattern: 'eu.example.com', country: 'DE', operator: 'Big Cloud Inc.', regime: 'US CLOUD Act' },
  ],
};

const collected = <T>(value: T): Collected<T> => ({ state: 'collected', value, records: [] });

function source(by: string, images: readonly string[], unread: readonly string[] = []): ImageSource {
  const declared = images.map((image, index) => ({
    image,
    location: { file: `${by}.yaml`, line: index + 1 },
  }));
  return { by, images: collected(declared), unread };
}

function judge(sources: readonly ImageSource[], table = TABLE, subject?: string) {
  const reference = subject === undefined ? undefined : parseReference(subject);
  return jurisdiction.judge({ registries: registryUses(table, 'policy.yml', reference, sources) });
}

describe('jurisdiction', () => {
  it('passes where all registries are declared in allowed places', () => {
    const seen = judge([
      source('manifest', ['registry.example.no/a:1', 'registry.example.no/b', 'eu.example.com/c']),
    ]);
    expect([seen?.status, seen?.seen]).toEqual([
      'pass',
      'registry.example.no (NO), eu.example.com (DE), as declared.',
    ]);
  });

  it('names the place, the operator, the rule and what it would take', () => {
    const seen = judge([source('base image', ['registry.example.no/a', 'nginx:1.27'])]);
    expect([seen?.status, seen?.seen]).toEqual([
      'fail',
      'docker.io/library/nginx (base image, base image.yaml:2) is in US, and allowed is NO, DE (Docker Inc., by the rule docker.io).',
    ]);
    expect(seen?.location).toEqual({ file: 'base image.yaml', line: 2 });
    expect(seen?.fixes[0]?.lines).toEqual([
      'skopeo copy --all docker://docker.io/library/nginx:TAG docker://registry.example.no/library/nginx:TAG',
    ]);
  });

  it('fails a registry that no rule names, the image under test among them', () => {
    const seen = judge([], TABLE, 'ghcr.io/acme/app:1');
    expect([seen?.status, seen?.seen]).toEqual([
      'fail',
      'ghcr.io/acme/app (input "image") is named by no rule of the table.',
    ]);
    expect(seen?.fixes[0]?.lines).toContain('    - pattern: ghcr.io');
  });

  it('takes Docker Hub for one registry by all its names, in capitals too', () => {
    const hosts = [
      'docker.io',
      'index.docker.io',
      'registry-1.docker.io',
      'registry.hub.docker.com',
      'Docker.IO',
    ];
    for (const host of hosts) {
      expect(judge([source('manifest', [`${host}/acme/web`])])?.seen).toMatch(
        /^docker\.io\/acme\/web .* is in US/,
      );
    }
  });

  it('asks for country and regime where both are named', () => {
    const both = { ...TABLE, allowed: { countries: ['DE'], regimes: ['GDPR'] } };
    expect(judge([source('manifest', ['eu.example.com/c'])], both)?.seen).toMatch(
      / is under US CLOUD Act, and allowed is GDPR \(Big Cloud Inc\., by the rule eu\.example\.com\)\.$/,
    );
    expect(judge([source('manifest', ['nginx'])], both)?.seen).toMatch(
      / is in US, .*, and it is under US CLOUD Act/,
    );
  });

  it('is never green where it could not look', () => {
    const good = source('manifest', ['registry.example.no/a']);
    expect(
      judge([
        good,
        { by: 'compose file', images: { state: 'error', reason: 'No compose.', records: [] }, unread: [] },
      ]),
    ).toMatchObject({
      status: 'error',
      seen: 'More registries may be named where nothing could be read: No compose.',
    });
    expect(
      judge([source('manifest', ['registry.example.no/a'], ['k8s/a.yaml cannot be read.'])])?.status,
    ).toBe('error');
    expect(judge([source('manifest', ['registry.example.no/a', '$(IMAGE)'])])).toMatchObject({
      status: 'error',
      seen: 'The registry of "$(IMAGE)" (manifest, manifest.yaml:2) cannot be told: it is no reference of an image.',
    });
    expect(judge([])?.status).toBe('not-applicable');
  });
});

describe('the policy file', () => {
  const read = (text: string) => {
    const answer = parsePolicy('.github/layered-defense.yml', text);
    return answer.valid ? answer.policy : answer.problems;
  };

  it('reads jurisdictions and base images', () => {
    const text = `jurisdictions:
  allowed: {countries: [NO]}
  registries:
    - {pattern: ghcr.io, country: US, operator: GitHub, regime: US CLOUD Act}
base-images:
  - pattern: registry.example.no/base/**
    key: keys/base.pub
    insecure-ignore-tlog: true
  - pattern: ghcr.io/acme/*
    certificate-identity-regexp: https://github.com/acme/.*
    certificate-oidc-issuer: https://token.actions.githubusercontent.com
`;
    expect(read(text)).toMatchObject({
      jurisdictions: {
        allowed: { countries: ['NO'], regimes: [] },
        registries: [{ pattern: 'ghcr.io', country: 'US', operator: 'GitHub', regime: 'US CLOUD Act' }],
      },
      baseImages: [
        {
          pattern: 'registry.example.no/base/**',
          trust: { by: 'key', key: 'keys/base.pub', ignoreTransparencyLog: true },
        },
        {
          pattern: 'ghcr.io/acme/*',
          trust: {
            by: 'certificate',
            identity: { regexp: '^(?:https://github.com/acme/.*)$' },
            issuer: 'https://token.actions.githubusercontent.com',
          },
        },
      ],
    });
    expect(read('')).toEqual({ jurisdictions: undefined, baseImages: [], levels: {}, exceptions: [] });
  });

  it.each([
    ['jurisdictions: [', /layered-defense\.yml:1: /],
    ['base-images:\n  - pattern: a\n', /:2: base-images\.0: either key, or /],
    [
      'base-images:\n  - pattern: a\n    key: k\n    certificate-identity: x\n',
      /:2: base-images\.0: either key/,
    ],
    ['jurisdictions:\n  allowed: {}\n  registries: []\n', /:2: jurisdictions\.allowed: at least one of/],
    [
      'jurisdictions:\n  allowed: {countries: [NO]}\n  registries:\n    - pattern: ghcr.io\n      country: US\n',
      /:4: jurisdictions\.registries\.0\.operator: /,
    ],
    ['rules: []\n', /:1: .*rules/],
    ['a: 1\na: 2\n', /:2: Map keys must be unique/],
    ['- a\n', /:1: /],
    [
      'base-images:\n  - pattern: ghcr.io/*\n    certificate-identity-regexp: .*\n    certificate-oidc-issuer: https://a.example\n',
      /an expression that does not match every identity/,
    ],
    ['base-images:\n  - pattern: ghcr.io/*\n    key: --output=x\n', /base-images\.0\.key/],
    [
      'base-images:\n  - pattern: registry.example.no*\n    key: k\n',
      /a host that ends with \* would name the hosts of others/,
    ],
    ['base-images:\n  - pattern: registry.example.no**/base\n    key: k\n', /a host that ends with \*/],
  ])('refuses %j by file and line', (text, words) => {
    const problems = read(text);
    expect(Array.isArray(problems) ? problems[0] : problems).toMatch(words);
  });

  it('takes the one of the examples', () => {
    const text = readFileSync(new URL('../../examples/layered-defense.yml', import.meta.url), 'utf8');
    expect(read(text)).toMatchObject({ jurisdictions: { allowed: { countries: ['NO', 'SE'] } } });
  });

  it('tells the first problems of many, and how many more', () => {
    const problems = read(`base-images:\n${'  - pattern: a\n'.repeat(500)}`);
    expect(problems).toHaveLength(11);
    expect(Array.isArray(problems) ? problems.at(-1) : problems).toMatch(/and 490 more/);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        read(text);
      }),
    );
  });
});
