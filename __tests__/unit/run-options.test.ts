import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeploymentOptions } from '../../src/evidence/deployment/deployment.ts';
import { runFlag } from '../../src/inputs/run-options/flags.ts';
import { parseRunOptions } from '../../src/inputs/run-options/run-options.ts';
import { words } from '../../src/inputs/words.ts';

function read(text: string): DeploymentOptions {
  const answer = parseRunOptions(words(text) ?? []);
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.options;
}

function problem(text: string): string | undefined {
  const answer = parseRunOptions(words(text) ?? []);
  return 'problem' in answer ? answer.problem : undefined;
}

/** Each danger as `severity flag`. */
function dangers(text: string): readonly string[] {
  return read(text).dangers.map(({ flag, severity }) => `${severity} ${flag}`);
}

describe('the spellings of a flag', () => {
  it.each([
    '--user 1000',
    '--user=1000',
    '-u 1000',
    '-u1000',
    '-u=1000',
    '-itu1000',
    '-itdu 1000',
    'docker run --user 1000',
    'docker container run -u 1000',
    'docker create -u 1000',
    '--user 0 --user 1000',
    '--user "1000"',
    '-d \\\n  --user 1000 \\\n  --rm',
    '-t=false --user 1000 --',
  ])('%s', (text) => {
    expect(read(text).user).toBe('1000');
    expect(read(text).dangers).toEqual([]);
    expect(read(text).tried).toEqual(['--user', '1000']);
  });

  it('passes over flags whose value looks like another flag', () => {
    expect(read('--entrypoint --privileged --user 5')).toMatchObject({ privileged: false, user: '5' });
    expect(read('-e --privileged')).toMatchObject({ privileged: false });
    expect(read('--name=--privileged')).toMatchObject({ privileged: false });
  });

  it.each([
    ['--privileged', true],
    ['--privileged=true', true],
    ['--privileged=1', true],
    ['--privileged=T', true],
    ['--privileged=false', false],
    ['--privileged=0', false],
    ['--privileged --privileged=false', false],
    ['--privileged=false --privileged', true],
  ])('%s', (text, privileged) => {
    expect(read(text).privileged).toBe(privileged);
    expect(read(text).dangers).toHaveLength(privileged ? 1 : 0);
  });

  it('an empty user is the image’s own', () => {
    expect(read('--user=').user).toBeUndefined();
    expect(read("--user 0 --user ''")).toMatchObject({ user: undefined, dangers: [] });
  });

  it('capabilities in any case, with and without CAP_', () => {
    expect(read('--cap-drop=all --cap-add CAP_net_bind_service --cap-add=Chown')).toMatchObject({
      capDrop: ['ALL'],
      capAdd: ['NET_BIND_SERVICE', 'CHOWN'],
      dangers: [],
    });
  });

  it('security options with = and :, of which the last counts', () => {
    expect(
      read('--security-opt no-new-privileges --security-opt seccomp=a.json --security-opt apparmor:mine'),
    ).toMatchObject({ noNewPrivileges: true, seccomp: 'a.json', apparmor: 'mine', dangers: [] });
    expect(read('--security-opt seccomp=unconfined --security-opt seccomp=a.json')).toMatchObject({
      seccomp: 'a.json',
      dangers: [],
    });
    expect(read('--security-opt seccomp=builtin').seccomp).toBeUndefined();
    expect(read('--security-opt no-new-privileges:true').noNewPrivileges).toBe(true);
    expect(read('--security-opt no-new-privileges --security-opt no-new-privileges=false')).toMatchObject({
      noNewPrivileges: false,
    });
  });
});

