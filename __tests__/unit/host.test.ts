import { describe, expect, it } from 'vitest';
import { hostIsolation } from '../../src/checks/host-isolation.ts';
import { hostKernel } from '../../src/checks/host-kernel.ts';
import type { Collected } from '../../src/evidence/evidence.ts';
import { type HostRequest, lookAtHost } from '../../src/evidence/host/collect.ts';
import type { Host } from '../../src/evidence/host/host.ts';
import { FOLDER, type HostFixture, KNOWN_HOSTS, withHost } from '../support/host-fixtures.ts';

function look(files: HostFixture, request: Partial<HostRequest> = {}): Promise<Collected<Host>> {
  const asked = { required: false, runner: undefined, endpoint: undefined, ...request };
  return withHost(files, (root) => lookAtHost({ root, ...asked }));
}

function known(name: string): HostFixture {
  const host = KNOWN_HOSTS.find((one) => one.name === name);
  if (host === undefined) throw new Error(`There is no fixture "${name}".`);
  return host.files;
}

async function isolation(files: HostFixture, request: Partial<HostRequest> = {}) {
  const found = hostIsolation.judge({ host: await look(files, request) });
  return { said: `${found?.status}: ${found?.seen}`, fixes: found?.fixes ?? [] };
}

async function kernel(files: HostFixture, request: Partial<HostRequest> = {}) {
  const found = hostKernel.judge({ host: await look(files, request) });
  return {
    said: `${found?.status}: ${found?.seen}`,
    lines: found?.fixes.flatMap(({ lines }) => lines) ?? [],
  };
}

describe('what a machine is', () => {
  it.each(KNOWN_HOSTS)('$name', async ({ files, machine, container }) => {
    const host = await look(files);
    expect(host).toMatchObject({ value: { machine: { kind: machine }, container: { kind: container } } });
  });

  it('that shows nothing could not be looked at', async () => {
    const reason = expect.stringContaining('could be read: /proc and /sys have to be mounted');
    expect(await look({})).toMatchObject({ state: 'error', reason });
  });

  it('whose account of the processor is shut is not called a physical one', async () => {
    const host = await look({
      ...known('Firecracker, which has no firmware'),
      '/proc/cpuinfo': FOLDER,
      ...NO_CLOCK,
    });
    expect(host).toMatchObject({ value: { machine: { kind: 'unknown' } } });
  });
});

const NO_CLOCK = { '/sys/devices/system/clocksource/clocksource0/available_clocksource': FOLDER };

