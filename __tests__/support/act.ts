import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type RunResult, run } from '../../src/engine/process.ts';
import type { FakeGitHub } from './fake-github/server.ts';
import { REPOSITORY, ROOT } from './run-action.ts';

/** One line of `act --json`; each has what it is about. */
const Line = z.object({
  msg: z.string(),
  jobID: z.string().optional(),
  matrix: z.object({ name: z.string().optional() }).nullish(),
  step: z.string().optional(),
  stage: z.string().optional(),
  stepResult: z.string().optional(),
  jobResult: z.string().optional(),
  command: z.string().optional(),
  content: z.string().optional(),
});

const Outputs = z.record(z.string(), z.string());

/** One line of `act --json`. */
export type ActLine = z.infer<typeof Line>;

/** What act printed, and how it ended. */
export interface ActRun extends RunResult {
  readonly lines: readonly ActLine[];
}

/** A run of all workflows of a checkout that one event starts. */
export interface ActRequest {
  /** Name of the event. */
  readonly event: string;
  /** Its payload. */
  readonly payload: object;
  /** A checkout of {@link makeActionCheckout}. */
  readonly checkout: string;
  /** A folder for act's own files; the caller removes it. */
  readonly folder: string;
  readonly github: FakeGitHub;
}

/**
 * Makes a repository that has this action in it, images of examples/, and workflows that name the action by `./`.
 * @param images by the folder of the repository, which example is copied there.
 * @param workflows by the name of their file.
 * @returns the commit.
 */
export async function makeActionCheckout(
  checkout: string,
  images: Readonly<Record<string, 'hardened' | 'default'>>,
  workflows: Readonly<Record<string, string>>,
): Promise<string> {
  const at = (...path: string[]) => join(checkout, ...path);
  await mkdir(at('.github/workflows'), { recursive: true });
  await cp(join(ROOT, 'action.yml'), at('action.yml'));
  await cp(process.env['LAYERED_DEFENSE_DIST'] ?? join(ROOT, 'dist'), at('dist'), { recursive: true });
  for (const [place, name] of Object.entries(images)) {
    await cp(join(ROOT, 'examples', name), at(place), { recursive: true });
  }
  for (const [name, text] of Object.entries(workflows)) {
    // The engine of these tests has no bridge, so it can build with BuildKit only without a network.
    const offline = text.replaceAll(/^( *)context: .*$/gm, '$&\n$1network: none');
    await writeFile(at('.github/workflows', name), offline);
  }
  const git = (...args: string[]) => run('git', ['-C', checkout, ...args], { timeLimit: 60_000 });
  await git('init', '--quiet');
  await git('add', '--all');
  await git('-c', 'user.name=test', '-c', 'user.email=test@acme.example', 'commit', '--quiet', '-m', 'All');
  return (await git('rev-parse', 'HEAD')).stdout.trim();
}

/** Runs all workflows for one event by the real act, on this machine and in no container. */
export async function runAct({ event, payload, checkout, folder, github }: ActRequest): Promise<ActRun> {
  const act = process.env['ACT'];
  if (act === undefined) throw new Error('These tests need act: set ACT to its path (script/bootstrap).');
  const file = join(folder, `${event}.json`);
  await writeFile(file, JSON.stringify(payload));
  const variables = {
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: 'https://github.example',
  };
  const ended = await run(
    act,
    [
      ...[event, '--json', '--directory', checkout, '--eventpath', file, '--no-cache-server'],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--secret', 'GITHUB_TOKEN=writer'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      timeLimit: 110_000, // With the node of this checkout, which is on no child's path else.
      env: { XDG_CACHE_HOME: join(folder, 'cache'), PATH: process.env['PATH'] ?? '' },
      keep: 64 * 1024 * 1024,
    },
  );
  const lines = ended.stdout.split('\n').filter((line) => line.startsWith('{'));
  return { ...ended, lines: lines.map((line) => Line.parse(JSON.parse(line))) };
}

/** The outputs that a step told by `echo "outputs=…"` with `toJSON(steps.ID.outputs)`; none when no step did. */
export function outputsTold(lines: readonly ActLine[]): Readonly<Record<string, string>> {
  const told = lines.map(({ msg }) => msg).join('');
  return Outputs.parse(JSON.parse(/outputs=(\{[^}]*\})/.exec(told)?.[1] ?? '{}'));
}
