import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a whole new file in the place of what a path names, or leaves that as it is. A link there is replaced, not followed.
 * @param mode permission bits.
 * @returns why it could not be written; undefined when it was.
 */
export async function writeWhole(file: string, text: string, mode: number): Promise<string | undefined> {
  const fresh = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    const handle = await open(fresh, 'wx', mode);
    await handle.writeFile(text).finally(() => handle.close());
    await rename(fresh, file);
    return undefined;
  } catch (error) {
    await rm(fresh, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
}
