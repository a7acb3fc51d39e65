import type { Report } from './report.ts';

/** What stands in the place of a secret. */
export const REDACTED = '***';

/** Shorter values are not taken out: they would be found in every digest and every word. */
const SHORTEST = 4;

/**
 * Makes the function that takes secrets out of a text: the values, their single lines, and the forms in which a
 * log or a URL may carry them (base64, percent-encoded, JSON string).
 * @param secrets the values, as they are.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).flatMap(encodings);
  const wanted = [...new Set(forms.map((form) => form.trim()))]
    .filter((form) => form.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  return (text) => wanted.reduce((rest, form) => rest.replaceAll(form, REDACTED), text);
}

function encodings(value: string): readonly string[] {
  const [base64 = '', ...shifted] = [0, 1, 2].map((offset) => base64At(value, offset));
  // base64 of coreutils and of PEM breaks its lines, at 76 and at 64 characters.
  const wrapped = [64, 76].flatMap((width) => base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
  return [
    value,
    base64,
    ...shifted,
    ...wrapped,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
  ];
}

/**
 * How a value looks in the base64 of a longer text, as of `user:secret`, where it starts at another byte of a group of
 * three; the characters at the edges, which its neighbours share, are left out.
 */
function base64At(value: string, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(value, 'utf8')]);
  const whole = text.toString('base64').replace(/=+$/, '');
  const end = text.length % 3 === 0 ? whole.length : whole.length - 1;
  return offset === 0 ? whole : whole.slice(offset + 1, end);
}

/**
 * Members whose texts are this program's own words, numbers or digests, by the member that holds them. A secret that is
 * such a word, as `fail` is one, would change what the report says, and hide nothing. All else is redacted.
 */
const OWN: Readonly<Record<string, readonly string[]>> = {
  '': ['failOn', 'createdAt', 'version'],
  verdict: ['status'],
  subjects: ['kind', 'platform', 'digest', 'configDigest'],
  rows: ['check', 'layer', 'title', 'severity', 'status', 'expected'],
  references: ['name', 'url'],
  policy: ['judged', 'commit'],
  because: ['level'],
  exception: ['check', 'expires'],
  exceptions: ['check', 'expires', 'state'],
  files: ['use', 'change'],
  fixes: ['language'],
  run: ['url', 'repository', 'commit', 'event'],
  change: ['since', 'commit'],
  newlyFailing: ['subject', 'check', 'title'],
  fixed: ['subject', 'check', 'title'],
};

/** Takes the secrets out of all that a report carries of others' words, however deep; what it says stays the same. */
export function redactReport(report: Report, redact: (text: string) => string): Report {
  return walk(report, '', redact) as Report;
}

/** @param holder name of the member that the value, or the list of it, is; '' at the top. */
function walk(value: unknown, holder: string, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, holder, redact));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const own = typeof item === 'string' && (holder === 'levels' || OWN[holder]?.includes(key) === true);
      return [key, own ? item : walk(item, key, redact)];
    }),
  );
}
