import { posix } from 'node:path';
import type { Danger } from '../../evidence/deployment/deployment.ts';

/** Sockets by which whoever writes to them starts containers, by file name. */
const RUNTIME_SOCKETS =
  /^(docker|containerd|crio|podman|cri-dockerd|dockershim|buildkitd)\.sock$|^docker_engine$/;

/** Folders of which every part gives something away, with what that is. */
const TREES: readonly (readonly [path: string, gives: string])[] = [
  ['/etc', "the host's accounts and configuration"],
  ['/root', "the home of the host's root, with its keys"],
  ['/proc', "the host's processes and kernel settings"],
  ['/sys', "the host's devices and kernel settings"],
  ['/dev', "the host's devices"],
  ['/boot', "the host's kernel"],
  ['/usr', "the host's programs"],
  ['/bin', "the host's programs"],
  ['/sbin', "the host's programs"],
  ['/lib', "the host's libraries and kernel modules"],
  ['/lib32', "the host's libraries"],
  ['/lib64', "the host's libraries"],
  ['/var/lib/docker', 'the files of every container'],
  ['/var/lib/containerd', 'the files of every container'],
  ['/var/lib/containers', 'the files of every container'],
  ['/var/lib/kubelet', "the kubelet's credentials and every Pod's secrets"],
  ['/var/lib/rancher', "the cluster's credentials"],
  ['/var/spool/cron', "the host's cron jobs"],
  ['/run/docker', "the engine's own files"],
  ['/run/containerd', "the engine's own files"],
  ['/run/crio', "the engine's own files"],
  ['/run/podman', "the engine's own files"],
  ['/run/systemd', "the host's service manager"],
  ['/run/dbus', "the host's message bus"],
  ['/run/secrets', "the host's secrets"],
  ['/run/user', "the sockets of the host's users"],
];

/** What is in those trees and gives nothing away when it cannot be written. */
const HARMLESS_READ_ONLY = [
  '/etc/localtime',
  '/etc/timezone',
  '/etc/ssl/certs',
  '/etc/pki/ca-trust',
  '/etc/pki/tls/certs',
  '/etc/ca-certificates',
  '/usr/share/zoneinfo',
  '/usr/share/ca-certificates',
  '/usr/local/share/ca-certificates',
];

/** Device files that every container has. */
const HARMLESS = ['/dev/null', '/dev/zero', '/dev/full', '/dev/random', '/dev/urandom'];

/**
 * What the mount of a host's path gives away.
 * @param source the path as the flag has it, absolute or relative to a folder that is not known; or a volume's name.
 * @param readOnly true when the container cannot write it.
 * @returns undefined for a volume, and for a path of which no harm is known.
 */
export function hostPathDanger(
  source: string,
  readOnly: boolean,
): Pick<Danger, 'severity' | 'reason'> | undefined {
  const path = hostPath(source);
  if (path === undefined) return undefined;
  if (RUNTIME_SOCKETS.test(posix.basename(path))) {
    const even = readOnly ? ', read-only or not' : '';
    return critical(
      `whoever reaches this socket${even} starts containers with any right, and is root on the host`,
    );
  }
  if (path === '/')
    return critical(`the whole file system of the host is in the container${writable(readOnly)}`);
  const within = (folder: string) => path === folder || path.startsWith(`${folder}/`);
  if (HARMLESS.includes(path) || (readOnly && HARMLESS_READ_ONLY.some(within))) return undefined;
  const tree = TREES.find(([folder]) => within(folder));
  if (tree !== undefined) return critical(`${tree[1]} are in the container${writable(readOnly)}`);
  const below = TREES.find(([folder]) => folder.startsWith(`${path}/`));
  if (below !== undefined) {
    return critical(`${below[0]} lies in it, so ${below[1]} are in the container${writable(readOnly)}`);
  }
  if (!/^\/home(\/[^/]+(\/\..*)?)?$/.test(path)) return undefined;
  return {
    severity: 'high',
    reason: `keys and settings of the host's users are in the container${writable(readOnly)}`,
  };
}

function critical(reason: string): Pick<Danger, 'severity' | 'reason'> {
  return {
    severity: 'critical',
    reason: `${reason}: leave it out, or mount a volume or a folder that is made for it`,
  };
}

function writable(readOnly: boolean): string {
  return readOnly ? ' to read' : ' to read and write';
}

/** The absolute path that a source names, as far as it can be known; undefined for a volume's name. */
function hostPath(source: string): string | undefined {
  const home = source.replace(/^(~|\$HOME|\$\{HOME\})(?=\/|$)/, '/home/user');
  if (home.startsWith('/')) return canonical(posix.normalize(home));
  if (!/^\.\.?(\/|$)/.test(home)) return undefined;
  const climbed = posix.normalize(home);
  // From whatever folder: enough steps up lead to the root.
  return climbed.startsWith('..') ? canonical(posix.resolve('/', climbed)) : undefined;
}

/** Without a slash at its end, and with the link that every Linux has there. */
function canonical(path: string): string {
  const plain = path.replace(/^\/{2,}/, '/').replace(/(?<=.)\/+$/, '');
  return plain.replace(/^\/var\/run(?=\/|$)/, '/run');
}
