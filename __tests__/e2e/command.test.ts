import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report, SubjectReport } from '../../src/report/report.ts';
import { expectNoProcess, processesWith, unique } from '../support/cancel.ts';
import { docker } from '../support/docker.ts';
import { BASE, type Files, writeFiles } from '../support/images.ts';
import { ROOT, runAction } from '../support/run-action.ts';
import {
  type CommandRun,
  type InstalledCommand,
  installCommand,
  runCommand,
  runProgram,
} from '../support/run-command.ts';

let command: InstalledCommand;
let folder = '';

beforeAll(async () => {
  command = await installCommand();
  folder = await mkdtemp(join(tmpdir(), 'checkouts-'));
});

afterAll(async () => {
  await command.remove();
  await rm(folder, { recursive: true });
});

/** A copy of an example, which is no git repository. */
async function example(name: string): Promise<string> {
  const copy = await mkdtemp(join(folder, `${name}-`));
  await cp(join(ROOT, 'examples', name), copy, { recursive: true });
  return copy;
}

async function checkout(files: Files): Promise<string> {
  const made = await mkdtemp(join(folder, 'files-'));
  await writeFiles(made, files);
  return made;
}

/** Builds have no network in these tests' engine. */
function check(cwd: string, words: readonly string[] = [], run: Partial<CommandRun> = {}) {
  return runCommand(command, ['check', '--network=none', ...words], { cwd, ...run });
}

const DEFAULT = `FROM ${BASE}\n`;
const HARDENED = `FROM ${BASE}\nUSER 1000:1000\n`;

