import { readOf } from './look.ts';
import { isThere, lineOf, type Signals } from './signals.ts';

/** What a machine runs on, by the names that systemd-detect-virt(1) gives; `xen-dom0` is `none` there. */
export type MachineKind =
  | 'none'
  | 'xen-dom0'
  | 'kvm'
  | 'amazon'
  | 'google'
  | 'qemu'
  | 'bochs'
  | 'xen'
  | 'uml'
  | 'vmware'
  | 'oracle'
  | 'microsoft'
  | 'zvm'
  | 'parallels'
  | 'bhyve'
  | 'qnx'
  | 'acrn'
  | 'sre'
  | 'apple'
  | 'powervm'
  | 'vm-other';

/** What a machine runs on, and the signals that tell it, as `path: text`. `unknown`: it showed nothing readable. */
export interface Machine {
  readonly kind: MachineKind | 'unknown';
  readonly by: readonly string[];
}

/**
 * Tells what a machine runs on, by the rules of systemd's `detect_vm` and in their order (src/basic/virt.c of systemd
 * 257): firmware that names VirtualBox, Xen, Parallels, Amazon or Google before the processor, the processor before
 * other firmware, then Xen's folder in /sys, the device tree and s390's own file. Where CPUID cannot be asked, the
 * flag of /proc/cpuinfo and the clocks of the kernel's guest drivers (`kvm-clock`, `hyperv_clocksource_…`, `xen`)
 * stand for it.
 */
export function tellMachine(signals: Signals): Machine {
  const firmware = byFirmware(signals);
  if (firmware && BEFORE_PROCESSOR.has(firmware.kind)) return firmware;
  if (readOf(signals.cpu)?.userModeLinux) return told('uml', '/proc/cpuinfo: User Mode Linux');
  const xen = byXenFolder(signals);
  if (xen?.kind === 'xen') return xen;
  const processor = byProcessor(signals);
  if (processor && !VAGUE.has(processor.kind)) return processor;
  if (xen !== undefined) return xen;
  const others = [firmware, bySysHypervisor(signals), byDeviceTree(signals), byControlProgram(signals)];
  const named = others.find((one) => one !== undefined && one.kind !== 'vm-other');
  const vague = processor ?? others.find((one) => one !== undefined);
  return named ?? vague ?? withoutHypervisor(signals);
}

const BEFORE_PROCESSOR: ReadonlySet<Machine['kind']> = new Set([
  'oracle',
  'xen',
  'amazon',
  'parallels',
  'google',
]);

/** QEMU can say that it is Hyper-V, so other signals go before that. */
const VAGUE: ReadonlySet<Machine['kind']> = new Set(['microsoft', 'vm-other']);

/** How a text of the firmware starts, and whose it is; of one text the first that fits counts. */
const FIRMWARE: readonly (readonly [string, MachineKind])[] = [
  ['KVM', 'kvm'],
  ['OpenStack', 'kvm'],
  ['KubeVirt', 'kvm'],
  ['Amazon EC2', 'amazon'],
  ['QEMU', 'qemu'],
  ['VMware', 'vmware'],
  ['VMW', 'vmware'],
  ['innotek GmbH', 'oracle'],
  ['VirtualBox', 'oracle'],
  ['Oracle Corporation', 'oracle'],
  ['Xen', 'xen'],
  ['Bochs', 'bochs'],
  ['Parallels', 'parallels'],
  ['BHYVE', 'bhyve'],
  ['Hyper-V', 'microsoft'],
  ['Apple Virtualization', 'apple'],
  ['Google Compute Engine', 'google'],
];

/** The product's name goes first: it tells KVM where the vendor says QEMU. */
const FIRMWARE_FILES = [
  '/sys/class/dmi/id/product_name',
  '/sys/class/dmi/id/sys_vendor',
  '/sys/class/dmi/id/board_vendor',
  '/sys/class/dmi/id/bios_vendor',
  '/sys/class/dmi/id/product_version',
] as const;

