import { capabilityName } from '../../evidence/capabilities.ts';
import type { DeploymentOptions } from '../../evidence/deployment/deployment.ts';
import { quoted } from '../quoted.ts';
import { dangersOf } from './dangers.ts';
import { type FlagKind, runFlag } from './flags.ts';
import { goBoolean } from './go-boolean.ts';
import { securityOption } from './security-option.ts';

/** One flag as it was given: its long name, its kind and its value (`true` or `false` of a switch). */
export interface GivenFlag {
  readonly name: string;
  readonly kind: FlagKind;
  readonly value: string;
}

export type RunOptionsAnswer =
  | { readonly options: DeploymentOptions }
  /** One sentence that names the input and the word. */
  | { readonly problem: string };

/** What is tried in a container of the probe: all that changes the kernel's account, and nothing that reaches the host. */
const TRIED = [
  'user',
  'group-add',
  'cap-add',
  'cap-drop',
  'security-opt',
  'read-only',
  'tmpfs',
  'runtime',
] as const;

/**
 * Reads the flags of `docker run` as its client does (pflag): long and short forms, joined switches, the last value
 * of a flag that has one. A leading `docker run` is passed over.
 * @param words the shell's words, one argument an element.
 */
export function parseRunOptions(words: readonly string[]): RunOptionsAnswer {
  const given = readFlags(words);
  return typeof given === 'string'
    ? { problem: `Input "run-options" ${given}` }
    : { options: deploymentOptions(given) };
}

/**
 * What flags of `docker run` mean for a container.
 * @param given in their order, each by its long name.
 */
export function deploymentOptions(given: readonly GivenFlag[]): DeploymentOptions {
  const flags = inForce(given);
  const all = (name: string) => flags.filter((flag) => flag.name === name).map(({ value }) => value);
  const one = (name: string) => all(name)[0] || undefined;
  const security = new Map(
    all('security-opt')
      .map(securityOption)
      .map(({ key, value }) => [key, value]),
  );
  const seccomp = security.get('seccomp');
  return {
    tried: flags.filter(({ name }) => TRIED.some((tried) => tried === name)).flatMap(argumentsOf),
    dangers: flags.flatMap(dangersOf),
    corrected: flags.flatMap(corrected),
    privileged: one('privileged') === 'true',
    user: one('user'),
    capDrop: all('cap-drop').map(capabilityName),
    capAdd: all('cap-add').map(capabilityName),
    readOnly: one('read-only') === 'true',
    tmpfs: all('tmpfs'),
    noNewPrivileges: goBoolean(security.get('no-new-privileges') ?? '') === true,
    seccomp: seccomp === 'builtin' ? undefined : seccomp,
    apparmor: security.get('apparmor'),
  };
}

/** The flags in their order, or what is wrong with the words: the rest of a sentence. */
function readFlags(words: readonly string[]): readonly GivenFlag[] | string {
  const rest = [...withoutCommand(words)];
  const flags: GivenFlag[] = [];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--' && rest.length === 0) break;
    if (!/^-./.test(word) || word === '--') {
      return positional(word === '--' ? (rest[0] ?? '') : word, flags.at(-1));
    }
    const read = word.startsWith('--') ? readLong(word, rest) : readShort(word, rest);
    if (typeof read === 'string') return read;
    flags.push(...read);
  }
  return flags;
}

function withoutCommand(words: readonly string[]): readonly string[] {
  const [program, ...command] = words;
  if (program !== 'docker') return words;
  const sub = command[0] === 'container' ? command.slice(1) : command;
  return sub[0] === 'run' || sub[0] === 'create' ? sub.slice(1) : words;
}

function positional(word: string, before: GivenFlag | undefined): string {
  if (before?.kind === 'switch' && goBoolean(word) !== undefined) {
    return `has ${quoted(word)} as a word of its own, which docker run takes for the image: write --${before.name}=${word}.`;
  }
  return `has ${quoted(word)}, which belongs to no flag: give the flags alone, and leave out the image and its command.`;
}

