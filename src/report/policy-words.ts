import type { Row } from './report.ts';

/** What the policy made of a row, in a sentence; '' where it left it alone. Plain text, with untrusted words. */
export function policyWords({ policy }: Pick<Row, 'policy'>): string {
  if (policy === undefined) return '';
  const { because } = policy;
  if ('level' in because) {
    return because.level === 'fail' ? 'The policy makes this fail.' : 'The policy makes this a warning.';
  }
  const { owner, expires, reason } = because.exception;
  return `Excepted until ${expires} by ${owner}: ${reason}.`;
}
