/** AppArmor's word on a process, read in it: its own file, or on older kernels the one that all such modules share. */
export const APPARMOR_FILES = ['/proc/self/attr/apparmor/current', '/proc/self/attr/current'] as const;

/**
 * Reads AppArmor's label (aa_getcon(2)): `docker-default (enforce)`, or `unconfined`.
 * @param text of /proc/PID/attr/current; a kernel without AppArmor gives '', and SELinux a label of its own there.
 * @returns undefined where it is no label of AppArmor's.
 */
export function parseAppArmor(text: string): string | undefined {
  const label = text.replaceAll(/[\0\s]+$/g, '');
  const known = /^(unconfined|.+ \((enforce|complain|kill|unconfined|prompt|mixed|user)\))$/s;
  return known.test(label) ? label : undefined;
}
