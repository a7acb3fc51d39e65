import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quoted } from '../inputs/quoted.ts';
import { keyFile } from '../inputs/rules.ts';
import type { Policy } from '../policy/policy.ts';
import type { Settings, Trust } from '../settings.ts';
import type { InRepository } from './in-repository.ts';
import type { RuleFile } from './rules.ts';
import type { FileAnswer, RulesSource } from './source.ts';

/** Files that say whom to trust, and who names each in a sentence. */
interface Named {
  readonly path: string;
  readonly use: Exclude<RuleFile['use'], 'policy' | 'workflow'>;
  readonly by: string;
}

/** One that was read at the base commit. */
interface Taken extends Named {
  /** From the repository's root. */
  readonly inside: string;
  readonly bytes: Buffer;
}

export type TrustedAnswer =
  | {
      readonly valid: true;
      readonly settings: Settings;
      readonly policy: Policy;
      /** What was read at the base commit. */
      readonly taken: readonly {
        /** As the input or the policy writes it. */
        readonly path: string;
        readonly file: Omit<RuleFile, 'change'>;
        readonly bytes: Buffer;
      }[];
    }
  | { readonly valid: false; readonly problems: readonly string[] };

/**
 * Puts the keys, the trusted root and the seccomp baseline of the base commit in the place of those of the checkout: a
 * change that brings a key of its own would vouch for itself. Nothing is done for a source that is the checkout.
 * @param folder private; copies are written there.
 * @throws ApiError when GitHub cannot be asked.
 */
export async function takeTrustedFiles(
  settings: Settings,
  policy: Policy,
  source: RulesSource,
  place: InRepository,
  folder: string,
): Promise<TrustedAnswer> {
  const { commit } = source;
  if (commit === undefined) return { valid: true, settings, policy, taken: [] };
  const read = await Promise.all(
    namedFiles(settings, policy).map(async (named) => {
      const inside = place(named.path);
      if (inside === undefined) return [];
      return [{ ...named, inside, answer: await source.read(named.path) }];
    }),
  );
  const problems = read.flat().flatMap((one) => fault(one, commit));
  if (problems.length > 0) return { valid: false, problems };
  const taken = read
    .flat()
    .flatMap(({ answer, ...one }): Taken[] =>
      answer.state === 'read' ? [{ ...one, bytes: answer.bytes }] : [],
    );
  const copies = await copyAll(taken, folder);
  return {
    valid: true,
    settings: withCopies(settings, taken, copies),
    policy: {
      ...policy,
      baseImages: policy.baseImages.map((rule) => ({ ...rule, trust: withKey(rule.trust, taken) })),
    },
    taken: taken.map(({ path, inside, use, bytes }) => ({ path, file: { path: inside, use }, bytes })),
  };
}

function namedFiles({ signature, seccompProfile }: Settings, policy: Policy): readonly Named[] {
  const files: readonly (readonly [string | undefined, Named['use'], string])[] = [
    [keyOf(signature.trust), 'key', 'Input "key"'],
    [signature.trustedRoot, 'trusted root', 'Input "trusted-root"'],
    [seccompProfile.baseline, 'seccomp baseline', 'Input "seccomp-baseline"'],
    ...policy.baseImages.map(
      ({ pattern, trust }) => [keyOf(trust), 'key', `The policy's rule for ${pattern}`] as const,
    ),
  ];
  return files.flatMap(([path, use, by]) => (path === undefined ? [] : [{ path, use, by }]));
}

function keyOf(trust: Trust | undefined): string | undefined {
  return trust?.by === 'key' ? keyFile(trust.key) : undefined;
}

function fault(
  { path, use, by, answer }: Named & { readonly answer: FileAnswer },
  commit: string,
): readonly string[] {
  const file = `${by} names ${quoted(path)}`;
  const where = `the commit ${commit.slice(0, 12)} that this change is to be merged into`;
  if (answer.state === 'missing') {
    const text = use === 'key' ? ', or give the text of the key in the workflow' : '';
    return [
      `${file}, which is not in ${where}; a change cannot bring its own: merge the file first, in a change of its own${text}.`,
    ];
  }
  if (answer.state === 'fault') return [`${file}, which ${answer.reason} in ${where}.`];
  const pem = use !== 'key' || answer.bytes.toString().trimStart().startsWith('-----BEGIN PUBLIC KEY');
  return pem ? [] : [`${file}, which is no public key in PEM in ${where}.`];
}

async function copyAll(taken: readonly Taken[], folder: string): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>();
  for (const { path, inside, use, bytes } of taken) {
    if (use === 'key') continue;
    const copy = join(folder, 'base', inside);
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, bytes);
    copies.set(path, copy);
  }
  return copies;
}

function withCopies(
  settings: Settings,
  taken: readonly Taken[],
  copies: ReadonlyMap<string, string>,
): Settings {
  const { signature, seccompProfile } = settings;
  const copyOf = (path: string | undefined) => (path === undefined ? undefined : (copies.get(path) ?? path));
  return {
    ...settings,
    signature: {
      ...signature,
      trust: signature.trust === undefined ? undefined : withKey(signature.trust, taken),
      trustedRoot: copyOf(signature.trustedRoot),
    },
    seccompProfile: { ...seccompProfile, baseline: copyOf(seccompProfile.baseline) },
  };
}

function withKey(trust: Trust, taken: readonly Taken[]): Trust {
  if (trust.by !== 'key') return trust;
  const key = taken.find(({ path, use }) => use === 'key' && path === trust.key);
  return key === undefined ? trust : { ...trust, key: key.bytes.toString() };
}
