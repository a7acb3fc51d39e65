import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../support/run-action.ts';
import {
  type Answer,
  ask,
  type Check,
  createRepository,
  endedCheck,
  must,
  openPullRequest,
} from './repository.ts';
import { startRunner } from './runner.ts';
import { type Gitea, startGitea } from './server.ts';

const SHOP = 'acme/shop';
/** Where the workflows to copy say that the action is. */
const ACTION = 'layered-defense/layered-defense';
const GATE = 'Layered Defense / image (pull_request)';
const POLICY = '.github/layered-defense.yml';
const PUSHED = 'Pushed / image (push)';

/** What actions/checkout does, which lies on a server that is not reached here. */
const CHECKOUT = `      - run: |
          git init --quiet .
          git fetch --quiet --depth 1 "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" "$GITHUB_SHA"
          git checkout --quiet FETCH_HEAD
`;

const comments = z.array(
  z.object({ id: z.int(), body: z.string(), html_url: z.string(), user: z.object({ login: z.string() }) }),
);
type Comments = z.infer<typeof comments>;
const jobs = z.object({ jobs: z.array(z.object({ id: z.int() })) });

/** What stands on the server after a commit was judged. */
interface Judged {
  readonly sha: string;
  readonly gate: Check;
  readonly pushed: Check;
  readonly comments: Comments;
  readonly merge: Answer;
  /** What the run of the gate printed. */
  readonly log: string;
}

/** A comment of somebody else's that claims to be of the newest run there will ever be. */
const PLANTED = `All is well\n\n<!-- layered-defense key=default run=99999999 attempt=1 head=${'a'.repeat(40)} -->`;

let folder: string;
let gitea: Gitea;
let stopRunner = async () => {};
let red: Judged;
let green: Judged;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gitea-'));
  for (const name of ['server', 'runner']) await mkdir(join(folder, name));
  gitea = await startGitea(join(folder, 'server'));
  stopRunner = await startRunner(gitea, join(folder, 'runner'));
  await publishAction();
  const shop = await createRepository(gitea, SHOP, join(folder, 'shop'));
  await shop.push('main', {
    '.github/workflows/gate.yml': await workflow(),
    '.github/workflows/pushed.yml': (await workflow())
      .replace('name: Layered Defense', 'name: Pushed')
      .replace(/^on:\n(?: .*\n)+/m, 'on:\n  push:\n    branches: [change]\n')
      .replace(/^( *)context: \.$/m, '$&\n$1comment-key: push'),
    Dockerfile: await readFile(join(ROOT, 'examples/hardened/Dockerfile'), 'utf8'),
    'public/index.html': await readFile(join(ROOT, 'examples/hardened/public/index.html'), 'utf8'),
  });
  await must(gitea, 'POST', `/repos/${SHOP}/branch_protections`, {
    rule_name: 'main',
    enable_status_check: true,
    status_check_contexts: [GATE],
  });

  const opened = await readFile(join(ROOT, 'examples/default/Dockerfile'), 'utf8');
  const first = await shop.push('change', { Dockerfile: opened, [POLICY]: 'checks: { seccomp: off }\n' });
  const number = await openPullRequest(gitea, SHOP, 'change');
  const judge = async (sha: string): Promise<Judged> => {
    const gate = await endedCheck(gitea, SHOP, sha, GATE);
    return {
      sha,
      gate,
      pushed: await endedCheck(gitea, SHOP, sha, PUSHED),
      comments: comments.parse(await must(gitea, 'GET', `/repos/${SHOP}/issues/${number}/comments`)),
      merge: await ask(gitea, 'POST', `/repos/${SHOP}/pulls/${number}/merge`, { Do: 'merge' }),
      log: await logOf(gate),
    };
  };
  red = await judge(first);
  await must(gitea, 'POST', `/repos/${SHOP}/issues/${number}/comments`, { body: PLANTED });
  const fixed = await readFile(join(ROOT, 'examples/hardened/Dockerfile'), 'utf8');
  const mended = { Dockerfile: `${fixed}LABEL fixed=yes\n`, [POLICY]: undefined };
  green = await judge(await shop.push('change', mended));
});

