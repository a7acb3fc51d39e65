import { describe, expect, test } from 'vitest';
import type { Origin } from '../../src/event.ts';
import {
  ANSWER_LIMIT,
  type AttestationAnswer,
  type ClearAnswer,
  readAttestationAnswer,
} from '../../src/evidence/provenance/cosign-answer.ts';
import { judgeMismatch, originCommit } from '../../src/evidence/provenance/judgement.ts';
import type { Source, Statement } from '../../src/evidence/provenance/statement.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const HEAD = '1'.repeat(40);
const MERGE = '2'.repeat(40);
const OTHER = '3'.repeat(40);
const WRONG_KEY =
  'failed to verify signature: could not verify envelope: accepted signatures do not match threshold, Found: 0, Expected 1';
const WRONG_KEY_LEGACY = 'accepted signatures do not match threshold, Found: 0, Expected 1';

const ORIGIN: Origin = {
  server: 'https://github.com',
  repository: 'Acme/Shop',
  commits: [
    { sha: HEAD, role: 'the head' },
    { sha: MERGE, role: 'the merge commit' },
  ],
};

function source(commit: string, repository = 'github.com/acme/shop'): Source {
  return { repository, commit };
}

/** Provenance of this digest that names a source. */
function names(of: Source | undefined, digest = DIGEST): Statement {
  return {
    predicateType: 'https://slsa.dev/provenance/v1',
    provenance: { source: of, builder: 'b' },
    digests: [digest],
  };
}

const SIGNATURE: Statement = {
  predicateType: 'https://sigstore.dev/cosign/sign/v1',
  provenance: undefined,
  digests: [DIGEST],
};

function verified(...statements: Statement[]): ClearAnswer {
  return { kind: 'verified', statements: statements.map((one) => ({ ...one, text: JSON.stringify(one) })) };
}

function refused(reasons = ''): ClearAnswer {
  return { kind: 'refused', reasons };
}

const NOTHING = refused();
const OTHER_TYPES: ClearAnswer = { kind: 'other-types' };

describe('originCommit', () => {
  test.each<[string, Source | undefined, string | undefined]>([
    ['the head', source(HEAD), 'the head'],
    ['the merge commit', source(MERGE), 'the merge commit'],
    ['another commit', source(OTHER), undefined],
    ['a shortened commit', source(HEAD.slice(0, 39)), undefined],
    ['a commit and more', source(`${HEAD}1`), undefined],
    ['another repository', source(HEAD, 'github.com/acme/shop2'), undefined],
    ['the same name on another server', source(HEAD, 'ghes.example/acme/shop'), undefined],
    ['no source', undefined, undefined],
  ])('%s', (_, of, role) => {
    expect(originCommit(of, ORIGIN)?.role).toBe(role);
  });

  test.each([
    ['https://ghes.example', 'ghes.example/acme/shop'],
    ['http://127.0.0.1:3000', '127.0.0.1:3000/acme/shop'],
  ])('on the server %s', (server, repository) => {
    expect(originCommit(source(HEAD, repository), { ...ORIGIN, server })?.sha).toBe(HEAD);
    expect(originCommit(source(HEAD), { ...ORIGIN, server })).toBeUndefined();
  });
});

