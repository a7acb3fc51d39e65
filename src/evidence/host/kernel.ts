import type { HostFiles } from './host-files.ts';
import { type Look, map, readOf } from './look.ts';

/** Files whose first line says how the kernel defends itself. */
export const KERNEL_LINES = [
  '/proc/sys/kernel/osrelease',
  // "kill_process … errno … allow": what a seccomp filter may do, since Linux 4.14.
  '/proc/sys/kernel/seccomp/actions_avail',
  // "Y" or "N"
  '/sys/module/apparmor/parameters/enabled',
  // "lockdown,capability,yama,apparmor", where securityfs is mounted
  '/sys/kernel/security/lsm',
  // "1" enforcing, "0" permissive, where selinuxfs is mounted
  '/sys/fs/selinux/enforce',
  // The label of this very process: SELinux's "system_u:system_r:container_t:s0", or AppArmor's.
  '/proc/self/attr/current',
  '/proc/sys/user/max_user_namespaces',
  // Debian's own
  '/proc/sys/kernel/unprivileged_userns_clone',
  // Ubuntu's own
  '/proc/sys/kernel/apparmor_restrict_unprivileged_userns',
  '/proc/sys/kernel/unprivileged_bpf_disabled',
  '/proc/sys/kernel/kptr_restrict',
  '/proc/sys/kernel/dmesg_restrict',
  '/proc/sys/kernel/yama/ptrace_scope',
] as const;

export type KernelLine = (typeof KERNEL_LINES)[number];

/** How the kernel of a machine defends itself. */
export interface Kernel {
  readonly lines: ReadonlyMap<KernelLine, Look<string>>;
  /** `Seccomp: 0`, the line of /proc/self/status; undefined where it has none. */
  readonly seccompStatus: Look<string | undefined>;
  /** /sys/module, which has every part of the kernel that has parameters. */
  readonly modules: Look<boolean>;
}

/** Reads what the kernel says of its defenses; each text is bounded. */
export function readKernel(files: HostFiles): Kernel {
  return {
    lines: new Map(KERNEL_LINES.map((path) => [path, files.line(path)])),
    seccompStatus: map(
      files.bytes('/proc/self/status', 4096),
      (bytes) => /^Seccomp:\s*\d+$/m.exec(bytes.toString('utf8'))?.[0],
    ),
    modules: files.exists('/sys/module'),
  };
}

/** What was looked at of one file; `missing` too where nobody looked. */
export function kernelLine({ lines }: Kernel, path: KernelLine): Look<string> {
  return lines.get(path) ?? { state: 'missing' };
}

/** The text of one file; undefined where it was not read. */
export function kernelText(kernel: Kernel, path: KernelLine): string | undefined {
  return readOf(kernelLine(kernel, path));
}
