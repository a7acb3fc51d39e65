import { baseImages } from './base-images.ts';
import { build } from './build.ts';
import type { Check, PolicyCheck, ProjectCheck } from './check.ts';
import { composeAsDeployed } from './compose-as-deployed.ts';
import { composeHardened } from './compose-hardened.ts';
import { composeOptions } from './compose-options.ts';
import { composePinned } from './compose-pinned.ts';
import { deployedAppArmor } from './deployed-apparmor.ts';
import { deployedCapabilities } from './deployed-capabilities.ts';
import { deployedNoNewPrivileges } from './deployed-no-new-privileges.ts';
import { deployedNonRoot } from './deployed-non-root.ts';
import { deployedOptions } from './deployed-options.ts';
import { deployedReadOnly } from './deployed-read-only.ts';
import { deployedSeccomp } from './deployed-seccomp.ts';
import { dockerfileAdd } from './dockerfile-add.ts';
import { dockerfileSecrets } from './dockerfile-secrets.ts';
import { exceptions } from './exceptions.ts';
import { getsReady } from './gets-ready.ts';
import { hostIsolation } from './host-isolation.ts';
import { hostKernel } from './host-kernel.ts';
import { jurisdiction } from './jurisdiction.ts';
import { kubeletUser } from './kubelet-user.ts';
import { leastPrivilege } from './least-privilege.ts';
import { manifests } from './manifests.ts';
import { nonRoot } from './non-root.ts';
import { numericUser } from './numeric-user.ts';
import { observedCapabilities } from './observed-capabilities.ts';
import { observedNonRoot } from './observed-non-root.ts';
import { observedSeccomp } from './observed-seccomp.ts';
import { ownGate } from './own-gate.ts';
import { pinnedBases } from './pinned-bases.ts';
import { podSecurity } from './pod-security.ts';
import { provenance } from './provenance.ts';
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
  composeAsDeployed,
  setuidFiles,
  worldWritable,
  writableCode,
  secretsInFiles,
  leastPrivilege,
  seccompProfile,
  kubeletUser,
  vulnerabilities,
  signature,
  provenance,
];

/** Every check of what stands around the image, in the order of the report. */
export const PROJECT_CHECKS: readonly ProjectCheck[] = [
  manifests,
  podSecurity,
  composeOptions,
  composeHardened,
  composePinned,
  dockerfileSecrets,
  dockerfileAdd,
  pinnedBases,
  baseImages,
  hostIsolation,
  hostKernel,
  jurisdiction,
];

/** Every check of the rules themselves, in the order of the report. */
export const POLICY_CHECKS: readonly PolicyCheck[] = [ownGate, exceptions];

/** All of them, for tables and for names. */
export const ALL_CHECKS: readonly (Check | ProjectCheck | PolicyCheck)[] = [
  ...CHECKS,
  ...PROJECT_CHECKS,
  ...POLICY_CHECKS,
];
