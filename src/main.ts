import { randomUUID } from 'node:crypto';
import { LABEL } from './label.ts';
import { runPipeline } from './pipeline.ts';
import { RUNNER } from './publish/runner.ts';

const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelled.abort());
try {
  await runPipeline(RUNNER, `${LABEL}=${randomUUID()}`, cancelled.signal);
} catch (error) {
  const core = await import('@actions/core');
  const message = error instanceof Error ? error.message : String(error);
  core.setFailed(`Layered Defense ended by a fault of its own, nothing was proven: ${message}`);
  core.debug(error instanceof Error ? (error.stack ?? '') : '');
}
// Idle connections of the API client would hold the process open for seconds.
process.exit();
