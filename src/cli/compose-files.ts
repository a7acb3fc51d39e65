import { lstatSync } from 'node:fs';
import { posix } from 'node:path';

/** The names that Compose looks for, in its order (compose-go, DefaultFileNames and DefaultOverrideFileNames). */
const NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDES = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/**
 * The Compose files that `docker compose` would take in a folder: the first of its names in it or in the nearest folder
 * above, up to the checkout, and the override beside it.
 * @param folder relative to the checkout, the working directory; `.` is the checkout itself.
 * @returns paths relative to the checkout; none where there are none. A link is not taken.
 */
export function findComposeFiles(folder: string): readonly string[] {
  const name = NAMES.map((one) => posix.join(folder, one)).find(isFile);
  if (name !== undefined) {
    const override = OVERRIDES.map((one) => posix.join(folder, one)).find(isFile);
    return override === undefined ? [name] : [name, override];
  }
  return folder === '.' ? [] : findComposeFiles(posix.dirname(folder));
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
