import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real registry (Debian's docker-registry) on a free loopback port, with its storage in a folder of its own. */
export interface RunningRegistry {
  /** `127.0.0.1:port`. */
  readonly host: string;
  stop(): Promise<void>;
}

export interface RegistryOptions {
  /** Lines of an htpasswd file (bcrypt); without it everybody may read and write. */
  readonly htpasswd?: string;
}

/**
 * Starts a registry and waits until it listens.
 * @throws when `docker-registry` is not installed or ends at once.
 */
export async function startRegistry(options: RegistryOptions = {}): Promise<RunningRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'));
  const config: Record<string, unknown> = {
    version: '0.1',
    log: { level: 'info', formatter: 'json', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: join(folder, 'data') },
      delete: { enabled: true },
      maintenance: { uploadpurging: { enabled: false } },
    },
    http: { addr: '127.0.0.1:0', secret: 'of-a-test' },
  };
  if (options.htpasswd !== undefined) {
    await writeFile(join(folder, 'htpasswd'), options.htpasswd);
    config['auth'] = { htpasswd: { realm: 'test', path: join(folder, 'htpasswd') } };
  }
  // JSON is YAML.
  await writeFile(join(folder, 'config.yml'), JSON.stringify(config));
  const child = spawn('docker-registry', ['serve', join(folder, 'config.yml')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const host = await listeningAddress(child);
    return {
      host,
      async stop() {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGKILL');
          await once(child, 'exit');
        }
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
      const address = /listening on (127\.0\.0\.1:\d+)/.exec(log)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', (cause) =>
      reject(new Error('docker-registry could not be started: install it (script/bootstrap)', { cause })),
    );
    child.once('exit', () => reject(new Error(`docker-registry ended before it listened: ${log}`)));
  });
}

/** What was pushed, by its digests (`sha256:…`). */
export interface PushedImage {
  readonly digest: string;
  readonly configDigest: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface ImageContent {
  /** Makes the image another one: the text of its one file. */
  readonly text?: string;
  readonly os?: string;
  readonly architecture?: string;
  readonly variant?: string;
  /** The header for a registry that asks for a user. */
  readonly authorization?: string;
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

/**
 * Pushes an image of one small layer, without an engine.
 * @param tag a tag, or undefined to push it by digest only.
 */
export async function pushImage(
  host: string,
  repository: string,
  tag: string | undefined,
  content: ImageContent = {},
): Promise<PushedImage> {
  const layer = tarOf('hello', content.text ?? 'hello\n');
  const config = Buffer.from(
    JSON.stringify({
      os: content.os ?? 'linux',
      architecture: content.architecture ?? 'amd64',
      ...(content.variant === undefined ? {} : { variant: content.variant }),
      config: { Cmd: ['/hello'] },
      rootfs: { type: 'layers', diff_ids: [digestOf(layer)] },
    }),
  );
  for (const blob of [layer, config]) await pushBlob(host, repository, blob, content.authorization);
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: describe('application/vnd.oci.image.config.v1+json', config),
      layers: [describe('application/vnd.oci.image.layer.v1.tar', layer)],
    }),
  );
  await pushManifest(host, repository, tag, MANIFEST, manifest, content.authorization);
  return {
    digest: digestOf(manifest),
    configDigest: digestOf(config),
    mediaType: MANIFEST,
    size: manifest.length,
  };
}

/** One line of an index: an image that was pushed, for a platform, or an attestation about another line. */
export interface IndexEntry {
  readonly image: PushedImage;
  readonly platform: { readonly os: string; readonly architecture: string; readonly variant?: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Pushes an index over images that are in the same repository. */
export async function pushIndex(
  host: string,
  repository: string,
  tag: string | undefined,
  entries: readonly IndexEntry[],
): Promise<{ readonly digest: string }> {
  const index = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: INDEX,
      manifests: entries.map(({ image, platform, annotations }) => ({
        mediaType: image.mediaType,
        digest: image.digest,
        size: image.size,
        platform,
        ...(annotations === undefined ? {} : { annotations }),
      })),
    }),
  );
  await pushManifest(host, repository, tag, INDEX, index);
  return { digest: digestOf(index) };
}

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/**
 * Attaches a Sigstore bundle to an image, as GitHub's actions/attest does: a manifest with an empty config that refers to
 * it, and the tag that stands in for the referrers API.
 */
