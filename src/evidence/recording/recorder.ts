import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { execInContainer } from '../../engine/container.ts';
import { explainFailure } from '../../engine/docker.ts';
import { run } from '../../engine/process.ts';
import { quoted } from '../../inputs/quoted.ts';
import { conclude } from '../../seccomp/conclude.ts';
import { formatProfile, type ParsedProfile, type Profile, parseProfile } from '../../seccomp/profile.ts';
import { readTrace, type TracedCalls } from '../../seccomp/traced-calls.ts';
import { DEFAULT_CAPABILITIES } from '../capabilities.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import { type Helper, writeHelper } from '../process/helper.ts';
import type { Readiness } from '../runs/observation.ts';
import { type RunContainer, type RunContext, withContainer } from '../runs/running-container.ts';
import type { Recording } from './recording.ts';
import { attachTracer, type Tracer } from './tracer.ts';

/** Runs that are recorded: a second one sees some of what the first one did not happen to do. */
const RUNS = 2;

/** Milliseconds that a recorded container runs on when it is ready, for what it does at rest. */
const AT_REST = 500;

/** Seconds that it has to end by itself when it is stopped: what it does then is recorded too. */
const STOP_SECONDS = 2;

/** Milliseconds that a tracer may run beside the time to get ready: start, rest, stop. */
const BESIDE = 120_000;

/** Milliseconds for one more question in a container that is ready. */
const QUESTION_LIMIT = 10_000;

/** Bytes of a profile; Docker's own has 13 KB. */
const PROFILE_LIMIT = 1024 * 1024;

/**
 * Records the system calls of containers of the image from the start of its own program to its end, makes the smallest
 * seccomp profile of them, and proves it by a run that gets ready under it.
 *
 * The first process of a recorded container is our helper `hold`. It waits until our helper `trace`, the first process
 * of a container beside it, is attached to it, and then becomes the image's own program. So the runner needs nothing
 * but its engine (docs/decisions/0006).
 * @param architecture of the helpers and of the engine's kernel.
 * @param baselineFile path of the profile of before; undefined when there is none.
 */
export async function recordSystemCalls(
  context: RunContext,
  architecture: string,
  baselineFile: string | undefined,
): Promise<Collected<Recording>> {
  if (architecture !== 'amd64' && architecture !== 'arm64') {
    return failed(`There is no helper for ${architecture}: the system calls cannot be recorded.`);
  }
  const baseline = baselineFile === undefined ? undefined : readBaseline(baselineFile);
  if (baseline?.valid === false) {
    return failed(`Input "seccomp-baseline" is ${quoted(baselineFile ?? '')}: ${baseline.reason}`);
  }
  const runs = await Promise.all(Array.from({ length: RUNS }, () => recordRun(context, architecture)));
  const records = runs.flatMap((one) => one.records);
  const calls: TracedCalls[] = [];
  for (const one of runs) {
    if (!one.recorded) return failed(one.reason, records);
    calls.push(one.calls);
  }
  const situation = { architecture, capabilities: DEFAULT_CAPABILITIES } as const;
  const { profile, ...found } = conclude(calls, situation, baseline?.profile);
  const proven = await prove(context, profile);
  if ('reason' in proven) return failed(proven.reason, [...records, proven.record]);
  const value: Recording = {
    ...found,
    runs: RUNS,
    proof: proven.readiness,
    profile: formatProfile(profile),
  };
  return { state: 'collected', value, records: [...records, proven.record] };
}

function failed(reason: string, records: readonly EvidenceRecord[] = []): Collected<never> {
  return { state: 'error', reason, records };
}

