import type { ProcessStatus } from '../process/process-status.ts';

/**
 * One process of a running container, by the kernel's account (proc(5)), or one thread of a process that has other
 * privileges than its first; all texts are untrusted.
 */
export interface ObservedProcess {
  /** Its id in the container: 1 is the first process. */
  readonly pid: number;
  /** The id of such a thread; undefined for a process. */
  readonly thread: number | undefined;
  /** The `Name:` line: the command's name, escaped by the kernel. */
  readonly name: string;
  /** Where /proc/PID/exe leads to; undefined where that cannot be read. */
  readonly executable: string | undefined;
  readonly status: ProcessStatus;
  /** True when uid 0 of the process is another uid outside of the container. */
  readonly userNamespace: boolean;
  /** AppArmor's label as /proc/PID/attr/current has it; undefined where the kernel has no AppArmor. */
  readonly apparmor: string | undefined;
  /** How many it has; 0 for a thread, which its process counts. */
  readonly threads: number;
  /** Most memory that it ever had resident (`VmHWM`), in bytes; 0 for a thread, whose process has it. */
  readonly peakMemory: number;
}

/** What tells that a container is ready. */
export type ReadySign = 'healthcheck' | 'ready-command' | 'ready-log' | 'ready-after';

/** Whether a container became ready. */
export type Readiness =
  | {
      readonly ready: true;
      readonly by: ReadySign /** Milliseconds since its start. */;
      readonly after: number;
    }
  | {
      readonly ready: false;
      readonly cause: 'exited' | 'not-ready' | 'not-started';
      /** One sentence: how it ended, what did not happen in which time, or the engine's refusal. */
      readonly message: string;
      /** The last lines that it printed, untrusted. */
      readonly lastLines: string;
    };

/** What was seen of a container that runs as the image means it to. */
export interface Observation {
  readonly readiness: Readiness;
  /** Every process, and each thread of other privileges, when it was ready, or when the time for that was over; empty when it had ended by then. */
  readonly processes: readonly ObservedProcess[];
}
