import type { Rules } from '../rules/rules.ts';
import type { Exception } from './policy.ts';

/** What is known of the rules of a run when all else has been judged. */
export interface PolicyEvidence {
  readonly rules: Rules;
  readonly exceptions: readonly ExceptionAccount[];
}

/** An exception and what it was good for in this run. */
export interface ExceptionAccount extends Exception {
  /**
   * `used`: it excepts a failure or a warning. `unused`: nothing is to be excepted. `undecided`: what it is for could
   * not be checked. `elsewhere`: it is for an image of another run. `expired`: its last day is over.
   */
  readonly state: 'used' | 'unused' | 'undecided' | 'elsewhere' | 'expired';
}
