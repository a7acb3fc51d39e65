import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CAPABILITIES } from '../../src/evidence/capabilities.ts';
import { allowedNames } from '../../src/seccomp/allowed.ts';
import { DOCKER_DEFAULT } from '../../src/seccomp/docker-default.ts';
import { makeProfile } from '../../src/seccomp/make.ts';
import { formatProfile, parseProfile } from '../../src/seccomp/profile.ts';
import { docker } from '../support/docker.ts';
import { startEngine } from '../support/engine.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';
import { UNSEEN } from '../support/unseen.ts';

const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';
const HERE = { architecture, capabilities: DEFAULT_CAPABILITIES } as const;
const RECORD = { 'seccomp-profile': 'record', 'ready-after': '0.3' };

const SERVER: Files = {
  Dockerfile: `FROM ${BASE}
RUN mkdir /www && echo hello >/www/index.html
USER 1000:1000
STOPSIGNAL SIGKILL
CMD ["httpd", "-f", "-p", "127.0.0.1:8080", "-h", "/www"]
`,
};

/** Where the runs leave what is to stay: the report, and the profile. */
let kept = '';
beforeAll(async () => {
  kept = await mkdtemp(join(tmpdir(), 'recorded-'));
});
afterAll(() => rm(kept, { recursive: true }));

function record(files: Files, inputs: Readonly<Record<string, string>> = {}): Promise<ImageResult> {
  return runOn(files, { inputs: { ...RECORD, ...inputs }, env: { RUNNER_TEMP: kept } });
}

/** The profile that a run wrote: its text, and what it lets through. */
async function written(
  run: ImageResult,
): Promise<{ readonly file: string; readonly allowed: readonly string[] }> {
  const file = run.outputs['seccomp-profile'] ?? '';
  const parsed = parseProfile(await readFile(file, 'utf8'));
  if (!parsed.valid) throw new Error(parsed.reason);
  return { file, allowed: allowedNames(parsed.profile, HERE) };
}

/** Names of the containers and networks that the engine has. */
async function onEngine(): Promise<string> {
  return (
    (await docker('ps', '--all', '--format', '{{.Names}}')) +
    (await docker('network', 'ls', '--format', '{{.Name}}'))
  );
}

describe('a server', () => {
  const READY = { 'ready-command': 'wget -q -O /dev/null http://127.0.0.1:8080/' };
  let before: string;
  let after: string;
  let run: ImageResult;
  let first: Awaited<ReturnType<typeof written>>;
  beforeAll(async () => {
    before = await onEngine();
    run = await record(SERVER, READY);
    after = await onEngine();
    first = await written(run);
  });

  it('is recorded, and gets ready under the profile that is made of it', async () => {
    const row = run.rows['seccomp-profile'];
    expect(row).toMatchObject({ status: 'pass' });
    const [, count = '0', most = '0'] =
      /^(\d+) system calls of the (\d+) that Docker's default profile lets through; proven by a run that was ready/.exec(
        row?.seen ?? '',
      ) ?? [];
    expect(Number(most)).toBeGreaterThan(280);
    expect(Number(count)).toBeLessThan(Number(most) / 3);
    expect(first.allowed).toHaveLength(Number(count));
    // The server's own, and those of the question whether it is ready.
    expect(first.allowed).toEqual(expect.arrayContaining(['bind', 'listen', 'connect']));
    const titles = run.report?.subjects[0]?.evidence.map(({ title }) => title) ?? [];
    expect(titles.filter((title) => title === 'Recorded run')).toHaveLength(2);
    expect(titles).toContain('Run under the recorded profile');
    expect((await readdir(kept)).filter((name) => !/\.(?:json|sarif|html)$/.test(name))).toEqual([]);
    expect(after).toBe(before);
  });

  it('has a profile that the docker client takes, and that refuses the rest', async () => {
    const under = (...command: readonly string[]) =>
      docker('run', '--rm', '--network', 'none', '--security-opt', `seccomp=${first.file}`, BASE, ...command);
    await expect(under('true')).resolves.toBe('');
    await expect(under('mkdir', '/tmp/x')).rejects.toThrow(/Operation not permitted/);
  });

  it('is compared with the profile of before, which goes into the new one', async () => {
    const without = first.allowed.filter((name) => name !== 'listen' && name !== 'bind');
    const baseline = formatProfile(makeProfile(HERE, [...without, 'splice']));
    const files = { ...SERVER, 'before.json': baseline };
    const change = await record(files, { ...READY, 'seccomp-baseline': 'before.json' });
    expect(change.rows['seccomp-profile']).toMatchObject({ status: 'warning' });
    expect(change.rows['seccomp-profile']?.seen).toMatch(
      /This change adds: (\w+, )*bind, (\w+, )*listen[,.]/,
    );
    expect(change.rows['seccomp-profile']?.seen).toMatch(/kept in the profile: .*splice/);
    const { allowed } = await written(change);
    expect(allowed).toEqual(expect.arrayContaining(['bind', 'listen', 'splice', ...without]));
  });

  it('is not recorded when the profile of before cannot be read', async () => {
    const files = { ...SERVER, 'before.json': '{}' };
    const { rows, outputs } = await record(files, { 'seccomp-baseline': 'before.json' });
    expect(rows['seccomp-profile']).toMatchObject({
      status: 'error',
      seen: 'Input "seccomp-baseline" is "before.json": it is no seccomp profile in JSON, with "defaultAction" and "syscalls".',
    });
    expect(outputs['seccomp-profile'] ?? '').toBe('');
  });
});

