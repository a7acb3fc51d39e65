import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';
import { type RunResult, run } from '../../src/engine/process.ts';
import type { Row } from '../../src/report/report.ts';
import { unique } from './cancel.ts';
import { docker } from './docker.ts';

/** How a test sees that a container is ready, by no code of the action. */
export type Sign =
  | { readonly by: 'healthcheck' }
  | { readonly by: 'command'; readonly command: string }
  | { readonly by: 'log'; readonly pattern: string }
  | { readonly by: 'after'; readonly seconds: number };

/** Milliseconds within which a container gets ready. */
const LIMIT = 40_000;

/** Milliseconds after which one that the engine calls unhealthy is not waited for: a busy machine is slow, too. */
const PATIENCE = 15_000;

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8'));
const isPod = new Ajv({ strict: false, validateFormats: false }).compile(schema('kubernetes-pod.json'));
const isCompose = new Ajv2020({ strict: false, validateFormats: false }).compile(schema('compose-spec.json'));

/** The texts to copy of a row, as they are printed. */
export interface PrintedLines {
  readonly dockerRun: string;
  readonly kubernetes: string;
  readonly compose: string;
}

/** The texts of the row `least-privilege`. */
export function printedLines(row: Row | undefined): PrintedLines {
  const text = (title: string) => {
    const fix = row?.fixes.find((one) => one.title.startsWith(title));
    if (fix === undefined) throw new Error(`There are no lines "${title}": ${row?.seen}`);
    return fix.lines.join('\n');
  };
  return { dockerRun: text('docker run'), kubernetes: text('Kubernetes'), compose: text('Compose') };
}

/**
 * Starts a container with flags of `docker run` and without a network, and waits until it is ready.
 * @returns `ready`, or in words why it is not.
 */
export function runReady(image: string, flags: readonly string[], sign: Sign): Promise<string> {
  return inContainer(sign, (name) => command('docker', 'run', ...detached(name), ...flags, image));
}

/** The same with the printed command as a shell reads it. */
export function printedRunReady(image: string, text: string, sign: Sign): Promise<string> {
  const [first, ...others] = text.split('\n');
  if (first !== 'docker run \\' || others.at(-1) !== '  IMAGE')
    throw new Error(`This is no command: ${text}`);
  return inContainer(sign, (name) => {
    const lines = [`docker run ${detached(name).join(' ')} \\`, ...others.slice(0, -1), `  ${image}`];
    return command('bash', '-c', lines.join('\n'));
  });
}

/** The same with the printed Pod, as the kubelet has a runtime do it. */
export async function printedPodReady(image: string, text: string, sign: Sign): Promise<string> {
  const declared = (await docker('image', 'inspect', '--format', '{{.Config.User}}', image)).trim();
  return runReady(image, asKubelet(text, declared), sign);
}

/** The same with the printed service of Compose. */
export async function printedComposeReady(image: string, text: string, sign: Sign): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'compose-'));
  const file = join(folder, 'compose.yaml');
  const compose = ['compose', '--file', file, '--project-name', `test${unique()}`];
  const whole = `${text.replace('IMAGE', image)}\n    network_mode: none\n`;
  if (!isCompose(parse(whole))) throw new Error(`${text}\n${JSON.stringify(isCompose.errors)}`);
  await writeFile(file, whole);
  try {
    const up = await command('docker', ...compose, 'up', '--detach', '--pull', 'never');
    if (up.exitCode !== 0) return `does not start: ${up.stderr.trim()}`;
    const name = (await docker(...compose, 'ps', '--all', '--quiet')).trim();
    return await readiness(name, sign);
  } finally {
    await docker(...compose, 'down', '--volumes', '--timeout', '0');
    await rm(folder, { recursive: true });
  }
}

const Pod = z.strictObject({
  spec: z.strictObject({
    securityContext: z
      .strictObject({
        sysctls: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      })
      .optional(),
    containers: z.tuple([
      z.strictObject({
        name: z.string(),
        image: z.literal('IMAGE'),
        securityContext: z.strictObject({
          allowPrivilegeEscalation: z.boolean(),
          readOnlyRootFilesystem: z.boolean(),
          runAsNonRoot: z.boolean().default(false),
          runAsUser: z.number().optional(),
          runAsGroup: z.number().optional(),
          capabilities: z.strictObject({
            drop: z.array(z.string()),
            add: z.array(z.string()).default([]),
          }),
          seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }).optional(),
        }),
        resources: z.strictObject({ limits: z.strictObject({ memory: z.string() }) }),
        volumeMounts: z.array(z.strictObject({ name: z.string(), mountPath: z.string() })).default([]),
      }),
    ]),
    volumes: z
      .array(z.strictObject({ name: z.string(), emptyDir: z.strictObject({ medium: z.literal('Memory') }) }))
      .default([]),
  }),
});

