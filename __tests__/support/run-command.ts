import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { ROOT } from './run-action.ts';

const execute = promisify(execFile);

/** Variables that an engine and npm need; none of GitHub's. */
const PASSED_ON = [
  'HOME',
  'DOCKER_HOST',
  'DOCKER_CONFIG',
  'DOCKER_API_VERSION',
  'LAYERED_DEFENSE_ENGINE_PATH',
];

/** The package as npm packs it, installed in a folder that had nothing in it, without a network. */
export interface InstalledCommand {
  readonly tarball: string;
  readonly folder: string;
  remove(): Promise<void>;
}

/** Packs the repository as `npm pack` does and installs what comes of it. */
export async function installCommand(): Promise<InstalledCommand> {
  const folder = await mkdtemp(join(tmpdir(), 'command-'));
  await execute('npm', ['pack', '--pack-destination', folder], { cwd: ROOT });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz')) ?? '';
  const tarball = join(folder, name);
  const flags = ['--offline', '--no-audit', '--no-fund', '--prefix', folder];
  await execute('npm', ['install', ...flags, tarball], { cwd: folder });
  return { tarball, folder, remove: () => rm(folder, { recursive: true }) };
}

export interface CommandRun {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Sees the process while it runs. */
  readonly onStart?: (child: ChildProcess) => void;
}

export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the installed `layered-defense` without a terminal. */
export function runCommand(
  { folder }: InstalledCommand,
  words: readonly string[],
  run: CommandRun,
): Promise<CommandResult> {
  return runProgram(join(folder, 'node_modules/.bin/layered-defense'), words, run);
}

/** Runs any program as a user without a terminal would. */
export async function runProgram(
  program: string,
  words: readonly string[],
  { cwd, env = {}, onStart }: CommandRun,
): Promise<CommandResult> {
  const own = Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]));
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const child = spawn(program, words, {
    cwd,
    env: { ...own, PATH: path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart?.(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [exitCode, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { exitCode, stdout, stderr };
}
