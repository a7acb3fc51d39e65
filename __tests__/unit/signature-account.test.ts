import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Descriptor, Registry } from '../../src/engine/registry.ts';
import { readRegistryAccount } from '../../src/evidence/signature/account.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const TYPE = 'application/vnd.oci.image.manifest.v1+json';
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** A registry in which so many bundles of so many bytes refer to an image, each of which takes some time. */
function registry(count: number, bytes: number, milliseconds: number): Registry {
  const one = (mediaType: string): Descriptor => ({ mediaType, digest: DIGEST, size: 1 });
  const blob = Buffer.alloc(bytes, ' ');
  const image = { kind: 'image', digest: DIGEST, mediaType: TYPE } as const;
  return {
    manifest: async () => ({
      state: 'found',
      value: { ...image, config: one('x'), layers: [one(BUNDLE)] },
    }),
    blob: async () => {
      vi.advanceTimersByTime(milliseconds);
      return { state: 'found', value: blob };
    },
    referrers: async () => ({ state: 'found', value: Array.from({ length: count }, () => one(TYPE)) }),
  };
}

const ask = (given: Registry) =>
  readRegistryAccount(given, { registry: 'reg.example', repository: 'app' }, DIGEST);

describe('what refers to an image', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is read as long as it is within bounds', async () => {
    expect(await ask(registry(200, 100, 100))).toMatchObject({ state: 'found' });
  });

  it.each([
    ['too many', 201, 1, 0, /^More than 200 things refer to sha256:a+ /],
    [
      'too slow',
      200,
      1,
      500,
      /^What refers to sha256:a+ in the registry takes more than 60 s and 256 MiB\.$/,
    ],
    ['too large', 10, 40 * 2 ** 20, 0, /^What refers to .* takes more than 60 s and 256 MiB\.$/],
  ])('is no answer when it is %s', async (_, count, bytes, milliseconds, reason) => {
    expect(await ask(registry(count, bytes, milliseconds))).toEqual({
      state: 'fault',
      reason: expect.stringMatching(reason),
    });
  });
});
