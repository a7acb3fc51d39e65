import type { DeploymentOptions } from '../evidence/deployment/deployment.ts';
import type { Check } from './check.ts';
import { gravestDangers, statusOfDangers } from './dangers.ts';
import { AS_DEPLOYED, dockerRun } from './deployed.ts';
import { type Finding, finding, unlooked } from './finding.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'No flag of docker run takes away protection that a container has by default.';

export const deployedOptions: Check = {
  id: 'deployed-options',
  layer: AS_DEPLOYED,
  title: 'No dangerous option',
  severity: 'critical',
  reason:
    "One flag undoes all that the image does right: the engine's socket, a host's folder or --privileged make whoever gets into the container root on the host.",
  method:
    'Reads every flag of run-options as the docker client does, with short forms, repeats and paths that climb; none of those that reach the host is tried.',
  references: [
    CIS_DOCKER('5.4 to 5.6, 5.10, 5.16 to 5.22, 5.31, 5.32'),
    NIST_800_190('section 4.4.3'),
    POD_SECURITY_STANDARDS('baseline'),
  ],
  judge: ({ deployment }) => {
    if (deployment === undefined) return undefined;
    if (deployment.state !== 'collected') return unlooked(EXPECTED, deployment);
    return judge(deployment.value.options);
  },
};

function judge({ dangers, corrected }: DeploymentOptions): Finding {
  if (dangers.length === 0) return finding('pass', EXPECTED, 'None of the flags takes protection away.');
  const gravest = gravestDangers(dangers);
  // All of them first: a table cuts a long text, and none may be cut away.
  const names =
    gravest.length === 1 ? '' : `${gravest.length} flags: ${gravest.map(({ flag }) => flag).join(', ')}. `;
  const reasons = gravest.map(({ flag, severity, reason }) => `${flag} (${severity}): ${reason}.`).join(' ');
  const seen = names + reasons;
  const title = 'Your flags without them; values that may be secret are left out';
  return finding(statusOfDangers(dangers), EXPECTED, seen, [
    { title, language: 'sh', lines: [dockerRun(corrected)] },
  ]);
}
