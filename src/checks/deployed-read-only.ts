import type { Check } from './check.ts';
import { AS_DEPLOYED, addFlags, judgeDeployed } from './deployed.ts';
import { finding } from './finding.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED = 'The root file system is mounted read-only.';

export const deployedReadOnly: Check = {
  id: 'deployed-read-only',
  layer: AS_DEPLOYED,
  title: 'Root file system is read-only when deployed',
  severity: 'low',
  reason: 'Whoever gets into the process cannot change its code, nor put programs of their own beside it.',
  method:
    "Starts a container of the image with the deployment's --read-only and reads the root's line of /proc/self/mountinfo.",
  references: [CIS_DOCKER('5.13'), NIST_800_190('section 4.4.4')],
  usualFix: () => [addFlags('--read-only', '--tmpfs', '/tmp')],
  judge: (evidence) =>
    judgeDeployed(evidence, {
      expected: EXPECTED,
      byAccount: ({ readOnlyRoot }) => {
        if (readOnlyRoot === undefined) {
          const seen =
            '--read-only was not tried: this engine does not see the files of the action, and nothing can be copied into such a container.';
          return finding('not-applicable', EXPECTED, seen);
        }
        if (readOnlyRoot) return finding('pass', EXPECTED, 'Its root file system is mounted read-only (ro).');
        const seen = 'Its root file system is mounted writable (rw).';
        return finding('warning', EXPECTED, seen, [addFlags('--read-only', '--tmpfs', '/tmp')]);
      },
    }),
};
