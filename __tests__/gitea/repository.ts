import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { run } from '../../src/engine/process.ts';
import type { Gitea } from './server.ts';

/** An answer of Gitea's REST API. */
export interface Answer {
  readonly status: number;
  /** Text where it is no JSON, as after a panic of Gitea's. */
  readonly body: unknown;
}

/** Asks Gitea's REST API as the administrator. */
export async function ask(gitea: Gitea, method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${gitea.url}/api/v1${path}`, {
    method,
    headers: { authorization: `token ${gitea.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, body: isJson ? JSON.parse(text) : text };
}

/**
 * Asks as {@link ask} does.
 * @throws Error when it is refused.
 */
export async function must(gitea: Gitea, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await ask(gitea, method, path, body);
  if (answer.status < 400) return answer.body;
  throw new Error(`Gitea answered ${answer.status} to ${method} ${path}: ${JSON.stringify(answer.body)}`);
}

/** A working copy of a repository on Gitea. */
export interface Checkout {
  /**
   * Writes files, commits them on the branch, which is made of the one before where there is none, and pushes it.
   * @param files their texts by path; undefined removes one.
   * @returns the commit.
   */
  push(branch: string, files: Readonly<Record<string, string | undefined>>): Promise<string>;
  git(...args: string[]): Promise<string>;
}

/**
 * Creates a repository, `owner/name` under the administrator or an organization, and a working copy of it.
 * @param folder a folder that is not there yet.
 */
export async function createRepository(gitea: Gitea, fullName: string, folder: string): Promise<Checkout> {
  const [owner = '', name = ''] = fullName.split('/');
  const personal = owner === gitea.user;
  if (!personal) await must(gitea, 'POST', '/orgs', { username: owner });
  const form = { name, default_branch: 'main' };
  await must(gitea, 'POST', personal ? '/user/repos' : `/orgs/${owner}/repos`, form);
  const { host } = new URL(gitea.url);
  const remote = `http://${gitea.user}:${gitea.token}@${host}/${fullName}.git`;
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@acme.example'];
  const git = async (...args: string[]) => {
    const ended = await run('git', [...author, '-C', folder, ...args], { timeLimit: 60_000 });
    if (ended.exitCode !== 0) throw new Error(`git ${args[0]}: ${ended.stderr}`);
    return ended.stdout.trim();
  };
  await mkdir(folder);
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('remote', 'add', 'origin', remote);
  return {
    git,
    async push(branch, files) {
      await git('checkout', '--quiet', '-B', branch);
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        if (text === undefined) await rm(join(folder, path));
        else await writeFile(join(folder, path), text);
      }
      await git('add', '--all');
      await git('commit', '--quiet', '--message', `Change ${Object.keys(files).join(', ')}`);
      await git('push', '--quiet', 'origin', branch);
      return git('rev-parse', 'HEAD');
    },
  };
}

const pull = z.object({ number: z.int() });

/**
 * Opens a pull request to `main`, and waits until Gitea has taken in the push of its branch, which it does after its answer
 * to the push.
 * @returns its number.
 */
export async function openPullRequest(gitea: Gitea, repository: string, head: string): Promise<number> {
  const form = { head, base: 'main', title: `Merge ${head}` };
  for (let tries = 0; tries < 60; tries += 1) {
    const { status, body } = await ask(gitea, 'POST', `/repos/${repository}/pulls`, form);
    if (status === 201) return pull.parse(body).number;
    if (status !== 404) throw new Error(`Gitea answered ${status}: ${JSON.stringify(body)}`);
    await setTimeout(500);
  }
  throw new Error(`Gitea does not know the branch ${head} of ${repository}.`);
}

const statuses = z.array(z.object({ context: z.string(), status: z.string(), target_url: z.string() }));

/** A check of a commit as branch protection sees it. */
export interface Check {
  readonly status: string;
  /** Path of the run on the server. */
  readonly page: string;
}

/**
 * Waits until a check of a commit has ended.
 * @param context its name, as branch protection asks for it.
 * @throws Error with the checks that there are, after three minutes.
 */
export async function endedCheck(
  gitea: Gitea,
  repository: string,
  sha: string,
  context: string,
): Promise<Check> {
  let seen: z.infer<typeof statuses> = [];
  for (let tries = 0; tries < 360; tries += 1) {
    // The newest first.
    seen = statuses.parse(
      await must(gitea, 'GET', `/repos/${repository}/commits/${sha}/statuses?sort=recentupdate`),
    );
    const check = seen.find((one) => one.context === context);
    if (check !== undefined && check.status !== 'pending') {
      return { status: check.status, page: new URL(check.target_url, gitea.url).pathname };
    }
    await setTimeout(500);
  }
  throw new Error(`The check ${context} of ${sha} has not ended: ${JSON.stringify(seen)}`);
}
