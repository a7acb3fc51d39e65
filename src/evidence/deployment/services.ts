import { existsSync } from 'node:fs';
import { quoted } from '../../inputs/quoted.ts';
import { liesInCheckout } from '../../subject/checkout.ts';
import type { ComposeService, WrittenService } from '../compose/compose.ts';
import type { Collected, SourceLocation } from '../evidence.ts';
import type { ProbeRequest } from '../process/first-process.ts';
import type { Deployment, DeploymentOptions } from './deployment.ts';
import { probeDeployment } from './probe.ts';

/** Containers that are started for the services of a project. */
const MOST_PROBES = 8;

/** The services that use the image, each with what the kernel says of a container that has its options. */
export interface DeployedServices {
  readonly probes: readonly ServiceProbe[];
  /** Services whose options were not tried, since there are so many different ones. */
  readonly untried: readonly string[];
}

/** Services with the very same options. */
export interface ServiceProbe {
  readonly names: readonly string[];
  /** Of the first of them. */
  readonly location: SourceLocation;
  /** How they are written, as far as they can be changed line by line. */
  readonly written?: readonly WrittenService[];
  /** Variables by which an option is written and that are not set here, so that the option is not known. */
  readonly unset: readonly string[];
  readonly deployment: Collected<Deployment>;
}

/**
 * Starts one container of the image for each of the different sets of options that its services have, all at the same
 * time, and reads the kernel's account in it. What reaches the host is not tried, as with `run-options`.
 * @param services all of the project.
 */
export async function probeServices(
  services: readonly ComposeService[],
  image: ProbeRequest,
): Promise<Collected<DeployedServices>> {
  const sets = new Map<string, ComposeService[]>();
  for (const service of services.filter(({ usesSubject }) => usesSubject)) {
    const key = JSON.stringify([service.options, optionsUnset(service)]);
    sets.set(key, [...(sets.get(key) ?? []), service]);
  }
  if (sets.size === 0) return { state: 'not-applicable', reason: NO_SERVICE };
  const groups = [...sets.values()];
  const probes = await Promise.all(groups.slice(0, MOST_PROBES).map((group) => probeGroup(group, image)));
  const untried = groups.slice(MOST_PROBES).flatMap((group) => group.map(({ name }) => name));
  const records = probes.flatMap(({ names, deployment }) =>
    deployment.state === 'not-applicable'
      ? []
      : deployment.records.map((record) => ({ ...record, title: `${record.title} by ${named(names)}` })),
  );
  return { state: 'collected', value: { probes, untried }, records };
}

const NO_SERVICE =
  'No service of the Compose files uses this image: a service does when its image has a name of the input "deployed-as", or when it is built of the same context, Dockerfile and stage.';

async function probeGroup(group: readonly ComposeService[], image: ProbeRequest): Promise<ServiceProbe> {
  const [first] = group;
  if (first === undefined) throw new Error('a set of options that no service has');
  const { options, location } = first;
  const names = group.map(({ name }) => name);
  const by = named(names).replace(/^s/, 'S');
  const foreign = foreignProfile(options, by);
  const deployment: Collected<Deployment> =
    foreign === undefined
      ? await probeDeployment({ ...image, options, by })
      : { state: 'collected', value: { options, account: { state: 'error', reason: foreign } }, records: [] };
  const written = group.flatMap((service) => service.written ?? []);
  return { names, location, written, unset: optionsUnset(first), deployment };
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return `service${names.length === 1 ? '' : 's'} ${shown}${names.length > 3 ? ', …' : ''}`;
}

/** The pull request wrote the path, which the docker client would read wherever it leads. */
function foreignProfile({ seccomp }: DeploymentOptions, by: string): string | undefined {
  if (seccomp === undefined || seccomp === 'unconfined' || !existsSync(seccomp)) return undefined;
  if (liesInCheckout(seccomp)) return undefined;
  return `${by} names the seccomp profile ${quoted(seccomp)}, which is not of the checkout: it is not read.`;
}

function optionsUnset({ unset }: ComposeService): readonly string[] {
  return [...new Set(unset.filter(({ key }) => key !== 'image').map(({ variable }) => variable))];
}
