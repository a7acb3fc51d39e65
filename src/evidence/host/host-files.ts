import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Look, map } from './look.ts';

/** Files of a machine, by their absolute paths. Nothing here throws. */
export interface HostFiles {
  /** At most so many bytes from a position on. */
  readonly bytes: (path: string, most: number, position?: number) => Look<Buffer>;
  /** The first line, up to 4 KiB; a NUL ends it too, as in a device tree. */
  readonly line: (path: string) => Look<string>;
  /** Where a link points, without following it. */
  readonly link: (path: string) => Look<string>;
  /** The names in a folder, in the order of the file system. */
  readonly names: (path: string) => Look<readonly string[]>;
  readonly exists: (path: string) => Look<boolean>;
}

/**
 * The files of a machine.
 * @param root folder below which they lie: `/` is this machine.
 */
export function hostFiles(root: string): HostFiles {
  const at = (path: string) => join(root, path);
  const bytes = (path: string, most: number, position = 0) => look(() => readBytes(at(path), most, position));
  return {
    bytes,
    line: (path) => map(bytes(path, 4096), firstLine),
    link: (path) => look(() => readlinkSync(at(path))),
    names: (path) => look(() => readdirSync(at(path))),
    exists: (path) => look(() => lstatSync(at(path)) !== undefined),
  };
}

function look<T>(read: () => T): Look<T> {
  try {
    return { state: 'read', value: read() };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const code = String(error.code);
    return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'missing' } : { state: 'unreadable', code };
  }
}

/** A pipe or a socket in a file's place is not waited for. */
function readBytes(path: string, most: number, position: number): Buffer {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() && !stat.isCharacterDevice()) throw Object.assign(new Error(path), { code: 'EINVAL' });
    const bytes = Buffer.alloc(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read) {
      read = readSync(file, bytes, length, most - length, position + length);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function firstLine(bytes: Buffer): string {
  return bytes.toString('utf8').split(/[\n\0]/, 1)[0] ?? '';
}
