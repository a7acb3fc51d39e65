import type { ProcessStatus } from '../process/process-status.ts';

/** What the deployment's options mean, and what the kernel says of a container that has them. */
export interface Deployment {
  /** The options as they were understood. */
  readonly options: DeploymentOptions;
  /** A container with the options that can be tried here; the options speak for themselves where none starts. */
  readonly account: DeployedAccount | { readonly state: 'error'; readonly reason: string };
}

/** The kernel's account of the first process with the options that can be tried here. */
export interface DeployedAccount {
  readonly state: 'collected';
  readonly status: ProcessStatus;
  /** True when uid 0 of the container is another uid outside (rootless engine, userns-remap). */
  readonly userNamespace: boolean;
  /** The kernel that gave the account, when it is not Linux itself. */
  readonly sandbox: 'gVisor' | undefined;
  /** AppArmor's label of the process; undefined where the kernel of the engine has no AppArmor. */
  readonly apparmor: string | undefined;
  /** Whether the root file system is read-only by the kernel's mountinfo; undefined where that could not be tried. */
  readonly readOnlyRoot: boolean | undefined;
  /** The seccomp profile that the options name, undefined when they name none. */
  readonly profile: DeployedProfile | undefined;
}

/** What a seccomp profile says of the system calls that it does not name. */
export interface DeployedProfile {
  readonly path: string;
  /** `SCMP_ACT_…`, or '' when the profile names none: the engine then loads no filter. */
  readonly defaultAction: string;
  /** True when some system call is refused, whatever its arguments are. */
  readonly refuses: boolean;
}

/** The flags of `docker run` that the user deploys with, read once. */
export interface DeploymentOptions {
  /** The part that is used for the probe: flags of `docker run`, one argument an element. */
  readonly tried: readonly string[];
  /** Flags that take protection away, in the order given. */
  readonly dangers: readonly Danger[];
  /** The flags without the dangers, one argument an element; values that may be secret are left out. */
  readonly corrected: readonly string[];
  readonly privileged: boolean;
  /** `--user` as it was written; undefined when it is not given, or empty. */
  readonly user: string | undefined;
  /** Without `CAP_`, upper case, `ALL` possible; in the order given. */
  readonly capDrop: readonly string[];
  readonly capAdd: readonly string[];
  readonly readOnly: boolean;
  /** Paths with their options, as `--tmpfs` has them. */
  readonly tmpfs: readonly string[];
  readonly noNewPrivileges: boolean;
  /** `unconfined`, a path of the checkout, or undefined for the engine's default. */
  readonly seccomp: string | undefined;
  /** `unconfined`, the name of a profile, or undefined for the engine's default. */
  readonly apparmor: string | undefined;
}

/** One flag that takes protection away. */
export interface Danger {
  /** The flag by its long name, with its value: `--pid host`. */
  readonly flag: string;
  /** `medium` weakens one wall, `high` takes it away, `critical` is a way to root on the host. */
  readonly severity: 'medium' | 'high' | 'critical';
  /** What it gives away, and what to do instead: a clause without a full stop. */
  readonly reason: string;
  /** What to write instead, one argument an element; empty: leave it out. */
  readonly instead: readonly string[];
}
