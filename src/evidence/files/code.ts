import type { ImageProgram } from '../../engine/docker.ts';
import type { ProcessStatus } from '../process/process-status.ts';
import { baseOf, parentOf, pathOfText } from './path.ts';
import type { TarEntry } from './tar.ts';

/** What an image says of its own program, which tells where its code lies. */
export type CodeConfig = Pick<ImageProgram, 'entrypoint' | 'command' | 'workingFolder' | 'env'>;

/** Where the code of an image's program lies, and what of it its runtime user can change. */
export interface CodePlaces {
  /** True for a file that is code by its bits, its name or the start of its content, in such a place. */
  readonly isCode: (path: string, entry: TarEntry, head: Buffer) => boolean;
  /** True for a directory that is, or is below, such a place. */
  readonly isFolder: (path: string) => boolean;
  /** True for a directory in which programs are looked up by their name. */
  readonly isOnPath: (path: string) => boolean;
  /** True when the runtime user can change the file, or add to the directory. */
  readonly canWrite: (entry: TarEntry) => boolean;
}

/** Folders with nothing but programs and their libraries, whatever the image says of itself. */
const CODE_FOLDERS = ['/app', '/bin', '/lib', '/lib32', '/lib64', '/libx32', '/opt', '/sbin', '/srv', '/usr'];

/** The engine's PATH for an image that sets none. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const CODE_NAME =
  /\.(?:[cm]?[jt]s|py|pyc|rb|php|p[lm]|sh|bash|lua|jar|war|class|so(?:\.[\d.]+)?|node|wasm|dll)$/i;

/**
 * The places of an image's code: its working directory, PATH, the directories of absolute paths in its entrypoint and
 * command, and the folders where programs lie by custom.
 * @param status the kernel's account of the first process, whose user is the runtime user.
 * @returns undefined for root, who may write everything.
 */
export function codePlaces(program: CodeConfig, status: ProcessStatus): CodePlaces | undefined {
  if (status.uid.includes(0)) return undefined;
  const user = status.uid[1];
  const groups = new Set([status.gid[1], ...status.groups]);
  const onPath = new Set(searchPath(program.env));
  const named = absolutePaths([...program.entrypoint, ...program.command]);
  const folders = [...CODE_FOLDERS, program.workingFolder, ...named.map(parentOf), ...onPath]
    .map(pathOfText)
    // The root is the parent of everything, so it tells nothing.
    .filter((folder) => folder !== '/');
  const files = new Set(named);
  const isBelow = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`));
  return {
    isCode: (path, { mode }, head) =>
      (files.has(path) || isBelow(path)) && ((mode & 0o111) !== 0 || looksLikeCode(path, head)),
    isFolder: (path) => folders.includes(path) || isBelow(path),
    isOnPath: (path) => onPath.has(path),
    // Whoever owns a file may give the write bit to itself.
    canWrite: ({ uid, gid, mode }) =>
      uid === user || (groups.has(gid) ? (mode & 0o020) !== 0 : (mode & 0o002) !== 0),
  };
}

function searchPath(env: readonly string[]): readonly string[] {
  const own = env.findLast((variable) => variable.startsWith('PATH='))?.slice('PATH='.length);
  return (own ?? DEFAULT_PATH)
    .split(':')
    .filter((folder) => folder.startsWith('/'))
    .map(pathOfText);
}

/** Also those inside of a line for a shell: `/bin/sh -c "exec /app/server"`. */
function absolutePaths(words: readonly string[]): readonly string[] {
  return words
    .flatMap((word) => [...word.matchAll(/(?<![^\s"'=;|&(])\/[^\s"';|&()<>]+/g)].map(([path]) => path))
    .map(pathOfText);
}

function looksLikeCode(path: string, head: Buffer): boolean {
  const start = head.toString('latin1', 0, 4);
  return start === '\x7fELF' || start.startsWith('#!') || CODE_NAME.test(baseOf(path).slice(-64));
}
