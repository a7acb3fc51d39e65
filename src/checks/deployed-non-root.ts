import type { Check } from './check.ts';
import { AS_DEPLOYED, addFlags, judgeDeployed, line } from './deployed.ts';
import { finding } from './finding.ts';
import { GIVE_UP_ROOT, otherUser } from './other-user.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'With the options of the deployment the first process has neither user id 0 nor group 0.';

export const deployedNonRoot: Check = {
  id: 'deployed-non-root',
  layer: AS_DEPLOYED,
  title: 'Runs as non-root when deployed',
  severity: 'high',
  reason:
    "--user outdoes the image's USER: what counts in production is the user with which it is started there.",
  method:
    "Starts a container of the image with those of run-options that change the kernel's account, and reads the Uid, Gid and Groups lines of /proc/self/status.",
  references: [
    CIS_DOCKER('4.1'),
    NIST_800_190('section 4.1.2'),
    POD_SECURITY_STANDARDS('restricted: Running as Non-root'),
  ],
  usualFix: () => [addFlags('--user', '1000:1000')],
  judge: (evidence) =>
    judgeDeployed(evidence, {
      expected: EXPECTED,
      byAccount: (account, { user }) => {
        const { uid, gid, groups } = account.status;
        const by = user === undefined ? "without --user, so by the image's own USER" : `by --user ${user}`;
        const seen = `${line(account, 'Uid')} (${by})`;
        if (uid.includes(0)) {
          const outside = account.userNamespace
            ? ' The engine here maps it to another uid outside the container; inside it is root all the same.'
            : '';
          const other = otherUser(evidence);
          const fixes = [other === undefined ? GIVE_UP_ROOT : addFlags('--user', other.user)];
          return finding('fail', EXPECTED, `${seen}: the process is root.${outside}`, fixes);
        }
        if (!gid.includes(0) && !groups.includes(0)) return finding('pass', EXPECTED, seen);
        const inGroup = `Gid: ${gid.join(' ')}, Groups: ${groups.join(' ') || 'none'}: group 0 is root's.`;
        return finding('warning', EXPECTED, `${seen}. ${inGroup}`, [
          addFlags('--user', `${uid[0]}:${uid[0]}`),
        ]);
      },
    }),
};
