import { availableParallelism } from 'node:os';
import { capabilityNames, DEFAULT_CAPABILITIES } from '../capabilities.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import type { ObservedProcess } from '../runs/observation.ts';
import type { Observed } from '../runs/observe.ts';
import { type RunContext, withContainer } from '../runs/running-container.ts';
import { sideBySide } from '../runs/side-by-side.ts';
import { boundsOf, roomier } from './bounds.ts';
import type { LeastPrivilege } from './least-privilege.ts';
import { minimalSet } from './minimal-set.ts';
import { type Privileges, privilegeFlags } from './privilege-flags.ts';

/** Containers that one search may start; what is not shown by then is said to be unproven. */
export const MOST_STARTS = 24;

/** Who an image is tried as that has no user of its own to drop to. */
const NOBODY = '65532:65532';

/** What entrypoints need that prepare folders and drop to a user, the most common ones first. */
const LADDER = [
  ['CHOWN', 'SETGID', 'SETUID'],
  ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'],
] as const;

/** What a try grants beside the capabilities. */
type Confinement = Omit<Privileges, 'capabilities'>;

interface Found {
  readonly privileges: Privileges;
  readonly minimal: boolean;
}

/**
 * Finds the least with which the image still gets ready. Each try is a container of its own, as many side by side as
 * the machine has processors; the result is a combination that was itself tried and got ready.
 *
 * First all is taken away at once, which is enough for an image that was made for it; then what that shows to be
 * needed is given back, the likeliest first, and each capability of what then works is shown to be needed.
 * @param observed the run with the engine's defaults.
 * @param ownUser `uid:gid` as whom the image starts by itself; undefined when that is root.
 * @param required true when a deployment that grants more has to fail.
 */
export async function findLeastPrivilege(
  context: RunContext,
  { observation, written = 'it is not known where it writes.' }: Observed,
  ownUser: string | undefined,
  required: boolean,
): Promise<Collected<LeastPrivilege>> {
  if (observation.state !== 'collected') return observation;
  const { readiness, processes } = observation.value;
  if (!readiness.ready) {
    const reason = `The image does not get ready with the engine's defaults, so there is nothing to take away: ${readiness.message}`;
    return { state: 'error', reason, records: [] };
  }
  const trials = trialsOf(context, readiness.after);
  const strictest: Confinement = {
    tmpfs: typeof written === 'string' ? undefined : written,
    noNewPrivileges: true,
    user: ownUser === undefined ? dropsTo(processes) : undefined,
    ...boundsOf(processes),
  };
  const found = await search(strictest, ladder(processes), trials);
  const records = [trials.record()];
  const fault = trials.fault();
  if (fault !== undefined) return { state: 'error', reason: fault, records };
  if (found === undefined) {
    const reason =
      'No run under a limit got ready, not even with all capabilities: the image does not get ready reliably.';
    return { state: 'error', reason, records };
  }
  const { privileges, minimal } = found;
  const whyWritable =
    privileges.tmpfs !== undefined
      ? undefined
      : typeof written === 'string'
        ? written
        : 'it does not get ready with a read-only root, whatever is mounted where it writes.';
  const value: LeastPrivilege = {
    ...{ privileges, minimal, whyWritable, ownUser, starts: trials.starts() },
    givenTmpfs: context.settings.tmpfs,
    lowPorts: lowPorts(context.program.exposedPorts),
    required,
  };
  return { state: 'collected', value, records };
}

/** Tries privileges; the same ones once. */
interface Trials {
  /** True when the container got ready; undefined when no more may be started, or one could not be looked at. */
  readonly works: (privileges: Privileges) => Promise<boolean | undefined>;
  readonly starts: () => number;
  /** Why a container could not be looked at, which is no answer: then nothing is found. */
  readonly fault: () => string | undefined;
  readonly record: () => EvidenceRecord;
}

/** @param usual milliseconds that it took to get ready with the engine's defaults. */
function trialsOf(context: RunContext, usual: number): Trials {
  const known = new Map<string, Promise<boolean | undefined>>();
  const lines: string[] = [];
  const inTurn = sideBySide(Math.min(availableParallelism(), 4));
  let starts = 0;
  let shown: readonly string[] = [];
  let fault: string | undefined;
  // Beside other containers it takes longer than alone.
  const timeLimit = Math.min(context.settings.ready.timeLimit, 3 * usual + 5_000);
  const attempt = async (flags: readonly string[]) => {
    if (fault !== undefined) return undefined;
    const answer = await withContainer(context, { flags, timeLimit }, async ({ readiness, command }) => {
      if (readiness.ready || shown.length === 0) shown = command;
      return readiness;
    });
    if (!answer.ran) fault ??= answer.reason;
    const words = answer.ran
      ? answer.value.ready
        ? `ready after ${answer.value.after} ms`
        : answer.value.message
      : answer.reason;
    lines.push(`${flags.join(' ')}\n  ${words}`);
    return answer.ran ? answer.value.ready : undefined;
  };
  const works = (privileges: Privileges) => {
    const flags = privilegeFlags(privileges);
    const key = flags.join('\0');
    const before = known.get(key);
    if (before !== undefined) return before;
    if (starts >= MOST_STARTS || fault !== undefined) return Promise.resolve(undefined);
    starts += 1;
    const answer = inTurn(() => attempt(flags));
    known.set(key, answer);
    return answer;
  };
  const record = () => ({
    title: 'Runs with fewer privileges (the command is the last that got ready)',
    command: shown,
    output: lines.join('\n'),
  });
  return { works, starts: () => starts, fault: () => fault, record };
}

