import { randomUUID } from 'node:crypto';
import { removeContainers } from './engine/docker.ts';
import { runPipeline } from './pipeline.ts';

/** Label of this run's containers; the post step, which is another process, knows it from the state. */
const LABEL = 'layered-defense.run';

// What `getState` of @actions/core reads: the toolkit is loaded while the build runs, not before it.
const label = process.env['STATE_label'] ?? '';
if (label === '') await check();
else await cleanUp(label);
// Idle connections of the API client would hold the process open for seconds.
process.exit();

async function check(): Promise<void> {
  const cancelled = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelled.abort());
  try {
    await runPipeline(`${LABEL}=${randomUUID()}`, cancelled.signal);
  } catch (error) {
    const core = await import('@actions/core');
    const message = error instanceof Error ? error.message : String(error);
    core.setFailed(`Layered Defense ended by a fault of its own, nothing was proven: ${message}`);
    core.debug(error instanceof Error ? (error.stack ?? '') : '');
  }
}

/** After a cancelled job the engine may still hold a container of ours. */
async function cleanUp(own: string): Promise<void> {
  const left = await removeContainers(own);
  if (left === undefined) return;
  const { warning } = await import('@actions/core');
  warning(`A container of this step may be left over: ${left}`);
}
