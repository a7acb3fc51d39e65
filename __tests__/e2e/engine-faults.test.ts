import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient, withoutBuildx } from '../support/client.ts';
import { startEngine } from '../support/engine.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { BASE, BUSYBOX, type Files, type ImageResult, runOn } from '../support/images.ts';
import { readMarkdown } from '../support/reader.ts';
import { asRoot, runAsRoot } from '../support/root.ts';
import { type ActionRun, PULL, startGitHub } from '../support/run-action.ts';

const busybox = readFileSync(BUSYBOX);
/** A whole image that needs no base. */
const WHOLE: Files = { Dockerfile: 'FROM scratch\nCOPY busybox /bin/grep\nUSER 1000:1000\n', busybox };

let github: FakeGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

/**
 * Runs the action on a pull request and expects that it could not look: in the rows of these checks, in the comment,
 * and in how it ends.
 */
async function expectError(
  files: Files,
  run: Partial<ActionRun>,
  sentence: RegExp,
  checks: readonly string[],
): Promise<ImageResult> {
  const key = randomUUID();
  const result = await runOn(files, { ...run, github, inputs: { ...run.inputs, 'comment-key': key } });
  expect(result.outputs['verdict'], result.log).toBe('error');
  expect(result.exitCode).toBe(1);
  for (const check of checks) {
    expect(result.rows[check]?.status).toBe('error');
    expect(result.rows[check]?.seen).toMatch(sentence);
    // One sentence, and not what a program printed.
    expect(result.rows[check]?.seen).toMatch(/^[^\n]+\.$/);
  }
  const comment = github.comments(PULL).find(({ body }) => body.includes(key))?.body ?? '';
  expect(comment).toMatch(/^### ⛔ Layered Defense · COULD NOT BE CHECKED: /);
  expect(readMarkdown(comment).words).toMatch(new RegExp(sentence.source.replace('^', '')));
  expect(result.leftovers).toEqual([]);
  return result;
}

const PROBED = ['non-root', 'root-group', 'seccomp'];

/** Serves on a unix socket in a folder of its own. */
async function onSocket<T>(listener: RequestListener, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'socket-'));
  const path = join(folder, 'socket');
  const server = createServer(listener).listen(path);
  await once(server, 'listening');
  try {
    return await work(path);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
}

describe('no engine', () => {
  it.concurrent('no docker client on PATH', async () => {
    const env = { PATH: '/nonexistent' };
    await expectError(WHOLE, { env }, /^The Docker client is not on PATH: /, ['build']);
  });

  it.concurrent('a docker client that cannot be started', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'client-'));
    try {
      await writeFile(join(folder, 'docker'), '', { mode: 0o644 });
      await expectError(
        WHOLE,
        { env: { PATH: folder } },
        /^docker version failed: docker could not be started: /,
        ['build'],
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.concurrent('a socket that is not there', async () => {
    const env = { DOCKER_HOST: 'unix:///nonexistent/socket' };
    await expectError(WHOLE, { env }, /^No Docker engine answers: /, ['build']);
  });

  it.concurrent('a socket that refuses the user', async () => {
    const root = process.getuid?.() === 0;
    await onSocket(
      () => {},
      async (path) => {
        if (root) await runAsRoot('chown', '1:1', path);
        await chmod(path, 0o600);
        // Root may open everything, unless it gives up the right to.
        const prefix = root ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
        if (!root) await chmod(path, 0);
        const env = { DOCKER_HOST: `unix://${path}` };
        await expectError(WHOLE, { env, prefix }, /^The Docker engine refuses this user: /, ['build']);
      },
    );
  });

  it.concurrent('an engine for Windows containers', async () => {
    const version = {
      Os: 'windows',
      Arch: 'amd64',
      Version: '28.0.0',
      ApiVersion: '1.48',
      MinAPIVersion: '1.24',
    };
    const engine: RequestListener = (request, response) => {
      response.setHeader('Api-Version', '1.48').setHeader('Ostype', 'windows');
      if (request.url === '/_ping') response.end('OK');
      else if (request.url?.endsWith('/version')) {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(version));
      } else response.writeHead(404).end('{"message":"page not found"}');
    };
    await onSocket(engine, (path) =>
      expectError(
        WHOLE,
        { env: { DOCKER_HOST: `unix://${path}` } },
        /^The Docker engine runs windows containers: /,
        ['build'],
      ),
    );
  });
});

