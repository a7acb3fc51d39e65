import { code, prose } from './escape.ts';
import type { ChangeReport } from './report.ts';

/** A change, and of which part of a comment it tells; '' where there is one part alone. */
export interface NamedChange {
  readonly of: string;
  readonly change: ChangeReport;
}

/** Most checks that are named in one of the lists, and longest list, in UTF-16 code units. */
const NAMED = 12;
const LONGEST = 1_500;

/** Says in one paragraph what has changed; nothing where nothing has. */
export function changes(all: readonly NamedChange[]): readonly string[] {
  const newly = list(all, 'newlyFailing');
  const fixed = list(all, 'fixed');
  const parts = [
    ...(newly === '' ? [] : [`**Newly failing**: ${newly}.`]),
    ...(fixed === '' ? [] : [`**Fixed by this change**: ${fixed}.`]),
  ];
  return parts.length === 0 ? [] : [`${parts.join(' ')} <sub>${since(all)}</sub>`];
}

function list(all: readonly NamedChange[], kind: 'newlyFailing' | 'fixed'): string {
  const entries = all.flatMap(({ of, change }) => {
    const subjects = new Set([...change.newlyFailing, ...change.fixed].map(({ subject }) => subject));
    return change[kind].map(({ title, subject }) => ({
      title,
      whose: [of, subjects.size > 1 ? subject : ''].filter((word) => word !== ''),
    }));
  });
  const names: string[] = [];
  let length = 0;
  for (const { title, whose } of entries.slice(0, NAMED)) {
    const name = `${prose(title)}${whose.length === 0 ? '' : ` (${whose.map(code).join(', ')})`}`;
    length += name.length;
    if (length > LONGEST) break;
    names.push(name);
  }
  const left = entries.length - names.length;
  return [...names, ...(left > 0 ? [`${names.length === 0 ? '' : 'and '}${left} more`] : [])].join(', ');
}

function since(all: readonly NamedChange[]): string {
  const [first] = all;
  const same = all.every(({ change }) => change.since === first?.change.since);
  const what = same && first?.change.since === 'base' ? 'the base' : 'the previous run';
  const commits = new Set(all.map(({ change }) => change.commit));
  const [commit = null] = commits;
  return `Since ${what}${commits.size === 1 && commit !== null ? `, of commit ${code(commit.slice(0, 12))}` : ''}.`;
}
