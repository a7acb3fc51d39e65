import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/engine/process.ts';
import { containers, networks, unique } from '../support/cancel.ts';
import { withClient } from '../support/client.ts';
import { docker } from '../support/docker.ts';
import { engineEvents } from '../support/engine-events.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';
import { type ActionRun, PULL, startGitHub } from '../support/run-action.ts';
import { UNSEEN } from '../support/unseen.ts';

/** What a kernel without AppArmor has no file for. */
const HAS_APPARMOR = existsSync('/sys/kernel/security/apparmor/profiles');

const NON_ROOT = 'USER 1000:1000\n';

/** An image whose program is a script of its shell. */
function program(script: string, ...lines: readonly string[]): Files {
  return {
    Dockerfile: `FROM ${BASE}\n${lines.join('')}CMD ["sh", "/program"]\nCOPY program /\n`,
    program: script,
  };
}

/** Runs the action on an image, and the image as it is meant to run; nothing of it may stay. */
async function observe(
  files: Files,
  inputs: ActionRun['inputs'] = {},
  run: Partial<ActionRun> = {},
): Promise<ImageResult> {
  const asked = { observe: 'true', 'ready-after': '0.5', ...inputs };
  const result = await runOn(files, { ...run, inputs: asked });
  expect(result.leftovers, result.log).toEqual([]);
  expect(await containers(result.state['label'])).toBe('');
  expect(await networks(result.state['label'])).toBe('');
  return result;
}

function statuses({ rows }: ImageResult): Record<string, string | undefined> {
  const ids = ['gets-ready', 'observed-non-root', 'observed-capabilities', 'observed-seccomp'];
  return Object.fromEntries(ids.map((id) => [id, rows[id]?.status]));
}

const PASSES = {
  'gets-ready': 'pass',
  'observed-non-root': 'pass',
  'observed-capabilities': 'pass',
  'observed-seccomp': 'pass',
};

const seen = (result: ImageResult, check: string) => result.rows[check]?.seen;

/** The evidence of the container that ran, and of its processes. */
function records(result: ImageResult) {
  const evidence = result.report?.subjects[0]?.evidence ?? [];
  const ran = evidence.find(({ title }) => title === "Container that runs the image's own program");
  const census = evidence.find(({ title }) => title.startsWith("Kernel's account of every process"));
  return { ran, census };
}

