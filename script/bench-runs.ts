import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectImage } from '../src/engine/docker.ts';
import { DEFAULT_CAPABILITIES } from '../src/evidence/capabilities.ts';
import { findLeastPrivilege } from '../src/evidence/least-privilege/find.ts';
import { type Observed, observe } from '../src/evidence/runs/observe.ts';
import { type RunContext, withContainer } from '../src/evidence/runs/running-container.ts';
import { startFakeGitHub } from './lib/fake-github.ts';
import { prepareJob, runMain } from './lib/github-run.ts';
import { succeed } from './lib/hardened-image.ts';
import { type Contestant, compare, median, race, show } from './lib/race.ts';
import { stopped, undoing } from './lib/undo.ts';

const REPOSITORY = 'octo/app';
const HEAD = 'a'.repeat(40);
const LABEL = 'layered-defense.run=bench';

/** Images of the catalogue whose entrypoint starts as root, with what tells that they are ready. */
const EVIDENCE_OF = 'nginx';
const SEARCHED = ['nginx', 'redis-gosu', 'postgres'];

/** Rounds of the searches, which take many container starts each. */
const SEARCH_ROUNDS = 3;

type Later = (undo: () => Promise<unknown>) => void;

/** The evidence of a running container, against one start of it until it is ready. */
async function benchEvidence(rounds: number, folder: string, later: Later): Promise<void> {
  const github = await startFakeGitHub(REPOSITORY, { 1: HEAD });
  later(github.stop);
  const { apiUrl, graphqlUrl, token } = github;
  const job = { folder, apiUrl, graphqlUrl, token, repository: REPOSITORY, headSha: HEAD };
  const env = await prepareJob(
    { ...job, pullRequest: 1, runId: 1 },
    {
      context: `catalogue/${EVIDENCE_OF}`,
      network: 'none',
      observe: 'true',
      files: 'true',
      'run-options': '--cap-drop ALL --read-only --security-opt no-new-privileges',
      'fail-on': 'never',
    },
  );
  const action: Contestant = {
    name: `F  dist/index.js: observe, files, run-options of ${EVIDENCE_OF}`,
    run: async () => {
      const { exitCode, stdout, stderr } = await runMain(env);
      if (exitCode !== 0) throw new Error(`dist/index.js failed:\n${stdout}${stderr}`);
    },
  };
  const contestants = [action, untilReady(EVIDENCE_OF)];
  const [f = [], g = []] = await race(contestants, rounds);
  show(contestants, [f, g]);
  console.log(`${'F / G'.padEnd(58)} ${(median(f) / median(g)).toFixed(2)}`);
}

/** What nobody can do without: one start until the HEALTHCHECK's command exits 0. */
function untilReady(name: string): Contestant {
  return {
    name: 'G  one container start until it is ready',
    async run() {
      const image = imageOf(name);
      const flags = ['--detach', '--network', 'none', '--no-healthcheck', '--label', LABEL];
      const container = (await succeed('docker', ['run', ...flags, image])).stdout.trim();
      try {
        while (!(await isHealthy(container))) stopped.throwIfAborted();
      } finally {
        await succeed('docker', ['rm', '--force', '--volumes', container]);
      }
    },
  };
}

async function isHealthy(container: string): Promise<boolean> {
  const question = ['curl', '--fail', '--silent', '--output', '/dev/null', 'http://127.0.0.1/'];
  return succeed('docker', ['exec', container, ...question]).then(
    () => true,
    () => false,
  );
}

/** The search for the least privilege, against one start a capability, one after the other. */
async function benchSearch(name: string, folder: string): Promise<void> {
  const context = await contextOf(name, folder);
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const observed = await observe(context, architecture, true);
  const starts = { ours: 0, naive: 0 };
  const contestants: Contestant[] = [
    {
      name: `S  ${name}: capabilities, read-only root, user, bounds`,
      run: async () => {
        starts.ours = await search(context, observed);
      },
    },
    {
      name: `N  ${name}: one start a capability, capabilities alone`,
      run: async () => {
        starts.naive = await naiveSearch(context, observed);
      },
    },
  ];
  const [ours = [], naive = []] = await race(contestants, SEARCH_ROUNDS);
  show(contestants, [ours, naive]);
  compare(
    `S / N  ${name}: starts (${starts.ours} and ${starts.naive})`,
    starts.ours / starts.naive,
    '',
    0.5,
    'not over',
  );
  compare(`S / N  ${name}: time`, median(ours) / median(naive), '', 0.5, 'not over');
}

async function search(context: RunContext, observed: Observed): Promise<number> {
  const found = await ended(context, (one) => findLeastPrivilege(one, observed, undefined, false));
  if (found.state !== 'collected') throw new Error(`The search failed: ${found.reason}`);
  return found.value.starts;
}

async function naiveSearch(context: RunContext, { observation }: Observed): Promise<number> {
  const readiness = observation.state === 'collected' ? observation.value.readiness : undefined;
  if (!readiness?.ready) throw new Error('The image does not get ready.');
  const timeLimit = 3 * readiness.after + 5_000;
  let kept: readonly string[] = DEFAULT_CAPABILITIES;
  for (const capability of DEFAULT_CAPABILITIES) {
    const fewer = kept.filter((one) => one !== capability);
    const flags = ['--cap-drop', 'ALL', ...fewer.flatMap((one) => ['--cap-add', one])];
    const answer = await ended(context, (one) =>
      withContainer(one, { flags, timeLimit }, async (container) => container.readiness.ready),
    );
    if (answer.ran && answer.value) kept = fewer;
  }
  return DEFAULT_CAPABILITIES.length;
}

/** Does some work and waits until its containers are removed. */
async function ended<T>(context: RunContext, work: (context: RunContext) => Promise<T>): Promise<T> {
  const ending: Promise<unknown>[] = [];
  const result = await work({ ...context, later: (end) => ending.push(end) });
  await Promise.all(ending);
  return result;
}

async function contextOf(name: string, folder: string): Promise<RunContext> {
  const image = imageOf(name);
  const answer = await inspectImage(image, stopped);
  if (!answer.found) throw new Error(answer.reason);
  const ready = { command: undefined, log: undefined, after: 3_000, timeLimit: 60_000 };
  return {
    image,
    platform: undefined,
    program: answer.image.program,
    settings: {
      command: undefined,
      env: [],
      volumes: [],
      tmpfs: [],
      network: 'none',
      ready,
    },
    label: LABEL,
    folder,
    signal: stopped,
    later: () => {},
  };
}

function imageOf(name: string): string {
  return `layered-defense/bench-${name}:1`;
}

async function bench(rounds: number, later: Later): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'layered-defense-bench-'));
  later(() => rm(folder, { recursive: true, force: true }));
  for (const name of SEARCHED) {
    const flags = ['--load', '--quiet', '--network', 'none', '--tag', imageOf(name)];
    await succeed('docker', ['buildx', 'build', ...flags, `catalogue/${name}`]);
    later(() => succeed('docker', ['image', 'rm', imageOf(name)]));
  }
  console.log(
    `Running containers: medians of ${rounds} rounds, of the searches ${SEARCH_ROUNDS}, in alternation:`,
  );
  await benchEvidence(rounds, folder, later);
  for (const name of SEARCHED) await benchSearch(name, folder);
}

const rounds = Number(process.argv[2]);
await undoing((later) => bench(rounds, later));
