import type { PodSecurityLevel } from '../../settings.ts';
import type { SourceLocation } from '../evidence.ts';
import type { BlockMap } from '../yaml-lines.ts';
import type { ContainerList, PodSpec } from './pod-spec.ts';

/** What Kubernetes manifests declare. */
export interface Manifests {
  /** The level that every Pod has to keep. */
  readonly level: PodSecurityLevel;
  /** Files and outputs of tools that were read to their end. */
  readonly files: number;
  readonly pods: readonly PodTemplate[];
  /** What could not be read: one sentence each. */
  readonly faults: readonly ManifestFault[];
}

/** A Pod, or the template of Pods that a workload holds. */
export interface PodTemplate {
  /** Kind, namespace and name of the object that holds it; untrusted. */
  readonly owner: string;
  /** Where its spec stands. */
  readonly location: SourceLocation;
  readonly spec: PodSpec;
  readonly annotations: Readonly<Record<string, unknown>>;
  /** 1-based line of its securityContext; of the spec where there is none. */
  readonly securityContextLine: number;
  /** In the order of `CONTAINER_LISTS`. */
  readonly containers: readonly PlacedContainer[];
  /** How the spec is written, its securityContext told in full; undefined where it cannot be changed line by line. */
  readonly written?: BlockMap | undefined;
}

/** Where a container of a Pod stands. */
export interface PlacedContainer {
  readonly list: ContainerList;
  /** In its list. */
  readonly index: number;
  /** 1-based. */
  readonly line: number;
  /** Of its image. */
  readonly imageLine: number;
  /** Of its securityContext; of the container where there is none. */
  readonly securityContextLine: number;
  /** How it is written, its securityContext told in full; undefined where it cannot be changed line by line. */
  readonly written?: BlockMap | undefined;
}

/** An image that a file of the project names. */
export interface DeclaredImage {
  /** As it is written there; untrusted. */
  readonly image: string;
  readonly location: SourceLocation;
}

export interface ManifestFault {
  readonly reason: string;
  readonly location: SourceLocation;
}

/** Every image that the containers and the volumes of the Pods name. */
export function imagesOf(pods: readonly PodTemplate[]): readonly DeclaredImage[] {
  return pods.flatMap(({ spec, containers, location: { file, line: specLine } }) => {
    const declared = (image: string | undefined, line: number): readonly DeclaredImage[] =>
      image === undefined ? [] : [{ image, location: { file, line } }];
    return [
      ...containers.flatMap(({ list, index, imageLine }) => declared(spec[list]?.[index]?.image, imageLine)),
      ...(spec.volumes ?? []).flatMap(({ image }) => declared(image?.reference, specLine)),
    ];
  });
}
