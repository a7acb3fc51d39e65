import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf, fetchManifest, pushManifest } from './registry.ts';

/**
 * The real cosign of these tests: the path in the variable COSIGN, or the one on PATH.
 * @throws when there is none: these tests are not skipped.
 */
export function cosignPath(): string {
  const named = process.env['COSIGN'];
  const candidates =
    named === undefined
      ? (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'cosign'))
      : [named];
  const found = candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined)
    throw new Error('These tests need cosign: set COSIGN to its path (script/bootstrap).');
  return found;
}

/** A key pair in a folder: paths of the encrypted private key (empty password) and of the public key (PEM). */
export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Makes a key pair in a folder. */
export async function makeKeyPair(folder: string, name = 'cosign'): Promise<KeyPair> {
  await cosign(['generate-key-pair', `--output-key-prefix=${join(folder, name)}`]);
  return { privateKey: join(folder, `${name}.key`), publicKey: join(folder, `${name}.pub`) };
}

/**
 * Signs in the format of cosign 3 (a Sigstore bundle as a referrer), without a transparency log.
 * @param pinned `host/repository@digest`.
 */
export async function signBundle(
  keys: KeyPair,
  pinned: string,
  extra: readonly string[] = [],
): Promise<void> {
  const config = await emptySigningConfig(keys);
  await cosign(['sign', '--yes', `--key=${keys.privateKey}`, `--signing-config=${config}`, ...extra, pinned]);
}

/** Signs in the format of cosign 1 and 2 (a tag that ends in `.sig`), without a transparency log. */
export async function signLegacy(
  keys: KeyPair,
  pinned: string,
  extra: readonly string[] = [],
): Promise<void> {
  await cosign([
    'sign',
    '--yes',
    `--key=${keys.privateKey}`,
    '--new-bundle-format=false',
    '--use-signing-config=false',
    '--tlog-upload=false',
    ...extra,
    pinned,
  ]);
}

/** What an attestation says: cosign's name for its type, and the path of the predicate (JSON). */
export interface Predicate {
  readonly type: string;
  readonly path: string;
}

/** Attaches a signed attestation in the format of cosign 3, without a transparency log. */
export async function attestBundle(keys: KeyPair, pinned: string, { type, path }: Predicate): Promise<void> {
  const config = await emptySigningConfig(keys);
  await cosign([
    'attest',
    '--yes',
    `--key=${keys.privateKey}`,
    `--signing-config=${config}`,
    `--type=${type}`,
    `--predicate=${path}`,
    pinned,
  ]);
}

/** Attaches a signed attestation in the format of cosign 1 and 2 (a tag that ends in `.att`). */
export async function attestLegacy(keys: KeyPair, pinned: string, { type, path }: Predicate): Promise<void> {
  await cosign([
    'attest',
    '--yes',
    `--key=${keys.privateKey}`,
    '--new-bundle-format=false',
    '--use-signing-config=false',
    '--tlog-upload=false',
    `--type=${type}`,
    `--predicate=${path}`,
    pinned,
  ]);
}

/** Attaches a signed SPDX attestation as a bundle: it says something about the image and is no signature of it. */
export async function attest(keys: KeyPair, pinned: string, folder: string): Promise<void> {
  const path = join(folder, 'sbom.spdx.json');
  await writeFile(path, JSON.stringify({ spdxVersion: 'SPDX-2.3', name: 'sbom' }));
  await attestBundle(keys, pinned, { type: 'spdxjson', path });
}

/** Attaches a bundle about one image to another one of the same repository, as somebody who hopes would. */
export async function moveBundle(host: string, repository: string, from: string, to: string): Promise<void> {
  const list = JSON.parse((await fetchManifest(host, repository, from.replace(':', '-'))).bytes.toString());
  const { bytes, mediaType } = await fetchManifest(host, repository, list.manifests[0].digest);
  const moved = JSON.parse(bytes.toString());
  moved.subject = { ...moved.subject, digest: to };
  const manifest = Buffer.from(JSON.stringify(moved));
  await pushManifest(host, repository, undefined, mediaType, manifest);
  list.manifests = [{ ...list.manifests[0], digest: digestOf(manifest), size: manifest.length }];
  const index = Buffer.from(JSON.stringify(list));
  await pushManifest(host, repository, to.replace(':', '-'), list.mediaType, index);
}

/** Gives the signatures (or attestations) of the old format about one image to another one of the same repository. */
export async function moveLegacy(
  host: string,
  repository: string,
  from: string,
  to: string,
  kind: 'sig' | 'att' = 'sig',
): Promise<void> {
  const tag = (digest: string) => `${digest.replace(':', '-')}.${kind}`;
  const { bytes, mediaType } = await fetchManifest(host, repository, tag(from));
  await pushManifest(host, repository, tag(to), mediaType, bytes);
}

/** Runs the real cosign; its environment is this one without `COSIGN_*`. */
export async function cosign(args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('COSIGN_')));
  return promisify(execFile)(cosignPath(), [...args], {
    env: { ...env, COSIGN_PASSWORD: '' },
    timeout: 60_000,
  });
}

/** By the path of the public key: written once, since tests sign at the same time. */
const signingConfigs = new Map<string, Promise<string>>();

function emptySigningConfig({ publicKey }: KeyPair): Promise<string> {
  const path = `${publicKey}.signing-config.json`;
  const written =
    signingConfigs.get(path) ?? cosign(['signing-config', 'create', `--out=${path}`]).then(() => path);
  signingConfigs.set(path, written);
  return written;
}
