import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type SecondEngine, startEngine } from '../../__tests__/support/engine.ts';
import { LABEL } from '../../src/label.ts';
import { type FakeGitHub, type RequestCounts, startFakeGitHub } from './fake-github.ts';
import { type Job, ROOT, runAction } from './github-run.ts';
import { succeed } from './hardened-image.ts';
import { memoryLeft, memoryOf, processesWith } from './memory.ts';
import {
  errorFromLoad,
  falseGreen,
  type Gate,
  type GateEnd,
  IMAGES,
  type ImageName,
  lostComment,
  rowsOf,
  type Span,
  wrongVerdict,
} from './soak-judge.ts';

/** Some gates that run on the engine. */
export interface Act {
  readonly name: string;
  readonly gates: number;
  readonly sideBySide: number;
  /** How often the engine is killed meanwhile, and started again. */
  readonly restarts: number;
}

/** What came of an act. */
export interface ActEnd {
  readonly act: Act;
  readonly ends: readonly GateEnd[];
  /** When the engine did not answer. */
  readonly outages: readonly Span[];
  readonly span: Span;
  /** Bytes by which the machine's free memory shrank at most, whoever took them. */
  readonly memory: number;
  /** What does not hold, by the name of what should. */
  readonly faults: Faults;
}

export type Faults = Readonly<Record<Rule, readonly string[]>>;

/** What has to hold. */
export type Rule = (typeof RULES)[number];

/** What has to hold, in words. */
export const RULES = [
  'no wrong verdict',
  'never green from an error',
  'no error from load alone',
  'no lost comment',
  'nothing left behind',
] as const;

/** The engine, GitHub and checkout of a soak. */
export interface Stage {
  /** Runs one gate of each image by itself; what it builds, all others find in the engine. */
  warmUp(): Promise<WarmUp>;
  play(act: Act): Promise<ActEnd>;
  /** @throws Error when GitHub was asked what it does not know. */
  stopGitHub(): Promise<RequestCounts>;
}

/** The most that a gate takes which runs alone. */
export interface WarmUp {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes of its processes at their most, what the engine takes for it left out. */
  readonly memory: number;
}

export interface Trouble {
  /** Share of the requests to GitHub's API that a fault strikes, from 0 to 1. */
  readonly share: number;
  readonly seed: number;
}

const NAMES: readonly ImageName[] = ['hardened', 'default', 'broken'];

const REPOSITORY = 'octo/app';
const PULL_REQUESTS = 20;
/** Longest delay of an answer of GitHub's, before and after its work, in milliseconds. */
const LATENCY = 150;
/** How long the engine is away, beside the time that it takes to start, in milliseconds. */
const OUTAGE = 1_000;
/** The engine is killed within so many milliseconds, so that it meets the gates at any moment of theirs. */
const ANY_MOMENT = 2_000;
/** By this the processes of a soak are found. */
const TRACKING = 'RUNNER_TRACKING_ID';

/** What half of the gates look at too, in containers that the engine does not remove by itself. */
const DEEPER = { observe: 'true', 'ready-after': '1', files: 'true' };

/** The policy of the base commit and of the checkout: green has to have read it. */
const POLICY = '.github/layered-defense.yml';
const RULES_OF_BASE = 'inputs:\n  fail-on: warning\n';

/**
 * Starts an engine and a GitHub with faults, and writes a checkout of three images.
 * @param folder an empty one, for all files.
 * @param later takes what undoes it.
 */
