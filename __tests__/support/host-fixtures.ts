import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What stands at a path of a machine: text, bytes, a folder, a link, or CPUID's answer of a hypervisor. */
type Entry =
  | string
  | Buffer
  | { readonly folder: true }
  | { readonly to: string }
  | { readonly cpuid: string };

/** The files of a machine by their absolute paths. */
export type HostFixture = Readonly<Record<string, Entry>>;

/** A machine of one kind, and what it is. */
export interface KnownHost {
  readonly name: string;
  readonly files: HostFixture;
  readonly machine: string;
  readonly container: string;
  /** Why systemd-detect-virt of some version says otherwise of the container; undefined where none does. */
  readonly beyondSystemd?: string;
}

/**
 * Does some work with a folder in which the files of a machine lie.
 * @param work gets the folder.
 */
export async function withHost<T>(files: HostFixture, work: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'host-'));
  try {
    for (const [path, entry] of Object.entries(files)) writeEntry(join(root, path), entry);
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeEntry(path: string, entry: Entry): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof entry === 'string' || Buffer.isBuffer(entry)) writeFileSync(path, entry);
  else if ('folder' in entry) mkdirSync(path, { recursive: true });
  else if ('to' in entry) symlinkSync(entry.to, path);
  else writeCpuid(path, entry.cpuid);
}

/** A hole of 1 GiB is in front, where the device has the other leaves. */
function writeCpuid(path: string, signature: string): void {
  const file = openSync(path, 'w');
  writeSync(file, Buffer.from(`\u0001\0\0@${signature.padEnd(12, '\0')}`, 'latin1'), 0, 16, 0x40000000);
  closeSync(file);
}

/** A folder, which in the place of a file cannot be read. */
export const FOLDER = { folder: true } as const;

/** A processor of x86 as /proc/cpuinfo has it, with other flags beside. */
function cpuinfo(flags: string): string {
  return `processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Common KVM processor\nflags\t\t: fpu vme ${flags} lahf_lm\nbugs\t\t: spectre_v1\n\nprocessor\t: 1\n`;
}

const GUEST = { '/proc/cpuinfo': cpuinfo('sse4_2 hypervisor') };
const METAL = { '/proc/cpuinfo': cpuinfo('sse4_2 vmx') };
const ARM = { '/proc/cpuinfo': 'processor\t: 0\nBogoMIPS\t: 50.00\nFeatures\t: fp asimd evtstrm aes\n' };

const FIRST_PIDS = { '/proc/self/ns/pid': { to: 'pid:[4026531836]' } };
const OTHER_PIDS = { '/proc/self/ns/pid': { to: 'pid:[4026532208]' } };

const DEBIAN = {
  '/proc/version':
    'Linux version 6.1.0-37-amd64 (debian-kernel@lists.debian.org) (gcc-12) #1 SMP Debian 6.1.140-1\n',
  '/proc/sys/kernel/osrelease': '6.1.0-37-amd64\n',
  '/proc/self/status': 'Name:\tnode\nTracerPid:\t0\nSeccomp:\t0\n',
};

function dmi(product: string, vendor: string, rest: Readonly<Record<string, string>> = {}): HostFixture {
  const fields = { product_name: product, sys_vendor: vendor, ...rest };
  return Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [`/sys/class/dmi/id/${field}`, `${text}\n`]),
  );
}

function clocks(names: string): HostFixture {
  return { '/sys/devices/system/clocksource/clocksource0/available_clocksource': `${names} \n` };
}

/** SMBIOS' table of the BIOS: 24 bytes, of which the one at 19 has the bit of a virtual machine. */
function smbios(virtual: boolean): HostFixture {
  const table = Buffer.alloc(64);
  table[1] = 24;
  table[19] = virtual ? 0x18 : 0x08;
  return { '/sys/firmware/dmi/entries/0-0/raw': table };
}

function firstEnvironment(...variables: readonly string[]): HostFixture {
  return { '/proc/1/environ': variables.map((variable) => `${variable}\0`).join('') };
}

const KVM = { ...DEBIAN, ...GUEST, ...clocks('kvm-clock tsc acpi_pm') };
const SERVER = { ...DEBIAN, ...METAL, ...dmi('PowerEdge R640', 'Dell Inc.'), ...clocks('tsc hpet acpi_pm') };
const QEMU = dmi('Standard PC (i440FX + PIIX, 1996)', 'QEMU', { bios_vendor: 'SeaBIOS' });
const IN_PIDS = '`none`, before version 258: the namespace of the process ids is not asked';

