import { describe, expect, test } from 'vitest';
import {
  type CosignAnswer,
  judgeRefusal,
  mayHideLegacy,
  readCosignAnswer,
  verifiesSignature,
} from '../../src/evidence/signature/classification.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';
const SBOM = 'https://spdx.dev/Document';
const WRONG_KEY =
  'failed to verify signature: could not verify envelope: accepted signatures do not match threshold, Found: 0, Expected 1';
const WRONG_KEY_LEGACY = 'invalid signature when validating ASN.1 encoded signature';

/** cosign's streams as they are when it fails: the error twice, after a warning. */
function failure(exitCode: number, message: string) {
  return readCosignAnswer({
    exitCode,
    stdout: '',
    stderr: `WARNING: Skipping tlog verification\nError: ${message}\nerror during command execution: ${message}\n`,
  });
}

function success(...entries: readonly { digest: string; type: string }[]) {
  const lines = entries.map(({ digest, type }) => ({
    critical: { identity: {}, image: { 'docker-manifest-digest': digest }, type },
    optional: null,
  }));
  return readCosignAnswer({
    exitCode: 0,
    stdout: `\n${JSON.stringify(lines)}\n`,
    stderr: 'Verification for …',
  });
}

describe('readCosignAnswer', () => {
  test.each<[string, CosignAnswer, CosignAnswer]>([
    ['unsigned', failure(10, 'no signatures found'), { kind: 'no-signatures' }],
    [
      'two bundles refused',
      failure(1, `no matching attestations: ${WRONG_KEY}\nmissing or incorrect annotation`),
      { kind: 'refused', format: 'bundle', reasons: [WRONG_KEY, 'missing or incorrect annotation'] },
    ],
    [
      'two signatures of the old format refused, one with a key in its reason',
      failure(
        12,
        `no matching signatures: ${WRONG_KEY_LEGACY}\n comparing public key PEMs, expected -----BEGIN\nAA\n-----END`,
      ),
      {
        kind: 'refused',
        format: 'legacy',
        reasons: [WRONG_KEY_LEGACY, 'comparing public key PEMs, expected -----BEGIN\nAA\n-----END'],
      },
    ],
    [
      'a registry that fails',
      failure(1, 'GET http://127.0.0.1/v2/: TEST: as the test asked'),
      { kind: 'failed', message: 'GET http://127.0.0.1/v2/: TEST: as the test asked' },
    ],
    [
      'a code that does not fit',
      failure(1, 'no signatures found'),
      { kind: 'failed', message: 'no signatures found' },
    ],
    [
      'refused with another code',
      failure(2, `no matching signatures: ${WRONG_KEY_LEGACY}`),
      { kind: 'failed', message: `no matching signatures: ${WRONG_KEY_LEGACY}` },
    ],
    [
      'no such tag',
      failure(11, 'image tag not found: GET …: MANIFEST_UNKNOWN'),
      { kind: 'failed', message: 'image tag not found: GET …: MANIFEST_UNKNOWN' },
    ],
    [
      'ended by a signal',
      readCosignAnswer({ exitCode: undefined, stdout: '', stderr: '' }),
      { kind: 'failed', message: 'it ended with exit code none' },
    ],
    [
      'no JSON',
      readCosignAnswer({ exitCode: 0, stdout: 'Verified OK', stderr: '' }),
      { kind: 'failed', message: 'its answer is in a form that is not known' },
    ],
  ])('%s', (_, answer, expected) => {
    expect(answer).toEqual(expected);
  });
});

describe('verifiesSignature', () => {
  test.each<[string, CosignAnswer, boolean]>([
    ['a bundle', success({ digest: DIGEST, type: SIGNATURE }), true],
    ['the old format', success({ digest: DIGEST, type: 'cosign container image signature' }), true],
    [
      'beside an attestation',
      success({ digest: DIGEST, type: SBOM }, { digest: DIGEST, type: SIGNATURE }),
      true,
    ],
    ['an attestation alone', success({ digest: DIGEST, type: SBOM }), false],
    ['of another digest', success({ digest: `sha256:${'b'.repeat(64)}`, type: SIGNATURE }), false],
    ['nothing', success(), false],
    ['unsigned', failure(10, 'no signatures found'), false],
  ])('%s', (_, answer, expected) => {
    expect(verifiesSignature(answer, DIGEST)).toBe(expected);
  });
});

