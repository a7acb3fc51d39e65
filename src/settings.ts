import type { DeploymentOptions } from './evidence/deployment/deployment.ts';
import type { Platform } from './subject/platform.ts';
import type { Reference } from './subject/reference.ts';

/** What one run is asked to do, read and checked once from the inputs. */
export interface Settings {
  /** Undefined when only a published image is looked at. */
  readonly build: BuildSettings | undefined;
  readonly image: Reference | undefined;
  /** What to build, pull and probe, in this order; undefined is the engine's own platform, and then the only one. */
  readonly platforms: readonly (Platform | undefined)[];
  readonly signature: SignatureSettings;
  /** How a container of the image runs, wherever one is started with the image's own program. */
  readonly run: RunSettings;
  readonly observe: boolean;
  readonly files: boolean;
  /** The deployment's `docker run` flags; undefined when none are given. */
  readonly runOptions: DeploymentOptions | undefined;
  readonly leastPrivilege: 'off' | 'report' | 'require';
  readonly seccompProfile: SeccompProfileSettings;
  /** What stands around the image, in the repository and on the host. */
  readonly project: ProjectSettings;
  readonly failOn: 'failure' | 'warning' | 'never';
  /** False: another job writes the comment. */
  readonly comment: boolean;
  readonly commentKey: string;
  /** `suggest` proposes changes of files as a review of the pull request. */
  readonly review: 'off' | 'suggest';
  /** Name of the section in the comment; '': the comment is of this run alone. */
  readonly commentSection: string;
  /** Path of the report of the base branch; undefined when there is none. */
  readonly baselineReport: string | undefined;
  readonly githubToken: string;
}

/** How to build; texts go to the builder as they are, one argument each. */
export interface BuildSettings {
  readonly context: string;
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly buildArgs: readonly string[];
  readonly buildContexts: readonly string[];
  readonly labels: readonly string[];
  readonly secrets: readonly BuildSecret[];
  readonly builder: string | undefined;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly addHosts: readonly string[];
  readonly network: string | undefined;
}

/** A secret of the build by its id: its value, the variable that holds it, or the file. */
export type BuildSecret =
  | { readonly id: string; readonly value: string }
  | { readonly id: string; readonly variable: string }
  | { readonly id: string; readonly file: string };

/** Whose signature is asked for, and how sternly. */
export interface SignatureSettings {
  /** `auto` verifies when `trust` is given, `required` fails without, `off` does not look. */
  readonly mode: 'auto' | 'required' | 'off';
  readonly trust: Trust | undefined;
  /** Path of a Sigstore trusted root (JSON) that stands in for the public one. */
  readonly trustedRoot: string | undefined;
  readonly annotations: Readonly<Record<string, string>>;
}

export type Trust =
  | {
      readonly by: 'key';
      /** A path, a PEM text, `env://NAME` or a KMS URI. */
      readonly key: string;
      readonly ignoreTransparencyLog: boolean;
    }
  | {
      readonly by: 'certificate';
      /** `regexp` is anchored by the reader of the inputs already. */
      readonly identity: { readonly exact: string } | { readonly regexp: string };
      readonly issuer: string;
    };

/** How a container of the image runs with the image's own program, and what tells that it is ready. */
export interface RunSettings {
  /** What stands behind the image in `docker run`; undefined: the image's own command. */
  readonly command: readonly string[] | undefined;
  /** Of the file first, of the input behind it: of two with one name the last counts. */
  readonly env: readonly Variable[];
  readonly volumes: readonly RunVolume[];
  readonly tmpfs: readonly string[];
  readonly network: 'none' | 'internal';
  readonly ready: ReadySettings;
}

/** One variable of a container's environment. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** A volume of a container: an empty one, or a folder or file of the checkout. */
export interface RunVolume {
  /** Where it is mounted, absolute. */
  readonly target: string;
  /** Absolute and without links, as it was before anything ran; undefined: an empty volume. */
  readonly source: string | undefined;
  readonly readOnly: boolean;
}

/** What tells that a container is ready, the first that is there: command, log, the image's HEALTHCHECK, time. */
export interface ReadySettings {
  /** Run in the container without a shell; ready when it exits 0. */
  readonly command: readonly string[] | undefined;
  /** Matches a line of its output. */
  readonly log: RegExp | undefined;
  /** Milliseconds for which it has to keep running where nothing else tells. */
  readonly after: number;
  /** Milliseconds after which it never will be ready. */
  readonly timeLimit: number;
}

export interface SeccompProfileSettings {
  readonly record: boolean;
  /** Path of the profile of before. */
  readonly baseline: string | undefined;
}

/** Which layers around the image are looked at, and how. */
export interface ProjectSettings {
  /** Names by which manifests and compose files call the image, without tag and digest. */
  readonly deployedAs: readonly Reference[];
  readonly manifests: ManifestSettings;
  /** Compose files, the later ones over the earlier ones; paths of the checkout. */
  readonly composeFiles: readonly string[];
  readonly baseImages: 'off' | 'report' | 'require';
  readonly provenance: 'off' | 'required';
  readonly host: 'off' | 'report' | 'require-vm';
  readonly scans: ScanSettings;
}

/** Kubernetes manifests and how they are judged. */
export interface ManifestSettings {
  /** Patterns of paths of the checkout. */
  readonly globs: readonly string[];
  /** Charts that `helm template` is run on, and folders that `kustomize build` is run on; paths of the checkout. */
  readonly charts: readonly string[];
  readonly kustomizations: readonly string[];
  readonly level: PodSecurityLevel;
}

/** The levels of the Pod Security Standards, and above them the article's Pod. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted' | 'article';

/** Reports of scanners, and from which severity on a vulnerability fails. */
export interface ScanSettings {
  /** Patterns of paths of the checkout. */
  readonly reports: readonly string[];
  /** Whether `trivy` is run on the image. */
  readonly trivy: boolean;
  readonly threshold: 'low' | 'medium' | 'high' | 'critical';
  /** Those without a fixed version do not count. */
  readonly ignoreUnfixed: boolean;
}