/** One machine of each kind. */
export const KNOWN_HOSTS: readonly KnownHost[] = [
  // Virtual and physical machines.
  ...(
    [
      ['KVM by QEMU', 'kvm', { ...KVM, ...QEMU }],
      ['KVM of Hetzner', 'kvm', { ...KVM, ...dmi('vServer', 'Hetzner', { bios_vendor: 'Hetzner' }) }],
      ['KVM of UpCloud', 'kvm', { ...KVM, ...dmi('Server', 'UpCloud') }],
      [
        'KVM of DigitalOcean, as root',
        'kvm',
        {
          ...DEBIAN,
          ...GUEST,
          ...dmi('Droplet', 'DigitalOcean'),
          '/dev/cpu/0/cpuid': { cpuid: 'KVMKVMKVM' },
        },
      ],
      [
        'KVM of OpenStack on Arm',
        'kvm',
        { ...DEBIAN, ...ARM, ...dmi('OpenStack Compute', 'OpenStack Foundation') },
      ],
      [
        'KVM with the marks of Hyper-V, as root',
        'kvm',
        { ...DEBIAN, ...GUEST, ...QEMU, '/dev/cpu/0/cpuid': { cpuid: 'Linux KVM Hv' } },
      ],
      [
        'KVM by a device tree',
        'kvm',
        { ...DEBIAN, ...ARM, '/proc/device-tree/hypervisor/compatible': 'linux,kvm\0' },
      ],
      [
        'KVM of s390',
        'kvm',
        {
          ...DEBIAN,
          '/proc/sysinfo':
            'Manufacturer:         IBM\nVM00 Name:            guest\nVM00 Control Program: KVM/Linux       \n',
        },
      ],
      ['Firecracker, which has no firmware', 'kvm', { ...KVM, ...clocks('tsc kvm-clock') }],
      [
        'Google Compute Engine',
        'google',
        { ...KVM, ...dmi('Google Compute Engine', 'Google', { bios_vendor: 'Google' }) },
      ],
      ['Amazon Nitro, as root', 'amazon', { ...KVM, ...dmi('m6i.large', 'Amazon EC2'), ...smbios(true) }],
      ['Amazon Nitro, not as root', 'amazon', { ...KVM, ...dmi('m6i.large', 'Amazon EC2') }],
      [
        'Amazon Xen',
        'xen',
        {
          ...DEBIAN,
          ...GUEST,
          ...dmi('HVM domU', 'Xen', { bios_vendor: 'Xen' }),
          '/sys/hypervisor/type': 'xen\n',
        },
      ],
      [
        'QEMU that emulates',
        'qemu',
        { ...DEBIAN, ...GUEST, ...QEMU, '/dev/cpu/0/cpuid': { cpuid: 'TCGTCGTCGTCG' } },
      ],
      ['QEMU, not known by what', 'qemu', { ...DEBIAN, ...GUEST, ...QEMU, ...clocks('tsc hpet') }],
      ['QEMU by a device tree', 'qemu', { ...DEBIAN, ...ARM, '/proc/device-tree/fw-cfg@9020000': FOLDER }],
      ['VMware', 'vmware', { ...DEBIAN, ...GUEST, ...dmi('VMware Virtual Platform', 'VMware, Inc.') }],
      ['VirtualBox', 'oracle', { ...DEBIAN, ...GUEST, ...dmi('VirtualBox', 'innotek GmbH') }],
      ['VirtualBox by KVM', 'oracle', { ...KVM, ...dmi('VirtualBox', 'innotek GmbH') }],
      [
        'Azure of today',
        'microsoft',
        {
          ...DEBIAN,
          ...GUEST,
          ...dmi('Virtual Machine', 'Microsoft Corporation', {
            product_version: 'Hyper-V UEFI Release v4.1',
          }),
          ...clocks('hyperv_clocksource_tsc_page acpi_pm'),
        },
      ],
      [
        'Azure of before, without its clock',
        'microsoft',
        {
          ...DEBIAN,
          ...GUEST,
          ...dmi('Virtual Machine', 'Microsoft Corporation', { product_version: '7.0' }),
          ...clocks('tsc acpi_pm'),
        },
      ],
      [
        'QEMU with the marks of Hyper-V',
        'qemu',
        { ...DEBIAN, ...GUEST, ...QEMU, '/dev/cpu/0/cpuid': { cpuid: 'Microsoft Hv' } },
      ],
      [
        'Xen domU',
        'xen',
        {
          ...DEBIAN,
          ...GUEST,
          '/proc/xen': FOLDER,
          '/proc/xen/capabilities': '',
          '/sys/hypervisor/type': 'xen\n',
        },
      ],
      [
        'Xen domU by its features',
        'xen',
        { ...DEBIAN, ...GUEST, '/proc/xen': FOLDER, '/sys/hypervisor/properties/features': '00002705\n' },
      ],
      [
        'Xen dom0 by its features',
        'xen-dom0',
        {
          ...SERVER,
          ...GUEST,
          ...clocks('xen tsc'),
          '/proc/xen': FOLDER,
          '/sys/hypervisor/type': 'xen\n',
          '/sys/hypervisor/properties/features': '00002f05\n',
        },
      ],
      [
        'Xen dom0 by its capabilities',
        'xen-dom0',
        { ...SERVER, '/proc/xen/capabilities': 'control_d,other\n' },
      ],
      [
        'Parallels',
        'parallels',
        {
          ...DEBIAN,
          ...GUEST,
          ...dmi('Parallels Virtual Platform', 'Parallels Software International Inc.'),
        },
      ],
      ['bhyve', 'bhyve', { ...DEBIAN, ...GUEST, ...dmi('BHYVE', 'FreeBSD') }],
      ['z/VM', 'zvm', { ...DEBIAN, '/proc/sysinfo': 'VM00 Control Program: z/VM    7.2.0\n' }],
      [
        'PowerVM',
        'powervm',
        { ...DEBIAN, '/proc/device-tree/ibm,partition-name': 'lpar\0', '/proc/device-tree/hmc-managed?': '' },
      ],
      [
        'User-mode Linux',
        'uml',
        { ...DEBIAN, '/proc/cpuinfo': 'processor\t: 0\nvendor_id\t: User Mode Linux\nmodel name\t: UML\n' },
      ],
      ['a hypervisor without a name', 'vm-other', { ...DEBIAN, ...GUEST, ...clocks('tsc') }],
      [
        'a hypervisor with another name, as root',
        'vm-other',
        { ...DEBIAN, ...GUEST, '/dev/cpu/0/cpuid': { cpuid: 'NewHyperNew' } },
      ],
      [
        'SMBIOS that tells no more than that it is virtual',
        'vm-other',
        { ...DEBIAN, ...ARM, ...dmi('Shop', 'Acme'), ...smbios(true) },
      ],
      ['a server', 'none', SERVER],
      [
        'a laptop of Microsoft',
        'none',
        { ...DEBIAN, ...METAL, ...dmi('Surface Laptop 3', 'Microsoft Corporation') },
      ],
      ['a server of Arm', 'none', { ...DEBIAN, ...ARM, ...dmi('Altra', 'Ampere') }],
      [
        'a board with a device tree',
        'none',
        { ...DEBIAN, ...ARM, '/proc/device-tree/compatible': 'raspberrypi,4-model-b\0brcm,bcm2711\0' },
      ],
      [
        'bare metal of Amazon, as root',
        'none',
        { ...DEBIAN, ...METAL, ...dmi('m6i.metal', 'Amazon EC2'), ...smbios(false) },
      ],
      [
        'bare metal of Amazon, not as root',
        'none',
        { ...DEBIAN, ...METAL, ...dmi('c7i.metal-24xl', 'Amazon EC2') },
      ],
      [
        'a node of OpenVZ',
        'none',
        { ...SERVER, '/proc/vz': FOLDER, '/proc/bc': FOLDER, '/proc/user_beancounters': '' },
      ],
      ['a machine without /sys and /proc/cpuinfo', 'unknown', DEBIAN],
    ] as const
  ).map(([name, machine, files]) => ({
    name,
    machine,
    container: 'none',
    files: { ...FIRST_PIDS, ...files },
  })),

  // Containers, and what is below them.
  {
    name: 'OpenVZ',
    machine: 'none',
    container: 'openvz',
    files: { ...METAL, '/proc/vz': FOLDER, '/proc/user_beancounters': '' },
  },
  {
    name: 'OpenVZ by its bean counters',
    machine: 'unknown',
    container: 'openvz',
    files: { '/proc/user_beancounters': '' },
    beyondSystemd: '`none`: it asks for /proc/vz alone',
  },
  {
    name: 'LXC',
    machine: 'none',
    container: 'lxc',
    files: { ...SERVER, ...OTHER_PIDS, ...firstEnvironment('PATH=/bin', 'TOKEN=hunter2', 'container=lxc') },
  },
  {
    name: 'LXD with systemd',
    machine: 'kvm',
    container: 'lxc',
    files: { ...KVM, ...OTHER_PIDS, '/run/systemd/container': 'lxc' },
  },
  {
    name: 'LXC of libvirt',
    machine: 'kvm',
    container: 'lxc-libvirt',
    files: { ...KVM, ...OTHER_PIDS, ...firstEnvironment('container=lxc-libvirt') },
  },
  {
    name: 'systemd-nspawn',
    machine: 'none',
    container: 'systemd-nspawn',
    files: { ...SERVER, ...OTHER_PIDS, '/run/host/container-manager': 'systemd-nspawn\n', '/.dockerenv': '' },
  },
  {
    name: 'Docker in Docker on KVM',
    machine: 'kvm',
    container: 'docker',
    files: {
      ...KVM,
      ...QEMU,
      ...OTHER_PIDS,
      '/.dockerenv': '',
      ...firstEnvironment('DOCKER_TLS_CERTDIR=/certs'),
    },
  },
  {
    name: 'a mark of Docker on KVM',
    machine: 'kvm',
    container: 'docker',
    files: { ...KVM, ...FIRST_PIDS, '/.dockerenv': '' },
  },
  {
    name: 'podman',
    machine: 'kvm',
    container: 'podman',
    files: {
      ...KVM,
      ...OTHER_PIDS,
      '/run/.containerenv': 'engine="podman-4.3.1"\n',
      ...firstEnvironment('container=podman'),
    },
  },
  {
    name: 'podman whose image says oci',
    machine: 'kvm',
    container: 'podman',
    files: { ...KVM, ...OTHER_PIDS, '/run/.containerenv': '', ...firstEnvironment('container=oci') },
  },
  {
    name: 'an image that says oci',
    machine: 'kvm',
    container: 'container-other',
    files: { ...KVM, ...OTHER_PIDS, ...firstEnvironment('container=oci') },
  },
  {
    name: 'another manager',
    machine: 'kvm',
    container: 'container-other',
    files: { ...KVM, ...OTHER_PIDS, '/run/host/container-manager': 'flatpak\n' },
  },
  {
    name: 'a Pod of containerd',
    machine: 'kvm',
    container: 'container-other',
    files: { ...KVM, ...OTHER_PIDS },
    beyondSystemd: IN_PIDS,
  },
  {
    name: 'proot',
    machine: 'kvm',
    container: 'proot',
    files: {
      ...KVM,
      ...FIRST_PIDS,
      '/proc/self/status': 'Name:\tnode\nTracerPid:\t4242\n',
      '/proc/4242/comm': 'proot\n',
    },
  },
  {
    name: 'WSL 2',
    machine: 'microsoft',
    container: 'wsl',
    files: {
      ...GUEST,
      ...OTHER_PIDS,
      ...clocks('hyperv_clocksource_tsc_page'),
      '/proc/sys/kernel/osrelease': '5.15.153.1-microsoft-standard-WSL2\n',
    },
  },
  {
    name: 'WSL 1',
    machine: 'none',
    container: 'wsl',
    files: { ...METAL, ...FIRST_PIDS, '/proc/sys/kernel/osrelease': '4.4.0-19041-Microsoft\n' },
  },
  {
    name: 'gVisor',
    machine: 'vm-other',
    container: 'gvisor',
    files: {
      ...GUEST,
      '/.dockerenv': '',
      '/proc/self/ns/pid': { to: 'pid:[205]' },
      '/proc/version': 'Linux version 4.4.0 #1 SMP Sun Jan 10 15:06:54 PST 2016\n',
    },
    beyondSystemd: '`docker`: it does not know gVisor',
  },
  {
    name: 'KVM with a process table that tells nothing',
    machine: 'kvm',
    container: 'unknown',
    files: { ...GUEST, ...clocks('kvm-clock') },
    beyondSystemd: '`none`: what it cannot read counts as not there',
  },
];