describe('a platform that the engine cannot run', () => {
  it.concurrent.each([
    ['linux/arm64', /^This engine cannot run linux\/arm64: /],
    [
      'linux/nosuch',
      /^The image is of architecture nosuch, and no program of it was seen to run on this engine: /,
    ],
  ])('%s', async (platform, sentence) => {
    const files = { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\nUSER 1000:1000\n' };
    const run = await expectError(files, { inputs: { platform } }, sentence, PROBED);
    expect(run.rows['build']?.status).toBe('pass');
    expect(run.outputs).toMatchObject({ user: '1000:1000', uid: '', seccomp: '' });
  });

  it.concurrent('a base image that is not for this platform', async () => {
    const run = runOn({ Dockerfile: `FROM ${BASE}\n` }, { inputs: { platform: 'linux/nosuch' } });
    expect((await run).rows['build']).toMatchObject({ status: 'error', location: { line: 1 } });
  });
});

describe('a full disk', () => {
  it('in the build', async () => {
    const engine = await startEngine({ disk: '32m' });
    try {
      const files = { Dockerfile: 'FROM scratch\nCOPY big /big\n', big: Buffer.alloc(48 * 1024 * 1024, 1) };
      await expectError(files, { env: { DOCKER_HOST: engine.host } }, /^The Docker engine's disk is full: /, [
        'build',
      ]);
    } finally {
      await engine.stop();
    }
  });

  it('when the container is made', async () => {
    const engine = await startEngine({ disk: '32m' });
    const fill = asRoot('dd', 'if=/dev/zero', `of=${engine.disk}/fill`, 'bs=4k').join(' ');
    try {
      await withClient(`[ "$1" != run ] || ${fill} 2>/dev/null || true`, async (PATH) => {
        const env = { DOCKER_HOST: engine.host, PATH };
        const run = await expectError(WHOLE, { env }, /^The Docker engine's disk is full: /, PROBED);
        expect(run.rows['build']?.status).toBe('pass');
      });
    } finally {
      await engine.stop();
    }
  });
});

describe('an engine that is busy', () => {
  it('is waited for, and no error comes from that', async () => {
    const slow = '#!/bin/sh\ncase "$*" in *create*) sleep 35 ;; esac\nexec runc "$@"\n';
    const flags = ['--add-runtime=slow=FOLDER/slow', '--default-runtime=slow'];
    const engine = await startEngine({ flags, files: { slow } });
    try {
      const run = await runOn(WHOLE, { env: { DOCKER_HOST: engine.host } });
      expect(run.outputs['verdict'], run.log).toBe('pass');
    } finally {
      await engine.stop();
    }
  });
});

describe('an engine that takes long to start a container', () => {
  it('takes no time from the image, which is ready as soon as ever', async () => {
    const slow = '#!/bin/sh\ncase "$*" in *create*) sleep 6 ;; esac\nexec runc "$@"\n';
    const flags = ['--add-runtime=slow=FOLDER/slow', '--default-runtime=slow'];
    const engine = await startEngine({ flags, files: { slow } });
    try {
      const files = {
        ...WHOLE,
        Dockerfile: `${WHOLE['Dockerfile']}COPY busybox /bin/sleep\nCMD ["/bin/sleep", "1000"]\n`,
      };
      const inputs = { observe: 'true', 'ready-after': '1', 'ready-timeout': '3' };
      const run = await runOn(files, { inputs, env: { DOCKER_HOST: engine.host } });
      expect(run.rows['gets-ready']?.status, run.rows['gets-ready']?.seen).toBe('pass');
    } finally {
      await engine.stop();
    }
  });
});

describe('an engine that ends', () => {
  /** Kills the engine once the log says so. */
  const killAt = (words: RegExp, kill: () => Promise<void>, wait = 0): Partial<ActionRun> => ({
    onStart: (child) => {
      let log = '';
      let killed = false;
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (killed || !words.test(log)) return;
        killed = true;
        setTimeout(kill, wait);
      });
    },
  });

  const long: Files = {
    Dockerfile:
      'FROM scratch\nCOPY busybox /bin/sh\nCOPY busybox /bin/sleep\nRUN echo begun-$((40 + 2)) && sleep 60\n',
    busybox,
  };

  it.concurrent('in the build', async () => {
    const engine = await startEngine();
    try {
      const run = { env: { DOCKER_HOST: engine.host }, ...killAt(/begun-42/, engine.kill) };
      await expectError(long, run, /^The Docker engine broke off in the middle of the work: /, ['build']);
    } finally {
      await engine.stop();
    }
  });

  it.concurrent('in a build without buildx', async () => {
    const engine = await startEngine();
    try {
      await withoutBuildx((env, prefix) => {
        const run = { prefix, env: { ...env, DOCKER_HOST: engine.host }, ...killAt(/begun-42/, engine.kill) };
        const sentence = /^The Docker engine broke off in the middle of the work: /;
        return expectError(long, run, sentence, ['build']);
      });
    } finally {
      await engine.stop();
    }
  });

  it.concurrent('while the container of the probe is made', async () => {
    // Its runtime takes a minute to make a container, so that it is being made when the engine ends.
    const slow = '#!/bin/sh\ncase "$*" in *create*) sleep 60 ;; esac\nexec runc "$@"\n';
    const flags = ['--add-runtime=slow=FOLDER/slow', '--default-runtime=slow'];
    const engine = await startEngine({ flags, files: { slow } });
    try {
      const run = { env: { DOCKER_HOST: engine.host }, ...killAt(/^::endgroup::/m, engine.kill, 1_000) };
      await expectError(WHOLE, run, /^(No Docker engine answers|The Docker engine broke off)/, PROBED);
    } finally {
      await engine.stop();
    }
  });
});
