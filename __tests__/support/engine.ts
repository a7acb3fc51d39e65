import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { asRoot, runAsRoot } from './root.ts';

/** An engine beside the one of these tests: one that is set up otherwise, or one to be broken. */
export interface SecondEngine {
  /** For DOCKER_HOST. */
  readonly host: string;
  /** Folder in which root finds what it stores: its disk is mounted in a namespace of its own. */
  readonly disk: string;
  /** Ends it and all that runs in it at once, as when its machine fails. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, on what it stored; a disk of its own is empty then. */
  startAgain(): Promise<void>;
  /** Ends it and removes all that it stored. */
  stop(): Promise<void>;
}

export interface EngineOptions {
  /** More arguments of dockerd; FOLDER stands for the engine's own folder. */
  readonly flags?: readonly string[];
  /** Executable files in that folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Ranges of user and group ids for `--userns-remap`, as subuid(5) writes them. */
  readonly idRanges?: string;
  /** Runs without root, in a user namespace that rootlesskit makes; its ids are of the range 100000 to 165535. */
  readonly rootless?: boolean;
  /** Size of the disk that it stores images and containers on, as mount(8) reads it: `24m`. */
  readonly disk?: string;
}

/** Hides a containerd and id ranges of the machine, makes the disk, and becomes the engine. */
const PROGRAM = `
mkdir -p /run/containerd
mount -t tmpfs tmpfs /run/containerd
mount --bind "$1/ranges" /etc/subuid
mount --bind "$1/ranges" /etc/subgid
[ -z "$2" ] || mount -t tmpfs -o "size=$2" tmpfs "$1/data"
if [ -n "$3" ]; then
  # The user of a rootless engine may not see the folder that its programs lie in.
  mount --bind "$(dirname "$(command -v dockerd)")" "$1/bin"
  # It makes its network through this device, which on some machines is root's alone.
  cp -a /dev/net/tun "$1/tun"
  chmod 666 "$1/tun"
  mount --bind "$1/tun" /dev/net/tun
  export PATH="$1/bin:$PATH" HOME="$1" XDG_RUNTIME_DIR="$1"
  chown -R "$3:$3" "$1"
  user=$3
  shift 3
  # Not exec: the signal that ends all of this with its parent does not outlive a change of the user.
  setpriv --reuid="$user" --regid="$user" --clear-groups \
    rootlesskit --net=slirp4netns --copy-up=/etc --copy-up=/run --state-dir="$HOME/rootlesskit" \
    sh -ec 'rm -f /run/docker /run/containerd /run/xtables.lock && exec dockerd --rootless "$@"' sh "$@"
  exit
fi
shift 3
exec dockerd "$@"
`;

/** Whose a rootless engine is, when these tests are root's. */
const NOBODY = { username: 'nobody', uid: 65_534 };

/** Mounts and processes end with the first process of these. */
const NAMESPACES = [
  ...['unshare', '--mount', '--propagation', 'private'],
  ...['--pid', '--fork', '--kill-child', '--mount-proc'],
];

/**
 * Starts the dockerd in the folders of LAYERED_DEFENSE_ENGINE_PATH, else the one on PATH.
 * @throws Error with the end of its log when it does not answer.
 */
export async function startEngine(options: EngineOptions = {}): Promise<SecondEngine> {
  const { flags = [], files = {}, rootless = false, disk = '' } = options;
  const owner = process.getuid?.() === 0 ? NOBODY : userInfo();
  const { idRanges = rootless ? `${owner.username}:100000:65536\n` : '' } = options;
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  // With ids mapped to others, root of a container is one of these.
  await chmod(folder, 0o711);
  const at = (name: string) => join(folder, name);
  for (const name of ['data', 'bin']) await mkdir(at(name));
  await writeFile(at('daemon.json'), '{}');
  await writeFile(at('ranges'), idRanges);
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content, { mode: 0o755 });
  const path = [process.env['LAYERED_DEFENSE_ENGINE_PATH'], process.env['PATH']].filter(Boolean).join(':');
  const [program = '', ...args] = asRoot(
    ...['env', `PATH=${path}`, 'DOCKER_MIN_API_VERSION=1.41'],
    ...['sh', '-c', 'echo $$ >"$1" && shift && exec "$@"', 'sh', at('started')],
    ...[...NAMESPACES, 'sh', '-ec', PROGRAM, 'sh', folder, disk, rootless ? String(owner.uid) : ''],
    ...['--config-file', at('daemon.json'), '--pidfile', at('pid'), '--data-root', at('data')],
    ...['--exec-root', at('exec'), '--host', `unix://${at('socket')}`],
    ...(rootless ? [] : ['--group', String(process.getgid?.())]),
    ...['--bridge=none', '--iptables=false', '--ip6tables=false'],
    ...flags.map((flag) => flag.replaceAll('FOLDER', folder)),
  );
  const start = async () => {
    const engine = launch(program, args);
    for (let tries = 0; tries < 200 && engine.runs(); tries += 1) {
      if (await answers(at('socket'))) return engine;
      await setTimeout(50);
    }
    if (engine.runs()) await end(engine);
    throw new Error(`The second engine did not start:\n${(await engine.log).slice(-2_000)}`);
  };
  const end = async (engine: Launched) => {
    await runAsRoot('kill', '-KILL', await firstProcess());
    await engine.ended;
  };
  const firstProcess = async () => (await readFile(at('started'), 'utf8')).trim();
  const remove = () => runAsRoot('rm', '-rf', folder);
  let engine = await start().catch(async (error) => {
    await remove();
    throw error;
  });
  return {
    host: `unix://${at('socket')}`,
    disk: `/proc/${await firstProcess()}/root${at('data')}`,
    kill: () => end(engine),
    async startAgain() {
      // What it keeps of running processes would be gone after a machine's failure too.
      await runAsRoot('rm', '-rf', at('exec'), at('pid'));
      engine = await start();
    },
    async stop() {
      if (engine.runs()) await end(engine);
      await remove();
    },
  };
}

interface Launched {
  readonly runs: () => boolean;
  readonly ended: Promise<unknown>;
  readonly log: Promise<string>;
}

function launch(program: string, args: readonly string[]): Launched {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  return {
    runs: () => child.exitCode === null && child.signalCode === null,
    ended: once(child, 'exit'),
    log: text(child.stderr),
  };
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const question = request({ socketPath, path: '/_ping' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    question.once('error', () => resolve(false));
    question.end();
  });
}
