import { type Amendment, atContainer, atPod, type Control, containersOf, isWindows } from './control.ts';
import { RESTRICTED } from './restricted.ts';

/*
 * The Pod of the article "Container Security in 2024: Moving Beyond Default Configurations for Norwegian
 * Infrastructure": numbers for user and groups, so that no image decides on them, and a root that nothing can write.
 */

/** The container's field counts before the Pod's. */
function idIsSet(field: 'runAsUser' | 'runAsGroup', example: number): Control {
  const amendment: Amendment = { set: { field: [field], value: String(example) } };
  return {
    id: field === 'runAsUser' ? 'numericRunAsUser' : field,
    judge: (pod) =>
      isWindows(pod)
        ? []
        : containersOf(pod).flatMap((one) => {
            const id = one.container.securityContext?.[field] ?? pod.spec.securityContext?.[field];
            if (id !== undefined && id > 0) return [];
            return [
              atContainer(one, id === undefined ? `${field} is not set` : `${field}: ${id}`, amendment),
            ];
          }),
  };
}

const fsGroup: Control = {
  id: 'fsGroup',
  judge: (pod) => {
    if (isWindows(pod)) return [];
    const id = pod.spec.securityContext?.fsGroup;
    if (id !== undefined && id > 0) return [];
    const seen = id === undefined ? 'fsGroup is not set' : `fsGroup: ${id}`;
    return [atPod(pod, seen, { set: { field: ['fsGroup'], value: '2000' } })];
  },
};

const readOnlyRootFilesystem: Control = {
  id: 'readOnlyRootFilesystem',
  judge: (pod) =>
    isWindows(pod)
      ? []
      : containersOf(pod)
          .filter(({ container }) => container.securityContext?.readOnlyRootFilesystem !== true)
          .map((one) => {
            const own = one.container.securityContext?.readOnlyRootFilesystem;
            const seen = `readOnlyRootFilesystem ${own === undefined ? 'is not set' : 'is false'}`;
            return atContainer(one, seen, { set: { field: ['readOnlyRootFilesystem'], value: 'true' } });
          }),
};

/** The article's Pod: restricted, and no user, group or file that the image decides on. */
export const ARTICLE: readonly Control[] = [
  ...RESTRICTED,
  idIsSet('runAsUser', 1000),
  idIsSet('runAsGroup', 3000),
  fsGroup,
  readOnlyRootFilesystem,
];
