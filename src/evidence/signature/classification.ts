import { z } from 'zod';
import { parseJson } from '../../engine/json.ts';
import type { SignatureVerdict } from '../evidence.ts';
import { explainFailure, explainRefusals, firstLine, lastError, sentence } from './cosign-words.ts';
import { IN_INPUTS, type TrustPlace } from './trust-place.ts';

/** How one `cosign verify` ended: its exit code and its two streams. */
export interface CosignOutput {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What cosign said, in the words that this judgement knows. */
export type CosignAnswer =
  /** It verified something: signatures, or mere attestations. */
  | { readonly kind: 'verified'; readonly statements: readonly Statement[] }
  | { readonly kind: 'no-signatures' }
  /** It read what is there and refused all of it: one reason each. */
  | { readonly kind: 'refused'; readonly format: 'bundle' | 'legacy'; readonly reasons: readonly string[] }
  /** Anything else: no verdict. */
  | { readonly kind: 'failed'; readonly message: string };

/** What a verified signature or attestation is about. */
export interface Statement {
  readonly digest: string;
  readonly type: string;
}

/** What a registry lists for a digest, after every part of it answered cleanly. */
export interface RegistryAccount {
  /** Sigstore bundles that refer to the digest, by the kind of statement in them; undefined: none that is known. */
  readonly bundles: readonly (string | undefined)[];
  /** Signatures of the old format. */
  readonly legacySignatures: number;
}

/** The types of a signature of the image itself; all others say something about it. */
const SIGNATURE_TYPES = ['https://sigstore.dev/cosign/sign/v1', 'cosign container image signature'];

const BUNDLES_REFUSED = 'no matching attestations: ';
const LEGACY_REFUSED = 'no matching signatures: ';

const StdOut = z.array(
  z.object({
    critical: z.object({ type: z.string(), image: z.object({ 'docker-manifest-digest': z.string() }) }),
  }),
);

/** Reads the end of one `cosign verify` (measured with cosign 3.0.6 and 3.1.3). */
export function readCosignAnswer({ exitCode, stdout, stderr }: CosignOutput): CosignAnswer {
  if (exitCode === 0) {
    const statements = parseJson(StdOut, stdout);
    if (statements === undefined)
      return { kind: 'failed', message: 'its answer is in a form that is not known' };
    return {
      kind: 'verified',
      statements: statements.map(({ critical }) => ({
        digest: critical.image['docker-manifest-digest'],
        type: critical.type,
      })),
    };
  }
  const message = lastError(stderr);
  if (exitCode === 10 && message === 'no signatures found') return { kind: 'no-signatures' };
  if (exitCode === 1 && message.startsWith(BUNDLES_REFUSED)) {
    return { kind: 'refused', format: 'bundle', reasons: message.slice(BUNDLES_REFUSED.length).split('\n') };
  }
  if (exitCode === 12 && message.startsWith(LEGACY_REFUSED)) {
    return { kind: 'refused', format: 'legacy', reasons: message.slice(LEGACY_REFUSED.length).split('\n ') };
  }
  return { kind: 'failed', message: firstLine(message) || `it ended with exit code ${exitCode ?? 'none'}` };
}

/** True when cosign verified a signature (and not only an attestation) of this very digest. */
export function verifiesSignature(answer: CosignAnswer, digest: string): boolean {
  return (
    answer.kind === 'verified' &&
    answer.statements.some((one) => SIGNATURE_TYPES.includes(one.type) && one.digest === digest)
  );
}

/**
 * True when bundles were there and none of them was the signature: they may hide one of the old format, which
 * cosign looks for only when it sees no bundle.
 */
export function mayHideLegacy(answer: CosignAnswer): boolean {
  return answer.kind === 'verified' || (answer.kind === 'refused' && answer.format === 'bundle');
}

export type Judgement =
  | { readonly clear: true; readonly verdict: Extract<SignatureVerdict, { verified: false }> }
  | { readonly clear: false; readonly reason: string };

/**
 * Judges why cosign verified no signature. It is "unsigned" or "not trusted" only when cosign and the registry tell
 * the same story, and every reason of cosign's is one that speaks against the signature; else it is not clear.
 * @param bundleAnswer cosign's answer about bundles; undefined when it saw none.
 * @param legacyAnswer cosign's answer about signatures of the old format.
 * @param place where whom to trust is said.
 */
export function judgeRefusal(
  bundleAnswer: CosignAnswer | undefined,
  legacyAnswer: CosignAnswer,
  account: RegistryAccount,
  place: TrustPlace = IN_INPUTS,
): Judgement {
  for (const answer of [bundleAnswer, legacyAnswer]) {
    if (answer?.kind === 'failed') return unclear(explainFailure('signature', answer.message, place));
  }
  const disagreement = disagreementOf(bundleAnswer, legacyAnswer, account);
  if (disagreement !== undefined) return unclear(disagreement);

  const attestations = account.bundles.filter(
    (type) => type !== undefined && !SIGNATURE_TYPES.includes(type),
  );
  const signatures = account.bundles.length - attestations.length + account.legacySignatures;
  if (signatures === 0) {
    const aside =
      attestations.length === 0 ? '' : ' It has an attestation, which is no signature of the image.';
    return {
      clear: true,
      verdict: {
        verified: false,
        cause: 'unsigned',
        message: `The registry answered cleanly and has no signature for this digest.${aside}`,
      },
    };
  }
  if (bundleAnswer?.kind === 'verified') {
    return unclear(
      'cosign verified an attestation, and does not say why it did not verify the signature beside it',
    );
  }
  const reasons = [bundleAnswer, legacyAnswer].flatMap((answer) =>
    answer?.kind === 'refused' ? answer.reasons : [],
  );
  const explained = explainRefusals('signature', reasons, place);
  if (!explained.clear) return unclear(explained.reason);
  return {
    clear: true,
    verdict: { verified: false, cause: 'not-trusted', message: `${sentence(explained.words)}.` },
  };
}

/** A registry that failed for a moment can have hidden signatures from cosign; then the two do not agree. */
function disagreementOf(
  bundleAnswer: CosignAnswer | undefined,
  legacyAnswer: CosignAnswer,
  { bundles, legacySignatures }: RegistryAccount,
): string | undefined {
  const readBundles = numberRead(bundleAnswer);
  const readLegacy = numberRead(legacyAnswer);
  const missed =
    (bundleAnswer?.kind === 'verified' ? readBundles > bundles.length : readBundles !== bundles.length) ||
    readLegacy !== legacySignatures;
  if (!missed) return undefined;
  return `cosign read ${readBundles + readLegacy} of the ${bundles.length + legacySignatures} signatures and attestations that the registry lists, so some of them could not be checked: run the job again`;
}

function numberRead(answer: CosignAnswer | undefined): number {
  if (answer?.kind === 'verified') return answer.statements.length;
  return answer?.kind === 'refused' ? answer.reasons.length : 0;
}

function unclear(reason: string): Judgement {
  return { clear: false, reason: `${reason.replace(/\.$/, '')}.` };
}