describe('who runs', () => {
  it.concurrent('one process that is not root', async () => {
    const result = await observe(program('exec sleep 1000\n', NON_ROOT));
    expect(statuses(result)).toEqual(PASSES);
    expect(result.exitCode).toBe(0);
    expect(seen(result, 'gets-ready')).toMatch(/^Ready after \d+\.\d s, by still running\.$/);
    expect(seen(result, 'observed-non-root')).toBe('Its only process runs as uid 1000: sleep (process 1).');
    expect(seen(result, 'observed-capabilities')).toBe('CapPrm, CapEff and CapAmb: 0 in sleep (process 1).');
    expect(seen(result, 'observed-seccomp')).toMatch(/^Seccomp: 2 in the only process/);
    const { ran, census } = records(result);
    expect(ran?.command.slice(0, 2)).toEqual(['docker', 'run']);
    expect(ran?.command).toEqual(expect.arrayContaining(['--network', 'none', '--pids-limit', '--memory']));
    expect(census?.output).toMatch(/^==> \/proc\/PID of process 1 <==\nName:\tsleep\nexe:\t\/bin\/busybox$/m);
    expect(census?.output).toMatch(/^Uid:\t1000\t1000\t1000\t1000$/m);
    const label = HAS_APPARMOR ? 'docker-default (enforce)' : '(no AppArmor)';
    expect(census?.output).toContain(`attr/current:\t${label}\n`);
  });

  it.concurrent('root that stays', async () => {
    const result = await observe(program('sleep 999 & exec sleep 1000\n'));
    expect(statuses(result)).toEqual({
      ...PASSES,
      'observed-non-root': 'fail',
      'observed-capabilities': 'not-applicable',
    });
    expect(seen(result, 'observed-non-root')).toMatch(
      /^Stays root: every process is uid 0: sleep \(processes 1, \d+\)\.$/,
    );
    expect(result.exitCode).toBe(1);
  });

  it.concurrent('a master that stays root, with a worker that is not', async () => {
    const script = 'su -s /bin/sh appuser -c "exec sleep 999" &\nexec sleep 1000\n';
    const result = await observe(program(script));
    expect(statuses(result)).toEqual({ ...PASSES, 'observed-non-root': 'fail' });
    expect(seen(result, 'observed-non-root')).toMatch(
      /^sleep \(process 1\) stays root; sleep \(process \d+\) runs as uid 1000\.$/,
    );
    expect(result.rows['observed-non-root']?.fixes[0]?.lines).toEqual(['USER 1000:1000']);
  });

  it.concurrent('an entry point that starts as root and drops it', async () => {
    const result = await observe(program('exec su -s /bin/sh appuser -c "exec sleep 1000"\n'));
    expect(statuses(result)).toEqual(PASSES);
    expect(result.rows['non-root']?.status).toBe('fail');
    expect(seen(result, 'observed-non-root')).toBe(
      'Starts as root and drops it: its only process runs as uid 1000: sleep (process 1).',
    );
  });

  it.concurrent('a process that is not root and has capabilities', async () => {
    const [tool, libraries] = await setpriv();
    const places = libraries.map((path) => `COPY lib/${basename(path)} ${path}\n`).join('');
    const flags = '--reuid=1000 --regid=1000 --clear-groups --inh-caps=+net_raw --ambient-caps=+net_raw';
    const files = program(`exec /setpriv ${flags} sleep 1000\n`, places, 'COPY setpriv /setpriv\n');
    const copied = libraries.map((path) => [`lib/${basename(path)}`, readFileSync(path)]);
    const result = await observe({ ...files, setpriv: readFileSync(tool), ...Object.fromEntries(copied) });
    expect(seen(result, 'observed-capabilities')).toBe('sleep (process 1) has NET_RAW in effect.');
    expect(statuses(result)).toEqual({ ...PASSES, 'observed-capabilities': 'fail' });
  });

  it.concurrent('nobody, where the USER is not in the image', async () => {
    const result = await observe(program('exec sleep 1000\n', 'USER nosuch\n'));
    const none = 'not-applicable';
    expect(new Set(Object.values(statuses(result)))).toEqual(new Set([none]));
    expect(seen(result, 'gets-ready')).toMatch(/^No container of the image starts/);
  });

  it.concurrent('the same to an engine that does not see the files of the action', async () => {
    const script = 'su -s /bin/sh appuser -c "exec sleep 999" &\nexec sleep 1000\n';
    const result = await observe(program(script), {}, { prefix: UNSEEN });
    expect(seen(result, 'observed-non-root')).toMatch(
      /^sleep \(process 1\) stays root; sleep .* as uid 1000\.$/,
    );
    expect(records(result).census?.command.slice(0, 2)).toEqual(['docker', 'create']);
  });
});

/** The setpriv of this machine, and the libraries that it is linked with. */
async function setpriv(): Promise<readonly [string, readonly string[]]> {
  const tool = '/usr/bin/setpriv';
  const { stdout } = await run('ldd', [tool], { timeLimit: 10_000 });
  return [tool, [...stdout.matchAll(/(?:=> |^\s+)(\/\S+)/gm)].map(([, path = '']) => path)];
}

