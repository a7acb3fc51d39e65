import type { Check } from './check.ts';
import { finding, unlooked } from './finding.ts';
import { POD_SECURITY_STANDARDS } from './references.ts';
import { keepsGroups, userEdits } from './user-edits.ts';

const EXPECTED = 'USER is a number, so that the kubelet can tell that it is not root.';

export const numericUser: Check = {
  id: 'numeric-user',
  layer: 'Non-root',
  title: 'Kubernetes can tell the user',
  severity: 'medium',
  reason:
    'With runAsNonRoot: true and no runAsUser the kubelet refuses to start an image whose USER is a name: what passes on Docker then fails at the deployment.',
  method: "Reads the user part of the image config's User, as the kubelet does.",
  references: [POD_SECURITY_STANDARDS('restricted: Running as Non-root')],
  judge: ({ config, probe, userAt, userLines }) => {
    if (config.state !== 'collected') return unlooked(EXPECTED, config);
    const user = config.value.user.split(':')[0] ?? '';
    // No user at all is root, the finding of `non-root`.
    if (user === '') return undefined;
    if (/^\+?\d+$/.test(user)) return finding('pass', EXPECTED, `USER ${config.value.user}`);
    const ids = probe.state === 'collected' && probe.value.started ? probe.value.status : undefined;
    if (ids?.uid.includes(0)) return undefined;
    const uid = ids?.uid[0] ?? 1000;
    const gid = ids?.gid[0] || uid;
    // Such a USER drops the other groups that a name has.
    const isSame = ids !== undefined && keepsGroups(ids);
    const range = isSame ? (userLines?.last ?? userLines?.end) : undefined;
    const edits = userEdits(userLines, range, `${uid}:${gid}`);
    const seen = `USER ${config.value.user} is a name: "container has runAsNonRoot and image has non-numeric user".`;
    const warning = finding('warning', EXPECTED, seen, [
      {
        title: 'In the last stage of the Dockerfile, the same user by its number',
        language: 'dockerfile',
        lines: [`USER ${uid}:${gid}`],
        edits,
      },
      {
        title: 'Or in the Pod',
        language: 'yaml',
        lines: ['securityContext:', '  runAsNonRoot: true', `  runAsUser: ${uid}`, `  runAsGroup: ${gid}`],
      },
    ]);
    return { ...warning, location: userAt };
  },
};
