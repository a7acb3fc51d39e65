/** What the files of an image show. Paths are absolute, untrusted, and bounded in length. */
export interface FileFindings {
  /** Executables that give their file's user or group, or capabilities, to whoever starts them. */
  readonly privileged: Listed<PrivilegedFile>;
  /** Files that everyone may write, and directories that everyone may write without the sticky bit. */
  readonly worldWritable: Listed<ImageFile>;
  /**
   * Code on the path of the image's own program that its runtime user can change, and directories in which that user
   * can replace or add some; undefined where the runtime user is root or not known.
   */
  readonly writableCode: Listed<ImageFile> | undefined;
  readonly secrets: Listed<SecretFile>;
  /** Files and directories of a container, of which the first three lists tell. */
  readonly containerEntries: number;
  /** Entries of all layers together, of which the secrets are. */
  readonly layerEntries: number;
  readonly layers: number;
}

/** The first of what was found, and how many there are. */
export interface Listed<T> {
  readonly total: number;
  /** False when there are more than are kept, so that some may be counted twice. */
  readonly exact: boolean;
  readonly first: readonly T[];
}

export interface ImageFile {
  readonly path: string;
  readonly type: 'file' | 'directory';
  /** Permission bits, 0 to 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Undefined where no layer tells of it as it is. */
  readonly origin: LayerOrigin | undefined;
}

/** The layer that brought a file. */
export interface LayerOrigin {
  /** Digest of the uncompressed layer (diff id), `sha256:…`. */
  readonly layer: string;
  /** The instruction as the image's history has it, shortened, untrusted; undefined where it does not tell. */
  readonly instruction: string | undefined;
}

export interface PrivilegedFile extends ImageFile {
  readonly gives: readonly Privilege[];
  /** Names without `CAP_` of its file capabilities (permitted set). */
  readonly capabilities: readonly string[];
}

export type Privilege = 'setuid' | 'setgid' | 'capabilities';

export interface SecretFile extends ImageFile {
  /** What it is, in words: "a private key", "a Git repository". */
  readonly kind: string;
  /** True when a container does not show it, since a later layer deletes or replaces it: it is in the image all the same. */
  readonly deletedLater: boolean;
}
