import { z } from 'zod';
import { type CosignRelease, installCosign, pinnedRelease } from './cosign-release.ts';
import { parseJson } from './json.ts';
import { type RunResult, run } from './process.ts';

/** Milliseconds for a question that cosign answers by itself. */
const QUESTION_LIMIT = 30_000;

/** Milliseconds for one verification; a registry that is busy or broken is tried for some seconds by cosign. */
const VERIFY_LIMIT = 2 * 60_000;

/** cosign is used from this version on: older ones do not read both formats of signatures. */
const OLDEST = [3, 0, 6] as const;

/** A cosign that can be started, or one sentence why there is none. */
export type Cosign =
  | { readonly found: true; readonly path: string; readonly version: string }
  | { readonly found: false; readonly reason: string };

const Version = z.object({ gitVersion: z.string() });

/**
 * Finds cosign: the one on PATH when it is new enough, else a pinned release, which is downloaded once into the
 * runner's tool cache. Start it early: a download takes its time.
 * @param release what is downloaded; undefined where none is pinned for this machine.
 */
export async function findCosign(
  signal?: AbortSignal,
  release: CosignRelease | undefined = pinnedRelease(process.platform, process.arch),
): Promise<Cosign> {
  const onPath = await cosignOnPath(signal);
  if (onPath.found || signal?.aborted) return onPath;
  if (release === undefined) {
    return {
      found: false,
      reason: `${onPath.reason} None is pinned for ${process.platform}/${process.arch}: install cosign 3.0.6 or newer before this step.`,
    };
  }
  const result = await installCosign(release, signal);
  if (result.installed) return { found: true, path: result.path, version: release.version };
  return {
    found: false,
    reason: `${onPath.reason} ${result.reason} Run the job again, or install cosign 3.0.6 or newer before this step.`,
  };
}

async function cosignOnPath(signal: AbortSignal | undefined): Promise<Cosign> {
  const result = await run('cosign', ['version', '--json'], { timeLimit: QUESTION_LIMIT, signal });
  if (result.ended === 'cancelled') return { found: false, reason: 'The run was cancelled.' };
  if (result.ended === 'not-found') return { found: false, reason: 'There is no cosign on PATH.' };
  const version = parseJson(Version, result.stdout)?.gitVersion.replace(/^v/, '');
  if (version === undefined) return { found: false, reason: 'The cosign on PATH does not tell its version.' };
  if (isNewEnough(version)) return { found: true, path: 'cosign', version };
  return { found: false, reason: `The cosign on PATH is ${version}, older than ${OLDEST.join('.')}.` };
}

/** True for a release of `OLDEST` or later; a version that is not of the form `1.2.3` is no release. */
export function isNewEnough(version: string): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)(?:\+.*)?$/.exec(version)?.slice(1, 4).map(Number);
  if (parts === undefined) return false;
  const first = OLDEST.findIndex((part, index) => parts[index] !== part);
  return first === -1 || (parts[first] ?? 0) > (OLDEST[first] ?? 0);
}

/** What is asked of `cosign verify`. */
export interface Verification {
  /** `registry/repository@sha256:…`. */
  readonly pinned: string;
  /** cosign's own flags for whom to trust. */
  readonly trust: readonly string[];
  readonly annotations: Readonly<Record<string, string>>;
  /** Looks for signatures of the old format only, which others hide otherwise. */
  readonly legacy: boolean;
}

/**
 * The arguments of one `cosign verify`. Every flag is one argument with its value, so that no value can be taken
 * for a flag.
 */
export function verifyArguments({ pinned, trust, annotations, legacy }: Verification): readonly string[] {
  return [
    'verify',
    ...trust,
    ...Object.entries(annotations).map(([name, value]) => `--annotations=${csvField(`${name}=${value}`)}`),
    '--check-claims=true',
    '--output=json',
    ...(legacy ? ['--new-bundle-format=false'] : []),
    pinned,
  ];
}

/** Verifies signatures: cosign's answer, whatever it is. Its environment holds `env` and no `COSIGN_*`. */
export function verifyImage(
  path: string,
  verification: Verification,
  env: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<RunResult> {
  return run(path, verifyArguments(verification), { timeLimit: VERIFY_LIMIT, env, signal });
}

/** What is asked of `cosign verify-attestation`. */
export interface AttestationVerification extends Omit<Verification, 'annotations'> {
  /** cosign's name for the kind of predicate, such as `slsaprovenance1`. */
  readonly type: string;
}

/** The arguments of one `cosign verify-attestation`, as those of `verifyArguments`. */
export function attestationArguments({
  pinned,
  trust,
  type,
  legacy,
}: AttestationVerification): readonly string[] {
  return [
    'verify-attestation',
    ...trust,
    `--type=${type}`,
    '--check-claims=true',
    '--output=json',
    ...(legacy ? ['--new-bundle-format=false'] : []),
    pinned,
  ];
}

/**
 * Verifies attestations of one type: cosign's answer, whatever it is.
 * @param keep characters of its answer that are kept; one of that length may have been longer.
 */
export function verifyAttestations(
  path: string,
  verification: AttestationVerification,
  env: Readonly<Record<string, string>>,
  keep: number,
  signal?: AbortSignal,
): Promise<RunResult> {
  return run(path, attestationArguments(verification), { timeLimit: VERIFY_LIMIT, env, keep, signal });
}

/** Asks a key management service for the public half of a key, as PEM. */
export function readPublicKey(
  path: string,
  uri: string,
  env: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<RunResult> {
  return run(path, ['public-key', `--key=${uri}`], { timeLimit: VERIFY_LIMIT, env, signal });
}

/** cosign reads this flag as a line of comma-separated values (RFC 4180). */
function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
