import { randomUUID } from 'node:crypto';
import { readdirSync, realpathSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutBuildx } from '../support/client.ts';
import { docker } from '../support/docker.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';
import { readMarkdown } from '../support/reader.ts';
import { startRegistry } from '../support/registry.ts';
import { PULL, startGitHub } from '../support/run-action.ts';
import { obeyedCommands } from '../support/runner-log.ts';

/** Debian's engine of 2020 lacks what this one has. */
const MODERN = process.env['LAYERED_DEFENSE_ENGINE'] === '29';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

/** Runs the action on a pull request, with a comment of its own. */
async function commented(files: Files, inputs: Readonly<Record<string, string>> = {}) {
  const key = randomUUID();
  const run = await runOn(files, { github, inputs: { ...inputs, 'comment-key': key } });
  const comment = github
    .comments(PULL)
    .find(({ body }) => run.outputs['comment-url'] && body.includes(key))?.body;
  return { run, comment: comment ?? '' };
}

/** What a program of the image prints. */
function inImage({ outputs }: ImageResult, ...command: readonly string[]): Promise<string> {
  const [program = '', ...args] = command;
  const options = ['--rm', '--network', 'none', '--entrypoint', program];
  return docker('run', ...options, outputs['digest'] ?? '', ...args);
}

describe('a build that fails', () => {
  it.concurrent.each([
    [
      'a RUN',
      'FROM base\nUSER 1000\nRUN echo some-last-words && \\\n    exit 7\n',
      3,
      'RUN echo some-last-words && exit 7',
      'fail',
    ],
    ['a COPY', 'FROM base\nCOPY nosuch /x\n', 2, 'COPY nosuch /x', 'fail'],
    ['a Dockerfile that does not parse', 'FROM base\n\nRUNN true\n', 3, 'RUNN true', 'fail'],
    [
      'a base image that cannot be pulled',
      'ARG X=1\nFROM nosuch.invalid/base:1\n',
      2,
      'nosuch.invalid/base:1',
      'error',
    ],
  ] as const)(
    '%s: the line, the instruction, the last lines of the log, the comment',
    async (_, dockerfile, line, words, status) => {
      const files = { 'app/image/Dockerfile.web': dockerfile.replace('FROM base', `FROM ${BASE}`) };
      const { run, comment } = await commented(files, { context: 'app', file: './app/image/Dockerfile.web' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ verdict: status, digest: '', uid: '' });
      expect(run.rows['build']).toMatchObject({
        status,
        location: { file: 'app/image/Dockerfile.web', line },
      });
      const placed = obeyedCommands(run.log).filter(({ properties }) => /file=/.test(properties));
      const errors = placed.filter(({ name }) => name === 'error');
      expect(errors).toHaveLength(1);
      expect(errors[0]?.properties).toContain(`file=app/image/Dockerfile.web,line=${line}`);
      const page = readMarkdown(comment);
      expect([page.words, ...page.code].join('\n')).toContain(words);
      // Nothing else is said of an image that is not there.
      const { build: __, ...others } = run.rows;
      expect(new Set(Object.values(others).map((row) => row.status))).toEqual(new Set(['not-applicable']));
      expect(run.leftovers).toEqual([]);
    },
  );

  it.concurrent('shows the end of the log in the comment', async () => {
    const Dockerfile = `FROM ${BASE}\nRUN for i in $(seq 1 100); do echo line-$i; done; exit 1\n`;
    const { comment } = await commented({ Dockerfile });
    expect(comment).toContain('line-100');
    expect(comment).not.toMatch(/line-1$/m);
  });

  it.concurrent('a base image that the registry does not have could not be looked at', async () => {
    const registry = await startRegistry();
    try {
      const run = await runOn({ Dockerfile: `FROM ${registry.host}/nosuch:1\nRUN true\n` });
      expect(run.rows['build']).toMatchObject({ status: 'error', location: { file: 'Dockerfile', line: 1 } });
      expect(run.rows['build']?.seen).toMatch(/^The registry has no such image: /);
    } finally {
      await registry.stop();
    }
  });

  it.concurrent.each([
    ['builder', { builder: 'nosuch' }, /^There is no such builder: set the input "builder"/],
    ['network', { network: 'nosuch' }, /^The builder has no such network: set the input "network"/],
    ['pull', { pull: 'true' }, /^The registry (cannot be reached|refuses the pull)/],
    [
      'context',
      { context: 'https://nosuch.invalid/x.git' },
      /^The Git repository of the build context cannot be fetched/,
    ],
  ])(
    'the input "%s" that the builder cannot follow is an error, not a fault of the image',
    async (_, inputs, words) => {
      const run = await runOn({ Dockerfile: `FROM ${BASE}\nRUN echo ${randomUUID()}\n` }, { inputs });
      expect(run.rows['build']).toMatchObject({ status: 'error' });
      expect(run.rows['build']?.seen).toMatch(words);
      expect(run.outputs['verdict']).toBe('error');
    },
  );
});

