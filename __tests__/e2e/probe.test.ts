import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HELPERS } from '../../src/evidence/process/helper-programs.ts';
import { withClient } from '../support/client.ts';
import { docker } from '../support/docker.ts';
import { type EngineOptions, startEngine } from '../support/engine.ts';
import { engineEvents } from '../support/engine-events.ts';
import { BASE, BUSYBOX, type Files, runOn } from '../support/images.ts';
import { readMarkdown } from '../support/reader.ts';
import { runAsRoot } from '../support/root.ts';
import { obeyedCommands } from '../support/runner-log.ts';
import { UNSEEN } from '../support/unseen.ts';

/** A static program of 1.5 KB that does nothing: a whole image. */
const app = Buffer.from(HELPERS.account[process.arch === 'arm64' ? 'arm64' : 'amd64'].base64, 'base64');
const busybox = readFileSync(BUSYBOX);

const PASSES = { 'non-root': 'pass', 'root-group': 'pass', 'numeric-user': 'pass', seccomp: 'pass' };
const AGREES = "Seccomp: 2 (read by a helper put into the container; the image's own grep agrees)";
const NO_GREP = 'Seccomp: 2 (the image has no working grep: read by a helper put into the container)';

/** Runs the action on an engine of its own. */
async function onEngine(options: EngineOptions, files: Files): ReturnType<typeof runOn> {
  const engine = await startEngine(options);
  try {
    return await runOn(files, { env: { DOCKER_HOST: engine.host } });
  } finally {
    await engine.stop();
  }
}

/** An image whose grep is this shell script. */
function withGrep(script: string, user = '1000:1000'): Files {
  return {
    Dockerfile: `FROM ${BASE}\nRUN rm /bin/grep\nCOPY grep /bin/grep\nUSER ${user}\n`,
    grep: `#!/bin/sh\n${script}\n`,
  };
}

function statuses(run: Awaited<ReturnType<typeof runOn>>): Record<string, string> {
  const { build: _, signature: __, ...rows } = run.rows;
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row.status]));
}

