import { z } from 'zod';
import { formatReference, parseReference, type Reference } from '../subject/reference.ts';
import { explainEngineError, lastErrorLine } from './engine-errors.ts';
import { refusePodman } from './engine-kind.ts';
import { parseJson } from './json.ts';
import { type RunResult, run } from './process.ts';
import { QUESTION_LIMIT } from './time-limits.ts';

/** Milliseconds for the pull of an image. */
const PULL_LIMIT = 15 * 60_000;

/** The engine that the docker client talks to, or one sentence why it cannot be used. */
export type Engine =
  | { readonly usable: true; readonly architecture: string; readonly version: string }
  | { readonly usable: false; readonly reason: string };

const EngineVersion = z.object({
  Server: z.object({ Os: z.string(), Arch: z.string(), Version: z.string() }).nullish(),
});

/** Asks the docker client for its engine. A missing client or engine is an answer, not an exception. */
export async function readEngine(signal: AbortSignal): Promise<Engine> {
  const result = await run('docker', ['version', '--format', '{{json .}}'], {
    timeLimit: QUESTION_LIMIT,
    signal,
  });
  if (result.exitCode !== 0) return { usable: false, reason: explainFailure('docker version', result) };
  const podman = refusePodman(result.stdout);
  if (podman !== undefined) return { usable: false, reason: podman };
  const version = parseJson(EngineVersion, result.stdout);
  const server = version?.Server;
  if (!server) return { usable: false, reason: 'docker version does not say which engine it talks to.' };
  if (server.Os !== 'linux') {
    return {
      usable: false,
      reason: `The Docker engine runs ${server.Os} containers: switch it to Linux containers, since the proof is the Linux kernel's own account.`,
    };
  }
  return { usable: true, architecture: server.Arch, version: server.Version };
}

const ImageInspect = z.tuple([
  z.object({
    Id: z.string(),
    Os: z.string(),
    Architecture: z.string(),
    RepoDigests: z.array(z.string()).nullish(),
    RootFS: z.object({ Layers: z.array(z.string()).nullish() }).nullish(),
    Config: z
      .object({
        User: z.string().nullish(),
        Entrypoint: z.array(z.string()).nullish(),
        Cmd: z.array(z.string()).nullish(),
        Shell: z.array(z.string()).nullish(),
        WorkingDir: z.string().nullish(),
        Env: z.array(z.string()).nullish(),
        Healthcheck: z.object({ Test: z.array(z.string()).nullish() }).nullish(),
        ExposedPorts: z.record(z.string(), z.unknown()).nullish(),
        Volumes: z.record(z.string(), z.unknown()).nullish(),
      })
      .nullish(),
    /** Only engines with the containerd image store have it; their Id is not the config's digest. */
    Descriptor: z.object({ annotations: z.record(z.string(), z.string()).nullish() }).nullish(),
  }),
]);

/** What the engine says of one image in its store. */
export interface LocalImage {
  readonly id: string;
  readonly configDigest: string | undefined;
  readonly os: string;
  readonly architecture: string;
  readonly user: string;
  readonly program: ImageProgram;
  /** Digests of the unpacked layers (diff ids), lowest first. */
  readonly layers: readonly string[];
}

/** What an image runs by itself, from its OCI config and Docker's additions to it. */
export interface ImageProgram {
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  /** '' where the image sets none, which is `/`. */
  readonly workingFolder: string;
  /** `NAME=value`. */
  readonly env: readonly string[];
  /** The HEALTHCHECK as a command to run in the container; undefined without one. */
  readonly healthcheck: readonly string[] | undefined;
  /** `80/tcp` */
  readonly exposedPorts: readonly string[];
  /** Paths for which every container gets a volume. */
  readonly volumes: readonly string[];
}

export type ImageAnswer =
  | { readonly found: true; readonly image: LocalImage; readonly result: RunResult }
  | { readonly found: false; readonly missing: boolean; readonly reason: string; readonly result: RunResult };

/**
 * Asks the engine for an image's config.
 * @param image an image ID or a reference pinned by digest.
 */
export async function inspectImage(image: string, signal: AbortSignal): Promise<ImageAnswer> {
  const result = await run('docker', ['image', 'inspect', image], { timeLimit: QUESTION_LIMIT, signal });
  if (result.exitCode !== 0) {
    const missing = /no such image/i.test(result.stderr);
    return { found: false, missing, reason: explainFailure('docker image inspect', result), result };
  }
  const inspected = parseJson(ImageInspect, result.stdout)?.[0];
  if (inspected === undefined) {
    const reason = 'docker image inspect answered in a form that is not known: update the Docker client.';
    return { found: false, missing: false, reason, result };
  }
  const { Id: id, Os: os, Architecture: architecture, Config, Descriptor, RootFS } = inspected;
  const configDigest = Descriptor == null ? id : Descriptor.annotations?.['config.digest'];
  const user = Config?.User ?? '';
  const layers = RootFS?.Layers ?? [];
  return {
    found: true,
    image: { id, configDigest, os, architecture, user, program: programOf(Config), layers },
    result,
  };
}