export async function pushBundle(
  host: string,
  repository: string,
  subject: PushedImage,
  bundle: Buffer,
): Promise<void> {
  const config = Buffer.from('{}');
  for (const blob of [config, bundle]) await pushBlob(host, repository, blob);
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      artifactType: BUNDLE,
      config: describe('application/vnd.oci.empty.v1+json', config),
      layers: [describe(BUNDLE, bundle)],
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': 'https://slsa.dev/provenance/v1',
      },
    }),
  );
  await pushManifest(host, repository, undefined, MANIFEST, manifest);
  const manifests = [{ ...describe(MANIFEST, manifest), artifactType: BUNDLE }];
  const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests }));
  await pushManifest(host, repository, subject.digest.replace(':', '-'), INDEX, index);
}

/** Gives a manifest that is there another tag, or moves the tag to it. */
export async function tagManifest(
  host: string,
  repository: string,
  digest: string,
  tag: string,
): Promise<void> {
  const { bytes, mediaType } = await fetchManifest(host, repository, digest);
  await pushManifest(host, repository, tag, mediaType, bytes);
}

/** Deletes a manifest by its digest. */
export async function deleteManifest(host: string, repository: string, digest: string): Promise<void> {
  const answer = await fetch(`http://${host}/v2/${repository}/manifests/${digest}`, { method: 'DELETE' });
  if (answer.status !== 202) throw new Error(`The registry answered ${answer.status} to the deletion.`);
}

/** Reads a manifest by tag or digest, as it is. */
export async function fetchManifest(
  host: string,
  repository: string,
  reference: string,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> {
  const answer = await fetch(`http://${host}/v2/${repository}/manifests/${reference}`, {
    headers: { accept: `${MANIFEST}, ${INDEX}` },
  });
  if (!answer.ok) throw new Error(`The registry answered ${answer.status} to ${repository}:${reference}.`);
  return {
    bytes: Buffer.from(await answer.arrayBuffer()),
    mediaType: answer.headers.get('content-type') ?? MANIFEST,
  };
}

/** Puts a manifest as it is, under a tag or its digest. */
export async function pushManifest(
  host: string,
  repository: string,
  tag: string | undefined,
  mediaType: string,
  bytes: Buffer,
  authorization?: string,
): Promise<void> {
  const answer = await fetch(`http://${host}/v2/${repository}/manifests/${tag ?? digestOf(bytes)}`, {
    method: 'PUT',
    headers: { 'content-type': mediaType, ...(authorization === undefined ? {} : { authorization }) },
    body: new Uint8Array(bytes),
  });
  if (!answer.ok)
    throw new Error(`The registry answered ${answer.status} to a manifest: ${await answer.text()}`);
}

async function pushBlob(
  host: string,
  repository: string,
  bytes: Buffer,
  authorization?: string,
): Promise<void> {
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  const started = await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST', headers });
  const location = started.headers.get('location');
  if (!started.ok || location === null)
    throw new Error(`The registry answered ${started.status} to an upload.`);
  const place = new URL(location, `http://${host}`);
  place.searchParams.set('digest', digestOf(bytes));
  const done = await fetch(place, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  if (!done.ok) throw new Error(`The registry answered ${done.status} to a blob: ${await done.text()}`);
}

/** `sha256:…` of the bytes. */
export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function describe(mediaType: string, bytes: Buffer) {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

/** A tar archive (ustar) with one file of mode 0755. */
function tarOf(name: string, text: string): Buffer {
  const body = Buffer.from(text);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000755\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (body.length % 512)) % 512);
  return Buffer.concat([header, body, padding, Buffer.alloc(1024)]);
}
