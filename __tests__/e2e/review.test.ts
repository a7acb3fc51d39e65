import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { takeSuggestion } from '../support/fake-github/take-suggestion.ts';
import type { ChangedFile } from '../support/fake-github/world.ts';
import { BASE, type ImageResult, runOn } from '../support/images.ts';
import { gitPatch } from '../support/patch.ts';
import { type ActionRun, HEAD, PULL, startGitHub } from '../support/run-action.ts';
import { obeyedCommands } from '../support/runner-log.ts';

const ROOT = `FROM ${BASE}\nWORKDIR /app\nEXPOSE 8080\nCMD ["sh"]\n`;
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;

let github: FakeGitHub;

beforeEach(async () => {
  github = await startGitHub();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

function suggest(text: string, run: Partial<ActionRun> = {}, file = 'Dockerfile'): Promise<ImageResult> {
  const inputs = { review: 'suggest', file, ...run.inputs };
  return runOn({ [file]: text }, { ...run, github, inputs });
}

async function changes(after: string, before = '', over: Partial<ChangedFile> = {}): Promise<void> {
  const patch = await gitPatch(before, after);
  github.setFiles(PULL, [{ filename: 'Dockerfile', status: 'modified', patch, ...over }]);
}

function warnings({ log }: ImageResult): readonly string[] {
  return obeyedCommands(log).flatMap(({ name, message }) => (name === 'warning' ? [message] : []));
}

describe('a review', () => {
  it('suggests once what makes the check pass', async () => {
    await changes(ROOT);
    const first = await suggest(ROOT);
    expect(first.rows['non-root']?.status).toBe('fail');
    expect(github.reviews(PULL)).toMatchObject([{ login: BOT.login, commitId: HEAD }]);
    const [comment, ...others] = github.reviewComments(PULL);
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ path: 'Dockerfile', line: 3, startLine: undefined });
    expect(comment?.body).toContain('**Runs as non-root** (`non-root`)');
    expect(comment?.body).toContain('```suggestion\nEXPOSE 8080\nUSER 1000:1000\n```');

    await suggest(ROOT, { runId: 501 });
    expect(github.reviewComments(PULL)).toHaveLength(1);
    expect(github.reviews(PULL)).toHaveLength(1);

    if (comment === undefined) throw new Error('no comment');
    const mended = takeSuggestion(ROOT, comment);
    await changes(mended);
    const last = await suggest(mended, { runId: 502 });
    expect(last.rows['non-root']?.status).toBe('pass');
    expect(last.exitCode).toBe(0);
    expect(github.reviewComments(PULL)).toHaveLength(1);
  });

  it('stands at lines that the pull request leaves as they are, where the diff shows them', async () => {
    await changes(ROOT, ROOT.replace('WORKDIR /app\n', ''));
    await suggest(ROOT);
    expect(github.reviewComments(PULL)).toMatchObject([{ line: 3 }]);
  });

  it('stands at several lines where several give way', async () => {
    const text = `FROM ${BASE}\nUSER \\\n  root\nCMD ["sh"]\n`;
    await changes(text);
    await suggest(text);
    expect(github.reviewComments(PULL)).toMatchObject([{ startLine: 2, line: 3 }]);
  });

  it.each<[string, (text: string) => Promise<void>]>([
    ['the diff does not show the lines', (text) => changes(text, text.replace('# top\n', ''))],
    [
      'the head has other lines there',
      (text) => changes(text.replace('EXPOSE 8080', 'EXPOSE 8081').replace('["sh"]', '["ls"]')),
    ],
    ['the file is too large for a diff', (text) => changes(text, '', { patch: undefined })],
    [
      'it has another name at the head',
      (text) =>
        changes(text, '', { filename: 'Containerfile', status: 'renamed', previousFilename: 'Dockerfile' }),
    ],
    ['the pull request changes no file', async () => github.setFiles(PULL, [])],
  ])('is not written where %s', async (_, change) => {
    const text = `# top\n${'# line\n'.repeat(10)}${ROOT}`;
    await change(text);
    const run = await suggest(text);
    expect(run.rows['non-root']?.status).toBe('fail');
    expect(run.rows['non-root']?.fixes[0]?.edits).toHaveLength(1);
    expect(github.reviews(PULL)).toEqual([]);
    expect(warnings(run)).toEqual([]);
  });

  it('is not written where nobody asks for one', async () => {
    await changes(ROOT);
    await suggest(ROOT, { inputs: { review: 'off' } });
    expect(github.requests.filter(({ path }) => path.includes('/pulls/'))).toEqual([]);
  });

  it('is written beside the marker that somebody else planted', async () => {
    await changes(ROOT);
    await suggest(ROOT);
    const [own] = github.reviewComments(PULL);
    if (own === undefined) throw new Error('no comment');
    const other = await startGitHub();
    try {
      other.setFiles(PULL, [{ filename: 'Dockerfile', status: 'added', patch: await gitPatch('', ROOT) }]);
      other.addReviewComment({ ...own, login: 'mallory', type: 'User' });
      await runOn({ Dockerfile: ROOT }, { github: other, inputs: { review: 'suggest' } });
      expect(other.reviewComments(PULL).map(({ login }) => login)).toEqual(['mallory', BOT.login]);
    } finally {
      await other.stop();
    }
  });

  it('has at most 20 suggestions, says how many are left, and a run after it has those', async () => {
    const pod = (index: number) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: p${index}\nspec:\n  containers:\n  - name: web\n    image: web:1\n`;
    const pods = Array.from({ length: 25 }, (_, index) => pod(index)).join('---\n');
    const files = { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n`, 'k8s/pods.yaml': pods };
    github.setFiles(PULL, [{ filename: 'k8s/pods.yaml', status: 'added', patch: await gitPatch('', pods) }]);
    const inputs = { review: 'suggest', manifests: 'k8s/*.yaml' };
    for (const runId of [500, 501, 502]) await runOn(files, { github, inputs, runId });
    expect(github.reviews(PULL).map(({ body }) => body)).toEqual([
      expect.stringMatching(/^Layered Defense suggests 20 changes of files .* And 5 more, /),
      expect.stringMatching(/^Layered Defense suggests 5 changes of files .* work with it\.$/),
    ]);
    const mended = github
      .reviewComments(PULL)
      .toSorted((one, other) => (other.line ?? 0) - (one.line ?? 0))
      .reduce(takeSuggestion, pods);
    const last = await runOn({ ...files, 'k8s/pods.yaml': mended }, { github, inputs, runId: 503 });
    expect(last.around['pod-security']?.status).toBe('pass');
  });

  it('that the token may not write is a warning, and the verdict stands', async () => {
    const text = ROOT.replace('CMD', 'USER appuser\nCMD');
    await changes(text);
    const run = await suggest(text, { token: 'reader' });
    expect(run.exitCode).toBe(0);
    expect(run.rows['numeric-user']?.status).toBe('warning');
    expect(warnings(run)).toContainEqual(
      expect.stringMatching(
        /^The review could not be written: the token lacks the permission `pull-requests: write`/,
      ),
    );
  });

  it('that GitHub refuses is a warning, and is not tried again', async () => {
    await changes(ROOT);
    const answer = { status: 502, body: { message: 'Bad Gateway' } };
    github.fail({ method: 'POST', path: /\/reviews$/, times: 1, when: 'after', answer });
    const run = await suggest(ROOT);
    expect(warnings(run)).toContainEqual(
      expect.stringMatching(/^The review could not be written: GitHub failed/),
    );
    expect(github.reviews(PULL)).toHaveLength(1);
  });

  it('is not written on Gitea, which shows no lines', async () => {
    await github.stop();
    github = await startGitHub({ gitea: true });
    const run = await suggest(ROOT);
    expect(run.rows['non-root']?.fixes[0]?.edits).toHaveLength(1);
    expect(run.log).toContain('No review: Gitea does not tell which lines a change shows.');
    expect(github.comments(PULL)).toHaveLength(1);
    expect(warnings(run)).toEqual([]);
  });

  it('of a file with the name and the words of an attack says what it says', async () => {
    const file = 'a`<!-- x --> @b.Dockerfile';
    const text = `FROM ${BASE}\nLABEL x="\`\`\`\`" y="<!-- z"\nCMD ["sh"]\n`;
    await changes(text, '', { filename: file });
    await suggest(text, {}, file);
    const [comment] = github.reviewComments(PULL);
    expect(comment).toMatchObject({ path: file, line: 2 });
    if (comment === undefined) throw new Error('no comment');
    expect(takeSuggestion(text, comment)).toBe(text.replace('CMD', 'USER 1000:1000\nCMD'));
  });

  it.each([
    ['line ends of another system', ROOT.replaceAll('\n', '\r\n')],
    ['what no reader sees', ROOT.replace('8080', '8080\nLABEL x="\u202e"')],
  ])('has no lines with %s', async (_, text) => {
    await changes(text);
    const run = await suggest(text);
    expect(run.rows['non-root']?.fixes[0]?.edits).toHaveLength(1);
    expect(github.reviews(PULL)).toEqual([]);
  });
});
