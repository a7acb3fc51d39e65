import type { SecretFile } from '../evidence/files/findings.ts';
import type { Check } from './check.ts';
import { howMany, nameFiles, plainPaths } from './file-words.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED = 'No layer holds a private key, credentials or a Git repository.';

export const secretsInFiles: Check = {
  id: 'secrets-in-files',
  layer: 'Files',
  title: 'Holds no secrets in its files',
  severity: 'critical',
  reason:
    'Whoever can pull an image can read every file of every layer, also those that a later instruction deletes. A secret that was in one is known and has to be replaced.',
  method:
    'Looks at the names of all files in all layers (docker save), and in a container as the engine makes it (docker export), and at the first 4 KB of their content: private keys, .env files with secrets, .git, and credentials of clouds, clusters, registries and databases. Keys in the test and example folders of installed packages are published with those and do not count. The secrets themselves are shown nowhere.',
  references: [CIS_DOCKER('4.10'), NIST_800_190('section 4.1.4')],
  usualFix: () => fixes([]),
  judge: ({ files }) => {
    if (files === undefined) return undefined;
    if (files.state !== 'collected') return unlooked(EXPECTED, files);
    const { secrets, layerEntries } = files.value;
    if (secrets.total === 0)
      return finding('pass', EXPECTED, `None among ${layerEntries} entries of the layers.`);
    const seen = `${howMany(secrets, 'secret', 'secrets')}: ${nameFiles(secrets, words)}.`;
    return finding('fail', EXPECTED, seen, fixes(secrets.first));
  },
};

function words({ kind, deletedLater }: SecretFile): string {
  return deletedLater ? `${kind}, still in its layer` : kind;
}

function fixes(files: readonly SecretFile[]): readonly Fix[] {
  const names = plainPaths(files, 10).map((path) => path.replace(/\/\.git\/.*$/, '/.git'));
  const ignored = [...new Set(names.map((path) => `**/${path.slice(path.lastIndexOf('/') + 1)}`))];
  return [
    {
      title: 'Keep them out of the build: lines of .dockerignore. Replace the secrets: they are known',
      language: 'sh',
      lines: ignored.length === 0 ? ['**/.git', '**/.env'] : ignored,
    },
    {
      title: 'A secret that the build needs is lent to one instruction and is in no layer',
      language: 'dockerfile',
      lines: ['RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci'],
    },
  ];
}
