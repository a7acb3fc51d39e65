import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRegistry } from '../__tests__/support/registry.ts';
import type { RunResult } from '../src/engine/process.ts';
import { startFakeGitHub } from './lib/fake-github.ts';
import { type Job, prepareJob, ROOT, runMain } from './lib/github-run.ts';
import { HARDENED, type HardenedImage, publishHardened, succeed } from './lib/hardened-image.ts';
import { type Contestant, compare, median, race, show } from './lib/race.ts';
import { undoing } from './lib/undo.ts';

const REPOSITORY = 'octo/app';
const HEAD = 'a'.repeat(40);
const TAG = 'layered-defense/bench:1';

async function bench(rounds: number, later: (undo: () => Promise<unknown>) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'layered-defense-bench-'));
  later(() => rm(folder, { recursive: true, force: true }));
  const registry = await startRegistry();
  later(registry.stop);
  const github = await startFakeGitHub(REPOSITORY, { 1: HEAD, 2: HEAD });
  later(github.stop);
  const reference = `${registry.host}/example/hardened:1`;
  const image = await publishHardened(reference, folder, (_, work) => work());
  const job: Job = {
    folder,
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    token: github.token,
    repository: REPOSITORY,
    pullRequest: 1,
    headSha: HEAD,
    runId: 1,
  };
  const env = await prepareJob(job, {
    context: HARDENED,
    network: 'none',
    image: reference,
    key: image.publicKey,
    'insecure-ignore-tlog': 'true',
  });
  const empty = join(folder, 'empty.mjs');
  await writeFile(empty, '');

  const deadly = join(folder, 'deadly');
  await mkdir(deadly);
  await writeFile(join(deadly, 'docker'), '#!/bin/sh\nkill -KILL $PPID\n', { mode: 0o755 });

  const work = [action(env), shellScript(job, image), floor()];
  const start = [startUp(env, deadly), emptyScript(empty)];
  console.log(
    `Medians of ${rounds} rounds in alternation, after one to warm up; the fastest to the slowest:`,
  );
  const [a = [], b = [], c = []] = await race(work, rounds);
  show(work, [a, b, c]);
  const [d = [], e = []] = await race(start, Math.max(rounds, 20));
  show(start, [d, e]);
  compare('A / B', median(a) / median(b), '', 0.8, 'under');
  compare('A / C', median(a) / median(c), '', 1.3, 'not over');
  compare('D - E', median(d) - median(e), ' ms', 50, 'not over');
}

function action(env: Readonly<Record<string, string>>): Contestant {
  return { name: 'A  dist/index.js, the main step', run: () => fine(runMain(env)) };
}

function shellScript(job: Job, image: HardenedImage): Contestant {
  const env = {
    CONTEXT: HARDENED,
    TAG,
    IMAGE: image.pinned,
    KEY: image.publicKey,
    COMMENTS_URL: `${job.apiUrl}/repos/${job.repository}/issues/2/comments`,
    TOKEN: job.token,
  };
  const path = join(ROOT, 'script/bench-baseline.sh');
  return { name: 'B  the same five steps in a shell script, one by one', run: () => succeed(path, [], env) };
}

function floor(): Contestant {
  const build = ['buildx', 'build', '--load', '--quiet', '--network', 'none', '--tag', TAG, HARDENED];
  return {
    name: 'C  docker build and one docker run, nothing else',
    async run() {
      await succeed('docker', build);
      await succeed('docker', ['run', '--rm', '--network', 'none', TAG, 'id']);
    },
  };
}

/** The main step until it starts its first program, which ends it: all that comes before any work. */
function startUp(env: Readonly<Record<string, string>>, folder: string): Contestant {
  return {
    name: 'D  dist/index.js until it starts its first program',
    async run() {
      const { exitCode, stderr } = await runMain({ ...env, PATH: folder, DOCKER_CONFIG: folder });
      if (exitCode !== undefined) throw new Error(`dist/index.js started no program:\n${stderr}`);
    },
  };
}

function emptyScript(path: string): Contestant {
  return { name: 'E  an empty script', run: () => succeed(process.execPath, [path]) };
}

/** @throws Error with what the bundle printed when it did not exit with 0. */
async function fine(ending: Promise<RunResult>): Promise<void> {
  const { exitCode, stdout, stderr } = await ending;
  if (exitCode !== 0) throw new Error(`dist/index.js failed (exit code ${exitCode}):\n${stdout}${stderr}`);
}

const rounds = Number(process.argv[2]);
await undoing((later) => bench(rounds, later));