describe('the inputs of the build', () => {
  it.concurrent('context, file, target, build-args, labels, add-hosts and network reach the builder', async () => {
    const Dockerfile = `FROM ${BASE} AS wanted
ARG WORDS
RUN echo "$WORDS" >/words && cat /etc/hosts >/hosts && ls /sys/class/net >/net
COPY page /page
USER 1000:1000
FROM wanted
USER root
`;
    const inputs = {
      context: 'site',
      file: 'docker/Dockerfile',
      target: 'wanted',
      'build-args': 'WORDS=two words, a = sign',
      labels: 'org.example.a=x y\norg.example.b=',
      'add-hosts': 'db.example:10.1.2.3\ncache.example:10.1.2.4',
      network: 'none',
    };
    const run = await runOn({ 'docker/Dockerfile': Dockerfile, 'site/page': 'a page' }, { inputs });
    expect(run.outputs).toMatchObject({ user: '1000:1000', verdict: 'pass', subject: 'site (stage wanted)' });
    const [words, hosts, net, page] = (
      await inImage(run, 'head', '-n', '99', '/words', '/hosts', '/net', '/page')
    )
      .split(/^==> .* <==\n/m)
      .slice(1);
    expect(words?.trim()).toBe('two words, a = sign');
    expect(hosts).toMatch(/^10\.1\.2\.3\s+db\.example$/m);
    expect(hosts).toMatch(/^10\.1\.2\.4\s+cache\.example$/m);
    expect(net?.trim()).toBe('lo');
    expect(page?.trim()).toBe('a page');
    const labels = await docker(
      'image',
      'inspect',
      '--format',
      '{{json .Config.Labels}}',
      run.outputs['digest'] ?? '',
    );
    expect(JSON.parse(labels)).toEqual({ 'org.example.a': 'x y', 'org.example.b': '' });
  });

  it.concurrent('network: host, and the builder by its name', async () => {
    const Dockerfile = `FROM ${BASE}\nRUN cat /proc/net/dev >/dev && echo ${randomUUID()}\n`.replace(
      '>/dev ',
      '>/net ',
    );
    const run = await runOn({ Dockerfile }, { inputs: { network: 'host', builder: 'default' } });
    expect(run.rows['build']?.status).toBe('pass');
    const own = readdirSync('/sys/class/net').length;
    expect((await inImage(run, 'grep', '-c', ':', '/net')).trim()).toBe(String(own));
  });

  it.concurrent('no-cache builds again what the cache has', async () => {
    const files = {
      Dockerfile: `FROM ${BASE}\nRUN cat /proc/sys/kernel/random/uuid >/id && echo ${randomUUID()}\n`,
    };
    const first = await runOn(files);
    const second = await runOn(files);
    const third = await runOn(files, { inputs: { 'no-cache': 'true' } });
    expect(second.outputs['digest']).toBe(first.outputs['digest']);
    expect(third.outputs['digest']).not.toBe(first.outputs['digest']);
  });

  it.concurrent(`build-contexts ${MODERN ? 'stand in for images' : 'need a newer engine, and it says so'}`, async () => {
    const files = {
      Dockerfile: 'FROM start\nCOPY --from=more /page /page\nUSER 1000:1000\n',
      'other/page': 'a page',
    };
    const inputs = { 'build-contexts': `start=docker-image://${BASE}\nmore=other` };
    const run = await runOn(files, { inputs });
    if (MODERN) {
      expect(await inImage(run, 'cat', '/page')).toBe('a page');
    } else {
      expect(run.rows['build']?.status).toBe('error');
      expect(run.rows['build']?.seen).toMatch(/too old for the input "build-contexts"/);
    }
  });

  it.concurrent(`cache-to and cache-from ${MODERN ? 'keep a cache in a folder' : 'need another builder, and it says so'}`, async () => {
    const cache = await mkdtemp(join(tmpdir(), 'build-cache-'));
    try {
      const files = { Dockerfile: `FROM ${BASE}\nRUN echo ${randomUUID()} >/id\n` };
      const run = await runOn(files, { inputs: { 'cache-to': `type=local,dest=${cache}/a` } });
      if (MODERN) {
        expect(run.rows['build']?.status).toBe('pass');
        expect(await readdir(`${cache}/a`)).toContain('index.json');
        const again = await runOn(files, { inputs: { 'cache-from': `type=local,src=${cache}/a` } });
        expect(again.log).toContain('importing cache manifest from local');
        expect(again.rows['build']?.status).toBe('pass');
      } else {
        expect(run.rows['build']?.status).toBe('error');
        expect(run.rows['build']?.seen).toMatch(/leave the input "cache-to" out/);
      }
    } finally {
      await rm(cache, { recursive: true });
    }
  });
});

