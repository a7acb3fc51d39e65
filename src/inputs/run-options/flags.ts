/** How `docker run` reads a flag: without a value, with one of which the last counts, or with one that adds up. */
export type FlagKind = 'switch' | 'value' | 'list';

/** One flag of `docker run` by its long name. */
export interface RunFlag {
  readonly name: string;
  readonly kind: FlagKind;
}

/** Every flag of `docker run` (Docker's reference, "docker container run"), its short form behind a comma. */
const NAMES: Readonly<Record<FlagKind, readonly string[]>> = {
  switch: [
    'detach,d',
    'disable-content-trust',
    'init',
    'interactive,i',
    'no-healthcheck',
    'oom-kill-disable',
    'privileged',
    'publish-all,P',
    'quiet,q',
    'read-only',
    'rm',
    'sig-proxy',
    'tty,t',
    'use-api-socket',
  ],
  value: [
    'blkio-weight',
    'cgroup-parent',
    'cgroupns',
    'cidfile',
    'cpu-count',
    'cpu-percent',
    'cpu-period',
    'cpu-quota',
    'cpu-rt-period',
    'cpu-rt-runtime',
    'cpu-shares,c',
    'cpus',
    'cpuset-cpus',
    'cpuset-mems',
    'detach-keys',
    'domainname',
    'entrypoint',
    'health-cmd',
    'health-interval',
    'health-retries',
    'health-start-interval',
    'health-start-period',
    'health-timeout',
    'hostname,h',
    'io-maxbandwidth',
    'io-maxiops',
    'ip',
    'ip6',
    'ipc',
    'isolation',
    'kernel-memory',
    'log-driver',
    'mac-address',
    'memory,m',
    'memory-reservation',
    'memory-swap',
    'memory-swappiness',
    'name',
    'oom-score-adj',
    'pid',
    'pids-limit',
    'platform',
    'pull',
    'restart',
    'runtime',
    'shm-size',
    'stop-signal',
    'stop-timeout',
    'user,u',
    'userns',
    'uts',
    'volume-driver',
    'workdir,w',
  ],
  list: [
    'add-host',
    'annotation',
    'attach,a',
    'blkio-weight-device',
    'cap-add',
    'cap-drop',
    'device',
    'device-cgroup-rule',
    'device-read-bps',
    'device-read-iops',
    'device-write-bps',
    'device-write-iops',
    'dns',
    'dns-option',
    'dns-search',
    'env,e',
    'env-file',
    'expose',
    'gpus',
    'group-add',
    'label,l',
    'label-file',
    'link',
    'link-local-ip',
    'log-opt',
    'mount',
    'network',
    'network-alias',
    'publish,p',
    'security-opt',
    'storage-opt',
    'sysctl',
    'tmpfs',
    'ulimit',
    'volume,v',
    'volumes-from',
  ],
};

/** Older names that the client still takes. */
const ALIASES: Readonly<Record<string, string>> = {
  '--dns-opt': '--dns-option',
  '--net': '--network',
  '--net-alias': '--network-alias',
};

const FLAGS: ReadonlyMap<string, RunFlag> = new Map(
  (Object.keys(NAMES) as FlagKind[]).flatMap((kind) =>
    NAMES[kind].flatMap((entry) => {
      const [name = '', short] = entry.split(',');
      const flag = { name, kind };
      const long = [`--${name}`, flag] as const;
      return short === undefined ? [long] : [long, [`-${short}`, flag] as const];
    }),
  ),
);

/**
 * The flag that a spelling stands for.
 * @param spelling `--user`, `--net` or `-u`, without a value.
 * @returns undefined when `docker run` has no such flag.
 */
export function runFlag(spelling: string): RunFlag | undefined {
  return FLAGS.get(ALIASES[spelling] ?? spelling);
}
