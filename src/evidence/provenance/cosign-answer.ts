import { z } from 'zod';
import { parseJson } from '../../engine/json.ts';
import type { RunResult } from '../../engine/process.ts';
import { lastError } from '../signature/cosign-words.ts';
import { readStatement, type Statement } from './statement.ts';

/** Characters that are read of what cosign prints: an attestation may list a whole build. */
export const ANSWER_LIMIT = 64 * 1024 * 1024;

/** What one `cosign verify-attestation` said, in the words that the judgement knows. */
export type AttestationAnswer =
  | ClearAnswer
  /** Anything else: no verdict. */
  | { readonly kind: 'failed'; readonly message: string };

export type ClearAnswer =
  | { readonly kind: 'verified'; readonly statements: readonly Verified[] }
  /** It verified attestations, and none of them is of the type that was asked for. */
  | { readonly kind: 'other-types' }
  /** It verified nothing; why, one reason each after the other, or '' when it read nothing. */
  | { readonly kind: 'refused'; readonly reasons: string };

export interface Verified extends Statement {
  /** The statement as JSON text. */
  readonly text: string;
}

/** One line of cosign's answer: the envelope that it verified (DSSE). */
const Envelope = z.object({
  payloadType: z.literal('application/vnd.in-toto+json'),
  payload: z.string(),
});

const OTHER_TYPES = 'none of the attestations matched the predicate type: ';
const REFUSED = 'no matching attestations:';
const UNKNOWN_FORM = { kind: 'failed', message: 'its answer is in a form that is not known' } as const;

/**
 * Reads the end of one `cosign verify-attestation`, whose exit code is 1 whatever it is that it did not verify (measured
 * with cosign 3.0.6 and 3.1.3).
 * @param digest the one that was asked for; an answer about another is no verdict.
 */
export function readAttestationAnswer(
  { exitCode, stdout, stderr }: Pick<RunResult, 'exitCode' | 'stdout' | 'stderr'>,
  digest: string,
): AttestationAnswer {
  if (exitCode !== 0) {
    const message = lastError(stderr);
    if (exitCode === 1 && message.startsWith(OTHER_TYPES)) return { kind: 'other-types' };
    if (exitCode === 1 && message.startsWith(REFUSED)) {
      return { kind: 'refused', reasons: message.slice(REFUSED.length).trim() };
    }
    return { kind: 'failed', message: message || `it ended with exit code ${exitCode ?? 'none'}` };
  }
  if (stdout.length >= ANSWER_LIMIT) {
    return { kind: 'failed', message: `it printed more than ${ANSWER_LIMIT / 2 ** 20} MiB of attestations` };
  }
  const statements: Verified[] = [];
  for (const line of stdout.split('\n').filter((one) => one !== '')) {
    const payload = parseJson(Envelope, line)?.payload;
    if (payload === undefined) return UNKNOWN_FORM;
    const text = Buffer.from(payload, 'base64').toString();
    const statement = readStatement(text);
    if (statement === undefined) return UNKNOWN_FORM;
    if (!statement.digests.includes(digest)) {
      return { kind: 'failed', message: `it verified an attestation that is not about ${digest}` };
    }
    statements.push({ ...statement, text });
  }
  return statements.length === 0 ? UNKNOWN_FORM : { kind: 'verified', statements };
}
