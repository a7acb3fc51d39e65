import { posix } from 'node:path';
import { CAPABILITIES, capabilityName, DEFAULT_CAPABILITIES } from '../../evidence/capabilities.ts';
import type { Danger } from '../../evidence/deployment/deployment.ts';
import { goBoolean } from './go-boolean.ts';
import { hostPathDanger } from './host-paths.ts';
import { securityOption } from './security-option.ts';

/** A flag of `docker run` by its long name; the value of a switch is `true` or `false`. */
interface Flag {
  readonly name: string;
  readonly value: string;
}

/** A danger without the flag that it is about. */
type Finding = Omit<Danger, 'flag'>;

/**
 * What a flag takes away of the protection that a container has by default.
 * @returns none for a flag that takes nothing away.
 */
export function dangersOf({ name, value }: Flag): readonly Danger[] {
  const found = RULES[name]?.(value) ?? [];
  const flag = value === 'true' ? `--${name}` : `--${name} ${value}`;
  const shown = flag.length > 160 ? `${flag.slice(0, 159)}…` : flag;
  return found.map((finding) => ({ flag: shown, ...finding }));
}

type Rule = (value: string) => readonly Finding[];

const RULES: Readonly<Record<string, Rule>> = {
  privileged: whenOn(
    'critical',
    'every capability, every device of the host, and neither seccomp nor AppArmor: root in it is root on the host; add the one capability or device that is needed',
  ),
  'use-api-socket': whenOn(
    'critical',
    "the engine's socket and the user's registry credentials are in the container, and whoever reaches the socket is root on the host",
  ),
  'oom-kill-disable': whenOn(
    'medium',
    'a container that is out of memory hangs, and without --memory it takes the host with it',
  ),
  'oom-score-adj': (value) =>
    Number(value) < 0
      ? [leaveOut('medium', "when memory is short, the kernel ends the host's other processes before it")]
      : [],
  'cgroup-parent': (value) =>
    value === ''
      ? []
      : [leaveOut('medium', "it is put under limits that are not the engine's own for containers")],
  'cap-add': capability,
  'security-opt': securityOpt,
  pid: namespace(
    'pid',
    'high',
    "it sees and signals every process of the host, and reads root's environment of them by /proc",
  ),
  ipc: namespace('ipc', 'high', "it reads and writes the shared memory of the host's processes"),
  uts: namespace('uts', 'medium', "it shares the host's name, which CAP_SYS_ADMIN can change"),
  userns: namespace(
    'userns',
    'high',
    "root in it is the host's root again, where the engine maps it to another user",
  ),
  cgroupns: namespace('cgroupns', 'medium', "it sees the host's tree of control groups"),
  network: (value) =>
    namespace(
      'network',
      'high',
      "it reaches every service on the host's loopback and may listen on any of its addresses; publish the ports that it serves",
    )(networkName(value)),
  device,
  'device-cgroup-rule': (value) => [
    leaveOut(
      /^a(\s|$)/.test(value.trim()) ? 'critical' : 'high',
      'it may open devices of the host that are made later; name the one device by --device',
    ),
  ],
  'volumes-from': () => [
    leaveOut(
      'medium',
      'it gets every volume and host path of another container; name the one volume that it needs',
    ),
  ],
  volume,
  mount,
  user,
  'group-add': group,
};

function leaveOut(severity: Danger['severity'], reason: string): Finding {
  return { severity, reason, instead: [] };
}

function whenOn(severity: Danger['severity'], reason: string): Rule {
  return (value) => (value === 'true' ? [leaveOut(severity, reason)] : []);
}

function namespace(kind: string, severity: Danger['severity'], host: string): Rule {
  return (value) => {
    if (value === 'host') return [leaveOut(severity, host)];
    if (!value.startsWith('container:')) return [];
    return [
      leaveOut(
        'medium',
        `it shares the ${kind} namespace of another container, and each sees what the other does`,
      ),
    ];
  };
}

/** The network of `NAME` or `name=NAME,alias=…`. */
function networkName(value: string): string {
  return (
    csv(value)
      .map((field) => /^name=(.*)$/i.exec(field)?.[1])
      .find((name) => name !== undefined) ?? value
  );
}

