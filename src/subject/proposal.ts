import { run } from '../engine/process.ts';
import type { GitHubEvent } from '../event.ts';
import { isLocal } from '../inputs/rules.ts';
import type { Settings } from '../settings.ts';

/**
 * On `pull_request_target` the base branch is checked out unless the workflow asks for something else. A run that built
 * it would be green without a look at what is proposed.
 * @returns one sentence when what would be looked at is neither the head of the pull request nor its merge into the
 *   base, or cannot be seen to be.
 */
export async function proposalFault(
  event: GitHubEvent | undefined,
  settings: Settings,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (event?.name !== 'pull_request_target' || event.pullRequest === undefined) return undefined;
  if (!looksAtCheckout(settings)) return undefined;
  const { headSha } = event.pullRequest;
  const context = settings.build?.context ?? '.';
  if (!isLocal(context)) {
    return namesCommit(context, headSha) ? undefined : sentence('what the input "context" names', headSha);
  }
  const { commit, parents } = await readHead(context, signal);
  if (commit === headSha) return undefined;
  // A child of the head can hold anything, and so can a merge with another branch.
  const [first, second, ...others] = parents;
  const merges = second === headSha && first === event.base?.sha && others.length === 0;
  if (merges) return undefined;
  return sentence(commit === undefined ? 'a folder without a commit' : `commit ${commit}`, headSha);
}

/** True for the address of a git repository that says this very commit: `…#commit` or `…#commit:folder`. */
function namesCommit(context: string, sha: string): boolean {
  const [repository = '', ...fragments] = context.split('#');
  // What builders take for an archive of the web, or read another commit from, is no such address.
  if (repository.includes('?') || (/^https?:/.test(repository) && !repository.endsWith('.git'))) return false;
  return fragments.length === 1 && fragments[0]?.split(':', 1)[0] === sha;
}

function sentence(seen: string, headSha: string): string {
  return `On pull_request_target the base branch is checked out, and what would be looked at is ${seen}, which is neither the head ${headSha} of the pull request nor its merge into the base: use the event pull_request.`;
}

function looksAtCheckout({ build, project }: Settings): boolean {
  const { globs, charts, kustomizations } = project.manifests;
  return build !== undefined || [globs, charts, kustomizations, project.composeFiles].flat().length > 0;
}

/** The commit of a folder and those that it was made of, which a shallow clone names without having them. */
async function readHead(
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly commit: string | undefined; readonly parents: readonly string[] }> {
  // In a container the checkout may be another user's, which git takes for a danger. A bare repository among the files of
  // a pull request is one: its configuration may name programs, which a fetch of a missing commit would start.
  const safely = ['-c', 'safe.directory=*', '-c', 'safe.bareRepository=explicit'];
  const git = (...args: string[]) =>
    run('git', [...safely, '-C', folder, ...args], {
      env: { GIT_NO_LAZY_FETCH: '1' },
      timeLimit: 30_000,
      signal,
    });
  const head = await git('rev-parse', '--verify', '--quiet', 'HEAD');
  if (head.exitCode !== 0) return { commit: undefined, parents: [] };
  const { stdout } = await git('cat-file', 'commit', 'HEAD');
  const [header = ''] = stdout.split('\n\n');
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, sha = '']) => sha);
  return { commit: head.stdout.trim(), parents };
}