describe('host-isolation', () => {
  const CASES = [
    ['KVM by QEMU', 'pass', 'pass', 'A KVM guest (clock source: kvm-clock). No container.'],
    [
      'Amazon Nitro, as root',
      'pass',
      'pass',
      "A KVM guest of Amazon's Nitro (DMI sys_vendor: Amazon EC2). No container.",
    ],
    [
      'a server',
      'pass',
      'pass',
      'A physical machine (/proc/cpuinfo: no flag hypervisor; DMI product_name: PowerEdge R640; DMI sys_vendor: Dell Inc.). No container.',
    ],
    ['Xen dom0 by its capabilities', 'pass', 'pass', /^Xen's dom0, which rules a physical machine \(/],
    ['a hypervisor without a name', 'pass', 'pass', /^A guest of a hypervisor that is not known \(/],
    [
      'QEMU that emulates',
      'warning',
      'warning',
      /^A QEMU guest \(CPUID: TCG.*\)\. Nothing shows that KVM runs it/,
    ],
    ['User-mode Linux', 'warning', 'fail', /^User-mode Linux \(.*\)\. Its kernel is a program/],
    [
      'OpenVZ',
      'warning',
      'fail',
      'An OpenVZ container (/proc/vz without /proc/bc): it shares the kernel of its host, a physical machine (/proc/cpuinfo: no flag hypervisor). Store no sensitive data there.',
    ],
    [
      'OpenVZ by its bean counters',
      'warning',
      'fail',
      /it shares the kernel of its host, a machine that cannot be seen\. Store no sensitive data there\.$/,
    ],
    [
      'LXC',
      'warning',
      'fail',
      /^An LXC container \(\/proc\/1\/environ container: lxc\): it shares the kernel/,
    ],
    [
      'Docker in Docker on KVM',
      'warning',
      'fail',
      'A Docker container (/.dockerenv): it shares the kernel of its host, a KVM guest (clock source: kvm-clock).',
    ],
    [
      'a mark of Docker on KVM',
      'warning',
      'fail',
      /a KVM guest .*\. Yet its process ids are the machine's own: the mark may be left over from an image\.$/,
    ],
    ['another manager', 'warning', 'fail', /^A container \(\/run\/host\/container-manager: flatpak\)/],
    [
      'WSL 2',
      'warning',
      'fail',
      /^WSL \(.*WSL2\): every distribution on that Windows machine shares one kernel/,
    ],
    ['gVisor', 'warning', 'fail', /^A gVisor sandbox \(.*\): the kernel is its own, but a program/],
    [
      'a machine without /sys and /proc/cpuinfo',
      'error',
      'error',
      /^No container, but what the machine is could not/,
    ],
    [
      'KVM with a process table that tells nothing',
      'error',
      'error',
      /^Whether this is a container could not be read/,
    ],
  ] as const;

  it.each(CASES)('%s: %s with report, %s with require-vm', async (name, reported, required, words) => {
    const report = await isolation(known(name));
    const require = await isolation(known(name), { required: true });
    const seen = report.said.slice(`${reported}: `.length);
    expect(report.said).toBe(`${reported}: ${seen}`);
    expect(require.said).toBe(`${required}: ${seen}`);
    expect(seen).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
    const isOpen = reported === 'warning';
    expect(require.fixes.length > 0).toBe(isOpen);
  });

  it('has a sentence for every kind', async () => {
    for (const { files } of KNOWN_HOSTS) {
      const { said } = await isolation(files);
      expect(said).toMatch(/^(pass|warning|error): [A-Z].*\.$/s);
      expect(said).not.toMatch(/undefined|unknown/);
    }
  });

  it('tells how to get rid of a mark that an image left, and only then', async () => {
    const lines = async (name: string) => (await isolation(known(name))).fixes.flatMap((fix) => fix.lines);
    expect(await lines('a mark of Docker on KVM')).toContain('sudo rm /.dockerenv');
    expect(await lines('Docker in Docker on KVM')).not.toContain('sudo rm /.dockerenv');
    expect(await lines('LXC')).toContain('systemd-detect-virt --vm');
  });

  it.each([
    ['unix:///var/run/docker.sock', undefined, /No container\.$/],
    [undefined, 'self-hosted', /No container\.$/],
    [
      undefined,
      'github-hosted',
      /No container\. This is GitHub's runner: it says nothing of where you deploy\.$/,
    ],
    [undefined, '::error::', /No container\.$/],
    [
      'ssh://admin@build.example:22',
      undefined,
      /Of the engine's machine \(ssh:\/\/build\.example:22\) this says/,
    ],
    [
      'tcp://10.0.0.5:2376',
      'github-hosted',
      /\(tcp:\/\/10\.0\.0\.5:2376\) .*check there\. This is GitHub's runner/,
    ],
  ])('of an engine at %s and a runner that is %s', async (endpoint, runner, words) => {
    expect((await isolation(known('KVM by QEMU'), { endpoint, runner })).said).toMatch(words);
  });

  it('says nothing when it was not asked', () => {
    expect([hostIsolation, hostKernel].map((check) => check.judge({}))).toEqual([undefined, undefined]);
  });

  it('passes on that it could not look', () => {
    const host = { state: 'error', reason: 'could not look', records: [] } as const;
    for (const check of [hostIsolation, hostKernel]) {
      expect(check.judge({ host })).toMatchObject({ status: 'error', seen: 'could not look' });
    }
  });
});

describe('the records', () => {
  it('have of the environment of process 1 nothing but the container', async () => {
    const host = await look(known('LXC'));
    const text = JSON.stringify(host);
    expect(text).toContain('container=lxc');
    expect(text).not.toMatch(/TOKEN|hunter2/);
  });

  it('tell a file that is shut from one that is not there', async () => {
    const host = await look({ ...known('a server'), '/sys/hypervisor/type': FOLDER });
    const output =
      host.state === 'not-applicable' ? '' : host.records.map((record) => record.output).join('\n');
    expect(output).toContain('grep: /sys/hypervisor/type: Invalid argument');
    expect(output).toContain('grep: /sys/class/dmi/id/bios_vendor: No such file or directory');
    expect(output).toContain('/sys/class/dmi/id/product_name:PowerEdge R640');
  });

  it('are bounded', async () => {
    const huge = 'x'.repeat(10_000_000);
    const files = {
      ...known('a server'),
      '/run/systemd/container': huge,
      '/proc/1/environ': `container=${huge}`,
    };
    const host = await look({ ...files, '/proc/cpuinfo': huge, '/proc/version': huge });
    expect(JSON.stringify(host).length).toBeLessThan(300_000);
  });
});

describe('host-kernel', () => {
  const STRICT: HostFixture = {
    ...known('KVM by QEMU'),
    '/proc/sys/kernel/osrelease': '6.8.0-60-generic\n',
    '/proc/sys/kernel/seccomp/actions_avail':
      'kill_process kill_thread trap errno user_notif trace log allow\n',
    '/sys/module/apparmor/parameters/enabled': 'Y\n',
    '/proc/sys/user/max_user_namespaces': '63000\n',
    '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n',
    '/proc/sys/kernel/unprivileged_bpf_disabled': '2\n',
    '/proc/sys/kernel/kptr_restrict': '1\n',
    '/proc/sys/kernel/dmesg_restrict': '1\n',
    '/proc/sys/kernel/yama/ptrace_scope': '1\n',
  };

  function without(...paths: readonly string[]): HostFixture {
    return Object.fromEntries(Object.entries(STRICT).filter(([path]) => !paths.includes(path)));
  }

  const RESTRICT = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  const APPARMOR = '/sys/module/apparmor/parameters/enabled';
  const ACTIONS = '/proc/sys/kernel/seccomp/actions_avail';
  const MODULES = { '/sys/module': FOLDER };
  const NAMESPACES =
    'warning: Linux 6.8.0-60-generic with seccomp. Open: every user may make user namespaces.';
  const NO_LSM = /^warning: .*Open: neither AppArmor nor SELinux is in force\.$/;

  it.each([
    ['all of it', STRICT, 'pass: Linux 6.8.0-60-generic with seccomp and AppArmor; all settings are strict.'],
    ['SELinux', { ...without(APPARMOR), ...MODULES, '/sys/fs/selinux/enforce': '1' }, /^pass: .* SELinux;/],
    [
      'SELinux, told by the label in a container',
      {
        ...without(APPARMOR),
        ...MODULES,
        '/proc/self/attr/current': 'system_u:system_r:container_t:s0:c1,c2\0',
      },
      /^pass: .* SELinux;/,
    ],
    [
      'SELinux that only warns',
      { ...without(APPARMOR), ...MODULES, '/sys/fs/selinux/enforce': '0' },
      /^warning: .*Open: SELinux is permissive\.$/,
    ],
    ['AppArmor that is off', { ...STRICT, [APPARMOR]: 'N\n' }, NO_LSM],
    ['no such module', { ...without(APPARMOR), ...MODULES }, NO_LSM],
    ['modules that cannot be seen', without(APPARMOR), 'error: Could not be read: /sys/module (AppArmor).'],
    ['user namespaces for all, on Ubuntu', { ...STRICT, [RESTRICT]: '0\n' }, NAMESPACES],
    ['user namespaces for all', without(RESTRICT), NAMESPACES],
    ['no user namespaces', { ...without(RESTRICT), '/proc/sys/user/max_user_namespaces': '0\n' }, /^pass: /],
    ['a kernel without user namespaces', without(RESTRICT, '/proc/sys/user/max_user_namespaces'), /^pass: /],
    [
      'user namespaces shut, on Debian',
      { ...without(RESTRICT), '/proc/sys/kernel/unprivileged_userns_clone': '0\n' },
      /^pass: /,
    ],
    ['an older kernel', { ...without(ACTIONS), '/proc/self/status': 'Seccomp:\t0\n' }, /^pass: /],
    [
      'no seccomp',
      { ...without(ACTIONS), '/proc/self/status': 'Name:\tnode\n' },
      'fail: Linux 6.8.0-60-generic has no seccomp: no profile can filter a system call.',
    ],
    [
      'seccomp that cannot be seen',
      without(ACTIONS, '/proc/self/status'),
      `error: Could not be read: ${ACTIONS}.`,
    ],
    [
      'a setting that is shut',
      { ...STRICT, '/proc/sys/kernel/kptr_restrict': FOLDER },
      'error: Could not be read: /proc/sys/kernel/kptr_restrict.',
    ],
    [
      'no release',
      without('/proc/sys/kernel/osrelease'),
      'error: Could not be read: /proc/sys/kernel/osrelease.',
    ],
    ['gVisor', { ...STRICT, ...known('gVisor') }, /^not-applicable: The kernel here is gVisor's own/],
  ] satisfies [string, HostFixture, string | RegExp][])('%s', async (_, files, words) => {
    const { said } = await kernel(files);
    expect(said).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
  });

  it.each([
    ['unprivileged_bpf_disabled', 'kernel.unprivileged_bpf_disabled'],
    ['kptr_restrict', 'kernel.kptr_restrict'],
    ['dmesg_restrict', 'kernel.dmesg_restrict'],
    ['yama/ptrace_scope', 'kernel.yama.ptrace_scope'],
  ])('%s 0 is a warning with the line that closes it', async (file, name) => {
    const { said, lines } = await kernel({ ...STRICT, [`/proc/sys/kernel/${file}`]: '0\n' });
    expect(said).toMatch(new RegExp(`^warning: .*Open: ${name} = 0\\.$`));
    expect(lines).toContain(`${name} = 1`);
    expect(lines.at(-1)).toBe('sudo sysctl --system');
  });

  it.each([
    [{ [RESTRICT]: '0\n' }, 'kernel.apparmor_restrict_unprivileged_userns = 1'],
    [{ '/proc/sys/kernel/unprivileged_userns_clone': '1\n' }, 'kernel.unprivileged_userns_clone = 0'],
    [{}, 'user.max_user_namespaces = 0'],
  ])('user namespaces are closed by the switch that the kernel has (%j)', async (files, line) => {
    expect((await kernel({ ...without(RESTRICT), ...files })).lines).toContain(line);
  });

  it('says of which machine it speaks', async () => {
    const { said } = await kernel(STRICT, { endpoint: 'ssh://elsewhere' });
    expect(said).toMatch(/Of the engine's machine \(ssh:\/\/elsewhere\) this says nothing/);
  });
});