async function search(
  strictest: Confinement,
  steps: readonly (readonly string[])[],
  trials: Trials,
): Promise<Found | undefined> {
  const asItself = { ...strictest, user: undefined };
  const bare = await withoutCapabilities(strictest, trials);
  if (bare !== undefined) return bare;
  const writable = await unlessCapabilitiesHelp(strictest, steps[0] ?? [], trials);
  if (writable !== undefined) return writable;
  const confined = await withCapabilities(asItself, steps, trials);
  if (confined !== undefined) return confined;
  const looser = await loosen(asItself, trials);
  if (looser === undefined) return undefined;
  // The user, too, may have failed for what is now given.
  const again = await withoutCapabilities({ ...looser, user: strictest.user }, trials);
  return again ?? withCapabilities(looser, steps, trials);
}

/** As another user and as itself, side by side; the other user comes first. */
async function withoutCapabilities(confinement: Confinement, { works }: Trials): Promise<Found | undefined> {
  const asOther: Privileges = { ...confinement, capabilities: [] };
  const asItself: Privileges = { ...asOther, user: undefined };
  const [other, itself] = await Promise.all([works(asOther), works(asItself)]);
  if (other) return { privileges: asOther, minimal: true };
  return itself ? { privileges: asItself, minimal: true } : undefined;
}

/** A writable root, side by side with the likeliest capabilities, since one of them is what is mostly missing. */
async function unlessCapabilitiesHelp(
  confinement: Confinement,
  likeliest: readonly string[],
  { works }: Trials,
): Promise<Found | undefined> {
  const writable: Privileges = { ...confinement, user: undefined, tmpfs: undefined, capabilities: [] };
  const capable: Privileges = { ...confinement, user: undefined, capabilities: likeliest };
  const [asWritable, asCapable] = await Promise.all([works(writable), works(capable)]);
  if (asCapable || !asWritable) return undefined;
  const asOther: Privileges = { ...writable, user: confinement.user };
  return { privileges: (await works(asOther)) ? asOther : writable, minimal: true };
}

async function withCapabilities(
  confinement: Confinement,
  steps: readonly (readonly string[])[],
  { works }: Trials,
): Promise<Found | undefined> {
  const found = await minimalSet(steps, (capabilities) => works({ ...confinement, capabilities }));
  if (found === undefined) return undefined;
  return { privileges: { ...confinement, capabilities: found.set }, minimal: found.minimal };
}

/** What has to be given back when it does not get ready with all capabilities either. */
async function loosen(confinement: Confinement, { works }: Trials): Promise<Confinement | undefined> {
  const writable = { ...confinement, tmpfs: undefined };
  const gaining = { ...confinement, noNewPrivileges: false };
  const both = { ...writable, noNewPrivileges: false };
  const all = (one: Confinement) => works({ ...one, capabilities: DEFAULT_CAPABILITIES });
  const [asWritable, asGaining] = await Promise.all([all(writable), all(gaining)]);
  if (asWritable) return writable;
  if (asGaining) return gaining;
  if (await all(both)) return both;
  const roomy = { ...both, ...roomier(both) };
  return (await all(roomy)) ? roomy : undefined;
}

/** The sets of capabilities to start from: what the processes were seen to have beside what is usual. */
function ladder(processes: readonly ObservedProcess[]): readonly (readonly string[])[] {
  const held = processes
    .filter(({ status }) => !status.uid.includes(0))
    .flatMap(({ status }) => capabilityNames(/[0-9a-f]+$/.exec(status.lines['CapPrm'] ?? '')?.[0] ?? ''));
  const seen = DEFAULT_CAPABILITIES.filter((name) => held.includes(name));
  const usual = LADDER.map((step) =>
    DEFAULT_CAPABILITIES.filter((name) => [...step, ...seen].includes(name)),
  );
  return [...(seen.length === 0 ? [] : [seen]), ...usual, DEFAULT_CAPABILITIES];
}

/** The user that the image itself drops to, else one that no image has. */
function dropsTo(processes: readonly ObservedProcess[]): string {
  const dropped = processes.find(({ status }) => !status.uid.includes(0) && !status.gid.includes(0));
  return dropped === undefined ? NOBODY : `${dropped.status.uid[1]}:${dropped.status.gid[1]}`;
}

function lowPorts(exposed: readonly string[]): readonly number[] {
  return exposed.map((port) => Number.parseInt(port, 10)).filter((port) => port > 0 && port < 1024);
}
