import { z } from 'zod';
import { parseJson } from '../engine/json.ts';

/** What becomes of a system call (seccomp(2)), the sternest first. */
const ACTIONS = [
  'SCMP_ACT_KILL_PROCESS',
  'SCMP_ACT_KILL_THREAD',
  'SCMP_ACT_KILL',
  'SCMP_ACT_TRAP',
  'SCMP_ACT_ERRNO',
  'SCMP_ACT_NOTIFY',
  'SCMP_ACT_TRACE',
  'SCMP_ACT_LOG',
  'SCMP_ACT_ALLOW',
] as const;

/** Actions under which the kernel does what it was asked for. */
const LETS_THROUGH: readonly Action[] = ['SCMP_ACT_LOG', 'SCMP_ACT_ALLOW'];

export type Action = (typeof ACTIONS)[number];

const Condition = z.object({
  arches: z.array(z.string()).nullish(),
  caps: z.array(z.string()).nullish(),
  minKernel: z.string().nullish(),
});

const Rule = z.object({
  name: z.string().nullish(),
  names: z.array(z.string()).nullish(),
  action: z.enum(ACTIONS),
  errnoRet: z.int().nullish(),
  args: z
    .array(
      z.object({
        index: z.int().min(0).max(5),
        value: z.number().min(0),
        valueTwo: z.number().min(0).nullish(),
        op: z.string(),
      }),
    )
    .nullish(),
  includes: Condition.nullish(),
  excludes: Condition.nullish(),
});

const ProfileJson = z.object({
  defaultAction: z.enum(ACTIONS),
  defaultErrnoRet: z.int().nullish(),
  architectures: z.array(z.string()).nullish(),
  archMap: z
    .array(z.object({ architecture: z.string(), subArchitectures: z.array(z.string()).nullish() }))
    .nullish(),
  syscalls: z.array(Rule).nullish(),
});

/** When a rule counts: every part that is there has to hold. An empty one is left out. */
export interface RuleCondition {
  /** Architectures as libseccomp names them: `amd64`, `x32`, `arm64`. */
  readonly arches?: readonly string[];
  /** With the `CAP_`, of the bounding set: all of them to include, one of them to exclude. */
  readonly caps?: readonly string[];
  /** `major.minor`, and every later one. */
  readonly minKernel?: string;
}

/** What an argument of the system call is compared with. */
export interface RuleArgument {
  readonly index: number;
  readonly value: number;
  readonly valueTwo?: number;
  readonly op: string;
}

/** What becomes of some system calls, in Docker's form of the OCI runtime specification's `linux.seccomp`. */
export interface ProfileRule {
  readonly names: readonly string[];
  readonly action: Action;
  readonly errnoRet?: number | undefined;
  readonly args?: readonly RuleArgument[];
  readonly includes?: RuleCondition;
  readonly excludes?: RuleCondition;
}

/** An architecture of the kernel, and those that run beside it on the same machine, as libseccomp names them. */
export interface ProfileArchitecture {
  readonly architecture: string;
  readonly subArchitectures: readonly string[];
}

/** A seccomp profile that names what it lets through, as `docker run --security-opt seccomp=FILE` reads it. */
export interface Profile {
  readonly defaultAction: Action;
  readonly defaultErrnoRet?: number | undefined;
  readonly archMap: readonly ProfileArchitecture[];
  readonly syscalls: readonly ProfileRule[];
}

export type ParsedProfile =
  | { readonly valid: true; readonly profile: Profile }
  | {
      readonly valid: false /** What is the matter, to follow a file's name and a colon. */;
      readonly reason: string;
    };

/**
 * Reads a seccomp profile: Docker's form with `archMap`, `names` and conditions, or the older and the OCI forms with
 * `architectures` and `name`. Comments and fields that say nothing of what is let through are left behind.
 * @param text JSON.
 * @returns the profile, its rules as they stood; or one sentence why it is none that can be compared.
 */
export function parseProfile(text: string): ParsedProfile {
  const json = parseJson(ProfileJson, text);
  if (json === undefined) {
    return { valid: false, reason: 'it is no seccomp profile in JSON, with "defaultAction" and "syscalls".' };
  }
  const { defaultAction, defaultErrnoRet, architectures, archMap } = json;
  if (LETS_THROUGH.includes(defaultAction)) {
    const reason = `it lets through what it does not name (defaultAction ${defaultAction}), so there is no list to compare with.`;
    return { valid: false, reason };
  }
  const profile: Profile = {
    defaultAction,
    defaultErrnoRet: defaultErrnoRet ?? undefined,
    archMap: (archMap ?? fromList(architectures ?? [])).map(({ architecture, subArchitectures }) => ({
      architecture,
      subArchitectures: subArchitectures ?? [],
    })),
    syscalls: (json.syscalls ?? []).map(rule),
  };
  return { valid: true, profile };
}

