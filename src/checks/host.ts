import type { Host } from '../evidence/host/host.ts';

/** The layer of the checks that judge the machine. */
export const HOST_LAYER = 'Host isolation';

/**
 * Of what machine a finding about this one speaks: of no deployment where it is a runner of GitHub's, and of no
 * container where the engine is elsewhere.
 * @returns sentences to put behind the others, each with a space in front; '' where nothing is to be said.
 */
export function ofThisMachine({ runner, remoteEngine }: Host): string {
  const engine =
    remoteEngine === undefined
      ? ''
      : ` Of the engine's machine (${remoteEngine}) this says nothing: run the check there.`;
  const hosted =
    runner === 'github-hosted' ? " This is GitHub's runner: it says nothing of where you deploy." : '';
  return engine + hosted;
}
