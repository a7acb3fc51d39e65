import type { DeployedAccount, DeploymentOptions } from '../evidence/deployment/deployment.ts';
import type { Check } from './check.ts';
import { AS_DEPLOYED, judgeDeployed } from './deployed.ts';
import { type Finding, type Fix, finding } from './finding.ts';
import { CIS_DOCKER, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'An AppArmor profile is enforced with the options of the deployment.';

export const deployedAppArmor: Check = {
  id: 'deployed-apparmor',
  layer: AS_DEPLOYED,
  title: 'AppArmor confines it when deployed',
  severity: 'medium',
  reason:
    "A profile keeps even root of the container from mounting, and from the kernel's settings under /proc and /sys.",
  method:
    "Starts a container of the image with the deployment's --security-opt flags and reads AppArmor's label in /proc/self/attr/current.",
  references: [CIS_DOCKER('5.2'), POD_SECURITY_STANDARDS('baseline: AppArmor')],
  usualFix: () => FIXES,
  judge: (evidence) => judgeDeployed(evidence, { expected: EXPECTED, byOptions, byAccount }),
};

function byOptions({ privileged, apparmor }: DeploymentOptions): Finding | undefined {
  if (apparmor === 'unconfined') {
    return finding('fail', EXPECTED, 'apparmor=unconfined: no profile binds it.', FIXES);
  }
  if (!privileged || apparmor !== undefined) return undefined;
  return finding('fail', EXPECTED, '--privileged runs it without a profile (it was not tried here).', FIXES);
}

function byAccount({ apparmor: label }: DeployedAccount, { apparmor: asked }: DeploymentOptions): Finding {
  if (label === undefined && asked === undefined) {
    return finding(
      'not-applicable',
      EXPECTED,
      'Not available on this host: the kernel of this engine has no AppArmor.',
    );
  }
  if (label === undefined) {
    const seen = `The profile ${asked} could not be checked: the kernel of this engine has no AppArmor. Run this on a machine that has it and the profile.`;
    return finding('error', EXPECTED, seen);
  }
  const [, name, mode] = /^(.*?)(?: \((\w+)\))?$/s.exec(label) ?? [];
  if (label === 'unconfined' || mode === 'unconfined') {
    return finding('fail', EXPECTED, `${label}: no profile binds it.`, FIXES);
  }
  if (asked !== undefined && name !== asked) {
    return finding('fail', EXPECTED, `${label}, and not the profile ${asked} that is asked for.`);
  }
  if (mode === 'enforce' || mode === 'kill') return finding('pass', EXPECTED, label);
  return finding('warning', EXPECTED, `${label}: what breaks the profile is let through.`, [
    {
      title: 'On the host, once the profile fits',
      language: 'sh',
      lines: ['aa-enforce /etc/apparmor.d/PROFILE'],
    },
  ]);
}

const FIXES: readonly Fix[] = [
  {
    title: "Leave the option out, and Docker's own profile is in force; or name one that the host has loaded",
    language: 'sh',
    lines: ['docker run --security-opt apparmor=docker-default IMAGE'],
  },
];