it('names a system call that the default refuses, and once it is known does so without a warning', async () => {
  const inputs = { 'seccomp-baseline': 'before.json' };
  const files = (before: string) => ({
    Dockerfile: 'FROM scratch\nCOPY app /app\nUSER 1000:1000\nSTOPSIGNAL SIGKILL\nENTRYPOINT ["/app"]\n',
    app: callsKeyctl(),
    'before.json': before,
  });
  const change = await record(files(formatProfile(makeProfile(HERE, []))), inputs);
  expect(change.rows['seccomp-profile']).toMatchObject({ status: 'warning' });
  expect(change.rows['seccomp-profile']?.seen).toMatch(/This change adds: keyctl[,.]/);
  const { file, allowed } = await written(change);
  expect(allowed).not.toContain('keyctl');
  const next = await record(files(await readFile(file, 'utf8')), inputs);
  expect(next.rows['seccomp-profile']).toMatchObject({ status: 'pass' });
  expect(next.rows['seccomp-profile']?.seen).toMatch(
    /This change adds none .* refused by Docker's default profile already: keyctl\.$/,
  );
});

describe('what a container is not seen to do only by chance', () => {
  it('its reaction to being stopped is recorded', async () => {
    // Its shell makes a folder when it is told to end, and never before.
    const script = 'trap "mkdir /tmp/ended; exit 0" TERM; while :; do sleep 0.1; done';
    const run = await record({
      Dockerfile: `FROM ${BASE}\nRUN mkdir -m 1777 -p /tmp\nUSER 1000:1000\nCMD ["sh", "-c", ${JSON.stringify(script)}]\n`,
    });
    expect((await written(run)).allowed).toContain(architecture === 'arm64' ? 'mkdirat' : 'mkdir');
  });

  it('the command of its HEALTHCHECK is recorded when another one tells that it is ready', async () => {
    const files = {
      Dockerfile: `FROM ${BASE}\nUSER 1000:1000\nSTOPSIGNAL SIGKILL\nHEALTHCHECK CMD ln -s a /tmp/b || true\nCMD ["sleep", "100"]\n`,
    };
    const run = await record(files, { 'ready-command': 'true' });
    expect((await written(run)).allowed).toContain(architecture === 'arm64' ? 'symlinkat' : 'symlink');
  });
});

