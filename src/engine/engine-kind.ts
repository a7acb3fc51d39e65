import { z } from 'zod';
import type { IdMapping } from '../evidence/evidence.ts';
import { parseJson } from './json.ts';
import { type RunResult, run } from './process.ts';
import { QUESTION_LIMIT } from './time-limits.ts';

/**
 * podman's own client writes `APIVersion` and `OsArch` of itself, and Docker's `ApiVersion` and `Arch`; podman's
 * service, asked by Docker's client, lists itself among the engine's components.
 */
const PodmanVersion = z.object({
  Client: z.object({ APIVersion: z.string(), OsArch: z.string() }),
});
const ServiceVersion = z.object({
  Server: z.object({ Components: z.array(z.object({ Name: z.string() })) }),
});

/**
 * Tells podman from Docker by what the client answered already.
 * @param version JSON text of `docker version --format '{{json .}}'`.
 * @returns one sentence that refuses podman, or undefined where neither the client nor the engine is podman.
 */
export function refusePodman(version: string): string | undefined {
  if (parseJson(PodmanVersion, version) !== undefined) {
    return "The docker command on PATH is podman, which builds and answers otherwise than Docker: put Docker's own client first on PATH, on a runner with Docker Engine.";
  }
  const components = parseJson(ServiceVersion, version)?.Server.Components ?? [];
  if (components.some(({ Name }) => Name === 'Podman Engine')) {
    return 'The engine that the Docker client talks to is podman, which builds and answers otherwise than Docker: point DOCKER_HOST or the Docker context at a Docker engine.';
  }
  return undefined;
}

const SecurityOptions = z.array(z.string());

/**
 * Asks the engine whether it is rootless or remaps user ids; to be asked where the ids of a container are not the
 * host's, since it costs a process.
 * @returns undefined when the engine says neither: then the machine that it runs on is in a user namespace itself.
 */
export async function readIdMapping(
  signal: AbortSignal,
): Promise<{ readonly mapping: IdMapping | undefined; readonly result: RunResult }> {
  const result = await run('docker', ['info', '--format', '{{json .SecurityOptions}}'], {
    timeLimit: QUESTION_LIMIT,
    signal,
  });
  const options = parseJson(SecurityOptions, result.stdout) ?? [];
  const says = (name: string) => options.some((option) => option.split(',').includes(`name=${name}`));
  if (says('rootless')) return { mapping: 'rootless', result };
  return { mapping: says('userns') ? 'userns-remap' : undefined, result };
}