function byFirmware(signals: Signals): Machine | undefined {
  for (const path of FIRMWARE_FILES) {
    const text = lineOf(signals, path) ?? '';
    const kind = FIRMWARE.find(([start]) => text.startsWith(start))?.[1];
    if (kind === 'amazon' && isAmazonMetal(signals)) return undefined;
    if (kind !== undefined) return told(kind, quote(path, text));
  }
  return smbiosSaysVirtual(signals) ? told('vm-other', `${SMBIOS_BIT} is set`) : undefined;
}

const SMBIOS_BIT = 'SMBIOS: "virtual machine" bit';

/** Amazon's own machines have the same firmware as its guests; SMBIOS tells, and where only root may read it, the type. */
function isAmazonMetal(signals: Signals): boolean {
  const virtual = smbiosSaysVirtual(signals);
  if (virtual !== undefined) return !virtual;
  return /\.metal(-|$)/.test(lineOf(signals, '/sys/class/dmi/id/product_name') ?? '');
}

/** Bit 4 of the second extension byte of "BIOS Characteristics" (SMBIOS 3.4.0, 7.1.2.2); undefined where it cannot be read. */
function smbiosSaysVirtual({ smbios }: Signals): boolean | undefined {
  const table = readOf(smbios);
  const [, length = 0] = table ?? [];
  const byte = table?.[19];
  return byte === undefined || length < 20 ? undefined : (byte & 0x10) !== 0;
}

/** Xen's dom0 is the machine's own system, which has the hypervisor below it and rules it. */
function byXenFolder(signals: Signals): Machine | undefined {
  if (!isThere(signals, '/proc/xen')) return undefined;
  const path = '/sys/hypervisor/properties/features';
  const features = lineOf(signals, path);
  if (features !== undefined && /^[0-9a-f]+/i.test(features)) {
    const isDom0 = (Number.parseInt(features, 16) & XENFEAT_DOM0) !== 0;
    return told(isDom0 ? 'xen-dom0' : 'xen', '/proc/xen', quote(path, features));
  }
  const capabilities = lineOf(signals, '/proc/xen/capabilities') ?? '';
  return capabilities.split(',').includes('control_d')
    ? told('xen-dom0', quote('/proc/xen/capabilities', capabilities))
    : told('xen', '/proc/xen');
}

/** Bit 11 (xen/include/public/features.h). */
const XENFEAT_DOM0 = 1 << 11;

/** What a hypervisor writes into CPUID. */
const SIGNATURES: Readonly<Record<string, MachineKind>> = {
  XenVMMXenVMM: 'xen',
  KVMKVMKVM: 'kvm',
  'Linux KVM Hv': 'kvm',
  TCGTCGTCGTCG: 'qemu',
  VMwareVMware: 'vmware',
  'Microsoft Hv': 'microsoft',
  'bhyve bhyve ': 'bhyve',
  QNXQVMBSQG: 'qnx',
  ACRNACRNACRN: 'acrn',
  SRESRESRESRE: 'sre',
  'Apple VZ': 'apple',
};

function byProcessor(signals: Signals): Machine | undefined {
  const { cpu, cpuid } = signals;
  const flag = readOf(cpu)?.hypervisor;
  if (flag === false) return undefined;
  const signature = flag ? readOf(cpuid)?.toString('latin1', 4).replace(/\0+$/, '') : undefined;
  // A hypervisor that wrote nothing there may still have a clock.
  if (signature) return told(SIGNATURES[signature] ?? 'vm-other', `CPUID: ${signature}`);
  const clocks = lineOf(signals, CLOCKS)?.split(' ') ?? [];
  for (const [pattern, kind] of CLOCK_KINDS) {
    const clock = clocks.find((name) => pattern.test(name));
    // Xen gives its clock to dom0 too.
    if (clock !== undefined && !(kind === 'xen' && isThere(signals, '/proc/xen'))) {
      return told(kind, `clock source: ${clock}`);
    }
  }
  if (!flag) return undefined;
  // Azure's older firmware names Hyper-V in no field.
  const [vendor, product] = [lineOf(signals, '/sys/class/dmi/id/sys_vendor'), lineOf(signals, PRODUCT)];
  if (vendor === 'Microsoft Corporation' && product === 'Virtual Machine') {
    return told('microsoft', quote(PRODUCT, `${vendor} ${product}`));
  }
  return told('vm-other', '/proc/cpuinfo: flag hypervisor');
}

