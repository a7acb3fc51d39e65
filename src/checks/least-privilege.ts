import { capabilityNames, DEFAULT_CAPABILITIES } from '../evidence/capabilities.ts';
import type { DeployedAccount, DeploymentOptions } from '../evidence/deployment/deployment.ts';
import type { LeastPrivilege } from '../evidence/least-privilege/least-privilege.ts';
import type { Check } from './check.ts';
import { finding, unlooked } from './finding.ts';
import { privilegeLines } from './privilege-lines.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'The deployment grants what the image needs to get ready, and no more.';

/** More capabilities are counted: the lines to copy name those that are needed. */
const MOST_NAMED = 5;

export const leastPrivilege: Check = {
  id: 'least-privilege',
  layer: 'Least privilege',
  title: 'Grants what is needed, no more',
  severity: 'medium',
  reason:
    'What a container may do and does not need is what an attacker finds in it: the fourteen capabilities that Docker gives by default, a file system to write programs to, a way to gain privileges.',
  method:
    'Starts containers of the image with fewer and fewer privileges, and keeps the least with which it got ready; each capability that is left was tried without. run-options, or without them the defaults of Docker, are compared with it.',
  references: [
    CIS_DOCKER('5.4'),
    CIS_DOCKER('5.13'),
    CIS_DOCKER('5.26'),
    NIST_800_190('section 4.4.4'),
    POD_SECURITY_STANDARDS('restricted'),
  ],
  judge: ({ leastPrivilege: evidence, deployment }) => {
    if (evidence === undefined) return undefined;
    if (evidence.state !== 'collected') return unlooked(EXPECTED, evidence);
    if (deployment !== undefined && deployment.state !== 'collected') return unlooked(EXPECTED, deployment);
    const account = deployment?.value.account;
    if (account?.state === 'error') return finding('error', EXPECTED, account.reason);
    const found = evidence.value;
    const excess = grantedBeyond(found, account, deployment?.value.options);
    const lack = account === undefined ? [] : grantedTooLittle(found, account, deployment?.value.options);
    if (excess.length === 0 && lack.length === 0) return finding('pass', EXPECTED, needs(found));
    const whose = deployment === undefined ? "Docker's defaults grant" : 'run-options grant';
    const seen = [
      needs(found),
      ...(excess.length === 0 ? [] : [`${whose} more: ${excess.join('; ')}.`]),
      ...(lack.length === 0
        ? []
        : [`run-options grant less than it was seen to get ready with: ${lack.join('; ')}.`]),
    ].join(' ');
    return finding(found.required ? 'fail' : 'warning', EXPECTED, seen, privilegeLines(found));
  },
};

function needs(found: LeastPrivilege): string {
  const { privileges, minimal, whyWritable, ownUser, starts } = found;
  const { capabilities, tmpfs, noNewPrivileges, user } = privileges;
  const proven = minimal
    ? ''
    : ' (fewer may do: the number of starts ended before each was shown to be needed)';
  const needed = capabilities.length === 0 ? 'no capability' : `${capabilities.join(', ')}${proven}`;
  const mounted = tmpfs?.length ? ` with tmpfs on ${tmpfs.map(({ path }) => path).join(', ')}` : '';
  const root =
    whyWritable === undefined
      ? `a read-only root${mounted}`
      : `a writable root (${whyWritable.replace(/\.$/, '')})`;
  const gains = noNewPrivileges ? '' : ', and has to gain privileges (a setuid program or file capabilities)';
  const as =
    user !== undefined
      ? `, as user ${user}`
      : ownUser === undefined
        ? ', as root (no other user was found that it gets ready as)'
        : '';
  return `Gets ready with ${needed}, ${root}${as}${gains} (${starts} ${starts === 1 ? 'start' : 'starts'}).`;
}

/** What a deployment grants beyond what was needed, in words. */
function grantedBeyond(
  { privileges }: LeastPrivilege,
  account: DeployedAccount | undefined,
  options: DeploymentOptions | undefined,
): readonly string[] {
  const line = account?.status.lines['CapBnd'] ?? '';
  const granted =
    account === undefined ? DEFAULT_CAPABILITIES : capabilityNames(/[0-9a-f]+$/.exec(line)?.[0] ?? '');
  const beyond = granted.filter((name) => !privileges.capabilities.includes(name));
  const root = account === undefined || account.status.uid.includes(0);
  const gains = !/1$/.test(account?.status.lines['NoNewPrivs'] ?? '');
  return [
    ...(options?.privileged ? ['everything (--privileged)'] : []),
    ...(beyond.length > MOST_NAMED ? [`${beyond.length} capabilities`] : []),
    ...(beyond.length > 0 && beyond.length <= MOST_NAMED ? [`capabilities ${beyond.join(', ')}`] : []),
    ...(privileges.tmpfs !== undefined && !options?.readOnly ? ['a writable root'] : []),
    ...(privileges.noNewPrivileges && gains ? ['gaining privileges'] : []),
    ...(privileges.user !== undefined && root ? ['root'] : []),
  ];
}

/** What a deployment does not grant of what was needed, in words: with it the image may not start at all. */
function grantedTooLittle(
  { privileges, whyWritable }: LeastPrivilege,
  account: DeployedAccount,
  options: DeploymentOptions | undefined,
): readonly string[] {
  const { capabilities, tmpfs = [], noNewPrivileges } = privileges;
  const granted = capabilityNames(/[0-9a-f]+$/.exec(account.status.lines['CapBnd'] ?? '')?.[0] ?? '');
  const missing = options?.privileged ? [] : capabilities.filter((name) => !granted.includes(name));
  // A volume may stand there as well as a tmpfs.
  const named = [...(options?.tmpfs ?? []), ...(options?.corrected ?? [])];
  const unwritable = tmpfs.filter(({ path }) => !named.some((flag) => flag.includes(path)));
  const locked = options?.readOnly === true;
  const stuck = !noNewPrivileges && /1$/.test(account.status.lines['NoNewPrivs'] ?? '');
  return [
    ...missing.map((name) => `no --cap-add ${name}`),
    ...(locked && whyWritable !== undefined ? ['--read-only'] : []),
    ...(locked ? unwritable.map(({ path }) => `nothing to write to at ${path}`) : []),
    ...(stuck ? ['no new privileges'] : []),
  ];
}