test('only bundles hide signatures of the old format', () => {
  expect(mayHideLegacy(failure(1, `no matching attestations: ${WRONG_KEY}`))).toBe(true);
  expect(mayHideLegacy(success({ digest: DIGEST, type: SBOM }))).toBe(true);
  expect(mayHideLegacy(failure(12, `no matching signatures: ${WRONG_KEY_LEGACY}`))).toBe(false);
  expect(mayHideLegacy(failure(10, 'no signatures found'))).toBe(false);
});

const NONE: CosignAnswer = { kind: 'no-signatures' };

function bundles(...reasons: readonly string[]): CosignAnswer {
  return { kind: 'refused', format: 'bundle', reasons };
}

function legacy(...reasons: readonly string[]): CosignAnswer {
  return { kind: 'refused', format: 'legacy', reasons };
}

describe('judgeRefusal', () => {
  test('unsigned: cosign sees none and the registry has none', () => {
    expect(judgeRefusal(undefined, NONE, { bundles: [], legacySignatures: 0 })).toMatchObject({
      clear: true,
      verdict: { cause: 'unsigned' },
    });
  });

  test('unsigned: there is only an attestation, whoever made it', () => {
    const account = { bundles: [SBOM], legacySignatures: 0 };
    for (const answer of [bundles(WRONG_KEY), success({ digest: DIGEST, type: SBOM })]) {
      expect(judgeRefusal(answer, NONE, account)).toMatchObject({
        verdict: { cause: 'unsigned', message: expect.stringContaining('attestation') },
      });
    }
  });

  test.each<[string, CosignAnswer | undefined, CosignAnswer, (string | undefined)[], number]>([
    ['cosign sees none, and the registry has a bundle', undefined, NONE, [SIGNATURE], 0],
    ['cosign sees none, and the registry has a signature of the old format', undefined, NONE, [], 1],
    ['cosign sees one bundle of two', bundles(WRONG_KEY), NONE, [SIGNATURE, SIGNATURE], 0],
    ['cosign sees one of two of the old format', undefined, legacy(WRONG_KEY_LEGACY), [], 2],
    ['cosign sees a bundle that is gone', bundles(WRONG_KEY), NONE, [], 0],
    [
      'cosign sees the old format, and the registry has a bundle too',
      undefined,
      legacy(WRONG_KEY_LEGACY),
      [SIGNATURE],
      1,
    ],
  ])('not clear: %s', (_, bundleAnswer, legacyAnswer, listed, legacySignatures) => {
    expect(judgeRefusal(bundleAnswer, legacyAnswer, { bundles: listed, legacySignatures })).toEqual({
      clear: false,
      reason: expect.stringMatching(/^cosign read \d of the \d .* run the job again\.$/),
    });
  });

  test.each([
    ['wrong key', WRONG_KEY, /^It is signed with another key/],
    [
      'wrong key in the log',
      'failed to verify log inclusion: transparency log certificate does not match',
      /another key/,
    ],
    ['signed by an identity', 'expected key signature, not certificate', /by an identity with a certificate/],
    [
      'wrong identity',
      'failed to verify certificate identity: no matching CertificateIdentity found, last error: expected SAN value "a", got "b"',
      /another identity or issuer .*got "b"/,
    ],
    [
      'identity that does not match',
      'failed to verify certificate identity: no matching CertificateIdentity found, last error: expected SAN value to match regex "^a$", got "b"',
      /another identity or issuer/,
    ],
    [
      'wrong issuer',
      'failed to verify certificate identity: no matching CertificateIdentity found, last error: expected issuer value "a", got "b"',
      /another identity or issuer/,
    ],
    [
      'moved',
      'failed to verify signature: provided artifact digest does not match any digest in statement',
      /another image/,
    ],
    ['annotation', 'missing or incorrect annotation', /lacks an annotation/],
  ])('not trusted, a bundle: %s', (_, reason, message) => {
    expect(judgeRefusal(bundles(reason), NONE, { bundles: [SIGNATURE], legacySignatures: 0 })).toEqual({
      clear: true,
      verdict: { verified: false, cause: 'not-trusted', message: expect.stringMatching(message) },
    });
  });

  test.each([
    ['wrong key (ECDSA)', WRONG_KEY_LEGACY, /another key/],
    ['wrong key (RSA)', 'crypto/rsa: verification error', /another key/],
    ['wrong key (Ed25519)', 'failed to verify signature', /another key/],
    [
      'wrong key in the log',
      'error verifying bundle: comparing public key PEMs, expected -----BEGIN\nA',
      /another key/,
    ],
    ['signed by a key', 'empty key', /signed with a key, and not by an identity/],
    [
      'wrong identity',
      'none of the expected identities matched what was in the certificate, got subjects [a] with issuer b',
      /another identity or issuer/,
    ],
    ['moved', `invalid or missing digest in claim: ${DIGEST}`, /another image/],
    ['annotation', 'missing or incorrect annotation', /lacks an annotation/],
  ])('not trusted, the old format: %s', (_, reason, message) => {
    expect(judgeRefusal(undefined, legacy(reason), { bundles: [], legacySignatures: 1 })).toEqual({
      clear: true,
      verdict: { verified: false, cause: 'not-trusted', message: expect.stringMatching(message) },
    });
  });

  test.each<[string, CosignAnswer | undefined, CosignAnswer]>([
    ['a service that is down', bundles('could not fetch verifier public key: dial tcp: refused'), NONE],
    [
      'a registry that fails amid',
      undefined,
      legacy('GET http://127.0.0.1/v2/blobs: TEST: as the test asked'),
    ],
    ['a sentence that nobody knows', undefined, legacy('the moon is full')],
    ['a known sentence amid another', undefined, legacy(`not ${WRONG_KEY_LEGACY}`)],
  ])('not clear, whatever the exit code: %s', (_, bundleAnswer, legacyAnswer) => {
    const account =
      bundleAnswer === undefined
        ? { bundles: [], legacySignatures: 1 }
        : { bundles: [SIGNATURE], legacySignatures: 0 };
    expect(judgeRefusal(bundleAnswer, legacyAnswer, account)).toMatchObject({ clear: false });
  });

  test('one reason that is not known among known ones makes it unclear', () => {
    const account = { bundles: [], legacySignatures: 2 };
    expect(judgeRefusal(undefined, legacy(WRONG_KEY_LEGACY, 'GET …: 500'), account)).toMatchObject({
      clear: false,
      reason: 'cosign could not verify the signature: GET …: 500.',
    });
  });

  test('an attestation that verifies says nothing about a signature beside it', () => {
    const account = { bundles: [SBOM, SIGNATURE], legacySignatures: 0 };
    expect(judgeRefusal(success({ digest: DIGEST, type: SBOM }), NONE, account)).toMatchObject({
      clear: false,
    });
  });

  test('a bundle of unknown content may be a signature', () => {
    const account = { bundles: [undefined], legacySignatures: 0 };
    expect(judgeRefusal(bundles('the moon is full'), NONE, account)).toMatchObject({ clear: false });
  });

  test.each([
    [
      'loading verifier from key opts: loading public key: open a: no such file or directory',
      /check the input "key"\.$/,
    ],
    ['setting trusted material: loading trusted root: open a', /check the input "trusted-root"\.$/],
    ['GET http://x: 500', /^cosign could not verify the signature: GET http:\/\/x: 500\.$/],
  ])('a failure is explained: %s', (message, reason) => {
    expect(
      judgeRefusal(undefined, { kind: 'failed', message }, { bundles: [], legacySignatures: 0 }),
    ).toEqual({
      clear: false,
      reason: expect.stringMatching(reason),
    });
  });
});
