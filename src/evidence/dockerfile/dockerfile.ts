import { formatPlatform, type Platform } from '../../subject/platform.ts';
import type { Reference } from '../../subject/reference.ts';
import type { Collected, SourceLocation, UserLines } from '../evidence.ts';
import type { DeclaredImage } from '../kubernetes/manifests.ts';

/** What is known of the Dockerfile. */
export type DockerfileEvidence = Collected<DockerfileFacts> & {
  /** The image of the frontend that alone can read it; undefined where that is one which is known here. */
  readonly foreignFrontend?: DeclaredImage | undefined;
};

/** What the Dockerfile says of the stages that the build needs, its variables filled in. Texts are untrusted. */
export interface DockerfileFacts {
  /** Path of the Dockerfile, relative to the checkout. */
  readonly file: string;
  /** Names of all stages, in lower case; those that are not built too. */
  readonly stages: readonly string[];
  /** The image of the frontend that the Dockerfile asks to be read by (`# syntax=`). */
  readonly frontend: string | undefined;
  /** Every image or build context that the build takes files from, once each. */
  readonly bases: readonly Base[];
  /** Every image that the build pulls, the frontend's too. */
  readonly images: readonly DeclaredImage[];
  /** Variables whose names or values are those of secrets. */
  readonly secrets: readonly NamedSecret[];
  /** What ADD downloads without a checksum. */
  readonly downloads: readonly Download[];
  /** What could not be told: one sentence each. */
  readonly faults: readonly DockerfileFault[];
  /** Where the image's user is set, by the platform as `platformKey` writes it. */
  readonly users: ReadonlyMap<string, UserPlace>;
}

/** Where an image's user is set. */
export interface UserPlace {
  readonly userAt: SourceLocation;
  /** Where it can be changed; undefined where that could change more than the image's user. */
  readonly userLines: UserLines | undefined;
}

/** What a build takes files from: an image, or what the user gave in its place. */
export type Base = BaseImage | BaseContext;

interface NamedBase {
  /** The name with its variables filled in: `node:22`. */
  readonly name: string;
  /** How the Dockerfile uses it, with the name as it stands there: `FROM ${BASE}`. */
  readonly use: BaseUse;
  readonly written: string;
  /** Where it is first used. */
  readonly location: SourceLocation;
}

export type BaseUse = 'FROM' | 'COPY --from' | 'RUN --mount';

/** An image, from a registry or from the engine's store. */
export interface BaseImage extends NamedBase {
  readonly kind: 'image';
  /** What is pulled: by its name, or what `build-contexts` puts in its place. */
  readonly reference: Reference;
  /** True when `build-contexts` put it in the place of the name. */
  readonly replaced: boolean;
  /** True when this engine made the image itself, so that no registry has a digest of it. */
  readonly madeHere: boolean;
  /** Every line that has the name as it is, and where on it; none where a stage has that name too. */
  readonly named: readonly NamedLine[];
}

/** A line of the Dockerfile and the columns from where to where a name stands on it. */
export interface NamedLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A folder, a repository or a layout that `build-contexts` gives in the place of an image. */
export interface BaseContext extends NamedBase {
  readonly kind: 'context';
  readonly context: string;
}

/** An ARG or ENV that holds a secret, by its name or by its value. */
export interface NamedSecret {
  readonly instruction: 'ARG' | 'ENV';
  readonly name: string;
  /** What the value is, in words that follow "holds"; undefined where only the name tells. */
  readonly holds: string | undefined;
  readonly location: SourceLocation;
}

/** A source of ADD that may be another thing tomorrow. */
export interface Download {
  readonly kind: 'url' | 'git' | 'unknown';
  /** As it is downloaded, without a password; of an unknown one, as it is written. */
  readonly source: string;
  readonly location: SourceLocation;
}

export interface DockerfileFault {
  readonly reason: string;
  readonly location: SourceLocation;
}

/** The key of `DockerfileFacts.users`: `os/architecture[/variant]`, or '' for the engine's own platform. */
export function platformKey(platform: Platform | undefined): string {
  return platform === undefined ? '' : formatPlatform(platform);
}
