import { build } from './build.ts';
import type { Check, ProjectCheck } from './check.ts';
import { deployedAppArmor } from './deployed-apparmor.ts';
import { deployedCapabilities } from './deployed-capabilities.ts';
import { deployedNoNewPrivileges } from './deployed-no-new-privileges.ts';
import { deployedNonRoot } from './deployed-non-root.ts';
import { deployedOptions } from './deployed-options.ts';
import { deployedReadOnly } from './deployed-read-only.ts';
import { deployedSeccomp } from './deployed-seccomp.ts';
import { getsReady } from './gets-ready.ts';
import { leastPrivilege } from './least-privilege.ts';
import { nonRoot } from './non-root.ts';
import { numericUser } from './numeric-user.ts';
import { observedCapabilities } from './observed-capabilities.ts';
import { observedNonRoot } from './observed-non-root.ts';
import { observedSeccomp } from './observed-seccomp.ts';
import { rootGroup } from './root-group.ts';
import { seccomp } from './seccomp.ts';
import { seccompProfile } from './seccomp-profile.ts';
import { secretsInFiles } from './secrets-in-files.ts';
import { setuidFiles } from './setuid-files.ts';
import { signature } from './signature.ts';
import { vulnerabilities } from './vulnerabilities.ts';
import { worldWritable } from './world-writable.ts';
import { writableCode } from './writable-code.ts';

/** Every check, in the order of the report. */
export const CHECKS: readonly Check[] = [
  build,
  nonRoot,
  rootGroup,
  numericUser,
  seccomp,
  getsReady,
  observedNonRoot,
  observedCapabilities,
  observedSeccomp,
  deployedOptions,
  deployedNonRoot,
  deployedSeccomp,
  deployedCapabilities,
  deployedNoNewPrivileges,
  deployedAppArmor,
  deployedReadOnly,
  setuidFiles,
  worldWritable,
  writableCode,
  secretsInFiles,
  leastPrivilege,
  seccompProfile,
  vulnerabilities,
  signature,
];

/** Every check of what stands around the image, in the order of the report. */
export const PROJECT_CHECKS: readonly ProjectCheck[] = [];
