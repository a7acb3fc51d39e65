import { readPublicKey } from '../../engine/cosign.ts';
import { readKey, serviceVariables } from '../../engine/cosign-key.ts';
import type { Trust } from '../../settings.ts';
import type { EvidenceRecord } from '../evidence.ts';
import { sentence } from './cosign-words.ts';
import { IN_INPUTS, type TrustPlace } from './trust-place.ts';

/** cosign's flags for whom to trust: as it gets them, and as a reader runs them again. */
export interface TrustFlags {
  readonly given: readonly string[];
  /** Without a key's text. */
  readonly shown: readonly string[];
  /** Variables that cosign needs for it, and that it gets beside the clean environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Whom that trusts, in words. */
  readonly signer: string;
  /** Whether the entry in the transparency log is checked too. */
  readonly transparencyLog: boolean;
}

export type PreparedTrust =
  | ({ readonly ready: true; readonly records: readonly EvidenceRecord[] } & TrustFlags)
  | { readonly ready: false; readonly reason: string; readonly records: readonly EvidenceRecord[] };

/** In this variable cosign gets a key that is not in a file. */
const KEY_VARIABLE = 'LAYERED_DEFENSE_KEY';

/**
 * Makes cosign's flags of whom the inputs trust.
 * @param path cosign, which asks a key management service for the public key of `key`.
 * @param trustedRoot path of a Sigstore trusted root.
 * @param place where `trust` is said.
 * @returns the flags, or one sentence why the key cannot be had.
 */
export async function prepareTrust(
  path: string,
  trust: Trust,
  trustedRoot: string | undefined,
  signal: AbortSignal | undefined,
  place: TrustPlace = IN_INPUTS,
): Promise<PreparedTrust> {
  const root = trustedRoot === undefined ? [] : [`--trusted-root=${trustedRoot}`];
  if (trust.by === 'certificate') {
    const flags = [...identityFlags(trust), ...root];
    const signer = signerOf(trust);
    return { ready: true, given: flags, shown: flags, env: {}, signer, transparencyLog: true, records: [] };
  }
  const key = await prepareKey(path, trust.key, place, signal);
  if (!key.ready) return key;
  const rest = [...(trust.ignoreTransparencyLog ? ['--insecure-ignore-tlog=true'] : []), ...root];
  return {
    ...key,
    given: [`--key=${key.given}`, ...rest],
    shown: [`--key=${key.shown}`, ...rest],
    transparencyLog: !trust.ignoreTransparencyLog,
  };
}

type Certificate = Extract<Trust, { by: 'certificate' }>;

function identityFlags({ identity, issuer }: Certificate): readonly string[] {
  const subject =
    'exact' in identity
      ? `--certificate-identity=${identity.exact}`
      : `--certificate-identity-regexp=${identity.regexp}`;
  return [subject, `--certificate-oidc-issuer=${issuer}`];
}

function signerOf({ identity, issuer }: Certificate): string {
  const subject = 'exact' in identity ? identity.exact : `an identity that matches ${identity.regexp}`;
  return `${subject}, issued by ${issuer}`;
}

type PreparedKey =
  | {
      readonly ready: true;
      readonly given: string;
      readonly shown: string;
      readonly env: Readonly<Record<string, string>>;
      readonly signer: string;
      readonly records: readonly EvidenceRecord[];
    }
  | Extract<PreparedTrust, { ready: false }>;

async function prepareKey(
  path: string,
  key: string,
  place: TrustPlace,
  signal: AbortSignal | undefined,
): Promise<PreparedKey> {
  const source = readKey(key);
  switch (source?.kind) {
    case undefined:
      return unready(
        `${sentence(place('key'))} is a URI of a kind that is not supported: give a path, a PEM text, env://NAME or the URI of a key management service.`,
      );
    case 'text':
      return ready(
        `env://${KEY_VARIABLE}`,
        'cosign.pub',
        { [KEY_VARIABLE]: source.pem },
        'the key given as text',
      );
    case 'file':
      return ready(key, key, {}, `key ${key}`);
    case 'kubernetes':
      return ready(key, key, serviceVariables(source.uri, process.env), `key ${key}`);
    case 'variable': {
      const pem = process.env[source.name];
      if (!pem)
        return unready(
          `${sentence(place('key'))} is ${key}, and this step has no variable ${source.name}: set it under "env:".`,
        );
      return ready(`env://${KEY_VARIABLE}`, key, { [KEY_VARIABLE]: pem }, `key ${key}`);
    }
    case 'service':
      return askService(path, source.uri, place, signal);
  }
}

/**
 * Asks the service once and verifies with the public key: asked by cosign amid a verification, a service that is
 * down looks like a signature that is wrong.
 */
async function askService(
  path: string,
  uri: string,
  place: TrustPlace,
  signal: AbortSignal | undefined,
): Promise<PreparedKey> {
  const result = await readPublicKey(path, uri, serviceVariables(uri, process.env), signal);
  const good = result.ended === 'exit' && result.exitCode === 0;
  const records = [
    {
      title: 'Public key of the key management service',
      command: ['cosign', 'public-key', `--key=${uri}`],
      output: (good ? result.stdout : result.stderr).trim(),
    },
  ];
  if (good)
    return {
      ...ready(`env://${KEY_VARIABLE}`, uri, { [KEY_VARIABLE]: result.stdout }, `key ${uri}`),
      records,
    };
  const why = result.ended === 'exit' ? (result.stderr.trim().split('\n').at(-1) ?? '') : result.ended;
  const said = why.replace(/^error during command execution: /, '').replace(/\.$/, '');
  return { ready: false, reason: `The service of ${place('key')} gave no public key: ${said}.`, records };
}

function ready(
  given: string,
  shown: string,
  env: Readonly<Record<string, string>>,
  signer: string,
): Extract<PreparedKey, { ready: true }> {
  return { ready: true, given, shown, env, signer, records: [] };
}

function unready(reason: string): PreparedKey {
  return { ready: false, reason, records: [] };
}
