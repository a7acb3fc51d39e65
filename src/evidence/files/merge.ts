import type { FileFindings, ImageFile, LayerOrigin, Listed, PrivilegedFile, SecretFile } from './findings.ts';
import type { LayerFacts, Note, Survey } from './layer.ts';
import { numberMap, type PathHash, shownPath } from './path.ts';

/** How many of each list are kept in full. */
const LISTED = 25;

/** A note, the layer that it stands in, and whether a later layer replaces or deletes it. */
interface Placed {
  readonly note: Note;
  readonly layer: number;
  readonly gone: boolean;
}

/** Layers with a secret, whose instructions are not shown in full. */
export function secretLayers(layers: readonly LayerFacts[]): ReadonlySet<number> {
  const found = layers.map(({ notes }) => [...notes.values()].some(({ secret }) => secret !== undefined));
  return new Set(found.flatMap((has, index) => (has ? [index] : [])));
}

/**
 * Lays the layers of an image upon each other, as a container sees them: what the topmost one says of a path holds.
 * Secrets of lower layers count all the same, since everyone who has the image has its layers.
 * @param layers the lowest first.
 * @param origins one element a layer.
 */
export function mergeLayers(
  layers: readonly LayerFacts[],
  origins: readonly LayerOrigin[],
  all: Survey,
): FileFindings {
  const placed = place(layers, all.hash);
  const visible = placed.filter(({ gone }) => !gone);
  const since = folderOrigins(placed);
  const describe = ({ note, layer }: Placed): ImageFile => {
    const { path, type, mode, uid, gid } = note;
    const from = type === 'directory' ? (since.get(note) ?? layer) : layer;
    const origin = origins[from] ?? { layer: 'unknown', instruction: undefined };
    return { path: shownPath(path), type, mode, uid, gid, origin };
  };
  const listed = <T>(found: readonly Placed[], more: number, make: (one: Placed) => T): Listed<T> => ({
    total: found.length + more,
    exact: more === 0,
    first: found.slice(0, LISTED).map(make),
  });
  const { overflow, codeFolders, hash } = all;
  const holdsCode = ({ path }: Note) => codeFolders.has(hash.key(path, 'directory'));
  const isWritableCode = ({ note }: Placed) =>
    note.writableCode === 'yes' || (note.writableCode === 'folder' && holdsCode(note));
  return {
    privileged: listed(
      visible.filter(({ note }) => note.gives.length > 0),
      overflow.privileged,
      (one): PrivilegedFile => {
        const { gives, capabilities } = one.note;
        return { ...describe(one), gives, capabilities };
      },
    ),
    worldWritable: listed(
      visible.filter(({ note }) => note.worldWritable),
      overflow.worldWritable,
      describe,
    ),
    writableCode:
      all.code === undefined
        ? undefined
        : listed(visible.filter(isWritableCode), overflow.writableCode, describe),
    secrets: listed(
      onceEach(placed),
      overflow.secrets,
      (one): SecretFile => ({ ...describe(one), kind: one.note.secret ?? '', deletedLater: one.gone }),
    ),
    entries: all.entries,
    layers: layers.length,
  };
}

/** All notes with what becomes of them in the layers above. */
function place(layers: readonly LayerFacts[], hash: PathHash): readonly Placed[] {
  const keys = layers.map((layer) => layer.keys());
  const topmost = numberMap(keys.reduce((sum, { length }) => sum + length, 0));
  keys.forEach((list, layer) => {
    for (const key of list) topmost.set(key, layer);
  });
  const isGone = (path: string, layer: number): boolean => {
    const above = (key: number) => topmost.get(key) > layer;
    return (
      above(hash.key(path, 'replaced')) ||
      above(hash.key(path, 'directory')) ||
      hash.someAncestor(path, ['replaced', 'opaque'], above)
    );
  };
  return layers.flatMap(({ notes }, layer) =>
    [...notes.values()].map((note) => ({ note, layer, gone: isGone(note.path, layer) })),
  );
}

/**
 * A layer holds a directory again when something in it changes: it comes from the first layer that says the same of it.
 * @returns that layer by the note.
 */
function folderOrigins(placed: readonly Placed[]): ReadonlyMap<Note, number> {
  const first = new Map<Note, number>();
  const latest = new Map<string, Placed>();
  for (const one of placed) {
    if (one.note.type !== 'directory') continue;
    const before = latest.get(one.note.path);
    const same = before !== undefined && isSame(before.note, one.note);
    first.set(one.note, same ? (first.get(before.note) ?? before.layer) : one.layer);
    latest.set(one.note.path, one);
  }
  return first;
}

function isSame(a: Note, b: Note): boolean {
  return a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
}

/** One secret a path: the one that is there, else the first that was. */
function onceEach(placed: readonly Placed[]): readonly Placed[] {
  const byPath = new Map<string, Placed>();
  for (const one of placed) {
    if (one.note.secret === undefined) continue;
    if (!one.gone || !byPath.has(one.note.path)) byPath.set(one.note.path, one);
  }
  return [...byPath.values()];
}
