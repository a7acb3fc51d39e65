import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from './json.ts';
import { type Credentials, findCredentials } from './registry-credentials.ts';
import { type HttpAnswer, isLoopback, send } from './registry-http.ts';

/** A repository by name: `host[:port]` (`docker.io` for Docker Hub) and its path there. */
export interface Repository {
  readonly registry: string;
  readonly repository: string;
}

/** What a registry answers. A fault is one sentence, and never means that something is not there. */
export type Answer<T> =
  | { readonly state: 'found'; readonly value: T }
  | { readonly state: 'not-found' }
  | { readonly state: 'fault'; readonly reason: string };

const Digest = z.string().regex(/^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/);

const Descriptor = z.object({
  mediaType: z.string(),
  digest: Digest,
  size: z.number(),
  platform: z.object({ os: z.string(), architecture: z.string(), variant: z.string().optional() }).optional(),
  annotations: z.record(z.string(), z.string()).nullish(),
});

/** Where content lies and what it is (OCI image spec, descriptor). */
export type Descriptor = z.infer<typeof Descriptor>;

const Index = z.object({ mediaType: z.string().optional(), manifests: z.array(Descriptor) });
const ImageManifest = z.object({
  mediaType: z.string().optional(),
  config: Descriptor,
  layers: z.array(Descriptor),
});

/** A manifest by its own bytes: an index over manifests, or one image. */
export type Manifest = { readonly digest: string; readonly mediaType: string } & (
  | { readonly kind: 'index'; readonly manifests: readonly Descriptor[] }
  | { readonly kind: 'image'; readonly config: Descriptor; readonly layers: readonly Descriptor[] }
);

const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const MANIFEST_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  OCI_INDEX,
  DOCKER_LIST,
];

/** Bytes; registries take manifests of up to 4 MiB (OCI distribution spec). */
const MANIFEST_LIMIT = 4 * 1024 * 1024;

/** Reads from registries, as the user that `docker login` left, and remembers the tokens it was given. */
export interface Registry {
  /** Gets a manifest by tag or digest; its own digest is computed, and has to be the one asked for. */
  manifest(repository: Repository, tagOrDigest: string): Promise<Answer<Manifest>>;
  /** Gets a blob of at most `limit` bytes; it has to have the digest asked for. */
  blob(repository: Repository, digest: string, limit: number): Promise<Answer<Buffer>>;
  /**
   * Lists what refers to a manifest: by the referrers API, or by the tag that stands in for it where the registry
   * has no such API (OCI distribution spec, "Referrers Tag Schema"). A list is never not found, but empty.
   */
  referrers(repository: Repository, digest: string): Promise<Answer<readonly Descriptor[]>>;
}

/**
 * A client of the OCI distribution API that only reads. Loopback registries are asked over plain HTTP, all others
 * over HTTPS; the runner's proxy settings hold.
 * @param signal ends what is under way; the answer is a fault then.
 */
