import type { ComposeService, WrittenService } from '../evidence/compose/compose.ts';
import type { BlockMap } from '../evidence/yaml-lines.ts';
import { HARDENING, type Hardening, userLines } from './compose.ts';
import type { Edit } from './finding.ts';
import { ANY_USER } from './other-user.ts';
import { insertAt, joined, type LineEdit, textOf, withItem, withValue } from './yaml-edits.ts';

/**
 * The edits of a Compose file that harden a service, as far as each change is known: where its field is not written
 * yet, or is in block style.
 * @param written how the service is written; undefined where it cannot be changed line by line.
 * @param wanted what it lacks.
 * @param user who it is to run as.
 */
export function hardeningEdits(
  written: WrittenService | undefined,
  wanted: readonly Hardening[],
  user: string = ANY_USER.user,
): readonly Edit[] {
  if (written === undefined) return [];
  const { file, map } = written;
  return joined(
    file,
    wanted.flatMap((what) => hardeningEdit(map, what, user)),
  );
}

/** The edits that make services no longer privileged. */
export function unprivilegedEdits(services: readonly ComposeService[]): readonly Edit[] {
  return services.flatMap(({ written, options }) => {
    const pair = options.privileged ? written?.map.pairs.get('privileged') : undefined;
    return written === undefined || pair === undefined ? [] : joined(written.file, withValue(pair, 'false'));
  });
}

const FIELDS: Readonly<Record<Hardening, string>> = {
  user: 'user',
  capabilities: 'cap_drop',
  noNewPrivileges: 'security_opt',
  readOnly: 'read_only',
};

function hardeningEdit(map: BlockMap, what: Hardening, user: string): readonly LineEdit[] {
  const pair = map.pairs.get(FIELDS[what]);
  if (pair === undefined) {
    const plain = what === 'user' ? userLines(user) : PLAIN[what];
    const lines = plain.filter((line) => !map.pairs.has(line.split(':')[0] ?? ''));
    return [insertAt(placeOf(map), map.indent, lines)];
  }
  // What a variable stands for is changed where it is set.
  if (pair.inline !== undefined && textOf(pair.inline).includes('$')) return [];
  switch (what) {
    case 'user':
      return withValue(pair, JSON.stringify(user));
    case 'capabilities':
      if (pair.list?.items.includes('ALL')) return [];
      return pair.list === undefined ? withValue(pair, '[ALL]') : withItem(pair, 'ALL');
    case 'noNewPrivileges':
      // One that says the opposite is a danger, and is told as one.
      if (pair.list?.items.some((item) => item.includes('no-new-privileges'))) return [];
      return withItem(pair, 'no-new-privileges:true');
    case 'readOnly':
      return withValue(pair, 'true');
  }
}

/** The lines that a report shows, without what is said to its reader. */
const PLAIN: Readonly<Record<Hardening, readonly string[]>> = {
  ...HARDENING,
  capabilities: ['cap_drop: [ALL]'],
};

/** Behind what the service runs. */
function placeOf({ pairs, to }: BlockMap): number {
  const what = pairs.get('image') ?? pairs.get('build');
  return (what?.to ?? to) + 1;
}
