import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asRoot } from './root.ts';

/**
 * Puts lines of a shell script in front of the real docker client, and does some work with it.
 * @param lines see the client's arguments as `$@`; when they do not exit, the client is started with them.
 * @param work gets the PATH that has it first.
 */
export async function withClient<T>(lines: string, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  const path = process.env['PATH'] ?? '';
  try {
    const script = `#!/bin/sh\nPATH='${path}'\n${lines}\nexec docker "$@"\n`;
    await writeFile(join(folder, 'docker'), script, { mode: 0o755 });
    return await work(`${folder}:${path}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Hides the plugins of the machine, where there are any. (bash, for sh drops variables with a hyphen.) */
const NO_PLUGINS = `
for folder in /usr/local/lib /usr/local/libexec /usr/lib /usr/libexec; do
  [ ! -d "$folder/docker/cli-plugins" ] || mount -t tmpfs tmpfs "$folder/docker/cli-plugins"
done
exec "$@"
`;

/**
 * Does some work with a docker client that has no buildx.
 * @param work gets variables, and what stands in front of the action's command.
 */
export async function withoutBuildx<T>(
  work: (env: Readonly<Record<string, string>>, prefix: readonly string[]) => Promise<T>,
): Promise<T> {
  const config = await mkdtemp(join(tmpdir(), 'no-buildx-'));
  try {
    return await work(
      { DOCKER_CONFIG: config },
      asRoot('unshare', '--mount', 'bash', '-ec', NO_PLUGINS, 'bash'),
    );
  } finally {
    await rm(config, { recursive: true });
  }
}
