import type { ImageFile } from '../evidence/files/findings.ts';
import type { Check } from './check.ts';
import { howMany, isPlain, nameFiles, plainPaths } from './file-words.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { NIST_800_190 } from './references.ts';

const EXPECTED = "The runtime user cannot change the image's own code.";

export const writableCode: Check = {
  id: 'writable-code',
  layer: 'Files',
  title: 'Its user cannot change its code',
  severity: 'medium',
  reason:
    'A process that can write its own programs keeps what an attacker makes of it: code that is changed once runs at each start until the container is replaced.',
  method:
    "Takes the user and groups of the first process from the kernel's account, and from a container that never starts (docker export) the owners and modes of programs, libraries and scripts below the working directory, in PATH, beside the entrypoint and in /app, /lib, /opt, /srv and /usr, and of the directories that hold them.",
  references: [NIST_800_190('section 4.4.4')],
  usualFix: () => fixes([]),
  judge: ({ files, probe }) => {
    if (files === undefined) return undefined;
    if (files.state !== 'collected') return unlooked(EXPECTED, files);
    if (probe.state !== 'collected') return unlooked(EXPECTED, probe);
    if (!probe.value.started) {
      const seen = 'No container of the image starts, so its runtime user is not known.';
      return finding('not-applicable', EXPECTED, seen);
    }
    const { uid } = probe.value.status;
    if (uid.includes(0)) {
      return finding('not-applicable', EXPECTED, 'It runs as root, which may write everything.');
    }
    const { writableCode: found, containerEntries } = files.value;
    if (found === undefined) {
      return finding('error', EXPECTED, 'The files were read before the runtime user was known.');
    }
    if (found.total === 0) {
      return finding(
        'pass',
        EXPECTED,
        `User ${uid[1]} can change none of the ${containerEntries} files and directories of a container.`,
      );
    }
    const many = howMany(found, 'file or directory', 'files and directories');
    const seen = `User ${uid[1]} can change ${many}: ${nameFiles(found)}.`;
    return finding('warning', EXPECTED, seen, fixes(found.first));
  },
};

function fixes(files: readonly ImageFile[]): readonly Fix[] {
  const folder = commonFolder(files);
  const paths = folder === undefined ? plainPaths(files, 4) : [folder];
  const found = (paths.length === 0 ? ['/app'] : paths).join(' ');
  return [
    {
      title: 'In the Dockerfile: leave the code to root; only folders for data belong to the user',
      language: 'dockerfile',
      lines: ['COPY --chown=0:0 . .', `RUN chown -R 0:0 ${found} && chmod -R go-w ${found}`],
    },
  ];
}

/** Folders of the distribution, where the files are named one by one. */
const SHARED =
  /^(?:\/(?:usr|bin|sbin|lib\w*|usr\/local|opt|srv)?|(?:\/usr(?:\/local)?)?\/(?:s?bin|lib\w*|share))$/;

/** The directory that several files are in; undefined for one file, and where that is a shared one. */
function commonFolder(files: readonly ImageFile[]): string | undefined {
  if (files.length < 2) return undefined;
  const parts = files.map(({ path, type }) =>
    (type === 'directory' ? `${path}/` : path).split('/').slice(0, -1),
  );
  const [first = []] = parts;
  const length = first.findIndex((name, index) => parts.some((other) => other[index] !== name));
  const folder = (length === -1 ? first : first.slice(0, length)).join('/') || '/';
  return SHARED.test(folder) || !isPlain(folder) ? undefined : folder;
}
