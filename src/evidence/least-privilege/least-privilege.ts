import type { Privileges } from './privilege-flags.ts';

/** The least that a container of the image needs to become ready. The whole of it was tried in one run that did. */
export interface LeastPrivilege {
  readonly privileges: Privileges;
  /** False when the number of starts ended before each capability was shown to be needed. */
  readonly minimal: boolean;
  /** One sentence why the root file system has to stay writable; undefined when it can be read-only. */
  readonly whyWritable: string | undefined;
  /** What the input `tmpfs` mounts, as it is given: every run had it. */
  readonly givenTmpfs: readonly string[];
  /** `uid:gid` as whom the image starts by itself; undefined when that is root. */
  readonly ownUser: string | undefined;
  /** Containers that were started to find out. */
  readonly starts: number;
  /** Ports below 1024 that the image declares (EXPOSE). */
  readonly lowPorts: readonly number[];
  /** True when a deployment that grants more has to fail. */
  readonly required: boolean;
}
