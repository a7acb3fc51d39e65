import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatReference, parseReference, pinnedTo } from '../../src/subject/reference.ts';

const HEX = 'a'.repeat(64);
const DIGEST = `sha256:${HEX}`;

describe('parseReference', () => {
  test.each([
    ['nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['nginx:1.27', 'docker.io', 'library/nginx', '1.27', undefined],
    ['owner/app', 'docker.io', 'owner/app', undefined, undefined],
    ['docker.io/nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['docker.io/library/nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['index.docker.io/nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['index.docker.io/owner/app:1', 'docker.io', 'owner/app', '1', undefined],
    ['ghcr.io/owner/app:v1.0.0', 'ghcr.io', 'owner/app', 'v1.0.0', undefined],
    ['localhost/app', 'localhost', 'app', undefined, undefined],
    ['localhost:5000', 'docker.io', 'library/localhost', '5000', undefined],
    ['localhost:5000/app:latest', 'localhost:5000', 'app', 'latest', undefined],
    ['127.0.0.1:5000/team/app', '127.0.0.1:5000', 'team/app', undefined, undefined],
    ['[::1]:5000/app:1', '[::1]:5000', 'app', '1', undefined],
    ['[2001:DB8::1]/app', '[2001:DB8::1]', 'app', undefined, undefined],
    ['Registry/app', 'Registry', 'app', undefined, undefined],
    [`app@${DIGEST}`, 'docker.io', 'library/app', undefined, DIGEST],
    [`ghcr.io/o/app:1@${DIGEST}`, 'ghcr.io', 'o/app', '1', DIGEST],
    [
      `r.example:443/a/b/c@sha512:${'0'.repeat(128)}`,
      'r.example:443',
      'a/b/c',
      undefined,
      `sha512:${'0'.repeat(128)}`,
    ],
    ['a/b-c--d__e.f_g', 'docker.io', 'a/b-c--d__e.f_g', undefined, undefined],
    [`app:${'t'.repeat(128)}`, 'docker.io', 'library/app', 't'.repeat(128), undefined],
    [`localhost/${'a'.repeat(255)}`, 'localhost', 'a'.repeat(255), undefined, undefined],
  ])('%s', (text, registry, repository, tag, digest) => {
    expect(parseReference(text)).toEqual({ registry, repository, tag, digest });
  });

  test.each([
    ['nothing', ''],
    ['a capital in the name', 'Nginx'],
    ['a capital in the path', 'ghcr.io/Owner/app'],
    ['a capital after a registry and port', 'test:5000/Uppercase'],
    ['a leading dash', '-nginx'],
    ['an option', '--help'],
    ['a leading dash in the registry', '-registry.example/app'],
    ['a leading dash in the path', 'ghcr.io/-app'],
    ['a leading dash in the tag', 'app:-1'],
    ['a space', 'my app'],
    ['a space at the end', 'app '],
    ['a line break at the end', 'app\n'],
    ['a scheme', 'https://ghcr.io/owner/app'],
    ['an empty tag', 'app:'],
    ['two tags', 'app:1:2'],
    ['an empty digest', 'app@'],
    ['two digests', `app@${DIGEST}@${DIGEST}`],
    ['a digest that is too short', `app@sha256:${'a'.repeat(63)}`],
    ['a digest in capitals', `app@sha256:${'A'.repeat(64)}`],
    ['a digest that nobody can check', `app@md5:${'a'.repeat(32)}`],
    ['a tag that is too long', `app:${'t'.repeat(129)}`],
    ['a path that is too long', `localhost/${'a'.repeat(256)}`],
    ['an image ID', HEX],
    ['a registry with an empty path', 'ghcr.io/'],
    ['an empty part', 'ghcr.io//app'],
    ['three underscores', 'a___b'],
    ['a dot at the end', 'app.'],
    ['dots that climb', 'ghcr.io/../app'],
    ['a port without digits', 'localhost:/app'],
    ['an IPv6 host without brackets', '::1/app'],
    ['a shell', 'app;id'],
    ['a query', 'ghcr.io/app?x=1'],
  ])('refuses %s', (_, text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});

const part = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,8})?$/);
const reference = fc.record({
  registry: fc.oneof(
    fc.constantFrom('docker.io', 'localhost', 'localhost:5000', '[::1]:5000', '127.0.0.1:80'),
    fc.stringMatching(/^[a-z0-9]{1,8}\.[a-z]{2,4}(:[0-9]{1,5})?$/),
  ),
  repository: fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/')),
  tag: fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/), { nil: undefined }),
  digest: fc.option(fc.stringMatching(/^sha256:[a-f0-9]{64}$/), { nil: undefined }),
});

describe('formatReference', () => {
  test('is read back as what was written', () => {
    fc.assert(
      fc.property(reference, (one) => {
        expect(parseReference(formatReference(one))).toEqual(one);
      }),
    );
  });

  test('writes what was read so that it is read the same', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9.:/@_[\]-]{1,30}$/), (text) => {
        const read = parseReference(text);
        if (read !== undefined) expect(parseReference(formatReference(read))).toEqual(read);
      }),
      { numRuns: 2_000 },
    );
  });

  test('writes the names that Docker Hub implies', () => {
    const read = parseReference('nginx:1.27');
    expect(read && formatReference(read)).toBe('docker.io/library/nginx:1.27');
  });
});

describe('what never is a reference', () => {
  test('a text with a control character or white space', () => {
    const bad = fc.constantFrom(
      '\0',
      '\n',
      '\r',
      '\t',
      '\u001b',
      '\u007f',
      ' ',
      '\u0085',
      '\u2028',
      '\u202e',
    );
    fc.assert(
      fc.property(reference, bad, fc.nat(), (one, character, place) => {
        const text = formatReference(one);
        const at = place % (text.length + 1);
        expect(parseReference(text.slice(0, at) + character + text.slice(at))).toBeUndefined();
      }),
    );
  });

  test('a text that a command would take for an option', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), reference.map(formatReference)), (text) => {
        expect(parseReference(`-${text}`)).toBeUndefined();
      }),
    );
  });
});

test('pinnedTo keeps the place and names the image by digest alone', () => {
  const read = parseReference('ghcr.io/owner/app:1');
  expect(read && formatReference(pinnedTo(read, DIGEST))).toBe(`ghcr.io/owner/app@${DIGEST}`);
});
