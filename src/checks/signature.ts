import type { Check } from './check.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED = 'cosign verifies a signature of the expected signer on the digest.';

export const signature: Check = {
  id: 'signature',
  layer: 'Supply chain',
  title: 'Signature verifies',
  severity: 'critical',
  reason:
    'A tag can be moved and a registry broken into: only a signature on the digest says that the image is the one your pipeline made.',
  method:
    'Resolves the reference once to a digest, and has cosign verify the signature on it; the registry is asked whether it answered truly, so that a fault is never taken for a missing signature.',
  references: [CIS_DOCKER('4.5'), NIST_800_190('section 4.1.5')],
  usualFix: () => fixes('IMAGE@DIGEST'),
  judge: ({ signature: evidence, subject }) => {
    if (evidence.state !== 'collected') return unlooked(EXPECTED, evidence);
    const verdict = evidence.value;
    if (verdict.verified) {
      const log = verdict.transparencyLog
        ? 'its entry in the transparency log checked'
        : 'no transparency log asked for';
      return finding('pass', EXPECTED, `Signed by ${verdict.signer} (${log}).`);
    }
    const pinned = subject.kind === 'published' ? subject.pinned : undefined;
    return finding('fail', EXPECTED, verdict.message, pinned === undefined ? [] : fixes(pinned));
  },
};

function fixes(pinned: string): readonly Fix[] {
  return [
    {
      title: 'In the pipeline that publishes the image, right after the push',
      language: 'sh',
      lines: [`cosign sign --yes --key cosign.key ${pinned}`],
    },
    {
      title: 'The same without a key, in a GitHub workflow with permission id-token: write',
      language: 'sh',
      lines: [`cosign sign --yes ${pinned}`],
    },
  ];
}
