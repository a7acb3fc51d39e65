const PROTOCOLS = ['https:', 'http:', 'ssh:', 'git:'];

/**
 * Brings the addresses of a git repository to one form: SLSA's `git+https://host/owner/name@ref`, BuildKit's
 * `https://host/owner/name.git#ref`, and git's own `ssh://git@host/owner/name.git` and `git@host:owner/name.git`.
 * How it is reached does not count, and neither do a branch, a user, `.git` at the end and capital letters.
 * @returns `host/owner/name` in small letters; undefined for a text that is no such address.
 */
export function repositoryOf(address: string): string | undefined {
  const scp = /^[\w.-]+@([\w.-]+):(?!\/)(.+)$/.exec(address);
  const url = URL.parse(scp === null ? address.replace(/^git\+/, '') : `ssh://${scp[1]}/${scp[2]}`);
  if (url === null || !PROTOCOLS.includes(url.protocol)) return undefined;
  const path = (url.pathname.split('@')[0] ?? '').replace(/\/+$/, '').replace(/\.git$/i, '');
  const repository = `${url.host}${path}`.toLowerCase();
  return /^[\w.-]+(?::\d+)?(?:\/[\w.-]+)+$/.test(repository) ? repository : undefined;
}