/** What a capability gives beyond Docker's 14 (capabilities(7)); the others change less than the host. */
const GIVES: Readonly<Record<string, readonly [Danger['severity'], string]>> = {
  ALL: ['critical', 'every capability: root in it is root on the host; add only those that are needed'],
  SYS_ADMIN: ['critical', 'mounts, namespaces and most of what root may do: a known way out of a container'],
  SYS_MODULE: ['critical', 'it loads modules into the kernel, and so runs its own code as the kernel'],
  SYS_RAWIO: ['critical', "it reaches the host's memory and disks beside the kernel"],
  SYS_PTRACE: ['critical', 'it reads and changes other processes, and with --pid host those of the host'],
  DAC_READ_SEARCH: ['critical', "it opens files of the host by their handle, past the container's own root"],
  BPF: ['critical', 'it loads programs into the kernel'],
  PERFMON: ['high', "it reads the kernel's and every process's memory by tracing"],
  NET_ADMIN: [
    'high',
    'it changes addresses, routes and firewall rules, and with --network host those of the host',
  ],
  SYS_BOOT: ['high', 'it restarts the host or loads another kernel'],
  SYS_TIME: ['high', "it sets the host's clock"],
  SYSLOG: ['high', "it reads the kernel's log and addresses, which help to attack it"],
  MAC_ADMIN: ['high', 'it changes the rules of AppArmor or SELinux'],
  MAC_OVERRIDE: ['high', 'the rules of AppArmor or SELinux do not bind it'],
  AUDIT_CONTROL: ['high', "it switches the host's audit off"],
  LINUX_IMMUTABLE: ['medium', 'it changes files that are marked as unchangeable'],
  IPC_OWNER: ['medium', "it reads and writes other processes' shared memory"],
  SYS_RESOURCE: ['medium', 'it goes past limits and quotas'],
  CHECKPOINT_RESTORE: ['medium', "it reads other processes' state and chooses process ids"],
  SYS_NICE: ['medium', "it takes processor time from the host's other processes"],
  IPC_LOCK: ['medium', 'it locks memory that the host then lacks'],
};

function capability(value: string): readonly Finding[] {
  const name = capabilityName(value);
  const known = name === 'ALL' || CAPABILITIES.some((one) => one === name);
  // What the kernel does not know the engine refuses.
  if (!known || DEFAULT_CAPABILITIES.includes(name)) return [];
  const [severity, gives] = GIVES[name] ?? ['medium', 'a right that no container has by default'];
  return [leaveOut(severity, gives)];
}

function securityOpt(option: string): readonly Finding[] {
  const { key, value } = securityOption(option);
  const off = goBoolean(value) === false;
  switch (key) {
    case 'seccomp':
      return value === 'unconfined'
        ? [leaveOut('high', "no system call is filtered; without it Docker's own profile is in force")]
        : [];
    case 'apparmor':
      return value === 'unconfined'
        ? [leaveOut('high', "no AppArmor profile binds it; without it Docker's own is in force")]
        : [];
    case 'label':
      return /^disable$|^type:(spc_t|unconfined_t|container_runtime_t)$/.test(value)
        ? [leaveOut('high', 'SELinux does not part it from the host')]
        : [];
    case 'systempaths':
      return value === 'unconfined'
        ? [leaveOut('high', "the kernel's settings under /proc and /sys are neither hidden nor read-only")]
        : [];
    case 'no-new-privileges':
      return off
        ? [{ severity: 'medium', reason: 'a setuid program may gain privileges', instead: NO_NEW_PRIVILEGES }]
        : [];
    case 'writable-cgroups':
      return off ? [] : [leaveOut('high', 'it changes its own limits')];
    default:
      return [];
  }
}

const NO_NEW_PRIVILEGES = ['--security-opt', 'no-new-privileges'];

const RAW_DEVICE =
  /^\/dev(\/((sd|vd|xvd|nvme|hd|mmcblk|dm-|loop|md)\w*|mapper\/.*|disk\/.*|mem|kmem|port|kcore)?)?$/;