describe('what is no flag', () => {
  it.each([
    ['--usr 1000', /^Input "run-options" has "--usr", which is no flag of docker run/],
    ['-z', /has "-z", which is no flag/],
    ['-itz', /has "-z in -itz", which is no flag/],
    ['--read-only --user', /^Input "run-options" ends with --user, which needs a value/],
    ['-itu', /ends with -u, which needs a value/],
    ['--privileged=maybe', /has "--privileged=maybe": a switch may be true or false/],
    ['--privileged false', /has "false" as a word of its own.*write --privileged=false/],
    ['nginx:1', /has "nginx:1", which belongs to no flag: .*leave out the image and its command/],
    ['--rm nginx:1 nginx -g "daemon off;"', /has "nginx:1"/],
    ['-- nginx', /has "nginx"/],
    ['-', /has "-"/],
    ["''", /has ""/],
    ['--rm --help', /has "--help"/],
    ['# a comment', /has "#"/],
    ['docker build .', /has "docker"/],
    ['---user=1', /has "---user", which is no flag/],
    ['--=1', /has "--", which is no flag/],
  ])('%s', (text, sentence) => expect(problem(text)).toMatch(sentence));

  it('nothing at all is no problem', () => {
    expect(read('docker run')).toMatchObject({ dangers: [], tried: [], corrected: [] });
  });
});

describe('dangers', () => {
  it.each([
    ['--privileged', 'critical --privileged'],
    ['--use-api-socket', 'critical --use-api-socket'],
    ['--cap-add ALL', 'critical --cap-add ALL'],
    ['--cap-add=sys_admin', 'critical --cap-add sys_admin'],
    ['--cap-add CAP_SYS_MODULE', 'critical --cap-add CAP_SYS_MODULE'],
    ['--cap-add NET_ADMIN', 'high --cap-add NET_ADMIN'],
    ['--cap-add WAKE_ALARM', 'medium --cap-add WAKE_ALARM'],
    ['--security-opt seccomp=unconfined', 'high --security-opt seccomp=unconfined'],
    ['--security-opt=seccomp:unconfined', 'high --security-opt seccomp:unconfined'],
    ['--security-opt apparmor=unconfined', 'high --security-opt apparmor=unconfined'],
    ['--security-opt label=disable', 'high --security-opt label=disable'],
    ['--security-opt label:disable', 'high --security-opt label:disable'],
    ['--security-opt label=type:spc_t', 'high --security-opt label=type:spc_t'],
    ['--security-opt systempaths=unconfined', 'high --security-opt systempaths=unconfined'],
    ['--security-opt no-new-privileges=false', 'medium --security-opt no-new-privileges=false'],
    ['--security-opt writable-cgroups=true', 'high --security-opt writable-cgroups=true'],
    ['--pid host', 'high --pid host'],
    ['--pid=container:db', 'medium --pid container:db'],
    ['--ipc=host', 'high --ipc host'],
    ['--uts=host', 'medium --uts host'],
    ['--userns=host', 'high --userns host'],
    ['--cgroupns=host', 'medium --cgroupns host'],
    ['--net=host', 'high --network host'],
    ['--network host', 'high --network host'],
    ['--network name=host,alias=x', 'high --network name=host,alias=x'],
    ['--network container:db', 'medium --network container:db'],
    ['--device /dev/sda', 'critical --device /dev/sda'],
    ['--device /dev/../dev//sda', 'critical --device /dev/../dev//sda'],
    ['--device=/dev/mem:/dev/mem:r', 'critical --device /dev/mem:/dev/mem:r'],
    ['--device /dev/fuse', 'medium --device /dev/fuse'],
    ["--device-cgroup-rule 'a *:* rwm'", 'critical --device-cgroup-rule a *:* rwm'],
    ["--device-cgroup-rule='c 42:* rmw'", 'high --device-cgroup-rule c 42:* rmw'],
    ['--volumes-from db', 'medium --volumes-from db'],
    ['--user 0', 'high --user 0'],
    ['-u root', 'high --user root'],
    ['-u 00:1000', 'high --user 00:1000'],
    ['-u :1000', 'high --user :1000'],
    ['-u 1000:0', 'medium --user 1000:0'],
    ['--group-add 0', 'medium --group-add 0'],
    ['--group-add docker', 'high --group-add docker'],
    ['--oom-kill-disable', 'medium --oom-kill-disable'],
    ['--oom-score-adj -500', 'medium --oom-score-adj -500'],
    ['--cgroup-parent /x', 'medium --cgroup-parent /x'],
    ['-v /srv/data:/data:rw,shared', 'high --volume /srv/data:/data:rw,shared'],
    [
      '--mount type=bind,src=/srv,dst=/srv,bind-propagation=rshared',
      'high --mount type=bind,src=/srv,dst=/srv,bind-propagation=rshared',
    ],
  ])('%s', (text, danger) => {
    expect(dangers(text)).toEqual([danger]);
    for (const { reason } of read(text).dangers) expect(reason).toMatch(/^[^.].*[^.]$/);
  });

  it.each([
    '--cap-add CHOWN --cap-add NET_RAW',
    '--cap-add NOSUCH',
    '--pid private --ipc private --userns= --network none --uts= --cgroupns private',
    '--network my-net --network name=other,alias=host',
    '--user 1000:1000 --group-add 1000 --user app',
    '--gpus all --device vendor.com/gpu=0',
    '--oom-kill-disable=false --oom-score-adj 500',
    '-p 80:80 -e A=b --name x --restart always --init --memory 1g --ulimit nofile=10',
    '--pid host --pid ""',
    '--security-opt label=level:s0:c1,c2',
  ])('none in %s', (text) => expect(dangers(text)).toEqual([]));

  it('several at once, in the order given', () => {
    expect(dangers('-itv /:/host --pid=host --privileged')).toEqual([
      'critical --volume /:/host',
      'high --pid host',
      'critical --privileged',
    ]);
  });
});