export async function setStage(
  folder: string,
  { share, seed }: Trouble,
  later: (undo: () => Promise<unknown>) => void,
): Promise<Stage> {
  const checkout = join(folder, 'checkout');
  await writeCheckout(checkout);
  const engine = await startEngine();
  later(engine.stop);
  await succeed(join(ROOT, 'script/example-base'), [], { DOCKER_HOST: engine.host });
  const heads = Array.from({ length: PULL_REQUESTS }, (_, index) => [index + 1, head(index + 1)] as const);
  const github = await startFakeGitHub(
    REPOSITORY,
    Object.fromEntries(heads),
    { [POLICY]: RULES_OF_BASE },
    { faults: share, seed, latency: LATENCY },
  );
  let stopped: Promise<RequestCounts> | undefined;
  const stopGitHub = () => {
    stopped ??= github.stop();
    return stopped;
  };
  later(stopGitHub);
  const tracking = `layered-defense-soak-${process.pid}`;
  const docker = async (...args: readonly string[]) =>
    lines((await succeed('docker', args, { DOCKER_HOST: engine.host })).stdout);

  const runGate = gateRunner(folder, checkout, engine, github, tracking);
  let runId = 0;
  const next = (image: ImageName): Gate => {
    runId += 1;
    return { runId, image, pullRequest: (runId % PULL_REQUESTS) + 1, key: `gate-${runId}` };
  };
  let images: readonly string[] = [];
  return {
    stopGitHub,
    async warmUp() {
      let time = 0;
      let memory = 0;
      for (const name of NAMES) {
        const running = runGate(next(name));
        const sampled = sample(50, running, async () => {
          memory = Math.max(memory, await memoryOf(await processesWith(TRACKING, tracking)));
        });
        const [{ from, to, verdict, log }] = await Promise.all([running, sampled]);
        time = Math.max(time, to - from);
        if (verdict !== IMAGES[name])
          throw new Error(`A gate of the ${name} image alone says ${verdict}:\n${log}`);
      }
      images = await docker('image', 'ls', '--all', '--quiet', '--no-trunc');
      return { time, memory };
    },
    async play(act) {
      const gates = Array.from({ length: act.gates }, (_, index) => next(imageAt(index)));
      const left = await memoryLeft();
      let least = left;
      const from = Date.now();
      const playing = runGates(gates, act, engine, runGate);
      const sampled = sample(500, playing, async () => {
        least = Math.min(least, await memoryLeft());
      });
      const [{ ends, outages }] = await Promise.all([playing, sampled]);
      const to = Date.now();
      const behind = await leftBehind(docker, images, tracking);
      const faults = await judge(ends, outages, behind, github);
      return { act, ends, outages, span: { from, to }, memory: left - least, faults };
    },
  };
}

/** What runs a gate: both steps of the action in a folder of their own, which is looked through and removed. */
function gateRunner(
  folder: string,
  checkout: string,
  engine: SecondEngine,
  github: FakeGitHub,
  tracking: string,
): (gate: Gate) => Promise<GateEnd> {
  return async (gate) => {
    const own = join(folder, `gate-${gate.runId}`);
    await mkdir(own);
    const job: Job = {
      folder: own,
      apiUrl: github.apiUrl,
      graphqlUrl: github.graphqlUrl,
      token: github.token,
      repository: REPOSITORY,
      pullRequest: gate.pullRequest,
      headSha: head(gate.pullRequest),
      runId: gate.runId,
      checkout,
      env: { DOCKER_HOST: engine.host, TMPDIR: own, [TRACKING]: tracking },
    };
    const from = Date.now();
    const inputs = {
      context: gate.image,
      network: 'none',
      'comment-key': gate.key,
      ...(gate.runId % 8 < 4 ? DEEPER : {}),
    };
    const { result, outputs } = await runAction(job, inputs);
    const to = Date.now();
    const path = outputs.get('report');
    const told = [...outputs.values()].filter((value) => value.startsWith(own));
    const known = new Set([...FILES_OF_A_JOB, ...told.map((file) => basename(file))]);
    const end: GateEnd = {
      gate,
      from,
      to,
      exitCode: result.exitCode,
      verdict: outputs.get('verdict'),
      rows: path === undefined ? undefined : rowsOf(await readFile(path, 'utf8')),
      leftovers: (await readdir(own)).filter((name) => !known.has(name)),
      log: result.stdout + result.stderr,
    };
    await rm(own, { recursive: true });
    return end;
  };
}

/** The files that GitHub's runner has there for a job. */
const FILES_OF_A_JOB = ['event_path', 'output', 'state', 'env', 'path', 'step_summary'];

async function writeCheckout(checkout: string): Promise<void> {
  for (const name of ['hardened', 'default']) {
    await cp(join(ROOT, 'examples', name), join(checkout, name), { recursive: true });
  }
  const files = {
    'broken/Dockerfile': 'FROM layered-defense/example-base:1\nRUN false\n',
    [POLICY]: RULES_OF_BASE,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(checkout, path, '..'), { recursive: true });
    await writeFile(join(checkout, path), text);
  }
}