/** The OCI form has one list: the first is the machine's own. */
function fromList([architecture, ...subArchitectures]: readonly string[]): readonly {
  readonly architecture: string;
  readonly subArchitectures: readonly string[];
}[] {
  return architecture === undefined ? [] : [{ architecture, subArchitectures }];
}

function rule({
  name,
  names,
  action,
  errnoRet,
  args,
  includes,
  excludes,
}: z.infer<typeof Rule>): ProfileRule {
  const included = condition(includes);
  const excluded = condition(excludes);
  return {
    names: names ?? (name == null ? [] : [name]),
    action,
    errnoRet: errnoRet ?? undefined,
    ...(args == null || args.length === 0 ? {} : { args: args.map(argument) }),
    ...(included === undefined ? {} : { includes: included }),
    ...(excluded === undefined ? {} : { excludes: excluded }),
  };
}

function argument({
  index,
  value,
  valueTwo,
  op,
}: NonNullable<z.infer<typeof Rule>['args']>[number]): RuleArgument {
  return { index, value, ...(valueTwo ? { valueTwo } : {}), op };
}

function condition(given: z.infer<typeof Condition> | null | undefined): RuleCondition | undefined {
  const { arches, caps, minKernel } = given ?? {};
  const kept: RuleCondition = {
    ...(arches == null || arches.length === 0 ? {} : { arches: arches.toSorted() }),
    ...(caps == null || caps.length === 0 ? {} : { caps: caps.toSorted() }),
    ...(minKernel == null || minKernel === '' ? {} : { minKernel }),
  };
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** The JSON text of a profile, as it is written to a file; it ends with a line feed. */
export function formatProfile(profile: Profile): string {
  return `${JSON.stringify(profile, undefined, 2)}\n`;
}

/** What a rule does and when, whatever it names; two rules that say the same have the same text. */
export function terms({ action, errnoRet, args, includes, excludes }: ProfileRule): string {
  return JSON.stringify([action, errnoRet, args, includes, excludes]);
}

/** True when the kernel does what it is asked for by this rule. */
export function letsThrough({ action }: ProfileRule): boolean {
  return LETS_THROUGH.includes(action);
}

/** True when a rule counts always, and for every argument. */
export function isUnconditional({ args, includes, excludes }: ProfileRule): boolean {
  return args === undefined && includes === undefined && excludes === undefined;
}

/** The sterner of two actions. */
export function sterner(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) < ACTIONS.indexOf(b) ? a : b;
}

/**
 * The same profile in its one form: a rule for each terms, names sorted and once, rules in a settled order with those
 * that count always first. What a rule that counts always lets through needs no further rule, and what any rule lets
 * through is refused by none that counts always: the engine takes no profile in which two rules disagree.
 */
export function normalise(profile: Profile): Profile {
  const { syscalls } = profile;
  const always = mildestAlways(syscalls);
  const everLetThrough = new Set(syscalls.filter(letsThrough).flatMap(({ names }) => names));
  const stays = (rule: ProfileRule, name: string) => {
    if (!isUnconditional(rule)) return !always.has(name);
    return letsThrough(rule) ? rule.action === always.get(name) : !everLetThrough.has(name);
  };
  const rules = [...Map.groupBy(syscalls, terms).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const all = new Set(group.flatMap(({ names }) => names));
    const names = [...all].filter((name) => stays(first, name)).toSorted();
    return names.length === 0 ? [] : [{ ...first, names }];
  });
  return { ...profile, archMap: sortedMap(profile.archMap), syscalls: rules.toSorted(order) };
}

/** What is let through always, by name, with the action that does it. */
function mildestAlways(rules: readonly ProfileRule[]): ReadonlyMap<string, Action> {
  const always = new Map<string, Action>();
  for (const rule of rules.filter((one) => isUnconditional(one) && letsThrough(one))) {
    for (const name of rule.names) {
      if (always.get(name) !== 'SCMP_ACT_ALLOW') always.set(name, rule.action);
    }
  }
  return always;
}

function order(a: ProfileRule, b: ProfileRule): number {
  const [first, second] = [a, b].map(
    (rule) => `${isUnconditional(rule) ? 0 : 1}${rule.names[0]} ${terms(rule)}`,
  );
  return compare(first ?? '', second ?? '');
}

function sortedMap(map: readonly ProfileArchitecture[]): readonly ProfileArchitecture[] {
  return [...Map.groupBy(map, ({ architecture }) => architecture)]
    .map(([architecture, entries]) => ({
      architecture,
      subArchitectures: [...new Set(entries.flatMap(({ subArchitectures }) => subArchitectures))].toSorted(),
    }))
    .toSorted((a, b) => compare(a.architecture, b.architecture));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
