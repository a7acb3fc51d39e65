import type { LocalImage } from '../engine/docker.ts';
import type { Settings } from '../settings.ts';
import { asked, type DeeperLook } from './deeper.ts';
import { probeDeployment } from './deployment/probe.ts';
import { probeServices } from './deployment/services.ts';
import type { Collected, ProbeOutcome, Unlooked } from './evidence.ts';
import { orFault } from './file-fault.ts';
import { collectFiles } from './files/files.ts';
import { findLeastPrivilege } from './least-privilege/find.ts';
import { recordSystemCalls } from './recording/recorder.ts';
import { observe } from './runs/observe.ts';
import type { RunContext } from './runs/running-container.ts';
import type { World } from './world.ts';

/** What is known of an image before it is run as it is meant to. */
export interface DeeperRequest {
  /** What the engine runs it by. */
  readonly image: string;
  /** `os/architecture` to ask the engine for; undefined: its own. */
  readonly platform: string | undefined;
  /** Of the helpers: one that `hasHelper`, and that the engine's kernel runs. */
  readonly architecture: string;
  /** Undefined where the engine did not tell what the image holds. */
  readonly local: LocalImage | undefined;
  readonly probe: Collected<ProbeOutcome>;
  readonly settings: Settings;
  readonly world: World;
}

/**
 * Collects what the inputs ask for beside the one probe: files and the deployments' options at the same time, then
 * the runs with the image's own program, one kind after the other, since a busy machine makes them slow to get ready.
 */
export async function lookDeeper(request: DeeperRequest): Promise<DeeperLook> {
  const [runs, deployment, services, files] = await Promise.all([
    lookAtRuns(request),
    orFault(() => lookAtDeployment(request), failed),
    orFault(() => lookAtServices(request), failed),
    orFault(() => lookAtFiles(request), failed),
  ]);
  return { ...runs, deployment, services, files };
}

async function lookAtFiles({
  image,
  platform,
  local,
  probe,
  settings,
  world,
}: DeeperRequest): Promise<DeeperLook['files']> {
  if (!settings.files) return undefined;
  if (local === undefined) return UNTOLD;
  world.log.info('Read the files of all layers');
  const status = probe.state === 'collected' && probe.value.started ? probe.value.status : undefined;
  return collectFiles({ ...world, ...local, image, platform, status });
}

function failed(reason: string): Unlooked {
  return { state: 'error', reason, records: [] };
}

const UNTOLD: Unlooked = {
  state: 'error',
  reason: 'The engine did not tell what the image holds.',
  records: [],
};

async function lookAtDeployment({
  settings,
  world,
  ...image
}: DeeperRequest): Promise<DeeperLook['deployment']> {
  const options = settings.runOptions;
  return options === undefined
    ? undefined
    : probeDeployment({ ...world, ...image, options, by: 'Input "run-options"' });
}

async function lookAtServices({ world, ...image }: DeeperRequest): Promise<DeeperLook['services']> {
  const compose = await world.around.compose;
  if (compose === undefined) return undefined;
  // What was asked and answered stands with the project.
  if (compose.state === 'error') return { ...compose, records: [] };
  return compose.state === 'collected'
    ? probeServices(compose.value.services, { ...world, ...image })
    : compose;
}

type RunsLook = Pick<DeeperLook, 'observation' | 'leastPrivilege' | 'recording'>;

async function lookAtRuns(request: DeeperRequest): Promise<RunsLook> {
  const wanted = asked(request.settings);
  const context = runContext(request);
  if ('state' in context) {
    return {
      observation: wanted.observation ? context : undefined,
      leastPrivilege: wanted.leastPrivilege ? context : undefined,
      recording: wanted.recording ? context : undefined,
    };
  }
  const { log } = request.world;
  if (wanted.observation) log.info('Observe the running container');
  const observed = wanted.observation
    ? await orFault(
        () => observe(context, request.architecture, wanted.leastPrivilege),
        (reason) => ({ observation: failed(reason), written: undefined }),
      )
    : undefined;
  if (wanted.leastPrivilege) log.info('Search the least privilege that it gets ready with');
  const leastPrivilege =
    observed !== undefined && wanted.leastPrivilege
      ? await orFault(
          () =>
            findLeastPrivilege(
              context,
              observed,
              ownUser(request.probe),
              request.settings.leastPrivilege === 'require',
            ),
          failed,
        )
      : undefined;
  const { record, baseline } = request.settings.seccompProfile;
  if (record) log.info('Record its system calls');
  const recording = record
    ? await orFault(() => recordSystemCalls(context, request.architecture, baseline), failed)
    : undefined;
  return { observation: observed?.observation, leastPrivilege, recording };
}

/** What all runs have in common, or why there can be none. */
function runContext(request: DeeperRequest): RunContext | Unlooked {
  const { probe, local, image, platform, world } = request;
  if (probe.state === 'error') return { state: 'error', reason: probe.reason, records: [] };
  if (probe.state === 'not-applicable') return probe;
  if (!probe.value.started) {
    return { state: 'not-applicable', reason: 'No container of the image starts, so nothing of it runs.' };
  }
  if (local === undefined) return UNTOLD;
  const { label, folder, signal, later } = world;
  return {
    image,
    platform,
    program: local.program,
    settings: request.settings.run,
    label,
    folder,
    signal,
    later,
  };
}

/** As whom the image starts by itself, `uid:gid`; undefined when that is root. */
function ownUser(probe: Collected<ProbeOutcome>): string | undefined {
  if (probe.state !== 'collected' || !probe.value.started) return undefined;
  const { uid, gid } = probe.value.status;
  return uid[1] === 0 ? undefined : `${uid[1]}:${gid[1]}`;
}
