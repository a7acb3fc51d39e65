import { SYSTEM_CALL_RUNS } from './system-calls.ts';

/** An architecture whose system calls have names here; as engines and images say it. */
export type SystemCallArchitecture = keyof typeof SYSTEM_CALL_RUNS;

/** What the kernel calls an architecture where it tells of a system call: AUDIT_ARCH_* of linux/audit.h. */
const BY_AUDIT_NUMBER: ReadonlyMap<number, SystemCallArchitecture> = new Map([
  [0xc000003e, 'amd64'],
  [0x40000003, '386'],
  [0xc00000b7, 'arm64'],
  [0x40000028, 'arm'],
]);

/** Set in the number of a system call by the x32 ABI, which is amd64 with short pointers (asm/unistd.h). */
const X32_BIT = 0x40000000;

/** Numbers below are the same for amd64 and x32; the others are x32's own, and older calls with another layout. */
const X32_OWN = 512;

/** The architecture of an AUDIT_ARCH_* number; undefined where no container of ours can run it. */
export function architectureOf(audit: number): SystemCallArchitecture | undefined {
  return BY_AUDIT_NUMBER.get(audit);
}

/**
 * The kernel's name of a system call, which is libseccomp's too.
 * @param number as the kernel tells it (`PTRACE_GET_SYSCALL_INFO`).
 * @returns undefined for a number that has no name here: no system call, or one that is newer than the table.
 */
export function systemCallName(architecture: SystemCallArchitecture, number: number): string | undefined {
  const x32 = architecture === 'amd64' && number >= X32_BIT;
  if (x32 && number - X32_BIT >= X32_OWN) return undefined;
  return table(architecture).get(x32 ? number - X32_BIT : number);
}

/** The names of all system calls of an architecture. */
export function systemCallNames(architecture: SystemCallArchitecture): ReadonlySet<string> {
  return new Set(table(architecture).values());
}

const tables = new Map<SystemCallArchitecture, ReadonlyMap<number, string>>();

function table(architecture: SystemCallArchitecture): ReadonlyMap<number, string> {
  const known = tables.get(architecture);
  if (known !== undefined) return known;
  const made = new Map(
    SYSTEM_CALL_RUNS[architecture].flatMap(([first, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name, index) => [first + index, name] as const),
    ),
  );
  tables.set(architecture, made);
  return made;
}
