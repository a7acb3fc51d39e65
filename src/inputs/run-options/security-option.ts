/** One `--security-opt`: `seccomp=unconfined`, `label:disable`, `no-new-privileges`. */
export interface SecurityOption {
  readonly key: string;
  readonly value: string;
}

/** Reads a `--security-opt` as the client and the engine do: with `=` or, as of old, with `:`. */
export function securityOption(text: string): SecurityOption {
  if (text === 'no-new-privileges') return { key: text, value: 'true' };
  const at = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
  return at === -1 ? { key: text, value: '' } : { key: text.slice(0, at), value: text.slice(at + 1) };
}
