import { capabilityNames, DEFAULT_CAPABILITIES } from '../evidence/capabilities.ts';
import type { DeployedAccount, DeploymentOptions } from '../evidence/deployment/deployment.ts';
import type { SubjectEvidence } from '../evidence/evidence.ts';
import type { Check } from './check.ts';
import { AS_DEPLOYED, addFlags, judgeDeployed, line } from './deployed.ts';
import { type Finding, finding } from './finding.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED =
  'All capabilities are dropped; NET_BIND_SERVICE, or what the image was shown to need, is left in the bounding set.';

export const deployedCapabilities: Check = {
  id: 'deployed-capabilities',
  layer: AS_DEPLOYED,
  title: 'Capabilities are dropped when deployed',
  severity: 'medium',
  reason:
    "The bounding set is all that a process of the container can ever gain, by a setuid program or as root: Docker's 14 defaults are more than most programs need.",
  method:
    "Starts a container of the image with the deployment's --cap-drop and --cap-add flags and reads the CapBnd line of /proc/self/status by the kernel's names.",
  references: [
    CIS_DOCKER('5.4'),
    NIST_800_190('section 4.4.3'),
    POD_SECURITY_STANDARDS('restricted: Capabilities'),
  ],
  usualFix: () => FIXES,
  judge: (evidence) => {
    const account = (one: DeployedAccount) => byAccount(one, shownToBeNeeded(evidence));
    return judgeDeployed(evidence, { expected: EXPECTED, byOptions, byAccount: account });
  },
};

function byOptions({ privileged, capAdd }: DeploymentOptions): Finding | undefined {
  if (privileged) {
    const seen = '--privileged gives every capability (it was not tried here).';
    return finding('fail', EXPECTED, seen, FIXES);
  }
  if (!capAdd.includes('ALL')) return undefined;
  return finding('fail', EXPECTED, '--cap-add ALL gives every capability.', FIXES);
}

/** Capabilities without which it was shown not to get ready; none where that was not searched to the end. */
function shownToBeNeeded({ leastPrivilege }: SubjectEvidence): readonly string[] {
  if (leastPrivilege?.state !== 'collected' || !leastPrivilege.value.minimal) return [];
  return leastPrivilege.value.privileges.capabilities;
}

function byAccount(account: DeployedAccount, needed: readonly string[]): Finding {
  const mask = /^CapBnd:\s*([0-9a-f]+)$/.exec(line(account, 'CapBnd') ?? '')?.[1];
  if (mask === undefined) {
    return finding(
      'error',
      EXPECTED,
      'The kernel of this engine prints no CapBnd line: the capabilities cannot be read there.',
    );
  }
  const names = capabilityNames(mask);
  const beyond = names.filter((name) => !DEFAULT_CAPABILITIES.includes(name));
  const seen = `CapBnd: ${mask}`;
  if (beyond.length > 0) {
    return finding(
      'fail',
      EXPECTED,
      `${seen}: ${beyond.join(', ')} beyond what Docker gives by default.`,
      FIXES,
    );
  }
  if (names.length === 0) return finding('pass', EXPECTED, `${seen}: none.`);
  if (names.every((name) => name === 'NET_BIND_SERVICE'))
    return finding('pass', EXPECTED, `${seen}: NET_BIND_SERVICE alone.`);
  if (names.every((name) => needed.includes(name))) {
    return finding(
      'pass',
      EXPECTED,
      `${seen}: ${names.join(', ')}, and the image does not get ready with less.`,
    );
  }
  const all = names.length === DEFAULT_CAPABILITIES.length;
  const what = all ? `the ${names.length} that Docker gives by default stand` : names.join(', ');
  return finding('warning', EXPECTED, `${seen}: ${what}.`, FIXES);
}

const FIXES = [
  addFlags('--cap-drop', 'ALL'),
  {
    title:
      'And one --cap-add for each that the program needs (the input least-privilege finds them), such as',
    language: 'sh',
    lines: ['docker run --cap-drop ALL --cap-add NET_BIND_SERVICE IMAGE'],
  },
] as const;
