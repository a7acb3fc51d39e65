import { explainFailure, removeContainer } from '../../engine/docker.ts';
import { type RunResult, run } from '../../engine/process.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import { copyHelper, isUnseen, mountFlags, writeHelper } from '../process/helper.ts';
import { inUserNamespace, parseProcessStatus, STATUS_FIELDS } from '../process/process-status.ts';
import type { ObservedProcess } from './observation.ts';
import type { RunContext } from './running-container.ts';

/** Milliseconds for one container start and a look at all processes. */
const TIME_LIMIT = 30_000;

/** Bytes of the helper's answer: 8,192 processes with 1.5 KB each. */
const KEEP = 16 * 1024 * 1024;

/** Kinds of processes that the evidence shows in full. */
const SHOWN = 20;

/** Fields of one process in the helper's answer (probe/README.md). */
const FIELDS = 5;

/**
 * Reads the kernel's account of every process of a running container. A helper of ours is the first process of a
 * second container that shares the first one's process ids, and nothing else: no code of the image takes part.
 * @param container name of the running one.
 * @param architecture of the helper: one that `hasHelper`, and that the engine's kernel runs.
 */
export async function takeCensus(
  container: string,
  architecture: string,
  context: RunContext,
): Promise<Collected<readonly ObservedProcess[]>> {
  const { image, platform, label, folder, signal } = context;
  const helper = writeHelper('census', architecture, folder);
  const flags = [
    ...['--name', helper.name, '--label', label, '--pull', 'never', '--network', 'none', '--no-healthcheck'],
    ...['--memory', '64m', '--memory-swap', '64m', '--pids-limit', '32', '--log-driver', 'none'],
    // Where an executable leads to is told to those alone who may trace its process.
    ...['--pid', `container:${container}`, '--user', '0:0', '--cap-drop', 'ALL', '--cap-add', 'SYS_PTRACE'],
    ...(platform === undefined ? [] : ['--platform', platform]),
    ...['--entrypoint', helper.path, image],
  ];
  const ask = async (args: readonly string[]) => {
    const result = await run('docker', args, { timeLimit: TIME_LIMIT, signal, keep: KEEP });
    if (result.ended !== 'exit') await removeContainer(helper.name);
    return result;
  };
  const mounted = await ask(['run', '--rm', ...mountFlags(helper), ...flags]);
  if (!isUnseen(mounted)) return read(mounted);
  const created = await ask(['create', '--rm', ...flags]);
  if (created.exitCode !== 0) return read(created);
  const uncopied = await copyHelper(helper, helper.name, signal);
  if (uncopied !== undefined) return { state: 'error', reason: uncopied.reason, records: [] };
  const started = await ask(['start', '--attach', helper.name]);
  return read({ ...started, command: created.command });
}

function read(result: RunResult): Collected<readonly ObservedProcess[]> {
  const { command, stdout, stderr } = result;
  const processes = result.exitCode === 0 ? parseCensus(stdout) : undefined;
  if (processes !== undefined) {
    return { state: 'collected', value: processes, records: [record(command, processes)] };
  }
  const records = [{ title: TITLE, command, output: stderr }];
  const reason =
    result.exitCode === 0
      ? "The kernel's account of the running processes came back incomplete."
      : explainFailure('The look at the running processes', result);
  return { state: 'error', reason, records };
}

/**
 * Reads the helper's answer (probe/README.md): five fields a process, each ended by NUL, and a last one that says
 * whether these are all.
 * @param answer untrusted where the kernel quotes a process: its name, and where its executable is.
 * @returns undefined when its end is missing.
 */
export function parseCensus(answer: string): readonly ObservedProcess[] | undefined {
  const fields = answer.split('\0');
  const end = fields.at(-2);
  if (end !== 'end' && end !== 'more') return undefined;
  const processes: ObservedProcess[] = [];
  for (let at = 0; at + FIELDS < fields.length; at += FIELDS) {
    const process = parseProcess(fields.slice(at, at + FIELDS));
    if (process !== undefined) processes.push(process);
  }
  return processes;
}

/**
 * Reads what the helper says of one process.
 * @param fields its id, then /proc/PID/status, uid_map, attr/current, and where exe leads to.
 */
function parseProcess(fields: readonly string[]): ObservedProcess | undefined {
  const [pid = '', text = '', uidMap = '', label = '', executable = ''] = fields;
  const status = parseProcessStatus(text);
  if (status === undefined) return undefined;
  const number = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return {
    pid: Number(pid),
    name: /^Name:\t(.*)$/m.exec(text)?.[1] ?? '',
    executable: executable === '' ? undefined : executable,
    status,
    userNamespace: inUserNamespace(uidMap),
    apparmor: label === '' ? undefined : label,
    threads: number('Threads'),
    peakMemory: number('VmHWM') * 1024,
  };
}

const TITLE = "Kernel's account of every process when it was ready";

/** As a text to read: processes that do not differ in it stand together. */
function record(command: readonly string[], processes: readonly ObservedProcess[]): EvidenceRecord {
  const kinds = new Map<string, ObservedProcess[]>();
  for (const process of processes) {
    const account = describe(process);
    kinds.set(account, [...(kinds.get(account) ?? []), process]);
  }
  const shown = [...kinds].slice(0, SHOWN).map(([account, alike]) => {
    const ids = alike.slice(0, 10).map(({ pid }) => pid);
    const more = alike.length > ids.length ? ` and ${alike.length - ids.length} more` : '';
    return `==> /proc/PID of process ${ids.join(', ')}${more} <==\n${account}`;
  });
  const rest = kinds.size > SHOWN ? [`(${kinds.size - SHOWN} more kinds of processes are left out)`] : [];
  return { title: TITLE, command, output: [...shown, ...rest].join('\n\n') };
}

function describe({ name, executable, status, apparmor, userNamespace }: ObservedProcess): string {
  return [
    `Name:\t${name}`,
    `exe:\t${executable === undefined ? '(not readable)' : oneLine(executable)}`,
    ...STATUS_FIELDS.flatMap((field) => status.lines[field] ?? []),
    `attr/current:\t${apparmor ?? '(no AppArmor)'}`,
    `uid_map:\t${userNamespace ? 'a user namespace of its own' : "the host's ids"}`,
  ].join('\n');
}

/** A path may hold line feeds, and would look like lines of the kernel's. */
function oneLine(path: string): string {
  return path.replaceAll('\n', '\\n');
}
