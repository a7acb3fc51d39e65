import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildxCommand } from '../engine/buildx.ts';
import { explainFailure } from '../engine/docker.ts';
import { cannotRun, explainEngineError } from '../engine/engine-errors.ts';
import { type RunResult, run } from '../engine/process.ts';
import type { BuildOutcome, Collected, EvidenceRecord } from '../evidence/evidence.ts';
import type { Section } from '../publish/log.ts';
import type { BuildSecret, BuildSettings } from '../settings.ts';
import { compareMaterials, materialsOf, readMetadata, readWarnings } from './build-metadata.ts';
import { dockerfilePath, readDockerfile } from './dockerfile.ts';
import type { BuildPins } from './pins.ts';

/** Milliseconds for a build; a job's own `timeout-minutes` may end it before. */
const TIME_LIMIT = 60 * 60_000;

export interface BuildRequest {
  readonly settings: BuildSettings;
  readonly platform: string | undefined;
  /** What it must be built upon; undefined where that is not checked. */
  readonly pins?: BuildPins | undefined;
  /** A private folder for the builder's answers; the caller removes it. */
  readonly folder: string;
  readonly section: Section;
  readonly signal: AbortSignal;
}

export interface Build {
  readonly outcome: Collected<BuildOutcome>;
  /** What the engine runs the image by; undefined when there is none. */
  readonly image: string | undefined;
}

/**
 * Builds the image and loads it into the engine: with buildx where the client has it, else with `docker build`.
 * Secrets reach the builder through variables of its own environment and never through an argument.
 */
export async function buildImage(request: BuildRequest): Promise<Build> {
  const { settings, pins, folder, section, signal } = request;
  if (pins?.refusal !== undefined) return broken(pins.refusal);
  const idFile = join(folder, 'image-id');
  const metadataFile = join(folder, 'build-metadata.json');
  const env = {
    ...Object.fromEntries(settings.secrets.flatMap(secretVariable)),
    ...cacheVariables(settings, process.env),
    // No attestation is made, so there is no use for the seven git commands that buildx starts for one.
    BUILDX_GIT_INFO: 'false',
    BUILDX_METADATA_PROVENANCE: pins === undefined ? 'disabled' : 'min',
    BUILDX_METADATA_WARNINGS: '1',
  };
  let log = '';
  const start = ([program, ...args]: readonly [string, ...string[]]) => {
    log = '';
    return run(program, args, {
      env,
      timeLimit: TIME_LIMIT,
      signal,
      keepEnd: true,
      onOutput: (text) => {
        log = (log + text).slice(-1024 * 1024);
        section.write(text);
      },
    });
  };
  let result = await start([
    ...buildxCommand(process.env),
    ...['build', '--load', '--progress=plain', '--provenance=false'],
    ...[`--iidfile=${idFile}`, `--metadata-file=${metadataFile}`],
    ...buildxFlags(request),
    ...commonFlags(request),
    settings.context,
  ]);
  if (lacksBuildx(result)) {
    const needed = buildxOnly(request);
    if (needed !== undefined) {
      return broken(
        `Input "${needed}" needs buildx, and this runner's Docker client has none: install it (docker/setup-buildx-action), or leave the input out.`,
      );
    }
    result = await start([
      'docker',
      'build',
      '--force-rm',
      `--iidfile=${idFile}`,
      ...commonFlags(request),
      settings.context,
    ]);
  }
  const records: EvidenceRecord[] = [{ title: 'Build', command: typed(result.command), output: '' }];
  if (result.exitCode !== 0)
    return { outcome: await failed(result, log, request, records), image: undefined };
  const image = (await readFile(idFile, 'utf8')).trim();
  const metadata = await readMetadata(metadataFile);
  if (pins?.digests !== undefined) {
    const { fault, record } = compareMaterials(materialsOf(metadata), pins, typed(result.command));
    records.push(record);
    if (fault !== undefined) return { outcome: { state: 'error', reason: fault, records }, image };
  }
  const warnings = readWarnings(metadata, dockerfilePath(settings));
  return { outcome: { state: 'collected', value: { built: true, warnings }, records }, image };
}

function broken(reason: string): Build {
  return { outcome: { state: 'error', reason, records: [] }, image: undefined };
}

/** The command as a person types it: by the client, and without the files in which the builder answers us. */
function typed([program = 'docker', ...args]: readonly string[]): readonly string[] {
  const own = args.filter((argument) => !/^--(iidfile|metadata-file)=/.test(argument));
  return program === 'docker' ? ['docker', ...own] : ['docker', 'buildx', ...own];
}

function commonFlags({ settings, platform }: BuildRequest): readonly string[] {
  return [
    ...one('--file', settings.file),
    ...one('--target', settings.target),
    ...one('--platform', platform),
    ...one('--network', settings.network),
    ...each('--build-arg', settings.buildArgs),
    ...each('--label', settings.labels),
    ...each('--cache-from', settings.cacheFrom),
    ...each('--add-host', settings.addHosts),
    ...(settings.pull ? ['--pull'] : []),
    ...(settings.noCache ? ['--no-cache'] : []),
  ];
}

