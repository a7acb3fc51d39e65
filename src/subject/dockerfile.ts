import { existsSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import type { BuildSettings } from '../settings.ts';
import { leavesCheckout, readStart } from './checkout.ts';

/** Path of the Dockerfile as the user knows it, relative to the working directory. */
export function dockerfilePath({ file, context }: Pick<BuildSettings, 'file' | 'context'>): string {
  const path = normalize(file ?? join(context, 'Dockerfile'));
  if (file !== undefined || existsSync(path)) return path;
  // buildx takes the other one where there is no first.
  const lower = join(dirname(path), basename(path).toLowerCase());
  return existsSync(lower) ? lower : path;
}

/** Bytes; a Dockerfile is not longer. */
const LIMIT = 1024 * 1024;

/** The text of a Dockerfile, or one sentence why it cannot be had. */
export type DockerfileText =
  | { readonly read: true; readonly text: string }
  | { readonly read: false; readonly missing: boolean; readonly reason: string };

/**
 * Reads the Dockerfile. A link of the pull request's may point at any file of the runner's, whose lines would then
 * stand in the comment: it is not followed out of the checkout.
 */
export function readDockerfile(file: string): DockerfileText {
  if (!existsSync(file)) return { read: false, missing: true, reason: `There is no ${file}.` };
  if (leavesCheckout(file)) {
    const reason = `${file} is a link that leads out of the checkout: replace it by the file itself.`;
    return { read: false, missing: false, reason };
  }
  const bytes = readStart(file, LIMIT + 1);
  if (bytes === undefined) return { read: false, missing: false, reason: `${file} cannot be read.` };
  if (bytes.length > LIMIT) {
    return { read: false, missing: false, reason: `${file} is longer than 1 MiB.` };
  }
  return { read: true, text: bytes.toString() };
}
