import { containerState } from '../../engine/container.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import type { TmpfsMount } from '../least-privilege/privilege-flags.ts';
import { takeCensus } from './census.ts';
import type { Observation, Readiness } from './observation.ts';
import { type RunContainer, type RunContext, withContainer } from './running-container.ts';
import { writtenFolders } from './written-folders.ts';

/** What a run with the engine's defaults told. */
export interface Observed {
  readonly observation: Collected<Observation>;
  /** Mounts for the folders in which it wrote, or one sentence why there are none; undefined when nobody asked. */
  readonly written: readonly TmpfsMount[] | string | undefined;
}

/**
 * Runs the image as it is meant to run, and reads the kernel's account of every process when it is ready. A container
 * that does not get ready in time is looked at as well.
 * @param architecture of the helper that looks.
 * @param askWritten true when the folders in which it wrote are wanted too.
 */
export async function observe(
  context: RunContext,
  architecture: string,
  askWritten: boolean,
): Promise<Observed> {
  const timeLimit = context.settings.ready.timeLimit;
  const look = async (container: RunContainer): Promise<Observed> => {
    const { readiness, name } = container;
    if (!readiness.ready && readiness.cause !== 'not-ready') {
      const value: Observation = { readiness, processes: [] };
      return {
        observation: { state: 'collected', value, records: [runRecord(container)] },
        written: undefined,
      };
    }
    const [census, written] = await Promise.all([
      takeCensus(container, architecture, context),
      askWritten ? writtenFolders(name, context) : undefined,
    ]);
    if (census.state !== 'collected') {
      const observation = (await endedSince(container, context)) ?? withRun(census, container);
      return { observation, written };
    }
    const value: Observation = { readiness, processes: census.value };
    const records = [runRecord(container), ...census.records];
    return { observation: { state: 'collected', value, records }, written };
  };
  const answer = await withContainer(context, { flags: [], timeLimit }, look);
  if (answer.ran) return answer.value;
  const { reason, command } = answer;
  const records = [{ title: TITLE, command, output: reason }];
  return { observation: { state: 'error', reason, records }, written: undefined };
}

const TITLE = "Container that runs the image's own program";

function runRecord({ command, readiness, lastLines }: RunContainer): EvidenceRecord {
  const how = readiness.ready
    ? `(ready after ${readiness.after} ms, by ${readiness.by})`
    : `(${readiness.message})`;
  return { title: TITLE, command, output: [how, lastLines()].filter((text) => text !== '').join('\n') };
}

/** There is nothing to look at in a container that ended by itself after it was ready. */
async function endedSince(
  { name, command, lastLines }: RunContainer,
  { signal }: RunContext,
): Promise<Collected<Observation> | undefined> {
  const state = await containerState(name, signal);
  if (typeof state === 'string' || state.running) return undefined;
  const message = `It ended right after it was ready, with exit code ${state.exitCode}.`;
  const readiness: Readiness = { ready: false, cause: 'exited', message, lastLines: lastLines() };
  const records = [runRecord({ name, command, lastLines, readiness })];
  return { state: 'collected', value: { readiness, processes: [] }, records };
}

/** A look that failed keeps its reason, beside how the container was started. */
function withRun(census: Collected<unknown>, container: RunContainer): Collected<Observation> {
  if (census.state !== 'error')
    return { state: 'error', reason: 'There was nothing to look at.', records: [] };
  return { ...census, records: [runRecord(container), ...census.records] };
}
