import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { parseJson } from '../../engine/json.ts';
import { quoted } from '../../inputs/quoted.ts';
import { leavesCheckout } from '../../subject/checkout.ts';
import type { DeployedProfile } from './deployment.ts';

/** Bytes of a profile; Docker's own has 13 KB. */
const PROFILE_LIMIT = 1024 * 1024;

/** The actions under which the kernel does what it is asked for (seccomp(2)). */
const LETS_THROUGH = ['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG', 'SCMP_ACT_TRACE'];

/** As much of a profile as is judged; the engine reads the rest, and refuses what is wrong in it. */
const Profile = z.looseObject({
  defaultAction: z.string().default(''),
  syscalls: z
    .array(
      z.looseObject({
        action: z.string(),
        name: z.string().optional(),
        names: z.array(z.string()).nullish(),
      }),
    )
    .nullish(),
});

/**
 * Reads the seccomp profile that the deployment's options name.
 * @param path relative to the checkout, as the docker client reads it.
 * @param by what names it, to begin a sentence.
 * @returns what it says of the system calls that it does not name, or one sentence why it cannot be read.
 */
export function readDeployedProfile(path: string, by: string): DeployedProfile | string {
  const named = `${by} names the seccomp profile ${quoted(path)}`;
  const text = readProfile(path);
  if (typeof text !== 'string') return `${named}, ${text.fault}`;
  const profile = parseJson(Profile, text);
  if (profile === undefined) {
    return `${named}, which is not JSON of that form: it needs "defaultAction" and "syscalls", as Docker's own profile has them.`;
  }
  const { defaultAction, syscalls } = profile;
  const refuses = (action: string) => !LETS_THROUGH.includes(action);
  const rules = syscalls ?? [];
  const names = (rule: (typeof rules)[number]) => rule.name ?? rule.names?.[0];
  return {
    path,
    defaultAction,
    refuses:
      (defaultAction !== '' && refuses(defaultAction)) ||
      rules.some((rule) => refuses(rule.action) && names(rule) !== undefined),
  };
}

function readProfile(path: string): string | { readonly fault: string } {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    return { fault: 'but there is no such file: check the path, and that the checkout step comes before.' };
  }
  if (!stat.isFile()) return { fault: 'which is no file.' };
  if (leavesCheckout(path)) {
    return { fault: 'a link that leads out of the checkout: replace it by the file itself.' };
  }
  if (stat.size > PROFILE_LIMIT) return { fault: 'which is longer than any profile (1 MiB).' };
  return readFileSync(path, 'utf8');
}
