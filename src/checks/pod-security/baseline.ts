import type { Handler } from '../../evidence/kubernetes/pod-spec.ts';
import { atContainer, atPod, type Control, containersOf, eachContext, hasOwnUsers } from './control.ts';

/*
 * The baseline level of the Pod Security Standards as of Kubernetes v1.37
 * (https://kubernetes.io/docs/concepts/security/pod-security-standards/, k8s.io/pod-security-admission).
 */

const windowsHostProcess: Control = {
  id: 'windowsHostProcess',
  judge: (pod) =>
    eachContext(pod, ({ windowsOptions }) =>
      windowsOptions?.hostProcess === true
        ? [['hostProcess: true', { remove: 'windowsOptions.hostProcess: true' }]]
        : [],
    ),
};

const hostNamespaces: Control = {
  id: 'hostNamespaces',
  judge: (pod) =>
    (['hostNetwork', 'hostPID', 'hostIPC'] as const)
      .filter((field) => pod.spec[field] === true)
      .map((field) => ({
        ...atPod(pod, `${field}: true`, { remove: `${field}: true`, by: { off: field } }),
        line: pod.location.line,
      })),
};

const privileged: Control = {
  id: 'privileged',
  judge: (pod) =>
    containersOf(pod)
      .filter(({ container }) => container.securityContext?.privileged === true)
      .map((one) => atContainer(one, 'privileged: true', { set: { field: ['privileged'], value: 'false' } })),
};

/** Those that a runtime gives by default, without NET_RAW. */
const BASELINE_CAPABILITIES = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

/** Every capability that is added beyond these is a breach. */
export function addsBeyond(allowed: readonly string[]): Control['judge'] {
  return (pod) =>
    containersOf(pod).flatMap((one) => {
      const added = one.container.securityContext?.capabilities?.add ?? [];
      const beyond = added.filter((name) => !allowed.includes(name));
      if (beyond.length === 0) return [];
      const list = `capabilities.add: [${beyond.join(', ')}]`;
      const isAll = beyond.length === added.length;
      const by = isAll ? ({ field: ['capabilities', 'add'] } as const) : undefined;
      return [atContainer(one, list, { remove: list, ...(by === undefined ? {} : { by }) })];
    });
}

const capabilities: Control = {
  id: 'capabilities_baseline',
  judge: addsBeyond(BASELINE_CAPABILITIES),
};

const hostPathVolumes: Control = {
  id: 'hostPathVolumes',
  judge: (pod) =>
    (pod.spec.volumes ?? [])
      .filter((volume) => volume['hostPath'] != null)
      .map(({ name = '' }) => ({
        ...atPod(pod, `volume ${name} is a hostPath`, {
          remove: `the hostPath of the volume ${name}, and give it emptyDir: {} or a persistentVolumeClaim`,
        }),
        line: pod.location.line,
      })),
};

const hostPorts: Control = {
  id: 'hostPorts',
  judge: (pod) =>
    containersOf(pod).flatMap((one) =>
      (one.container.ports ?? [])
        .filter(({ hostPort = 0 }) => hostPort !== 0)
        .map(({ hostPort }) => ({
          ...atContainer(one, `hostPort: ${hostPort}`, { remove: `hostPort: ${hostPort}` }),
          line: one.place.line,
        })),
    ),
};

const hostProbes: Control = {
  id: 'hostProbesAndHostLifecycle',
  judge: (pod) =>
    containersOf(pod).flatMap((one) => {
      const { livenessProbe, readinessProbe, startupProbe, lifecycle } = one.container;
      const handlers = {
        livenessProbe,
        readinessProbe,
        startupProbe,
        'lifecycle.postStart': lifecycle?.postStart,
        'lifecycle.preStop': lifecycle?.preStop,
      };
      return Object.entries(handlers).flatMap(([field, handler]) =>
        hostsOf(handler).map(([kind, host]) => {
          const seen = `${field}.${kind}.host: ${host}`;
          return { ...atContainer(one, seen, { remove: seen }), line: one.place.line };
        }),
      );
    }),
};

function hostsOf(handler: Handler): readonly (readonly [string, string])[] {
  return (['httpGet', 'tcpSocket'] as const).flatMap((kind) => {
    const host = handler?.[kind]?.host;
    return host === undefined || host === '' ? [] : [[kind, host] as const];
  });
}

