import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { isLocal } from '../inputs/rules.ts';
import { dockerfilePath } from '../subject/dockerfile.ts';
import { findComposeFiles } from './compose-files.ts';
import { findManifests, patternOf } from './manifests.ts';

/** What the command takes where neither a flag nor the policy file says anything. */
export interface Found {
  /** The text of an input; '' where there is nothing to say. It is looked for when it is first asked for. */
  readonly input: (name: string) => string;
  /** One line each on what was found because somebody asked: what is taken, and what is not. */
  readonly notes: () => readonly string[];
}

/** The text of an input, and what is to be said of it. */
interface FoundText {
  readonly text: string;
  readonly notes: readonly string[];
}

const NOTHING: FoundText = { text: '', notes: [] };

/**
 * Looks for what stands in the checkout, the working directory, under a usual name.
 * @param context of the build, relative to the checkout; undefined: nothing is built, and nothing is looked for.
 * @param discovery whether Compose files and manifests are looked for, too.
 */
export function findInputs(context: string | undefined, discovery: boolean): Found {
  const texts = new Map<string, FoundText>();
  const folder = context !== undefined && isLocal(context) && existsSync(context) ? context : undefined;
  const input = (name: string): string => {
    const known = texts.get(name);
    if (known !== undefined) return known.text;
    const found = find(name, folder, discovery);
    texts.set(name, found);
    return found.text;
  };
  return { input, notes: () => [...texts.values()].flatMap(({ notes }) => notes) };
}

function find(name: string, folder: string | undefined, discovery: boolean): FoundText {
  // A look at the layers costs seconds, and nobody waits for it in a queue: the laptop sees at least what CI sees.
  if (name === 'files') return { text: 'true', notes: [] };
  if (folder === undefined) return NOTHING;
  if (name === 'file') return { text: findDockerfile(folder), notes: [] };
  if (!discovery) return NOTHING;
  if (name === 'compose-files') return composeFiles(folder);
  return name === 'manifests' ? manifests(folder) : NOTHING;
}

/** '' leaves it to the builder, which does not know of Containerfiles; one that is missing is refused by its name. */
function findDockerfile(folder: string): string {
  const dockerfile = dockerfilePath({ context: folder, file: undefined });
  if (existsSync(dockerfile)) return '';
  const containerfile = posix.join(folder, 'Containerfile');
  return existsSync(containerfile) ? containerfile : dockerfile;
}

function composeFiles(folder: string): FoundText {
  const files = findComposeFiles(folder);
  if (files.length === 0) return NOTHING;
  return { text: files.join('\n'), notes: [`Found ${files.join(' and ')}: its services are judged.`] };
}

/** Names that a note tells. */
const MOST_NAMES = 5;

/** Of a whole repository; elsewhere what lies beside the context may be another project's. */
function manifests(folder: string): FoundText {
  const found = findManifests(existsSync('.git') ? '.' : folder);
  const patterns = found.manifests.map(patternOf).filter((pattern) => pattern !== undefined);
  const unnamed = found.manifests.filter((path) => patternOf(path) === undefined);
  const notes = [
    ...note(
      found.manifests,
      (names, many) => `Found ${names}: the Pods in ${many ? 'them' : 'it'} are judged.`,
    ),
    ...note(unnamed, (names) => `Left out ${names}: no pattern can name it.`),
    ...note(found.charts, (names) => `Left out the Helm chart ${names}: --helm-charts=… takes it.`),
    ...note(
      found.kustomizations,
      (names) => `Left out the kustomization ${names}: --kustomizations=… takes it.`,
    ),
    ...(found.complete
      ? []
      : ['Not all of the checkout was looked through for manifests: name them with --manifests=….']),
  ];
  return { text: patterns.join('\n'), notes };
}

function note(
  paths: readonly string[],
  sentence: (names: string, many: boolean) => string,
): readonly string[] {
  if (paths.length === 0) return [];
  const left = paths.length - MOST_NAMES;
  const names = [...paths.slice(0, MOST_NAMES), ...(left > 0 ? [`${left} more`] : [])].join(', ');
  return [sentence(names, paths.length > 1)];
}
