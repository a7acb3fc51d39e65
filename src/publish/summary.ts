import { appendFile, stat } from 'node:fs/promises';

/** GitHub's limit of one step's summary, in bytes. */
const LIMIT = 1024 * 1024;

/** Longest markdown, in UTF-16 units, that is within the limit whatever its letters are (3 bytes each in UTF-8). */
export const SUMMARY_LIMIT = Math.floor(LIMIT / 3) - 1;

/**
 * Appends to the step's summary, which stands on the page of the run.
 * @param path the file that GITHUB_STEP_SUMMARY names; undefined or empty where there is none.
 * @param markdown escaped by the renderer.
 * @returns undefined when it is written, else why not, in one sentence. Never rejects.
 */
export async function writeSummary(path: string | undefined, markdown: string): Promise<string | undefined> {
  if (!path) return 'The job summary could not be written: GITHUB_STEP_SUMMARY is not set.';
  const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
  try {
    const { size } = await stat(path);
    const bytes = size + Buffer.byteLength(text);
    if (bytes > LIMIT) {
      return `The job summary could not be written: it would have ${bytes} bytes, and GitHub takes ${LIMIT} a step.`;
    }
    await appendFile(path, text);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The job summary could not be written to the file of GITHUB_STEP_SUMMARY: ${reason}.`;
  }
}
