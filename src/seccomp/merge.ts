import { normalise, type Profile, sterner } from './profile.ts';

/**
 * One profile that lets through what either of two does. What neither names is treated as the sterner of them says.
 * The order of the two does not matter, and a profile merged with itself is itself in its one form.
 */
export function mergeProfiles(a: Profile, b: Profile): Profile {
  const defaultAction = sterner(a.defaultAction, b.defaultAction);
  const errors = [a, b]
    .filter((profile) => profile.defaultAction === defaultAction)
    .flatMap(({ defaultErrnoRet }) => defaultErrnoRet ?? []);
  return normalise({
    defaultAction,
    defaultErrnoRet: errors.length === 0 ? undefined : Math.min(...errors),
    archMap: [...a.archMap, ...b.archMap],
    syscalls: [...a.syscalls, ...b.syscalls],
  });
}
