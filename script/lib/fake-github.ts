import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ROOT } from './github-run.ts';

/** A fake GitHub on loopback, in a process of its own so that it takes no time from the one that measures. */
export interface FakeGitHub {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Stands for a GITHUB_TOKEN that may write to pull requests. */
  readonly token: string;
  /** The bodies of the comments on a pull request, oldest first. */
  comments(pullRequest: number): Promise<readonly string[]>;
  /** @throws Error when a request did not fit GitHub's own description. */
  stop(): Promise<void>;
}

const greeting = z.object({ apiUrl: z.url(), graphqlUrl: z.url(), writeToken: z.string() });

/**
 * Starts it and waits until it listens.
 * @param repository `owner/name` of the one that it has.
 * @param pulls head commit of each open pull request (40 hexadecimal digits), by its number.
 * @throws Error when it ends before.
 */
export async function startFakeGitHub(
  repository: string,
  pulls: Readonly<Record<number, string>>,
): Promise<FakeGitHub> {
  const main = join(ROOT, '__tests__/support/fake-github/main.ts');
  const given = Object.entries(pulls).flatMap(([number, sha]) => ['--pull', `${number}:${sha}`]);
  const child = spawn(process.execPath, [main, '--repository', repository, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The fake GitHub ended with ${code} before it listened.`)));
  });
  const { apiUrl, graphqlUrl, writeToken: token } = greeting.parse(JSON.parse(line));
  return {
    apiUrl,
    graphqlUrl,
    token,
    async comments(pullRequest) {
      const url = `${apiUrl}/repos/${repository}/issues/${pullRequest}/comments?per_page=100`;
      const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
      const answer = await fetch(url, { headers });
      if (!answer.ok) throw new Error(`The fake GitHub answered ${answer.status} to a list of comments.`);
      const comments = z.array(z.object({ body: z.string() })).parse(await answer.json());
      return comments.map(({ body }) => body);
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await once(child, 'exit');
      }
      if (child.exitCode !== 0) throw new Error('A request did not fit what GitHub describes; see above.');
    },
  };
}
