import { fileCapabilities } from './capabilities.ts';
import type { CodePlaces } from './code.ts';
import type { Privilege } from './findings.ts';
import { parentOf } from './path.ts';
import { HEAD_SIZE, secretKind } from './secrets.ts';
import { DamagedArchive, type TarEntry } from './tar.ts';

/** What is noted of one file. */
export interface Note {
  readonly path: string;
  readonly type: 'file' | 'directory';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly gives: readonly Privilege[];
  readonly capabilities: readonly string[];
  readonly worldWritable: boolean;
  /** `folder`: a directory that counts when there is code in it. */
  readonly writableCode: 'no' | 'yes' | 'folder';
  /** Kind of secret, in words. */
  readonly secret: string | undefined;
}

/** How often something was found, by the lists of `FileFindings`. */
export interface Overflow {
  privileged: number;
  worldWritable: number;
  writableCode: number;
  secrets: number;
}

/** What is counted over all archives that are read together. */
export interface Survey {
  /** Undefined where the runtime user is root or not known. */
  readonly code: CodePlaces | undefined;
  /** Entries that were read. */
  entries: number;
  /** Notes that were kept, and the characters of their paths. */
  notes: number;
  characters: number;
  /** What was found when no more notes were kept. */
  readonly overflow: Overflow;
}

/** Entries of all archives together. Large images have 300,000. */
const ENTRY_LIMIT = 2_000_000;

/** Notes that are kept, and characters of their paths: more are only counted. */
const NOTE_LIMIT = 100_000;
const CHARACTER_LIMIT = 16 * 1024 * 1024;

export function survey(code: CodePlaces | undefined): Survey {
  const overflow = { privileged: 0, worldWritable: 0, writableCode: 0, secrets: 0 };
  return { code, entries: 0, notes: 0, characters: 0, overflow };
}

/** Takes the files of one archive, in their order, and keeps what is worth a note. */
export interface NoteTaker {
  /**
   * @param path undefined for an entry that is no file.
   * @throws DamagedArchive for more entries than are read.
   */
  readonly entry: (path: string | undefined, entry: TarEntry) => void;
  /** The entry's content, as it comes. */
  readonly content: (bytes: Buffer) => void;
  readonly notes: ReadonlyMap<string, Note>;
}

export function noteTaker(all: Survey): NoteTaker {
  const notes = new Map<string, Note>();
  /** The file whose content comes, and the start of that. */
  let open: { readonly path: string; readonly entry: TarEntry; readonly wanted: number } | undefined;
  let head: Buffer = EMPTY;

  const judge = (path: string, entry: TarEntry, start: Buffer) => {
    const { type } = entry;
    if (type !== 'file' && type !== 'link' && type !== 'directory') return;
    const isCode = type !== 'directory' && all.code?.isCode(path, entry, start) === true;
    if (isCode) markFolder(parentOf(path));
    const note = takeNote(path, entry, start, isCode, all.code);
    if (isWorthIt(note)) keep(note);
  };

  /** Directories come before what is in them. */
  const markFolder = (path: string) => {
    const folder = notes.get(path);
    if (folder?.writableCode === 'folder') notes.set(path, { ...folder, writableCode: 'yes' });
  };

  const keep = (note: Note) => {
    // A path may stand twice in a layer, which then holds a secret all the same.
    if (note.secret === undefined && notes.get(note.path)?.secret !== undefined) return;
    if (all.notes >= NOTE_LIMIT || all.characters + note.path.length >= CHARACTER_LIMIT) {
      return count(note, all.overflow);
    }
    all.notes += 1;
    all.characters += note.path.length;
    notes.set(note.path, note);
  };

  const entry: NoteTaker['entry'] = (path, one) => {
    all.entries += 1;
    if (all.entries > ENTRY_LIMIT) throw new DamagedArchive('has more than 2,000,000 files');
    open = undefined;
    if (path === undefined) return;
    if (one.type !== 'file' || one.size === 0) return judge(path, one, EMPTY);
    open = { path, entry: one, wanted: Math.min(one.size, HEAD_SIZE) };
    head = EMPTY;
  };

  const content = (bytes: Buffer) => {
    if (open === undefined) return;
    const more = bytes.subarray(0, open.wanted - head.length);
    head = head.length === 0 ? more : Buffer.concat([head, more]);
    if (head.length < open.wanted) {
      // What is kept for the next chunk must not keep this one whole.
      head = Buffer.from(head);
      return;
    }
    judge(open.path, open.entry, head);
    open = undefined;
  };
  return { entry, content, notes };
}

const EMPTY: Buffer = Buffer.alloc(0);

function takeNote(
  path: string,
  entry: TarEntry,
  head: Buffer,
  isCode: boolean,
  code: CodePlaces | undefined,
): Note {
  const { type, mode, uid, gid } = entry;
  const isFile = type !== 'directory';
  const capabilities = isFile ? fileCapabilities(entry.capability) : [];
  return {
    path,
    type: isFile ? 'file' : 'directory',
    mode,
    uid,
    gid,
    capabilities,
    gives: isFile ? privileges(mode, capabilities) : [],
    worldWritable: (mode & 0o002) !== 0 && (isFile || (mode & STICKY) === 0),
    writableCode: isCode && code?.canWrite(entry) ? 'yes' : isFile ? 'no' : folderOf(path, entry, code),
    secret: type === 'file' && head.length > 0 ? secretKind(path, head) : undefined,
  };
}

const STICKY = 0o1000;

/** The bits work on what can be executed; setgid without the group's x is an old mark for locks (chmod(2)). */
function privileges(mode: number, capabilities: readonly string[]): readonly Privilege[] {
  const gives: Privilege[] = [];
  if ((mode & 0o4000) !== 0 && (mode & 0o111) !== 0) gives.push('setuid');
  if ((mode & 0o2010) === 0o2010) gives.push('setgid');
  if (capabilities.length > 0) gives.push('capabilities');
  return gives;
}

/** In a directory with the sticky bit a user can add, but not replace what others own. */
function folderOf(path: string, entry: TarEntry, code: CodePlaces | undefined): Note['writableCode'] {
  if (code === undefined || !code.canWrite(entry)) return 'no';
  if (code.isOnPath(path)) return 'yes';
  const sticky = (entry.mode & STICKY) !== 0;
  return code.isFolder(path) && !sticky ? 'folder' : 'no';
}

function isWorthIt({ gives, worldWritable, writableCode, secret }: Note): boolean {
  return gives.length > 0 || worldWritable || writableCode !== 'no' || secret !== undefined;
}

function count({ gives, worldWritable, writableCode, secret }: Note, overflow: Overflow): void {
  if (gives.length > 0) overflow.privileged += 1;
  if (worldWritable) overflow.worldWritable += 1;
  if (writableCode !== 'no') overflow.writableCode += 1;
  if (secret !== undefined) overflow.secrets += 1;
}