const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

const appArmor: Control = {
  id: 'appArmorProfile',
  judge: (pod) => [
    ...eachContext(pod, ({ appArmorProfile }) => {
      if (appArmorProfile === undefined || isDefaultOrLocal(appArmorProfile.type)) return [];
      const seen = `appArmorProfile.type: ${appArmorProfile.type ?? 'none'}`;
      return [[seen, { set: { field: ['appArmorProfile', 'type'], value: 'RuntimeDefault' } }]];
    }),
    ...Object.entries(pod.annotations)
      .filter(([name, value]) => name.startsWith(APPARMOR_ANNOTATION) && !isAllowedAnnotation(value))
      .map(([name, value]) => {
        const seen = `annotation ${name}: ${String(value)}`;
        return { ...atPod(pod, seen, { remove: seen }), line: pod.location.line };
      }),
  ],
};

function isAllowedAnnotation(value: unknown): boolean {
  return (
    value === '' ||
    value === 'runtime/default' ||
    (typeof value === 'string' && value.startsWith('localhost/'))
  );
}

function isDefaultOrLocal(type: string | undefined): boolean {
  return type === 'RuntimeDefault' || type === 'Localhost';
}

const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];

const seLinux: Control = {
  id: 'seLinuxOptions',
  judge: (pod) =>
    eachContext(pod, ({ seLinuxOptions }) => {
      const { type = '', user = '', role = '' } = seLinuxOptions ?? {};
      const wrong = [
        ...(SELINUX_TYPES.includes(type) ? [] : [`seLinuxOptions.type: ${type}`]),
        ...(user === '' ? [] : [`seLinuxOptions.user: ${user}`]),
        ...(role === '' ? [] : [`seLinuxOptions.role: ${role}`]),
      ];
      return wrong.map((seen) => [seen, { remove: seen }] as const);
    }),
};

/** A procMount other than the default is a breach. */
export const procMountIsDefault: Control['judge'] = (pod) =>
  containersOf(pod).flatMap((one) => {
    const procMount = one.container.securityContext?.procMount;
    if (procMount === undefined || procMount === 'Default') return [];
    return [atContainer(one, `procMount: ${procMount}`, { set: { field: ['procMount'], value: 'Default' } })];
  });

const procMount: Control = {
  id: 'procMount',
  judge: (pod) => (hasOwnUsers(pod) ? [] : procMountIsDefault(pod)),
};

/** A seccomp profile that is neither the runtime's nor a file of the node is a breach, wherever it is set. */
export const seccompIsDefaultOrLocal: Control['judge'] = (pod) =>
  eachContext(pod, ({ seccompProfile }) => {
    if (seccompProfile === undefined || isDefaultOrLocal(seccompProfile.type)) return [];
    const seen = `seccompProfile.type: ${seccompProfile.type ?? 'none'}`;
    return [[seen, { set: { field: ['seccompProfile', 'type'], value: 'RuntimeDefault' } }]];
  });

const seccomp: Control = { id: 'seccompProfile_baseline', judge: seccompIsDefaultOrLocal };

/** Those that are of the Pod's own namespaces, and can hurt no other Pod. */
const SAFE_SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_notsent_lowat',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_slow_start_after_idle',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
];

const sysctls: Control = {
  id: 'sysctls',
  judge: (pod) =>
    (pod.spec.securityContext?.sysctls ?? [])
      .filter(({ name }) => !SAFE_SYSCTLS.includes(name))
      .map(({ name }) => atPod(pod, `sysctl ${name}`, { remove: `the sysctl ${name}` })),
};

/** The controls that the restricted level takes over as they are. */
export const KEPT_BY_RESTRICTED: readonly Control[] = [
  hostNamespaces,
  privileged,
  hostPorts,
  hostProbes,
  appArmor,
  seLinux,
  sysctls,
  windowsHostProcess,
];

/** The controls of the baseline level. */
export const BASELINE: readonly Control[] = [
  ...KEPT_BY_RESTRICTED,
  capabilities,
  hostPathVolumes,
  procMount,
  seccomp,
];
