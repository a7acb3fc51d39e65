import { parseArgs } from 'node:util';
import { startFakeGitHub } from './server.ts';

/**
 * A fake GitHub as a program: tells where it is and its two tokens as one line of JSON, and serves until SIGTERM.
 * Its last line tells how many requests came, and how many of them a fault struck. Ends with 1 when something did not
 * fit GitHub's own description.
 *
 *     node main.ts --repository acme/shop --pull 1:0123456789abcdef0123456789abcdef01234567
 *
 * `--file PATH=TEXT` is a file of the base commit. `--faults SHARE --seed NUMBER` strikes a share of the requests, from
 * 0 to 1, but none of the token that may only read. `--latency MS` is the longest delay before and after the work.
 */
const { values } = parseArgs({
  options: {
    repository: { type: 'string' },
    base: { type: 'string', default: '0'.repeat(40) },
    pull: { type: 'string', multiple: true, default: [] },
    file: { type: 'string', multiple: true, default: [] },
    faults: { type: 'string', default: '0' },
    seed: { type: 'string', default: '0' },
    latency: { type: 'string', default: '0' },
  },
});
const { repository } = values;
if (repository === undefined) throw new Error('--repository is missing: give it as owner/name');

const github = await startFakeGitHub({
  repository,
  latency: Number(values.latency),
  faults: { share: Number(values.faults), seed: Number(values.seed) },
});
const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;
const writeToken = 'fake-write-token';
const readToken = 'fake-read-token';
github.addToken(writeToken, { ...bot, permissions: { contents: 'read', pull_requests: 'write' } });
github.addToken(readToken, { ...bot, permissions: { contents: 'read', pull_requests: 'read' } });
const files = values.file.map((file) => [
  file.slice(0, file.indexOf('=')),
  file.slice(file.indexOf('=') + 1),
]);
github.addCommit(values.base, Object.fromEntries(files));
for (const pull of values.pull) {
  const [number, headSha = ''] = pull.split(':');
  github.addPull({ number: Number(number), headSha, state: 'open', base: repository });
}
const { apiUrl, graphqlUrl } = github;
process.stdout.write(`${JSON.stringify({ apiUrl, graphqlUrl, writeToken, readToken })}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await github.stop();
    const { requests } = github;
    const counts = { requests: requests.length, struck: requests.filter(({ struck }) => struck).length };
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    for (const violation of github.violations) process.stderr.write(`${violation}\n`);
    process.exitCode = github.violations.length === 0 ? 0 : 1;
  });
}