describe('secrets of the build', () => {
  it.concurrent.each([
    ['that succeeds', ''],
    ['that fails', ' && exit 1'],
  ])('show nowhere after a build %s, though a RUN prints them', async (_, end) => {
    const [plain, ofVariable, ofFile, ofFile2] = [1, 2, 3, 4].map(
      (number) => `s3cret/${number}"${randomUUID()}`,
    );
    const show = ['a', 'b', 'c']
      .map((id) => `cat /run/secrets/${id} && base64 /run/secrets/${id}`)
      .join(' && echo && ');
    const mounts = ['a', 'b', 'c'].map((id) => `--mount=type=secret,id=${id}`).join(' ');
    const Dockerfile = `FROM ${BASE}\nRUN ${mounts} echo ${randomUUID()} && ${show}${end}\nUSER 1000:1000\n`;
    const files = { Dockerfile, 'key.pem': `${ofFile}\n${ofFile2}\n` };
    const inputs = { secrets: `a=${plain}`, 'secret-envs': 'b=OF_A_STEP', 'secret-files': 'c=key.pem' };
    const env = { OF_A_STEP: ofVariable ?? '' };
    const run = await runOn(files, { inputs, env, github });
    const comments = github.comments(PULL).map(({ body }) => body);
    const everywhere = [
      run.log,
      run.summary,
      JSON.stringify(run.report),
      JSON.stringify(run.outputs),
      ...comments,
    ];
    // They were printed, and were taken out.
    expect(run.log.match(/\*\*\*/g)?.length).toBeGreaterThanOrEqual(6);
    if (end === '') {
      expect(run.outputs['verdict']).toBe('pass');
      const image = run.outputs['digest'] ?? '';
      everywhere.push(await docker('history', '--no-trunc', image), await docker('image', 'inspect', image));
    } else {
      expect(run.outputs['verdict']).toBe('fail');
      expect(run.report?.subjects[0]?.buildLog).toContain('***');
    }
    for (const secret of [plain, ofVariable, ofFile, ofFile2]) {
      const base64 = Buffer.from(secret ?? '').toString('base64');
      for (const form of [secret ?? '', base64, base64.replace(/.?=+$/, '')]) {
        for (const text of everywhere) expect(text).not.toContain(form);
      }
    }
  });
});