export function connectRegistry(signal?: AbortSignal): Registry {
  const authorizations = new Map<string, string>();

  /** Sends one GET, and once more with what the registry asks for when it answers 401. */
  async function get(
    repository: Repository,
    path: string,
    accept: string,
    limit: number,
  ): Promise<HttpAnswer> {
    const url = new URL(`/v2/${repository.repository}/${path}`, apiBase(repository.registry));
    const name = `${repository.registry}/${repository.repository}`;
    const ask = (authorization: string | undefined) =>
      send({
        method: 'GET',
        url,
        headers: { accept, ...(authorization === undefined ? {} : { authorization }) },
        limit,
        signal,
      });
    const first = await ask(authorizations.get(name));
    if (!first.answered || first.status !== 401) return first;
    const authorization = await authorize(repository, first.headers['www-authenticate'] ?? '', signal);
    if (authorization.state !== 'found') return { answered: false, reason: authorization.reason };
    if (authorization.value === undefined) return first;
    authorizations.set(name, authorization.value);
    return ask(authorization.value);
  }

  async function manifest(
    repository: Repository,
    tagOrDigest: string,
    accept: string,
  ): Promise<Answer<Manifest>> {
    const answer = await get(repository, `manifests/${tagOrDigest}`, accept, MANIFEST_LIMIT);
    return understand(repository, answer, ({ headers, body }) => {
      const asked = tagOrDigest.includes(':') ? tagOrDigest : undefined;
      const header = headers['docker-content-digest'];
      const told = Digest.safeParse(Array.isArray(header) ? header[0] : header).data;
      const digest = digestOf(body, asked ?? told ?? 'sha256:');
      if (asked !== undefined && digest !== asked) return `sent ${digest} for ${asked}`;
      if (told !== undefined && digestOf(body, told) !== told) return `sent ${digest} and called it ${told}`;
      return readManifest(digest, headers['content-type'] ?? '', body);
    });
  }

  return {
    manifest: (repository, tagOrDigest) => manifest(repository, tagOrDigest, MANIFEST_TYPES.join(', ')),

    async blob(repository, digest, limit) {
      const answer = await get(repository, `blobs/${digest}`, '*/*', limit);
      return understand(repository, answer, ({ body }) =>
        digestOf(body, digest) === digest ? { value: body } : `sent other content than ${digest}`,
      );
    },

    async referrers(repository, digest) {
      const answer = await get(repository, `referrers/${digest}`, OCI_INDEX, MANIFEST_LIMIT);
      if (!answer.answered) return { state: 'fault', reason: answer.reason };
      const hasApi = answer.status === 200 && mediaTypeOf(answer.headers['content-type']) === OCI_INDEX;
      if (hasApi) {
        if (answer.headers['link'] !== undefined) {
          return fault(repository, 'lists more referrers than one page holds');
        }
        return understand(repository, answer, ({ body }) => {
          const index = parseJson(Index, body.toString());
          return index === undefined
            ? 'sent a list of referrers that cannot be read'
            : { value: index.manifests };
        });
      }
      if (![200, 400, 404, 406].includes(answer.status)) return fault(repository, statusWords(answer.status));
      const tag = await manifest(repository, digest.replace(':', '-'), OCI_INDEX);
      if (tag.state === 'not-found') return { state: 'found', value: [] };
      if (tag.state === 'fault') return tag;
      // A tag of that form that is no index is an image of somebody's own.
      return { state: 'found', value: tag.value.kind === 'index' ? tag.value.manifests : [] };
    },
  };
}

