import { existsSync, lstatSync, realpathSync } from 'node:fs';
import type { GitHubEvent } from '../event.ts';
import type { Frontend } from '../frontend.ts';
import { leavesCheckout, readStart } from '../subject/checkout.ts';
import { type InRepository, inRepository, type OwnCode } from './in-repository.ts';
import { type RulesAnswer, readRules } from './read-rules.ts';
import { baseSource, type Checkout, checkoutSource, type RulesSource, unreadSource } from './source.ts';

/** The working directory. */
const CHECKOUT: Checkout = {
  isThere: (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  leavesCheckout,
  readFile: readStart,
};

const SURROUNDINGS = {
  ...CHECKOUT,
  fileExists: existsSync,
  realPath: (path: string) => realpathSync(path),
  variable: (name: string) => process.env[name],
};

/**
 * Reads what this run is asked to do, and by which rules: of a change that is to be merged, by those at the commit that
 * it is to be merged into, as GitHub has it; else by those of the checkout.
 * @param frontend gives the inputs, and what stands in for one that neither it nor the policy file gives.
 * @param folder private; copies of files of the base commit are written there.
 * Where GitHub cannot be asked there are no rules, and the run cannot pass.
 */
export async function rulesOfRun(
  { input: get, fallback, confinesPolicy }: Pick<Frontend, 'input' | 'fallback' | 'confinesPolicy'>,
  event: GitHubEvent | undefined,
  folder: string,
): Promise<RulesAnswer> {
  const inside: InRepository =
    event === undefined ? () => undefined : inRepository(process.cwd(), ownCode(event));
  const read = (source: RulesSource) =>
    readRules(get, SURROUNDINGS, {
      source,
      inRepository: inside,
      checkout: CHECKOUT,
      workflow: event?.workflow,
      folder,
      fallback,
      confinesPolicy,
    });
  if (event?.base === undefined) return read(checkoutSource(CHECKOUT));
  const { sha } = event.base;
  const unread = (why: string) => {
    const rules = `The rules at the base commit ${sha.slice(0, 12)} could not be read`;
    return read(unreadSource(sha, `${rules}: ${why}`, inside, CHECKOUT));
  };
  const token = get('github-token');
  if (token === '') return unread('the input github-token is empty.');
  const [{ connect }, { ApiError, explainRead }] = await Promise.all([
    import('../publish/github-api.ts'),
    import('../publish/fault.ts'),
  ]);
  try {
    return await read(baseSource(sha, connect(event, token), inside, CHECKOUT));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return unread(explainRead(error.fault, event));
  }
}

/** The code that the run is about, wherever it was checked out from. */
function ownCode({ owner, repo, origin, pullRequest, trigger, base }: GitHubEvent): OwnCode {
  const heads = [pullRequest?.headRepository, trigger?.headRepository].filter((one) => one !== undefined);
  const commits = [trigger?.headSha, base?.sha].filter((one) => one !== undefined);
  return {
    repositories: [`${owner}/${repo}`, ...heads],
    commits: [...origin.commits.map(({ sha }) => sha), ...commits],
  };
}
