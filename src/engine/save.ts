import { explainFailure } from './docker.ts';
import { run } from './process.ts';

/** Milliseconds for the whole image; an engine gives some 300 MB a second. */
const SAVE_LIMIT = 10 * 60_000;

/**
 * Asks the engine for an image with all its layers, as an archive (`docker save`), and hands that on as it comes.
 * @param image what the engine knows it by.
 * @param onBytes takes the next bytes; the engine waits until it has resolved. When it throws, the engine stops.
 * @returns undefined when all was handed on, or one sentence why not.
 * @throws what `onBytes` throws.
 */
export async function saveImage(
  image: string,
  onBytes: (bytes: Buffer) => Promise<void>,
  signal: AbortSignal,
): Promise<string | undefined> {
  const result = await run('docker', ['save', image], { timeLimit: SAVE_LIMIT, signal, onBytes });
  return result.exitCode === 0 && result.ended === 'exit' ? undefined : explainFailure('docker save', result);
}