/** Runs gates, so many side by side, and kills the engine when another share of them has ended. */
async function runGates(
  gates: readonly Gate[],
  { sideBySide, restarts }: Act,
  engine: SecondEngine,
  runGate: (gate: Gate) => Promise<GateEnd>,
): Promise<{ readonly ends: readonly GateEnd[]; readonly outages: readonly Span[] }> {
  const waiting = gates.values();
  const ends: GateEnd[] = [];
  const outages: Span[] = [];
  let begun = 0;
  let restarted = Promise.resolve();
  const lane = async () => {
    for (const gate of waiting) {
      ends.push(await runGate(gate));
      const due = Math.floor((ends.length * (restarts + 1)) / gates.length);
      if (begun === Math.min(due, restarts)) continue;
      begun += 1;
      restarted = restarted.then(async () => {
        outages.push(await restart(engine));
      });
      // Whoever waits for it at the end gets the error.
      restarted.catch(() => {});
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
  await restarted;
  return { ends, outages };
}

async function restart(engine: SecondEngine): Promise<Span> {
  await setTimeout(Math.random() * ANY_MOMENT);
  const from = Date.now();
  await engine.kill();
  await setTimeout(OUTAGE);
  await engine.startAgain();
  return { from, to: Date.now() };
}

async function judge(
  ends: readonly GateEnd[],
  outages: readonly Span[],
  behind: readonly string[],
  github: FakeGitHub,
): Promise<Faults> {
  const comments = new Map<number, readonly string[]>();
  for (const { gate } of ends) {
    const { pullRequest } = gate;
    if (!comments.has(pullRequest)) comments.set(pullRequest, await github.comments(pullRequest));
  }
  const each = (fault: (end: GateEnd) => string | undefined) =>
    ends.flatMap((end) => {
      const found = fault(end);
      return found === undefined ? [] : [`gate ${end.gate.runId} (${end.gate.image}): ${found}`];
    });
  return {
    'no wrong verdict': each(wrongVerdict),
    'never green from an error': each(falseGreen),
    'no error from load alone': each((end) => errorFromLoad(end, outages)),
    'no lost comment': each((end) => lostComment(end, comments.get(end.gate.pullRequest) ?? [])),
    'nothing left behind': [
      ...behind,
      ...each(({ leftovers }) => (leftovers.length === 0 ? undefined : leftovers.join(', '))),
    ],
  };
}

/** What stands in the engine and runs on the machine that was not there after the warm-up. */
async function leftBehind(
  docker: (...args: readonly string[]) => Promise<readonly string[]>,
  images: readonly string[],
  tracking: string,
): Promise<readonly string[]> {
  const labelled = ['--filter', `label=${LABEL}`];
  const containers = await docker('ps', '--all', '--format', '{{.ID}} {{.Status}} {{.Names}}');
  const networks = await docker('network', 'ls', '--quiet', ...labelled);
  const volumes = await docker('volume', 'ls', '--quiet');
  const more = (await docker('image', 'ls', '--all', '--quiet', '--no-trunc')).filter(
    (id) => !images.includes(id),
  );
  const processes = await processesWith(TRACKING, tracking);
  return [
    ...containers.map((one) => `container ${one}`),
    ...networks.map((id) => `network ${id}`),
    ...volumes.map((name) => `volume ${name}`),
    ...more.map((id) => `image ${id}`),
    ...processes.map((pid) => `process ${pid}`),
  ];
}

/** Takes samples until some work has ended. */
async function sample(pause: number, work: Promise<unknown>, take: () => Promise<void>): Promise<void> {
  let runs = true;
  const end = () => {
    runs = false;
  };
  work.then(end, end);
  while (runs) {
    await take();
    await setTimeout(pause);
  }
}

/** Half of the gates are of the hardened image, since that is what can become wrong in both ways. */
function imageAt(index: number): ImageName {
  return (['hardened', 'default', 'hardened', 'broken'] as const)[index % 4] ?? 'hardened';
}

function head(pullRequest: number): string {
  return pullRequest.toString(16).padStart(40, '0');
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
