import { run } from '../engine/process.ts';
import type { GitHubEvent } from '../event.ts';
import { isLocal } from '../inputs/rules.ts';
import type { Settings } from '../settings.ts';

/**
 * On `pull_request_target` the base branch is checked out unless the workflow asks for something else. A run that built
 * it would be green without a look at what is proposed.
 * @returns one sentence when what would be looked at does not hold the head of the pull request, or cannot be seen to.
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
    return context.includes(headSha) ? undefined : sentence('what the input "context" names', headSha);
  }
  const { commit, parents } = await readHead(context, signal);
  if (commit === headSha || parents.includes(headSha)) return undefined;
  return sentence(commit === undefined ? 'a folder without a commit' : `commit ${commit}`, headSha);
}

function sentence(seen: string, headSha: string): string {
  return `On pull_request_target the base branch is checked out, and what would be looked at is ${seen}, without the head ${headSha} of the pull request: use the event pull_request.`;
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
