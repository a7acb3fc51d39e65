import type { Policy } from '../policy/policy.ts';
import { quoted } from './quoted.ts';
import type { Surroundings } from './rules.ts';

/** Where the policy file lies when no input says so. */
export const POLICY_FILE = '.github/layered-defense.yml';

/** Bytes; a table of registries is shorter. */
const LIMIT = 1024 * 1024;

const EMPTY: Policy = { jurisdictions: undefined, baseImages: [], levels: {}, exceptions: [] };

export type PolicyAnswer =
  | { readonly valid: true; readonly policy: Policy }
  /** One sentence a problem, with file and line. */
  | { readonly valid: false; readonly problems: readonly string[] };

/**
 * Reads the policy file, which is known to be there, once.
 * @param path relative to the checkout; undefined: there is none, and the policy is empty.
 */
export async function readPolicy(
  path: string | undefined,
  { readFile, leavesCheckout }: Pick<Surroundings, 'readFile' | 'leavesCheckout'>,
): Promise<PolicyAnswer> {
  if (path === undefined) return { valid: true, policy: EMPTY };
  const bytes = leadsOut(path, leavesCheckout) ? undefined : readFile(path, LIMIT + 1);
  if (bytes === undefined || bytes.length > LIMIT) {
    const fault =
      bytes === undefined
        ? 'cannot be read: it is no file, or a link that leads out of the checkout'
        : 'is longer than 1 MiB';
    return { valid: false, problems: [`The policy file ${quoted(path)} ${fault}.`] };
  }
  const { parsePolicy } = await import('./policy-schema.ts');
  return parsePolicy(path, bytes.toString());
}

/** A link to nothing cannot be read either. */
function leadsOut(path: string, leavesCheckout: Surroundings['leavesCheckout']): boolean {
  try {
    return leavesCheckout(path);
  } catch {
    return true;
  }
}
