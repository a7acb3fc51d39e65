import { runMerge } from './merge/run.ts';

try {
  await runMerge();
} catch (error) {
  const core = await import('@actions/core');
  const message = error instanceof Error ? error.message : String(error);
  core.setFailed(`Layered Defense ended by a fault of its own, nothing was merged: ${message}`);
}
// Idle connections of the API client would hold the process open for seconds.
process.exit();
