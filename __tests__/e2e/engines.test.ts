import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withClient } from '../support/client.ts';
import { type EngineOptions, startEngine } from '../support/engine.ts';
import { BUSYBOX, type Files, type ImageResult, runOn } from '../support/images.ts';
import { asRoot, runAsRoot } from '../support/root.ts';

const busybox = readFileSync(BUSYBOX);

/** A whole image that needs no base. */
function image(user: string): Files {
  return { Dockerfile: `FROM scratch\nCOPY busybox /bin/grep\nUSER ${user}\n`, busybox };
}

function statuses(run: ImageResult): Record<string, string> {
  const { build: _, signature: __, ...rows } = run.rows;
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row.status]));
}

/** Runs the action on an engine of its own, once for each image. */
async function onEngine(options: EngineOptions, ...images: readonly Files[]): Promise<ImageResult[]> {
  const engine = await startEngine(options);
  try {
    const runs: ImageResult[] = [];
    for (const files of images) runs.push(await runOn(files, { env: { DOCKER_HOST: engine.host } }));
    return runs;
  } finally {
    await engine.stop();
  }
}

function titles(run: ImageResult | undefined): readonly string[] {
  return run?.report?.subjects[0]?.evidence.map(({ title }) => title) ?? [];
}

describe('an engine whose root is not the host’s', () => {
  it('rootless: root is told from root, and whose it is', async () => {
    const [root, user] = await onEngine({ rootless: true }, image('0'), image('1000:1000'));
    expect(root && statuses(root)).toEqual({ 'non-root': 'fail', 'numeric-user': 'pass', seccomp: 'pass' });
    expect(root?.rows['non-root']?.seen).toMatch(
      /USER 0 is root\. The engine is rootless, so outside the container it is the user who runs the engine; inside it is root all the same\.$/,
    );
    expect(titles(root)).toContain('Who maps the user ids');
    expect(user?.outputs).toMatchObject({ verdict: 'pass', uid: '1000' });
  });

  it('userns-remap: root is told from root, and from a rootless engine', async () => {
    const idRanges = 'nobody:100000:65536\nnogroup:100000:65536\n';
    const [root] = await onEngine({ flags: ['--userns-remap=nobody:nogroup'], idRanges }, image('0'));
    expect(root?.rows['non-root']?.status).toBe('fail');
    expect(root?.rows['non-root']?.seen).toMatch(
      /USER 0 is root\. The engine maps it to another uid outside the container \(userns-remap\); inside /,
    );
    expect(root?.rows['non-root']?.seen).not.toContain('rootless');
  });

  it('where root is root, nobody is asked and nothing is said', async () => {
    const run = await runOn(image('0'));
    expect(run.rows['non-root']?.seen).toMatch(/USER 0 is root\.$/);
    expect(titles(run)).not.toContain('Who maps the user ids');
  });
});

describe('gVisor', () => {
  const gVisor = (flags: string): EngineOptions => ({
    flags: ['--add-runtime=sandbox=FOLDER/sandbox', '--default-runtime=sandbox'],
    files: { sandbox: `#!/bin/sh\nexec runsc --network=none ${flags} "$@"\n` },
  });

  it('is named, and neither called unprotected nor filtered', async () => {
    const [user, root] = await onEngine(gVisor(''), image('1000:1000'), image('0'));
    expect(user && statuses(user)).toEqual({
      'non-root': 'pass',
      'root-group': 'pass',
      'numeric-user': 'pass',
      seccomp: 'warning',
    });
    expect(user?.rows['seccomp']?.seen).toMatch(/^Seccomp: 0, as gVisor's own kernel says: /);
    expect(user?.rows['seccomp']?.fixes).toEqual([]);
    expect(user?.outputs).toMatchObject({ verdict: 'warning', uid: '1000', seccomp: '0' });
    expect(user?.exitCode).toBe(0);
    expect(root && statuses(root)).toMatchObject({ 'non-root': 'fail', seccomp: 'warning' });
  });

  it('passes where it puts the profile in force itself', async () => {
    const [run] = await onEngine(gVisor('--oci-seccomp'), image('1000:1000'));
    expect(run?.rows['seccomp']).toMatchObject({
      status: 'pass',
      seen: expect.stringMatching(/^Seccomp: 2 /),
    });
  });

  it('is not believed where an image claims it', async () => {
    const claim = 'Linux version 4.4.0 #1 SMP Sun Jan 10 15:06:54 PST 2016\n';
    const engine = { flags: ['--seccomp-profile=FOLDER/none.json'], files: { 'none.json': '{}' } };
    const Dockerfile = 'FROM scratch\nCOPY busybox /bin/grep\nCOPY claim /proc/version\nUSER 1000:1000\n';
    const [run] = await onEngine(engine, { Dockerfile, busybox, claim });
    expect(run?.rows['seccomp']).toMatchObject({
      status: 'fail',
      seen: 'Seccomp: 0: no system call is filtered.',
    });
  });
});

describe('podman', () => {
  /** Does some work with a podman whose storage is its own. */
  async function withPodman(
    work: (command: readonly string[], folder: string) => Promise<void>,
  ): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'podman-'));
    const storage = [
      '--root',
      join(folder, 'root'),
      '--runroot',
      join(folder, 'run'),
      '--storage-driver',
      'vfs',
    ];
    try {
      await work(asRoot('podman', ...storage), folder);
    } finally {
      await runAsRoot('rm', '-rf', folder);
    }
  }

  function expectRefusal(run: ImageResult, sentence: RegExp): void {
    expect(run.outputs['verdict'], run.log).toBe('error');
    expect(run.exitCode).toBe(1);
    expect(run.rows['build']?.status).toBe('error');
    expect(run.rows['build']?.seen).toMatch(sentence);
    expect(Object.values(run.rows).map(({ status }) => status)).not.toContain('pass');
    expect(run.leftovers).toEqual([]);
  }

  it('as the docker command is refused by name, and builds nothing', async () => {
    await withPodman(async (podman) => {
      await withClient(`exec ${podman.join(' ')} "$@"`, async (PATH) => {
        const run = await runOn(image('1000:1000'), { env: { PATH } });
        expectRefusal(run, /^The docker command on PATH is podman, [^\n]*\.$/);
        await withoutImages(podman);
      });
    });
  });

  it('as the engine of Docker’s own client is refused by name', async () => {
    await withPodman(async (podman, folder) => {
      const socket = join(folder, 'socket');
      const [program = '', ...args] = [...podman, 'system', 'service', '--time', '0', `unix://${socket}`];
      const service = spawn(program, args, { stdio: 'ignore' });
      try {
        for (let tries = 0; tries < 200 && !existsSync(socket); tries += 1) await setTimeout(50);
        await runAsRoot('chmod', '666', socket);
        const run = await runOn(image('1000:1000'), { env: { DOCKER_HOST: `unix://${socket}` } });
        expectRefusal(run, /^The engine that the Docker client talks to is podman, [^\n]*\.$/);
      } finally {
        service.kill();
        await once(service, 'exit');
      }
      await withoutImages(podman);
    });
  });

  async function withoutImages([program = '', ...args]: readonly string[]): Promise<void> {
    const child = spawn(program, [...args, 'images', '--quiet'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let images = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      images += text;
    });
    const [code] = await once(child, 'close');
    expect([code, images]).toEqual([0, '']);
  }
});
