import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryLeft } from './lib/memory.ts';
import { type Act, type ActEnd, RULES, setStage } from './lib/soak.ts';
import { undoing } from './lib/undo.ts';

/** Share of the requests to GitHub's API that a fault strikes. */
const SHARE = 0.2;

/** Side by side while the engine is killed: few enough that most gates see an engine that stands. */
const BESIDE_RESTARTS = 12;

/** Part of the free memory that the gates may take; 200 have taken less, with the engine, than 200 times one alone. */
const USABLE = 0.8;

const GIB = 1024 ** 3;

async function soak(
  gates: number,
  seed: number,
  later: (undo: () => Promise<unknown>) => void,
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'layered-defense-soak-'));
  later(() => rm(folder, { recursive: true, force: true }));
  const stage = await setStage(folder, { share: SHARE, seed }, later);
  const alone = await stage.warmUp();
  const left = await memoryLeft();
  const room = Math.floor((left * USABLE) / alone.memory);
  console.log(
    `one gate alone: ${seconds(alone.time)}, ${gib(alone.memory)} GiB; free memory: ${gib(left)} GiB`,
  );
  if (room < gates) console.log(`NOT ALL AT ONCE: the memory has room for ${room} gates side by side.`);
  const acts: readonly Act[] = [
    { name: 'all at once', gates, sideBySide: Math.min(gates, room), restarts: 0 },
    { name: 'engine killed twice', gates, sideBySide: Math.min(BESIDE_RESTARTS, room), restarts: 2 },
  ];
  const ends: ActEnd[] = [];
  for (const act of acts) {
    const end = await stage.play(act);
    ends.push(end);
    show(end);
  }
  const { requests, struck } = await stage.stopGitHub();
  console.log(`\n${requests} requests to GitHub's API, ${struck} of them struck by a fault (seed ${seed})`);
  return ends.every(holds);
}

function holds({ faults }: ActEnd): boolean {
  return RULES.every((rule) => faults[rule].length === 0);
}

/** Faults of a rule that are shown. */
const SHOWN = 10;

function show({ act, ends, outages, span, memory, faults }: ActEnd): void {
  const times = ends.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const verdicts = Object.entries(Object.groupBy(ends, (end) => `${end.gate.image} ${end.verdict}`));
  const figures = {
    gates: `${ends.length}, ${act.sideBySide} side by side`,
    verdicts: verdicts.map(([name, all = []]) => `${name} ${all.length}`).join(', '),
    'engine away':
      outages.length === 0 ? 'never' : outages.map(({ from, to }) => seconds(to - from)).join(', '),
    time: `${seconds(span.to - span.from)}, ${((ends.length * 60_000) / (span.to - span.from)).toFixed(0)} gates a minute`,
    'time of a gate': `p50 ${seconds(quantile(times, 0.5))}, p95 ${seconds(quantile(times, 0.95))}`,
    'peak memory': `${gib(memory)} GiB`,
  };
  console.log(`\n${act.name}`);
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(28)} ${value}`);
  for (const rule of RULES) {
    const found = faults[rule];
    console.log(
      `  ${rule.padEnd(28)} ${found.length === 0 ? 'holds' : `DOES NOT HOLD, ${found.length} times`}`,
    );
    for (const fault of found.slice(0, SHOWN)) console.log(`    ${fault}`);
  }
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`;
}

function gib(bytes: number): string {
  return (bytes / GIB).toFixed(2);
}

const [gates, seed] = process.argv.slice(2).map(Number);
if (gates === undefined || seed === undefined) throw new Error('usage: node script/soak.ts GATES SEED');
const sound = await undoing((later) => soak(gates, seed, later));
process.exitCode = sound ? 0 : 1;
