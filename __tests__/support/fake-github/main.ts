import { parseArgs } from 'node:util';
import { startFakeGitHub } from './server.ts';

/**
 * A fake GitHub as a program: tells where it is and its two tokens as one line of JSON, and serves until SIGTERM.
 * Ends with 1 when something did not fit GitHub's own description.
 *
 *     node main.ts --repository acme/shop --pull 1:0123456789abcdef0123456789abcdef01234567
 */
const { values } = parseArgs({
  options: {
    repository: { type: 'string' },
    base: { type: 'string', default: '0'.repeat(40) },
    pull: { type: 'string', multiple: true, default: [] },
  },
});
const { repository } = values;
if (repository === undefined) throw new Error('--repository is missing: give it as owner/name');

const github = await startFakeGitHub({ repository });
const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;
const writeToken = 'fake-write-token';
const readToken = 'fake-read-token';
github.addToken(writeToken, { ...bot, permissions: { contents: 'read', pull_requests: 'write' } });
github.addToken(readToken, { ...bot, permissions: { contents: 'read', pull_requests: 'read' } });
github.addCommit(values.base, {});
for (const pull of values.pull) {
  const [number, headSha = ''] = pull.split(':');
  github.addPull({ number: Number(number), headSha, state: 'open', base: repository });
}
const { apiUrl, graphqlUrl } = github;
process.stdout.write(`${JSON.stringify({ apiUrl, graphqlUrl, writeToken, readToken })}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await github.stop();
    for (const violation of github.violations) process.stderr.write(`${violation}\n`);
    process.exitCode = github.violations.length === 0 ? 0 : 1;
  });
}
