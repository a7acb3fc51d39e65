import type {
  DeployedAccount,
  DeployedProfile,
  DeploymentOptions,
} from '../evidence/deployment/deployment.ts';
import type { Check } from './check.ts';
import { AS_DEPLOYED, judgeDeployed, line } from './deployed.ts';
import { type Finding, type Fix, finding } from './finding.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED =
  'Seccomp: 2 with the options of the deployment, by a profile that refuses what it does not name.';

export const deployedSeccomp: Check = {
  id: 'deployed-seccomp',
  layer: AS_DEPLOYED,
  title: 'System calls are filtered when deployed',
  severity: 'high',
  reason:
    "What the runner's engine does by default says nothing of a deployment that brings a profile of its own, or switches the filter off.",
  method:
    "Starts a container of the image with the deployment's --security-opt flags and reads the Seccomp lines of /proc/self/status; a profile of the checkout is read too, since one that refuses nothing also gives Seccomp: 2.",
  references: [
    CIS_DOCKER('5.22'),
    NIST_800_190('section 4.4.3'),
    POD_SECURITY_STANDARDS('restricted: Seccomp'),
  ],
  usualFix: () => FIXES,
  judge: (evidence) => judgeDeployed(evidence, { expected: EXPECTED, byOptions, byAccount }),
};

function byOptions({ privileged }: DeploymentOptions): Finding | undefined {
  if (!privileged) return undefined;
  const seen = "--privileged switches Docker's filter off (it was not tried here).";
  return finding('fail', EXPECTED, seen, FIXES);
}

function byAccount(account: DeployedAccount, { seccomp }: DeploymentOptions): Finding {
  const { sandbox, profile } = account;
  const mode = account.status.seccomp;
  const said = [line(account, 'Seccomp'), line(account, 'Seccomp_filters')].filter(Boolean).join(', ');
  if (sandbox === 'gVisor' && !mode) {
    const seen = `${said || 'No Seccomp line'}: gVisor serves the system calls in the host's place and filters none of them; what the sandbox may ask the host for cannot be read from within.`;
    return finding('warning', EXPECTED, seen);
  }
  if (mode === undefined) {
    return finding(
      'error',
      EXPECTED,
      'The kernel of this engine prints no Seccomp line: the filter cannot be read there.',
    );
  }
  if (mode === 0)
    return finding('fail', EXPECTED, `${said}: no system call is filtered${why(seccomp, profile)}.`, FIXES);
  if (profile === undefined) return finding('pass', EXPECTED, `${said} (the engine's default profile)`);
  const named = `the profile ${profile.path}`;
  if (!profile.refuses) {
    return finding('fail', EXPECTED, `${said}, but ${named} refuses no system call.`, FIXES);
  }
  if (LETS_THROUGH.test(profile.defaultAction)) {
    const seen = `${said}, but ${named} lets through every system call that it does not name (${profile.defaultAction}).`;
    return finding('warning', EXPECTED, seen, FIXES);
  }
  return finding('pass', EXPECTED, `${said} (${named}, ${profile.defaultAction} for what it does not name)`);
}

const LETS_THROUGH = /^SCMP_ACT_(ALLOW|LOG|TRACE)$/;

function why(seccomp: string | undefined, profile: DeployedProfile | undefined): string {
  if (seccomp === 'unconfined') return ', as seccomp=unconfined asks for';
  return profile === undefined ? '' : `, since the profile ${profile.path} makes no filter`;
}

const FIXES: readonly Fix[] = [
  {
    title: "Leave the option out, and Docker's own profile is in force; or bring one that refuses by default",
    language: 'sh',
    lines: ['docker run --security-opt seccomp=profile.json IMAGE   # "defaultAction": "SCMP_ACT_ERRNO"'],
  },
];
