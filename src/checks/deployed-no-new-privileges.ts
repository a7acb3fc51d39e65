import type { Check } from './check.ts';
import { AS_DEPLOYED, addFlags, judgeDeployed, line } from './deployed.ts';
import { finding } from './finding.ts';
import { CIS_DOCKER, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'NoNewPrivs: 1, no program of the image can gain privileges.';

export const deployedNoNewPrivileges: Check = {
  id: 'deployed-no-new-privileges',
  layer: AS_DEPLOYED,
  title: 'Gains no new privileges when deployed',
  severity: 'medium',
  reason:
    'Without it a setuid program or a file with capabilities makes a process root again that was started as another user.',
  method:
    "Starts a container of the image with the deployment's --security-opt flags and reads the NoNewPrivs line of /proc/self/status.",
  references: [CIS_DOCKER('5.26'), POD_SECURITY_STANDARDS('restricted: Privilege Escalation')],
  usualFix: () => [addFlags('--security-opt', 'no-new-privileges')],
  judge: (evidence) =>
    judgeDeployed(evidence, {
      expected: EXPECTED,
      byAccount: (account) => {
        const seen = line(account, 'NoNewPrivs');
        if (seen === undefined) {
          const reason = 'The kernel of this engine prints no NoNewPrivs line: it cannot be read there.';
          return finding('error', EXPECTED, reason);
        }
        if (seen === 'NoNewPrivs: 1') return finding('pass', EXPECTED, seen);
        const fixes = [addFlags('--security-opt', 'no-new-privileges')];
        return finding('warning', EXPECTED, `${seen}: setuid programs give their rights.`, fixes);
      },
    }),
};
