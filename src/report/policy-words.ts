import type { Level } from '../policy/policy.ts';
import type { PolicyReport, Row } from './report.ts';

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

/** What the policy makes of whole checks: a sentence a level that it sets. */
export function levelWords(levels: PolicyReport['levels']): readonly string[] {
  const words: readonly (readonly [Level, string])[] = [
    ['off', 'Switched off by the policy'],
    ['warning', 'A warning only, by the policy'],
    ['fail', 'A failure also where a warning is usual, by the policy'],
  ];
  return words.flatMap(([level, text]) => {
    const checks = Object.keys(levels).filter((check) => levels[check] === level);
    return checks.length === 0 ? [] : [`${text}: ${checks.join(', ')}.`];
  });
}
