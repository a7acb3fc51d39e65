import { realpathSync } from 'node:fs';
import type { RunVolume } from '../../settings.ts';

/**
 * Looks for a folder or file to mount that is not the one any more that was there before anything ran. Its path was
 * in the checkout then and had no links; as long as it has none, it is there still.
 * @returns one sentence about the first that has moved, or undefined.
 */
export function movedSource(volumes: readonly RunVolume[]): string | undefined {
  const moved = volumes.find(({ source }) => source !== undefined && realPath(source) !== source);
  if (moved === undefined) return undefined;
  return `Input "volumes" mounts a folder or file at ${moved.target} that was moved, or replaced by a link, since the action began: nothing was started with it.`;
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
