import type { ContainerFacts } from './container.ts';
import type { FileFindings, ImageFile, LayerOrigin, Listed, PrivilegedFile, SecretFile } from './findings.ts';
import type { LayerFacts } from './layer.ts';
import type { Note, Survey } from './notes.ts';
import { shownPath } from './path.ts';

/** How many of each list are kept in full. */
const LISTED = 25;

/** Layers with a secret, whose instructions are not shown in full. */
export function secretLayers(layers: readonly LayerFacts[]): ReadonlySet<number> {
  const found = layers.map(({ notes }) => [...notes.values()].some(({ secret }) => secret !== undefined));
  return new Set(found.flatMap((has, index) => (has ? [index] : [])));
}

/**
 * What a container shows holds; the layers tell where it comes from. Secrets of any layer count, since everyone who has
 * the image has its layers.
 * @param layers the lowest first.
 * @param origins one element a layer.
 * @param all what was counted over the layers.
 */
export function mergeFacts(
  container: ContainerFacts,
  layers: readonly LayerFacts[],
  origins: readonly LayerOrigin[],
  all: Survey,
): FileFindings {
  const describe = (note: Note, layer: number | undefined): ImageFile => {
    const { path, type, mode, uid, gid } = note;
    const origin = layer === undefined ? undefined : origins[layer];
    return { path: shownPath(path), type, mode, uid, gid, origin };
  };
  const visible = [...container.notes.values()];
  const found = (note: Note) => describe(note, broughtBy(note, layers));
  const { overflow } = container;
  return {
    privileged: listed(
      visible.filter(({ gives }) => gives.length > 0),
      overflow.privileged,
      (note): PrivilegedFile => ({ ...found(note), gives: note.gives, capabilities: note.capabilities }),
    ),
    worldWritable: listed(
      visible.filter(({ worldWritable }) => worldWritable),
      overflow.worldWritable,
      found,
    ),
    writableCode:
      container.code === undefined
        ? undefined
        : listed(
            visible.filter(({ writableCode }) => writableCode === 'yes'),
            overflow.writableCode,
            found,
          ),
    secrets: listed(
      secretsOf(container, layers),
      Math.max(overflow.secrets, all.overflow.secrets),
      ({ note, layer, isThere }): SecretFile => ({
        ...describe(note, layer),
        kind: note.secret ?? '',
        deletedLater: !isThere,
      }),
    ),
    containerEntries: container.entries,
    layerEntries: all.entries,
    layers: layers.length,
  };
}

function listed<N, T>(found: readonly N[], more: number, make: (one: N) => T): Listed<T> {
  return { total: found.length + more, exact: more === 0, first: found.slice(0, LISTED).map(make) };
}

/**
 * The topmost layer that has a file, when it says the same of it as the container. A layer holds a directory again when
 * something in it changes: that comes from the first layer since which all say the same.
 */
function broughtBy(note: Note, layers: readonly LayerFacts[]): number | undefined {
  let found: number | undefined;
  for (const [index, { notes }] of [...layers.entries()].toReversed()) {
    const below = notes.get(note.path);
    if (below === undefined) continue;
    if (!isSame(below, note)) break;
    found = index;
    if (note.type === 'file') break;
  }
  return found;
}

function isSame(a: Note, b: Note): boolean {
  return a.type === b.type && a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
}

/** A secret, the layer that brought it where one tells, and whether a container shows it. */
interface Secret {
  readonly note: Note;
  readonly layer: number | undefined;
  readonly isThere: boolean;
}

/** One secret a path: the topmost when a container shows it, else the first that was. */
function secretsOf({ notes }: ContainerFacts, layers: readonly LayerFacts[]): readonly Secret[] {
  const found = new Map<string, Secret>();
  const add = (note: Note, layer: number | undefined) => {
    const isThere = notes.get(note.path)?.secret !== undefined;
    if (note.secret !== undefined && (isThere || !found.has(note.path))) {
      found.set(note.path, { note, layer, isThere });
    }
  };
  layers.forEach((one, layer) => {
    for (const note of one.notes.values()) add(note, layer);
  });
  for (const note of notes.values()) if (!found.has(note.path)) add(note, undefined);
  return [...found.values()];
}
