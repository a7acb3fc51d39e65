import type { Base } from '../dockerfile/dockerfile.ts';
import type { Collected, SignatureVerdict } from '../evidence.ts';

/** The images that the build is built upon, each looked at by the policy's rules. */
export interface BaseImages {
  /** `require`: what is not checked is a failure. */
  readonly mode: 'report' | 'require';
  readonly bases: readonly CheckedBase[];
}

export interface CheckedBase {
  readonly base: Base;
  /** What its name stands for, and what the build uses; undefined where it could not be resolved. */
  readonly digest: string | undefined;
  readonly answer: BaseAnswer;
}

export type BaseAnswer =
  /** cosign's answer about its signature. */
  | { readonly kind: 'asked'; readonly signature: Collected<SignatureVerdict> }
  /** There is nobody whose signature it should have; why, in words that follow a comma. */
  | { readonly kind: 'unchecked'; readonly why: string }
  /** It could not be looked at: one sentence. */
  | { readonly kind: 'error'; readonly reason: string };