const StoredImages = z.array(
  z.object({
    RepoTags: z.array(z.string()).nullish(),
    RepoDigests: z.array(z.string()).nullish(),
    /** Engines from 29 on say where an image comes from. */
    Identity: z.object({ Build: z.array(z.unknown()).nullish() }).nullish(),
  }),
);

/**
 * Asks the engine which images it built itself or was handed as a file: it has them, and no registry has told it a
 * digest of theirs.
 * @param references by tag, or by neither tag nor digest (`latest`).
 * @returns those references as `formatReference` writes them; none where the engine cannot be asked.
 */
export async function imagesMadeHere(
  references: readonly Reference[],
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const names = references.map(formatReference);
  // Of those that it does not have it says so on standard error, and ends with 1.
  const { stdout } = await run('docker', ['image', 'inspect', ...names], {
    timeLimit: QUESTION_LIMIT,
    signal,
  });
  const made = (parseJson(StoredImages, stdout) ?? []).filter(
    ({ RepoDigests, Identity }) => (RepoDigests ?? []).length === 0 || (Identity?.Build ?? []).length > 0,
  );
  const tags = new Set(
    made
      .flatMap(({ RepoTags }) => RepoTags ?? [])
      .flatMap((tag) => {
        const reference = parseReference(tag);
        return reference === undefined ? [] : formatReference(reference);
      }),
  );
  const isMade = (reference: Reference) =>
    tags.has(formatReference({ ...reference, tag: reference.tag ?? 'latest' }));
  return new Set(references.filter(isMade).map(formatReference));
}

type InspectedConfig = z.output<typeof ImageInspect>[0]['Config'];

function programOf(config: InspectedConfig): ImageProgram {
  return {
    entrypoint: config?.Entrypoint ?? [],
    command: config?.Cmd ?? [],
    workingFolder: config?.WorkingDir ?? '',
    env: config?.Env ?? [],
    healthcheck: healthcheck(config?.Healthcheck?.Test ?? [], config?.Shell ?? ['/bin/sh', '-c']),
    exposedPorts: Object.keys(config?.ExposedPorts ?? {}),
    volumes: Object.keys(config?.Volumes ?? {}),
  };
}

/** The forms of Docker's image specification (v1.2, "Healthcheck"): none, a command, a text for the image's shell. */
function healthcheck(
  [form, ...rest]: readonly string[],
  shell: readonly string[],
): readonly string[] | undefined {
  if (rest.length === 0) return undefined;
  if (form === 'CMD') return rest;
  return form === 'CMD-SHELL' ? [...shell, ...rest] : undefined;
}

/**
 * Pulls an image by digest, so that what was resolved is what runs.
 * @returns undefined when it is there, or one sentence why it is not.
 */
export async function pullImage(
  pinned: string,
  platform: string | undefined,
  onOutput: (text: string) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  const args = ['pull', ...(platform === undefined ? [] : ['--platform', platform]), pinned];
  const result = await run('docker', args, { timeLimit: PULL_LIMIT, signal, onOutput });
  return result.exitCode === 0 ? undefined : explainFailure('docker pull', result);
}

/** Removes a container with its volumes, running or not. One that is not there is no matter. */
export async function removeContainer(name: string): Promise<void> {
  await run('docker', ['rm', '--force', '--volumes', name], { timeLimit: QUESTION_LIMIT });
}

/**
 * Removes every container that carries a label, running or not, and then every network that does.
 * @returns undefined when none is left, or one sentence what is.
 */
export async function removeLabelled(label: string): Promise<string | undefined> {
  const containers = await removeListed(['ps', '--all'], ['rm', '--force', '--volumes'], label);
  const networks = await removeListed(['network', 'ls'], ['network', 'rm'], label);
  return containers ?? networks;
}

async function removeListed(
  list: readonly string[],
  remove: readonly string[],
  label: string,
): Promise<string | undefined> {
  const limits = { timeLimit: QUESTION_LIMIT };
  const listed = await run('docker', [...list, '--quiet', '--filter', `label=${label}`], limits);
  // Without a client there never was anything.
  if (listed.ended === 'not-found') return undefined;
  if (listed.exitCode !== 0) return explainFailure(`docker ${list[0]}`, listed);
  const ids = listed.stdout.split('\n').filter((id) => id !== '');
  if (ids.length === 0) return undefined;
  const removal = await run('docker', [...remove, ...ids], limits);
  const isGone = /no such (container|network)|network \S+ not found|already in progress/i;
  return removal.exitCode === 0 || isGone.test(removal.stderr)
    ? undefined
    : explainFailure(`docker ${remove[0]}`, removal);
}

/**
 * One sentence for a docker command that did not do what it was asked for.
 * @param what the command in words: "docker pull".
 */
export function explainFailure(what: string, result: RunResult): string {
  if (result.ended === 'not-found') {
    return 'The Docker client is not on PATH: install Docker, or run this on a machine that has it. Programs that lie in the checkout are not used.';
  }
  if (result.ended === 'time-limit') return `${what} did not end within its time limit.`;
  if (result.ended === 'cancelled') return `${what} was ended because the job was cancelled.`;
  return (
    explainEngineError(result.stderr) ?? `${what} failed: ${lastErrorLine(result.stderr).replace(/\.$/, '')}.`
  );
}