function device(value: string): readonly Finding[] {
  // A name of the Container Device Interface, such as vendor.com/gpu=0, is no path.
  if (!value.startsWith('/')) return [];
  const path = posix.normalize(value.split(':')[0] ?? '');
  if (RAW_DEVICE.test(path)) {
    return [
      leaveOut('critical', "it reads and writes the host's disks or memory, past every permission of files"),
    ];
  }
  return [leaveOut('medium', 'it drives a device of the host; leave it out if it works without')];
}

/** `source:target:options`; a target alone, and a name, are volumes. */
function volume(value: string): readonly Finding[] {
  const [source = '', target, options = ''] = value.split(':');
  if (target === undefined) return [];
  const words = options.split(',');
  const quiet = words.filter((word) => !SHARED.test(word));
  const instead = [
    '--volume',
    [source, target, ...(quiet.join(',') === '' ? [] : [quiet.join(',')])].join(':'),
  ];
  return mounted(source, words.includes('ro'), words.length > quiet.length ? instead : undefined);
}

/** `type=bind,source=…,target=…`, fields in any order, as comma-separated values; of two with one name the last counts. */
function mount(value: string): readonly Finding[] {
  const fields = csv(value);
  const field = (...names: readonly string[]) => {
    const found = fields.findLast((one) => names.includes(one.split('=')[0]?.toLowerCase() ?? ''));
    return found === undefined
      ? undefined
      : found.includes('=')
        ? found.slice(found.indexOf('=') + 1)
        : 'true';
  };
  const readOnly = goBoolean(field('readonly', 'ro') ?? '') === true;
  if (field('type')?.toLowerCase() !== 'bind') {
    // The local volume driver mounts what its options name.
    const source = fields.map((one) => /^volume-opt=device=(.*)$/i.exec(one)?.[1]).find(Boolean);
    return source === undefined ? [] : mounted(source, readOnly, undefined);
  }
  const shared = SHARED.test(field('bind-propagation') ?? '');
  const quiet = value.replace(/(^|,)bind-propagation=r?shared(?=,|$)/i, '').replace(/^,/, '');
  return mounted(field('source', 'src') ?? '', readOnly, shared ? ['--mount', quiet] : undefined);
}

const SHARED = /^r?shared$/i;

/** @param quiet the mount without its propagation, when it has one that reaches the host. */
function mounted(
  source: string,
  readOnly: boolean,
  quiet: readonly string[] | undefined,
): readonly Finding[] {
  const danger = hostPathDanger(source, readOnly);
  const found: Finding[] = danger === undefined ? [] : [{ ...danger, instead: [] }];
  if (quiet === undefined) return found;
  return [
    ...found,
    { severity: 'high', reason: 'what it mounts there is mounted on the host too', instead: quiet },
  ];
}

/** Fields of one line of comma-separated values (RFC 4180), as --mount and --network read them. */
function csv(line: string): readonly string[] {
  const fields = line.match(/(?:"(?:[^"]|"")*"|[^,])+/g) ?? [];
  return fields.map((field) =>
    field.startsWith('"') && field.endsWith('"') && field.length > 1
      ? field.slice(1, -1).replaceAll('""', '"')
      : field,
  );
}

function user(value: string): readonly Finding[] {
  if (value === '') return [];
  const [name = '', groupName] = value.split(':');
  if (isRoot(name) || name === '') {
    return [
      {
        severity: 'high',
        reason: "its processes are root, whatever the image's USER is",
        instead: ['--user', '1000:1000'],
      },
    ];
  }
  if (groupName === undefined || !isRoot(groupName)) return [];
  const instead = ['--user', /^\d+$/.test(name) ? `${name}:${name}` : name];
  return [{ severity: 'medium', reason: "its processes are in root's group", instead }];
}

/** `root`, or 0 in the forms that Go's strconv.Atoi reads. */
function isRoot(id: string): boolean {
  return id === 'root' || /^[+-]?0+$/.test(id);
}

function group(value: string): readonly Finding[] {
  if (isRoot(value)) return [leaveOut('medium', "its processes are in root's group")];
  if (!/^(docker|disk|kmem|shadow|lxd|libvirt)$/.test(value)) return [];
  return [leaveOut('high', 'whoever is in this group reaches what otherwise root alone does')];
}
