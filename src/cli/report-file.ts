import { lstatSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { terminalWords } from '../report/escape.ts';
import { liesInCheckout } from '../subject/checkout.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Writes a report to the file that the user names. Where its path leads through the checkout (the working directory), no
 * link is followed: whoever wrote the checkout may have put it there.
 * @param file absolute.
 * @returns one sentence when it could not be written.
 */
export async function writeReport(file: string, text: string): Promise<readonly string[]> {
  const why = await (leadsThroughCheckout(dirname(file))
    ? writeThere(file, text)
    : writeElsewhere(file, text));
  if (why === undefined) return [];
  return [`The report could not be written to ${terminalWords(file)}: ${terminalWords(why)}.`];
}

/** @param folder absolute. */
function leadsThroughCheckout(folder: string): boolean {
  const above = dirname(folder);
  return liesInCheckout(folder) || (above !== folder && leadsThroughCheckout(above));
}

async function writeThere(file: string, text: string): Promise<string | undefined> {
  if (!liesInCheckout(dirname(file))) return 'a link leads out of the checkout there, or there is no folder';
  const before = lstatSync(file, { throwIfNoEntry: false });
  if (before?.isFile() === false) return 'it is a link, or no file';
  return writeWhole(file, text, before === undefined ? 0o644 : before.mode & 0o777);
}

/** What lies elsewhere is the user's own, be it a link, a pipe or a device. */
async function writeElsewhere(file: string, text: string): Promise<string | undefined> {
  try {
    await writeFile(file, text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
