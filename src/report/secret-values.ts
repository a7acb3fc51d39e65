import type { Variable } from '../settings.ts';

/** What variables that hold a secret are called. */
const SECRET = /pass|pwd|secret|token|key|credential/i;

/** What variables are called that may hold one, or a short word such as `none`, which stands in every report. */
const PERHAPS = /url|dsn|auth/i;
const LONGEST_WORD = 7;

/** The password of an address with a user (RFC 3986, 3.2.1). */
const PASSWORD = /:\/\/[^\s/?#@:]*:([^\s/?#]+)@/g;

/**
 * The values of a container's environment that must show nowhere: those whose name says so, and those that have a
 * password in an address, with that password alone and decoded.
 */
export function secretValues(variables: readonly Variable[]): readonly string[] {
  return variables.flatMap(({ name, value }) => {
    const passwords = [...value.matchAll(PASSWORD)].map(([, password = '']) => password);
    const isSecret =
      SECRET.test(name) || passwords.length > 0 || (PERHAPS.test(name) && value.length > LONGEST_WORD);
    return isSecret ? [value, ...passwords, ...passwords.map(decoded)] : [];
  });
}

/** A part of an address without its percent signs (RFC 3986, 2.1); as it stands where it is not of that form. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
