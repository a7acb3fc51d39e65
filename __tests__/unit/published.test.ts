import { describe, expect, test } from 'vitest';
import type { Answer, Descriptor, Manifest, Registry } from '../../src/engine/registry.ts';
import { parsePlatform } from '../../src/subject/platform.ts';
import { choosePlatform, findPublished, resolvePublished } from '../../src/subject/published.ts';
import { parseReference } from '../../src/subject/reference.ts';

const IMAGE_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';

function digest(letter: string): string {
  return `sha256:${letter.repeat(64)}`;
}

function platform(text: string) {
  const parsed = parsePlatform(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

/** A line of an index; its digest is made of one letter. */
function line(letter: string, text: string, annotations: Record<string, string> = {}): Descriptor {
  const [os = '', architecture = '', variant] = text.split('/');
  const of = { os, architecture, ...(variant === undefined ? {} : { variant }) };
  return { mediaType: IMAGE_TYPE, digest: digest(letter), size: 1, platform: of, annotations };
}

function image(letter: string, configType = CONFIG_TYPE): Manifest {
  const config = { mediaType: configType, digest: digest('c'), size: 1 };
  return { kind: 'image', digest: digest(letter), mediaType: IMAGE_TYPE, config, layers: [] };
}

function index(letter: string, manifests: readonly Descriptor[]): Manifest {
  return { kind: 'index', digest: digest(letter), mediaType: INDEX_TYPE, manifests };
}

/** A registry with these manifests by tag or digest, and one config. */
function holding(
  manifests: Record<string, Manifest>,
  config: Answer<Buffer> = found({ os: 'linux', architecture: 'amd64' }),
): Registry & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async manifest(_, name) {
      asked.push(name);
      const value = manifests[name];
      return value === undefined ? { state: 'not-found' } : { state: 'found', value };
    },
    blob: async () => config,
    referrers: async () => ({ state: 'found', value: [] }),
  };
}

function found(config: object): Answer<Buffer> {
  return { state: 'found', value: Buffer.from(JSON.stringify(config)) };
}

async function resolve(registry: Registry, text: string, wanted?: string, engine = 'linux/amd64') {
  const reference = parseReference(text);
  if (reference === undefined) throw new Error(text);
  return resolvePublished(
    registry,
    reference,
    await findPublished(registry, reference),
    wanted === undefined ? undefined : platform(wanted),
    platform(engine),
  );
}

