import type { ImagePod, ImagePods } from '../evidence/kubernetes/image-pods.ts';
import type { Check } from './check.ts';
import { type Finding, type Fix, finding, unlooked } from './finding.ts';
import { KUBERNETES } from './kubernetes.ts';
import { GIVE_UP_ROOT, otherUser } from './other-user.ts';
import { atPlaces, placeWords } from './places.ts';
import { POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'kubelet starts this image in every Pod of the manifests that runs it.';

export const kubeletUser: Check = {
  id: 'kubelet-user',
  layer: KUBERNETES,
  title: 'Starts under runAsNonRoot',
  severity: 'high',
  reason:
    'With runAsNonRoot and without a number in runAsUser, kubelet reads the USER of the image: a name or root ends in CreateContainerConfigError, first seen in the cluster.',
  method:
    'Joins the USER of the image with runAsNonRoot and runAsUser of every Pod that runs it, by the rule of kubelet (pkg/kubelet/kuberuntime, verifyRunAsNonRoot).',
  references: [POD_SECURITY_STANDARDS('restricted, running as non-root')],
  judge: (evidence) => {
    const { pods, config, probe } = evidence;
    if (pods === undefined) return undefined;
    const missing = unlooked(EXPECTED, pods) ?? unlooked(EXPECTED, config);
    if (missing !== undefined || pods.state !== 'collected' || config.state !== 'collected') return missing;
    const status = probe.state === 'collected' && probe.value.started ? probe.value.status : undefined;
    const numbers =
      status === undefined || status.uid[1] === 0
        ? otherUser(evidence)?.user.split(':')[0]
        : `${status.uid[1]}`;
    return judge(pods.value, config.value.user, numbers);
  },
};

function judge({ pods, names, others }: ImagePods, user: string, uid: string | undefined): Finding {
  if (pods.length === 0) {
    const seen = `No Pod in the manifests runs ${names.join(' or ')}. They name ${others.join(', ')}: if one of these is this image, name it by the input "deployed-as".`;
    return finding('warning', EXPECTED, seen);
  }
  const refused = pods.flatMap((pod) => {
    const reason = refusal(pod, user);
    return reason === undefined ? [] : [{ ...pod, reason }];
  });
  const [first] = refused;
  if (first !== undefined) {
    const others = refused.length === 1 ? '' : ` And ${refused.length - 1} more.`;
    const seen = `${first.name}: kubelet would not start it (CreateContainerConfigError): ${first.reason}.${others}`;
    const all = refused.map(({ name, reason, location }) => ({ message: `${name}: ${reason}.`, location }));
    return { ...finding('fail', EXPECTED, seen, fixes(first, uid)), ...atPlaces(all) };
  }
  const bare = pods.filter(({ runAsNonRoot }) => runAsNonRoot !== true);
  const asked = pods.length - bare.length;
  const words = asked === 0 ? 'without runAsNonRoot' : `${asked} with runAsNonRoot`;
  return finding(
    'pass',
    EXPECTED,
    `${pods.length === 1 ? '1 container' : `${pods.length} containers`} of it, ${words}.`,
  );
}

/** @param uid undefined where no user other than root is known. */
function fixes({ location }: ImagePod, uid: string | undefined): readonly Fix[] {
  if (uid === undefined) return [GIVE_UP_ROOT];
  return [
    {
      title: `Add to the securityContext at ${placeWords(location)}`,
      language: 'yaml',
      lines: [`runAsUser: ${uid}`],
    },
    { title: 'Or in the Dockerfile', language: 'dockerfile', lines: [`USER ${uid}`] },
  ];
}

/** Why kubelet refuses to start the container, or undefined. */
function refusal({ runAsNonRoot, runAsUser }: ImagePod, user: string): string | undefined {
  if (runAsNonRoot !== true) return undefined;
  if (runAsUser !== undefined) return runAsUser === 0 ? 'runAsNonRoot with runAsUser: 0' : undefined;
  const [name = ''] = user.split(':');
  if (name === '') return 'runAsNonRoot, and the image declares no user, which is root';
  if (!/^[+-]?\d+$/.test(name))
    return `runAsNonRoot, and the image's USER ${name} is a name, which kubelet cannot verify`;
  return Number(name) === 0 ? `runAsNonRoot, and the image's USER ${name} is root` : undefined;
}
