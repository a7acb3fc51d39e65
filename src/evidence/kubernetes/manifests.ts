import type { PodSecurityLevel } from '../../settings.ts';
import type { SourceLocation } from '../evidence.ts';

/** What Kubernetes manifests declare. */
export interface Manifests {
  /** The level that every Pod has to keep. */
  readonly level: PodSecurityLevel;
  /** Files and outputs of tools that were read. */
  readonly files: number;
  readonly images: readonly DeclaredImage[];
  /** What could not be read: one sentence each. */
  readonly faults: readonly ManifestFault[];
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
