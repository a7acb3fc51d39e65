import type { Host } from '../evidence/host/host.ts';
import { type Kernel, type KernelLine, kernelLine, kernelText } from '../evidence/host/kernel.ts';
import type { ProjectCheck } from './check.ts';
import { type Finding, type Fix, finding, unlooked } from './finding.ts';
import { HOST_LAYER, ofThisMachine } from './host.ts';
import { CIS_DOCKER, LINUX_KERNEL, NIST_800_190 } from './references.ts';

const EXPECTED =
  'The kernel has seccomp and enforces AppArmor or SELinux, and users without rights get no user namespaces, no BPF, no ptrace of other programs, and neither its addresses nor its log.';

export const hostKernel: ProjectCheck = {
  id: 'host-kernel',
  layer: HOST_LAYER,
  title: 'Kernel defends itself',
  severity: 'medium',
  reason:
    'All containers of a machine call one kernel: what it refuses to every user stays refused where a container has no seccomp profile, which is what Kubernetes gives by default.',
  method:
    "Reads the kernel's release, whether seccomp, AppArmor and SELinux are there, and five settings: user namespaces and BPF for users without rights, the kernel's addresses and log, and ptrace. Only missing seccomp fails.",
  references: [
    CIS_DOCKER('5.2, 5.3, 5.22'),
    NIST_800_190('sections 3.5.1 and 4.5.1'),
    LINUX_KERNEL('admin-guide/sysctl/kernel', 'kernel sysctls'),
    LINUX_KERNEL('admin-guide/sysctl/user', 'user sysctls'),
    LINUX_KERNEL('admin-guide/LSM/Yama', 'Yama'),
    LINUX_KERNEL('userspace-api/seccomp_filter', 'seccomp'),
  ],
  judge: ({ host }) => {
    if (host === undefined) return undefined;
    if (host.state !== 'collected') return unlooked(EXPECTED, host);
    const judged = judge(host.value);
    return { ...judged, seen: judged.seen + ofThisMachine(host.value) };
  },
};

function judge({ kernel, container }: Host): Finding {
  if (container.kind === 'gvisor') {
    const seen = "The kernel here is gVisor's own; that of the machine below it cannot be asked.";
    return finding('not-applicable', EXPECTED, seen);
  }
  const release = kernelText(kernel, '/proc/sys/kernel/osrelease');
  const seccomp = hasSeccomp(kernel);
  const unread = unreadable(kernel, seccomp);
  if (seccomp === false) {
    const seen = `Linux ${release ?? '(release not readable)'} has no seccomp: no profile can filter a system call.`;
    return finding('fail', EXPECTED, seen, [WITH_SECCOMP]);
  }
  if (release === undefined || unread.length > 0) {
    return finding('error', EXPECTED, `Could not be read: ${unread.join(', ')}.`);
  }
  const gaps = [confinement(kernel), ...openings(kernel)].filter((gap) => gap !== undefined);
  const known = `Linux ${release} with seccomp`;
  if (gaps.length === 0) {
    return finding('pass', EXPECTED, `${known} and ${confinementWords(kernel)}; all settings are strict.`);
  }
  const lines = gaps.flatMap(({ setting }) => setting ?? []);
  const fixes = [...gaps.flatMap(({ fix }) => fix ?? []), ...(lines.length > 0 ? [sysctls(lines)] : [])];
  return finding('warning', EXPECTED, `${known}. Open: ${gaps.map(({ seen }) => seen).join('; ')}.`, fixes);
}

/** What the kernel lets pass, and how to close it: a fix of its own, or lines of sysctl.d(5). */
interface Gap {
  readonly seen: string;
  readonly fix?: Fix;
  readonly setting?: readonly string[];
}

/** Kernels before 4.14 list no actions, but a process has a Seccomp line where the kernel has it. */
function hasSeccomp(kernel: Kernel): boolean | undefined {
  const actions = kernelLine(kernel, '/proc/sys/kernel/seccomp/actions_avail');
  if (actions.state === 'read') return actions.value.split(' ').includes('errno');
  if (actions.state === 'unreadable' || kernel.seccompStatus.state !== 'read') return undefined;
  return kernel.seccompStatus.value !== undefined;
}

/** A setting that is not there is one that this kernel does not have; one that is shut is not known. */
function unreadable(kernel: Kernel, seccomp: boolean | undefined): readonly string[] {
  const paths: readonly KernelLine[] = [NAMESPACES, ...SETTINGS.map(({ path }) => path)];
  const shut = paths.filter((path) => kernelLine(kernel, path).state === 'unreadable');
  return [
    ...(kernelText(kernel, RELEASE) === undefined ? [RELEASE] : []),
    ...(seccomp === undefined ? ['/proc/sys/kernel/seccomp/actions_avail'] : []),
    ...(kernel.modules.state === 'read' ? [] : ['/sys/module (AppArmor)']),
    ...shut,
  ];
}

