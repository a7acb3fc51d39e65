import { quoted } from '../inputs/quoted.ts';
import { EMPTY_POLICY, type Policy } from '../policy/policy.ts';
import type { FileAnswer } from './source.ts';

/** Where the policy file lies when no input says so. */
export const POLICY_FILE = '.github/layered-defense.yml';

/** What a policy file says. */
export interface ReadPolicy {
  readonly policy: Policy;
  /** Texts of inputs by their names, for those that the workflow does not give. */
  readonly inputs: Readonly<Record<string, string>>;
}

export type PolicyAnswer =
  | ({ readonly valid: true } & ReadPolicy)
  /** One sentence a problem, with file and line. */
  | { readonly valid: false; readonly problems: readonly string[] };

/**
 * Reads what there is of the policy file.
 * @param path names it in the sentences.
 */
export async function readPolicy(path: string, file: FileAnswer): Promise<PolicyAnswer> {
  if (file.state === 'missing') return { valid: true, policy: EMPTY_POLICY, inputs: {} };
  if (file.state === 'fault') {
    return { valid: false, problems: [`The policy file ${quoted(path)} ${file.reason}.`] };
  }
  const { parsePolicy } = await import('./policy-schema.ts');
  return parsePolicy(path, file.bytes.toString());
}
