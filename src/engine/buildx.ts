import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the docker client looks for its plugins on Linux, in its order (cli-plugins/manager of docker/cli). */
const SYSTEM_FOLDERS = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];

/**
 * The command by which buildx is started. The client's plugin is a program of its own, and started directly it saves
 * the client's two starts of it. Where it is in none of the client's usual folders the client is asked.
 * @param env the environment of the action.
 * @returns the program, and the arguments that come before buildx's own.
 */
export function buildxCommand(env: NodeJS.ProcessEnv): readonly [program: string, ...before: string[]] {
  const own = join(env['DOCKER_CONFIG'] || join(env['HOME'] || homedir(), '.docker'), 'cli-plugins');
  const program = [own, ...SYSTEM_FOLDERS].map((folder) => join(folder, 'docker-buildx')).find(isExecutable);
  return program === undefined ? ['docker', 'buildx'] : [program];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