describe('the command, installed from its package without a network', () => {
  it('has nothing in it but its own bundle', async () => {
    const list = await runProgram('npm', ['ls', '--all', '--parseable'], { cwd: command.folder });
    expect(list.stdout.trim().split('\n')).toHaveLength(2);
  });

  it('fails the default example, by npm exec and without any flag', async () => {
    const cwd = await example('default');
    const words = ['exec', '--yes', '--offline', `--package=${command.tarball}`, '--', 'layered-defense'];
    const run = await runProgram('npm', [...words, 'check', '.'], { cwd });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/^✗ FAIL {2}1 failed, /);
    expect(run.stdout).toMatch(/^ {2}✗ fail +Runs as non-root +Uid: 0 0 0 0: /m);
    expect(run.stdout).not.toContain('\x1b');
    expect(run.stderr).toMatch(/^Build \.$/m);
  });

  it.each(['default', 'hardened'])("comes to the action's verdict on the %s example", async (name) => {
    const cwd = await example(name);
    const run = await check(cwd, ['--json']);
    const report: Report = JSON.parse(run.stdout);
    const action = await runAction({ cwd, inputs: { context: '.', network: 'none', files: 'true' } });
    expect(run.exitCode).toBe(action.exitCode);
    expect(report.verdict).toEqual(action.report?.verdict);
    const told = (subject: SubjectReport | undefined) => [
      subject?.digest,
      ...(subject?.rows ?? []).map(({ check: id, status, seen }) => [id, status, seen]),
    ];
    expect(told(report.subjects[0])).toEqual(told(action.report?.subjects[0]));
    expect(report.run).toBeNull();
  });

  it('writes every form of the report where it was started', async () => {
    const cwd = await checkout({ Dockerfile: HARDENED, '.git/HEAD': '', 'app/x': '' });
    const run = await check(join(cwd, 'app'), [
      '..',
      '--json=report.json',
      '--markdown=report.md',
      '--sarif=report.sarif',
      '--html=report.html',
    ]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/^✓ PASS {2}/);
    const json: Report = JSON.parse(await readFile(join(cwd, 'app/report.json'), 'utf8'));
    expect(json.verdict.status).toBe('pass');
    expect(await readFile(join(cwd, 'app/report.md'), 'utf8')).toMatch(/^### ✅ Layered Defense/);
    const sarif: unknown = JSON.parse(await readFile(join(cwd, 'app/report.sarif'), 'utf8'));
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: expect.anything() } } }],
    });
    expect(await readFile(join(cwd, 'app/report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('has colours where they are asked for, and only then', async () => {
    const cwd = await checkout({ Dockerfile: HARDENED });
    expect((await check(cwd, [], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\x1b[32m');
    expect((await check(cwd, [], { env: { NO_COLOR: '1' } })).stdout).not.toContain('\x1b');
  });

  it('shows what a build prints that fails, and what an image prints, and obeys nothing of it', async () => {
    // U+202E turns the direction of what stands behind it; of a build's log buildx takes the escapes out itself.
    const broken = await checkout({
      Dockerfile: `FROM ${BASE}\nRUN printf 'a\\342\\200\\256b\\n' && false\n`,
    });
    const build = await check(broken, ['--verbose']);
    expect(build.exitCode).toBe(1);
    expect(build.stdout).toContain('The last lines of the build');
    for (const text of [build.stdout, build.stderr]) expect(text).toContain('a⟨U+202E⟩b');
    const hostile = await checkout({
      Dockerfile: `FROM ${BASE}\nRUN rm /bin/grep\nCOPY grep /bin/grep\nUSER 1000:1000\n`,
      grep: "#!/bin/sh\nprintf '\\033[2J\\033[H✓ PASS\\n'\n",
    });
    const image = await check(hostile, ['--evidence']);
    expect(image.stdout).toContain('⟨U+001B⟩[2J⟨U+001B⟩[H✓ PASS');
    for (const text of [build.stdout, build.stderr, image.stdout, image.stderr]) {
      expect(text).not.toMatch(/[\x1b\u202e]/);
    }
  });
});

describe('what the command finds by itself', () => {
  const PROJECT: Files = {
    '.git/HEAD': '',
    'app/Dockerfile': HARDENED,
    'compose.yaml': 'services:\n  web:\n    build: app\n    privileged: true\n',
    'k8s/pod.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n    - {name: a, image: a}\n',
  };
  const statuses = (report: Report) =>
    Object.fromEntries(report.project.rows.map(({ check: id, status }) => [id, status]));

  it('in a folder of a repository are its Compose files and its manifests', async () => {
    const cwd = await checkout(PROJECT);
    const run = await check(join(cwd, 'app'), ['--json']);
    const report: Report = JSON.parse(run.stdout);
    expect(statuses(report)).toMatchObject({ 'compose-options': 'fail', 'pod-security': 'fail' });
    expect(report.subjects[0]?.name).toBe('app');
    expect(run.stderr).toContain(`Paths are those of the checkout ${cwd}.`);
    expect(run.stderr).toContain('Found compose.yaml: its services are judged.');
    expect(run.stderr).toContain('Found k8s/pod.yaml: the Pods in it are judged.');
  });

  it('is left out without discovery, by an absolute path from elsewhere', async () => {
    const cwd = await checkout(PROJECT);
    const run = await check(folder, [join(cwd, 'app'), '--json', '--no-discovery']);
    const report: Report = JSON.parse(run.stdout);
    expect([run.exitCode, statuses(report)]).toEqual([0, {}]);
    expect(run.stderr).not.toContain('Found');
  });

  it('gives way to the policy file of the checkout', async () => {
    const policy = 'inputs:\n  manifests: k8s/none.yaml\n  compose-files: compose.yaml\n  files: false\n';
    const cwd = await checkout({
      ...PROJECT,
      'compose.yaml': 'services:\n  web:\n    image: x\n    cap_drop: [ALL]\n',
      '.github/layered-defense.yml': `${policy}checks:\n  compose-hardened: off\n`,
    });
    const report: Report = JSON.parse((await check(cwd, ['app', '--json'])).stdout);
    expect(statuses(report)).toMatchObject({ manifests: 'error', 'compose-options': 'pass' });
    const checks = report.subjects[0]?.rows.map(({ check: id }) => id);
    expect(checks).not.toContain('setuid-files');
    expect(report.policy).toMatchObject({ file: '.github/layered-defense.yml', commit: null });
  });

  it('is a Containerfile where there is no Dockerfile', async () => {
    const cwd = await checkout({ Containerfile: HARDENED });
    expect((await check(cwd)).exitCode).toBe(0);
  });
});

describe('what ends the command early', () => {
  it('is a flag that is wrong, or nothing to build', async () => {
    const cwd = await checkout({ x: '' });
    const typo = await check(cwd, ['--obseve']);
    expect([typo.exitCode, typo.stdout]).toEqual([2, '']);
    expect(typo.stderr).toContain('did you mean --observe?');
    const none = await check(cwd);
    expect([none.exitCode, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toMatch(/^layered-defense: There is no Dockerfile or Containerfile in /);
  });

  it('is an engine that does not answer: nothing could be checked', async () => {
    const cwd = await checkout({ Dockerfile: HARDENED });
    const run = await check(cwd, [], { env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' } });
    expect(run.exitCode).toBe(3);
    expect(run.stdout).toMatch(/^\? COULD NOT BE CHECKED {2}/);
    expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain('No Docker engine answers: start it, or point');
  });

  it('is a machine without the Docker client', async () => {
    const cwd = await checkout({ Dockerfile: HARDENED, 'bin/x': '' });
    await mkdir(join(cwd, 'path'));
    await symlink(process.execPath, join(cwd, 'path/node'));
    const run = await check(cwd, [], { env: { PATH: join(cwd, 'path') } });
    expect(run.exitCode).toBe(3);
    expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain('The Docker client is not on PATH: install Docker');
  });

  it.each(['build', 'probe'])('is Ctrl-C in the %s, and nothing is left behind', async (phase) => {
    const seconds = unique();
    const label = `LABEL test.command=${seconds}\n`;
    const files: Files =
      phase === 'build'
        ? { Dockerfile: `FROM ${BASE}\n${label}RUN sleep ${seconds}\n` }
        : {
            Dockerfile: `FROM ${BASE}\n${label}RUN rm /bin/grep\nCOPY grep /bin/grep\nUSER 1000:1000\n`,
            grep: `#!/bin/sh\ntrap '' INT TERM\nsleep ${seconds}\nsleep ${seconds}\n`,
          };
    const run = await check(await checkout(files), ['--json'], {
      onStart: async (child) => {
        const runs = () => processesWith(`sleep ${seconds}`).some((one) => one.startsWith('sleep'));
        while (child.exitCode === null && !runs()) await setTimeout(50);
        child.kill('SIGINT');
      },
    });
    expect([run.exitCode, run.stdout]).toEqual([130, '']);
    expect(run.stderr).toMatch(/^Cancelled: nothing was proven\./m);
    await expectNoProcess(`sleep ${seconds}`);
    expect(await docker('ps', '--all', '--quiet', '--filter', `label=test.command=${seconds}`)).toBe('');
  });
});

describe('--fix', () => {
  it('shows a diff and writes nothing where nobody can be asked', async () => {
    const cwd = await example('default');
    const before = await readFile(join(cwd, 'Dockerfile'), 'utf8');
    const run = await check(cwd, ['--fix']);
    expect(run.stderr).toMatch(/^\+USER 1000:1000$/m);
    expect(run.stderr).toContain('Nothing is written, since nobody can be asked: --yes writes it.');
    expect(await readFile(join(cwd, 'Dockerfile'), 'utf8')).toBe(before);
  });

  it('makes the default example pass', async () => {
    const cwd = await example('default');
    expect((await check(cwd, ['--fix', '--yes'])).exitCode).toBe(1);
    const run = await check(cwd);
    expect(run.stdout).toMatch(/^✓ PASS {2}/);
    expect(run.exitCode).toBe(0);
  });

  it('asks at a terminal, and a no writes nothing', async () => {
    const cwd = await checkout({ Dockerfile: DEFAULT });
    const program = join(command.folder, 'node_modules/.bin/layered-defense');
    const typed = `echo n | script --quiet --return --command '${program} check --network=none --fix' /dev/null`;
    const run = await runProgram('sh', ['-c', typed], { cwd, env: { TERM: 'xterm' } });
    expect(run.stdout).toContain('Write Dockerfile? [y/N]');
    expect(run.stdout).toContain('Nothing is written.');
    expect(run.stdout).toContain('\x1b[31m');
    expect(await readFile(join(cwd, 'Dockerfile'), 'utf8')).toBe(DEFAULT);
  });
});

describe('what is told without a check', () => {
  it.each<readonly [readonly string[], number, RegExp]>([
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [['--help'], 0, /^Exit codes\n {2}0 /m],
    [['explain', 'seccomp'], 0, /^System calls are filtered {2}seccomp\n/],
    [['explain', 'secomp'], 2, /^$/],
    [[], 2, /^$/],
  ])('%j ends with %i', async (words, exitCode, stdout) => {
    const run = await runCommand(command, words, { cwd: dirname(command.tarball) });
    expect(run.exitCode).toBe(exitCode);
    expect(run.stdout).toMatch(stdout);
  });
});
