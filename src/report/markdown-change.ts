import { code, prose } from './escape.ts';
import type { ChangeReport } from './report.ts';

/** A change, and of which part of a comment it tells; '' where there is one part alone. */
export interface NamedChange {
  readonly of: string;
  readonly change: ChangeReport;
}

/** Most checks that are named in one of the lists. */
const NAMED = 12;

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
  const several = (change: ChangeReport) =>
    new Set([...change.newlyFailing, ...change.fixed].map(({ subject }) => subject)).size > 1;
  const names = all.flatMap(({ of, change }) =>
    change[kind].map(({ title, subject }) => {
      const whose = [of, several(change) ? subject : ''].filter((word) => word !== '');
      return `${prose(title)}${whose.length === 0 ? '' : ` (${whose.map(code).join(', ')})`}`;
    }),
  );
  const left = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(left > 0 ? [`and ${left} more`] : [])].join(', ');
}

function since(all: readonly NamedChange[]): string {
  const [first] = all;
  const same = all.every(({ change }) => change.since === first?.change.since);
  const what = same && first?.change.since === 'base' ? 'the base' : 'the previous run';
  const commits = new Set(all.map(({ change }) => change.commit));
  const [commit = null] = commits;
  return `Since ${what}${commits.size === 1 && commit !== null ? `, of commit ${code(commit.slice(0, 12))}` : ''}.`;
}