it('an engine that does not see the files of the action records the same', async () => {
  const files = { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\nSTOPSIGNAL SIGKILL\nCMD ["sleep", "100"]\n` };
  const run = await runOn(files, { inputs: RECORD, prefix: UNSEEN, env: { RUNNER_TEMP: kept } });
  expect(run.rows['seccomp-profile']).toMatchObject({ status: 'pass' });
});

describe('an image that cannot be recorded', () => {
  it.each([
    ['ends at once', 'exit 3', /did not get ready: It ended before it was ready, with exit code 3\.$/],
    ['never gets ready', 'sleep 100', /did not get ready: It was not ready within 2 s/],
  ])('%s: an error, and nothing stays', async (_, script, reason) => {
    const before = await onEngine();
    const files = { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\nCMD ["sh", "-c", "${script}"]\n` };
    const run = await record(files, { 'ready-command': 'false', 'ready-timeout': '2' });
    expect(run.rows['seccomp-profile']).toMatchObject({
      status: 'error',
      seen: expect.stringMatching(reason),
    });
    expect(run.outputs['seccomp-profile'] ?? '').toBe('');
    expect(await onEngine()).toBe(before);
  });
});

it('an engine that lets nobody trace a container is an error, with what to do', async () => {
  const names = DOCKER_DEFAULT.syscalls.flatMap((rule) => rule.names).filter((name) => name !== 'ptrace');
  const engine = await startEngine({
    flags: ['--seccomp-profile=FOLDER/no-ptrace.json'],
    files: { 'no-ptrace.json': formatProfile(makeProfile(HERE, names)) },
  });
  try {
    const files = {
      Dockerfile: 'FROM scratch\nCOPY app /app\nUSER 1000:1000\nSTOPSIGNAL SIGKILL\nENTRYPOINT ["/app"]\n',
      app: callsKeyctl(),
    };
    const run = await runOn(files, { inputs: RECORD, env: { DOCKER_HOST: engine.host } });
    expect(run.rows['seccomp-profile']).toMatchObject({ status: 'error' });
    expect(run.rows['seccomp-profile']?.seen).toMatch(
      /^The container cannot be traced on this engine \(.*process 1 cannot be traced.*\), so .*: use one/,
    );
  } finally {
    await engine.stop();
  }
});

/** A program that asks for the id of its thread's keyring, which Docker's default profile refuses, and then waits. */
function callsKeyctl(): Buffer {
  const code =
    architecture === 'arm64'
      ? // mov x0, #0; mov x8, #219; svc #0; then for ever: x0 to x4 are 0, ppoll.
        '000080d2681b80d2010000d4000080d2010080d2020080d2030080d2040080d2280980d2010000d4f9ffff17'
      : // xor edi, edi; mov eax, 250; syscall; then for ever: pause.
        '31ffb8fa0000000f05b8220000000f05ebf7';
  return elf(Buffer.from(code, 'hex'));
}

/** The smallest executable file of 64 bits: its header, one segment that holds all of it, and the code (elf(5)). */
function elf(code: Buffer): Buffer {
  const head = Buffer.alloc(120);
  const base = 0x400000n;
  Buffer.from('7f454c4602010100', 'hex').copy(head);
  head.writeUInt16LE(2, 16);
  head.writeUInt16LE(architecture === 'arm64' ? 183 : 62, 18);
  head.writeUInt32LE(1, 20);
  head.writeBigUInt64LE(base + 120n, 24);
  head.writeBigUInt64LE(64n, 32);
  head.writeUInt16LE(64, 52);
  head.writeUInt16LE(56, 54);
  head.writeUInt16LE(1, 56);
  head.writeUInt32LE(1, 64);
  head.writeUInt32LE(5, 68);
  const size = BigInt(120 + code.length);
  const segment = [0n, base, base, size, size, 0x1000n];
  for (const [index, value] of segment.entries()) head.writeBigUInt64LE(value, 72 + 8 * index);
  return Buffer.concat([head, code]);
}
