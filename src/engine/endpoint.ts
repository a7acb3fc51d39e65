import { type RunResult, run } from './process.ts';

/**
 * Asks the docker client where its engine is, with DOCKER_HOST, DOCKER_CONTEXT and the user's context counted.
 * @returns `unix:///var/run/docker.sock`, `ssh://host`, …; undefined where the client does not say.
 */
export async function readEndpoint(
  signal: AbortSignal,
): Promise<{ readonly endpoint: string | undefined; readonly result: RunResult }> {
  const result = await run('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], {
    timeLimit: 30_000,
    signal,
    keep: 4096,
  });
  const endpoint = result.exitCode === 0 ? result.stdout.trim() : '';
  return { endpoint: endpoint === '' ? undefined : endpoint, result };
}
