import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { words } from '../../src/inputs/words.ts';
import { containers, networks, unique } from '../support/cancel.ts';
import { docker } from '../support/docker.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';
import type { ActionRun } from '../support/run-action.ts';

/** An image whose program is a script of its shell. */
function program(script: string, ...lines: readonly string[]): Files {
  return {
    Dockerfile: `FROM ${BASE}\n${lines.join('')}CMD ["sh", "/program"]\nCOPY program /\n`,
    program: script,
  };
}

const NON_ROOT = 'USER 1000:1000\n';

/** Runs the action on an image and lets it search; nothing of it may stay. */
async function search(files: Files, inputs: ActionRun['inputs'] = {}): Promise<ImageResult> {
  const asked = { 'least-privilege': 'report', 'ready-after': '0.5', ...inputs };
  const result = await runOn(files, { inputs: asked });
  expect(result.leftovers, result.log).toEqual([]);
  expect(await containers(result.state['label'])).toBe('');
  expect(await networks(result.state['label'])).toBe('');
  return result;
}

const row = (result: ImageResult) => result.rows['least-privilege'];

/** The texts to copy: docker run, Kubernetes, Compose. */
function copied(result: ImageResult): readonly [string, string, string] {
  const texts = (row(result)?.fixes ?? []).map(({ lines }) => lines.join('\n'));
  expect(texts, row(result)?.seen).toHaveLength(3);
  return [texts[0] ?? '', texts[1] ?? '', texts[2] ?? ''];
}

/** Flags of `docker run`, two words each where they have a value. */
function flags(result: ImageResult): readonly string[] {
  const [command] = copied(result);
  return (words(command) ?? []).slice(2, -1);
}

function image(result: ImageResult): string {
  const digest = result.report?.subjects[0]?.digest;
  if (!digest) throw new Error('There is no image.');
  return digest;
}

/** Starts a container of these flags and expects that it still runs when its program has begun. */
async function expectReady(args: readonly string[], result: ImageResult): Promise<void> {
  const common = ['--detach', '--network', 'none', '--log-driver', 'none', '--label', `test=${unique()}`];
  const id = (await docker('run', ...common, ...args, image(result))).trim();
  try {
    await setTimeout(700);
    const state = await docker('inspect', '--format', '{{.State.Running}} {{.State.ExitCode}}', id);
    expect(state.trim(), args.join(' ')).toBe('true 0');
  } finally {
    await docker('rm', '--force', '--volumes', id);
  }
}

const Pod = z.object({
  spec: z.object({
    containers: z.tuple([
      z.object({
        securityContext: z.object({
          allowPrivilegeEscalation: z.boolean(),
          readOnlyRootFilesystem: z.boolean(),
          runAsUser: z.number().optional(),
          runAsGroup: z.number().optional(),
          capabilities: z.object({ drop: z.array(z.string()), add: z.array(z.string()).default([]) }),
        }),
        resources: z.object({ limits: z.object({ memory: z.string() }) }),
        volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })).default([]),
      }),
    ]),
  }),
});

/** An emptyDir of the medium Memory is new, and everybody may write into it. */
const EMPTY_DIR = [
  ...['type=volume', 'volume-nocopy=true', 'volume-driver=local'],
  ...['volume-opt=type=tmpfs', 'volume-opt=device=tmpfs', 'volume-opt=o=mode=0777'],
].join(',');

/** What the kubelet has a runtime do for a container of such a Pod, as flags of `docker run`. */
function asKubelet(text: string): readonly string[] {
  const [{ securityContext, resources, volumeMounts }] = Pod.parse(parse(text)).spec.containers;
  const { runAsUser, runAsGroup, capabilities } = securityContext;
  return [
    ...(securityContext.allowPrivilegeEscalation ? [] : ['--security-opt=no-new-privileges']),
    ...(securityContext.readOnlyRootFilesystem ? ['--read-only'] : []),
    ...(runAsUser === undefined ? [] : [`--user=${runAsUser}:${runAsGroup}`]),
    ...capabilities.drop.map((name) => `--cap-drop=${name}`),
    ...capabilities.add.map((name) => `--cap-add=${name}`),
    `--memory=${resources.limits.memory.replace('Mi', 'm')}`,
    ...volumeMounts.flatMap(({ mountPath }) => ['--mount', `${EMPTY_DIR},target=${mountPath}`]),
  ];
}

