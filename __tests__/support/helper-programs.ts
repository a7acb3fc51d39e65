import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELPERS, type HelperName } from '../../src/evidence/process/helper-programs.ts';

/** The architectures that have helpers. */
export const ARCHITECTURES = ['amd64', 'arm64'] as const;

export type Architecture = (typeof ARCHITECTURES)[number];

/** The one that this machine runs by itself. */
export const NATIVE: Architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';

const EMULATORS = { amd64: '/usr/bin/qemu-x86_64-static', arm64: '/usr/bin/qemu-aarch64-static' } as const;

/** The bytes of a helper. */
export function helperBytes(name: HelperName, architecture: Architecture): Buffer {
  return Buffer.from(HELPERS[name][architecture].base64, 'base64');
}

/** Writes a helper into a folder, for any user to run, and gives the path. */
export function writeHelperProgram(name: HelperName, architecture: Architecture, folder: string): string {
  const path = join(folder, `${name}-${architecture}`);
  writeFileSync(path, helperBytes(name, architecture));
  chmodSync(path, 0o755);
  return path;
}

/** The command that runs such a program here, by emulation where it is not of this machine's architecture. */
export function commandOf(path: string, architecture: Architecture): readonly [string, ...string[]] {
  return architecture === NATIVE ? [path] : [EMULATORS[architecture], path];
}
