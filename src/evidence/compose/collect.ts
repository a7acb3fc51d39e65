import { readlinkSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { dangersOf } from '../../inputs/run-options/dangers.ts';
import { deploymentOptions } from '../../inputs/run-options/run-options.ts';
import type { BuildSettings, Settings } from '../../settings.ts';

import { liesInCheckout } from '../../subject/checkout.ts';
import { dockerfilePath } from '../../subject/dockerfile.ts';
import { parseReference } from '../../subject/reference.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import type { DeclaredImage } from '../kubernetes/manifests.ts';
import type { Compose, ComposeService, ServiceDanger, UnsetVariable } from './compose.ts';
import { readConfig } from './config.ts';
import { type Locator, locator } from './locate.ts';
import { type ComposeModel, HOOKS, JUDGED, type ServiceModel } from './model.ts';
import { readSources } from './sources.ts';
import { type Paths, type Translated, translate } from './translate.ts';

/** Services of a project; a person writes fewer. */
const MOST_SERVICES = 500;

/** Dangers of one service whose own lines are looked for; the others get the service's. */
const MOST_LINES = 100;

/** Characters of the evidence; of a project of the usual size it is all. */
const RECORD_LIMIT = 64 * 1024;

/**
 * Reads the Compose files as Compose does and says of every service what it asks of the engine.
 * @param settings names at least one Compose file.
 */
export async function collectCompose(settings: Settings, signal: AbortSignal): Promise<Collected<Compose>> {
  const files = settings.project.composeFiles;
  const project = dirname(files[0] ?? '.');
  const sources = readSources(files, project);
  if ('reason' in sources) return { state: 'error', ...sources, records: [] };
  const answer = await readConfig(files, project, signal);
  const lines = locator(sources, files.length);
  if (!answer.valid) {
    const { reason, about, command } = answer;
    const records = [record(command, '')];
    if (about === undefined) return { state: 'error', reason, records };
    const location = about === 'files' ? lines.lineOf('') : lines.lineOf(about.service, about.key);
    return { state: 'error', reason, records, location };
  }
  const { model, command, unset } = answer;
  const records = [record(command, judgedPart(model))];
  const all = Object.entries({ ...model.jobs, ...model.services });
  if (all.length === 0) return { state: 'not-applicable', reason: 'The Compose files have no service.' };
  if (all.length > MOST_SERVICES) {
    const reason = `The Compose files have ${all.length} services: more than ${MOST_SERVICES} are not judged.`;
    return { state: 'error', reason, records, location: lines.lineOf('') };
  }
  const built = new Set(
    all.flatMap(([, { build, image }]) => (build == null || image == null ? [] : [image])),
  );
  const context = { model, lines, unset, built, settings, paths: pathsOf(project) };
  const services = all.map(([name, service]) => readService(name, service, context));
  const images = all.flatMap(([name, service]) => imagesOf(name, service, lines));
  return { state: 'collected', value: { services, images }, records };
}

interface Context {
  readonly model: ComposeModel;
  readonly lines: Locator;
  readonly unset: readonly string[];
  /** The names that Compose gives to what it builds. */
  readonly built: ReadonlySet<string>;
  readonly settings: Settings;
  readonly paths: Paths;
}

function readService(name: string, service: ServiceModel, context: Context): ComposeService {
  const { model, lines, unset, built, settings, paths } = context;
  const own = translate(service, model, paths);
  const ofHooks = HOOKS.flatMap((key) =>
    (service[key] ?? [])
      .flatMap((hook) => translate(hook, model, paths))
      .map((entry) => ({ ...entry, key, written: `${entry.key}: ${entry.written}` })),
  );
  const isBuilt = service.build != null || built.has(service.image ?? '');
  return {
    name,
    location: lines.lineOf(name),
    isBuilt,
    usesSubject: usesSubject(service, dirname(settings.project.composeFiles[0] ?? '.'), settings),
    pulled: imagesOf(name, isBuilt ? { ...service, image: undefined } : service, lines),
    options: deploymentOptions(own.map(({ flag }) => flag)),
    dangers: dangers(name, [...own, ...ofHooks], lines),
    unset: unset.length === 0 ? [] : unsetIn(name, unset, lines),
    written: lines.writtenAt(name),
  };
}

function dangers(name: string, entries: readonly Translated[], lines: Locator): readonly ServiceDanger[] {
  const found = entries.flatMap((entry) => dangersOf(entry.flag).map((danger) => ({ entry, danger })));
  return found.map(({ entry: { key, written, find }, danger: { severity, reason, instead } }, index) => {
    const location = index < MOST_LINES ? lines.lineOf(name, key, find) : lines.lineOf(name);
    return { key, written, severity, reason, instead, location };
  });
}

/** Fields that are judged and have one of these variables, not escaped and without a default. */
function unsetIn(name: string, unset: readonly string[], lines: Locator): readonly UnsetVariable[] {
  return JUDGED.flatMap((key) =>
    lines.textsOf(name, key).flatMap(({ text, location }) => {
      const used = [...text.replaceAll('$$', '').matchAll(/\$(?:\{(\w+)\}|(\w+))/g)].map(
        ([, braced, plain]) => braced ?? plain ?? '',
      );
      return unset
        .filter((variable) => used.includes(variable))
        .map((variable) => ({ key, variable, location }));
    }),
  );
}

/** The images that a service names: its own, its hooks' and those that it mounts. */
function imagesOf(name: string, service: ServiceModel, lines: Locator): readonly DeclaredImage[] {
  const declared = (image: string | null | undefined, key: string): readonly DeclaredImage[] =>
    image ? [{ image: withoutBlank(image), location: lines.lineOf(name, key, image) }] : [];
  return [
    ...declared(service.image, 'image'),
    ...(service.pre_start ?? []).flatMap(({ image }) => declared(image, 'pre_start')),
    ...(service.volumes ?? []).flatMap(({ type, source }) =>
      type === 'image' ? declared(source, 'volumes') : [],
    ),
  ];
}

/** A tag or digest by a variable that nobody sets here is blank. */
function withoutBlank(image: string): string {
  return image.replace(/[:@]$/, '');
}

function usesSubject({ image, build }: ServiceModel, project: string, settings: Settings): boolean {
  const named = parseReference(withoutBlank(image ?? ''));
  const isNamed = settings.project.deployedAs.some(
    ({ registry, repository }) => registry === named?.registry && repository === named.repository,
  );
  return isNamed || (build != null && settings.build !== undefined && isSame(build, project, settings.build));
}

/** The same folder, Dockerfile and stage. */
function isSame(
  { context, dockerfile, target }: NonNullable<ServiceModel['build']>,
  project: string,
  build: BuildSettings,
): boolean {
  const folder = resolve(project, context ?? '.');
  return (
    folder === resolve(build.context) &&
    resolve(folder, dockerfile ?? 'Dockerfile') === resolve(dockerfilePath(build)) &&
    (target ?? '') === (build.target ?? '')
  );
}

function pathsOf(project: string): Paths {
  const checkout = realpathSync('.');
  return { project, checkout, outside: (path) => leadsOutside(path, checkout) };
}

/** Where a link of the checkout leads, when that is elsewhere; on the deployment's host it may be there. */
function leadsOutside(path: string, checkout: string): string | undefined {
  try {
    return liesInCheckout(path) ? undefined : realpathSync(path);
  } catch {
    try {
      const target = resolve(dirname(path), readlinkSync(path));
      return relative(checkout, target).startsWith('..') ? target : undefined;
    } catch {
      return undefined;
    }
  }
}

function record(command: readonly string[], output: string): EvidenceRecord {
  return { title: 'What Docker Compose asks of the engine for every service', command, output };
}

/** The fields that are judged, which the schema alone kept; a build's context may hold a credential. */
function judgedPart({ services, jobs, networks, volumes }: ComposeModel): string {
  const shown = (_: string, value: unknown) => (value === null ? undefined : value);
  const plain = (all: ComposeModel['services']) =>
    Object.fromEntries(Object.entries(all ?? {}).map(([name, { build: _, ...service }]) => [name, service]));
  const text = JSON.stringify(
    { services: plain(services), jobs: jobs == null ? jobs : plain(jobs), networks, volumes },
    shown,
    2,
  );
  return text.length > RECORD_LIMIT ? `${text.slice(0, RECORD_LIMIT)}…` : text;
}