describe('a log that talks to the runner', () => {
  const hostile = [
    '::error::pwned',
    '##[warning]pwned',
    '::add-mask::pwned',
    '::stop-commands::pwned',
    'x\\r::error::pwned',
  ];
  const Dockerfile = (end: string) =>
    `FROM ${BASE}\nRUN echo ${randomUUID()} && printf '${hostile.join('\\n')}\\n'${end}\nUSER 1000:1000\n`;

  it.concurrent.each([
    ['succeeds', ''],
    ['fails', ' && exit 1'],
  ])('is not obeyed when the build %s', async (_, end) => {
    const run = await runOn({ Dockerfile: Dockerfile(end) });
    expect(run.log).toContain('##[warning]pwned');
    const commands = obeyedCommands(run.log);
    expect(commands.find(({ name }) => name === 'add-mask')).toBeUndefined();
    expect(
      commands.filter(({ message, properties }) => message.startsWith('pwned') || /pwned/.test(properties)),
    ).toEqual([]);
    expect(commands.filter(({ name }) => name === 'stop-commands')).toHaveLength(1);
    expect(commands.filter(({ name }) => name === 'warning')).toEqual([]);
  });

  it.concurrent('is not obeyed when the classic builder prints it as it is', async () => {
    const run = await withoutBuildx((env, prefix) => runOn({ Dockerfile: Dockerfile('') }, { env, prefix }));
    expect(run.rows['build']?.status).toBe('pass');
    expect(obeyedCommands(run.log).filter(({ message }) => message.startsWith('pwned'))).toEqual([]);
  });
});

/** Every docker client on PATH, each once. */
const CLIENTS = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => {
    try {
      return [{ folder, client: realpathSync(join(folder, 'docker')) }];
    } catch {
      return [];
    }
  })
  .filter(({ client }, index, all) => all.findIndex((other) => other.client === client) === index);

describe.each(CLIENTS)('a client without buildx: $client', ({ folder }) => {
  const classic = (files: Files, inputs: Readonly<Record<string, string>> = {}) =>
    withoutBuildx((env, prefix) =>
      runOn(files, { inputs, prefix, env: { ...env, PATH: `${folder}:${process.env['PATH']}` } }),
    );

  it.concurrent('builds from the same inputs', async () => {
    const Dockerfile = `FROM ${BASE} AS wanted
ARG WORDS
RUN echo "$WORDS" >/words && cat /etc/hosts >/hosts
USER 1000:1000
FROM wanted
USER root
`;
    const run = await classic(
      { 'site/docker/Dockerfile': Dockerfile },
      {
        context: 'site',
        file: 'site/docker/Dockerfile',
        target: 'wanted',
        'build-args': 'WORDS=two words',
        labels: 'org.example.a=x y',
        'add-hosts': 'db.example:10.1.2.3',
      },
    );
    expect(run.outputs).toMatchObject({ user: '1000:1000', verdict: 'pass' });
    expect(await inImage(run, 'cat', '/words')).toBe('two words\n');
    expect(await inImage(run, 'cat', '/hosts')).toMatch(/^10\.1\.2\.3\s+db\.example$/m);
    const labels = await docker(
      'image',
      'inspect',
      '--format',
      '{{json .Config.Labels}}',
      run.outputs['digest'] ?? '',
    );
    expect(JSON.parse(labels)).toEqual({ 'org.example.a': 'x y' });
  });

  it.concurrent('says where a build failed, and believes no RUN about the engine', async () => {
    const Dockerfile = `FROM ${BASE}\nUSER 1000\nRUN echo 'ERROR: no space left on device' && exit 7\n`;
    const run = await classic({ Dockerfile });
    expect(run.rows['build']).toMatchObject({ status: 'fail', location: { file: 'Dockerfile', line: 3 } });
    expect(run.rows['build']?.seen).toMatch(/: 7$/);
    expect(run.report?.subjects[0]?.buildLog).toContain('ERROR: no space left on device');
  });

  it.concurrent.each([
    ['secrets', { secrets: 'a=some-value' }],
    ['secrets', { 'secret-envs': 'a=HOME' }],
    ['build-contexts', { 'build-contexts': 'a=.' }],
    ['builder', { builder: 'default' }],
    ['cache-to', { 'cache-to': 'type=local,dest=/nowhere' }],
  ])('says that %s need buildx', async (input, inputs) => {
    const run = await classic({ Dockerfile: `FROM ${BASE}\n` }, inputs);
    expect(run.rows['build']?.status).toBe('error');
    expect(run.rows['build']?.seen).toMatch(new RegExp(`^Input "${input}" needs buildx`));
    expect(run.exitCode).toBe(1);
  });
});