/** Starts the service of a Compose file, and expects that it still runs when its program has begun. */
async function expectComposeReady(text: string, result: ImageResult): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'compose-'));
  const file = join(folder, 'compose.yaml');
  const compose = ['compose', '--file', file, '--project-name', `test${unique()}`];
  await writeFile(file, `${text.replace('IMAGE', image(result))}\n    network_mode: none\n`);
  try {
    await docker(...compose, 'up', '--detach', '--pull', 'never');
    await setTimeout(700);
    const state = await docker(...compose, 'ps', '--all', '--format', '{{.State}}');
    expect(state.trim(), text).toBe('running');
  } finally {
    await docker(...compose, 'down', '--volumes', '--timeout', '0');
    await rm(folder, { recursive: true });
  }
}

/** Each of the texts gets ready, as it stands there. */
async function expectAllReady(result: ImageResult): Promise<void> {
  const [, kubernetes, compose] = copied(result);
  await Promise.all([
    expectReady(flags(result), result),
    expectReady(asKubelet(kubernetes), result),
    expectComposeReady(compose, result),
  ]);
}

const BOUNDS = ['--memory', expect.any(String), '--memory-swap', expect.any(String), '--pids-limit', '16'];

describe('an image', () => {
  it.concurrent('that is root and needs nothing', async () => {
    const result = await search(program('exec sleep 1000\n'));
    expect(row(result)?.status).toBe('warning');
    expect(row(result)?.seen).toBe(
      "Gets ready with no capability, a read-only root, as user 65532:65532 (2 starts). Docker's defaults grant more: 14 capabilities; a writable root; gaining privileges; root.",
    );
    const strict = ['--cap-drop', 'ALL', '--read-only', '--security-opt', 'no-new-privileges'];
    expect(flags(result)).toEqual(['--user', '65532:65532', ...strict, ...BOUNDS]);
    await expectAllReady(result);
  });

  it.concurrent('that is not root and writes into a folder of its own', async () => {
    const own = 'RUN mkdir -p /srv/app && chown 1000:1000 /srv/app && chmod 700 /srv/app\n';
    const result = await search(program('echo x >/srv/app/x && exec sleep 1000\n', own, NON_ROOT));
    expect(row(result)?.seen).toMatch(
      /^Gets ready with no capability, a read-only root with tmpfs on \/srv\/app \(/,
    );
    await expectAllReady(result);
  });

  it.concurrent('that starts as root, gives a folder to its user and drops to it', async () => {
    const drops = 'exec su -s /bin/sh appuser -c "exec sleep 1000"\n';
    const result = await search(program(`chown appuser /data && ${drops}`, 'RUN mkdir /data\n'));
    expect(row(result)?.seen).toMatch(
      /^Gets ready with CHOWN, SETGID, SETUID, a read-only root with tmpfs on \/data, as root \(/,
    );
    await expectAllReady(result);
    // Without any one of the three it does not.
    for (const [one, other] of [
      ['CHOWN', 'SETGID'],
      ['CHOWN', 'SETUID'],
      ['SETGID', 'SETUID'],
    ]) {
      const less = ['--cap-drop', 'ALL', `--cap-add=${one}`, `--cap-add=${other}`];
      await expect(expectReady(less, result)).rejects.toThrow(/to be 'true 0'/);
    }
  });

  it.concurrent('that writes into the root folder itself', async () => {
    const result = await search(program('echo x >/x && exec sleep 1000\n'));
    expect(row(result)?.seen).toMatch(
      /^Gets ready with no capability, a writable root \(it writes into the root directory itself, which no mount can stand in for\), as root /,
    );
    expect(flags(result)).not.toContain('--read-only');
    await expectReady(flags(result), result);
  });

  it.concurrent('that writes where its programs lie', async () => {
    const result = await search(program('echo x >/bin/x && exec sleep 1000\n'));
    expect(row(result)?.seen).toMatch(
      /^Gets ready with no capability, a writable root \(it does not get ready with a read-only root, whatever is mounted where it writes\)/,
    );
    await expectReady(flags(result), result);
  });

  it.concurrent('that has to gain privileges by a setuid program', async () => {
    const passwd = 'root::0:0::/:/bin/sh\nappuser:x:1000:1000::/:/bin/sh\n';
    const setuid =
      'COPY passwd /etc/passwd\nRUN cp /bin/busybox /bin/gain && rm /bin/su && chmod 4755 /bin/gain && ln -s gain /bin/su\n';
    const files = { ...program('exec /bin/su -c "exec sleep 1000"\n', setuid, NON_ROOT), passwd };
    const result = await search(files);
    expect(row(result)?.seen).toMatch(
      /^Gets ready with SETGID, a read-only root, and has to gain privileges \(a setuid program or file capabilities\) \(/,
    );
    expect(flags(result)).not.toContain('--security-opt');
    await expectAllReady(result);
  });

  it.concurrent('with the volumes, the memory and the network that it is given', async () => {
    const script =
      'ip -o addr show eth0 >/dev/null && echo x >/data/x && echo y >/scratch/y && exec sleep 1000\n';
    const given = { volumes: '/data', tmpfs: '/scratch:mode=1777', 'run-network': 'internal' };
    const result = await search(program(script), given);
    expect(row(result)?.seen).toMatch(/^Gets ready with no capability, a read-only root, as /);
    expect(flags(result).slice(-2)).toEqual(['--tmpfs', '/scratch:mode=1777']);
  });

  it.concurrent('that does not get ready even with all that is usual', async () => {
    const result = await search(program('echo no database; exit 1\n'));
    expect(row(result)?.status).toBe('error');
    expect(row(result)?.seen).toBe(
      "The image does not get ready with the engine's defaults, so there is nothing to take away: It ended before it was ready, with exit code 1.",
    );
    expect(row(result)?.fixes).toEqual([]);
  });

  it.concurrent('that gets ready the first time only', async () => {
    const script = '[ -e /given/once ] && exit 1\necho x >/given/once\nexec sleep 1000\n';
    const result = await search({ ...program(script), 'given/keep': '' }, { volumes: 'given:/given' });
    expect(row(result)?.status).toBe('error');
    expect(row(result)?.seen).toMatch(/^No run under a limit got ready, .* does not get ready reliably\.$/);
  });
});

describe('with "require"', () => {
  const require = { 'least-privilege': 'require' };

  it.concurrent('the defaults of Docker fail', async () => {
    const result = await search(program('exec sleep 1000\n', NON_ROOT), require);
    expect(row(result)?.status).toBe('fail');
    expect(row(result)?.seen).toMatch(
      / Docker's defaults grant more: 14 capabilities; a writable root; gaining /,
    );
    expect(result.outputs['verdict']).toBe('fail');
  });

  it.concurrent('options that grant what is needed pass', async () => {
    const options = '--cap-drop ALL --read-only --security-opt no-new-privileges --user 1000';
    const given = { ...require, 'run-options': options };
    const result = await search(program('exec sleep 1000\n', NON_ROOT), given);
    expect(row(result)?.status, row(result)?.seen).toBe('pass');
  });

  it.concurrent('options that grant one thing more fail, by its name', async () => {
    const options = '--cap-drop ALL --cap-add NET_RAW --read-only --security-opt no-new-privileges';
    const given = { ...require, 'run-options': options };
    const result = await search(program('exec sleep 1000\n', NON_ROOT), given);
    expect(row(result)?.status).toBe('fail');
    expect(row(result)?.seen).toMatch(/ run-options grant more: capabilities NET_RAW\.$/);
  });
});
