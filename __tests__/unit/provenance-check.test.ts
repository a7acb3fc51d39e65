import { describe, expect, test } from 'vitest';
import { provenance } from '../../src/checks/provenance.ts';
import type { ProvenanceVerdict, SubjectEvidence } from '../../src/evidence/evidence.ts';
import { DIGEST, evidence, status } from './evidence-fixtures.ts';

function published(value: ProvenanceVerdict, name = 'ghcr.io/acme/shop'): SubjectEvidence {
  return evidence('1', status(1, 1, []), {
    subject: {
      kind: 'published',
      name: `${name}:1`,
      digest: DIGEST,
      pinned: `${name}@${DIGEST}`,
      configDigest: DIGEST,
      platform: undefined,
      built: false,
    },
    provenance: { state: 'collected', value, records: [] },
  });
}

const MATCH: ProvenanceVerdict = {
  matches: true,
  repository: 'acme/shop',
  commit: { sha: 'c'.repeat(40), role: 'the head of this pull request' },
  builder: 'https://github.com/acme/shop/.github/workflows/release.yml@refs/pull/7/merge',
  others: 0,
  signer: 'key cosign.pub',
  transparencyLog: false,
};

function refused(cause: Extract<ProvenanceVerdict, { matches: false }>['cause']): ProvenanceVerdict {
  return { matches: false, cause, message: 'The message.' };
}

describe('provenance', () => {
  test('is left out where it is not asked for', () => {
    expect(provenance.judge(evidence('1', status(1, 1, [])))).toBeUndefined();
  });

  test('passes with the repository, the commit, the builder and the signer', () => {
    const found = provenance.judge(published(MATCH));
    expect(found).toMatchObject({ status: 'pass', fixes: [] });
    expect(found?.seen).toBe(
      `Built from acme/shop at commit ${'c'.repeat(40)} (the head of this pull request) by https://github.com/acme/shop/.github/workflows/release.yml@refs/pull/7/merge, attests key cosign.pub (no transparency log asked for).`,
    );
  });

  test('tells how many others there are, and nothing of a builder that has no name', () => {
    const value = { ...MATCH, builder: undefined, others: 2, transparencyLog: true };
    expect(provenance.judge(published(value))?.seen).toBe(
      `Built from acme/shop at commit ${'c'.repeat(40)} (the head of this pull request), attests key cosign.pub (its entry in the transparency log checked). Verified beside it and of other sources: 2.`,
    );
  });

  test.each([
    ['missing', '      subject-name: ghcr.io/acme/shop'],
    ['no-source', `      subject-digest: \${{ steps.push.outputs.digest }}`],
    ['other-source', `  image: ghcr.io/acme/shop@\${{ steps.push.outputs.digest }}`],
    ['not-trusted', '  certificate-oidc-issuer: https://token.actions.githubusercontent.com'],
  ] as const)('fails with lines to copy when it is %s', (cause, line) => {
    const found = provenance.judge(published(refused(cause)));
    expect(found).toMatchObject({ status: 'fail', seen: 'The message.' });
    expect(found?.fixes.flatMap(({ lines }) => lines)).toContain(line);
  });

  test("has Docker Hub's images attested at the name of its API", () => {
    const found = provenance.judge(published(refused('missing'), 'docker.io/acme/shop'));
    expect(found?.fixes[0]?.lines).toContain('      subject-name: index.docker.io/acme/shop');
    expect(found?.fixes[1]?.lines[0]).toMatch(new RegExp(` docker\\.io/acme/shop@${DIGEST}$`));
  });
});
