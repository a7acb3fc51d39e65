import type { ReportingDescriptor } from 'sarif';
import type { Check } from '../../checks/check.ts';
import type { Severity } from '../../checks/finding.ts';

/** A check without its judgement: what a rule is made from. */
export type CheckWords = Omit<Check<unknown>, 'judge'>;

/** Where the documentation of the checks stands; `#id` leads to one of them. */
const DOCUMENTATION = 'https://github.com/layered-defense/layered-defense/blob/main/docs/checks.md';

/** Of the report itself: what no check says, and what a reader must not miss. */
export const COMPLETENESS: CheckWords = {
  id: 'report-complete',
  layer: 'Report',
  title: 'Report is complete',
  severity: 'high',
  reason:
    'A report that says nothing of what was not looked at, or leaves findings out, would read like one without faults.',
  method: 'Counts what was judged, and the results that fit into the file.',
  references: [],
};

/** GitHub reads 9.0 and above as critical, from 7.0 as high, from 4.0 as medium, below that as low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;

const PROBLEM_SEVERITY = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/**
 * A check as a rule of SARIF 2.1.0 (3.49), with the properties by which GitHub's code scanning sorts and explains it.
 * Its words are the project's own, not untrusted.
 */
export function ruleOf({ id, layer, title, severity, reason, method, references }: CheckWords) {
  const level = LEVELS[severity];
  const rules = references.map(({ name, url }) => ({
    text: `${name} (${url})`,
    link: `- [${name}](${url})`,
  }));
  return {
    id,
    name: title,
    // The title of its alerts, which without more would read as if it were so.
    shortDescription: { text: `Not proven: ${title}` },
    fullDescription: { text: reason },
    help: {
      text: [reason, `How it looks: ${method}`, ...rules.map(({ text }) => `Rule: ${text}`)].join('\n'),
      markdown: [
        `**${title}** · layer: ${layer} · severity: ${severity}`,
        reason,
        `How it looks: ${method}`,
        ...(rules.length === 0 ? [] : [`Rules it follows:\n\n${rules.map(({ link }) => link).join('\n')}`]),
      ].join('\n\n'),
    },
    helpUri: `${DOCUMENTATION}#${id}`,
    defaultConfiguration: { level },
    properties: {
      tags: ['security', layer],
      precision: 'high',
      'problem.severity': PROBLEM_SEVERITY[level],
      'security-severity': SECURITY_SEVERITY[severity],
    },
  } satisfies ReportingDescriptor;
}
