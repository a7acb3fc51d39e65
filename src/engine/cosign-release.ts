import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFile, downloadTool, find } from '@actions/tool-cache';
import { throughProxy } from './proxy.ts';

/** One binary of a release of cosign. */
export interface CosignRelease {
  readonly url: string;
  /** SHA-256 of the binary, in lower-case hex. */
  readonly sha256: string;
  /** Without a `v`. */
  readonly version: string;
  /** As node names it: `x64`, `arm64`. */
  readonly architecture: string;
}

/** Where the binary is, or one sentence why it is not. */
export type Installed =
  | { readonly installed: true; readonly path: string }
  | { readonly installed: false; readonly reason: string };

const VERSION = '3.0.6';
const SHA256: Readonly<Record<string, readonly [name: string, sha256: string]>> = {
  x64: ['amd64', 'c956e5dfcac53d52bcf058360d579472f0c1d2d9b69f55209e256fe7783f4c74'],
  arm64: ['arm64', 'bedac92e8c3729864e13d4a17048007cfafa79d5deca993a43a90ffe018ef2b8'],
};

/**
 * The release that is used where no cosign is on PATH.
 * @returns undefined where none is pinned for the machine.
 */
export function pinnedRelease(platform: string, architecture: string): CosignRelease | undefined {
  const [name, sha256] = SHA256[architecture] ?? [];
  if (platform !== 'linux' || name === undefined || sha256 === undefined) return undefined;
  const url = `https://github.com/sigstore/cosign/releases/download/v${VERSION}/cosign-linux-${name}`;
  return { url, sha256, version: VERSION, architecture };
}

/**
 * Gets a binary into the runner's tool cache, or finds it there. Its hash is computed before it is made executable,
 * and again when it is found; nothing of a wrong download is left behind, and a wrong hash is not tried again.
 * @param signal ends the wait for a download.
 */
export async function installCosign(release: CosignRelease, signal?: AbortSignal): Promise<Installed> {
  const { url, sha256, version, architecture } = release;
  const downloaded = join(process.env['RUNNER_TEMP'] || tmpdir(), `cosign-${randomUUID()}`);
  try {
    const cached = find('cosign', version, architecture);
    const known = join(cached, 'cosign');
    if (cached !== '' && (await sha256Of(known)) === sha256) return { installed: true, path: known };

    const isThere = await Promise.race([downloadTool(url, downloaded), aborted(signal)]);
    if (isThere === undefined) return { installed: false, reason: 'The run was cancelled.' };
    const actual = await sha256Of(downloaded);
    if (actual !== sha256) {
      return {
        installed: false,
        reason: `What ${url} sent is not cosign ${version}: its SHA-256 is ${actual}, and ${sha256} was expected.`,
      };
    }
    await chmod(downloaded, 0o755);
    const folder = await cacheFile(downloaded, 'cosign', 'cosign', version, architecture);
    return { installed: true, path: join(folder, 'cosign') };
  } catch (error) {
    const why =
      error instanceof Error ? error.message || ((error as NodeJS.ErrnoException).code ?? '') : String(error);
    return {
      installed: false,
      reason: `cosign ${version} could not be downloaded from ${url}${throughProxy(url)}: ${why}.`,
    };
  } finally {
    await rm(downloaded, { force: true });
  }
}

/** Resolved when a signal fires: the toolkit's download takes none, and ends with the process. */
function aborted(signal: AbortSignal | undefined): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve(undefined);
    signal?.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

/** SHA-256 of a file in lower-case hex; undefined when there is no such file. */
async function sha256Of(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
}
