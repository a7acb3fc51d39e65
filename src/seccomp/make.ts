import { counts, type Situation } from './allowed.ts';
import { DOCKER_DEFAULT } from './docker-default.ts';
import { letsThrough, normalise, type Profile, type ProfileRule } from './profile.ts';
import type { SystemCallArchitecture } from './system-call-names.ts';

/** libseccomp's name of an architecture that engines run on. */
const LIBSECCOMP_NAMES: Readonly<Record<SystemCallArchitecture, string>> = {
  amd64: 'SCMP_ARCH_X86_64',
  '386': 'SCMP_ARCH_X86',
  arm64: 'SCMP_ARCH_AARCH64',
  arm: 'SCMP_ARCH_ARM',
};

/**
 * Docker's default profile as it is in force in a situation, with all but some system calls taken out of it, so that
 * nothing is let through that the default refuses: what it lets through only for some arguments (`clone`,
 * `personality`, `socket`) or with some capability stays bound to them. What it answers in another way than by its
 * default stays whole: a C library that is told ENOSYS for `clone3` takes `clone`, and one that is told EPERM gives up.
 *
 * Conditions that hold by the choice of the rules (architectures, `excludes`) are left out: containerd, which Kubernetes
 * uses, reads no conditions, and takes every rule as one that counts.
 * @param names of system calls; one that the default does not let through is left out.
 * @param refused names of system calls that are refused as all others are, and stand in the profile only to say that
 * the image is known to ask for them.
 */
export function makeProfile(
  situation: Situation,
  names: Iterable<string>,
  refused: readonly string[] = [],
): Profile {
  const wanted = new Set(names);
  const own = LIBSECCOMP_NAMES[situation.architecture];
  const archMap = DOCKER_DEFAULT.archMap.filter((entry) => entry.architecture === own);
  const { defaultAction: action, defaultErrnoRet: errnoRet } = DOCKER_DEFAULT;
  const kept = DOCKER_DEFAULT.syscalls
    .filter((rule) => counts(rule, situation))
    .map((rule) => ({
      ...bare(rule),
      names: letsThrough(rule) ? rule.names.filter((name) => wanted.has(name)) : rule.names,
    }));
  return normalise({
    ...DOCKER_DEFAULT,
    archMap: archMap.length === 0 ? [{ architecture: own, subArchitectures: [] }] : archMap,
    syscalls: [...kept, { names: refused, action, errnoRet }],
  });
}

/** A rule that counts, without the conditions that hold anyway. */
function bare({ includes, excludes: _, ...rule }: ProfileRule): ProfileRule {
  const { arches: __, ...rest } = includes ?? {};
  return Object.keys(rest).length === 0 ? rule : { ...rule, includes: rest };
}