const RELEASE = '/proc/sys/kernel/osrelease';
const NAMESPACES = '/proc/sys/user/max_user_namespaces';

type Confinement = 'AppArmor' | 'SELinux' | 'SELinux (permissive)' | undefined;

/** In a container selinuxfs is not mounted, and the label of the process tells. */
function confinementOf(kernel: Kernel): Confinement {
  if (kernelText(kernel, '/sys/module/apparmor/parameters/enabled') === 'Y') return 'AppArmor';
  const enforce = kernelText(kernel, '/sys/fs/selinux/enforce');
  if (enforce !== undefined) return enforce === '1' ? 'SELinux' : 'SELinux (permissive)';
  const label = kernelText(kernel, '/proc/self/attr/current') ?? '';
  return /^[\w.]+:[\w.]+:[\w.]+:s\d/.test(label) ? 'SELinux' : undefined;
}

function confinementWords(kernel: Kernel): string {
  return confinementOf(kernel) ?? 'neither AppArmor nor SELinux';
}

function confinement(kernel: Kernel): Gap | undefined {
  const found = confinementOf(kernel);
  if (found === 'AppArmor' || found === 'SELinux') return undefined;
  if (found !== undefined) return { seen: 'SELinux is permissive', fix: ENFORCING };
  return { seen: 'neither AppArmor nor SELinux is in force', fix: WITH_APPARMOR };
}

/** A number that opens something, and the line that closes it. */
interface Setting {
  readonly path: KernelLine;
  readonly open: string;
  readonly line: string;
}

const SETTINGS: readonly Setting[] = [
  {
    path: '/proc/sys/kernel/unprivileged_bpf_disabled',
    open: '0',
    line: 'kernel.unprivileged_bpf_disabled = 1',
  },
  { path: '/proc/sys/kernel/kptr_restrict', open: '0', line: 'kernel.kptr_restrict = 1' },
  { path: '/proc/sys/kernel/dmesg_restrict', open: '0', line: 'kernel.dmesg_restrict = 1' },
  { path: '/proc/sys/kernel/yama/ptrace_scope', open: '0', line: 'kernel.yama.ptrace_scope = 1' },
];

function openings(kernel: Kernel): readonly (Gap | undefined)[] {
  const settings = SETTINGS.map(({ path, open, line }) => {
    const text = kernelText(kernel, path);
    if (text !== open) return undefined;
    return { seen: line.replace(/\d+$/, text), setting: [line] };
  });
  return [userNamespaces(kernel), ...settings];
}

/**
 * A user namespace lets every user ask for what is root's elsewhere. A kernel without them has no number of them;
 * Debian and Ubuntu have a switch for users without rights alone, in other kernels zero shuts them for all.
 */
function userNamespaces(kernel: Kernel): Gap | undefined {
  const most = kernelText(kernel, NAMESPACES);
  const debian = kernelText(kernel, '/proc/sys/kernel/unprivileged_userns_clone');
  const ubuntu = kernelText(kernel, '/proc/sys/kernel/apparmor_restrict_unprivileged_userns');
  if (most === undefined || most === '0' || debian === '0' || ubuntu === '1') return undefined;
  const line =
    debian !== undefined
      ? 'kernel.unprivileged_userns_clone = 0'
      : ubuntu !== undefined
        ? 'kernel.apparmor_restrict_unprivileged_userns = 1'
        : 'user.max_user_namespaces = 0';
  return {
    seen: 'every user may make user namespaces',
    setting: ['# Not where an engine is rootless or remaps user ids.', line],
  };
}

function sysctls(lines: readonly string[]): Fix {
  return {
    title: 'On the machine',
    language: 'sh',
    lines: ["sudo tee /etc/sysctl.d/90-containers.conf <<'EOF'", ...lines, 'EOF', 'sudo sysctl --system'],
  };
}

const WITH_SECCOMP: Fix = {
  title: 'Start the machine with a kernel that has it: this says y',
  language: 'sh',
  lines: ['grep CONFIG_SECCOMP_FILTER= /boot/config-$(uname -r)'],
};

const WITH_APPARMOR: Fix = {
  title: 'On Debian and Ubuntu, and then start the machine again',
  language: 'sh',
  lines: [
    'sudo apt-get install apparmor',
    `echo 'GRUB_CMDLINE_LINUX="$GRUB_CMDLINE_LINUX apparmor=1 security=apparmor"' | sudo tee /etc/default/grub.d/apparmor.cfg`,
    'sudo update-grub',
  ],
};

const ENFORCING: Fix = {
  title: 'On the machine; /etc/selinux/config keeps it so',
  language: 'sh',
  lines: ['sudo setenforce 1', "sudo sed -i 's/^SELINUX=.*/SELINUX=enforcing/' /etc/selinux/config"],
};