describe('readAttestationAnswer', () => {
  const failure = (message: string, exitCode: number | undefined = 1) =>
    readAttestationAnswer(
      { exitCode, stdout: '', stderr: `Error: ${message}\nerror during command execution: ${message}\n` },
      DIGEST,
    );
  const line = (statement: object, payloadType = 'application/vnd.in-toto+json') =>
    JSON.stringify({
      payloadType,
      payload: Buffer.from(JSON.stringify(statement)).toString('base64'),
      signatures: [{ sig: 'x' }],
    });
  const statement = (sha256 = DIGEST.slice('sha256:'.length)) => ({
    _type: 'https://in-toto.io/Statement/v0.1',
    subject: [{ name: 'x', digest: { sha256 } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {},
  });
  const success = (stdout: string) =>
    readAttestationAnswer({ exitCode: 0, stdout, stderr: 'Verification for …' }, DIGEST);

  test('two that are verified', () => {
    expect(success(`${line(statement())}\n${line(statement())}\n`)).toMatchObject({
      kind: 'verified',
      statements: [{ digests: [DIGEST] }, { digests: [DIGEST], text: JSON.stringify(statement()) }],
    });
  });

  test.each<[string, AttestationAnswer, AttestationAnswer]>([
    [
      'none of the type',
      failure(
        'none of the attestations matched the predicate type: slsaprovenance1, found: https://spdx.dev/Document',
      ),
      OTHER_TYPES,
    ],
    ['nothing there', failure('no matching attestations: '), NOTHING],
    [
      'two refused',
      failure(`no matching attestations: ${WRONG_KEY}\n${WRONG_KEY}`),
      refused(`${WRONG_KEY}\n${WRONG_KEY}`),
    ],
    [
      'a broken registry',
      failure('GET http://x/v2/: TEST'),
      { kind: 'failed', message: 'GET http://x/v2/: TEST' },
    ],
    [
      'the words with another exit code',
      failure('no matching attestations: ', 2),
      { kind: 'failed', message: 'no matching attestations:' },
    ],
    ['an end without words', failure(''), { kind: 'failed', message: 'it ended with exit code 1' }],
    [
      'one that is not about this digest',
      success(`${line(statement())}\n${line(statement('b'.repeat(64)))}\n`),
      { kind: 'failed', message: `it verified an attestation that is not about ${DIGEST}` },
    ],
    [
      'nothing printed',
      success('\n'),
      { kind: 'failed', message: 'its answer is in a form that is not known' },
    ],
    [
      'no JSON',
      success('verified'),
      { kind: 'failed', message: 'its answer is in a form that is not known' },
    ],
    [
      'an envelope of another kind',
      success(line(statement(), 'text/plain')),
      { kind: 'failed', message: 'its answer is in a form that is not known' },
    ],
    [
      'an answer that was cut',
      success('x'.repeat(ANSWER_LIMIT)),
      { kind: 'failed', message: 'it printed more than 64 MiB of attestations' },
    ],
  ])('%s', (_, answer, expected) => {
    expect(answer).toEqual(expected);
  });
});

/** How it is judged when the registry lists these. */
function judge(
  answers: { bundles?: ClearAnswer[]; legacy?: ClearAnswer[] },
  listed: { bundles?: (Statement | undefined)[]; legacy?: (Statement | undefined)[] },
) {
  const judgement = judgeMismatch(
    { bundles: answers.bundles ?? [NOTHING], legacy: answers.legacy ?? [NOTHING] },
    { bundles: listed.bundles ?? [], legacy: listed.legacy ?? [] },
    DIGEST,
    ORIGIN,
  );
  return judgement.clear
    ? `${judgement.verdict.cause}: ${judgement.verdict.message}`
    : `unclear: ${judgement.reason}`;
}

describe('judgeMismatch', () => {
  const ours = names(source(HEAD));
  const old = names(source(OTHER));
  const fork = names(source(HEAD, 'github.com/mallory/shop'));

  test.each<[string, string, RegExp]>([
    ['nothing there', judge({}, {}), /^missing: .* has no SLSA provenance for this digest\.$/],
    [
      'a signature alone',
      judge({ bundles: [OTHER_TYPES, OTHER_TYPES] }, { bundles: [SIGNATURE] }),
      /^missing: .* says nothing of where that came from\.$/,
    ],
    [
      "another's signature alone",
      judge({ bundles: [refused(WRONG_KEY)] }, { bundles: [SIGNATURE] }),
      /^missing: /,
    ],
    [
      'another key',
      judge({ bundles: [refused(WRONG_KEY)] }, { bundles: [ours] }),
      /^not-trusted: The provenance there is not believed: it is signed with another key \(cosign: /,
    ],
    [
      'another key, both formats',
      judge(
        { bundles: [refused(WRONG_KEY)], legacy: [refused(`${WRONG_KEY_LEGACY}\n ${WRONG_KEY_LEGACY}`)] },
        { bundles: [ours], legacy: [ours, ours] },
      ),
      /^not-trusted: /,
    ],
    [
      'another key in the old format, with a key in the reason',
      judge(
        {
          legacy: [
            refused('error verifying bundle: comparing public key PEMs, expected -----BEGIN\nAA\n-----END'),
          ],
        },
        { legacy: [ours] },
      ),
      /^not-trusted: .*signed with another key/,
    ],
    [
      'a reason that is not known',
      judge({ bundles: [refused('the sky is falling')] }, { bundles: [ours] }),
      /^unclear: cosign could not verify the provenance: the sky is falling\.$/,
    ],
    [
      'none of the bundles was seen',
      judge({}, { bundles: [ours] }),
      /^unclear: cosign saw none of the bundles/,
    ],
    [
      'cosign fell back to the old format, and refused as many there as there are bundles',
      judge(
        { bundles: [refused(WRONG_KEY_LEGACY)], legacy: [refused(WRONG_KEY_LEGACY)] },
        { bundles: [ours], legacy: [old] },
      ),
      /^unclear: cosign saw none of the bundles/,
    ],
    [
      'one of two bundles was seen',
      judge({ bundles: [refused(WRONG_KEY)] }, { bundles: [ours, ours] }),
      /^unclear: cosign read 1 of the 2 attestations/,
    ],
    [
      'one of the old format was not seen',
      judge({ bundles: [refused(WRONG_KEY)] }, { bundles: [ours], legacy: [ours] }),
      /^unclear: cosign read 0 of the 1 attestations/,
    ],
    [
      'a list of packages was verified, and the provenance beside it not',
      judge({ bundles: [OTHER_TYPES, OTHER_TYPES] }, { bundles: [ours] }),
      /^unclear: cosign verified another attestation/,
    ],
    [
      'another commit',
      judge({ bundles: [verified(old), OTHER_TYPES] }, { bundles: [old] }),
      /^other-source: Built from acme\/shop at commit 3{40}\. Expected 1{40} \(the head\) or 2{40} \(the merge commit\)\.$/,
    ],
    [
      'another repository',
      judge({ bundles: [verified(fork)] }, { bundles: [fork] }),
      /^other-source: Built from mallory\/shop at commit 1{40}\. This is Acme\/Shop\.$/,
    ],
    [
      'another server',
      judge({ bundles: [verified(names(source(HEAD, 'evil.example/acme/shop')))] }, { bundles: [fork] }),
      /^other-source: Built from evil\.example\/acme\/shop at commit/,
    ],
    [
      'a shortened commit',
      judge({ bundles: [verified(names(source('1111111')))] }, { bundles: [old] }),
      /^other-source: Built from acme\/shop at commit 1111111\. That is shortened and may be any; expected 1{40}/,
    ],
    [
      'several others: the one of this repository is told',
      judge({ bundles: [verified(fork, old), OTHER_TYPES] }, { bundles: [fork, old] }),
      /^other-source: Built from acme\/shop at commit 3{40}.* 1 more verified name no commit of this run either\.$/,
    ],
    [
      'another commit is verified, and one that names ours is not',
      judge({ bundles: [verified(old)] }, { bundles: [old, ours] }),
      /^unclear: An attestation there names this repository and commit/,
    ],
    [
      'another commit is verified, and one that names ours was made for another image',
      judge(
        { bundles: [verified(old)] },
        { bundles: [old, names(source(HEAD), `sha256:${'b'.repeat(64)}`)] },
      ),
      /^other-source: /,
    ],
    [
      'no source',
      judge({ bundles: [verified(names(undefined))] }, { bundles: [names(undefined)] }),
      /^no-source: The provenance is verified, and names no repository with a commit/,
    ],
  ])('%s', (_, words, expected) => {
    expect(words).toMatch(expected);
  });
});
