import type { Origin, OriginCommit } from '../../event.ts';
import type { ProvenanceVerdict } from '../evidence.ts';
import type { Listed } from '../signature/account.ts';
import { explainRefusals } from '../signature/cosign-words.ts';
import type { ClearAnswer, Verified } from './cosign-answer.ts';
import { repositoryOf } from './repository.ts';
import type { Source, Statement } from './statement.ts';

/** The commit of this run that a source is; undefined when it is of another repository or another commit. */
export function originCommit(source: Source | undefined, origin: Origin): OriginCommit | undefined {
  if (source === undefined || source.repository !== ownRepository(origin)) return undefined;
  return origin.commits.find(({ sha }) => sha.toLowerCase() === source.commit);
}

function ownRepository({ server, repository }: Origin): string | undefined {
  return repositoryOf(`${server}/${repository}`);
}

/** What cosign said, by the format of the attestations that it looked at. */
export interface Answers {
  readonly bundles: readonly ClearAnswer[];
  readonly legacy: readonly ClearAnswer[];
}

/** The statements that cosign verified, each once: without bundles it verifies those of the old format twice. */
export function verifiedIn({ bundles, legacy }: Answers): readonly Verified[] {
  const statements = [...bundles, ...legacy].flatMap((answer) =>
    answer.kind === 'verified' ? answer.statements : [],
  );
  return [...new Map(statements.map((one) => [one.text, one])).values()];
}

type Refusal = Extract<ProvenanceVerdict, { matches: false }>;

export type Judgement =
  | { readonly clear: true; readonly verdict: Refusal }
  | { readonly clear: false; readonly reason: string };

/**
 * Judges why no verified provenance is of this run. It is "missing", "not trusted" or "of another source" only when
 * the registry told all that lies there and cosign's reasons speak against it; else it is not clear.
 * @param listed what the registry lists, verified or not; undefined where it is no statement.
 */
export function judgeMismatch(
  answers: Answers,
  listed: Listed<Statement | undefined>,
  digest: string,
  origin: Origin,
): Judgement {
  const there = [...listed.bundles, ...listed.legacy];
  const verified = verifiedIn(answers);
  if (verified.length === 0) {
    const none = there.every((one) => one?.provenance === undefined);
    return none ? { clear: true, verdict: missing(there.length) } : judgeRefusals(answers, listed);
  }
  const ours = there.some(
    (one) => one?.digests.includes(digest) && originCommit(one.provenance?.source, origin) !== undefined,
  );
  if (ours) {
    return unclear(
      'An attestation there names this repository and commit, and cosign verified others and not that one, without a reason: see who signed it, or run the job again',
    );
  }
  return { clear: true, verdict: otherSource(verified, origin) };
}

/** Nothing was verified: cosign has to have read all that the registry lists, and to have a good reason for each. */
function judgeRefusals(answers: Answers, listed: Listed<Statement | undefined>): Judgement {
  if (fellBack(answers, listed)) {
    return unclear('cosign saw none of the bundles that the registry lists: run the job again');
  }
  const reasons: string[] = [];
  for (const [format, separator] of FORMATS) {
    if (!listed[format].some((one) => one?.provenance !== undefined)) continue;
    const [answer] = answers[format];
    if (answer?.kind !== 'refused') {
      return unclear(
        'cosign verified another attestation, and does not say why it did not verify the provenance beside it',
      );
    }
    const read = answer.reasons === '' ? [] : answer.reasons.split(separator);
    if (read.length !== listed[format].length) {
      return unclear(
        `cosign read ${read.length} of the ${listed[format].length} attestations that the registry lists, so some of them could not be checked: run the job again`,
      );
    }
    reasons.push(...read);
  }
  const explained = explainRefusals('provenance', reasons);
  if (!explained.clear) return unclear(explained.reason);
  const message = `The provenance there is not believed: ${explained.words}.`;
  return { clear: true, verdict: { matches: false, cause: 'not-trusted', message } };
}

/** cosign looks for the old format when a fault hides the bundles from it; then it says the same twice. */
function fellBack({ bundles, legacy }: Answers, listed: Listed<unknown>): boolean {
  const [first] = bundles;
  const [second] = legacy;
  return (
    listed.bundles.length > 0 &&
    first?.kind === 'refused' &&
    second?.kind === 'refused' &&
    first.reasons === second.reasons
  );
}

/** The formats, and what stands between two reasons of cosign's. */
const FORMATS = [
  ['bundles', '\n'],
  ['legacy', '\n '],
] as const;

function missing(others: number): Refusal {
  const aside = others === 0 ? '' : ' What it has beside the image says nothing of where that came from.';
  const message = `The registry answered cleanly and has no SLSA provenance for this digest.${aside}`;
  return { matches: false, cause: 'missing', message };
}

/** What the verified provenance says instead; of several the one that comes nearest. */
function otherSource(verified: readonly Verified[], origin: Origin): Refusal {
  const own = ownRepository(origin);
  const sources = verified.flatMap(({ provenance }) => provenance?.source ?? []);
  const nearest = sources.find(({ repository }) => repository === own) ?? sources[0];
  if (nearest === undefined) {
    const message = 'The provenance is verified, and names no repository with a commit that was built.';
    return { matches: false, cause: 'no-source', message };
  }
  const { repository, commit } = nearest;
  const of = `Built from ${short(repository, origin)} at commit ${commit}`;
  const is = origin.commits.map(({ sha, role }) => `${sha} (${role})`).join(' or ');
  const instead =
    repository !== own
      ? `This is ${origin.repository}`
      : /^(?:.{40}|.{64})$/.test(commit)
        ? `Expected ${is}`
        : `That is shortened and may be any; expected ${is}`;
  const more =
    verified.length === 1 ? '' : ` ${verified.length - 1} more verified name no commit of this run either.`;
  return { matches: false, cause: 'other-source', message: `${of}. ${instead}.${more}` };
}

/** Without the server where it is this one. */
function short(repository: string, { server }: Origin): string {
  const host = `${URL.parse(server)?.host}/`;
  return repository.startsWith(host) ? repository.slice(host.length) : repository;
}

function unclear(reason: string): Judgement {
  return { clear: false, reason: `${reason.replace(/\.$/, '')}.` };
}
