import type { LeastPrivilege } from '../evidence/least-privilege/least-privilege.ts';
import { privilegeFlags, tmpfsOptions } from '../evidence/least-privilege/privilege-flags.ts';
import type { Fix } from './finding.ts';

/**
 * The least privilege as lines to copy: the flags of `docker run`, the Pod of Kubernetes, the service of Compose.
 * They grant the same; where one of them cannot say a thing, a comment does.
 */
export function privilegeLines(found: LeastPrivilege): readonly Fix[] {
  return [
    { title: 'docker run', language: 'sh', lines: dockerRun(found) },
    { title: 'Kubernetes, in the Pod (or the Pod template)', language: 'yaml', lines: kubernetes(found) },
    { title: 'Compose', language: 'yaml', lines: compose(found) },
  ];
}

function dockerRun({ privileges, givenTmpfs }: LeastPrivilege): readonly string[] {
  const flags = [...privilegeFlags(privileges), ...givenTmpfs.flatMap((mount) => ['--tmpfs', mount])];
  const pairs: string[] = [];
  for (const flag of flags) {
    if (flag.startsWith('--')) pairs.push(flag);
    else pairs.push(`${pairs.pop() ?? ''} ${flag}`);
  }
  return ['docker run \\', ...pairs.map((pair) => `  ${pair} \\`), '  IMAGE'];
}

function kubernetes({ privileges, givenTmpfs, ownUser, lowPorts }: LeastPrivilege): readonly string[] {
  const { capabilities, tmpfs = [], noNewPrivileges, user, memory, pids } = privileges;
  // By number, since the kubelet cannot tell whether a name is root.
  const runsAs = user ?? ownUser;
  const [uid, gid] = runsAs?.split(':') ?? [];
  const paths = [...tmpfs.map(({ path }) => path), ...givenTmpfs.map((mount) => mount.split(':')[0])];
  const folders = paths.map((path, at) => ({ name: `tmp-${at}`, path }));
  // As Docker does. NET_BIND_SERVICE would help root alone: another user has it in effect only by a file that gives
  // it, and without privilege escalation not even so.
  const ports =
    lowPorts.length === 0
      ? []
      : [
          '  securityContext:',
          `    sysctls: # Port ${lowPorts.join(', ')}: every process may bind it.`,
          '      - name: net.ipv4.ip_unprivileged_port_start',
          '        value: "0"',
        ];
  return [
    'spec:',
    ...ports,
    '  containers:',
    '    - name: app',
    '      image: IMAGE',
    '      securityContext:',
    `        allowPrivilegeEscalation: ${!noNewPrivileges}`,
    `        readOnlyRootFilesystem: ${privileges.tmpfs !== undefined}`,
    ...(runsAs === undefined ? [] : ['        runAsNonRoot: true']),
    ...(uid === undefined ? [] : [`        runAsUser: ${uid}`]),
    ...(gid === undefined ? [] : [`        runAsGroup: ${gid}`]),
    '        capabilities:',
    '          drop: [ALL]',
    ...(capabilities.length === 0 ? [] : [`          add: [${capabilities.join(', ')}]`]),
    '        seccompProfile:',
    '          type: RuntimeDefault',
    '      resources:',
    '        limits:',
    `          memory: ${mebibytes(memory)}Mi`,
    `      # At most ${pids} processes: the kubelet's podPidsLimit.`,
    ...(folders.length === 0 ? [] : ['      volumeMounts:']),
    ...folders.flatMap(({ name, path }) => [`        - name: ${name}`, `          mountPath: ${path}`]),
    ...(folders.length === 0 ? [] : ['  volumes:']),
    ...folders.flatMap(({ name }) => [`    - name: ${name}`, '      emptyDir:', '        medium: Memory']),
  ];
}

function compose({ privileges, givenTmpfs }: LeastPrivilege): readonly string[] {
  const { capabilities, tmpfs, noNewPrivileges, user, memory, pids } = privileges;
  const mounts = [...tmpfsOptions(privileges), ...givenTmpfs];
  return [
    'services:',
    '  app:',
    '    image: IMAGE',
    ...(user === undefined ? [] : [`    user: "${user}"`]),
    '    cap_drop: [ALL]',
    ...(capabilities.length === 0 ? [] : [`    cap_add: [${capabilities.join(', ')}]`]),
    ...(tmpfs === undefined ? [] : ['    read_only: true']),
    ...(mounts.length === 0 ? [] : ['    tmpfs:', ...mounts.map((mount) => `      - ${mount}`)]),
    ...(noNewPrivileges ? ['    security_opt: ["no-new-privileges:true"]'] : []),
    `    mem_limit: ${mebibytes(memory)}m`,
    `    memswap_limit: ${mebibytes(memory)}m`,
    `    pids_limit: ${pids}`,
  ];
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}
