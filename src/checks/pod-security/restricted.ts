import { addsBeyond, KEPT_BY_RESTRICTED, procMountIsDefault, seccompIsDefaultOrLocal } from './baseline.ts';
import {
  type Amendment,
  atContainer,
  atPod,
  type Breach,
  type Control,
  containersOf,
  hasOwnUsers,
  isWindows,
} from './control.ts';

/*
 * The restricted level of the Pod Security Standards as of Kubernetes v1.37
 * (https://kubernetes.io/docs/concepts/security/pod-security-standards/, k8s.io/pod-security-admission).
 */

const RESTRICTED_VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

const restrictedVolumes: Control = {
  id: 'restrictedVolumes',
  judge: (pod) =>
    (pod.spec.volumes ?? []).flatMap((volume) => {
      const { name = '', ...sources } = volume;
      const types = Object.entries(sources).flatMap(([type, source]) => (source == null ? [] : [type]));
      // The API server makes a volume without a source an emptyDir.
      if (types.length === 0 || types.some((type) => RESTRICTED_VOLUMES.includes(type))) return [];
      const seen = `volume ${name} is of type ${types.join(', ')}`;
      const amendment = {
        remove: `${types.join(', ')} of the volume ${name}, and give it emptyDir: {} or a persistentVolumeClaim`,
      };
      return [{ ...atPod(pod, seen, amendment), line: pod.location.line }];
    }),
};

const allowPrivilegeEscalation: Control = {
  id: 'allowPrivilegeEscalation',
  judge: (pod) =>
    isWindows(pod)
      ? []
      : containersOf(pod).flatMap((one) => {
          const allowed = one.container.securityContext?.allowPrivilegeEscalation;
          if (allowed === false) return [];
          const seen = `allowPrivilegeEscalation ${allowed === undefined ? 'is not set' : 'is true'}`;
          return [atContainer(one, seen, { set: { field: ['allowPrivilegeEscalation'], value: 'false' } })];
        }),
};

const NON_ROOT: Amendment = {
  set: {
    field: ['runAsNonRoot'],
    value: 'true',
    note: "and runAsUser, where the image's USER is no number, or root",
  },
};

const runAsNonRoot: Control = {
  id: 'runAsNonRoot',
  judge: (pod) => {
    if (hasOwnUsers(pod)) return [];
    const ofPod = pod.spec.securityContext?.runAsNonRoot;
    return [
      ...(ofPod === false ? [atPod(pod, 'runAsNonRoot: false', NON_ROOT)] : []),
      ...containersOf(pod).flatMap((one): readonly Breach[] => {
        const own = one.container.securityContext?.runAsNonRoot;
        if (own === false) return [atContainer(one, 'runAsNonRoot: false', NON_ROOT)];
        if (own === true || ofPod !== undefined) return [];
        return [atContainer(one, 'runAsNonRoot is not set', NON_ROOT)];
      }),
    ];
  },
};

const runAsUser: Control = {
  id: 'runAsUser',
  judge: (pod) => {
    if (hasOwnUsers(pod)) return [];
    const amendment: Amendment = { set: { field: ['runAsUser'], value: '1000' } };
    const ofPod = pod.spec.securityContext?.runAsUser === 0 ? [atPod(pod, 'runAsUser: 0', amendment)] : [];
    const roots = containersOf(pod).filter(({ container }) => container.securityContext?.runAsUser === 0);
    return [...ofPod, ...roots.map((one) => atContainer(one, 'runAsUser: 0', amendment))];
  },
};

const seccomp: Control = {
  id: 'seccompProfile_restricted',
  judge: (pod) => {
    if (isWindows(pod)) return [];
    const amendment: Amendment = { set: { field: ['seccompProfile', 'type'], value: 'RuntimeDefault' } };
    const ofPod = pod.spec.securityContext?.seccompProfile;
    const unset = containersOf(pod).filter(
      ({ container }) => ofPod === undefined && container.securityContext?.seccompProfile === undefined,
    );
    return [
      ...seccompIsDefaultOrLocal(pod),
      ...unset.map((one) => atContainer(one, 'seccompProfile is not set', amendment)),
    ];
  },
};

const capabilities: Control = {
  id: 'capabilities_restricted',
  judge: (pod) => {
    if (isWindows(pod)) return [];
    const kept = containersOf(pod).filter(
      ({ container }) => container.securityContext?.capabilities?.drop?.includes('ALL') !== true,
    );
    const amendment: Amendment = { set: { field: ['capabilities', 'drop'], value: '[ALL]' } };
    return [
      ...kept.map((one) => atContainer(one, 'capabilities are not dropped (ALL)', amendment)),
      ...addsBeyond(['NET_BIND_SERVICE'])(pod),
    ];
  },
};

const procMount: Control = { id: 'procMount_restricted', judge: procMountIsDefault };

/** The controls of the restricted level, with those of the baseline that it does not replace by sterner ones. */
export const RESTRICTED: readonly Control[] = [
  ...KEPT_BY_RESTRICTED,
  restrictedVolumes,
  allowPrivilegeEscalation,
  runAsNonRoot,
  runAsUser,
  seccomp,
  capabilities,
  procMount,
];
