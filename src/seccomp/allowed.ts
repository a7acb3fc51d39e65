import { isUnconditional, letsThrough, type Profile, type ProfileRule } from './profile.ts';
import type { SystemCallArchitecture } from './system-call-names.ts';

/** Where a profile is in force; on it depends which of its rules count. */
export interface Situation {
  /** Of the engine. */
  readonly architecture: SystemCallArchitecture;
  /** The container's bounding set, names without `CAP_`. */
  readonly capabilities: readonly string[];
}

/** An architecture as the conditions of a profile name it. */
const CONDITION_NAMES: Readonly<Record<SystemCallArchitecture, string>> = {
  amd64: 'amd64',
  '386': 'x86',
  arm64: 'arm64',
  arm: 'arm',
};

/**
 * The system calls that a profile lets through in a situation, for some argument at least, by name, sorted. Conditions
 * are read as the engine reads them (`setupSeccomp` of github.com/moby/profiles). One on the kernel's version counts
 * as met: what is recorded needs a kernel (5.3) that is newer than any that a condition in use asks for.
 */
export function allowedNames(profile: Profile, situation: Situation): readonly string[] {
  const names = profile.syscalls
    .filter((rule) => letsThrough(rule) && counts(rule, situation))
    .flatMap((rule) => rule.names);
  return [...new Set(names)].toSorted();
}

/** The error by which a profile says that the kernel does not have a system call, so that a caller takes an older one. */
const ENOSYS = 38;

/**
 * The system calls that a profile knows to be asked for, by name, sorted: those that it lets through, and those that it
 * refuses by a rule that counts always, as `makeProfile` writes it for what was seen and is refused.
 */
export function askedNames(profile: Profile, situation: Situation): readonly string[] {
  const refused = profile.syscalls.filter(
    (rule) => isUnconditional(rule) && !letsThrough(rule) && rule.errnoRet !== ENOSYS,
  );
  const names = [...allowedNames(profile, situation), ...refused.flatMap((rule) => rule.names)];
  return [...new Set(names)].toSorted();
}

/** True when the engine takes a rule into the filter of a container. */
export function counts(
  { includes, excludes }: ProfileRule,
  { architecture, capabilities }: Situation,
): boolean {
  const own = CONDITION_NAMES[architecture];
  const has = (capability: string) => capabilities.includes(capability.replace(/^CAP_/, ''));
  const included = (includes?.arches ?? [own]).includes(own) && (includes?.caps ?? []).every(has);
  const excluded =
    (excludes?.arches ?? []).includes(own) ||
    (excludes?.caps ?? []).some(has) ||
    excludes?.minKernel !== undefined;
  return included && !excluded;
}
