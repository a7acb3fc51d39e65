import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { run } from '../../src/engine/process.ts';

/** A real Gitea on loopback, with an administrator. */
export interface Gitea {
  /** Without a slash at its end. */
  readonly url: string;
  /** The administrator, who may do everything. */
  readonly user: string;
  readonly token: string;
  /** What a runner registers with. */
  readonly runnerToken: string;
  stop(): Promise<void>;
}

const USER = 'maintainer';

/** Gitea takes root for a mistake. Its hooks find git and itself by this environment too. */
const ENVIRONMENT = { GITEA_I_AM_BEING_UNSAFE_RUNNING_AS_ROOT: 'true' };

/**
 * Starts the Gitea that GITEA names (script/bootstrap --gitea) on a free port.
 * @param folder an empty folder for all that it stores; the caller removes it.
 */
export async function startGitea(folder: string): Promise<Gitea> {
  const program = process.env['GITEA'];
  if (program === undefined) throw new Error('These tests need Gitea: run script/test --gitea.');
  const url = `http://127.0.0.1:${await freePort()}`;
  const config = join(folder, 'app.ini');
  await mkdir(join(folder, 'home'));
  await writeFile(config, configuration(folder, program, url));
  const env = { ...ENVIRONMENT, PATH: process.env['PATH'] ?? '', HOME: join(folder, 'home') };
  const tell = async (...args: string[]) => {
    const told = await run(program, ['--config', config, ...args], { timeLimit: 60_000, env });
    if (told.exitCode !== 0) throw new Error(`gitea ${args.join(' ')}: ${told.stdout}${told.stderr}`);
    // Before the answer it may log.
    return told.stdout.trim().split('\n').at(-1) ?? '';
  };
  await tell('migrate');
  const account = ['--username', USER, '--email', `${USER}@acme.example`, '--random-password', '--admin'];
  await tell('admin', 'user', 'create', ...account, '--must-change-password=false');
  const named = ['--username', USER, '--token-name', 'test', '--scopes', 'all', '--raw'];
  const token = await tell('admin', 'user', 'generate-access-token', ...named);
  const child = spawn(program, ['web', '--config', config], { env, stdio: 'ignore' });
  const stop = () => ended(child);
  try {
    await untilItAnswers(`${url}/api/healthz`, child);
    const runnerToken = await tell('actions', 'generate-runner-token');
    return { url, user: USER, token, runnerToken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends a child politely and waits for its end. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function configuration(folder: string, program: string, url: string): string {
  return `
WORK_PATH = ${folder}
RUN_MODE = prod
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${new URL(url).port}
ROOT_URL = ${url}/
STATIC_ROOT_PATH = ${dirname(dirname(program))}
OFFLINE_MODE = true
DISABLE_SSH = true
[database]
DB_TYPE = sqlite3
PATH = ${join(folder, 'gitea.db')}
[security]
INSTALL_LOCK = true
[actions]
ENABLED = true
DEFAULT_ACTIONS_URL = self
[indexer]
ISSUE_INDEXER_TYPE = db
[log]
MODE = file
LEVEL = info
ROOT_PATH = ${join(folder, 'log')}
`;
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await setTimeout(100);
  }
  throw new Error(`Gitea does not answer at ${url}.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.int() }).parse(server.address());
  server.close();
  await once(server, 'close');
  return port;
}
