import type { NamedImage, RegistryUse, RegistryUses } from '../evidence/jurisdiction/registries.ts';
import { matchesImage } from '../policy/image-pattern.ts';
import type { Jurisdictions, RegistryPlace } from '../policy/policy.ts';
import { repositoryName } from '../subject/reference.ts';
import type { ProjectCheck } from './check.ts';
import { type Finding, type Fix, finding, type Place, unlooked } from './finding.ts';
import { atPlaces } from './places.ts';

const EXPECTED = 'Every registry that the project pulls from is declared in an allowed jurisdiction.';

/** Registries that a finding names one by one. */
const MOST_NAMED = 10;

export const jurisdiction: ProjectCheck = {
  id: 'jurisdiction',
  layer: 'Data jurisdiction',
  title: 'Registries in allowed jurisdictions',
  severity: 'medium',
  reason:
    'Under the GDPR and after Schrems II one has to know where data sits and under whose law its operator stands: that begins with where the code comes from.',
  method:
    'Compares every registry that the image, its bases, the manifests and the Compose files name with the table of the policy file. It proves the declared place of a registry, and no more.',
  references: [
    { name: 'GDPR, chapter V', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
    {
      name: 'CJEU, C-311/18 (Schrems II)',
      url: 'https://curia.europa.eu/juris/liste.jsf?num=C-311/18',
    },
  ],
  judge: ({ registries }) => {
    if (registries === undefined) return undefined;
    if (registries.state !== 'collected') return unlooked(EXPECTED, registries);
    return judge(registries.value);
  },
};

/** A repository that may not be used, and why: the rest of a sentence about it. */
interface Refused {
  readonly use: RegistryUse;
  readonly reason: string;
  /** The rule that names it; undefined when none does. */
  readonly rule: RegistryPlace | undefined;
}

function judge({ table, uses, unknown, unread }: RegistryUses): Finding {
  const refused = uses.flatMap((use) => refusal(use, table));
  if (refused.length > 0) return fail(refused, table);
  const [reason] = unread;
  if (reason !== undefined) {
    return finding('error', EXPECTED, `More registries may be named where nothing could be read: ${reason}`);
  }
  const [first] = unknown;
  if (first !== undefined) {
    const seen = `The registry of ${named(first)} cannot be told: it is no reference of an image.`;
    return { ...finding('error', EXPECTED, seen), ...atPlaces(placesOf(unknown)) };
  }
  if (uses.length === 0) return finding('not-applicable', EXPECTED, 'No registry is named.');
  const registries = [...new Set(uses.map(({ registry }) => registry))];
  const list = registries.slice(0, MOST_NAMED).map((registry) => {
    const use = uses.find((one) => one.registry === registry);
    return `${registry} (${use === undefined ? '' : ruleOf(use, table)?.country})`;
  });
  const left = registries.length - list.length;
  return finding('pass', EXPECTED, `${list.join(', ')}${left > 0 ? ` and ${left} more` : ''}, as declared.`);
}

function ruleOf(use: RegistryUse, { registries }: Jurisdictions): RegistryPlace | undefined {
  return registries.find(({ pattern }) => matchesImage(pattern, use));
}

function refusal(use: RegistryUse, table: Jurisdictions): readonly Refused[] {
  const rule = ruleOf(use, table);
  if (rule === undefined) return [{ use, rule, reason: 'is named by no rule of the table' }];
  const { countries, regimes } = table.allowed;
  const wrong = [
    ...(countries.length === 0 || countries.includes(rule.country)
      ? []
      : [`is in ${rule.country}, and allowed is ${countries.join(', ')}`]),
    ...(regimes.length === 0 || regimes.includes(rule.regime)
      ? []
      : [`is under ${rule.regime}, and allowed is ${regimes.join(', ')}`]),
  ];
  const of = `(${rule.operator}, by the rule ${rule.pattern})`;
  return wrong.length === 0 ? [] : [{ use, rule, reason: `${wrong.join(', and it ')} ${of}` }];
}

function fail(refused: readonly Refused[], table: Jurisdictions): Finding {
  const [first] = refused;
  const others = refused.length === 1 ? '' : ` And ${refused.length - 1} more.`;
  const seen = first === undefined ? '' : `${sentence(first)}${others}`;
  const all = refused.flatMap((one) =>
    one.use.named.flatMap((by): readonly Place[] =>
      by.location === undefined ? [] : [{ location: by.location, message: sentence(one, by) }],
    ),
  );
  const found = finding('fail', EXPECTED, seen, fixes(refused, table));
  return { ...found, ...atPlaces(all) };
}

function sentence({ use, reason }: Refused, by = use.named[0]): string {
  const where = by === undefined ? '' : ` (${placeOf(by)})`;
  return `${repositoryName(use)}${where} ${reason}.`;
}

function placeOf({ by, location }: NamedImage): string {
  return location === undefined ? by : `${by}, ${location.file}:${location.line}`;
}

function named(one: NamedImage): string {
  return `"${one.image}" (${placeOf(one)})`;
}

function placesOf(unknown: readonly NamedImage[]): readonly Place[] {
  return unknown.flatMap((one) =>
    one.location === undefined
      ? []
      : [{ location: one.location, message: `The registry of ${named(one)} cannot be told.` }],
  );
}

/** What it would take: a mirror in a place that is allowed, or a line of the table. */
function fixes(refused: readonly Refused[], table: Jurisdictions): readonly Fix[] {
  const home = table.registries.find(({ country, regime }) => {
    const { countries, regimes } = table.allowed;
    return (
      (countries.length === 0 || countries.includes(country)) &&
      (regimes.length === 0 || regimes.includes(regime))
    );
  });
  const unnamed = refused.filter(({ rule }) => rule === undefined);
  const abroad = refused.filter(({ rule }) => rule !== undefined);
  const mirror =
    home === undefined || home.pattern.includes('*') ? 'registry.example.no' : home.pattern.split('/')[0];
  const copies = abroad.slice(0, MOST_NAMED).map(({ use: { registry, repository } }) => {
    return `skopeo copy --all docker://${registry}/${repository}:TAG docker://${mirror}/${repository}:TAG`;
  });
  const rules = [...new Set(unnamed.map(({ use }) => use.registry))]
    .slice(0, MOST_NAMED)
    .flatMap((registry) => [
      `    - pattern: ${registry}`,
      '      country: # where it is',
      '      operator: # who runs it',
      '      regime: # whose law the operator stands under',
    ]);
  return [
    ...(copies.length === 0
      ? []
      : [
          {
            title: 'Mirror it in an allowed place, and name it there',
            language: 'sh' as const,
            lines: copies,
          },
        ]),
    ...(rules.length === 0
      ? []
      : [
          {
            title: 'Declare in the policy file where it is',
            language: 'yaml' as const,
            lines: ['jurisdictions:', '  registries:', ...rules],
          },
        ]),
  ];
}
