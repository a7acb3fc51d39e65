import type { EvidenceRecord } from '../evidence.ts';
import { KERNEL_LINES, type Kernel } from './kernel.ts';
import { type Look, map, readOf } from './look.ts';
import {
  CONTAINER_LINES,
  CPUID,
  CPUID_LEAF,
  CPUINFO,
  type Cpu,
  FIRST_ENVIRONMENT,
  HYPERVISOR_LINES,
  isThere,
  PID_NAMESPACE,
  PRESENCES,
  type Signals,
} from './signals.ts';

/**
 * The signals as GNU's programs print them in the locale C, so that a reader can ask again. Of the environment of
 * process 1, which may hold secrets, there is `container` alone.
 */
export function recordsOf(signals: Signals, kernel: Kernel): readonly EvidenceRecord[] {
  const { cpu, cpuid, lines, pidNamespace, containerVariable } = signals;
  const registers = readOf(cpuid);
  return [
    linesRecord('What the firmware and the kernel say of a hypervisor', HYPERVISOR_LINES, lines),
    {
      title: 'Whether the processor has the flag of a hypervisor',
      command: ['grep', '-m', '1', '-owE', 'hypervisor|User Mode Linux', CPUINFO],
      output: printed(CPUINFO, map(cpu, hypervisorWords)),
    },
    ...(registers === undefined ? [] : [cpuidRecord(registers)]),
    linesRecord('What the kernel and managers of containers say of a container', CONTAINER_LINES, lines),
    {
      title: 'Files and folders that tell by being there',
      command: ['find', ...PRESENCES, '-maxdepth', '0'],
      output: PRESENCES.filter((path) => isThere(signals, path)).join('\n'),
    },
    {
      title: 'Namespace of the process ids (the first one of a kernel is 4026531836)',
      command: ['readlink', PID_NAMESPACE],
      output: readOf(pidNamespace) ?? '',
    },
    {
      title: 'Whether the first process was told that it is in a container',
      command: ['grep', '-az', '^container=', FIRST_ENVIRONMENT],
      output: printed(
        FIRST_ENVIRONMENT,
        map(containerVariable, (name) => (name === undefined ? '' : `container=${name}`)),
      ),
    },
    linesRecord('How the kernel defends itself', KERNEL_LINES, kernel.lines),
  ];
}

function linesRecord<P extends string>(
  title: string,
  paths: readonly P[],
  looks: { readonly get: (path: P) => Look<string> | undefined },
): EvidenceRecord {
  const output = paths.flatMap((path) => {
    const look = looks.get(path);
    if (look === undefined || (look.state === 'read' && look.value === '')) return [];
    return [
      printed(
        path,
        map(look, (line) => `${path}:${line}`),
      ),
    ];
  });
  return { title, command: ['grep', '-aH', '-m', '1', '', ...paths], output: output.join('\n') };
}

function printed(path: string, look: Look<string>): string {
  if (look.state === 'read') return look.value;
  return `grep: ${path}: ${look.state === 'missing' ? 'No such file or directory' : (REASONS[look.code] ?? look.code)}`;
}

/** The C library's words for what shuts a file of /proc and /sys. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  EINVAL: 'Invalid argument',
};

function hypervisorWords({ hypervisor, userModeLinux }: Cpu): string {
  if (userModeLinux) return 'User Mode Linux';
  return hypervisor ? 'hypervisor' : '';
}

function cpuidRecord(registers: Buffer): EvidenceRecord {
  return {
    title: "Who the hypervisor says it is, in CPUID's leaf 0x40000000",
    command: ['od', '-A', 'n', '-c', '-j', String(CPUID_LEAF), '-N', '16', CPUID],
    output: [...registers].map(character).join(''),
  };
}

/** A byte as `od -c` prints it, but for the few that have a letter there. */
function character(byte: number): string {
  if (byte === 0) return '  \\0';
  const isPrintable = byte >= 0x20 && byte < 0x7f;
  return (isPrintable ? String.fromCharCode(byte) : byte.toString(8).padStart(3, '0')).padStart(4);
}