/** Each source with the severity of its mount, read-only and writable. */
describe('paths of the host', () => {
  it.each([
    ['/var/run/docker.sock', 'critical', 'critical'],
    ['/run/docker.sock', 'critical', 'critical'],
    ['/run/user/1000/docker.sock', 'critical', 'critical'],
    ['/elsewhere/docker.sock', 'critical', 'critical'],
    ['/run/containerd/containerd.sock', 'critical', 'critical'],
    ['/var/run/crio/crio.sock', 'critical', 'critical'],
    ['/run/podman/podman.sock', 'critical', 'critical'],
    ['/', 'critical', 'critical'],
    ['//', 'critical', 'critical'],
    ['/.', 'critical', 'critical'],
    ['/etc', 'critical', 'critical'],
    ['/etc/', 'critical', 'critical'],
    ['/etc/shadow', 'critical', 'critical'],
    ['/srv/../etc', 'critical', 'critical'],
    ['/srv/../..', 'critical', 'critical'],
    ['../../../../etc/passwd', 'critical', 'critical'],
    ['../..', 'critical', 'critical'],
    ['/root/.ssh', 'critical', 'critical'],
    ['/proc', 'critical', 'critical'],
    ['/sys/fs/cgroup', 'critical', 'critical'],
    ['/dev', 'critical', 'critical'],
    ['/boot', 'critical', 'critical'],
    ['/usr/bin', 'critical', 'critical'],
    ['/lib/modules', 'critical', 'critical'],
    ['/var', 'critical', 'critical'],
    ['/var/lib', 'critical', 'critical'],
    ['/var/run', 'critical', 'critical'],
    ['/run', 'critical', 'critical'],
    ['/var/lib/docker', 'critical', 'critical'],
    ['/var/lib/docker/volumes/x', 'critical', 'critical'],
    ['/var/lib/kubelet/pods', 'critical', 'critical'],
    ['/home', 'high', 'high'],
    ['/home/me', 'high', 'high'],
    ['/home/me/.ssh', 'high', 'high'],
    ['~', 'high', 'high'],
    ['~/.aws', 'high', 'high'],
    ['$HOME', 'high', 'high'],
    ['/etc/localtime', undefined, 'critical'],
    ['/etc/ssl/certs', undefined, 'critical'],
    ['/usr/share/zoneinfo', undefined, 'critical'],
    ['/dev/null', undefined, undefined],
    ['/srv/data', undefined, undefined],
    ['/home/me/project', undefined, undefined],
    ['~/project', undefined, undefined],
    ['/var/lib/myapp', undefined, undefined],
    ['/run/myapp', undefined, undefined],
    ['/etcetera', undefined, undefined],
    ['./data', undefined, undefined],
    ['.', undefined, undefined],
    ['../data', undefined, undefined],
    ['$PWD/data', undefined, undefined],
    ['data', undefined, undefined],
    ['root', undefined, undefined],
  ])('%s', (source, readOnly, writable) => {
    const severity = (text: string) => read(text).dangers.map((danger) => danger.severity);
    const expected = (one: string | undefined) => (one === undefined ? [] : [one]);
    expect(severity(`-v '${source}:/x:ro'`)).toEqual(expected(readOnly));
    expect(severity(`-v '${source}:/x'`)).toEqual(expected(writable));
    expect(severity(`--mount 'type=bind,source=${source},target=/x'`)).toEqual(expected(writable));
    expect(severity(`--mount 'readonly,Type=bind,src=${source},dst=/x'`)).toEqual(expected(readOnly));
  });

  it('a volume with a target alone is a volume', () => {
    expect(dangers('-v /etc')).toEqual([]);
    expect(dangers('--mount type=volume,source=etc,target=/etc')).toEqual([]);
    expect(dangers('--mount type=tmpfs,target=/etc')).toEqual([]);
  });

  it('a volume that the local driver binds is a path of the host', () => {
    const text = `--mount 'type=volume,dst=/x,volume-opt=type=none,"volume-opt=o=bind",volume-opt=device=/etc'`;
    expect(read(text).dangers).toMatchObject([{ severity: 'critical' }]);
  });

  it.each([
    'type=BIND,source=/,target=/x',
    'type=Bind,SOURCE=/,target=/x',
    'type=volume,type=bind,source=/,target=/x',
    'type=bind,source=data,source=/,target=/x',
  ])('%s is the mount that docker makes of it', (mount) => {
    expect(dangers(`--mount ${mount}`)).toEqual([`critical --mount ${mount}`]);
  });

  it('quoted fields of --mount are read', () => {
    expect(read(`--mount '"type=bind","source=/etc","target=/x"'`).dangers).toHaveLength(1);
  });
});

