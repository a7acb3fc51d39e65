import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from './json.ts';
import { run } from './process.ts';

/** Milliseconds for a credential helper. */
const HELPER_LIMIT = 30_000;

/** Under this name the docker client keeps the credentials of Docker Hub. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';

/** A helper's way to say that the secret is an OAuth refresh token (docker/docker-credential-helpers). */
const TOKEN_USER = '<token>';

/** What to show a registry, or one sentence why it cannot be read. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | { readonly kind: 'refresh-token'; readonly token: string }
  | { readonly kind: 'fault'; readonly reason: string };

const DockerConfig = z.object({
  auths: z
    .record(
      z.string(),
      z.object({
        auth: z.string().optional(),
        username: z.string().optional(),
        password: z.string().optional(),
        identitytoken: z.string().optional(),
      }),
    )
    .optional(),
  credsStore: z.string().optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
});

const HelperAnswer = z.object({ Username: z.string(), Secret: z.string() });

/**
 * Looks up the credentials that `docker login` left for a registry: in $DOCKER_CONFIG/config.json or
 * ~/.docker/config.json, or in the credential helper that is named there.
 * @param registry `host[:port]`, `docker.io` for Docker Hub.
 */
export async function findCredentials(
  registry: string,
  signal: AbortSignal | undefined,
): Promise<Credentials> {
  const path = join(process.env['DOCKER_CONFIG'] || join(homedir(), '.docker'), 'config.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'none' };
    return fault(`The docker client's ${path} could not be read: ${(error as Error).message}.`);
  }
  const config = parseJson(DockerConfig, text);
  if (config === undefined) return fault(`The docker client's ${path} is not of the form it should have.`);

  const key = registry === 'docker.io' ? DOCKER_HUB_KEY : registry;
  const helper = config.credHelpers?.[key] ?? config.credHelpers?.[registry] ?? config.credsStore;
  if (helper) {
    const answer = await askHelper(helper, key, signal);
    if (answer.kind !== 'none') return answer;
  }
  const [, entry] = Object.entries(config.auths ?? {}).find(([name]) => hostOf(name) === hostOf(key)) ?? [];
  if (entry === undefined) return { kind: 'none' };
  if (entry.identitytoken) return { kind: 'refresh-token', token: entry.identitytoken };
  if (entry.username) return { kind: 'password', username: entry.username, password: entry.password ?? '' };
  const decoded = Buffer.from(entry.auth ?? '', 'base64')
    .toString('utf8')
    .replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  if (colon < 1) return { kind: 'none' };
  return { kind: 'password', username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

/** Asks `docker-credential-NAME get` (docker/docker-credential-helpers). */
async function askHelper(name: string, key: string, signal: AbortSignal | undefined): Promise<Credentials> {
  const command = `docker-credential-${name}`;
  if (!/^[A-Za-z0-9._-]+$/.test(name))
    return fault(`The docker client's config names no credential helper with ${command}.`);
  const result = await run(command, ['get'], { stdin: key, timeLimit: HELPER_LIMIT, signal });
  if (result.ended === 'exit' && result.exitCode === 0) {
    const answer = parseJson(HelperAnswer, result.stdout);
    if (answer === undefined)
      return fault(`The credential helper ${command} answered in a form that is not known.`);
    if (answer.Secret === '') return { kind: 'none' };
    if (answer.Username === TOKEN_USER) return { kind: 'refresh-token', token: answer.Secret };
    return { kind: 'password', username: answer.Username, password: answer.Secret };
  }
  if (/credentials not found/i.test(result.stdout)) return { kind: 'none' };
  const said = `${result.stdout}\n${result.stderr}`.trim().split('\n')[0] ?? '';
  return fault(`The credential helper ${command} gave no answer: ${said || result.ended}`);
}

/** Old clients wrote `https://host/v1/` where new ones write `host`. */
function hostOf(name: string): string {
  return name.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}

function fault(reason: string): Credentials {
  return { kind: 'fault', reason };
}
