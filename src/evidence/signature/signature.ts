import { type Cosign, verifyArguments, verifyImage } from '../../engine/cosign.ts';
import type { Registry } from '../../engine/registry.ts';
import type { SignatureSettings, Trust } from '../../settings.ts';
import type { Resolution, ResolvedImage } from '../../subject/published.ts';
import type { Collected, EvidenceRecord, SignatureVerdict } from '../evidence.ts';
import { readRegistryAccount } from './account.ts';
import {
  type CosignAnswer,
  judgeRefusal,
  mayHideLegacy,
  readCosignAnswer,
  verifiesSignature,
} from './classification.ts';
import { explainInterruption } from './cosign-words.ts';
import { prepareTrust, type TrustFlags } from './trust.ts';
import { IN_INPUTS, type TrustPlace } from './trust-place.ts';

/** What the collector asks, and whether it may still ask. */
export interface SignatureTools {
  /** May still be on its way: it is waited for only when there is something to verify. */
  readonly cosign: Promise<Cosign>;
  readonly registry: Registry;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Has cosign verify the signature of one published digest. cosign gives the verdict; when it does not verify, the
 * registry is asked whether it answered truly, so that a fault is never taken for a missing signature.
 * @param resolution what the reference was resolved to, once.
 */
export async function collectSignature(
  resolution: Resolution,
  settings: SignatureSettings,
  tools: SignatureTools,
): Promise<Collected<SignatureVerdict>> {
  const { mode, trust } = settings;
  if (mode === 'off') return { state: 'not-applicable', reason: 'The input "signature" is "off".' };
  if (trust === undefined) {
    return {
      state: 'not-applicable',
      reason: 'No key and no identity is given, so no signature is looked for.',
    };
  }
  if (!resolution.resolved) return { state: 'error', reason: resolution.reason, records: [] };
  return verifyDigest(resolution, { ...settings, trust }, tools);
}

/** What is verified: one digest of a repository. */
export type PinnedImage = Pick<ResolvedImage, 'reference' | 'digest' | 'pinned'>;

/** Whose signature is asked for, and what has to stand in it. */
type Wanted = Pick<SignatureSettings, 'trustedRoot' | 'annotations'> & { readonly trust: Trust };

/**
 * Has cosign verify the signature of one digest, as `collectSignature` does.
 * @param place where whom to trust is said, for the sentences that tell what to mend there.
 */
export async function verifyDigest(
  image: PinnedImage,
  wanted: Wanted,
  tools: SignatureTools,
  place: TrustPlace = IN_INPUTS,
): Promise<Collected<SignatureVerdict>> {
  const cosign = await tools.cosign;
  if (!cosign.found) return { state: 'error', reason: cosign.reason, records: [] };

  const trusted = await prepareTrust(cosign.path, wanted.trust, wanted.trustedRoot, tools.signal, place);
  if (!trusted.ready) return { state: 'error', reason: trusted.reason, records: trusted.records };
  const { registry, signal } = tools;
  const records = [...trusted.records];
  return verify(image, wanted, { path: cosign.path, registry, signal, trusted, records, place });
}

interface Verifier {
  readonly path: string;
  readonly registry: Registry;
  readonly signal: AbortSignal | undefined;
  readonly trusted: TrustFlags;
  /** Grows with every run of cosign. */
  readonly records: EvidenceRecord[];
  readonly place: TrustPlace;
}

async function verify(
  image: PinnedImage,
  settings: Wanted,
  verifier: Verifier,
): Promise<Collected<SignatureVerdict>> {
  const { trusted, registry, records } = verifier;
  const good: Collected<SignatureVerdict> = {
    state: 'collected',
    value: { verified: true, signer: trusted.signer, transparencyLog: trusted.transparencyLog },
    records,
  };
  const first = await runCosign(image, settings, verifier, false);
  if (first.answer === undefined) return { state: 'error', reason: first.reason, records };
  if (verifiesSignature(first.answer, image.digest)) return good;

  const hidden = mayHideLegacy(first.answer);
  const second = hidden ? await runCosign(image, settings, verifier, true) : first;
  if (second.answer === undefined) return { state: 'error', reason: second.reason, records };
  if (verifiesSignature(second.answer, image.digest)) return good;

  const account = await readRegistryAccount(registry, image.reference, image.digest);
  if (account.state === 'fault') {
    const reason = `The signature could not be checked. ${account.reason}`;
    return { state: 'error', reason, records };
  }
  if (account.state === 'not-found') {
    const reason = `The registry has no image ${image.pinned} any more.`;
    return { state: 'error', reason, records };
  }
  const judgement = judgeRefusal(
    hidden ? first.answer : undefined,
    second.answer,
    account.value,
    verifier.place,
  );
  return judgement.clear
    ? { state: 'collected', value: judgement.verdict, records }
    : { state: 'error', reason: judgement.reason, records };
}

type Run = { readonly answer: CosignAnswer } | { readonly answer: undefined; readonly reason: string };

async function runCosign(
  { pinned }: PinnedImage,
  { annotations }: Wanted,
  { path, trusted, records, signal }: Verifier,
  legacy: boolean,
): Promise<Run> {
  const asked = { pinned, annotations, legacy };
  const result = await verifyImage(path, { ...asked, trust: trusted.given }, trusted.env, signal);
  const interrupted = explainInterruption('verify', result);
  records.push({
    title: legacy ? "cosign's verdict on signatures of the old format" : "cosign's verdict",
    command: ['cosign', ...verifyArguments({ ...asked, trust: trusted.shown })],
    // Beside a good verdict cosign prints claims about the transparency log that do not hold.
    output: (result.exitCode === 0 ? result.stdout : result.stderr).trim(),
  });
  return interrupted === undefined
    ? { answer: readCosignAnswer(result) }
    : { answer: undefined, reason: interrupted };
}
