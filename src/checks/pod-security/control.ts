import type { PlacedContainer, PodTemplate } from '../../evidence/kubernetes/manifests.ts';
import type { Container } from '../../evidence/kubernetes/pod-spec.ts';

/** One rule about Pods, as the Pod Security Standards or the article have it. */
export interface Control {
  /** As Kubernetes' own admission calls it; of the article's rules the field's name. */
  readonly id: string;
  readonly judge: (pod: PodTemplate) => readonly Breach[];
}

/** One place where a Pod breaks a control. */
export interface Breach {
  /** 1-based, in the file of the Pod. */
  readonly line: number;
  /** The container by its name, or undefined for the Pod itself; untrusted. */
  readonly container: string | undefined;
  /** Where that container stands; undefined for the Pod itself. */
  readonly place: PlacedContainer | undefined;
  /** What stands there, or is missing: "privileged: true". */
  readonly seen: string;
  readonly amendment: Amendment;
}

/** What to write instead, at the Pod's spec or at the container. */
export type Amendment =
  /** A field of its securityContext. */
  | { readonly set: Setting }
  /** What to take out, as it stands there. */
  | { readonly remove: string; readonly by?: Removal };

/** A field of a securityContext, or a field of one, and its value. */
export interface Setting {
  readonly field: readonly [string] | readonly [string, string];
  /** As YAML. */
  readonly value: string;
  /** What is to be known of it, as a comment. */
  readonly note?: string;
}

/** The change of a file that takes something out. */
export type Removal =
  /** The field of the spec that becomes false. */
  | { readonly off: string }
  /** The pair of the securityContext that goes, all of it. */
  | { readonly field: readonly [string, string] };

/** A container of a Pod with the place where it stands. */
export interface PodContainer {
  readonly container: Container;
  readonly place: PlacedContainer;
}

/** Every container of a Pod, those that start first and those of a debugger among them. */
export function containersOf({ spec, containers }: PodTemplate): readonly PodContainer[] {
  return containers.flatMap((place) => {
    const container = spec[place.list]?.[place.index];
    return container === undefined ? [] : [{ container, place }];
  });
}

/** A breach of the Pod's own spec. */
export function atPod(pod: PodTemplate, seen: string, amendment: Amendment): Breach {
  return { line: pod.securityContextLine, container: undefined, place: undefined, seen, amendment };
}

/** A breach of one container. */
export function atContainer({ container, place }: PodContainer, seen: string, amendment: Amendment): Breach {
  const name = container.name ?? `${place.list}[${place.index}]`;
  return { line: place.securityContextLine, container: name, place, seen, amendment };
}

/**
 * Judges the securityContext of the Pod and that of every container, where each speaks for itself.
 * @param judge what is wrong with one of them.
 */
export function eachContext(
  pod: PodTemplate,
  judge: (
    context: NonNullable<Container['securityContext'] | PodTemplate['spec']['securityContext']>,
  ) => readonly (readonly [string, Amendment])[],
): readonly Breach[] {
  const own = pod.spec.securityContext;
  return [
    ...(own === undefined ? [] : judge(own).map(([seen, amendment]) => atPod(pod, seen, amendment))),
    ...containersOf(pod).flatMap((one) => {
      const context = one.container.securityContext;
      if (context === undefined) return [];
      return judge(context).map(([seen, amendment]) => atContainer(one, seen, amendment));
    }),
  ];
}

/** True for Pods of Windows, to which the rules about Linux do not apply (PodOS, core/v1). */
export function isWindows({ spec }: PodTemplate): boolean {
  return spec.os?.name === 'windows';
}

/** True for a Pod in a user namespace of its own: root in it is nobody outside. */
export function hasOwnUsers({ spec }: PodTemplate): boolean {
  return spec.hostUsers === false;
}
