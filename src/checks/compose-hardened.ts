import type { Compose, ComposeService } from '../evidence/compose/compose.ts';
import type { ProjectCheck } from './check.ts';
import { COMPOSE, composeFix, HARDENING, type Hardening, judgeCompose, listed } from './compose.ts';
import { hardeningEdits } from './compose-edits.ts';
import { type Finding, finding } from './finding.ts';
import { atPlaces } from './places.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED =
  'Every service drops all capabilities, gains no new privileges, has a read-only root file system and a user by its number.';

/** Services named in the row. */
const MOST_NAMED = 6;

export const composeHardened: ProjectCheck = {
  id: 'compose-hardened',
  layer: COMPOSE,
  title: 'Services ask for least privilege',
  severity: 'medium',
  reason:
    'What a service does not ask for it does not get: without these lines it has the 14 capabilities of Docker, may become root by a setuid program, and may change its own code.',
  method:
    'Reads cap_drop, security_opt, read_only and user of every service but those of this image, which are judged by what a container of them shows.',
  references: [CIS_DOCKER('5.4, 5.13, 5.26'), NIST_800_190('section 4.4.3')],
  judge: (evidence) => judgeCompose(evidence, EXPECTED, judge),
};

const NAMES: Readonly<Record<Hardening, string>> = {
  capabilities: 'cap_drop: [ALL]',
  noNewPrivileges: 'no-new-privileges',
  readOnly: 'read_only',
  user: 'user by number',
};

function judge({ services }: Compose): Finding | undefined {
  const others = services.filter(
    ({ usesSubject, isBuilt, pulled }) => !usesSubject && (isBuilt || pulled.length > 0),
  );
  if (others.length === 0) return undefined;
  const open = others
    .map((service) => ({ service, missing: missing(service) }))
    .filter((one) => one.missing.length > 0);
  if (open.length === 0)
    return finding(
      'pass',
      EXPECTED,
      `All of it: ${listed(
        others.map(({ name }) => name),
        MOST_NAMED,
      )}.`,
    );
  const words = open.map(
    (one) => `${one.service.name}: ${one.missing.map((what) => NAMES[what]).join(', ')}`,
  );
  const shown = words.slice(0, MOST_NAMED);
  const left = words.length - shown.length;
  const seen = `Missing in ${open.length} of ${others.length} services. ${shown.join('; ')}${left > 0 ? `; and ${left} more` : ''}.`;
  const lines = open.map((one) => {
    return { name: one.service.name, lines: one.missing.flatMap((what) => HARDENING[what]) };
  });
  const places = open.map(({ service, missing: lacks }) => {
    const message = `Service ${service.name} lacks ${lacks.map((what) => NAMES[what]).join(', ')}.`;
    return { location: service.location, message };
  });
  // Nobody has looked at the user of another image, and which one its program needs.
  const edits = open.flatMap(({ service: { written }, missing: lacks }) =>
    hardeningEdits(
      written,
      lacks.filter((what) => what !== 'user'),
      { isTried: false },
    ),
  );
  const fix = { ...composeFix('Add to the services, as far as each works with it', lines), edits };
  return { ...finding('warning', EXPECTED, seen, [fix]), ...atPlaces(places) };
}

/** A user that is root is a dangerous option already. */
function missing({ options }: ComposeService): readonly Hardening[] {
  const { capDrop, noNewPrivileges, readOnly, user } = options;
  const has: Readonly<Record<Hardening, boolean>> = {
    capabilities: capDrop.includes('ALL'),
    noNewPrivileges,
    readOnly,
    user: user !== undefined && /^\d+(:|$)/.test(user),
  };
  return (Object.keys(NAMES) as Hardening[]).filter((what) => !has[what]);
}
