import type { PrivilegedFile } from '../evidence/files/findings.ts';
import type { Check } from './check.ts';
import { howMany, nameFiles, noneOf, plainPaths } from './file-words.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED = 'No executable has a setuid or setgid bit or file capabilities.';

export const setuidFiles: Check = {
  id: 'setuid-files',
  layer: 'Files',
  title: 'Has no executables that give rights',
  severity: 'medium',
  reason:
    "A setuid program runs as its file's owner, whoever starts it: with one fault in it, or with no-new-privileges left out, a process that gave up root has it again.",
  method:
    'Makes a container that never starts, reads all of its files from the engine (docker export), and lists those that can be executed and have a setuid bit, a setgid bit or the attribute security.capability, those of the distribution too. The layers (docker save) tell which instruction brought them.',
  references: [CIS_DOCKER('4.8'), NIST_800_190('section 4.1.2')],
  judge: ({ files }) => {
    if (files === undefined) return undefined;
    if (files.state !== 'collected') return unlooked(EXPECTED, files);
    const { privileged, containerEntries } = files.value;
    if (privileged.total === 0) return finding('pass', EXPECTED, noneOf(containerEntries));
    const seen = `${howMany(privileged, 'executable', 'executables')}: ${nameFiles(privileged, rights)}.`;
    return finding('warning', EXPECTED, seen, fixes(privileged.first));
  },
};

function rights({ gives, capabilities }: PrivilegedFile): string {
  const bits = gives.filter((gift) => gift !== 'capabilities');
  return [...bits, ...capabilities.map((name) => `CAP_${name}`)].join(' ');
}

function fixes(files: readonly PrivilegedFile[]): readonly Fix[] {
  const lines: string[] = [];
  if (files.some(({ gives }) => gives.includes('setuid') || gives.includes('setgid'))) {
    lines.push('RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +');
  }
  const capable = plainPaths(
    files.filter(({ gives }) => gives.includes('capabilities')),
    5,
  );
  if (capable.length > 0) lines.push(`RUN setcap -r ${capable.join(' -r ')}`);
  const flags: Fix = {
    title: 'Where it runs, in addition: the bits have no effect then',
    language: 'sh',
    lines: ['docker run --security-opt no-new-privileges …'],
  };
  if (lines.length === 0) return [flags];
  const title = 'In the Dockerfile, as root, before the last USER';
  return [{ title, language: 'dockerfile', lines }, flags];
}
