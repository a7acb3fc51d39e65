import { quoted } from '../inputs/quoted.ts';
import { INPUTS } from '../inputs/table.ts';

/** The Dockerfile that was looked for where no flag names one. */
export interface SoughtDockerfile {
  /** Path relative to the checkout; '' where the builder finds one. */
  readonly file: string;
  /** The folder of the build, absolute. */
  readonly folder: string;
}

/**
 * A sentence on an input as the user of the command knows it.
 * @param problem as the action says it.
 * @param sought undefined where a flag names the Dockerfile.
 */
export function refusalWords(problem: string, sought: SoughtDockerfile | undefined): string {
  if (
    sought !== undefined &&
    problem.startsWith(`Input "file" is ${quoted(sought.file)}, but there is no `)
  ) {
    return `There is no Dockerfile or Containerfile in ${sought.folder}: name a folder, --file, or a published image by --image.`;
  }
  const names = Object.keys(INPUTS).join('|');
  return problem.replaceAll(new RegExp(`(?:\\b[Ii]nputs? )?"(${names})"`, 'g'), '--$1');
}
