import type { Container, ContainerKind } from '../evidence/host/container.ts';
import type { Host } from '../evidence/host/host.ts';
import type { Machine, MachineKind } from '../evidence/host/virtual-machine.ts';
import type { ProjectCheck } from './check.ts';
import { type Finding, type Fix, finding, type Status, unlooked } from './finding.ts';
import { HOST_LAYER, ofThisMachine } from './host.ts';
import { NIST_800_190 } from './references.ts';

const EXPECTED =
  'This machine has a kernel of its own, by a hypervisor such as KVM or because it is a physical machine.';

export const hostIsolation: ProjectCheck = {
  id: 'host-isolation',
  layer: HOST_LAYER,
  title: 'Shares its kernel with nobody',
  severity: 'high',
  reason:
    'On OpenVZ, on LXC and in a container one kernel serves several tenants, and one flaw of it opens them all: where isolation by hardware (KVM) cannot be promised, store no sensitive data.',
  method:
    "Reads the signals of systemd-detect-virt by its rules: the firmware's names, CPUID (the kernel's clocks and the processor's flag where it cannot be asked), the files of Xen, OpenVZ and WSL, the marks of managers of containers, the namespace of the process ids; and gVisor's version. It speaks of the machine that runs the check: information on a hosted runner, evidence on a self-hosted runner or a deployment host.",
  references: [
    NIST_800_190('sections 3.5.2 and 4.5.2'),
    {
      name: 'systemd-detect-virt(1)',
      url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-detect-virt.html',
    },
  ],
  usualFix: () => OWN_KERNEL,
  judge: ({ host }) => {
    if (host === undefined) return undefined;
    if (host.state !== 'collected') return unlooked(EXPECTED, host);
    const judged = judge(host.value);
    return { ...judged, seen: judged.seen + ofThisMachine(host.value) };
  },
};

function judge({ machine, container, required }: Host): Finding {
  if (container.kind === 'unknown') {
    const seen = `Whether this is a container could not be read: /proc/self/ns/pid tells nothing. Below: ${machineWords(machine)}.`;
    return finding('error', EXPECTED, seen);
  }
  const shared: Status = required ? 'fail' : 'warning';
  if (container.kind !== 'none') {
    const seen = `${containerWords(container.kind, container, machine)}${leftover(container)}`;
    return finding(shared, EXPECTED, seen, [...unmarking(container), ...OWN_KERNEL]);
  }
  if (machine.kind === 'unknown') {
    const seen =
      'No container, but what the machine is could not be read: neither /proc/cpuinfo nor /sys tells of a hypervisor or of none.';
    return finding('error', EXPECTED, seen);
  }
  const seen = sentence(machineWords(machine));
  if (machine.kind === 'uml') {
    return finding(
      shared,
      EXPECTED,
      `${seen} Its kernel is a program of another kernel's user, with no hypervisor between.`,
      OWN_KERNEL,
    );
  }
  if (machine.kind === 'qemu' || machine.kind === 'bochs')
    return finding('warning', EXPECTED, `${seen} ${EMULATED}`, KVM);
  return finding('pass', EXPECTED, `${seen} No container.`);
}

/** QEMU's security policy excludes it: https://qemu.readthedocs.io/en/master/system/security.html */
const EMULATED =
  'Nothing shows that KVM runs it: without, the processor is emulated by a program that promises no boundary.';

const MACHINES: Readonly<Record<MachineKind, string>> = {
  none: 'a physical machine',
  'xen-dom0': "Xen's dom0, which rules a physical machine",
  kvm: 'a KVM guest',
  amazon: "a KVM guest of Amazon's Nitro",
  google: 'a KVM guest of Google Compute Engine',
  qemu: 'a QEMU guest',
  bochs: 'a Bochs guest',
  xen: 'a Xen guest',
  uml: 'User-mode Linux',
  vmware: 'a VMware guest',
  oracle: 'a VirtualBox guest',
  microsoft: 'a Hyper-V guest',
  zvm: 'a z/VM guest',
  parallels: 'a Parallels guest',
  bhyve: 'a bhyve guest',
  qnx: 'a guest of the QNX hypervisor',
  acrn: 'an ACRN guest',
  sre: 'a guest of the LMHS SRE hypervisor',
  apple: "a guest of Apple's Virtualization framework",
  powervm: 'a PowerVM guest',
  'vm-other': 'a guest of a hypervisor that is not known',
};