function apiBase(registry: string): string {
  if (registry === 'docker.io') return 'https://registry-1.docker.io';
  return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`;
}

/** Reads a good answer with `read`, which gives what was found or says what is wrong with it. */
function understand<T>(
  repository: Repository,
  answer: HttpAnswer,
  read: (answer: Extract<HttpAnswer, { answered: true }>) => { readonly value: T } | string,
): Answer<T> {
  if (!answer.answered) return { state: 'fault', reason: answer.reason };
  if (answer.status === 404) return { state: 'not-found' };
  if (answer.status !== 200) return fault(repository, statusWords(answer.status));
  const result = read(answer);
  return typeof result === 'string' ? fault(repository, result) : { state: 'found', value: result.value };
}

function fault({ registry, repository }: Repository, what: string): Answer<never> {
  return { state: 'fault', reason: `The registry ${registry} ${what} (asked for ${repository}).` };
}

function statusWords(status: number): string {
  switch (status) {
    case 401:
      return 'answered 401 Unauthorized: log in with docker/login-action before this step';
    case 403:
      return 'answered 403 Forbidden: the account that is logged in may not read there';
    case 429:
      return 'answered 429 Too Many Requests: log in for a higher limit, or run the job again later';
    default:
      return status >= 500
        ? `is broken and answered ${status}: run the job again later`
        : `answered ${status}`;
  }
}

/** Two readers may take a body that is both an index and an image for different things (CVE-2021-41190). */
function readManifest(
  digest: string,
  contentType: string,
  body: Buffer,
): { readonly value: Manifest } | string {
  const unreadable = 'sent a manifest that cannot be read';
  const parsed = parseJson(z.record(z.string(), z.unknown()), body.toString());
  if (parsed === undefined) return unreadable;
  const own = z.string().safeParse(parsed['mediaType']).data;
  const mediaType = own ?? mediaTypeOf(contentType);
  if (own !== undefined && contentType !== '' && mediaTypeOf(contentType) !== own) {
    return `sent a manifest of the type ${own} as ${mediaTypeOf(contentType)}`;
  }
  if (!MANIFEST_TYPES.includes(mediaType))
    return `sent a manifest of the type ${mediaType}, which is no container image`;
  const isIndex = mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
  if (isIndex ? 'layers' in parsed || 'config' in parsed : 'manifests' in parsed) {
    return 'sent a manifest that is an index and an image at once';
  }
  if (isIndex) {
    const index = Index.safeParse(parsed).data;
    return index === undefined
      ? unreadable
      : { value: { kind: 'index', digest, mediaType, manifests: index.manifests } };
  }
  const image = ImageManifest.safeParse(parsed).data;
  if (image === undefined) return unreadable;
  return { value: { kind: 'image', digest, mediaType, config: image.config, layers: image.layers } };
}

/**
 * Gets the `Authorization` that a registry's challenge asks for (RFC 6750, and the token service of
 * distribution/distribution).
 * @returns found undefined when there is nothing to show.
 */
async function authorize(
  repository: Repository,
  challenge: string,
  signal: AbortSignal | undefined,
): Promise<Exclude<Answer<string | undefined>, { state: 'not-found' }>> {
  const credentials = await findCredentials(repository.registry, signal);
  if (credentials.kind === 'fault') return { state: 'fault', reason: credentials.reason };
  if (!/\bbearer\s/i.test(challenge)) {
    return { state: 'found', value: credentials.kind === 'password' ? basic(credentials) : undefined };
  }
  const parameters = new Map(
    [...challenge.matchAll(/([a-z_]+)="([^"]*)"/gi)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value,
    ]),
  );
  const realm = URL.parse(parameters.get('realm') ?? '');
  if (realm === null) {
    return {
      state: 'fault',
      reason: `The registry ${repository.registry} asks for a token and does not say where to get it.`,
    };
  }
  const fields = new Map([
    ['service', parameters.get('service') ?? ''],
    ['scope', parameters.get('scope') || `repository:${repository.repository}:pull`],
  ]);
  const answer = await askForToken(realm, fields, credentials, signal);
  if (!answer.answered) return { state: 'fault', reason: answer.reason };
  if (answer.status === 401 || answer.status === 403) return { state: 'found', value: undefined };
  const token = answer.status === 200 ? parseJson(Token, answer.body.toString()) : undefined;
  const text = token?.token ?? token?.access_token;
  if (text === undefined) {
    return {
      state: 'fault',
      reason: `The token service ${realm.host} of ${repository.registry} answered ${answer.status} and no token.`,
    };
  }
  return { state: 'found', value: `Bearer ${text}` };
}

const Token = z.object({ token: z.string().optional(), access_token: z.string().optional() });

function askForToken(
  realm: URL,
  fields: ReadonlyMap<string, string>,
  credentials: Credentials,
  signal: AbortSignal | undefined,
): Promise<HttpAnswer> {
  const limit = 1024 * 1024;
  if (credentials.kind === 'refresh-token') {
    const body = new URLSearchParams([
      ...fields,
      ['grant_type', 'refresh_token'],
      ['refresh_token', credentials.token],
      ['client_id', 'layered-defense'],
    ]).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return send({ method: 'POST', url: realm, headers, body, limit, signal });
  }
  const url = new URL(realm);
  for (const [name, value] of fields) if (value !== '') url.searchParams.set(name, value);
  const headers: Record<string, string> =
    credentials.kind === 'password' ? { authorization: basic(credentials) } : {};
  return send({ method: 'GET', url, headers, limit, signal });
}

function basic({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function digestOf(bytes: Buffer, like: string): string {
  const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim() ?? '';
}
