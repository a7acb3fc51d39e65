import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/report/report.ts';
import { detectVirt } from '../support/detect-virt.ts';
import { docker } from '../support/docker.ts';
import { withHost } from '../support/host-fixtures.ts';
import { BASE, type ImageResult, runOn } from '../support/images.ts';
import { runAsRoot } from '../support/root.ts';
import { ROOT } from '../support/run-action.ts';

const APP = { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` };

function onHost(host: string, env: Readonly<Record<string, string>> = {}): Promise<ImageResult> {
  return runOn(APP, { inputs: { host }, env });
}

function hostRow(run: ImageResult, check = 'host-isolation'): Row {
  const found = run.report?.project.rows.find((row) => row.check === check);
  if (found === undefined) throw new Error(`There is no row "${check}".\n${run.log}`);
  return found;
}

/** How the report calls what systemd-detect-virt names. */
const NAMES: Readonly<Record<string, RegExp>> = {
  kvm: /KVM guest/,
  amazon: /KVM guest of Amazon/,
  qemu: /QEMU guest/,
  xen: /Xen guest/,
  vmware: /VMware guest/,
  oracle: /VirtualBox guest/,
  microsoft: /Hyper-V guest/,
  docker: /Docker container/,
  podman: /podman container/,
  lxc: /LXC container/,
  openvz: /OpenVZ container/,
  wsl: /WSL/,
};

/** What systemd-detect-virt says of this machine, and so what has to be said of it. */
async function expected(required: boolean) {
  const [vm, container] = await Promise.all([detectVirt('--vm'), detectVirt('--container')]);
  const emulated = vm === 'qemu' || vm === 'bochs';
  const alone = emulated ? 'warning' : 'pass';
  const status = container === 'none' ? alone : required ? 'fail' : 'warning';
  const below = vm === 'none' ? /hysical machine/ : (NAMES[vm] ?? /guest/);
  const inside =
    container === 'none' ? (emulated ? /KVM runs it/ : /No container\./) : (NAMES[container] ?? /container/);
  return { status, words: [below, inside] };
}

describe('the machine', () => {
  it.each([
    ['report', false],
    ['require-vm', true],
  ])('host: %s says what systemd-detect-virt says', async (host, required) => {
    const run = await onHost(host);
    const { status, words } = await expected(required);
    const row = hostRow(run);
    expect(row).toMatchObject({ status, layer: 'Host isolation' });
    for (const one of words) expect(row.seen).toMatch(one);
    expect(run.exitCode).toBe(status === 'fail' ? 1 : 0);
    expect(run.outputs['verdict']).toBe(status === 'fail' ? 'fail' : run.report?.verdict.status);
    expect(run.summary).toContain('| Host isolation |');
    const evidence = run.report?.project.evidence ?? [];
    const commands = evidence.map(({ command }) => command.join(' '));
    expect(commands).toContain('readlink /proc/self/ns/pid');
    expect(commands).toContain('docker context inspect --format {{.Endpoints.docker.Host}}');
    expect(evidence.at(-1)?.output).toBe(process.env['DOCKER_HOST']);
    expect(row.seen).not.toContain("engine's machine");
  });

  it('has no row when it is not asked for', async () => {
    const run = await onHost('off');
    expect(run.report?.project).toEqual({ rows: [], evidence: [] });
  });

  it('is told apart from the engine’s, and a runner of GitHub’s from the user’s own', async () => {
    const env = { DOCKER_HOST: 'tcp://127.0.0.1:9', RUNNER_ENVIRONMENT: 'github-hosted' };
    const run = await onHost('report', env);
    const about =
      /Of the engine's machine \(tcp:\/\/127\.0\.0\.1:9\) this says nothing: run the check there\./;
    expect(hostRow(run).seen).toMatch(about);
    expect(hostRow(run, 'host-kernel').seen).toMatch(about);
    expect(hostRow(run).seen).toMatch(/This is GitHub's runner: it says nothing of where you deploy\.$/);
  });

  it('has a kernel whose settings are those that sysctl tells', async () => {
    const row = hostRow(await onHost('report'), 'host-kernel');
    const pointers = await runAsRoot('sysctl', '--values', 'kernel.kptr_restrict');
    const release = await runAsRoot('uname', '--kernel-release');
    expect(row.seen).toContain(`Linux ${release.stdout.trim()} with seccomp`);
    expect(row.seen.includes('kernel.kptr_restrict = 0')).toBe(pointers.stdout.trim() === '0');
    const lines = row.fixes.flatMap((fix) => fix.lines);
    expect(lines.includes('kernel.kptr_restrict = 1')).toBe(pointers.stdout.trim() === '0');
  });
});

describe('what the check runs in', () => {
  const program = [process.execPath, join(ROOT, '__tests__/support/print-host.ts')];
  const mounts = ['/usr:/usr:ro', '/usr/lib:/lib:ro', '/usr/lib64:/lib64:ro', `${ROOT}:${ROOT}:ro`];
  const inContainer = (...command: readonly string[]) =>
    docker('run', '--rm', ...mounts.flatMap((mount) => ['--volume', mount]), BASE, ...command);

  it('a container of Docker is one, and the machine below it is seen', async () => {
    const found = JSON.parse(await inContainer(...program));
    expect(found).toEqual({ machine: await detectVirt('--vm'), container: 'docker' });
    const said = await inContainer('/usr/bin/systemd-detect-virt', '--container');
    expect(said.trim()).toBe('docker');
  });

  it('gVisor is named, which systemd-detect-virt does not know', async () => {
    const { stdout, stderr } = await runAsRoot('runsc', '--network=none', 'do', ...program);
    expect(stdout, stderr).toMatch(/"container":"gvisor"/);
  });

  it('another namespace of process ids is a container, without any mark of one', async () => {
    const inside = ['unshare', '--mount', '--pid', '--fork', 'sh', '-ec', OTHER_ROOT, 'sh'] as const;
    const { stdout, stderr } = await withHost({}, (root) => runAsRoot(...inside, root, ROOT, ...program));
    expect(stdout, stderr).toMatch(/"container":"container-other"/);
  });
});

/** Becomes a command in a root folder that has the machine's programs, process ids of its own, and nothing else. */
const OTHER_ROOT = `
root=$1
mkdir -p "$root/usr" "$root/sys" "$root/proc" "$root$2"
ln -s usr/lib usr/lib64 "$root"
mount --rbind /usr "$root/usr"
mount --rbind /sys "$root/sys"
mount --rbind "$2" "$root$2"
mount -t proc proc "$root/proc"
shift 2
exec chroot "$root" "$@"
`;
