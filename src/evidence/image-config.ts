import { inspectImage, type LocalImage } from '../engine/docker.ts';
import type { Collected, ImageConfig } from './evidence.ts';

/**
 * Asks the engine what the image declares.
 * @param image what the engine runs it by.
 * @returns the declared config, and what the engine knows of the image beside it.
 */
export async function collectImageConfig(
  image: string,
  signal: AbortSignal,
): Promise<{ readonly config: Collected<ImageConfig>; readonly image: LocalImage | undefined }> {
  const answer = await inspectImage(image, signal);
  const command = ['docker', 'image', 'inspect', '--format', '{{json .Config.User}}', image];
  if (!answer.found) {
    const records = [{ title: 'Declared user', command, output: answer.result.stderr }];
    return { config: { state: 'error', reason: answer.reason, records }, image: undefined };
  }
  const { user, architecture, os } = answer.image;
  const records = [{ title: 'Declared user', command, output: JSON.stringify(user) }];
  const config: Collected<ImageConfig> = { state: 'collected', value: { user, architecture, os }, records };
  return { config, image: answer.image };
}
