import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runFlag } from '../../src/inputs/run-options/flags.ts';
import { DOCKER_DEFAULT } from '../../src/seccomp/docker-default.ts';
import { formatProfile } from '../../src/seccomp/profile.ts';
import { withClient } from '../support/client.ts';
import { docker } from '../support/docker.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';

/** An image that runs as root by itself. */
const ROOT = { Dockerfile: `FROM ${BASE}\n` };
const APP = { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` };

/** What Docker's options are at their best. */
const HARDENED = '--user 1000:1000 --cap-drop ALL --security-opt no-new-privileges --read-only --tmpfs /tmp';

function deployed(
  files: Files,
  options: string,
  more: Parameters<typeof runOn>[1] = {},
): Promise<ImageResult> {
  return runOn(files, { ...more, inputs: { 'run-options': options, ...more.inputs } });
}

/** Each row about the deployment by the rest of its id. */
function statuses(run: ImageResult): Record<string, string> {
  const rows = Object.entries(run.rows).filter(([id]) => id.startsWith('deployed-'));
  return Object.fromEntries(rows.map(([id, row]) => [id.replace('deployed-', ''), row.status]));
}

function seen(run: ImageResult, id: string): string {
  return run.rows[`deployed-${id}`]?.seen ?? 'no row';
}

/** Whether the kernel of this machine has AppArmor, as /sys/module/apparmor/parameters/enabled tells. */
function hasAppArmor(): boolean {
  try {
    return readFileSync('/sys/module/apparmor/parameters/enabled', 'utf8').trim() === 'Y';
  } catch {
    return false;
  }
}

const BEST = {
  options: 'pass',
  'non-root': 'pass',
  seccomp: 'pass',
  capabilities: 'pass',
  'no-new-privileges': 'pass',
  apparmor: hasAppArmor() ? 'pass' : 'not-applicable',
  'read-only': 'pass',
};

const DEFAULTS = { ...BEST, capabilities: 'warning', 'no-new-privileges': 'warning', 'read-only': 'warning' };

/** The account of the second probe. */
function account(run: ImageResult) {
  return run.report?.subjects[0]?.evidence.find(({ title }) => title.endsWith('as deployed'));
}

describe('run-options', () => {
  it.concurrent('without them there is no second probe and no row', async () => {
    const run = await runOn(APP);
    expect(statuses(run)).toEqual({});
    expect(account(run)).toBeUndefined();
  });

  it.concurrent('what hardens the container is seen in it, though the image runs as root', async () => {
    const run = await deployed(ROOT, HARDENED);
    expect(statuses(run)).toEqual(BEST);
    expect(run.rows['non-root']?.status).toBe('fail');
    expect(seen(run, 'non-root')).toBe('Uid: 1000 1000 1000 1000 (by --user 1000:1000)');
    expect(seen(run, 'capabilities')).toBe('CapBnd: 0000000000000000: none.');
    const output = account(run)?.output ?? '';
    expect(output).toMatch(/^NoNewPrivs:\t1$/m);
    expect(output).toMatch(/ \/ \/ ro,/);
    expect(output).not.toMatch(/lowerdir/);
  });

  it.concurrent('what Docker gives by default is a warning', async () => {
    const run = await deployed(APP, '-d --name shop -p 8080:80 --restart always -e A=b');
    expect(statuses(run)).toEqual(DEFAULTS);
    expect(run.exitCode).toBe(0);
    expect(seen(run, 'capabilities')).toBe(
      'CapBnd: 00000000a80425fb: the 14 that Docker gives by default stand.',
    );
    expect(account(run)?.command.join(' ')).not.toMatch(/shop|8080|restart/);
  });

  it.concurrent.each([
    ['--user 0', 'fail', /Uid: 0 0 0 0 \(by --user 0\): the process is root/],
    ['--user toor', 'fail', /Uid: 0 0 0 0 \(by --user toor\): the process is root/],
    ['--user 1000:0', 'warning', /Gid: 0 0 0 0, .*group 0 is root's/],
    ['--group-add 0', 'warning', /Groups: .*\b0\b.*group 0 is root's/],
    ['-u appuser', 'pass', /Uid: 1000/],
  ])('%s', async (options, status, words) => {
    const run = await deployed(APP, options);
    expect(statuses(run)['non-root']).toBe(status);
    expect(seen(run, 'non-root')).toMatch(words);
    expect(run.rows['non-root']?.status).toBe('pass');
  });

  it.concurrent('capabilities are told by the kernel’s names', async () => {
    const [few, one, more] = await Promise.all([
      deployed(APP, '--cap-drop ALL --cap-add CHOWN --cap-add cap_setuid'),
      deployed(APP, '--cap-drop ALL --cap-add NET_BIND_SERVICE'),
      deployed(APP, '--cap-add SYS_ADMIN --cap-add NET_ADMIN'),
    ]);
    expect(seen(few, 'capabilities')).toBe('CapBnd: 0000000000000081: CHOWN, SETUID.');
    expect([few, one, more].map((run) => statuses(run)['capabilities'])).toEqual(['warning', 'pass', 'fail']);
    expect(seen(more, 'capabilities')).toBe(
      'CapBnd: 00000000a82435fb: NET_ADMIN, SYS_ADMIN beyond what Docker gives by default.',
    );
    expect(seen(more, 'options')).toMatch(
      /^2 flags: --cap-add SYS_ADMIN, --cap-add NET_ADMIN\. --cap-add SYS_ADMIN \(critical\): .* --cap-add NET_ADMIN \(high\): /,
    );
  });
});

describe('seccomp as deployed', () => {
  const profile = (content: unknown) => ({ ...APP, 'seccomp.json': JSON.stringify(content) });

  it.concurrent('unconfined fails, and the probe of the image itself does not', async () => {
    const run = await deployed(APP, '--security-opt seccomp=unconfined');
    expect(statuses(run)).toEqual({ ...DEFAULTS, options: 'fail', seccomp: 'fail' });
    expect(run.rows['seccomp']?.status).toBe('pass');
    expect(seen(run, 'seccomp')).toMatch(
      /^Seccomp: 0.*: no system call is filtered, as seccomp=unconfined asks for/,
    );
  });

  const refusing = { names: ['kexec_load', 'bpf'], action: 'SCMP_ACT_ERRNO' };
  const everything = { defaultAction: 'SCMP_ACT_ALLOW', syscalls: [] };

  it.concurrent.each([
    [
      { defaultAction: 'SCMP_ACT_ALLOW', syscalls: [refusing] },
      'warning',
      /lets through every system call that it does not name/,
    ],
    [everything, 'fail', /^Seccomp: 2.*, but the profile seccomp.json refuses no system call/],
    [{}, 'fail', /^Seccomp: 0.*since the profile seccomp.json makes no filter/],
    [[], 'error', /names the seccomp profile "seccomp.json", which is not JSON of that form/],
    [{ defaultAction: 'SCMP_ACT_NOPE' }, 'error', /the engine starts no container.*SCMP_ACT_NOPE/],
  ])('a profile %j', async (content, status, words) => {
    const run = await deployed(profile(content), '--security-opt seccomp=seccomp.json');
    expect(statuses(run)['seccomp']).toBe(status);
    expect(seen(run, 'seccomp')).toMatch(words);
  });

  it.concurrent('a profile that refuses by default passes', async () => {
    const files = { ...APP, 'seccomp.json': formatProfile(DOCKER_DEFAULT) };
    const run = await deployed(files, '--security-opt seccomp=seccomp.json');
    expect(statuses(run)).toEqual(DEFAULTS);
    expect(seen(run, 'seccomp')).toMatch(/^Seccomp: 2.* \(the profile seccomp.json, SCMP_ACT_ERRNO for what/);
  });

  const link = ['bash', '-c', 'ln -s /etc/hostname link.json && exec "$@"', 'bash'];

  it.concurrent.each([
    ['none.json', /names the seccomp profile "none.json", but there is no such file/],
    ['.', /names the seccomp profile ".", which is no file/],
    ['link.json', /names the seccomp profile "link.json", a link that leads out of the checkout/],
  ])('the profile %s is an error', async (path, words) => {
    const run = await deployed(APP, `--security-opt seccomp=${path}`, { prefix: link });
    expect(seen(run, 'seccomp')).toMatch(words);
    expect(statuses(run)).toMatchObject({ options: 'pass', 'non-root': 'error', seccomp: 'error' });
    expect(run.exitCode).toBe(1);
  });
});

describe('options that reach the host', () => {
  it.concurrent('are named with what they give, and none of them is tried', async () => {
    const options =
      '--privileged -v /var/run/docker.sock:/s:ro --pid=host --net host --device /dev/sda -v /:/host';
    const run = await deployed(APP, options);
    expect(statuses(run)).toMatchObject({
      options: 'fail',
      seccomp: 'fail',
      capabilities: 'fail',
      apparmor: 'fail',
    });
    const said = seen(run, 'options');
    for (const flag of [
      '--privileged',
      '/var/run/docker.sock:/s:ro',
      '/dev/sda',
      '/:/host',
      '--pid host',
      '--network host',
    ]) {
      expect(said).toContain(flag);
    }
    expect(run.rows['deployed-options']?.fixes[0]?.lines).toEqual(['docker run IMAGE']);
    expect(seen(run, 'capabilities')).toBe('--privileged gives every capability (it was not tried here).');
    expect(account(run)?.command.join(' ')).not.toMatch(/privileged|docker.sock|--pid |\/dev\/sda|host/);
  });

  it.concurrent('are reported even where the engine starts no container with the rest', async () => {
    const run = await deployed(APP, '--pid host --cap-add NOSUCH');
    expect(statuses(run)).toMatchObject({ options: 'fail', 'non-root': 'error', capabilities: 'error' });
    expect(seen(run, 'non-root')).toMatch(
      /^Input "run-options": the engine starts no container with these options: .*CAP_NOSUCH/,
    );
  });
});

describe('options that cannot be tried', () => {
  it.concurrent.each([
    ['--user nosuch', /unable to find user nosuch/i],
    ['--tmpfs /x:nosuch=1', /invalid tmpfs option/i],
    ['--runtime nosuch', /runtime.*nosuch/i],
    ['--security-opt nosuch=1', /invalid --security-opt/i],
  ])('%s is an error that names the input', async (options, words) => {
    const run = await deployed(APP, options);
    expect(run.exitCode).toBe(1);
    expect(seen(run, 'capabilities')).toMatch(/^Input "run-options": the engine starts no container/);
    expect(seen(run, 'capabilities')).toMatch(words);
    expect(run.leftovers).toEqual([]);
  });

  it.concurrent.each([
    ['--usr 1000', /Input "run-options" has "--usr", which is no flag of docker run/],
    ['--user', /Input "run-options" ends with --user, which needs a value/],
    ['--rm nginx:1', /Input "run-options" has "nginx:1"/],
    ['--user "1000', /Input "run-options" is .*with every quote closed/],
  ])('%s stops before anything is built', async (options, words) => {
    const run = await deployed(APP, options);
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(words);
    expect(run.report).toBeUndefined();
  });

  it.concurrent('an AppArmor profile that is not there is an error, and unconfined a failure', async () => {
    const [asked, unconfined] = await Promise.all([
      deployed(APP, '--security-opt apparmor=shop'),
      deployed(APP, '--security-opt apparmor=unconfined'),
    ]);
    expect(seen(asked, 'apparmor')).toMatch(
      hasAppArmor() ? /starts no container/ : /^The profile shop could not be checked: /,
    );
    expect(statuses(asked)['apparmor']).toBe('error');
    expect(statuses(unconfined)).toMatchObject({ apparmor: 'fail', options: 'fail' });
  });
});

describe('other runners', () => {
  it('an engine that does not see the files of the action: --read-only is told apart as not tried', async () => {
    const guard = `[ "$1" != run ] || { echo 'docker: Error response from daemon: invalid mount config' >&2; exit 125; }`;
    const run = await withClient(guard, (PATH) => deployed(APP, HARDENED, { env: { PATH } }));
    expect(statuses(run)).toEqual({ ...BEST, 'read-only': 'not-applicable' });
    expect(account(run)?.command[1]).toBe('create');
    expect(account(run)?.command).not.toContain('--read-only');
  });

  it('nothing of the second container stays', async () => {
    const run = await deployed(APP, HARDENED);
    expect(await docker('ps', '--all', '--quiet', '--filter', `label=${run.state['label']}`)).toBe('');
    expect(run.leftovers).toEqual([]);
  });

  it('the client of this machine has no flag that is not known', async () => {
    const help = await docker('run', '--help');
    const spellings = [...help.matchAll(/^ {2,6}(?:(-\w), )?(--[\w-]+)/gm)].flatMap(([, short, long]) => [
      short,
      long,
    ]);
    expect(spellings.length).toBeGreaterThan(80);
    const unknown = spellings.filter((one) => one !== undefined && one !== '--help' && !runFlag(one));
    expect(unknown).toEqual([]);
  });
});
