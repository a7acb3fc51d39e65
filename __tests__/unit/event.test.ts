import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvent } from '../../src/event.ts';

const SHA = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);
const BASE = 'c'.repeat(40);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function environment(name: string, payload: string): Promise<Record<string, string>> {
  const path = join(folder, `${name}.json`);
  await writeFile(path, payload);
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'acme/shop.web',
    GITHUB_SHA: SHA,
    GITHUB_RUN_ID: '17000000000',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_SERVER_URL: 'https://ghes.example',
    GITHUB_API_URL: 'https://ghes.example/api/v3/',
    GITHUB_GRAPHQL_URL: 'https://ghes.example/api/graphql',
  };
}

function pullRequest(repo: unknown): string {
  return JSON.stringify({
    action: 'opened',
    pull_request: { number: 7, title: 'x', head: { sha: HEAD, repo }, base: { sha: BASE, ref: 'main' } },
  });
}

const GATE = { path: '.github/workflows/gate.yml', commit: SHA };
const OF_HEAD = { sha: HEAD, role: 'the head of this pull request' };
const OF_MERGE = { sha: SHA, role: 'the merge commit of this pull request' };

test.each([
  ['pull_request', [OF_HEAD, OF_MERGE]],
  ['pull_request_review', [OF_HEAD, OF_MERGE]],
  // There the variable is of the base branch.
  ['pull_request_target', [OF_HEAD]],
])('%s speaks of the head of the pull request', async (name, commits) => {
  const event = await readEvent(await environment(name, pullRequest({ full_name: 'acme/shop.web' })));
  expect(event).toEqual({
    name,
    owner: 'acme',
    repo: 'shop.web',
    sha: HEAD,
    runId: 17_000_000_000,
    runAttempt: 2,
    runUrl: 'https://ghes.example/acme/shop.web/actions/runs/17000000000/attempts/2',
    apiUrl: 'https://ghes.example/api/v3',
    graphqlUrl: 'https://ghes.example/api/graphql',
    pullRequest: { number: 7, headSha: HEAD, fromFork: false, headRepository: 'acme/shop.web' },
    base: { sha: BASE, branch: 'main' },
    origin: { server: 'https://ghes.example', repository: 'acme/shop.web', commits },
  });
});

test.each([{ full_name: 'mallory/shop.web' }, null])('a head in %j is from a fork', async (repo) => {
  const event = await readEvent(await environment('pull_request', pullRequest(repo)));
  expect(event?.pullRequest?.fromFork).toBe(true);
});

test.each(['push', 'schedule', 'workflow_dispatch', 'release'])('%s has no pull request', async (name) => {
  const event = await readEvent(await environment(name, '{"ref": "refs/heads/main", "head_commit": null}'));
  expect(event).toMatchObject({ name, sha: SHA });
  expect([event?.pullRequest, event?.base]).toEqual([undefined, undefined]);
  expect(event?.origin.commits).toEqual([{ sha: SHA, role: 'the commit of this run' }]);
});

test('merge_group has no pull request, and the base of its branch', async () => {
  const payload = { merge_group: { head_sha: SHA, base_sha: BASE, base_ref: 'refs/heads/main' } };
  const event = await readEvent(await environment('merge_group', JSON.stringify(payload)));
  expect(event).toMatchObject({ sha: SHA, pullRequest: undefined, base: { sha: BASE, branch: 'main' } });
});

test.each(['workflow_run', 'issue_comment', 'repository_dispatch'])(
  '%s is judged by the rules of the default branch, whatever is checked out',
  async (name) => {
    const event = await readEvent(await environment(name, '{}'));
    expect(event?.base).toEqual({ sha: SHA, branch: undefined });
  },
);

test.each(['pull_request', 'pull_request_target', 'merge_group'])(
  '%s without the change that it is about is refused: that would be judged by its own rules',
  async (name) => {
    await expect(readEvent(await environment(name, '{}'))).rejects.toThrow('GITHUB_EVENT_PATH');
  },
);

