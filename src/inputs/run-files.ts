import { posix } from 'node:path';
import type { RunVolume, Variable } from '../settings.ts';
import { isWithin } from '../subject/is-within.ts';
import { readEnvironment } from './environment-file.ts';
import { quoted } from './quoted.ts';
import { afterEquals, isLocal, keyFile, type Surroundings } from './rules.ts';
import type { InputName, Values } from './table.ts';

/** What the files hold that the inputs of a run name; it is read once, before anything of the image runs. */
export interface RunFiles {
  /** The variables of `env-file`. */
  readonly env: readonly Variable[];
  readonly volumes: readonly RunVolume[];
}

/**
 * Reads the files of a run, all of which are known to be there, and refuses what a container could turn against the
 * host: it may put a link in place of anything below a folder that it can write, so nothing that is read or mounted
 * later may lie there.
 * @returns what they hold, or one sentence a problem.
 */
export function readRunFiles(
  values: Values,
  surroundings: Surroundings,
): RunFiles | { readonly problems: readonly string[] } {
  const env = readEnvironment(values['env-file'], surroundings.readFile);
  const given = values.volumes.map((text) => ({ text, volume: readVolume(text, surroundings) }));
  const volumes = given.map(({ volume }) => volume);
  const problems = [
    ...('problem' in env ? [env.problem] : []),
    ...given.flatMap(({ text, volume }) => unmountable(text, volume)),
    ...given.flatMap(({ text }, index) => nested(text, index, volumes)),
    ...exposed(values, volumes, surroundings),
  ];
  if (problems.length > 0 || 'problem' in env) return { problems };
  return { env: env.variables, volumes };
}

/** Reads `/path`, `folder:/path` or `folder:/path:ro`. */
function readVolume(text: string, { realPath }: Surroundings): RunVolume {
  const readOnly = text.endsWith(':ro');
  const [folder = '', target = ''] = (readOnly ? text.slice(0, -':ro'.length) : text).split(':');
  return folder.startsWith('/')
    ? { target: folder, source: undefined, readOnly }
    : { target, source: realPath(folder), readOnly };
}

/** The docker client reads a mount as comma-separated values, and a folder is called as the pull request likes. */
function unmountable(text: string, { source }: RunVolume): readonly string[] {
  if (source === undefined || !/[,"\x00-\x1f\x7f]/.test(source)) return [];
  return [
    `Input "volumes" has ${quoted(text)}, whose real path has a comma, a quote or a control character in it: rename the folder.`,
  ];
}

/** What the container may write of the host. */
function writableSources(volumes: readonly RunVolume[]): readonly string[] {
  return volumes.flatMap(({ source, readOnly }) => (source === undefined || readOnly ? [] : [source]));
}

function nested(text: string, index: number, volumes: readonly RunVolume[]): readonly string[] {
  const source = volumes[index]?.source;
  if (source === undefined) return [];
  const others = writableSources(volumes.filter((_, at) => at !== index));
  if (!others.some((folder) => isWithin(source, folder))) return [];
  return [
    `Input "volumes" has ${quoted(text)}, which lies in a folder that another volume lets the container write, where it could put a link to any folder of the host: add ":ro" to the other one, or leave one of the two out.`,
  ];
}

/** The inputs whose files are read when a container may have run. */
function exposed(
  values: Values,
  volumes: readonly RunVolume[],
  { fileExists, realPath }: Surroundings,
): readonly string[] {
  const writable = writableSources(volumes);
  if (writable.length === 0) return [];
  return readLater(values)
    .filter(([, path]) => fileExists(path) && isExposed(path, writable, realPath))
    .map(
      ([name, path]) =>
        `Input "${name}" is ${quoted(path)}, which is read after the container has run, and "volumes" lets the container write it: add ":ro" to the volume, or mount another folder.`,
    );
}

/** By the path itself too: what lies at it may be a link that leads elsewhere. */
function isExposed(path: string, writable: readonly string[], realPath: (path: string) => string): boolean {
  const itself = posix.join(realPath(posix.dirname(path)), posix.basename(path));
  return writable.some((folder) => isWithin(realPath(path), folder) || isWithin(itself, folder));
}

function readLater(values: Values): readonly (readonly [InputName, string])[] {
  const options = values['run-options'];
  const profile = options !== undefined && 'options' in options ? options.options.seccomp : undefined;
  const named: readonly (readonly [InputName, string | undefined])[] = [
    ['key', keyFile(values.key)],
    ['trusted-root', values['trusted-root']],
    ['seccomp-baseline', values['seccomp-baseline']],
    ['run-options', profile],
    ...ofLaterBuilds(values),
  ];
  return named.flatMap(([name, path]) => (path === undefined ? [] : [[name, path] as const]));
}

/** The image of the first platform runs before that of the second is built. */
function ofLaterBuilds(values: Values): readonly (readonly [InputName, string | undefined])[] {
  const { platform, image, context = '.', file, target } = values;
  const builds =
    image === undefined || values.context !== undefined || file !== undefined || target !== undefined;
  if (!builds || (platform ?? []).length < 2 || !isLocal(values.context)) return [];
  return [
    ['context', context],
    ['file', file],
    ...values['build-contexts'].map((entry) => ['build-contexts', afterEquals(entry)] as const),
    ...values['secret-files'].map((entry) => ['secret-files', afterEquals(entry)] as const),
  ];
}
