/** The kernel's account of the first process of a container, from /proc/self/status (proc(5)). */
export interface ProcessStatus {
  /** Real, effective, saved set and file system ids. */
  readonly uid: readonly [number, number, number, number];
  readonly gid: readonly [number, number, number, number];
  readonly groups: readonly number[];
  /** The `Seccomp:` line: 0 disabled, 1 strict, 2 filter; undefined where the kernel prints no such line. */
  readonly seccomp: number | undefined;
  /** Lines as the kernel wrote them, by field name without the colon ("Seccomp", "Uid", "CapEff"). */
  readonly lines: Readonly<Record<string, string>>;
}

/** Lines of /proc/self/status that the report shows; the rest is about memory and scheduling. */
export const STATUS_FIELDS = [
  'Uid',
  'Gid',
  'Groups',
  'CapInh',
  'CapPrm',
  'CapEff',
  'CapBnd',
  'CapAmb',
  'NoNewPrivs',
  'Seccomp',
  'Seccomp_filters',
] as const;

/**
 * Reads the text of /proc/PID/status (proc_pid_status(5); fs/proc/array.c).
 * @returns the account, or undefined when the ids are not in it, since a process has always ids.
 */
export function parseProcessStatus(text: string): ProcessStatus | undefined {
  const lines: Record<string, string> = {};
  const fields: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const match = /^(\w+):\s*(.*)$/.exec(line);
    const name = STATUS_FIELDS.find((field) => field === match?.[1]);
    if (name === undefined || match?.[2] === undefined) continue;
    lines[name] = line;
    fields[name] = match[2].trim();
  }
  const uid = fourIds(fields['Uid']);
  const gid = fourIds(fields['Gid']);
  if (uid === undefined || gid === undefined) return undefined;
  const groups = (fields['Groups'] ?? '').split(/\s+/).filter((group) => group !== '');
  const seccomp = /^\d+$/.test(fields['Seccomp'] ?? '') ? Number(fields['Seccomp']) : undefined;
  return { uid, gid, groups: groups.map(Number), seccomp, lines };
}

function fourIds(text: string | undefined): readonly [number, number, number, number] | undefined {
  const match = /^(\d+)\s+(\d+)\s+(\d+)\s+(\d+)$/.exec(text ?? '');
  if (match === null) return undefined;
  return [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])];
}

/**
 * Reads /proc/self/uid_map (user_namespaces(7)): is uid 0 inside the container another uid outside?
 * @returns true in a user namespace of its own; false where the ids are the host's, or no map is readable.
 */
export function inUserNamespace(uidMap: string): boolean {
  const ranges = uidMap
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  return ranges.length > 0 && !/^\s*0\s+0\s+4294967295\s*$/.test(uidMap);
}

/**
 * Reads /proc/version: is this gVisor's own kernel? It writes a build date of its own and no compiler:
 * "Linux version 4.4.0 #1 SMP Sun Jan 10 15:06:54 PST 2016", later "Linux version 4.19.0-gvisor #1 SMP Sun Jan 10 …".
 */
export function isGVisor(version: string): boolean {
  return /^Linux version (\S+-gvisor |\S+ #1 SMP Sun Jan 10 15:06:54 PST 2016)/.test(version);
}
