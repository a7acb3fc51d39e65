import type { Compose, ComposeService, ServiceDanger } from '../evidence/compose/compose.ts';
import type { ProjectCheck } from './check.ts';
import { COMPOSE, composeFix, judgeCompose, listed, type ServiceLines } from './compose.ts';
import { type Finding, finding, type Place, type Status } from './finding.ts';
import { atPlaces, placeWords } from './places.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'No option of a service takes away protection that a container has by default.';

const SEVERITIES: readonly ServiceDanger['severity'][] = ['critical', 'high', 'medium'];

/** Entries named in the row; all of them are in the lines to copy and at their places. */
const MOST_NAMED = 6;

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
  const gravest = SEVERITIES.flatMap((severity) => all.filter((entry) => entry.severity === severity));
  const unknown = services.flatMap(unknownOptions);
  const status = statusOf(gravest, unknown);
  if (status === 'pass') {
    const seen = `None of the options of ${services.length} service${services.length === 1 ? '' : 's'} takes protection away.`;
    return finding('pass', EXPECTED, seen);
  }
  const places = [...gravest.map(dangerPlace), ...unknown];
  const fixes = gravest.length === 0 ? [] : [composeFix('In place of what stands there', fixLines(gravest))];
  return { ...finding(status, EXPECTED, words(gravest, unknown), fixes), ...atPlaces(places) };
}

function statusOf(gravest: readonly ServiceEntry[], unknown: readonly Place[]): Status {
  if (gravest.some(({ severity }) => severity !== 'medium')) return 'fail';
  if (unknown.length > 0) return 'error';
  return gravest.length > 0 ? 'warning' : 'pass';
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

function fixLines(entries: readonly ServiceEntry[]): readonly ServiceLines[] {
  const services = [...new Set(entries.map(({ service }) => service))];
  return services.map((name) => {
    const own = entries.filter(({ service }) => service === name);
    return { name, lines: [...new Set(own.flatMap(instead))] };
  });
}

/** Comments hold the words of the file as JSON strings, so that none ends the comment. */
function instead({ key, written, instead: [, value] }: ServiceEntry): readonly string[] {
  if (key === 'user' && value !== undefined) return [`user: ${JSON.stringify(value)}`];
  if (key === 'privileged') return ['privileged: false'];
  if (key === 'security_opt' && value !== undefined) return ['security_opt: ["no-new-privileges:true"]'];
  if (key === 'volumes' && value !== undefined) {
    return [`# volumes: ${JSON.stringify(written)} without its propagation`];
  }
  return [`# leave out of ${key}: ${JSON.stringify(written)}`];
}
