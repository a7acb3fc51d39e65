import { isGVisor } from '../process/process-status.ts';
import { readOf } from './look.ts';
import { isThere, lineOf, type Signals } from './signals.ts';

/** What a program runs in, by the names that systemd-detect-virt(1) gives; it does not know `gvisor`. */
export type ContainerKind =
  | 'none'
  | 'gvisor'
  | 'openvz'
  | 'wsl'
  | 'proot'
  | 'lxc'
  | 'lxc-libvirt'
  | 'systemd-nspawn'
  | 'docker'
  | 'podman'
  | 'rkt'
  | 'pouch'
  | 'container-other';

/** What a program runs in, and the signals that tell it, as `path: text`. `unknown`: it showed nothing readable. */
export interface Container {
  readonly kind: ContainerKind | 'unknown';
  readonly by: readonly string[];
  /** True when the process ids are nevertheless the machine's own, as the number of their namespace tells. */
  readonly ownProcessIds: boolean;
}

/**
 * Tells what a program runs in, by the rules of systemd's `detect_container` and in their order (src/basic/virt.c of
 * systemd 258). Before them stands gVisor, whose kernel it does not know; and OpenVZ is known by its bean counters too.
 */
export function tellContainer(signals: Signals): Container {
  const namespace = readOf(signals.pidNamespace);
  const ownProcessIds = namespace === FIRST_PID_NAMESPACE;
  const found = byKernel(signals) ?? byManager(signals) ?? byFiles(signals);
  if (found !== undefined) return { ...found, ownProcessIds };
  if (namespace === undefined) return { kind: 'unknown', by: [], ownProcessIds };
  const kind = ownProcessIds ? 'none' : 'container-other';
  return { kind, by: [`/proc/self/ns/pid: ${namespace}`], ownProcessIds };
}

/** PROC_PID_INIT_INO (include/linux/proc_ns.h): the number of the first namespace of process ids, since Linux 3.8. */
const FIRST_PID_NAMESPACE = `pid:[${0xeffffffc}]`;

type Told = Pick<Container, 'kind' | 'by'>;

function byKernel(signals: Signals): Told | undefined {
  const version = lineOf(signals, '/proc/version') ?? '';
  if (isGVisor(version)) return { kind: 'gvisor', by: [`/proc/version: ${version}`] };
  // Both are there on the node and in its containers; /proc/bc is on the node only.
  const openVz = (['/proc/vz', '/proc/user_beancounters'] as const).find((path) => isThere(signals, path));
  if (openVz !== undefined && signals.presences.get('/proc/bc')?.state === 'missing') {
    return { kind: 'openvz', by: [`${openVz} without /proc/bc`] };
  }
  const release = lineOf(signals, '/proc/sys/kernel/osrelease') ?? '';
  if (/microsoft|WSL/i.test(release)) return { kind: 'wsl', by: [`/proc/sys/kernel/osrelease: ${release}`] };
  const { tracer } = signals;
  return tracer?.startsWith('proot') ? { kind: 'proot', by: [`traced by ${tracer}`] } : undefined;
}

const MANAGERS: ReadonlySet<string> = new Set<ContainerKind>([
  'lxc',
  'lxc-libvirt',
  'systemd-nspawn',
  'docker',
  'podman',
  'rkt',
  'wsl',
  'proot',
  'pouch',
]);

/** What the manager of the container itself says; of several places the first that says something counts. */
function byManager(signals: Signals): Told | undefined {
  const places = [
    ['/run/host/container-manager', lineOf(signals, '/run/host/container-manager')],
    ['/run/systemd/container', lineOf(signals, '/run/systemd/container')],
    ['/proc/1/environ container', readOf(signals.containerVariable)],
  ] as const;
  const [path, name] = places.find(([, text]) => text) ?? [];
  if (!name) return undefined;
  const by = [`${path}: ${name}`];
  // Some images say "oci", which is no manager.
  if (name === 'oci') return byFiles(signals) ?? { kind: 'container-other', by };
  return { kind: isManager(name) ? name : 'container-other', by };
}

function isManager(name: string): name is ContainerKind {
  return MANAGERS.has(name);
}

function byFiles(signals: Signals): Told | undefined {
  if (isThere(signals, '/run/.containerenv')) return { kind: 'podman', by: ['/run/.containerenv'] };
  return isThere(signals, '/.dockerenv') ? { kind: 'docker', by: ['/.dockerenv'] } : undefined;
}
