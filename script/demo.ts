import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startRegistry } from '../__tests__/support/registry.ts';
import { run } from '../src/engine/process.ts';
import { type FakeGitHub, startFakeGitHub } from './lib/fake-github.ts';
import { runAction } from './lib/github-run.ts';
import { HARDENED, publishHardened } from './lib/hardened-image.ts';
import { undoing } from './lib/undo.ts';

const REPOSITORY = 'octo/app';
/** Head commits of the two pull requests, by number. */
const HEADS = { 1: 'a'.repeat(40), 2: 'b'.repeat(40) };

/** Looks at the running container, its files, and its deployment too. */
const DEEPER = { observe: 'true', files: 'true', 'least-privilege': 'report', 'ready-after': '1' };

/** The Pod that runs the image. */
function pod(name: string): Readonly<Record<string, string>> {
  return {
    manifests: `examples/kubernetes/${name}`,
    'pod-security': 'article',
    'deployed-as': 'registry.example.no/shop/web',
  };
}

/** One run of the action that is shown, and the verdict that it must come to. */
interface Scene {
  readonly title: string;
  readonly pullRequest: keyof typeof HEADS;
  readonly inputs: Readonly<Record<string, string>>;
  readonly verdict: string;
}

async function demo(later: (undo: () => Promise<unknown>) => void): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'layered-defense-demo-'));
  later(() => rm(folder, { recursive: true, force: true }));
  const registry = await startRegistry();
  later(registry.stop);
  const github = await startFakeGitHub(REPOSITORY, HEADS);
  later(github.stop);
  const reference = `${registry.host}/example/hardened:1`;
  later(() => run('docker', ['image', 'rm', '--force', reference], { timeLimit: 60_000 }));
  const { publicKey } = await publishHardened(reference, folder, timed);

  const scenes: readonly Scene[] = [
    {
      title: 'examples/default',
      pullRequest: 1,
      inputs: { context: 'examples/default', ...DEEPER, ...pod('before.yaml') },
      verdict: 'fail',
    },
    {
      title: 'examples/hardened, published and signed',
      pullRequest: 2,
      inputs: {
        context: HARDENED,
        network: 'none',
        image: reference,
        key: publicKey,
        'insecure-ignore-tlog': 'true',
        ...DEEPER,
        ...pod('after.yaml'),
        'run-options': '--cap-drop ALL --read-only --security-opt no-new-privileges',
        'least-privilege': 'require',
        'seccomp-profile': 'record',
      },
      verdict: 'pass',
    },
  ];
  let expected = true;
  for (const scene of scenes) expected = (await play(scene, github, folder)) && expected;
  return expected;
}

/** Runs the action, prints its comment, and tells whether the verdict is the expected one. */
async function play(scene: Scene, github: FakeGitHub, parent: string): Promise<boolean> {
  const folder = await mkdtemp(join(parent, 'job-'));
  const job = {
    folder,
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    token: github.token,
    repository: REPOSITORY,
    pullRequest: scene.pullRequest,
    headSha: HEADS[scene.pullRequest],
    runId: 1000 + scene.pullRequest,
  };
  const { result, outputs } = await timed(`Layered Defense on ${scene.title}`, () =>
    runAction(job, scene.inputs),
  );
  const comments = await github.comments(scene.pullRequest);
  const verdict = outputs.get('verdict') ?? '(none)';
  const passed = result.exitCode === 0;
  const fine = verdict === scene.verdict && passed === (scene.verdict === 'pass') && comments.length === 1;

  for (const body of comments) {
    console.log(`\n──── The comment on pull request #${scene.pullRequest}: ${scene.title} ────\n`);
    console.log(body);
    console.log('──── end of the comment ────\n');
  }
  console.log(`verdict: ${verdict}, expected: ${scene.verdict}; exit code of the step: ${result.exitCode}`);
  if (!fine) {
    console.log(
      `This is not as expected (comments: ${comments.length}). The log of the action:\n${result.stdout}`,
    );
    console.log(result.stderr);
  }
  return fine;
}

/** Runs a step and prints how long it took. */
async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  console.log(`${step}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}

process.exitCode = (await undoing(demo)) ? 0 : 1;