function machineWords({ kind, by }: Machine): string {
  return kind === 'unknown' ? 'a machine that cannot be seen' : `${MACHINES[kind]}${signals(by)}`;
}

type SharedKind = Exclude<ContainerKind, 'none' | 'gvisor' | 'wsl'>;

const CONTAINERS: Readonly<Record<SharedKind, string>> = {
  openvz: 'An OpenVZ container',
  proot: 'A root folder made by proot',
  lxc: 'An LXC container',
  'lxc-libvirt': 'An LXC container of libvirt',
  'systemd-nspawn': 'A container of systemd-nspawn',
  docker: 'A Docker container',
  podman: 'A podman container',
  rkt: 'A rkt container',
  pouch: 'A Pouch container',
  'container-other': 'A container',
};

/** Both layers: what the check runs in, and what that runs on. */
function containerWords(kind: Exclude<ContainerKind, 'none'>, { by }: Container, machine: Machine): string {
  const below = machineWords(machine);
  if (kind === 'gvisor') {
    return `A gVisor sandbox${signals(by)}: the kernel is its own, but a program; software keeps it apart, no hardware. Below: ${below}.`;
  }
  if (kind === 'wsl') {
    return `WSL${signals(by)}: every distribution on that Windows machine shares one kernel, and its drives are open to it. Below: ${below}.`;
  }
  const advice = SOLD.has(kind) ? ' Store no sensitive data there.' : '';
  return `${CONTAINERS[kind]}${signals(by)}: it shares the kernel of its host, ${below}.${advice}`;
}

/** What is sold as a virtual server and is none: its neighbours are strangers. */
const SOLD: ReadonlySet<ContainerKind> = new Set(['openvz', 'lxc', 'lxc-libvirt']);

function signals(by: readonly string[]): string {
  return by.length === 0 ? '' : ` (${by.join('; ')})`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** An image of which a machine was made may have left the mark there. */
function leftover({ kind, ownProcessIds }: Container): string {
  const byMark = kind !== 'openvz' && kind !== 'wsl' && kind !== 'proot' && kind !== 'gvisor';
  return byMark && ownProcessIds
    ? " Yet its process ids are the machine's own: the mark may be left over from an image."
    : '';
}

function unmarking({ by, ownProcessIds }: Container): readonly Fix[] {
  const [mark] = by;
  if (!ownProcessIds || (mark !== '/.dockerenv' && mark !== '/run/.containerenv')) return [];
  const title = 'If this is no container, and the machine was only made from an image: remove what that left';
  return [{ title, language: 'sh', lines: [`sudo rm ${mark}`] }];
}

const OWN_KERNEL: readonly Fix[] = [
  {
    title: 'Run the job on a virtual machine whose kernel is its own (KVM), and not in a container there',
    language: 'yaml',
    lines: [
      'jobs:',
      '  layered-defense:',
      '    # Your label of runners that are KVM guests; without "container:".',
      '    runs-on: [self-hosted, kvm]',
    ],
  },
  {
    title: 'There the first says kvm or another hypervisor, and the second none',
    language: 'sh',
    lines: ['systemd-detect-virt --vm', 'systemd-detect-virt --container'],
  },
];

const KVM: readonly Fix[] = [
  {
    title: "On the machine that runs the guest: give it KVM (libvirt: <domain type='kvm'>)",
    language: 'sh',
    lines: ['ls -l /dev/kvm', 'virsh edit GUEST'],
  },
];
