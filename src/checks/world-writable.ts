import type { Check } from './check.ts';
import { howMany, nameFiles, noneOf } from './file-words.ts';
import { finding, unlooked } from './finding.ts';
import { NIST_800_190 } from './references.ts';

const EXPECTED = 'No file can be written by everyone, and no directory without the sticky bit.';

export const worldWritable: Check = {
  id: 'world-writable',
  layer: 'Files',
  title: 'Has no files that everyone may write',
  severity: 'medium',
  reason:
    'What every user may write, a process that was taken over changes too, whatever user it runs as. Without the sticky bit it can also replace what others put into a directory.',
  method:
    'Makes a container that never starts, reads the modes of all of its files from the engine (docker export), and lists files with the write bit for others, and directories with it and without the sticky bit. The layers (docker save) tell which instruction brought them.',
  references: [NIST_800_190('section 4.1.2')],
  judge: ({ files }) => {
    if (files === undefined) return undefined;
    if (files.state !== 'collected') return unlooked(EXPECTED, files);
    const { worldWritable: found, containerEntries } = files.value;
    if (found.total === 0) return finding('pass', EXPECTED, noneOf(containerEntries));
    const seen = `${howMany(found, 'file or directory', 'files and directories')}: ${nameFiles(found)}.`;
    return finding('warning', EXPECTED, seen, [
      {
        title: 'In the Dockerfile, as root, before the last USER',
        language: 'dockerfile',
        lines: [
          'RUN find / -xdev -type f -perm -0002 -exec chmod o-w {} +',
          'RUN find / -xdev -type d -perm -0002 ! -perm -1000 -exec chmod o-w {} +',
        ],
      },
    ]);
  },
};
