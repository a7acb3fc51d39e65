/** The capabilities of the kernel by their bit, without `CAP_` (include/uapi/linux/capability.h, capabilities(7)). */
export const CAPABILITIES = [
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'KILL',
  'SETGID',
  'SETUID',
  'SETPCAP',
  'LINUX_IMMUTABLE',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_ADMIN',
  'NET_RAW',
  'IPC_LOCK',
  'IPC_OWNER',
  'SYS_MODULE',
  'SYS_RAWIO',
  'SYS_CHROOT',
  'SYS_PTRACE',
  'SYS_PACCT',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_NICE',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'MKNOD',
  'LEASE',
  'AUDIT_WRITE',
  'AUDIT_CONTROL',
  'SETFCAP',
  'MAC_OVERRIDE',
  'MAC_ADMIN',
  'SYSLOG',
  'WAKE_ALARM',
  'BLOCK_SUSPEND',
  'AUDIT_READ',
  'PERFMON',
  'BPF',
  'CHECKPOINT_RESTORE',
] as const;

/** The 14 that Docker gives a container that names none, in the kernel's order: CapBnd 00000000a80425fb. */
export const DEFAULT_CAPABILITIES: readonly string[] = capabilityNames('a80425fb');

/**
 * The names of a set of capabilities, as the kernel prints one in /proc/PID/status (`CapBnd:`, `CapEff:`).
 * @param hexMask hexadecimal digits, with or without leading zeros; any other text is an empty set.
 * @returns names without `CAP_`, in the kernel's order; a bit that has no name yet is its number ("41").
 */
export function capabilityNames(hexMask: string): string[] {
  if (!/^[0-9a-f]+$/i.test(hexMask)) return [];
  const names: string[] = [];
  let mask = BigInt(`0x${hexMask}`);
  for (let bit = 0; mask > 0n; bit += 1, mask >>= 1n) {
    if (mask & 1n) names.push(CAPABILITIES[bit] ?? String(bit));
  }
  return names;
}

/** A capability's name without `CAP_`, in upper case, as the engine reads it: `cap_chown` is `CHOWN`. */
export function capabilityName(text: string): string {
  return text.toUpperCase().replace(/^CAP_/, '');
}