test.each([
  ['acme/shop.web/.github/workflows/gate.yml@refs/pull/7/merge', GATE],
  ['Acme/Shop.web/.github/workflows/gate.yml@refs/heads/a@b', GATE],
  ['acme/central/.github/workflows/gate.yml@refs/heads/main', undefined],
  [undefined, undefined],
])('the workflow of %s is %s', async (ref, workflow) => {
  const env = await environment('push', '{}');
  const event = await readEvent({
    ...env,
    ...(ref === undefined ? {} : { GITHUB_WORKFLOW_REF: ref }),
    GITHUB_WORKFLOW_SHA: SHA,
  });
  expect(event?.workflow).toEqual(workflow);
});

test.each([
  'GITHUB_EVENT_NAME',
  'GITHUB_EVENT_PATH',
  'GITHUB_REPOSITORY',
  'GITHUB_SHA',
  'GITHUB_RUN_ID',
  'GITHUB_SERVER_URL',
  'GITHUB_API_URL',
])('without %s it is not on GitHub', async (name) => {
  const env = await environment('push', '{}');
  expect(await readEvent({ ...env, [name]: undefined })).toBeUndefined();
  expect(await readEvent({ ...env, [name]: '' })).toBeUndefined();
});

test.each([undefined, ''])('on Gitea there may be no GraphQL (%j), and no attempt', async (nothing) => {
  const env = {
    ...(await environment('push', '{}')),
    GITHUB_SERVER_URL: 'https://gitea.example/git/',
    GITHUB_API_URL: 'https://gitea.example/git/api/v1',
    GITHUB_GRAPHQL_URL: nothing,
    GITHUB_RUN_ATTEMPT: nothing,
  };
  expect(await readEvent(env)).toMatchObject({
    runAttempt: 1,
    apiUrl: 'https://gitea.example/git/api/v1',
    graphqlUrl: undefined,
    runUrl: 'https://gitea.example/git/acme/shop.web/actions/runs/17000000000',
  });
});

test('names each variable that is wrong, and what it was', async () => {
  const env = { ...(await environment('push', '{}')), GITHUB_RUN_ID: '-1', GITHUB_API_URL: 'file:///etc' };
  await expect(readEvent(env)).rejects.toThrow(/GITHUB_RUN_ID is "-1".*GITHUB_API_URL is "file:\/\/\/etc"/);
});

test.each(['not JSON', '{"pull_request": {"number": "7"}}', '[]'])(
  'does not take %s for an event',
  async (payload) => {
    const env = await environment('pull_request', payload);
    await expect(readEvent(env)).rejects.toThrow('GITHUB_EVENT_PATH');
  },
);

const WORKFLOW_RUN = {
  id: 9,
  run_attempt: 2,
  head_sha: HEAD,
  head_branch: 'feat/#1',
  head_repository: { full_name: 'mallory/shop.web' },
  conclusion: 'success',
};

test('workflow_run names the run that started it, and no pull request', async () => {
  const payload = JSON.stringify({ action: 'completed', workflow_run: WORKFLOW_RUN });
  const event = await readEvent(await environment('workflow_run', payload));
  expect(event).toMatchObject({
    sha: SHA,
    runId: 17_000_000_000,
    pullRequest: undefined,
    trigger: {
      id: 9,
      attempt: 2,
      headSha: HEAD,
      headBranch: 'feat/#1',
      headRepository: 'mallory/shop.web',
      conclusion: 'success',
    },
  });
});

test.each([{ head_sha: 'main' }, { id: '9' }, { run_attempt: 0 }, { head_repository: 'mallory/shop.web' }])(
  'a workflow_run with %j is no event',
  async (over) => {
    const payload = JSON.stringify({ workflow_run: { ...WORKFLOW_RUN, ...over } });
    await expect(readEvent(await environment('workflow_run', payload))).rejects.toThrow(
      /not an event of GitHub's/,
    );
  },
);
