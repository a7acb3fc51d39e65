import type { ComposeService, WrittenService } from '../evidence/compose/compose.ts';
import type { BlockMap } from '../evidence/yaml-lines.ts';
import { HARDENING, type Hardening, NEEDED, userLines } from './compose.ts';
import type { Edit } from './finding.ts';
import { ANY_USER } from './other-user.ts';
import { insertAt, joined, type LineEdit, textOf, withItem, withValue } from './yaml-edits.ts';

/**
 * The edits of a Compose file that harden a service, as far as each change is known: where its field is not written
 * yet, or is in block style.
 * @param written how the service is written; undefined where it cannot be changed line by line.
 * @param wanted what it lacks.
 * @param how who it is to run as; and whether a container of it was looked at: without that, comments say what nobody
 *   has tried.
 */
export function hardeningEdits(
  written: WrittenService | undefined,
  wanted: readonly Hardening[],
  how: HowHardened,
): readonly Edit[] {
  if (written === undefined) return [];
  const { file, map } = written;
  const edits = wanted.flatMap((what) => hardeningEdit(map, what, how));
  // What is inserted stands at one place, below one comment.
  const isInserted = edits.some(({ from, to }) => to < from && from === placeOf(map));
  const lead = isInserted && !how.isTried ? [insertAt(placeOf(map), map.indent, [`# ${UNTRIED}`])] : [];
  return joined(file, [...lead, ...edits]);
}

/** The edits that make services no longer privileged. */
export function unprivilegedEdits(services: readonly ComposeService[]): readonly Edit[] {
  return services.flatMap(({ written, options }) => {
    const pair = options.privileged ? written?.map.pairs.get('privileged') : undefined;
    return written === undefined || pair === undefined ? [] : joined(written.file, withValue(pair, 'false'));
  });
}

/** What is known of a service that is to be hardened. */
export interface HowHardened {
  /** `uid:gid`. */
  readonly user?: string | undefined;
  readonly isTried: boolean;
}

const UNTRIED = 'as far as it works with it: this was not tried';

const FIELDS: Readonly<Record<Hardening, string>> = {
  user: 'user',
  capabilities: 'cap_drop',
  noNewPrivileges: 'security_opt',
  readOnly: 'read_only',
};

function hardeningEdit(
  map: BlockMap,
  what: Hardening,
  { user = ANY_USER.user, isTried }: HowHardened,
): readonly LineEdit[] {
  const noted = (value: string, note = UNTRIED) => (isTried ? value : `${value} # ${note}`);
  const pair = map.pairs.get(FIELDS[what]);
  if (pair === undefined) {
    const asTried = isTried ? PLAIN[what] : HARDENING[what];
    const plain = what === 'user' ? userLines(user) : asTried;
    const lines = plain.filter((line) => !map.pairs.has(line.split(':')[0] ?? ''));
    return [insertAt(placeOf(map), map.indent, lines)];
  }
  // What a variable stands for is changed where it is set.
  if (pair.inline !== undefined && textOf(pair.inline).includes('$')) return [];
  switch (what) {
    case 'user':
      return withValue(pair, noted(JSON.stringify(user)));
    case 'capabilities':
      if (pair.list?.items.includes('ALL')) return [];
      return pair.list === undefined
        ? withValue(pair, noted('[ALL]', NEEDED))
        : withItem(pair, noted('ALL', NEEDED));
    case 'noNewPrivileges':
      // One that says the opposite is a danger, and is told as one.
      if (pair.list?.items.some((item) => item.includes('no-new-privileges'))) return [];
      return withItem(pair, noted('no-new-privileges:true'));
    case 'readOnly':
      return withValue(pair, noted('true'));
  }
}

/** The lines that a report shows, without what is said to its reader: a container with them was looked at. */
const PLAIN: Readonly<Record<Hardening, readonly string[]>> = {
  ...HARDENING,
  capabilities: ['cap_drop: [ALL]'],
};

/** Behind what the service runs. */
function placeOf({ pairs, to }: BlockMap): number {
  const what = pairs.get('image') ?? pairs.get('build');
  return (what?.to ?? to) + 1;
}
