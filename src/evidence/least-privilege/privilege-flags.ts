/** A file system in memory, over a folder of the image. */
export interface TmpfsMount {
  /** Absolute. */
  readonly path: string;
  /** `uid:gid` of the folder. */
  readonly owner: string;
}

/** Privileges of a container, as the search tries them and as the report writes them. */
export interface Privileges {
  /** Added back after all were dropped. */
  readonly capabilities: readonly string[];
  /** Undefined: the root file system stays writable; else it is read-only, beside these directories. */
  readonly tmpfs: readonly TmpfsMount[] | undefined;
  readonly noNewPrivileges: boolean;
  /** `uid:gid`; undefined: the image's own. */
  readonly user: string | undefined;
  /** Bytes. */
  readonly memory: number;
  /** Processes and threads. */
  readonly pids: number;
}

/** The flags of `docker run` that give a container these privileges and no more. */
export function privilegeFlags(privileges: Privileges): readonly string[] {
  const { capabilities, tmpfs, noNewPrivileges, user, memory, pids } = privileges;
  return [
    ...(user === undefined ? [] : ['--user', user]),
    ...['--cap-drop', 'ALL'],
    ...capabilities.flatMap((name) => ['--cap-add', name]),
    ...(tmpfs === undefined ? [] : ['--read-only']),
    ...tmpfsOptions(privileges).flatMap((option) => ['--tmpfs', option]),
    ...(noNewPrivileges ? ['--security-opt', 'no-new-privileges'] : []),
    ...['--memory', mebibytes(memory), '--memory-swap', mebibytes(memory), '--pids-limit', String(pids)],
  ];
}

/**
 * The mounts as `docker run --tmpfs` and Compose's `tmpfs` write them. Docker gives a new one to root, with the mode
 * of the folder below: so it is given to the folder's owner, or to the user whom the container runs as.
 */
export function tmpfsOptions({ tmpfs = [], user }: Pick<Privileges, 'tmpfs' | 'user'>): readonly string[] {
  return tmpfs.map(({ path, owner }) => {
    const [uid = '0', gid = '0'] = (user ?? owner).split(':');
    return uid === '0' && gid === '0' ? path : `${path}:uid=${uid},gid=${gid}`;
  });
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)}m`;
}
