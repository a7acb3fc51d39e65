import type { PodTemplate } from '../../evidence/kubernetes/manifests.ts';
import { CONTAINER_LISTS } from '../../evidence/kubernetes/pod-spec.ts';
import type { BlockMap, BlockPair } from '../../evidence/yaml-lines.ts';
import type { Edit } from '../finding.ts';
import { insertAt, joined, type LineEdit, withItem, withPairs, withValue } from '../yaml-edits.ts';
import type { Breach, Removal, Setting } from './control.ts';

/** A setting as lines of a securityContext, without its indentation. */
export function linesOf({ field: [name, inner], value, note }: Setting): readonly string[] {
  const end = note === undefined ? '' : ` # ${note}`;
  return inner === undefined ? [`${name}: ${value}${end}`] : [`${name}:`, `  ${inner}: ${value}${end}`];
}

/**
 * The edits of a manifest by which a Pod keeps its level, as far as each change is known: one securityContext for the
 * Pod and one for each container, however many breaches they have. What is written in flow style, or stands for several
 * places by an anchor, is left alone.
 * @returns undefined where there is none.
 */
export function podEdits(pod: PodTemplate, breaches: readonly Breach[]): readonly Edit[] | undefined {
  const byPart = Map.groupBy(breaches, ({ place }) => place);
  const edits = [...pod.containers, undefined].flatMap((place) => {
    const map = place === undefined ? pod.written : place.written;
    return map === undefined ? [] : partEdits(map, byPart.get(place) ?? []);
  });
  return edits.length === 0 ? undefined : joined(pod.location.file, edits);
}

/** The edits of a container or of the Pod's own spec. */
function partEdits(map: BlockMap, breaches: readonly Breach[]): readonly LineEdit[] {
  const settings = new Map<string, Setting>();
  const removals: Removal[] = [];
  for (const { amendment } of breaches) {
    if ('set' in amendment) settings.set(amendment.set.field.join('.'), amendment.set);
    else if (amendment.by !== undefined) removals.push(amendment.by);
  }
  const context = map.pairs.get('securityContext');
  return [
    ...(settings.size === 0 ? [] : contextEdits(map, context, [...settings.values()])),
    ...removals.flatMap((removal) => removalEdits(map, context, removal)),
  ];
}

function contextEdits(
  map: BlockMap,
  context: BlockPair | undefined,
  settings: readonly Setting[],
): readonly LineEdit[] {
  if (context === undefined) {
    const fields = settings.flatMap(linesOf).map((line) => `  ${line}`);
    return [insertAt(placeOf(map), map.indent, ['securityContext:', ...fields])];
  }
  const { map: fields } = context;
  return fields === undefined
    ? withPairs(context, map.indent, settings.flatMap(linesOf))
    : settings.flatMap((setting) => settingEdits(fields, setting));
}

/** Where a securityContext is inserted: behind a container's image, before a Pod's containers. */
function placeOf({ pairs, to }: BlockMap): number {
  const image = pairs.get('image');
  if (image !== undefined) return image.to + 1;
  const lists = CONTAINER_LISTS.flatMap((list) => pairs.get(list)?.lead ?? []);
  return lists.length === 0 ? to + 1 : Math.min(...lists);
}

function settingEdits(context: BlockMap, setting: Setting): readonly LineEdit[] {
  const { field, value, note } = setting;
  const [name, inner] = field;
  const pair = context.pairs.get(name);
  if (pair === undefined) return [insertAt(context.to + 1, context.indent, linesOf(setting))];
  if (inner === undefined) return withValue(pair, note === undefined ? value : `${value} # ${note}`);
  if (pair.map === undefined) return withPairs(pair, context.indent, [`${inner}: ${value}`]);
  const own = pair.map.pairs.get(inner);
  if (own === undefined) return [insertAt(pair.map.to + 1, pair.map.indent, [`${inner}: ${value}`])];
  // To a list of capabilities ALL is added, and its comments stay.
  return own.list === undefined ? withValue(own, value) : withItem(own, value.replace(/^\[(.*)\]$/, '$1'));
}

function removalEdits(
  { pairs }: BlockMap,
  context: BlockPair | undefined,
  removal: Removal,
): readonly LineEdit[] {
  if ('off' in removal) {
    const pair = pairs.get(removal.off);
    return pair === undefined ? [] : withValue(pair, 'false');
  }
  const [name, inner] = removal.field;
  const pair = context?.map?.pairs.get(name)?.map?.pairs.get(inner);
  return pair?.lead === undefined ? [] : [{ from: pair.from, to: pair.to, lines: [] }];
}
