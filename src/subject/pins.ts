/** What a build has to be built upon, where its base images were resolved before it. */
export interface BuildPins {
  /** `name=docker-image://registry/repository@sha256:…`, for `--build-context`. */
  readonly contexts: readonly string[];
  /** All that the builder may say it built upon: `sha256:…`; undefined where not all of it could be resolved. */
  readonly digests: ReadonlySet<string> | undefined;
  /** The image of the frontend that reads the Dockerfile: it is not built upon. */
  readonly frontend: string | undefined;
  /** Why nothing is to be built: one sentence. */
  readonly refusal: string | undefined;
}
