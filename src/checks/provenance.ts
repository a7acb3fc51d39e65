import type { ProvenanceVerdict } from '../evidence/evidence.ts';
import type { Check } from './check.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { NIST_800_190, SLSA } from './references.ts';

const EXPECTED =
  'cosign verifies SLSA provenance of the expected signer on the digest, and it names this repository and commit.';

export const provenance: Check = {
  id: 'provenance',
  layer: 'Supply chain',
  title: 'Was built from this commit',
  severity: 'critical',
  reason:
    'A signature says who made the image, and not of what: only provenance ties the digest to the code that was reviewed.',
  method:
    'Has cosign verify the SLSA provenance (v1 or v0.2) of the digest by the same key or identity as the signature, and compares the source repository and commit in it with those of this run; the registry is asked whether it answered truly.',
  references: [SLSA('verifying artifacts'), NIST_800_190('section 4.1.5')],
  usualFix: () => fixes('missing', 'IMAGE@DIGEST'),
  judge: ({ provenance: evidence, subject }) => {
    if (evidence === undefined) return undefined;
    if (evidence.state !== 'collected') return unlooked(EXPECTED, evidence);
    const verdict = evidence.value;
    if (verdict.matches) return finding('pass', EXPECTED, passed(verdict));
    const pinned = subject.kind === 'published' ? subject.pinned : undefined;
    return finding(
      'fail',
      EXPECTED,
      verdict.message,
      pinned === undefined ? [] : fixes(verdict.cause, pinned),
    );
  },
};

function passed({
  repository,
  commit,
  builder,
  others,
  signer,
  transparencyLog,
}: Extract<ProvenanceVerdict, { matches: true }>): string {
  const by = builder === undefined ? '' : ` by ${builder}`;
  const log = transparencyLog ? 'its entry in the transparency log checked' : 'no transparency log asked for';
  const more = others === 0 ? '' : ` Verified beside it and of other sources: ${others}.`;
  return `Built from ${repository} at commit ${commit.sha} (${commit.role})${by}, attests ${signer} (${log}).${more}`;
}

type Cause = Extract<ProvenanceVerdict, { matches: false }>['cause'];

function fixes(cause: Cause, pinned: string): readonly Fix[] {
  switch (cause) {
    case 'missing':
    case 'no-source':
      return [attest(pinned), attestByKey(pinned)];
    case 'other-source':
      return [giveDigest(pinned)];
    case 'not-trusted':
      return [trustWorkflow];
  }
}

function attest(pinned: string): Fix {
  // The attestations of Docker Hub lie at the name that its API has.
  const name = (pinned.split('@')[0] ?? '').replace(/^docker\.io\//, 'index.docker.io/');
  return {
    title: 'In the job that publishes the image (id: push is the step that pushes it)',
    language: 'yaml',
    lines: [
      'permissions:',
      '  contents: read',
      '  packages: write',
      '  id-token: write',
      '  attestations: write',
      'steps:',
      '  # after the step with id: push',
      '  - uses: actions/attest-build-provenance@v4',
      '    with:',
      `      subject-name: ${name}`,
      `      subject-digest: \${{ steps.push.outputs.digest }}`,
      '      push-to-registry: true',
    ],
  };
}

function attestByKey(pinned: string): Fix {
  return {
    title: 'The same with a key, from a predicate of your builder',
    language: 'sh',
    lines: [
      `cosign attest --yes --key cosign.key --type slsaprovenance1 --predicate provenance.json ${pinned}`,
    ],
  };
}

function giveDigest(pinned: string): Fix {
  return {
    title: 'Build and push the image in this run, and look at that very digest',
    language: 'yaml',
    lines: ['with:', `  image: ${pinned.split('@')[0]}@\${{ steps.push.outputs.digest }}`],
  };
}

const trustWorkflow: Fix = {
  title: 'Name the workflow that attests: on a pull request its identity ends in @refs/pull/NUMBER/merge',
  language: 'yaml',
  lines: [
    'with:',
    '  certificate-identity-regexp: https://github\\.com/OWNER/REPO/\\.github/workflows/release\\.yml@refs/(heads/main|pull/[0-9]+/merge)',
    '  certificate-oidc-issuer: https://token.actions.githubusercontent.com',
  ],
};