function buildxFlags({ settings, pins }: BuildRequest): readonly string[] {
  return [
    ...one('--builder', settings.builder),
    // Of two with one name the last counts.
    ...each('--build-context', [...settings.buildContexts, ...(pins?.contexts ?? [])]),
    ...each('--cache-to', settings.cacheTo),
    ...settings.secrets.map((secret) => `--secret=${secretFlag(secret)}`),
  ];
}

function buildxOnly({ settings, pins }: BuildRequest): string | undefined {
  if (pins !== undefined) return 'base-images';
  if (settings.builder !== undefined) return 'builder';
  if (settings.buildContexts.length > 0) return 'build-contexts';
  if (settings.cacheTo.length > 0) return 'cache-to';
  return settings.secrets.length > 0 ? 'secrets' : undefined;
}

function one(flag: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${flag}=${value}`];
}

function each(flag: string, values: readonly string[]): readonly string[] {
  return values.map((value) => `${flag}=${value}`);
}

function secretFlag(secret: BuildSecret): string {
  return 'file' in secret
    ? `id=${secret.id},src=${secret.file}`
    : `id=${secret.id},env=${variableOf(secret.id)}`;
}

function secretVariable(secret: BuildSecret): readonly [string, string][] {
  if ('file' in secret) return [];
  const value = 'value' in secret ? secret.value : (process.env[secret.variable] ?? '');
  return [[variableOf(secret.id), value]];
}

/** What buildx reads from its environment for a cache of this type, and what no other child gets to see. */
const CACHE_VARIABLES: Readonly<Record<string, readonly string[]>> = {
  gha: ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'],
  s3: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_REGION'],
};

/**
 * The credentials of the external caches that the build asks for.
 * @param own the environment of the action.
 */
export function cacheVariables(
  { cacheFrom, cacheTo }: Pick<BuildSettings, 'cacheFrom' | 'cacheTo'>,
  own: NodeJS.ProcessEnv,
): Record<string, string> {
  const types = [...cacheFrom, ...cacheTo].map((cache) => /(?:^|,)type=([^,]+)/.exec(cache)?.[1] ?? '');
  const names = types.flatMap((type) => CACHE_VARIABLES[type] ?? []);
  const set = names.flatMap((name) => {
    const value = own[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(set);
}

/**
 * Credentials that stand inside other inputs: in the URL of a context, in a cache's options, in its variables.
 * @param own the environment of the action.
 */
export function credentialsIn(settings: BuildSettings, own: NodeJS.ProcessEnv): readonly string[] {
  const { context, buildContexts, cacheFrom, cacheTo, buildArgs } = settings;
  const urls = [context, ...buildContexts, ...buildArgs].join('\n').matchAll(/\/\/([^/@\s]+)@/g);
  const options = [...cacheFrom, ...cacheTo]
    .join('\n')
    .matchAll(/[a-z_]*(?:key|token|secret)[a-z_]*=([^,\s]+)/g);
  return [
    ...[...urls].flatMap(([, userinfo = '']) => [userinfo, ...userinfo.split(':')]),
    ...[...options].map(([, value = '']) => value),
    ...Object.values(cacheVariables(settings, own)),
  ];
}

function variableOf(id: string): string {
  return `LAYERED_DEFENSE_SECRET_${Buffer.from(id).toString('hex')}`;
}

function lacksBuildx({ exitCode, stderr }: RunResult): boolean {
  const unknown = /unknown flag: --load|'buildx' is not a docker command|unknown command: docker buildx/;
  // A build that has begun prints its steps, and whatever it likes.
  return exitCode !== 0 && unknown.test(stderr) && !/^#\d+ /m.test(stderr);
}

async function failed(
  result: RunResult,
  log: string,
  { settings, platform }: BuildRequest,
  records: readonly EvidenceRecord[],
): Promise<Collected<BuildOutcome>> {
  // It was stopped, killed, or never started: that says nothing about the image.
  if (result.ended !== 'exit' || result.exitCode === undefined) {
    return { state: 'error', reason: explainFailure('The build', result), records };
  }
  const file = dockerfilePath(settings);
  const dockerfile = readDockerfile(file);
  const { explainBuildFailure } = await import('./build-failure.ts');
  const text = dockerfile.read ? dockerfile.text : undefined;
  const failure = explainBuildFailure({ log, stderr: result.stderr }, file, text);
  // A RUN that fails may print anything; only the builder's own last word tells a fault of the engine.
  const fault = /exit code: \d+|non-zero code/.test(failure.message)
    ? foreignRun(failure.logTail, platform)
    : explainEngineError(failure.message);
  if (fault !== undefined) {
    const { location, logTail } = failure;
    return { state: 'error', reason: fault, location, records: [{ ...build(records), output: logTail }] };
  }
  return { state: 'collected', value: { built: false, failure }, records };
}

/**
 * Where a platform was asked for, a RUN whose program is not of this machine tells so in its last line. One that prints
 * the same line of itself gains nothing: it could not be looked at, which fails as well.
 */
function foreignRun(logTail: string, platform: string | undefined): string | undefined {
  const isForeign = platform !== undefined && /\bexec [^\n]*exec format error$/m.test(logTail);
  return isForeign ? cannotRun(platform) : undefined;
}

function build(records: readonly EvidenceRecord[]): EvidenceRecord {
  return records[0] ?? { title: 'Build', command: [], output: '' };
}
