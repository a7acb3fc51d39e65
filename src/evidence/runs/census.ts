import { type Pause, pauseContainer, unpauseContainer } from '../../engine/container.ts';
import { explainFailure, removeContainer } from '../../engine/docker.ts';
import { type RunResult, run } from '../../engine/process.ts';
import { START_LIMIT } from '../../engine/time-limits.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import { copyHelper, isUnseen, mountFlags, writeHelper } from '../process/helper.ts';
import { inUserNamespace, parseProcessStatus, STATUS_FIELDS } from '../process/process-status.ts';
import type { ObservedProcess } from './observation.ts';
import type { RunContainer, RunContext } from './running-container.ts';

/** Bytes of the helper's answer: 8,192 processes with 1.5 KB each. */
const KEEP = 16 * 1024 * 1024;

/** Kinds of processes that the evidence shows in full. */
const SHOWN = 20;

/** Fields of one process or thread in the helper's answer, and behind the last of them (probe/README.md). */
const FIELDS = 6;
const LAST_FIELDS = 2;

/**
 * Reads the kernel's account of every process of a running container. A helper of ours is the first process of a
 * second container that shares the first one's process ids, and nothing else: no code of the image takes part. The
 * container is paused meanwhile, so that nothing in it can step out of the way. Where the engine cannot do that, the look
 * goes on; where it is the container that keeps it from that, and it counts as ready, nothing is believed.
 * @param container the running one.
 * @param architecture of the helper: one that `hasHelper`, and that the engine's kernel runs.
 */
export async function takeCensus(
  { name, readiness }: RunContainer,
  architecture: string,
  context: RunContext,
): Promise<Collected<readonly ObservedProcess[]>> {
  const pause = await pauseContainer(name, context.signal);
  if (!pause.paused && pause.busy && readiness.ready) {
    return { state: 'error', reason: pause.reason, records: [] };
  }
  try {
    return read(await askHelper(name, architecture, context), pause);
  } finally {
    // A client that was broken off may have paused it all the same.
    if (pause.paused || !pause.busy) await unpauseContainer(name);
  }
}

/** How the helper ended, and what it printed; the reason instead, when it could not be put into its container. */
async function askHelper(
  container: string,
  architecture: string,
  context: RunContext,
): Promise<RunResult | string> {
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
    const result = await run('docker', args, { timeLimit: START_LIMIT, signal, keep: KEEP });
    if (result.ended !== 'exit') await removeContainer(helper.name);
    return result;
  };
  const mounted = await ask(['run', '--rm', ...mountFlags(helper), ...flags]);
  if (!isUnseen(mounted)) return mounted;
  const created = await ask(['create', '--rm', ...flags]);
  if (created.exitCode !== 0) return created;
  const uncopied = await copyHelper(helper, helper.name, signal);
  if (uncopied !== undefined) return uncopied.reason;
  const started = await ask(['start', '--attach', helper.name]);
  return { ...started, command: created.command };
}

function read(answer: RunResult | string, pause: Pause): Collected<readonly ObservedProcess[]> {
  const unpaused = pause.paused ? undefined : pause.reason;
  if (typeof answer === 'string') return { state: 'error', reason: answer, records: [] };
  const { command, exitCode, stdout, stderr } = answer;
  const census =
    exitCode === 0 ? parseCensus(stdout) : explainFailure('The look at the running processes', answer);
  if (typeof census === 'string') {
    const reason = [...new Set([census, unpaused])].filter((text) => text !== undefined).join(' ');
    return { state: 'error', reason, records: [{ title: TITLE, command, output: stderr }] };
  }
  return { state: 'collected', value: census, records: [record(command, census, unpaused)] };
}

/**
 * Reads the helper's answer (probe/README.md): six fields for each process and thread, how many were gone when it was
 * their turn, and a last field that says whether these are all; each ends with a NUL.
 * @param answer untrusted where the kernel quotes a process: its name, and where its executable is.
 * @returns one sentence when it does not tell of all of them.
 */
export function parseCensus(answer: string): readonly ObservedProcess[] | string {
  const fields = answer.split('\0').slice(0, -1);
  const [vanished = '', end = ''] = fields.splice(-LAST_FIELDS);
  if (end === 'more') return 'The container has more than 8192 processes and threads to tell of.';
  const whole = end === 'end' && answer.endsWith('\0') && fields.length % FIELDS === 0;
  if (!whole || !/^\d+$/.test(vanished)) return INCOMPLETE;
  if (vanished !== '0') {
    return 'Processes came and went while they were read, so that one may have been passed over.';
  }
  const processes: ObservedProcess[] = [];
  for (let at = 0; at < fields.length; at += FIELDS) {
    const process = parseProcess(fields.slice(at, at + FIELDS));
    if (process === undefined) return INCOMPLETE;
    processes.push(process);
  }
  return processes;
}

const INCOMPLETE = "The kernel's account of the running processes came back incomplete.";

/**
 * Reads what the helper says of one process or thread.
 * @param fields its process's id and its own, then /proc/PID/status, uid_map, attr/current, and where exe leads to.
 */
function parseProcess(fields: readonly string[]): ObservedProcess | undefined {
  const [pid = '', thread = '', text = '', uidMap = '', label = '', executable = ''] = fields;
  const status = parseProcessStatus(text);
  if (status === undefined) return undefined;
  const isProcess = thread === pid;
  const number = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return {
    pid: Number(pid),
    thread: isProcess ? undefined : Number(thread),
    name: /^Name:\t(.*)$/m.exec(text)?.[1] ?? '',
    executable: executable === '' ? undefined : executable,
    status,
    userNamespace: inUserNamespace(uidMap),
    apparmor: label === '' ? undefined : label,
    threads: isProcess ? number('Threads') : 0,
    peakMemory: isProcess ? number('VmHWM') * 1024 : 0,
  };
}

const TITLE = "Kernel's account of every process when it was ready";

/** As a text to read: processes that do not differ in it stand together. */
function record(
  command: readonly string[],
  processes: readonly ObservedProcess[],
  unpaused: string | undefined,
): EvidenceRecord {
  const kinds = Map.groupBy(processes, (one) =>
    one.thread === undefined ? describe(one) : `thread of ${one.pid}\n${describe(one)}`,
  );
  const shown = [...kinds.values()].slice(0, SHOWN).flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const ids = alike.slice(0, 10).map(({ pid, thread }) => thread ?? pid);
    const more = alike.length > ids.length ? ` and ${alike.length - ids.length} more` : '';
    const place =
      first.thread === undefined
        ? `/proc/PID of process ${ids.join(', ')}${more}`
        : `/proc/${first.pid}/task/TID of thread ${ids.join(', ')}${more}`;
    return [`==> ${place} <==\n${describe(first)}`];
  });
  const rest = kinds.size > SHOWN ? [`(${kinds.size - SHOWN} more kinds of processes are left out)`] : [];
  const moving = unpaused === undefined ? [] : [`(read while they went on: ${unpaused})`];
  return { title: TITLE, command, output: [...moving, ...shown, ...rest].join('\n\n') };
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
