#!/usr/bin/env node
/** The oldest release of Node.js that has all that the command uses. */
const OLDEST = 24;

// A reader that has read enough closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  process.stderr.write(`layered-defense needs Node.js ${OLDEST} or newer, and this is ${process.version}.\n`);
  process.exitCode = 2;
} else {
  try {
    const { runCommand } = await import('./command.ts');
    await runCommand(process.argv.slice(2));
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`layered-defense ended by a fault of its own, nothing was proven: ${message}\n`);
    process.exitCode = 3;
  }
}
// Idle connections of a registry's client would hold the process open for seconds.
process.exit();
