import { architectureOf, type SystemCallArchitecture, systemCallName } from './system-call-names.ts';

/** What a tracer saw, by name. */
export interface TracedCalls {
  /** Sorted. */
  readonly names: readonly string[];
  /** Calls that have no name here, in words: "number 500 of amd64". */
  readonly unnamed: readonly string[];
  /** Architectures of the calls: a program of 32 bits makes those of another one than the machine's. */
  readonly architectures: readonly SystemCallArchitecture[];
}

/**
 * Reads what the helper `trace` prints (probe/README.md): a line for each system call when it is first made, the
 * kernel's AUDIT_ARCH_* in hexadecimal digits and the number of the call in decimal ones. Other lines are passed over.
 */
export function readTrace(text: string): TracedCalls {
  const names = new Set<string>();
  const unnamed = new Set<string>();
  const architectures = new Set<SystemCallArchitecture>();
  for (const [, audit = '', digits = ''] of text.matchAll(/^([0-9a-f]+) (\d+)$/gm)) {
    const number = Number(digits);
    const architecture = architectureOf(Number.parseInt(audit, 16));
    const name = architecture === undefined ? undefined : systemCallName(architecture, number);
    if (architecture !== undefined) architectures.add(architecture);
    if (name === undefined) unnamed.add(`number ${number} of ${architecture ?? `architecture 0x${audit}`}`);
    else names.add(name);
  }
  return {
    names: [...names].toSorted(),
    unnamed: [...unnamed].toSorted(),
    architectures: [...architectures].toSorted(),
  };
}
