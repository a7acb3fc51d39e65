import { constants, type Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { quoted } from '../inputs/quoted.ts';

/** Most files, and how deep they may lie. */
const MOST_FILES = 10_000;
const DEEPEST = 5;

/** Most bytes of one file, and of all together. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_TOGETHER = 2 * 1024 * 1024 * 1024;

/** A file of the folder with its text, or one sentence why it was not read. */
export type ReportFile =
  /** `name` is the path below the folder. */
  { readonly name: string; readonly text: Buffer } | { readonly name: string; readonly fault: string };

/**
 * Reads the files below a folder, one at a time and sorted by their paths. Links are not followed, and nothing is passed
 * over in silence: what is no file, is too large or is too many comes as a fault.
 * @param folder absolute, or relative to the working directory.
 * @returns files as they are asked for; only the one that is given is held in memory.
 */
export async function* reportFiles(folder: string): AsyncGenerator<ReportFile> {
  const entries: Entry[] = [];
  for await (const entry of entriesBelow(folder, '', 0)) {
    entries.push(entry);
    if (entries.length > MOST_FILES) {
      yield { name: '', fault: `The folder ${quoted(folder)} has more than ${MOST_FILES} files.` };
      return;
    }
  }
  let left = MOST_TOGETHER;
  for (const { name, entry } of entries) {
    if (typeof entry === 'string') {
      yield { name, fault: entry };
      continue;
    }
    const text = entry.isFile()
      ? await readWhole(join(folder, name))
      : 'It is no file: links are not followed.';
    if (typeof text === 'string') {
      yield { name, fault: text };
      continue;
    }
    left -= text.length;
    if (left < 0) {
      yield { name, fault: `The files of ${quoted(folder)} have more than 2 GiB together.` };
      return;
    }
    yield { name, text };
  }
}

/** What lies below the folder, by its path there; a sentence instead where it could not be listed. */
interface Entry {
  readonly name: string;
  readonly entry: Dirent | string;
}

/** Sorted within each folder. */
async function* entriesBelow(folder: string, below: string, depth: number): AsyncGenerator<Entry> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    yield { name: below, entry: `It cannot be listed (${codeOf(error)}).` };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!entry.isDirectory()) yield { name, entry };
    else if (depth < DEEPEST) yield* entriesBelow(folder, name, depth + 1);
    else yield { name, entry: `Folders lie in each other more than ${DEEPEST} deep.` };
  }
}

async function readWhole(path: string): Promise<Buffer | string> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { size } = await file.stat();
      if (size > MOST_BYTES) return `It has ${size} bytes, and a report has no more than ${MOST_BYTES}.`;
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return `It cannot be read (${codeOf(error)}).`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
