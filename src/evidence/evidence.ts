import type { OriginCommit } from '../event.ts';
import type { Subject } from '../subject/subject.ts';
import type { Deployment } from './deployment/deployment.ts';
import type { DeployedServices } from './deployment/services.ts';
import type { FileFindings } from './files/findings.ts';
import type { ImagePods } from './kubernetes/image-pods.ts';
import type { LeastPrivilege } from './least-privilege/least-privilege.ts';
import type { ProcessStatus } from './process/process-status.ts';
import type { Recording } from './recording/recording.ts';
import type { Observation } from './runs/observation.ts';
import type { Scans } from './scans/scans.ts';

/** One thing that was asked of the world, kept as it was answered, so that a reader can ask it again. */
export interface EvidenceRecord {
  /** What was asked, in a few words: "Kernel's account of the first process". */
  readonly title: string;
  /** The command to run again, one argument an element; no shell has read it. */
  readonly command: readonly string[];
  /** What came back, verbatim (UTF-8, untrusted, bounded by the collector). */
  readonly output: string;
}

/**
 * What a collector brings home. `error` means that it could not look, `not-applicable` that there is nothing to
 * look at; both say why in one sentence. A check turns `error` into a finding of status `error`, whatever it asks.
 */
export type Collected<T> =
  | { readonly state: 'collected'; readonly value: T; readonly records: readonly EvidenceRecord[] }
  | {
      readonly state: 'error';
      readonly reason: string;
      readonly records: readonly EvidenceRecord[];
      /** The place that it stands at, where there is one. */
      readonly location?: SourceLocation | undefined;
    }
  | { readonly state: 'not-applicable'; readonly reason: string };

/** What a collector says that brings nothing home. */
export type Unlooked = Exclude<Collected<never>, { readonly state: 'collected' }>;

/** How the build went. */
export type BuildOutcome =
  | { readonly built: true; readonly warnings: readonly BuildWarning[] }
  | { readonly built: false; readonly failure: BuildFailure };

/** A warning of BuildKit's own Dockerfile checks. */
export interface BuildWarning {
  readonly rule: string;
  readonly message: string;
  readonly url: string | undefined;
  readonly location: SourceLocation | undefined;
}

/** Why the build failed: the builder's own sentence, the instruction it stands at and the end of its log. */
export interface BuildFailure {
  readonly message: string;
  readonly instruction: string | undefined;
  readonly location: SourceLocation | undefined;
  readonly logTail: string;
}

/** A place in a file of the repository: path relative to its root, 1-based line. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
}

/** Lines of a file, counted from 1; none where `to` is `from - 1`: then it is the place before `from`. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Where a Dockerfile can set another user for the image, and builds as before. */
export interface UserLines {
  /** Path of the Dockerfile, relative to the checkout. */
  readonly file: string;
  /** The last USER of the stage; undefined where the stage has none. */
  readonly last: LineRange | undefined;
  /** Where a USER is that of the container, and no RUN stands behind it. */
  readonly end: LineRange;
}

/** The parts of the OCI image config that a check reads. */
export interface ImageConfig {
  /** `Config.User` verbatim: '' when the image declares none. */
  readonly user: string;
  readonly architecture: string;
  readonly os: string;
}

/** What became of the image's own `grep Seccomp /proc/self/status`: shown, and believed by nobody. */
export interface ImageGrep {
  /** False when it was stopped, because it ran too long or printed too much. */
  readonly ended: boolean;
  readonly printed: string;
}

/** Who maps the user ids of a container to others outside: the two ways that an engine tells of. */
export type IdMapping = 'rootless' | 'userns-remap';

/** What one container start told. */
export type ProbeOutcome =
  | {
      readonly started: true;
      readonly status: ProcessStatus;
      /** True when uid 0 of the container is another uid outside (rootless engine, userns-remap). */
      readonly userNamespace: boolean;
      /** Who maps the ids, where they are mapped and the engine says so. */
      readonly idMapping?: IdMapping | undefined;
      /** The kernel that gave the account, when it is not Linux itself. */
      readonly sandbox?: 'gVisor' | undefined;
      /** Undefined where the image has no grep that can be executed. */
      readonly imageGrep: ImageGrep | undefined;
    }
  /** The engine refused to start it because of the image's USER; `message` is the engine's own. */
  | { readonly started: false; readonly cause: 'unknown-user'; readonly message: string };

/** cosign's verdict on one digest, after the registry was asked the questions around it. */
export type SignatureVerdict =
  | { readonly verified: true; readonly signer: string; readonly transparencyLog: boolean }
  | {
      readonly verified: false;
      readonly cause: 'unsigned' | 'not-trusted' | 'not-found';
      readonly message: string;
    };

/** What the provenance of one digest says of its source, after cosign verified it and the registry was asked too. */
export type ProvenanceVerdict =
  | {
      readonly matches: true;
      /** `owner/name`. */
      readonly repository: string;
      readonly commit: OriginCommit;
      /** What built it, by its own name: untrusted. */
      readonly builder: string | undefined;
      /** Verified attestations beside it that name another source. */
      readonly others: number;
      readonly signer: string;
      readonly transparencyLog: boolean;
    }
  | {
      readonly matches: false;
      readonly cause: 'missing' | 'not-trusted' | 'other-source' | 'no-source';
      readonly message: string;
    };

/** All that is known of one subject. What is undefined was not asked for. */
export interface SubjectEvidence {
  readonly subject: Subject;
  readonly build: Collected<BuildOutcome>;
  readonly config: Collected<ImageConfig>;
  readonly probe: Collected<ProbeOutcome>;
  readonly signature: Collected<SignatureVerdict>;
  readonly provenance?: Collected<ProvenanceVerdict> | undefined;
  readonly observation?: Collected<Observation> | undefined;
  readonly files?: Collected<FileFindings> | undefined;
  readonly deployment?: Collected<Deployment> | undefined;
  readonly services?: Collected<DeployedServices> | undefined;
  readonly leastPrivilege?: Collected<LeastPrivilege> | undefined;
  readonly recording?: Collected<Recording> | undefined;
  readonly scans?: Collected<Scans> | undefined;
  /** The containers of the project's manifests that run it. */
  readonly pods?: Collected<ImagePods> | undefined;
  /** Where the Dockerfile sets the user, of an image that was built from it. */
  readonly userAt?: SourceLocation | undefined;
  /** Where it can be changed there; undefined where nobody can tell. */
  readonly userLines?: UserLines | undefined;
}