/** An emptyDir of the medium Memory: root's, and everybody may write into it, whatever folder it covers. */
const EMPTY_DIR = [
  ...['type=volume', 'volume-nocopy=true', 'volume-driver=local'],
  ...['volume-opt=type=tmpfs', 'volume-opt=device=tmpfs', 'volume-opt=o=mode=0777'],
].join(',');

/**
 * What the kubelet has a runtime do for the container of a Pod, as flags of `docker run`.
 * @param declared the USER of the image.
 * @throws Error where the API refuses the Pod, or the kubelet refuses the container.
 */
export function asKubelet(text: string, declared: string): readonly string[] {
  const document: unknown = parse(text);
  const { spec } = Pod.parse(document);
  const whole = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'app' }, ...(document as object) };
  if (!isPod(whole)) throw new Error(`${text}\n${JSON.stringify(isPod.errors)}`);
  const [{ securityContext, resources, volumeMounts }] = spec.containers;
  const { runAsUser, runAsGroup, capabilities } = securityContext;
  if (securityContext.runAsNonRoot) refuseRoot(runAsUser, declared);
  const unknown = volumeMounts.find((mount) => !spec.volumes.some(({ name }) => name === mount.name));
  if (unknown !== undefined) throw new Error(`There is no volume ${unknown.name}.`);
  // Docker opens the low ports to every process, and not every runtime of a cluster does.
  const ports = { name: 'net.ipv4.ip_unprivileged_port_start', value: '1024' };
  const memory = resources.limits.memory.replace(/Mi$/, 'm');
  return [
    ...(securityContext.allowPrivilegeEscalation ? [] : ['--security-opt=no-new-privileges']),
    ...(securityContext.seccompProfile === undefined ? ['--security-opt=seccomp=unconfined'] : []),
    ...(securityContext.readOnlyRootFilesystem ? ['--read-only'] : []),
    ...(runAsUser === undefined ? [] : [`--user=${[runAsUser, runAsGroup ?? []].flat().join(':')}`]),
    ...capabilities.drop.map((name) => `--cap-drop=${name}`),
    ...capabilities.add.map((name) => `--cap-add=${name}`),
    ...[ports, ...(spec.securityContext?.sysctls ?? [])].map(
      ({ name, value }) => `--sysctl=${name}=${value}`,
    ),
    ...[`--memory=${memory}`, `--memory-swap=${memory}`],
    ...volumeMounts.flatMap(({ mountPath }) => ['--mount', `${EMPTY_DIR},target=${mountPath}`]),
  ];
}

/** As the kubelet does for runAsNonRoot. */
function refuseRoot(runAsUser: number | undefined, declared: string): void {
  const user = runAsUser === undefined ? (declared.split(':')[0] ?? '') : String(runAsUser);
  if (user === '' || Number(user) === 0) throw new Error('container has runAsNonRoot and will run as root');
  if (!/^\d+$/.test(user)) {
    throw new Error(`container has runAsNonRoot and image has non-numeric user (${user})`);
  }
}

function detached(name: string): readonly string[] {
  return ['--detach', '--name', name, '--network', 'none'];
}

function command(program: string, ...args: readonly string[]): Promise<RunResult> {
  return run(program, args, { timeLimit: 60_000 });
}

async function inContainer(sign: Sign, start: (name: string) => Promise<RunResult>): Promise<string> {
  const name = `fed-back-${unique()}`;
  try {
    const started = await start(name);
    if (started.exitCode !== 0) return `does not start: ${started.stderr.trim()}`;
    return await readiness(name, sign);
  } finally {
    // One that was refused is not there.
    await command('docker', 'rm', '--force', '--volumes', name);
  }
}

const State = z.object({
  Running: z.boolean(),
  ExitCode: z.number(),
  Health: z.object({ Status: z.string() }).nullish(),
});

async function readiness(container: string, sign: Sign): Promise<string> {
  const began = Date.now();
  while (Date.now() < began + LIMIT) {
    const text = await docker('inspect', '--format', '{{json .State}}', container);
    const { Running, ExitCode, Health } = State.parse(JSON.parse(text));
    if (!Running) return `ended with exit code ${ExitCode}: ${(await printed(container)).slice(-500)}`;
    if (Health?.Status === 'unhealthy' && Date.now() > began + PATIENCE) {
      return `stays unhealthy: ${(await printed(container)).slice(-500)}`;
    }
    const isReady =
      sign.by === 'healthcheck'
        ? Health?.Status === 'healthy'
        : sign.by === 'after'
          ? Date.now() > began + sign.seconds * 1000
          : sign.by === 'log'
            ? new RegExp(sign.pattern, 'm').test(await printed(container))
            : (await command('docker', 'exec', container, 'sh', '-c', sign.command)).exitCode === 0;
    if (isReady) return 'ready';
    await setTimeout(200);
  }
  return `is not ready in time: ${(await printed(container)).slice(-500)}`;
}

/** All that a container printed, on both streams. */
async function printed(container: string): Promise<string> {
  const { stdout, stderr } = await command('docker', 'logs', container);
  return stdout + stderr;
}
