import { existsSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { isScalar, LineCounter, type Node, parseAllDocuments, type Scalar, visit } from 'yaml';
import { quoted } from '../../inputs/quoted.ts';
import { yamlFault } from '../../inputs/yaml-fault.ts';
import { liesInCheckout, readStart } from '../../subject/checkout.ts';
import { utf8 } from '../../subject/utf8.ts';
import type { SourceLocation } from '../evidence.ts';
import { HOOKS } from './model.ts';
import {
  type Aliases,
  aliasesOf,
  entriesOf,
  expandedSize,
  fieldOf,
  itemsOf,
  type ParsedDocument,
  scalarsOf,
} from './nodes.ts';

/** Bytes of all Compose files of a project; beyond it a reader can be kept busy for minutes. */
const SIZE_LIMIT = 256 * 1024;

/** Values of one document with its aliases replaced, which Compose would make however many they are. */
const NODE_LIMIT = 100_000;

/** Files that a project may be made of. */
const FILE_LIMIT = 50;

/** A file of the project as it was written, to find the line of what Compose says of it. */
export interface ComposeSource {
  /** Relative to the checkout. */
  readonly path: string;
  readonly text: string;
  /** The top of each document in it. */
  readonly tops: readonly SourceTop[];
  readonly lines: LineCounter;
}

/** One document of a file. */
export interface SourceTop {
  readonly top: Node | undefined;
  readonly aliases: Aliases;
}

/** Why the files are not read: one sentence and its place. */
export interface Refusal {
  readonly reason: string;
  readonly location: SourceLocation;
}

/** A file that another one names. */
interface NamedFile {
  readonly path: string;
  /** Whether Compose reads services from it, and so what it names as well. */
  readonly isCompose: boolean;
  /** Folders that the path may be relative to. */
  readonly folders: readonly string[];
  readonly location: SourceLocation;
}

/**
 * Reads the Compose files and every file of the checkout that they include or extend, before Compose itself does. What
 * would make Compose read a file that is not of the checkout is refused: the pull request wrote these paths, and its
 * words could carry what such a file holds into the report.
 * @param files paths of the checkout, of which the last counts most.
 * @param project the project's directory.
 * @returns the given files first, in their order, then those that they name.
 */
export function readSources(files: readonly string[], project: string): readonly ComposeSource[] | Refusal {
  const waiting: NamedFile[] = files.map((path) => {
    const location = { file: normalize(path), line: 1 };
    return { path: relative('.', resolve(path)), isCompose: true, folders: [project], location };
  });
  const seen = new Set<string>();
  const sources: ComposeSource[] = [];
  let left = SIZE_LIMIT;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const key = [next.path, ...next.folders].join('\n');
    if (seen.has(key)) continue;
    seen.add(key);
    if (sources.length === FILE_LIMIT) {
      return {
        reason: `The project is made of more than ${FILE_LIMIT} Compose files.`,
        location: next.location,
      };
    }
    const read = readSource(next, left);
    if ('reason' in read) return read;
    const { source, named } = read;
    left -= Buffer.byteLength(source.text);
    sources.push(source);
    const variables = environmentOutside([...next.folders, dirname(source.path)]);
    if (variables !== undefined) {
      const reason = `${quoted(variables)}, from which Compose takes variables, is a link that leads out of the checkout: it is not read.`;
      return { reason, location: next.location };
    }
    for (const one of named) {
      if ('reason' in one) return one;
      const found = resolveNamed(one);
      if ('reason' in found) return found;
      if (one.isCompose) waiting.push(...found.paths.map((path) => ({ ...one, path })));
    }
  }
  return sources;
}

interface Read {
  readonly source: ComposeSource;
  readonly named: readonly (NamedFile | Refusal)[];
}

