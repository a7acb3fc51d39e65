import { z } from 'zod';
import { readEndpoint } from '../../engine/endpoint.ts';
import type { Collected } from '../evidence.ts';
import { tellContainer } from './container.ts';
import type { Host } from './host.ts';
import { hostFiles } from './host-files.ts';
import { readKernel } from './kernel.ts';
import { recordsOf } from './records.ts';
import { readSignals } from './signals.ts';
import { tellMachine } from './virtual-machine.ts';

const RunnerOwner = z.enum(['github-hosted', 'self-hosted']).optional().catch(undefined);

/** What `lookAtHost` needs to be told. */
export interface HostRequest {
  /** Folder below which the machine's files lie: `/` is this machine. */
  readonly root: string;
  readonly required: boolean;
  /** RUNNER_ENVIRONMENT of GitHub's runner. */
  readonly runner: string | undefined;
  /** Where the engine is, as the docker client says. */
  readonly endpoint: string | undefined;
}

/** Looks at this machine, and at whether the engine is on it. */
export async function collectHost(
  required: boolean,
  runner: string | undefined,
  signal: AbortSignal,
): Promise<Collected<Host>> {
  const { endpoint, result } = await readEndpoint(signal);
  const host = lookAtHost({ root: '/', required, runner, endpoint });
  if (host.state !== 'collected' || endpoint === undefined) return host;
  const asked = { title: 'Where the engine is', command: result.command, output: endpoint };
  return { ...host, records: [...host.records, asked] };
}

/**
 * Reads a machine's own account of what it runs on, what the check runs in and how its kernel defends itself.
 * @returns `error` where neither /proc nor /sys shows anything.
 */
export function lookAtHost({ root, required, runner, endpoint }: HostRequest): Collected<Host> {
  const files = hostFiles(root);
  const [signals, kernel] = [readSignals(files), readKernel(files)];
  const [machine, container] = [tellMachine(signals), tellContainer(signals)];
  const records = recordsOf(signals, kernel);
  if (machine.kind === 'unknown' && container.kind === 'unknown') {
    const reason =
      'Nothing that tells what this machine is could be read: /proc and /sys have to be mounted where the check runs.';
    return { state: 'error', reason, records };
  }
  const value = {
    required,
    machine,
    container,
    kernel,
    runner: RunnerOwner.parse(runner),
    remoteEngine: remoteEngine(endpoint),
  };
  return { state: 'collected', value, records };
}

/** A socket of this machine is no other machine; a name of a user is of no matter here. */
function remoteEngine(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined || /^(unix|npipe|fd):/.test(endpoint)) return undefined;
  const url = URL.parse(endpoint);
  return url === null ? endpoint : `${url.protocol}//${url.host}`;
}
