import type { Settings } from '../../settings.ts';
import type { Compose } from '../compose/compose.ts';
import type { Collected } from '../evidence.ts';

/** What is read of the project from the start on, since the looks at the images need it; undefined: not asked for. */
export interface Ahead {
  readonly compose?: Promise<Collected<Compose>> | undefined;
}

/** Starts to read it, as far as the inputs ask for it. */
export function lookAhead(settings: Settings, signal: AbortSignal): Ahead {
  return { compose: settings.project.composeFiles.length === 0 ? undefined : readCompose(settings, signal) };
}

async function readCompose(settings: Settings, signal: AbortSignal): Promise<Collected<Compose>> {
  const { collectCompose } = await import('../compose/collect.ts');
  return collectCompose(settings, signal);
}