afterAll(async () => {
  await stopRunner();
  await gitea?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function logOf({ page }: Check): Promise<string> {
  const run = /\/actions\/runs\/(\d+)/.exec(page)?.[1];
  const listed = jobs.parse(await must(gitea, 'GET', `/repos/${SHOP}/actions/runs/${run}/jobs`));
  const response = await fetch(`${gitea.url}/api/v1/repos/${SHOP}/actions/jobs/${listed.jobs[0]?.id}/logs`, {
    headers: { authorization: `token ${gitea.token}` },
  });
  return response.text();
}

/** The comments of the workflow's account with this key. */
function ownComments({ comments }: Judged, key: string): Comments {
  return comments.filter(({ user, body }) => user.login === 'gitea-actions' && body.includes(` key=${key} `));
}

/** Pushes this action to the server under the name and the tag that the workflows use. */
async function publishAction(): Promise<void> {
  const repository = await createRepository(gitea, ACTION, join(folder, 'action'));
  await cp(join(ROOT, 'dist'), join(folder, 'action/dist'), { recursive: true });
  await repository.push('main', { 'action.yml': await readFile(join(ROOT, 'action.yml'), 'utf8') });
  await repository.git('tag', 'v1');
  await repository.git('push', '--quiet', 'origin', 'v1');
}

/** The workflow to copy, with another checkout, for an engine without a network. */
async function workflow(): Promise<string> {
  const text = await readFile(join(ROOT, 'examples/workflows/pull-request.yml'), 'utf8');
  return text
    .replace(/^ *- uses: actions\/checkout@.*\n(?: {8}.*\n)+/m, CHECKOUT)
    .replace(/^( *)context: \.$/m, '$&\n$1network: none');
}

describe('the workflow to copy, on Gitea', () => {
  it('fails the required check of a root image', () => {
    expect(red.gate.status).toBe('failure');
  });

  it('has the merge refused until the check passes', () => {
    expect(red.merge).toMatchObject({
      status: 405,
      body: { message: expect.stringMatching(/status check/i) },
    });
    expect(green.gate.status).toBe('success');
    expect(green.merge.status).toBe(200);
  });

  it('writes one comment and updates it in place', () => {
    const [before, ...more] = ownComments(red, 'default');
    expect(more).toEqual([]);
    expect(before?.body).toMatch(/^### ❌ Layered Defense · FAIL: 1 failed, 1 warning/);
    expect(before?.body).toContain(`head=${red.sha} `);
    expect(ownComments(green, 'default')).toMatchObject([
      { id: before?.id, body: expect.stringMatching(/^### ✅ Layered Defense · PASS: /) },
    ]);
    expect(ownComments(green, 'default')[0]?.body).toContain(`head=${green.sha} `);
  });

  it('judges the change by the rules of the branch that it is to be merged into', () => {
    const [comment] = ownComments(red, 'default');
    expect(comment?.body).toContain(
      `This change adds ${POLICY} (policy): it does not count before it is merged.`,
    );
    expect(comment?.body).toMatch(/\| System calls are filtered \| ✅/);
  });

  it('leaves alone a marker that somebody else has planted', () => {
    expect(green.comments.filter(({ user }) => user.login === gitea.user)).toMatchObject([{ body: PLANTED }]);
  });

  it('writes to every place that it is asked to', () => {
    expect(red.log).toContain('fail: Runs as non-root.');
    expect(red.log).not.toContain('could not be written');
  });

  it('says that it suggests nothing, since Gitea shows no diff', () => {
    expect(red.log).toContain('No review: Gitea does not tell which lines a change shows.');
  });

  it('links to the page of the run', async () => {
    const [comment] = ownComments(red, 'default');
    const run = /\[run\]\((http[^)]*)\)/.exec(comment?.body ?? '')?.[1] ?? '';
    expect(red.gate.page.startsWith(new URL(run).pathname)).toBe(true);
    expect((await fetch(run)).status).toBe(200);
  });
});

describe('a push on Gitea', () => {
  it('comments on the pull request that has it as its head', () => {
    expect(red.pushed.status).toBe('failure');
    expect(green.pushed.status).toBe('success');
    const [before] = ownComments(red, 'push');
    expect(before?.body).toMatch(/^### ❌ Layered Defense · FAIL: 1 failed/);
    expect(ownComments(green, 'push')).toMatchObject([
      { id: before?.id, body: expect.stringMatching(/^### ✅ Layered Defense · PASS: /) },
    ]);
  });
});