describe('what is tried', () => {
  it('is what changes the account, and nothing that reaches the host', () => {
    const { tried } = read(
      `--privileged -v /:/host --pid host --net=host --device /dev/sda --volumes-from x -p 80:80 --name n -d -it
       -e A=b --restart always -u 5 --group-add 6 --cap-drop ALL --cap-add CHOWN --read-only --tmpfs /tmp
       --security-opt seccomp=p.json --runtime runsc --userns host --ipc host --mount type=bind,src=/,dst=/x`,
    );
    expect(tried).toEqual([
      ...['--user', '5', '--group-add', '6', '--cap-drop', 'ALL', '--cap-add', 'CHOWN', '--read-only'],
      ...['--tmpfs', '/tmp', '--security-opt', 'seccomp=p.json', '--runtime', 'runsc'],
    ]);
  });

  it('a value that looks like a flag stays one argument', () => {
    expect(read('--user=--privileged').tried).toEqual(['--user=--privileged']);
    expect(read('--read-only=false').tried).toEqual(['--read-only=false']);
  });
});

describe('the flags without their dangers', () => {
  it.each([
    ['--privileged -d --name x', ['--detach', '--name', 'x']],
    ['-u root', ['--user', '1000:1000']],
    ['-u 7:0', ['--user', '7:7']],
    ['--security-opt no-new-privileges=false', ['--security-opt', 'no-new-privileges']],
    ['-v /srv:/srv:ro,shared', ['--volume', '/srv:/srv:ro']],
    ['-v /srv:/srv:shared', ['--volume', '/srv:/srv']],
    ['-v /etc:/etc:shared', []],
    [
      '--mount type=bind,bind-propagation=shared,src=/srv,dst=/srv',
      ['--mount', 'type=bind,src=/srv,dst=/srv'],
    ],
  ])('%s', (text, flags) => expect(read(text).corrected).toEqual(flags));

  it('hold no value that may be a secret', () => {
    const { corrected } = read(
      `-e TOKEN=hush --env=A --log-opt splunk-token=hush --label x=hush --annotation y=hush --health-cmd 'curl -u a:hush'
       --mount 'type=volume,dst=/x,"volume-opt=o=username=a,password=hush"'`,
    );
    expect(corrected.join(' ')).not.toContain('hush');
    expect(corrected.slice(0, 4)).toEqual(['--env', 'TOKEN', '--env', 'A']);
  });

  it('have no dangers left, whatever was given', () => {
    const flags = fc.constantFrom(
      ...[
        '--privileged',
        '-u0',
        '-u',
        '1000:0',
        '--pid=host',
        '--cap-add',
        'ALL',
        'SYS_ADMIN',
        '--net',
        'host',
      ],
      ...[
        '-v',
        '/:/x',
        '/etc:/x:shared',
        '/srv:/x:rshared',
        '--mount',
        'type=bind,src=/,dst=/x',
        '--rm',
        '-it',
      ],
      ...[
        '--security-opt',
        'seccomp=unconfined',
        'no-new-privileges=0',
        '--device',
        '/dev/sda',
        '--env',
        'A=b',
      ],
      'type=bind,src=/srv,dst=/x,bind-propagation=shared',
    );
    fc.assert(
      fc.property(fc.array(flags, { maxLength: 12 }), (given) => {
        const answer = parseRunOptions(given);
        if ('problem' in answer) return;
        const again = parseRunOptions(answer.options.corrected);
        expect(again).toMatchObject({ options: { dangers: [], corrected: answer.options.corrected } });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('any words', () => {
  it('are read, or refused with a sentence', () => {
    const word = fc.oneof(
      fc.string(),
      fc.string().map((text) => `-${text}`),
      fc.string().map((text) => `--${text}`),
      fc.constantFrom('-u', '--mount', '-v', '--network', '--security-opt', '-itd', '--cap-add', '='),
    );
    fc.assert(
      fc.property(fc.array(word), (given) => {
        const answer = parseRunOptions(given);
        if ('problem' in answer) expect(answer.problem).toMatch(/^Input "run-options" .*\.$/s);
        else expect(answer.options.tried.length).toBeLessThanOrEqual(given.length * 2);
      }),
      { numRuns: 3_000 },
    );
  });

  it('the forms of a flag mean the same', () => {
    const value = fc.stringMatching(/^[^-=\s][^\s]*$/);
    const names = fc.constantFrom(
      ['user', 'u'],
      ['volume', 'v'],
      ['env', 'e'],
      ['hostname', 'h'],
      ['label', 'l'],
    );
    fc.assert(
      fc.property(names, value, ([long, short], text) => {
        const forms = [
          [`--${long}`, text],
          [`--${long}=${text}`],
          [`-${short}`, text],
          [`-${short}${text}`],
          [`-${short}=${text}`],
          [`-it${short}${text}`, '--interactive=false', '--tty=false'],
        ];
        const [first, ...others] = forms.map((form) => parseRunOptions(form)).map(withoutSwitches);
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });
});

function withoutSwitches(answer: ReturnType<typeof parseRunOptions>) {
  if ('problem' in answer) return answer;
  const corrected = answer.options.corrected.filter((flag) => !/^--(interactive|tty)/.test(flag));
  return { options: { ...answer.options, corrected } };
}

describe('the table of flags', () => {
  it('knows the older names and no invented ones', () => {
    expect(runFlag('--net')?.name).toBe('network');
    expect(runFlag('--net-alias')?.name).toBe('network-alias');
    expect(runFlag('--dns-opt')?.name).toBe('dns-option');
    for (const none of ['--constructor', '--', '-', '', '--help', '-P0', '--USER']) {
      expect(runFlag(none)).toBeUndefined();
    }
  });
});