/** `--name`, `--name=value` or `--name value`; takes the value from the rest. */
function readLong(word: string, rest: string[]): readonly GivenFlag[] | string {
  const equals = word.indexOf('=');
  const spelling = equals === -1 ? word : word.slice(0, equals);
  const flag = runFlag(spelling);
  if (flag === undefined) return unknown(spelling);
  const value = equals === -1 ? undefined : word.slice(equals + 1);
  if (flag.kind === 'switch') return readSwitch(flag.name, spelling, value);
  return valued(flag, spelling, value ?? rest.shift());
}

/** `-u value`, `-uvalue`, `-u=value`, or switches in one word of which the last flag may have a value: `-itu1000`. */
function readShort(word: string, rest: string[]): readonly GivenFlag[] | string {
  const flags: GivenFlag[] = [];
  for (let letters = word.slice(1); letters !== ''; letters = letters.slice(1)) {
    const spelling = `-${letters.slice(0, 1)}`;
    const behind = letters.slice(1);
    const flag = runFlag(spelling);
    if (flag === undefined) return unknown(spelling === word ? word : `${spelling} in ${word}`);
    const value = behind.startsWith('=') && behind !== '=' ? behind.slice(1) : undefined;
    if (flag.kind !== 'switch') {
      const read = valued(flag, spelling, value ?? (behind === '' ? rest.shift() : behind));
      return typeof read === 'string' ? read : [...flags, ...read];
    }
    const read = readSwitch(flag.name, spelling, value);
    if (typeof read === 'string') return read;
    flags.push(...read);
    if (value !== undefined) break;
  }
  return flags;
}

function readSwitch(name: string, spelling: string, value = 'true'): readonly GivenFlag[] | string {
  const on = goBoolean(value);
  if (on === undefined) return `has ${quoted(`${spelling}=${value}`)}: a switch may be true or false.`;
  return [{ name, kind: 'switch', value: String(on) }];
}

function valued(
  { name, kind }: { readonly name: string; readonly kind: FlagKind },
  spelling: string,
  value: string | undefined,
): readonly GivenFlag[] | string {
  if (value === undefined) return `ends with ${spelling}, which needs a value: write it behind the flag.`;
  return [{ name, kind, value }];
}

function unknown(spelling: string): string {
  return `has ${quoted(spelling)}, which is no flag of docker run: check its spelling with docker run --help.`;
}

/** The flags that count: of those that have one value, the last. */
function inForce(flags: readonly GivenFlag[]): readonly GivenFlag[] {
  const last = new Map(flags.map((flag, index) => [identity(flag, index), index]));
  return flags.filter((flag, index) => last.get(identity(flag, index)) === index);
}

/** What two flags have in common when the later one counts alone. */
function identity({ name, kind, value }: GivenFlag, index: number): string {
  if (kind !== 'list') return name;
  const key = name === 'security-opt' ? securityOption(value).key : 'label';
  return key === 'label' ? String(index) : `${name} ${key}`;
}

/** A flag as arguments. */
function argumentsOf({ name, kind, value }: GivenFlag): readonly string[] {
  if (kind === 'switch') return value === 'true' ? [`--${name}`] : [`--${name}=false`];
  return value === '' || value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];
}

/** The flag, or what stands for it; never a value that may be a secret. */
function corrected(flag: GivenFlag): readonly string[] {
  const dangers = dangersOf(flag);
  if (dangers.some(({ instead }) => instead.length === 0)) return [];
  return dangers[0]?.instead ?? argumentsOf({ ...flag, value: withoutSecret(flag) });
}

function withoutSecret({ name, value }: GivenFlag): string {
  const equals = value.indexOf('=');
  // docker run takes the value of a bare name from its own environment.
  if (name === 'env') return equals === -1 ? value : value.slice(0, equals);
  if (name === 'health-cmd') return '…';
  const hidden = ['annotation', 'label', 'log-opt'].includes(name) && equals !== -1;
  if (hidden) return `${value.slice(0, equals)}=…`;
  return name === 'mount' ? value.replaceAll(/volume-opt=o=[^"]*/g, 'volume-opt=o=…') : value;
}
