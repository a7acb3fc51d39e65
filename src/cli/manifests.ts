import { type Dirent, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { readStart } from '../subject/checkout.ts';

/** What was found of Kubernetes in a checkout. Paths are relative to it, sorted. */
export interface FoundManifests {
  readonly manifests: readonly string[];
  /** Folders of Helm charts and of kustomizations, whose files mean little before a tool has put them together. */
  readonly charts: readonly string[];
  readonly kustomizations: readonly string[];
  /** False where the checkout has more than was looked through, or a folder that may not be read. */
  readonly complete: boolean;
}

/** Folders that hold what others wrote, or what was made. Those whose names begin with a dot are left out too. */
const FOREIGN = new Set(['node_modules', 'vendor']);

/** Files and folders that are looked at; the checkout of a large project has some 50,000. */
const MOST_ENTRIES = 50_000;

/** Manifests that are taken. */
const MOST_MANIFESTS = 1_000;

/** Folders in each other. */
const DEEPEST = 20;

/** Bytes of a file that are read: longer ones are definitions of kinds, or no manifests. */
const LONGEST = 1024 * 1024;

/**
 * Looks for Kubernetes manifests. A manifest is a YAML file with a document that has an apiVersion, a kind and
 * containers. No link is followed.
 * @param start a folder, relative to the checkout, the working directory; `.` is all of it.
 */
export function findManifests(start: string): FoundManifests {
  const manifests: string[] = [];
  const charts: string[] = [];
  const kustomizations: string[] = [];
  let entries = 0;
  let complete = true;
  const walk = (folder: string, depth: number) => {
    const inside = list(folder);
    if (inside === undefined) {
      complete = false;
      return;
    }
    entries += inside.length;
    if (entries > MOST_ENTRIES || depth > DEEPEST || manifests.length >= MOST_MANIFESTS) {
      complete = false;
      return;
    }
    const names = new Set(inside.map(({ name }) => name));
    if (names.has('Chart.yaml')) {
      charts.push(folder);
      return;
    }
    if (KUSTOMIZATIONS.some((name) => names.has(name))) kustomizations.push(folder);
    for (const entry of inside) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !FOREIGN.has(entry.name)) walk(path, depth + 1);
      } else if (entry.isFile() && /\.ya?ml$/i.test(entry.name) && isManifest(path)) manifests.push(path);
    }
  };
  walk(start, 0);
  // What stands beside a kustomization may be a patch: it is judged as it is put together.
  const plain = manifests.filter((path) => !kustomizations.includes(posix.dirname(path)));
  return {
    manifests: plain.slice(0, MOST_MANIFESTS).sort(),
    charts: charts.sort(),
    kustomizations: kustomizations.sort(),
    complete: complete && plain.length <= MOST_MANIFESTS,
  };
}

const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/**
 * Writes a path as a pattern of paths that matches it alone, as the input `manifests` takes it.
 * @returns undefined for one that no pattern can name.
 */
export function patternOf(path: string): string | undefined {
  if (/^[-!]|[\\\n{}]|^\s|\s$/.test(path)) return undefined;
  return path.replaceAll(/[[\]()*?+@|]/g, '[$&]');
}

function list(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function isManifest(path: string): boolean {
  const text = readStart(path, LONGEST)?.toString() ?? '';
  return text
    .split(/^---/m)
    .some((document) => SIGNS.every((sign) => sign.test(document)) && !isTemplate(document));
}

const SIGNS = [/^apiVersion:/m, /^kind:/m, /^[\s-]*(?:init|ephemeral)?containers:/im];

/** A template that a tool fills in: YAML takes its signs for a map. */
function isTemplate(document: string): boolean {
  return /^\s*\{\{|[:-]\s+\{\{/m.test(document);
}
