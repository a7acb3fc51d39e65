import { delimiter, isAbsolute } from 'node:path';
import { isWithin } from '../subject/is-within.ts';
import { withoutLinks } from './without-links.ts';

/** Folders in which the docker client and its plugins find configuration and programs. */
const FOLDERS = ['HOME', 'XDG_CONFIG_HOME', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'BUILDX_CONFIG'] as const;

/**
 * Leaves out of a search path what lies in the checkout: a docker or cosign of the pull request would vouch for it.
 * @param path as PATH has it.
 * @param checkout absolute.
 */
export function outsideOf(checkout: string, path: string): string {
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && !leadsInto(folder, checkout))
    .join(delimiter);
}

/**
 * The variables that would have the docker client take its configuration and plugins from the checkout.
 * @returns one sentence each.
 */
export function takenFromCheckout(env: NodeJS.ProcessEnv, checkout: string): readonly string[] {
  return FOLDERS.filter((name) => {
    const folder = env[name];
    return folder !== undefined && folder !== '' && (!isAbsolute(folder) || leadsInto(folder, checkout));
  }).map(
    (name) =>
      `The variable ${name} is ${JSON.stringify(env[name])}, which lies in the checkout, so that the pull request would bring the programs that judge it: set it to a folder outside of the checkout.`,
  );
}

/** By itself, or by a link. */
function leadsInto(folder: string, checkout: string): boolean {
  return isWithin(folder, checkout) || isWithin(withoutLinks(folder), checkout);
}