/** Reads the profile of before, which the rules between the inputs have seen to be a file of the checkout. */
function readBaseline(path: string): ParsedProfile {
  try {
    if (statSync(path).size > PROFILE_LIMIT) return { valid: false, reason: 'it is larger than 1 MB.' };
    return parseProfile(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { valid: false, reason: `it cannot be read (${why}).` };
  }
}

type RecordedRun =
  | { readonly recorded: true; readonly calls: TracedCalls; readonly records: readonly EvidenceRecord[] }
  | { readonly recorded: false; readonly reason: string; readonly records: readonly EvidenceRecord[] };

/** One run with a tracer beside it, from its start to its end. */
async function recordRun(context: RunContext, architecture: string): Promise<RecordedRun> {
  const { ready } = context.settings;
  const helper = writeHelper('hold', architecture, context.folder);
  let tracer: Tracer | undefined;
  const onStart = async (container: string) => {
    const attached = await attachTracer(container, helper, architecture, ready.timeLimit + BESIDE, context);
    if (typeof attached === 'string') return attached;
    tracer = attached;
    context.later(attached.ended);
    return undefined;
  };
  const work = async (container: RunContainer): Promise<RecordedRun> => {
    const { readiness, command, name } = container;
    if (!readiness.ready) return unready(container);
    if (tracer === undefined) throw new Error('A container that waits for a tracer ran without one.');
    await atRest(context, name, helper);
    const lost = tracer.traces() ? await endIt(name, context) : 'The tracer ended before the container did.';
    await tracer.ended;
    if (lost !== undefined) return { recorded: false, reason: lost, records: [] };
    const calls = readTrace(tracer.printed());
    return { recorded: true, calls, records: [recordOf(command, tracer.command, calls)] };
  };
  const variant = { flags: [], timeLimit: ready.timeLimit, hold: { helper, onStart } };
  const answer = await withContainer(context, variant, work);
  if (answer.ran) return answer.value;
  const { reason, command } = answer;
  return { recorded: false, reason, records: [{ title: RECORDED, command, output: reason }] };
}

const RECORDED = 'Recorded run';

function unready({ readiness, command, lastLines }: RunContainer): RecordedRun {
  const message = readiness.ready ? '' : readiness.message;
  const output = [message, lastLines()].filter((text) => text !== '').join('\n');
  const reason = `No system calls could be recorded, since the container did not get ready: ${message}`;
  return { recorded: false, reason, records: [{ title: RECORDED, command, output }] };
}

/** What the container does when it is ready; the command of the image's HEALTHCHECK too, where nothing else asked it. */
async function atRest({ settings, program, signal }: RunContext, name: string, hold: Helper): Promise<void> {
  const { healthcheck } = program;
  const unasked = settings.ready.command !== undefined || settings.ready.log !== undefined;
  const rest = setTimeout(AT_REST, undefined, { signal, ref: false }).catch(() => {});
  if (healthcheck !== undefined && unasked) {
    await execInContainer(name, [hold.path, ...healthcheck], QUESTION_LIMIT, signal);
  }
  await rest;
}

/** Has the container end as it does in production; a sentence when the engine cannot. */
async function endIt(name: string, { signal }: RunContext): Promise<string | undefined> {
  const args = ['stop', '--time', String(STOP_SECONDS), name];
  const result = await run('docker', args, { timeLimit: STOP_SECONDS * 1_000 + 30_000, signal });
  return result.exitCode === 0 ? undefined : explainFailure('docker stop', result);
}

function recordOf(
  command: readonly string[],
  tracer: readonly string[],
  { names, unnamed }: TracedCalls,
): EvidenceRecord {
  const beside = `(traced beside it by: ${tracer.join(' ')})`;
  const output = [beside, `${names.length} system calls:`, names.join(' '), ...unnamed].join('\n');
  return { title: RECORDED, command, output };
}

/** A run under the profile, with nothing beside it. */
async function prove(
  context: RunContext,
  profile: Profile,
): Promise<
  | { readonly readiness: Readiness; readonly record: EvidenceRecord }
  | { readonly reason: string; readonly record: EvidenceRecord }
> {
  const file = join(context.folder, 'seccomp.json');
  writeFileSync(file, formatProfile(profile));
  const flags = ['--security-opt', `seccomp=${file}`];
  const timeLimit = context.settings.ready.timeLimit;
  const answer = await withContainer(context, { flags, timeLimit }, async (container) => {
    const { readiness, command, lastLines } = container;
    const how = readiness.ready
      ? `(ready after ${readiness.after} ms, by ${readiness.by})`
      : `(${readiness.message})`;
    const output = [how, lastLines()].filter((text) => text !== '').join('\n');
    return { readiness, record: { title: PROVEN, command, output } };
  });
  if (answer.ran) return answer.value;
  const { reason, command } = answer;
  return { reason, record: { title: PROVEN, command, output: reason } };
}

const PROVEN = 'Run under the recorded profile';
