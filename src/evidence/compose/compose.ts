import type { Danger, DeploymentOptions } from '../deployment/deployment.ts';
import type { SourceLocation } from '../evidence.ts';
import type { DeclaredImage } from '../kubernetes/manifests.ts';
import type { BlockMap } from '../yaml-lines.ts';

/** What the services of the Compose files may do, all files laid over each other. */
export interface Compose {
  /** In the order of their names. */
  readonly services: readonly ComposeService[];
  /** Every image that they name, those of built services among them. */
  readonly images: readonly DeclaredImage[];
}

/** One service, of whatever profile, or one job. */
export interface ComposeService {
  /** Letters, digits, `.`, `_` and `-`. */
  readonly name: string;
  readonly location: SourceLocation;
  /** True when Compose builds the image itself, for this service or for another one. */
  readonly isBuilt: boolean;
  /** True when it runs the image under test, by its name or by the same build. */
  readonly usesSubject: boolean;
  /** The images that it pulls, its hooks' among them. */
  readonly pulled: readonly DeclaredImage[];
  /** What it asks of the engine, as the flags of `docker run` that mean the same. */
  readonly options: DeploymentOptions;
  /** What takes protection away from it, or from a hook of it. */
  readonly dangers: readonly ServiceDanger[];
  /** Fields that are judged, and written by a variable that is not set where this ran. */
  readonly unset: readonly UnsetVariable[];
  /** How it is written; undefined where it cannot be changed line by line, or stands in several places. */
  readonly written?: WrittenService | undefined;
}

/** The one place where a service is written. */
export interface WrittenService {
  /** Relative to the checkout. */
  readonly file: string;
  readonly map: BlockMap;
}

/** One entry of a service that takes protection away. */
export interface ServiceDanger extends Omit<Danger, 'flag'> {
  /** The field of the service: `pid`, `cap_add`, `post_start`. */
  readonly key: string;
  /** Its value in a line, as Compose understood it; untrusted. */
  readonly written: string;
  readonly location: SourceLocation;
}

/** A variable that Compose read as blank. */
export interface UnsetVariable {
  readonly key: string;
  readonly variable: string;
  readonly location: SourceLocation;
}
