import type { PodTemplate } from '../../evidence/kubernetes/manifests.ts';
import type { PodSecurityLevel } from '../../settings.ts';
import { ARTICLE } from './article.ts';
import { BASELINE } from './baseline.ts';
import type { Breach, Control } from './control.ts';
import { RESTRICTED } from './restricted.ts';

/** Release of Kubernetes whose Pod Security Standards these are. */
export const STANDARD = 'v1.37';

const LEVELS: Readonly<Record<PodSecurityLevel, readonly Control[]>> = {
  privileged: [],
  baseline: BASELINE,
  restricted: RESTRICTED,
  article: ARTICLE,
};

/** A control that a Pod breaks, with each place. */
export interface BrokenControl {
  readonly id: string;
  readonly breaches: readonly Breach[];
}

/** The controls of a level that a Pod breaks. */
export function brokenControls(pod: PodTemplate, level: PodSecurityLevel): readonly BrokenControl[] {
  return LEVELS[level].flatMap(({ id, judge }) => {
    const breaches = judge(pod);
    return breaches.length === 0 ? [] : [{ id, breaches }];
  });
}
