import type { Compose } from '../evidence/compose/compose.ts';
import type { ProjectEvidence } from '../evidence/project/project.ts';
import { type Finding, type Fix, unlooked } from './finding.ts';
import { ANY_USER } from './other-user.ts';

/** The layer of every check that judges Compose files. */
export const COMPOSE = 'Compose';

/** Services for which lines to copy are written. */
const MOST_SERVICES = 10;

/** Judges the Compose files; undefined when none are given. */
export function judgeCompose(
  { compose }: ProjectEvidence,
  expected: string,
  judge: (compose: Compose) => Finding | undefined,
): Finding | undefined {
  if (compose === undefined) return undefined;
  return compose.state === 'collected' ? judge(compose.value) : unlooked(expected, compose);
}

/** Lines of a service: the fields below its name. */
export interface ServiceLines {
  readonly name: string;
  /** Without the service's indentation. */
  readonly lines: readonly string[];
}

/** The lines to write in a Compose file, of as many services as a reader copies. */
export function composeFix(title: string, services: readonly ServiceLines[]): Fix {
  const shown = services.slice(0, MOST_SERVICES);
  const left = services.length - shown.length;
  const lines = shown.flatMap((service) => [
    `  ${yamlKey(service.name)}:`,
    ...service.lines.map((line) => `    ${line}`),
  ]);
  const more = left === 0 ? [] : [`  # and the same for ${left} more`];
  return { title, language: 'yaml', lines: ['services:', ...lines, ...more] };
}

/** A name as a key: plain where YAML reads it as a text. */
function yamlKey(name: string): string {
  const isPlain = /^[A-Za-z_][\w.-]*$/.test(name) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(name);
  return isPlain ? name : JSON.stringify(name);
}

/** The lines of a service that runs as a user, `uid:gid`. */
export function userLines(user: string): readonly string[] {
  return [`user: ${JSON.stringify(user)}`];
}

/** What is to be written beside cap_drop. */
export const NEEDED = 'and cap_add: each that it needs, such as NET_BIND_SERVICE';

/** The lines of a service that harden it, by what they give. */
export const HARDENING = {
  user: userLines(ANY_USER.user),
  capabilities: [`cap_drop: [ALL] # ${NEEDED}`],
  noNewPrivileges: ['security_opt: ["no-new-privileges:true"]'],
  readOnly: ['read_only: true', 'tmpfs: [/tmp]'],
} as const;

/** What hardens a service. */
export type Hardening = keyof typeof HARDENING;

/** A sentence's list of which the last are only counted. */
export function listed(items: readonly string[], most: number): string {
  const left = items.length - most;
  return left > 0 ? `${items.slice(0, most).join(', ')} and ${left} more` : items.join(', ');
}
