import { z } from 'zod';
import { docker } from './docker.ts';

const Event = z.object({
  Type: z.string(),
  Action: z.string(),
  Actor: z.object({ ID: z.string(), Attributes: z.record(z.string(), z.string()).nullish() }),
});

/** What an engine did, as it tells itself: `container create`, `volume mount`. */
export interface EngineEvent {
  readonly action: string;
  /** Of the container, or the name of the volume. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The events of the engine of these tests since a moment; it remembers the last 256.
 * @param since milliseconds since 1970.
 */
export async function engineEvents(since: number): Promise<readonly EngineEvent[]> {
  const seconds = (time: number) => String(time / 1000);
  const range = ['--since', seconds(since), '--until', seconds(Date.now())];
  const lines = (await docker('events', ...range, '--format', '{{json .}}')).trim().split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { Type, Action, Actor } = Event.parse(JSON.parse(line));
      return { action: `${Type} ${Action}`, id: Actor.ID, attributes: Actor.Attributes ?? {} };
    });
}