function readSource({ path, folders, location }: NamedFile, most: number): Read | Refusal {
  const refused = (reason: string, line = 1): Refusal => ({ reason, location: { file: path, line } });
  if (!liesInCheckout(path)) return { reason: `${quoted(path)} is no file of the checkout.`, location };
  const bytes = readStart(path, most + 1);
  if (bytes === undefined) return { reason: `${quoted(path)} is no file that can be read.`, location };
  if (bytes.length > most) {
    return refused(`The Compose files are longer than ${SIZE_LIMIT / 1024} KiB together.`);
  }
  // Compose reads UTF-16 as well, in which its words would not be found here.
  const text = utf8(bytes);
  if (text === undefined) return refused(`${quoted(path)} is no text in UTF-8.`);
  const lines = new LineCounter();
  try {
    // Compose itself refuses a key that stands twice; to look for one here takes long in a long file.
    const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, merge: true });
    const documents: readonly ParsedDocument[] = Array.isArray(parsed) ? parsed : [];
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined) {
      const { line } = lines.linePos(error.pos[0]);
      return refused(`${path}:${line} is no YAML: ${yamlFault(error.message).replace(/\.$/, '')}.`, line);
    }
    const tag = documents.map(foreignTag).find((one) => one !== undefined);
    if (tag !== undefined) {
      const { line } = lines.linePos(tag.at);
      return refused(`${path}:${line} has the tag ${quoted(tag.name)}, which no Compose file has.`, line);
    }
    const tops: SourceTop[] = [];
    for (const document of documents) {
      const aliases = aliasesOf(document);
      if (expandedSize(document, aliases) > NODE_LIMIT) {
        return refused(`${quoted(path)} has aliases that make more than ${NODE_LIMIT} values of it.`);
      }
      tops.push({ top: document.contents ?? undefined, aliases });
    }
    const source = { path, text, tops, lines };
    return { source, named: namedFiles(source, folders) };
  } catch {
    return refused(`${quoted(path)} is nested too deeply to be read.`);
  }
}

/** Under another tag Compose could read another text than we do, and with it another path. */
function foreignTag(document: ParsedDocument): { readonly name: string; readonly at: number } | undefined {
  let found: { readonly name: string; readonly at: number } | undefined;
  visit(document, {
    Node: (_, node) => {
      const { tag, range } = node as Node;
      if (tag === undefined || KNOWN_TAGS.test(tag)) return undefined;
      found = { name: tag, at: range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

const KNOWN_TAGS = /^(!reset|!override|tag:yaml\.org,2002:(str|int|float|bool|null|seq|map|merge))$/;

/** All that Compose reads beside the file itself. */
function namedFiles(source: ComposeSource, folders: readonly string[]): readonly (NamedFile | Refusal)[] {
  const own = [...new Set([...folders, dirname(source.path)])];
  return source.tops.flatMap(({ top, aliases }) => {
    const field = (node: Node | undefined, name: string) => fieldOf(aliases, node, name);
    const named = (node: Node | undefined, isCompose: boolean, within = own) =>
      scalarsOf(aliases, node).map((path) => namedFile(source, path, isCompose, within));
    const included = itemsOf(aliases, field(top, 'include')).flatMap((item) => {
      const folder = field(item, 'project_directory');
      const within = [
        ...own,
        ...scalarsOf(aliases, folder).flatMap(({ value }) => own.map((one) => join(one, String(value)))),
      ];
      return [
        ...named(isScalar(item) ? item : field(item, 'path'), true, within),
        ...named(folder, false),
        ...named(field(item, 'env_file'), false, within),
      ];
    });
    const services = ['services', 'jobs'].flatMap((kind) => entriesOf(aliases, field(top, kind)));
    const ofServices = services.flatMap(({ value: service }) => {
      const hooks = HOOKS.flatMap((hook) => itemsOf(aliases, field(service, hook)));
      return [
        ...named(field(field(service, 'extends'), 'file'), true),
        ...[service, ...hooks].flatMap((container) => named(field(container, 'label_file'), false)),
      ];
    });
    return [...included, ...ofServices];
  });
}

function namedFile(
  source: ComposeSource,
  node: Scalar,
  isCompose: boolean,
  folders: readonly string[],
): NamedFile | Refusal {
  const path = String(node.value);
  const location = locationOf(source, node);
  // A variable may come from a file that is not read here, and stand for any path.
  if (!/[$~]/.test(path)) return { path, isCompose, folders, location };
  const reason = `${location.file}:${location.line} names the file ${quoted(path)}: write its path without a variable and without "~".`;
  return { reason, location };
}

/** The .env of one of the folders, when it is a link to what is not of the checkout. */
function environmentOutside(folders: readonly string[]): string | undefined {
  return folders
    .map((folder) => join(folder, '.env'))
    .find((path) => existsSync(path) && !liesInCheckout(path));
}

/** The files of the checkout that a name may mean; one that is not there is Compose's to complain of. */
function resolveNamed({
  path,
  folders,
  location,
}: NamedFile): { readonly paths: readonly string[] } | Refusal {
  const paths = [...new Set(folders.map((folder) => resolve(folder, path)))].filter((one) => existsSync(one));
  const outside = paths.find((one) => !liesInCheckout(one));
  if (outside === undefined) return { paths: paths.map((one) => relative('.', one)) };
  const reason = `${location.file}:${location.line} names the file ${quoted(path)}, which is not of the checkout: it is not read.`;
  return { reason, location };
}

/** Where a node stands. */
export function locationOf({ path, lines }: ComposeSource, node: Pick<Node, 'range'>): SourceLocation {
  return { file: path, line: Math.max(1, lines.linePos(node.range?.[0] ?? 0).line) };
}
