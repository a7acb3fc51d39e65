import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/engine/process.ts';
import type { GitHubEvent } from '../../src/event.ts';
import { readInputs } from '../../src/inputs/read.ts';
import type { Settings } from '../../src/settings.ts';
import { proposalFault } from '../../src/subject/proposal.ts';

/** Branches that hold the head and something else. */
const OTHERS = ['child', 'other', 'swapped', 'three'] as const;

let folder: string;
/** Commits by what they are. */
const commits: Record<'base' | 'head' | 'merge', string> = { base: '', head: '', merge: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proposal-'));
  const all = join(folder, 'all');
  for (const name of ['all', 'empty']) await mkdir(join(folder, name));
  await git(all, 'init', '--quiet', '--initial-branch', 'main');
  const commit = async (message: string) => {
    await git(all, 'commit', '--quiet', '--allow-empty', '--message', message);
    return git(all, 'rev-parse', 'HEAD');
  };
  await commit('First');
  await git(all, 'checkout', '--quiet', '-b', 'change');
  commits.head = await commit('Proposed');
  await git(all, 'checkout', '--quiet', 'main');
  commits.base = await commit('Base');
  await git(all, 'checkout', '--quiet', '-b', 'merged');
  await git(all, 'merge', '--quiet', '--no-edit', 'change');
  commits.merge = await git(all, 'rev-parse', 'HEAD');
  // What the head does not say: a commit upon it, and a merge with something else.
  await git(all, 'checkout', '--quiet', '-b', 'child', 'change');
  await commit('Nobody looked at this');
  await git(all, 'checkout', '--quiet', '-b', 'other', 'main~1');
  await commit('Of another branch');
  await git(all, 'merge', '--quiet', '--no-edit', 'change');
  await git(all, 'checkout', '--quiet', '-b', 'swapped', 'change');
  await git(all, 'merge', '--quiet', '--no-edit', 'main');
  await git(all, 'checkout', '--quiet', '-b', 'three', 'main');
  const third = await git(all, 'commit-tree', '-m', 'Third', '-p', 'main~1', 'main^{tree}');
  const three = ['-p', 'main', '-p', 'change', '-p', third];
  await git(
    all,
    'reset',
    '--quiet',
    '--hard',
    await git(all, 'commit-tree', '-m', 'Three', ...three, 'main^{tree}'),
  );
  // As actions/checkout does: one commit alone, whose parents are not there.
  for (const branch of ['main', 'change', 'merged', ...OTHERS]) {
    await git(
      folder,
      ...['clone', '--quiet', '--depth', '1', '--branch', branch, `file://${all}`, join(folder, branch)],
    );
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function git(at: string, ...args: string[]): Promise<string> {
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@acme.example'];
  const ended = await run('git', [...author, '-C', at, ...args], { timeLimit: 60_000 });
  if (ended.exitCode !== 0) throw new Error(`git ${args[0]}: ${ended.stderr}`);
  return ended.stdout.trim();
}

function settings(inputs: Readonly<Record<string, string>>): Settings {
  const read = readInputs((name) => inputs[name] ?? '', {
    isThere: () => false,
    fileExists: () => true,
    leavesCheckout: () => false,
    realPath: (path) => path,
    readFile: () => undefined,
    variable: () => undefined,
  });
  if (!read.valid) throw new Error(read.problems.join(' '));
  return read.settings;
}

function event(name = 'pull_request_target'): GitHubEvent {
  return {
    name,
    owner: 'acme',
    repo: 'shop',
    sha: commits.head,
    runId: 1,
    runAttempt: 1,
    runUrl: '',
    apiUrl: '',
    graphqlUrl: undefined,
    pullRequest: { number: 7, headSha: commits.head, fromFork: true },
    base: { sha: commits.base, branch: 'main' },
    workflow: undefined,
    trigger: undefined,
    origin: { server: '', repository: 'acme/shop', commits: [] },
  };
}

const ask = (inputs: Readonly<Record<string, string>>, of = event()) =>
  proposalFault(of, settings(inputs), new AbortController().signal);

test.each(['change', 'merged'])('a checkout of %s holds the pull request', async (name) => {
  expect(await ask({ context: join(folder, name) })).toBeUndefined();
});

test('a checkout of the base branch does not', async () => {
  const fault = await ask({ context: join(folder, 'main') });
  expect(fault).toContain(`is commit ${commits.base}, which is neither the head ${commits.head} of`);
});

test.each(OTHERS)('a checkout of %s, which has the head among its parents, does not', async (name) => {
  const fault = await ask({ context: join(folder, name) });
  expect(fault).toContain(`which is neither the head ${commits.head} of the pull request nor its merge`);
});

test('a merge with a base that the event does not name does not', async () => {
  const of = { ...event(), base: { sha: 'b'.repeat(40), branch: 'main' } };
  expect(await ask({ context: join(folder, 'merged') }, of)).toContain(`is commit ${commits.merge},`);
  expect(await ask({ context: join(folder, 'merged') }, { ...of, base: undefined })).toContain('is commit ');
});

test('a folder of which no commit is known does not', async () => {
  expect(await ask({ context: join(folder, 'empty') })).toContain('is a folder without a commit');
});

test('a repository among the files of a checkout is not asked', async () => {
  const planted = join(folder, 'main', 'app');
  await git(folder, 'clone', '--quiet', '--bare', '--branch', 'change', join(folder, 'all'), planted);
  expect(await ask({ context: planted })).toContain('is a folder without a commit');
});

test.each([
  'https://git.example/acme/shop.git#HEAD',
  'https://git.example/acme/shop.git#HEAD:app',
  'git@git.example:acme/shop.git#HEAD',
  'github.com/acme/shop#HEAD',
])('a Git URL holds it when it names the head (%s)', async (context) => {
  expect(await ask({ context: context.replace('HEAD', commits.head) })).toBeUndefined();
});

test.each([
  'https://secret@git.example/acme/shop.git#main',
  'https://git.example/acme/shop.git#evil-HEAD',
  'https://git.example/acme/shop.git#HEAD-evil',
  'https://git.example/acme/shop.git#refs/heads/HEAD',
  'https://git.example/acme/shop.git#main:x/HEAD',
  'https://git.example/acme/shop.git#main:HEAD',
  'https://git.example/acme/shop.git#main#HEAD',
  'https://git.example/HEAD/shop.git',
  'https://git.example/acme/shop.git?ref=main#HEAD',
  'https://git.example/acme/shop.tar#HEAD',
])('a Git URL does not hold it by a name that has it in it (%s)', async (context) => {
  const fault = await ask({ context: context.replace('HEAD', commits.head) });
  expect(fault).toContain('is what the input "context" names');
  expect(fault).not.toContain('secret');
});

test('nothing is asked where the checkout is not looked at', async () => {
  expect(await ask({ image: 'ghcr.io/acme/shop:1' })).toBeUndefined();
});

test('manifests are of the checkout too', async () => {
  // The tests run in a checkout of another repository.
  expect(await ask({ image: 'ghcr.io/acme/shop:1', manifests: 'k8s/*.yaml' })).toContain('is commit ');
});

test.each(['pull_request', 'push'])('nothing is asked on %s', async (name) => {
  expect(await ask({ context: join(folder, 'main') }, event(name))).toBeUndefined();
});
