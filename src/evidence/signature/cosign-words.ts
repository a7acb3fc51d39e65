import type { RunResult } from '../../engine/process.ts';
import { IN_INPUTS, type TrustPlace } from './trust-place.ts';

/**
 * The error that cosign ended with: it writes it twice, and the second time it is the last thing it writes.
 * @returns without white space at its end.
 */
export function lastError(stderr: string): string {
  const marker = 'error during command execution: ';
  const at = stderr.lastIndexOf(marker);
  return at === -1 ? (stderr.trim().split('\n').at(-1) ?? '') : stderr.slice(at + marker.length).trimEnd();
}

/** cosign's sentences that speak against a signature and can mean nothing else, with plain words for them. */
const AGAINST: readonly { readonly words: string; readonly sentences: readonly RegExp[] }[] = [
  {
    words: 'it is signed with another key',
    sentences: [
      /^(?:failed to verify signature: could not verify envelope: )?accepted signatures do not match threshold, /,
      /^failed to verify log inclusion: transparency log certificate does not match$/,
      /^failed to verify signature$/,
      /^invalid signature when validating ASN\.1 encoded signature$/,
      /^crypto\/rsa: verification error$/,
      /^error verifying bundle: comparing public key PEMs, expected /,
    ],
  },
  {
    words: 'it is signed by an identity with a certificate, and not with this key',
    sentences: [
      /^expected key signature, not certificate$/,
      /^error verifying bundle: both public key and certificate were provided but did not match$/,
    ],
  },
  {
    words: 'it is signed with a key, and not by an identity with a certificate',
    sentences: [/^no certificate found on signature$/, /^empty key$/],
  },
  {
    words: 'it is signed by another identity or issuer',
    sentences: [
      /^failed to verify certificate identity: no matching CertificateIdentity found, last error: expected (?:SAN|issuer) value /,
      /^none of the expected identities matched what was in the certificate, got subjects /,
    ],
  },
  {
    words: 'the signature there was made for another image',
    sentences: [
      /^failed to verify signature: provided artifact digests? does not match /,
      /^invalid or missing digest in claim: /,
      /^no matching subject digest found$/,
    ],
  },
  {
    words: 'the signature lacks an annotation that was asked for',
    sentences: [/^missing or incorrect annotation$/],
  },
];

/**
 * Puts the reasons why cosign refused all that it read into plain words.
 * @param what was verified, in one word.
 * @param place where whom to trust is said.
 * @returns not clear when one of the reasons may not speak against what was verified.
 */
export function explainRefusals(
  what: string,
  reasons: readonly string[],
  place: TrustPlace = IN_INPUTS,
): { readonly clear: true; readonly words: string } | { readonly clear: false; readonly reason: string } {
  const explained = reasons.map((reason) => ({ reason, words: wordsAgainst(reason) }));
  const unknown = explained.find(({ words }) => words === undefined);
  if (unknown !== undefined) return { clear: false, reason: explainFailure(what, unknown.reason, place) };
  const told = explained.map(({ reason, words }) => `${words} (cosign: ${firstLine(reason)})`);
  return { clear: true, words: [...new Set(told)].join('; ') };
}

function wordsAgainst(reason: string): string | undefined {
  return AGAINST.find(({ sentences }) => sentences.some((one) => one.test(reason)))?.words;
}

/** What to do about cosign's sentences that come from the inputs and not from the signature. */
const REMEDIES: readonly (readonly [RegExp, (place: TrustPlace) => string])[] = [
  [/\bloading public key: /, (place) => `check ${place('key')}`],
  [/\bloading trusted root: /, () => 'check the input "trusted-root"'],
  [
    /\bnot enough verified log entries from transparency log\b/,
    (place) =>
      `it has no entry in a transparency log that is trusted, so sign with one, give the root of your own log as the input "trusted-root", or accept that with ${place('insecure-ignore-tlog')}`,
  ],
];

/**
 * Says in one sentence, without its full stop, that cosign could not verify, and what to do where that is known.
 * @param what was to be verified, in one word.
 * @param reason cosign's own.
 * @param place where whom to trust is said.
 */
export function explainFailure(what: string, reason: string, place: TrustPlace = IN_INPUTS): string {
  const remedy = REMEDIES.find(([pattern]) => pattern.test(reason))?.[1](place);
  const said = `cosign could not verify the ${what}: ${firstLine(reason)}`;
  return remedy === undefined ? said : `${said}: ${remedy}`;
}

/**
 * Says in one sentence why cosign did not come to its end; undefined when it did.
 * @param command of cosign's, such as `verify`.
 */
export function explainInterruption(command: string, { ended }: RunResult): string | undefined {
  switch (ended) {
    case 'exit':
      return undefined;
    case 'time-limit':
      return `cosign ${command} took too long and was stopped: see whether the registry and the transparency log can be reached.`;
    case 'cancelled':
      return `cosign ${command} was cancelled with the run.`;
    case 'not-found':
      return 'cosign could not be started: it is gone since it was found.';
  }
}

/** The first line of a text. */
export function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** The text with a capital letter at its start. */
export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
