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
 * Takes the secrets out of every string of a value, however deep.
 * @param value plain data: records, arrays, strings, numbers, booleans, null, undefined.
 */
export function redactDeep<T>(value: T, redact: (text: string) => string): T {
  return walk(value, redact) as T;
}

function walk(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, redact));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, redact)]));
}