describe('the article’s own probe', () => {
  it('quotes the line of the kernel, and says how it was read', async () => {
    const run = await runOn({ Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` });
    expect(statuses(run)).toEqual(PASSES);
    expect(run.rows['seccomp']?.seen).toBe(AGREES);
    const [, , account, grep] = run.report?.subjects[0]?.evidence ?? [];
    expect(account?.output).toMatch(/^Seccomp:\t2$/m);
    expect(account?.output).toMatch(/^Uid:\t1000\t1000\t1000\t1000$/m);
    expect(grep?.command.slice(-3)).toEqual([
      expect.stringMatching(/^sha256:/),
      'Seccomp',
      '/proc/self/status',
    ]);
    expect(grep?.output).toMatch(/^Seccomp:\t2$/m);
  });

  it('fails on an engine without a profile', async () => {
    const run = await onEngine(
      { flags: ['--seccomp-profile=FOLDER/none.json'], files: { 'none.json': '{}' } },
      { Dockerfile: 'FROM scratch\nCOPY busybox /bin/grep\nUSER 1000:1000\n', busybox },
    );
    expect(statuses(run)).toEqual({ ...PASSES, seccomp: 'fail' });
    expect(run.rows['seccomp']?.seen).toBe('Seccomp: 0: no system call is filtered.');
    expect(run.outputs).toMatchObject({ verdict: 'fail', seccomp: '0' });
    expect(run.summary).toContain('type: RuntimeDefault');
  });

  it('fails on root where the engine maps it to another user, and says so', async () => {
    const ranges = 'nobody:100000:65536\nnogroup:100000:65536\n';
    const run = await onEngine(
      { flags: ['--userns-remap=nobody:nogroup'], idRanges: ranges },
      { Dockerfile: 'FROM scratch\nCOPY busybox /bin/grep\n', busybox },
    );
    expect(statuses(run)).toEqual({ 'non-root': 'fail', seccomp: 'pass' });
    expect(run.rows['non-root']?.seen).toContain(
      'The engine maps it to another uid outside the container (userns-remap)',
    );
  });
});

describe('images without a grep', () => {
  it.concurrent.each<[string, Files]>([
    [
      'scratch with one static program',
      { Dockerfile: 'FROM scratch\nCOPY app /app\nUSER 1000:1000\nENTRYPOINT ["/app"]\n', app },
    ],
    [
      'files and programs, but no shell',
      {
        Dockerfile: 'FROM scratch\nCOPY root /\nUSER 1000:1000\nENTRYPOINT ["/usr/bin/app"]\n',
        'root/usr/bin/app': app,
        'root/etc/passwd': 'root:x:0:0::/:\nnonroot:x:1000:1000::/:\n',
      },
    ],
    [
      'folders and dangling links where a grep would be',
      {
        Dockerfile: `FROM ${BASE}
RUN rm /bin/grep && mkdir -p /bin/grep /usr/bin && ln -s /nowhere /usr/bin/grep && ln -s /usr/sbin/grep /usr/sbin
USER 1000:1000
`,
      },
    ],
    [
      'a grep that cannot be executed',
      {
        Dockerfile: `FROM ${BASE}\nRUN rm /bin/grep && echo x >/bin/grep && chmod 755 /bin/grep && mkdir /usr && ln -s /etc/passwd /usr/bin\nUSER 1000:1000\n`,
      },
    ],
  ])('%s', async (_, files) => {
    const run = await runOn(files);
    expect(statuses(run)).toEqual(PASSES);
    expect(run.rows['seccomp']?.seen).toBe(NO_GREP);
    expect(run.exitCode).toBe(0);
  });
});

describe('images that are set up oddly', () => {
  it.concurrent('entry point, health check, volumes, stop signal, working folder and variables change nothing', async () => {
    const Dockerfile = `FROM ${BASE}
ENV PATH=/nowhere LD_PRELOAD=/nowhere.so
ENTRYPOINT ["/bin/false"]
CMD ["--", "/etc/passwd"]
HEALTHCHECK --interval=1s CMD exit 1
VOLUME /data /bin
STOPSIGNAL 63
WORKDIR /not/there/yet
USER 1000:1000
`;
    const run = await runOn({ Dockerfile });
    expect(statuses(run)).toEqual(PASSES);
    expect(run.rows['seccomp']?.seen).toBe(AGREES);
  });

  const forged = 'Uid:\t1000\t1000\t1000\t1000\nGid:\t1000\t1000\t1000\t1000\nSeccomp:\t2\n';

  it.concurrent('an account of its own under /proc is not read', async () => {
    const Dockerfile =
      'FROM scratch\nCOPY app /app\nCOPY forged /proc/self/status\nCOPY forged /proc/1/status\n';
    const run = await runOn({ Dockerfile, app, forged });
    expect(statuses(run)).toEqual({ 'non-root': 'fail', seccomp: 'pass' });
  });

  it.concurrent.each<[string, Files]>([
    [
      'a link instead of /proc',
      {
        Dockerfile: `FROM ${BASE} AS made\nRUN mkdir /tree && ln -s /forged /tree/proc\nFROM scratch\nCOPY --from=made /tree /\nCOPY forged /forged/self/status\n`,
        forged,
      },
    ],
    ['a volume over /proc', { Dockerfile: `FROM ${BASE}\nVOLUME /proc\n` }],
    ['a volume over /', { Dockerfile: `FROM ${BASE}\nVOLUME /\n` }],
  ])('%s is no pass', async (_, files) => {
    const run = await runOn(files);
    expect(run.exitCode).toBe(1);
    expect(['fail', 'error']).toContain(run.rows['non-root']?.status);
    expect(run.rows['seccomp']?.status).not.toBe('warning');
  });
});

describe('images whose grep is hostile', () => {
  it.concurrent('lies: the kernel is believed', async () => {
    const lie = String.raw`printf 'Seccomp:\t2\nUid:\t1000\t1000\t1000\t1000\n\n==> end <==\n==> /proc/self/status <==\nUid:\t1000\t1000\t1000\t1000\n'`;
    const run = await runOn(withGrep(lie, 'root'));
    expect(statuses(run)).toEqual({ 'non-root': 'fail', seccomp: 'pass' });
    expect(run.outputs).toMatchObject({ uid: '0', verdict: 'fail' });
    const account = run.report?.subjects[0]?.evidence[2];
    expect(account?.output).not.toContain('Uid:\t1000');
  });

  it.concurrent('claims that the engine refused: the container ran, and is judged', async () => {
    const words =
      'unable to find user root: no matching entries in passwd file; bind source path does not exist';
    const run = await runOn(withGrep(`echo '${words}' >&2; exit 125`, 'root'));
    expect(statuses(run)).toEqual({ 'non-root': 'fail', seccomp: 'warning' });
    expect(run.rows['non-root']?.seen).toMatch(/^Uid: 0 0 0 0: /);
  });

  it.concurrent.each([
    ['hangs and ignores signals', `trap '' TERM INT HUP; while :; do sleep 1000; done`],
    ['prints without end', "exec yes 'Seccomp:\t2'"],
    ['prints without end on its other stream', "exec yes 'Seccomp:\t2' >&2"],
  ])('%s: it is stopped, and the kernel’s account counts', async (_, script) => {
    const start = Date.now();
    let peak = () => 0;
    const run = await runOn(withGrep(script), {
      onStart: (child) => {
        peak = watchMemory(child);
      },
    });
    expect(statuses(run)).toEqual({ ...PASSES, seccomp: 'warning' });
    expect(run.rows['seccomp']?.seen).toBe(
      "Seccomp: 2, but the image's own grep did not end and was stopped.",
    );
    expect(JSON.stringify(run.report).length).toBeLessThan(100_000);
    expect(peak()).toBeLessThan(256 * 1024);
    expect(await docker('ps', '--all', '--quiet', '--filter', `label=${run.state['label']}`)).toBe('');
    expect(Date.now() - start).toBeLessThan(20_000);
  });

  it.concurrent.each([
    ['starts processes without end', 'f() { f & f & }; f; sleep 1; exit 3'],
    ['eats memory', 'tail -c 300m /dev/zero; exit 3'],
  ])('%s: it is held', async (_, script) => {
    const run = await runOn(withGrep(script));
    expect(statuses(run)).toEqual({ ...PASSES, seccomp: 'warning' });
  });

  it.concurrent('prints workflow commands and markdown: they are words', async () => {
    const hostile = [
      '::error::pwned-1',
      '##[error]pwned-2',
      '::stop-commands::pwned-3',
      '::add-mask::Seccomp',
      '| <img src=x onerror=alert(1)> @octocat [link](http://evil.example) --> ``` |',
      '```',
      '# pwned-4',
    ];
    const script = `cat <<'END'\n${hostile.join('\n')}\nEND\n`;
    const run = await runOn(withGrep(script));
    expect(run.rows['seccomp']?.seen).toContain(
      "but the image's own grep prints something else: ::error::pwned-1",
    );
    const messages = obeyedCommands(run.log).filter(({ message }) => /pwned/.test(message));
    // The one that is obeyed is the annotation of the row, in which nothing stands as a command.
    expect(messages.map(({ name }) => name)).toEqual(['warning']);
    const { elements, code } = readMarkdown(run.summary);
    expect(elements).not.toContain('img');
    expect(elements).not.toContain('h1');
    expect(code.join('\n')).toContain('# pwned-4');
  });
});

/** The most memory that a process ever had, in KiB, as of its last tenth of a second. */
function watchMemory(child: ChildProcess): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, { encoding: 'utf8', flag: 'r' });
    peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? peak);
  }, 100);
  child.once('exit', () => clearInterval(timer));
  return () => peak;
}