describe('what tells that it is ready', () => {
  const READY_SOON = 'sleep 0.7; : >/tmp/ready; exec sleep 1000\n';

  it.concurrent.each([
    ['HEALTHCHECK --interval=1s CMD test -e /tmp/ready', 'its HEALTHCHECK'],
    ['HEALTHCHECK --interval=1h CMD ["test", "-e", "/tmp/ready"]', 'its HEALTHCHECK'],
    ['SHELL ["/bin/sh", "-ec"]\nHEALTHCHECK CMD false; test -e /tmp/nothing', undefined],
    ['HEALTHCHECK CMD exit 1\nHEALTHCHECK NONE', 'still running'],
  ])('%s', async (line, sign) => {
    const timeout = sign === undefined ? '2' : '60';
    const result = await observe(program(READY_SOON, `${line}\n`, NON_ROOT), { 'ready-timeout': timeout });
    if (sign === undefined) {
      expect(seen(result, 'gets-ready')).toBe(
        "It was not ready within 2 s: its HEALTHCHECK's command did not exit 0. It printed nothing.",
      );
      expect(statuses(result)).toEqual({ ...PASSES, 'gets-ready': 'fail' });
    } else expect(seen(result, 'gets-ready')).toMatch(new RegExp(`^Ready after .* by ${sign}\\.$`));
  });

  it.concurrent('ready-command, which goes before the HEALTHCHECK', async () => {
    const files = program(READY_SOON, 'HEALTHCHECK CMD exit 1\n', NON_ROOT);
    const result = await observe(files, {
      'ready-command': `sh -c 'test -e /tmp/ready && test "$(id -u)" = 1000'`,
    });
    expect(seen(result, 'gets-ready')).toMatch(/^Ready after .* by ready-command\.$/);
  });

  it.concurrent.each([
    ['a line on its other stream', 'echo listening on 80 >&2'],
    ['a line that does not end', `printf 'x\\nlistening on 80'`],
    [
      'a line in pieces, with others on the other stream',
      `printf 'listen'; echo x >&2; sleep 0.2; echo 'ing on 80'`,
    ],
    ['one line of many', `seq 100000; echo listening on 80; seq 100000`],
  ])('ready-log: %s', async (_, script) => {
    const result = await observe(program(`sleep 0.2\n${script}\nexec sleep 1000\n`, NON_ROOT), {
      'ready-log': '^listening on \\d+$',
    });
    expect(seen(result, 'gets-ready')).toMatch(/^Ready after .* by ready-log\.$/);
  });

  it.concurrent('a container that ends at once: its exit code and its last lines', async () => {
    const script =
      'i=0; while [ $i -lt 30 ]; do i=$((i+1)); echo line $i; done; sleep 0.3; echo no database >&2; exit 3\n';
    const result = await observe(program(script, NON_ROOT));
    const none = 'not-applicable';
    expect(statuses(result)).toEqual({
      'gets-ready': 'fail',
      'observed-non-root': none,
      'observed-capabilities': none,
      'observed-seccomp': none,
    });
    const words = seen(result, 'gets-ready');
    expect(words).toMatch(/^It ended before it was ready, with exit code 3\. Its last lines: line 1[0-9]\n/);
    expect(words).toMatch(/\bline 30\b/);
    expect(words).toMatch(/\bno database\b/);
    expect(result.exitCode).toBe(1);
  });

  it.concurrent('a container that ends right after its line', async () => {
    const result = await observe(program('echo ready; exit 0\n', NON_ROOT), { 'ready-log': '^ready$' });
    expect(result.rows['gets-ready']?.status).toBe('fail');
    expect(seen(result, 'gets-ready')).toMatch(/^It ended .* with exit code 0\. Its last lines: ready$/);
  });

  it.concurrent('a program that is not there: the words of the engine', async () => {
    const result = await observe({ Dockerfile: `FROM ${BASE}\n${NON_ROOT}CMD ["/no/such/program"]\n` });
    expect(result.rows['gets-ready']?.status).toBe('fail');
    expect(seen(result, 'gets-ready')).toMatch(/^It does not start: [^\n]*\/no\/such\/program[^\n]*\.$/);
  });
});

