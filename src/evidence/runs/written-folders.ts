import { changedPaths, pathStatus } from '../../engine/container.ts';
import type { TmpfsMount } from '../least-privilege/privilege-flags.ts';
import type { RunContext } from './running-container.ts';
import { changedLeaves, tmpfsPaths } from './tmpfs-paths.ts';

/** More paths than these are taken for files. */
const MOST_ASKED = 20;

/**
 * Asks which folders of a running container have to stay writable, and whose they are.
 * @param container its name.
 * @returns mounts that could stand in for them, or one sentence why none can.
 */
export async function writtenFolders(
  container: string,
  { settings: { volumes, tmpfs }, program, signal }: RunContext,
): Promise<readonly TmpfsMount[] | string> {
  const written = await changedPaths(container, signal);
  if (typeof written === 'string') return written;
  const mounted = [...volumes.map(({ target }) => target), ...tmpfs.map((path) => path.split(':')[0] ?? '')];
  const writable = [...program.volumes, ...mounted];
  const leaves = changedLeaves(written.changes).slice(0, MOST_ASKED);
  const ask = (path: string) => pathStatus(container, path, signal);
  const statuses = await Promise.all(leaves.map(ask));
  const folders = new Set(leaves.filter((_, at) => statuses[at]?.isFolder));
  const paths = tmpfsPaths(written.changes, writable, (path) => folders.has(path));
  if (typeof paths === 'string') return paths;
  const owners = await Promise.all(paths.map(ask));
  return paths.map((path, at) => ({ path, owner: owners[at]?.owner ?? '0:0' }));
}
