import { attestationArguments, type Cosign, verifyAttestations } from '../../engine/cosign.ts';
import type { Registry } from '../../engine/registry.ts';
import type { GitHubEvent, Origin } from '../../event.ts';
import type { SignatureSettings } from '../../settings.ts';
import type { Resolution, ResolvedImage } from '../../subject/published.ts';
import type { Collected, EvidenceRecord, ProvenanceVerdict } from '../evidence.ts';
import { readListed } from '../signature/account.ts';
import { explainFailure, explainInterruption } from '../signature/cosign-words.ts';
import { prepareTrust, type TrustFlags } from '../signature/trust.ts';
import {
  ANSWER_LIMIT,
  type AttestationAnswer,
  type ClearAnswer,
  readAttestationAnswer,
  type Verified,
} from './cosign-answer.ts';
import { judgeMismatch, originCommit, verifiedIn } from './judgement.ts';
import { PROVENANCE_TYPES, readStatement } from './statement.ts';

/** What the collector asks, and whether it may still ask. */
export interface ProvenanceTools {
  /** May still be on its way: it is waited for only when there is something to verify. */
  readonly cosign: Promise<Cosign>;
  readonly registry: Registry;
  /** The run whose code it has to be; undefined outside of GitHub. */
  readonly event: Pick<GitHubEvent, 'origin'> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Characters of a verified statement that are kept as evidence. */
const RECORD_LIMIT = 64 * 1024;

/**
 * Has cosign verify the SLSA provenance of one published digest, and compares the source that it names with the
 * repository and the commit of this run. As with signatures the registry is asked whether it answered truly before
 * anything is called missing.
 * @param resolution what the reference was resolved to, once.
 * @param settings whom to trust.
 */
export async function collectProvenance(
  resolution: Resolution,
  { trust, trustedRoot }: Pick<SignatureSettings, 'trust' | 'trustedRoot'>,
  tools: ProvenanceTools,
): Promise<Collected<ProvenanceVerdict>> {
  if (trust === undefined) return unlookable('There is no key and no identity whose provenance is expected.');
  if (!resolution.resolved) return unlookable(resolution.reason);
  const origin = tools.event?.origin;
  if (origin === undefined) {
    return unlookable('This run is not on GitHub: there is no repository and no commit to compare with.');
  }
  const cosign = await tools.cosign;
  if (!cosign.found) return unlookable(cosign.reason);

  const { registry, signal } = tools;
  const trusted = await prepareTrust(cosign.path, trust, trustedRoot, signal);
  if (!trusted.ready) return { state: 'error', reason: trusted.reason, records: trusted.records };
  const records = [...trusted.records];
  return verify(resolution, origin, { path: cosign.path, registry, signal, trusted, records });
}

function unlookable(reason: string): Collected<never> {
  return { state: 'error', reason, records: [] };
}

interface Verifier {
  readonly path: string;
  readonly registry: Registry;
  readonly signal: AbortSignal | undefined;
  readonly trusted: TrustFlags;
  /** Grows with every run of cosign. */
  readonly records: EvidenceRecord[];
}

async function verify(
  image: ResolvedImage,
  origin: Origin,
  verifier: Verifier,
): Promise<Collected<ProvenanceVerdict>> {
  const { registry, trusted, records } = verifier;
  const answers = { bundles: [] as ClearAnswer[], legacy: [] as ClearAnswer[] };
  for (const format of ['bundles', 'legacy'] as const) {
    for (const { cosign: type } of PROVENANCE_TYPES) {
      const run = await runCosign(image, type, format === 'legacy', verifier);
      if (!run.ended) return { state: 'error', reason: run.reason, records };
      if (run.answer.kind === 'failed') {
        return { state: 'error', reason: `${explainFailure('provenance', run.answer.message)}.`, records };
      }
      answers[format].push(run.answer);
      const value = match(verifiedIn(answers), origin, trusted);
      if (value !== undefined) return { state: 'collected', value, records };
      // What is refused is refused whatever its type is.
      if (run.answer.kind === 'refused') break;
    }
  }

  const listed = await readListed(registry, image.reference, image.digest, 'att', readStatement);
  if (listed.state === 'fault') {
    return { state: 'error', reason: `The provenance could not be checked. ${listed.reason}`, records };
  }
  if (listed.state === 'not-found') {
    return { state: 'error', reason: `The registry has no image ${image.pinned} any more.`, records };
  }
  const judgement = judgeMismatch(answers, listed.value, image.digest, origin);
  return judgement.clear
    ? { state: 'collected', value: judgement.verdict, records }
    : { state: 'error', reason: judgement.reason, records };
}

/** The verdict when one of the verified statements names the code of this run; that others do not is told. */
function match(
  verified: readonly Verified[],
  origin: Origin,
  { signer, transparencyLog }: TrustFlags,
): ProvenanceVerdict | undefined {
  const matches = verified.flatMap(({ provenance }) => {
    const commit = originCommit(provenance?.source, origin);
    return commit === undefined ? [] : [{ commit, builder: provenance?.builder }];
  });
  const [first] = matches;
  if (first === undefined) return undefined;
  const others = verified.length - matches.length;
  return { matches: true, repository: origin.repository, ...first, others, signer, transparencyLog };
}

type Run =
  | { readonly ended: true; readonly answer: AttestationAnswer }
  | { readonly ended: false; readonly reason: string };

async function runCosign(
  { pinned, digest }: ResolvedImage,
  type: string,
  legacy: boolean,
  { path, trusted, records, signal }: Verifier,
): Promise<Run> {
  const asked = { pinned, type, legacy };
  const verification = { ...asked, trust: trusted.given };
  const result = await verifyAttestations(path, verification, trusted.env, ANSWER_LIMIT, signal);
  const interrupted = explainInterruption('verify-attestation', result);
  const answer = readAttestationAnswer(result, digest);
  const title = `cosign's verdict on provenance (${type}${legacy ? ', old format' : ''})`;
  records.push({
    title: answer.kind === 'verified' ? `${title}, decoded from base64` : title,
    command: ['cosign', ...attestationArguments({ ...asked, trust: trusted.shown })],
    output: answer.kind === 'verified' ? shown(answer.statements) : result.stderr.trim(),
  });
  return interrupted === undefined ? { ended: true, answer } : { ended: false, reason: interrupted };
}

/** The statements themselves, which cosign prints in base64. */
function shown(statements: readonly Verified[]): string {
  const texts = statements.map(({ text }) => text).join('\n');
  if (texts.length <= RECORD_LIMIT) return texts;
  return `${texts.slice(0, RECORD_LIMIT)}\n… ${texts.length - RECORD_LIMIT} characters left out …`.toWellFormed();
}