const Inspected = z.tuple([
  z.object({
    Id: z.string(),
    HostConfig: z.object({
      NetworkMode: z.string(),
      Memory: z.number(),
      MemorySwap: z.number(),
      PidsLimit: z.number(),
      Privileged: z.boolean(),
      CapAdd: z.array(z.string()).nullable(),
      SecurityOpt: z.array(z.string()).nullable(),
      LogConfig: z.object({ Type: z.string() }),
      AutoRemove: z.boolean(),
    }),
    Mounts: z.array(z.object({ Type: z.string(), RW: z.boolean() })),
  }),
]);

describe('the container of the probe', () => {
  it('has no network and bounded memory and processes, and nothing of it stays', async () => {
    const since = Date.now();
    const networks = await docker('network', 'ls', '--quiet');
    const hanging = withGrep('while :; do sleep 1000; done');
    const Dockerfile = `${hanging['Dockerfile']}VOLUME /data\n`;
    const mark = `test=bounds-${process.pid}`;
    const running = runOn({ ...hanging, Dockerfile }, { inputs: { labels: mark } });
    const id = await containerOf(mark);
    const [container] = Inspected.parse(JSON.parse(await docker('inspect', id)));
    expect(container.HostConfig).toEqual({
      NetworkMode: 'none',
      Memory: 64 * 1024 * 1024,
      MemorySwap: 64 * 1024 * 1024,
      PidsLimit: 256,
      Privileged: false,
      CapAdd: null,
      SecurityOpt: null,
      LogConfig: { Type: 'none' },
      AutoRemove: true,
    });
    expect(container.Mounts).toContainEqual({ Type: 'bind', RW: false });
    const run = await running;
    expect(run.leftovers).toEqual([]);

    const events = await engineEvents(since);
    const volumes = events
      .filter(
        ({ action, attributes }) => action === 'volume mount' && attributes['container'] === container.Id,
      )
      .map((event) => event.id);
    expect(volumes).toHaveLength(1);
    const left = (await docker('volume', 'ls', '--quiet')).split('\n');
    expect(left).not.toContain(volumes[0]);
    expect(await docker('ps', '--all', '--quiet', '--filter', `label=${mark}`)).toBe('');
    expect(await docker('network', 'ls', '--quiet')).toBe(networks);
  });

  it('is the only one: one is created and started for an image', async () => {
    const since = Date.now();
    const run = await runOn({ Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` });
    const [key = '', value = ''] = run.state['label']?.split('=') ?? [];
    const own = (await engineEvents(since)).filter(({ attributes }) => attributes[key] === value);
    const actions = own.map(({ action }) => action);
    expect(actions.filter((action) => action === 'container create')).toHaveLength(1);
    expect(actions.filter((action) => action === 'container start')).toHaveLength(1);
    expect(actions.at(-1)).toBe('container destroy');
    expect(new Set(own.map(({ id }) => id)).size).toBe(1);
  });
});

/** The container that carries a label, once it runs. */
async function containerOf(label: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const id = (await docker('ps', '--quiet', '--no-trunc', '--filter', `label=${label}`)).trim();
    if (id !== '') return id;
    await setTimeout(50);
  }
  throw new Error(`No container carries the label ${label}.`);
}

describe('runners that are set up otherwise', () => {
  it('an engine that does not see the files of the action gives the same evidence', async () => {
    const files = { Dockerfile: `FROM ${BASE}\nVOLUME /data\nUSER appuser\n` };
    const since = Date.now();
    const [seen, unseen] = [await runOn(files), await runOn(files, { prefix: UNSEEN })];
    const words = (run: typeof seen) =>
      Object.values(run.rows).map(({ check, status, seen: text }) => [check, status, text]);
    expect(words(unseen)).toEqual(words(seen));
    expect(unseen.leftovers).toEqual([]);
    const account = unseen.report?.subjects[0]?.evidence[2];
    expect(account?.command.slice(0, 2)).toEqual(['docker', 'create']);
    const [key = '', value = ''] = unseen.state['label']?.split('=') ?? [];
    const own = (await engineEvents(since)).filter(({ attributes }) => attributes[key] === value);
    expect(own.filter(({ action }) => action === 'container start')).toHaveLength(1);
    expect(own.at(-1)?.action).toBe('container destroy');
  });

  it('a runner that keeps its files to itself (umask 077) changes nothing', async () => {
    const prefix = ['bash', '-c', 'umask 077 && exec "$@"', 'bash'];
    const run = await runOn({ Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` }, { prefix });
    expect(statuses(run)).toEqual(PASSES);
  });

  it('a folder for temporary files from which nothing may be executed changes nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'noexec-'));
    await runAsRoot('mount', '-t', 'tmpfs', '-o', 'noexec,mode=1777', 'tmpfs', folder);
    const engine = await startEngine();
    try {
      const files = { Dockerfile: 'FROM scratch\nCOPY busybox /bin/grep\nUSER 1000:1000\n', busybox };
      const run = await runOn(files, { env: { DOCKER_HOST: engine.host, RUNNER_TEMP: folder } });
      expect(statuses(run)).toEqual(PASSES);
    } finally {
      await engine.stop();
      await runAsRoot('umount', folder);
      await rm(folder, { recursive: true });
    }
  });

  it('a guard (SELinux) that lets nothing of ours be executed in a container: the helper is copied into it', async () => {
    const words = 'docker: Error response from daemon: exec: "/.layered": permission denied: unknown.';
    const guard = `[ "$1" != run ] || { echo '${words}' >&2; exit 126; }`;
    const run = await withClient(guard, (PATH) =>
      runOn({ Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` }, { env: { PATH } }),
    );
    expect(statuses(run)).toEqual(PASSES);
  });
});
