import type { WorkflowFile } from '../event.ts';
import { readInputs } from '../inputs/read.ts';
import type { Surroundings } from '../inputs/rules.ts';
import type { Settings } from '../settings.ts';
import type { InRepository } from './in-repository.ts';
import { outwardInputs, outwardKeys } from './laptop-inputs.ts';
import { POLICY_FILE, readPolicy } from './read-policy.ts';
import type { RuleFile, Rules } from './rules.ts';
import { type Checkout, type FileAnswer, type RulesSource, readCheckout } from './source.ts';
import { takeTrustedFiles } from './trusted-files.ts';

/** What one run is asked to do and by which rules, or why that cannot be told: one sentence a problem. */
export type RulesAnswer =
  | {
      readonly valid: true;
      readonly settings: Settings;
      readonly rules: Rules;
      /** The inputs that the policy file gives, by name: those that count. */
      readonly fromPolicy: readonly string[];
    }
  | { readonly valid: false; readonly problems: readonly string[] };

/** Where the rules are, and what is to be told of them. */
export interface RulesPlace {
  readonly source: RulesSource;
  readonly inRepository: InRepository;
  readonly checkout: Checkout;
  /** The run's workflow; undefined where it is another repository's. */
  readonly workflow: WorkflowFile | undefined;
  /** Private; copies of files of the base commit are written there. */
  readonly folder: string;
  /** What stands in for an input before its default; nothing where it is left out. */
  readonly fallback?: (name: string) => string;
  /** True where inputs of a policy file of the checkout may not reach out of it; left out, they may. */
  readonly confinesPolicy?: boolean;
}

/**
 * Reads the policy file, the inputs and the files that say whom to trust. An input of the workflow counts before the
 * policy file's, and that before the default.
 * @param get the text of an input, trimmed; '' when it is not given.
 * @throws ApiError when GitHub cannot be asked.
 */
export async function readRules(
  get: (name: string) => string,
  surroundings: Surroundings,
  place: RulesPlace,
): Promise<RulesAnswer> {
  const { source, inRepository, checkout, folder, fallback = () => '', confinesPolicy = false } = place;
  const given = get('policy');
  const path = given === '' ? POLICY_FILE : given;
  const workflow = workflowAtBase(place);
  const [found, workflowFile] = await Promise.all([source.read(path), workflow]);
  const unread = source.unread !== undefined && inRepository(path) !== undefined;
  const file: FileAnswer = unread ? { state: 'missing' } : found;
  const here = readCheckout(path, checkout);
  if (given !== '' && !unread && file.state === 'missing' && here.state === 'missing') {
    return {
      valid: false,
      problems: [`Input "policy" is ${JSON.stringify(given)}, but there is no such file.`],
    };
  }
  const policy = await readPolicy(path, file);
  if (!policy.valid) return policy;
  const fromPolicy = Object.entries(policy.inputs).filter(([name]) => get(name) === '');
  const outward = confinesPolicy
    ? [
        ...outwardInputs(path, Object.fromEntries(fromPolicy), checkout.leavesCheckout),
        ...outwardKeys(path, policy.policy.baseImages),
      ]
    : [];
  if (outward.length > 0) return { valid: false, problems: outward };
  const inputs = readInputs((name) => get(name) || policy.inputs[name] || fallback(name), surroundings);
  if (!inputs.valid) return inputs;
  const trusted = await takeTrustedFiles(inputs.settings, policy.policy, source, inRepository, folder);
  if (!trusted.valid) return trusted;
  const inside = inRepository(path);
  const commit = inside === undefined ? undefined : source.commit;
  // Without a repository at the root of the workspace the file may lie in a folder of it.
  const unseen = here.state === 'missing' && !checkout.isThere('.git');
  const files = [
    ...(inside === undefined || unseen ? [] : changeOf({ path: inside, use: 'policy' }, file, here)),
    ...trusted.taken.flatMap(({ path: named, file: taken, bytes }) =>
      changeOf(taken, { state: 'read', bytes }, readCheckout(named, checkout)),
    ),
    ...workflowFile,
  ];
  return {
    valid: true,
    settings: trusted.settings,
    fromPolicy: fromPolicy.map(([name]) => name),
    rules: {
      policy: trusted.policy,
      path: file.state === 'read' ? path : undefined,
      commit,
      base: source.commit,
      unread: source.unread,
      files: source.commit === undefined || source.unread !== undefined ? [] : files,
      records: file.state === 'read' ? [policyRecord(path, commit, file.bytes)] : [],
    },
  };
}

/** The workflow gives the inputs, so what a change does with it is told too. */
async function workflowAtBase({ workflow, source, checkout }: RulesPlace): Promise<readonly RuleFile[]> {
  if (workflow === undefined || source.commit === undefined || source.readAt === undefined) return [];
  const { path, commit } = workflow;
  const [base, runs] = await Promise.all([
    source.readAt(source.commit, path),
    // A step may have put another file in its place.
    commit === undefined ? readCheckout(path, checkout) : source.readAt(commit, path),
  ]);
  return runs.state === 'read' ? changeOf({ path, use: 'workflow' }, base, runs) : [];
}

/** What a change does with a file; nothing is told of one that is in neither. */
function changeOf(
  file: Omit<RuleFile, 'change'>,
  base: FileAnswer,
  checkout: FileAnswer,
): readonly RuleFile[] {
  if (base.state === 'missing') return checkout.state === 'missing' ? [] : [{ ...file, change: 'added' }];
  if (checkout.state === 'missing') return [{ ...file, change: 'removed' }];
  const same = base.state === 'read' && checkout.state === 'read' && base.bytes.equals(checkout.bytes);
  return [{ ...file, change: same ? 'none' : 'changed' }];
}

function policyRecord(path: string, commit: string | undefined, bytes: Buffer) {
  const command = commit === undefined ? ['cat', path] : ['git', 'show', `${commit}:${path}`];
  return { title: 'The policy that judged', command, output: bytes.toString() };
}
