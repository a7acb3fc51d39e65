import type { Compose, ComposeService, ServiceDanger } from '../evidence/compose/compose.ts';
import type { ProjectCheck } from './check.ts';
import { COMPOSE, composeFix, judgeCompose, listed, type ServiceLines } from './compose.ts';
import { unprivilegedEdits } from './compose-edits.ts';
import { gravestDangers, statusOfDangers } from './dangers.ts';
import { type Edit, type Finding, type Fix, finding, type Place, type Status } from './finding.ts';
import { atPlaces, placeWords } from './places.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'No option of a service takes away protection that a container has by default.';

/** Entries named in the row; all of them are in the lines to copy and at their places. */
const MOST_NAMED = 6;

/** Entries to take out for which a line is written. */
const MOST_REMOVALS = 30;

export const composeOptions: ProjectCheck = {
  id: 'compose-options',
  layer: COMPOSE,
  title: 'No dangerous option of a service',
  severity: 'critical',
  reason:
    "One line of a Compose file undoes all that an image does right: the engine's socket, a host's folder, privileged or a namespace of the host make whoever gets into the service root on the host.",
  method:
    'Has docker compose config lay the files over each other and read their variables, says every service (of whatever profile, its hooks too) in the flags of docker run, and judges those as deployed-options does.',
  references: [
    CIS_DOCKER('5.4 to 5.6, 5.10, 5.16 to 5.22, 5.31, 5.32'),
    NIST_800_190('section 4.4.3'),
    POD_SECURITY_STANDARDS('baseline'),
  ],
  judge: (evidence) => judgeCompose(evidence, EXPECTED, judge),
};

interface ServiceEntry extends ServiceDanger {
  readonly service: string;
}

function judge({ services }: Compose): Finding {
  const all = services.flatMap(({ name, dangers }) =>
    dangers.map((danger): ServiceEntry => ({ service: name, ...danger })),
  );
  const gravest = gravestDangers(all);
  const unknown = services.flatMap(unknownOptions);
  const status = statusOf(gravest, unknown);
  if (status === 'pass') {
    const seen = `None of the options of ${services.length} service${services.length === 1 ? '' : 's'} takes protection away.`;
    return finding('pass', EXPECTED, seen);
  }
  const places = [...gravest.map(dangerPlace), ...unknown];
  const fixes = [...removals(gravest), ...replacements(gravest, unprivilegedEdits(services))];
  return { ...finding(status, EXPECTED, words(gravest, unknown), fixes), ...atPlaces(places) };
}

function statusOf(gravest: readonly ServiceEntry[], unknown: readonly Place[]): Status {
  const known = statusOfDangers(gravest);
  return known !== 'fail' && unknown.length > 0 ? 'error' : known;
}

/** All of them first: a table cuts a long text, and none may be cut away for the words about another. */
function words(gravest: readonly ServiceEntry[], unknown: readonly Place[]): string {
  const names = gravest.map(({ service, key, written }) => `${service} ${key}: ${written}`);
  const [first, ...others] = gravest;
  if (first === undefined) return unknown.map(({ message }) => message).join(' ');
  const reason = `${first.service} (${placeWords(first.location)}, ${first.severity}): ${first.reason}.`;
  const head = others.length === 0 ? names.join('') : `${names.length} options: ${listed(names, MOST_NAMED)}`;
  return [`${head}. ${reason}`, ...unknown.map(({ message }) => message)].join(' ');
}

function dangerPlace({ service, key, written, severity, reason, location }: ServiceEntry): Place {
  return { location, message: `Service ${service}, ${key}: ${written} (${severity}): ${reason}.` };
}

/** Options that are written by a variable which Compose read as blank here: what is deployed is not known. */
function unknownOptions({ name, unset }: ComposeService): readonly Place[] {
  return unset
    .filter(({ key }) => key !== 'image')
    .map(({ key, variable, location }) => {
      const message = `Service ${name}, ${key} (${placeWords(location)}): the variable ${variable} is not set here, so what it asks for is not known: give it a default, or write it into the .env file beside the first Compose file.`;
      return { location, message };
    });
}

/** Compose joins lists, and a file that lies over another takes nothing away: it is done where it stands. */
function removals(entries: readonly ServiceEntry[]): readonly Fix[] {
  const lines = entries
    .filter((entry) => instead(entry) === undefined)
    .map(({ service, key, written, location, instead: [, value] }) => {
      const what = value === undefined ? 'take out' : 'take the propagation out of';
      // As JSON strings, so that no word of the file ends the comment.
      return `# ${placeWords(location)}, service ${JSON.stringify(service)}: ${what} ${key}: ${JSON.stringify(written)}`;
    });
  const all = [...new Set(lines)];
  if (all.length === 0) return [];
  const left = all.length - MOST_REMOVALS;
  const shown = left > 0 ? [...all.slice(0, MOST_REMOVALS), `# and ${left} more`] : all;
  return [{ title: 'In the file where each stands', language: 'yaml', lines: shown }];
}

function replacements(entries: readonly ServiceEntry[], edits: readonly Edit[]): readonly Fix[] {
  const byService = Map.groupBy(entries, ({ service }) => service);
  const services = [...byService].flatMap(([name, own]): readonly ServiceLines[] => {
    const lines = [...new Set(own.flatMap((entry) => instead(entry) ?? []))];
    return lines.length === 0 ? [] : [{ name, lines }];
  });
  if (services.length === 0) return [];
  const fix = composeFix('In place of what stands there', services);
  return [edits.length === 0 ? fix : { ...fix, edits }];
}

/** What to write instead; undefined where it has to be taken out. */
function instead({ key, instead: [, value] }: ServiceEntry): string | undefined {
  if (key === 'user' && value !== undefined) return `user: ${JSON.stringify(value)}`;
  if (key === 'privileged') return 'privileged: false';
  if (key === 'security_opt' && value !== undefined) return 'security_opt: ["no-new-privileges:true"]';
  return undefined;
}