const PRODUCT = '/sys/class/dmi/id/product_name';
const CLOCKS = '/sys/devices/system/clocksource/clocksource0/available_clocksource';

const CLOCK_KINDS: readonly (readonly [RegExp, MachineKind])[] = [
  [/^kvm-clock$/, 'kvm'],
  [/^xen$/, 'xen'],
  [/^hyperv_clocksource/, 'microsoft'],
];

function bySysHypervisor(signals: Signals): Machine | undefined {
  const path = '/sys/hypervisor/type';
  const type = lineOf(signals, path);
  if (!type) return undefined;
  return told(type === 'xen' ? 'xen' : 'vm-other', quote(path, type));
}

function byDeviceTree(signals: Signals): Machine | undefined {
  const path = '/proc/device-tree/hypervisor/compatible';
  const hypervisor = lineOf(signals, path);
  if (hypervisor !== undefined) return told(deviceTreeKind(hypervisor), quote(path, hypervisor));
  const isPowerVM =
    isThere(signals, '/proc/device-tree/ibm,partition-name') &&
    isThere(signals, '/proc/device-tree/hmc-managed?') &&
    !isThere(signals, '/proc/device-tree/chosen/qemu,graphic-width');
  if (isPowerVM) return told('powervm', '/proc/device-tree/ibm,partition-name');
  const [firmwareConfig] = readOf(signals.firmwareConfig) ?? [];
  if (firmwareConfig !== undefined) return told('qemu', `/proc/device-tree/${firmwareConfig}`);
  const compatible = lineOf(signals, '/proc/device-tree/compatible');
  return compatible === 'qemu,pseries'
    ? told('qemu', quote('/proc/device-tree/compatible', compatible))
    : undefined;
}

function deviceTreeKind(hypervisor: string): MachineKind {
  if (hypervisor === 'linux,kvm') return 'kvm';
  if (hypervisor.includes('xen')) return 'xen';
  return hypervisor.includes('vmware') ? 'vmware' : 'vm-other';
}

function byControlProgram({ controlProgram }: Signals): Machine | undefined {
  const program = readOf(controlProgram);
  if (program === undefined) return undefined;
  return told(program.startsWith('z/VM') ? 'zvm' : 'kvm', quote('/proc/sysinfo', program));
}

/** No signal of a hypervisor means that there is none only where one would have been seen. */
function withoutHypervisor(signals: Signals): Machine {
  const products = FIRMWARE_FILES.flatMap((path) => {
    const text = lineOf(signals, path);
    return text === undefined ? [] : [quote(path, text)];
  });
  const flag = readOf(signals.cpu)?.hypervisor;
  if (flag === false) return told('none', '/proc/cpuinfo: no flag hypervisor', ...products.slice(0, 2));
  const looked = products.length > 0 || [signals.firmwareConfig, signals.controlProgram].some(isRead);
  if (!looked) return { kind: 'unknown', by: [] };
  return told('none', ...(products.length > 0 ? products.slice(0, 2) : ['no hypervisor in the device tree']));
}

function isRead({ state }: { readonly state: string }): boolean {
  return state === 'read';
}

function told(kind: MachineKind, ...by: readonly string[]): Machine {
  return { kind, by };
}

/** The firmware's folder is long, and its files are known by their names. */
function quote(path: string, text: string): string {
  return `${path.replace('/sys/class/dmi/id/', 'DMI ')}: ${text}`;
}
