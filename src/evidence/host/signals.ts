import type { HostFiles } from './host-files.ts';
import { type Look, map, readOf } from './look.ts';

/** Files whose first line says something of a hypervisor. */
export const HYPERVISOR_LINES = [
  '/sys/class/dmi/id/product_name',
  '/sys/class/dmi/id/sys_vendor',
  '/sys/class/dmi/id/board_vendor',
  '/sys/class/dmi/id/bios_vendor',
  '/sys/class/dmi/id/product_version',
  '/sys/devices/system/clocksource/clocksource0/available_clocksource',
  '/sys/hypervisor/type',
  '/sys/hypervisor/properties/features',
  '/proc/xen/capabilities',
  '/proc/device-tree/hypervisor/compatible',
  '/proc/device-tree/compatible',
] as const;

/** Files whose first line says something of a container. */
export const CONTAINER_LINES = [
  '/proc/version',
  '/proc/sys/kernel/osrelease',
  '/run/host/container-manager',
  '/run/systemd/container',
] as const;

/** Files that say something by being there. */
export const PRESENCES = [
  '/proc/vz',
  '/proc/bc',
  '/proc/user_beancounters',
  '/proc/xen',
  '/proc/device-tree',
  '/proc/device-tree/ibm,partition-name',
  '/proc/device-tree/hmc-managed?',
  '/proc/device-tree/chosen/qemu,graphic-width',
  '/run/.containerenv',
  '/.dockerenv',
] as const;

export const CPUINFO = '/proc/cpuinfo';
export const CPUID = '/dev/cpu/0/cpuid';
/** The leaf of CPUID in which a hypervisor writes who it is; the device has it at this position. */
export const CPUID_LEAF = 0x40000000;
export const SMBIOS = '/sys/firmware/dmi/entries/0-0/raw';
export const DEVICE_TREE = '/proc/device-tree';
export const SYSINFO = '/proc/sysinfo';
export const PID_NAMESPACE = '/proc/self/ns/pid';
export const FIRST_ENVIRONMENT = '/proc/1/environ';

type LinePath = (typeof HYPERVISOR_LINES)[number] | (typeof CONTAINER_LINES)[number];
type PresencePath = (typeof PRESENCES)[number];

/** All that a machine shows of what it runs on and in. */
export interface Signals {
  readonly lines: ReadonlyMap<LinePath, Look<string>>;
  readonly presences: ReadonlyMap<PresencePath, Look<boolean>>;
  readonly cpu: Look<Cpu>;
  /** EAX, EBX, ECX and EDX of CPUID's leaf of the hypervisor, 16 bytes; only root can ask for them, where the kernel has the device. */
  readonly cpuid: Look<Buffer>;
  /** The table of SMBIOS that describes the BIOS. */
  readonly smbios: Look<Buffer>;
  /** Names in the device tree that have `fw-cfg` in them. */
  readonly firmwareConfig: Look<readonly string[]>;
  /** The control program that s390 names: `KVM/Linux`, `z/VM 7.2.0`; undefined where it names none. */
  readonly controlProgram: Look<string | undefined>;
  /** `pid:[4026531836]` */
  readonly pidNamespace: Look<string>;
  /** `container` in the environment of process 1; undefined where it is not set. Nothing else is kept of that. */
  readonly containerVariable: Look<string | undefined>;
  /** Name of the program that traces this one; undefined where none does. */
  readonly tracer: string | undefined;
}

/** What the start of /proc/cpuinfo says. */
export interface Cpu {
  /** Whether the processor has the flag `hypervisor`; undefined on processors that have no such flags. */
  readonly hypervisor: boolean | undefined;
  readonly userModeLinux: boolean;
}

/** Bytes of /proc/cpuinfo that hold its first processor. */
const FIRST_PROCESSOR = 16 * 1024;

/** Bytes of an environment: what the kernel takes of one is 128 KiB a variable, and nearly always it is a few KiB. */
const ENVIRONMENT = 256 * 1024;

/** Reads every signal once; each is bounded. */
export function readSignals(files: HostFiles): Signals {
  return {
    lines: new Map([...HYPERVISOR_LINES, ...CONTAINER_LINES].map((path) => [path, files.line(path)])),
    presences: new Map(PRESENCES.map((path) => [path, files.exists(path)])),
    cpu: map(files.bytes(CPUINFO, FIRST_PROCESSOR), (bytes) => parseCpu(bytes.toString('utf8'))),
    cpuid: files.bytes(CPUID, 16, CPUID_LEAF),
    smbios: files.bytes(SMBIOS, 4096),
    firmwareConfig: map(files.names(DEVICE_TREE), (names) => names.filter((name) => name.includes('fw-cfg'))),
    controlProgram: map(files.bytes(SYSINFO, 16 * 1024), (bytes) =>
      parseControlProgram(bytes.toString('utf8')),
    ),
    pidNamespace: files.link(PID_NAMESPACE),
    containerVariable: map(files.bytes(FIRST_ENVIRONMENT, ENVIRONMENT), parseContainerVariable),
    tracer: readTracer(files),
  };
}

/** The first line of a file; undefined where it was not read. */
export function lineOf({ lines }: Signals, path: LinePath): string | undefined {
  const look = lines.get(path);
  return look === undefined ? undefined : readOf(look);
}

export function isThere({ presences }: Signals, path: PresencePath): boolean {
  return presences.get(path)?.state === 'read';
}

function parseCpu(text: string): Cpu {
  const flags = /^flags\s*:(.*)$/m.exec(text)?.[1];
  return {
    hypervisor: flags?.split(' ').includes('hypervisor'),
    userModeLinux: /^vendor_id\s*:\s*User Mode Linux/m.test(text),
  };
}

function parseControlProgram(text: string): string | undefined {
  return /^VM00 Control Program:\s*(.*?)\s*$/m.exec(text)?.[1];
}

function parseContainerVariable(bytes: Buffer): string | undefined {
  const prefix = 'container=';
  const variables = bytes.toString('utf8').split('\0');
  return variables.find((variable) => variable.startsWith(prefix))?.slice(prefix.length);
}

function readTracer(files: HostFiles): string | undefined {
  const status = readOf(files.bytes('/proc/self/status', 4096))?.toString('utf8') ?? '';
  const pid = /^TracerPid:\s*([1-9]\d*)$/m.exec(status)?.[1];
  return pid === undefined ? undefined : readOf(files.line(`/proc/${pid}/comm`));
}
