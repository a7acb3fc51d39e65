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
  /** The bodies of the comments on a pull request, oldest first; there may be 100. */
  comments(pullRequest: number): Promise<readonly string[]>;
  /**
   * @returns how many requests came, and how many of them a fault struck.
   * @throws Error when a request did not fit GitHub's own description.
   */
  stop(): Promise<RequestCounts>;
}

/** Requests that came in, and those of them that a fault struck. */
export type RequestCounts = z.infer<typeof counts>;

/** How much of a trouble it is. */
export interface Trouble {
  /** Share of the requests that a fault strikes, from 0 to 1; those of `comments` go unharmed. */
  readonly faults: number;
  /** The same seed strikes the same requests. */
  readonly seed: number;
  /** Longest delay before and after each request's work, in milliseconds. */
  readonly latency: number;
}

const greeting = z.object({
  apiUrl: z.url(),
  graphqlUrl: z.url(),
  writeToken: z.string(),
  readToken: z.string(),
});
const counts = z.object({ requests: z.number(), struck: z.number() });

/**
 * Starts it and waits until it listens.
 * @param repository `owner/name` of the one that it has.
 * @param pulls head commit of each open pull request (40 hexadecimal digits), by its number.
 * @param files of the base commit, by path.
 * @throws Error when it ends before.
 */
export async function startFakeGitHub(
  repository: string,
  pulls: Readonly<Record<number, string>>,
  files: Readonly<Record<string, string>> = {},
  trouble: Trouble = { faults: 0, seed: 0, latency: 0 },
): Promise<FakeGitHub> {
  const main = join(ROOT, '__tests__/support/fake-github/main.ts');
  const given = [
    ...Object.entries(pulls).flatMap(([number, sha]) => ['--pull', `${number}:${sha}`]),
    ...Object.entries(files).flatMap(([path, text]) => ['--file', `${path}=${text}`]),
    ...Object.entries(trouble).flatMap(([name, value]) => [`--${name}`, String(value)]),
  ];
  const child = spawn(process.execPath, [main, '--repository', repository, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const nextLine = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The fake GitHub ended without a word.');
    return JSON.parse(value);
  };
  const { apiUrl, graphqlUrl, writeToken: token, readToken } = greeting.parse(await nextLine());
  return {
    apiUrl,
    graphqlUrl,
    token,
    async comments(pullRequest) {
      const url = `${apiUrl}/repos/${repository}/issues/${pullRequest}/comments?per_page=100`;
      const headers = { authorization: `Bearer ${readToken}`, accept: 'application/vnd.github+json' };
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
      const told = await nextLine();
      if (child.exitCode !== 0) throw new Error('A request did not fit what GitHub describes; see above.');
      return counts.parse(told);
    },
  };
}
