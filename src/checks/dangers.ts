import type { Danger } from '../evidence/deployment/deployment.ts';
import type { Status } from './finding.ts';

const SEVERITIES: readonly Danger['severity'][] = ['critical', 'high', 'medium'];

/** The same dangers, the gravest first. */
export function gravestDangers<T extends Pick<Danger, 'severity'>>(dangers: readonly T[]): readonly T[] {
  return SEVERITIES.flatMap((severity) => dangers.filter((danger) => danger.severity === severity));
}

/** What some dangers come to: one that only weakens a wall is a warning. */
export function statusOfDangers(
  dangers: readonly Pick<Danger, 'severity'>[],
): Extract<Status, 'pass' | 'warning' | 'fail'> {
  if (dangers.some(({ severity }) => severity !== 'medium')) return 'fail';
  return dangers.length > 0 ? 'warning' : 'pass';
}