describe('resolvePublished', () => {
  test('an image by tag', async () => {
    expect(await resolve(holding({ v1: image('a') }), 'ghcr.io/o/app:v1')).toEqual({
      resolved: true,
      reference: { registry: 'ghcr.io', repository: 'o/app', tag: undefined, digest: digest('a') },
      digest: digest('a'),
      pinned: `ghcr.io/o/app@${digest('a')}`,
      runnable: `ghcr.io/o/app@${digest('a')}`,
      mediaType: IMAGE_TYPE,
      configDigest: digest('c'),
      platform: { os: 'linux', architecture: 'amd64', variant: undefined },
    });
  });

  test('a reference without a tag is the tag latest', async () => {
    expect(await resolve(holding({ latest: image('a') }), 'app')).toMatchObject({ resolved: true });
  });

  test('a digest counts, and not the tag beside it', async () => {
    const registry = holding({ v1: image('a'), [digest('b')]: image('b') });
    expect(await resolve(registry, `app:v1@${digest('b')}`)).toMatchObject({ digest: digest('b') });
    expect(registry.asked).toEqual([digest('b')]);
  });

  test('an index stays what is verified, and its image for the platform what is probed', async () => {
    const manifests = [line('a', 'linux/amd64'), line('b', 'linux/arm64')];
    const registry = holding(
      { v1: index('e', manifests), [digest('b')]: image('b') },
      found({ os: 'linux', architecture: 'arm64', variant: 'v8' }),
    );
    expect(await resolve(registry, 'app:v1', 'linux/arm64')).toMatchObject({
      digest: digest('e'),
      pinned: `docker.io/library/app@${digest('e')}`,
      runnable: `docker.io/library/app@${digest('b')}`,
      mediaType: INDEX_TYPE,
      platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
    });
    expect(registry.asked).toEqual(['v1', digest('b')]);
  });

  test('an index is asked for once, whatever the number of platforms', async () => {
    const manifests = [line('a', 'linux/amd64'), line('b', 'linux/arm64')];
    const registry = holding({
      v1: index('e', manifests),
      [digest('a')]: image('a'),
      [digest('b')]: image('b'),
    });
    const reference = parseReference('ghcr.io/o/app:v1');
    if (reference === undefined) throw new Error('fixture');
    const top = await findPublished(registry, reference);
    const of = (wanted: string) =>
      resolvePublished(registry, reference, top, platform(wanted), platform('linux/amd64'));
    expect(await of('linux/amd64')).toMatchObject({ resolved: true, digest: digest('e') });
    expect(await of('linux/riscv64')).toMatchObject({ resolved: false, cause: 'no-such-platform' });
    expect(registry.asked).toEqual(['v1', digest('a')]);
  });

  test("an index without a platform asked for gives the engine's", async () => {
    const manifests = [line('a', 'linux/amd64'), line('b', 'linux/arm64')];
    const registry = holding({ v1: index('e', manifests), [digest('b')]: image('b') });
    await resolve(registry, 'app:v1', undefined, 'linux/arm64');
    expect(registry.asked).toEqual(['v1', digest('b')]);
  });

  test('an index that has not the platform', async () => {
    const manifests = [line('a', 'linux/arm64'), line('b', 'unknown/unknown')];
    expect(await resolve(holding({ v1: index('e', manifests) }), 'app:v1')).toEqual({
      resolved: false,
      cause: 'no-such-platform',
      reason:
        'docker.io/library/app:v1 is not published for linux/amd64 but for linux/arm64: set the input "platform" to one of them.',
    });
  });

  test('one image of another platform than the one asked for', async () => {
    expect(await resolve(holding({ v1: image('a') }), 'app:v1', 'linux/arm64')).toMatchObject({
      cause: 'no-such-platform',
    });
  });

  test("one image of another platform than the engine's is resolved: the engine says whether it can run it", async () => {
    const registry = holding({ v1: image('a') }, found({ os: 'linux', architecture: 'arm64' }));
    expect(await resolve(registry, 'app:v1')).toMatchObject({
      resolved: true,
      platform: { architecture: 'arm64' },
    });
  });

  test('a config that names no platform', async () => {
    expect(await resolve(holding({ v1: image('a') }, found({})), 'app:v1', 'linux/arm64')).toMatchObject({
      resolved: true,
      platform: undefined,
    });
  });

  test('what is not there', async () => {
    expect(await resolve(holding({}), 'ghcr.io/o/app:v1')).toEqual({
      resolved: false,
      cause: 'not-found',
      reason: 'The registry ghcr.io has no image ghcr.io/o/app:v1.',
    });
  });

  test('an index whose manifest is lost', async () => {
    const registry = holding({ v1: index('e', [line('a', 'linux/amd64')]) });
    expect(await resolve(registry, 'app:v1')).toMatchObject({ cause: 'not-found' });
  });

  test.each<[string, Registry, RegExp]>([
    [
      'a registry that fails',
      { ...holding({}), manifest: async () => ({ state: 'fault', reason: 'The registry is down.' }) },
      /^The registry is down\.$/,
    ],
    [
      'a chart',
      holding({ v1: image('a', 'application/vnd.cncf.helm.config.v1+json') }),
      /no container image/,
    ],
    [
      'an index in an index',
      holding({ v1: index('e', [line('a', 'linux/amd64')]), [digest('a')]: index('a', []) }),
      /no container image/,
    ],
    [
      'a config of nonsense',
      holding({ v1: image('a') }, { state: 'found', value: Buffer.from('x') }),
      /cannot be read/,
    ],
  ])('a fault: %s', async (_, registry, reason) => {
    expect(await resolve(registry, 'app:v1')).toEqual({
      resolved: false,
      cause: 'fault',
      reason: expect.stringMatching(reason),
    });
  });
});

describe('choosePlatform', () => {
  const attestation = { 'vnd.docker.reference.type': 'attestation-manifest' };

  test.each<[string, readonly Descriptor[], string | undefined]>([
    ['linux/amd64', [line('a', 'linux/arm64'), line('b', 'linux/amd64')], 'b'],
    ['linux/amd64', [line('a', 'windows/amd64')], undefined],
    ['linux/amd64', [line('a', 'linux/amd64', attestation), line('b', 'linux/amd64')], 'b'],
    ['linux/amd64', [line('a', 'linux/amd64/v3'), line('b', 'linux/amd64')], 'b'],
    ['linux/amd64/v3', [line('a', 'linux/amd64'), line('b', 'linux/amd64/v2')], 'b'],
    ['linux/amd64', [line('a', 'linux/amd64'), line('b', 'linux/amd64')], 'a'],
    ['linux/arm64', [line('a', 'linux/arm64/v8')], 'a'],
    ['linux/arm64/v8', [line('a', 'linux/arm64')], 'a'],
    ['linux/arm64', [line('a', 'linux/arm/v7')], undefined],
    ['linux/arm/v7', [line('a', 'linux/arm/v6'), line('b', 'linux/arm/v7')], 'b'],
    ['linux/arm/v7', [line('a', 'linux/arm/v5'), line('b', 'linux/arm/v6')], 'b'],
    ['linux/arm/v6', [line('a', 'linux/arm/v7')], undefined],
    ['linux/arm', [line('a', 'linux/arm/v7')], 'a'],
    ['linux/s390x', [line('a', 'linux/s390x')], 'a'],
    ['linux/amd64', [{ mediaType: IMAGE_TYPE, digest: digest('a'), size: 1 }], undefined],
  ])('%s of %j', (wanted, manifests, letter) => {
    const expected = letter === undefined ? undefined : digest(letter);
    expect(choosePlatform(manifests, platform(wanted))?.digest).toBe(expected);
  });
});