describe('how it runs', () => {
  it.concurrent('with another command', async () => {
    const files = { Dockerfile: `FROM ${BASE}\n${NON_ROOT}ENTRYPOINT ["sleep"]\nCMD ["0"]\n` };
    expect((await observe(files)).rows['gets-ready']?.status).toBe('fail');
    const result = await observe(files, { command: "'1000'" });
    expect(statuses(result)).toEqual(PASSES);
    expect(records(result).ran?.command.at(-1)).toBe('1000');
  });

  let github: FakeGitHub;
  beforeAll(async () => {
    github = await startGitHub();
  });
  afterAll(async () => {
    await github.stop();
    expect(github.violations).toEqual([]);
  });

  it('with an environment, of which no value is an argument, and no secret is shown', async () => {
    const secret = `hunter2-${unique()}`;
    const script =
      'echo "starting with $API_TOKEN, $COLOUR, $FROM_FILE, $DB_PASSWORD"; [ "$COLOUR" = "light  blue" ]; exit $?\n';
    const folder = await mkdtemp(join(tmpdir(), 'arguments-'));
    try {
      const lines = `printf '%s\\n' "$@" >>'${folder}/arguments'`;
      const result = await withClient(lines, (PATH) =>
        observe(
          {
            ...program(script, NON_ROOT),
            'app.env': `FROM_FILE=file value\nDB_PASSWORD=hunter3-${secret}\n`,
          },
          { env: `API_TOKEN=${secret}\nCOLOUR=light  blue`, 'env-file': 'app.env' },
          { github, env: { PATH } },
        ),
      );
      const words = seen(result, 'gets-ready');
      expect(words).toBe(
        'It ended before it was ready, with exit code 0. Its last lines: starting with ***, light  blue, file value, ***',
      );
      expect(await readFile(join(folder, 'arguments'), 'utf8')).not.toMatch(/hunter|light {2}blue/);
      const comment = github.comments(PULL)[0]?.body ?? '';
      expect(comment).toContain('starting with');
      const shown = [comment, result.summary, result.log, JSON.stringify([result.report, result.outputs])];
      for (const text of shown) expect(text).not.toContain('hunter');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.concurrent('with a volume and a folder of the checkout, which it cannot change', async () => {
    const since = Date.now();
    const script =
      'set -e\necho x >/data/x\n[ "$(cat /etc/app/conf)" = port=80 ]\n! echo y >/etc/app/y\necho z >/own/z\nexec sleep 1000\n';
    const volumes = '/data\nconf:/etc/app:ro\nout:/own';
    const files = { ...program(script), 'conf/conf': 'port=80', 'out/keep': '' };
    const result = await observe(files, { volumes });
    expect(result.rows['gets-ready']?.status, seen(result, 'gets-ready')).toBe('pass');
    const events = await engineEvents(since);
    const [key = '', value = ''] = result.state['label']?.split('=') ?? [];
    const own = new Set(events.filter(({ attributes }) => attributes[key] === value).map(({ id }) => id));
    const mounted = events
      .filter(({ action, attributes }) => action === 'volume mount' && own.has(attributes['container'] ?? ''))
      .map(({ id }) => id);
    expect(mounted).toHaveLength(1);
    expect((await docker('volume', 'ls', '--quiet')).split('\n')).not.toContain(mounted[0]);
  });

  it.concurrent('with a file system in memory, and without a network', async () => {
    const script = `set -e
grep -q "^tmpfs /scratch tmpfs" /proc/mounts
echo x >/scratch/x
[ "$(ip -o addr | grep -vc " lo ")" = 0 ]
exec sleep 1000
`;
    const result = await observe(program(script, NON_ROOT), { tmpfs: '/scratch:size=1m,mode=1777' });
    expect(result.rows['gets-ready']?.status, seen(result, 'gets-ready')).toBe('pass');
  });

  it('with what its env-file held before anything ran', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'host-'));
    try {
      await writeFile(join(folder, 'shadow'), 'STOLEN=hunter2\n');
      const swap = `if [ "$1" = run ]; then rm app.env; ln -s '${folder}/shadow' app.env; fi`;
      const script = '[ "$KEPT" = "x y" ] && [ -z "$STOLEN" ] && exec sleep 1000\n';
      const files = { ...program(script, NON_ROOT), 'app.env': 'KEPT=x y\n' };
      const inputs = { 'env-file': 'app.env' };
      const result = await withClient(swap, (PATH) => observe(files, inputs, { env: { PATH } }));
      expect(result.rows['gets-ready']?.status, seen(result, 'gets-ready')).toBe('pass');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('with no folder of the checkout that was replaced by a link since then', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'host-'));
    try {
      const swap = `if [ "$1" = run ]; then rm -rf data; ln -s '${folder}' data; fi`;
      const files = { ...program('echo x >/data/x; exec sleep 1000\n'), 'data/keep': '' };
      const inputs = { volumes: 'data:/data' };
      const result = await withClient(swap, (PATH) => observe(files, inputs, { env: { PATH } }));
      expect(result.rows['gets-ready']?.status).toBe('error');
      expect(seen(result, 'gets-ready')).toMatch(/^Input "volumes" mounts a folder .* replaced by a link/);
      expect(result.exitCode).toBe(1);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.concurrent('in a network of its own without the host and its resolver, which is removed', async () => {
    const script = `set -e
own=$(ip -o -4 addr show eth0 | sed 's/.* inet \\([0-9.]*\\).*/\\1/')
gateway=\${own%.*}.1
if [ "$own" != "$gateway" ] && ping -c 1 -W 1 "$gateway"; then exit 1; fi
echo alone
exec sleep 1000
`;
    const inputs = { 'run-network': 'internal', 'ready-log': '^alone$' };
    const running = observe(program(script), inputs);
    let made = '';
    while (made === '') {
      made = await docker('network', 'ls', '--filter', 'label=layered-defense.run', '--format', '{{.Name}}');
      await Promise.race([setTimeout(50), running]);
    }
    expect(made).toMatch(/^layered-defense-[0-9a-f]{12}$/m);
    const result = await running;
    expect(result.rows['gets-ready']?.status, seen(result, 'gets-ready')).toBe('pass');
    expect(records(result).ran?.command.join(' ')).toMatch(
      / --network layered-defense-\w+ --dns 0\.0\.0\.0 /,
    );
  });
});
