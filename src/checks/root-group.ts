import type { Check } from './check.ts';
import { finding, unlooked } from './finding.ts';
import { NIST_800_190 } from './references.ts';
import { keepsGroups, userEdits } from './user-edits.ts';

const EXPECTED = 'The first process is in no group with id 0.';

export const rootGroup: Check = {
  id: 'root-group',
  layer: 'Non-root',
  title: 'Is not in the root group',
  severity: 'medium',
  reason:
    'Files that belong to group root are often group-writable: a process in it can change what only root should.',
  method: "Reads the Gid and Groups lines of the same account of the kernel's.",
  references: [NIST_800_190('section 4.1.2')],
  judge: ({ probe, userAt, userLines }) => {
    if (probe.state !== 'collected') return unlooked(EXPECTED, probe);
    const outcome = probe.value;
    // Root is the finding of `non-root`; its group is no second one.
    if (!outcome.started || outcome.status.uid.includes(0)) return undefined;
    const { uid, gid, groups } = outcome.status;
    const seen = `Gid: ${gid.join(' ')}, Groups: ${groups.join(' ') || 'none'}`;
    if (!gid.includes(0) && !groups.includes(0)) return finding('pass', EXPECTED, seen);
    const group = gid[0] || uid[0];
    const user = `${uid[0]}:${group}`;
    // Such a USER drops the other groups that a name has.
    const range = keepsGroups(outcome.status) ? userLines?.end : undefined;
    const edits = userEdits(userLines, range, user);
    const warning = finding('warning', EXPECTED, `${seen}: group 0 is root's.`, [
      {
        title: 'In the last stage of the Dockerfile',
        language: 'dockerfile',
        lines: [`USER ${user}`],
        edits,
      },
      {
        title: 'In the Pod',
        language: 'yaml',
        lines: ['securityContext:', `  runAsGroup: ${group}`],
      },
    ]);
    return { ...warning, location: userAt };
  },
};
