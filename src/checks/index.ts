import { build } from './build.ts';
import type { Check } from './check.ts';
import { nonRoot } from './non-root.ts';
import { numericUser } from './numeric-user.ts';
import { rootGroup } from './root-group.ts';
import { seccomp } from './seccomp.ts';
import { signature } from './signature.ts';

/** Every check, in the order of the report. */
export const CHECKS: readonly Check[] = [build, nonRoot, rootGroup, numericUser, seccomp, signature];
