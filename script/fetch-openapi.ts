import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/engine/process.ts';

/** The description that the fake GitHub holds requests and answers to; a new version is a new line here. */
const PACKAGE = '@octokit/openapi@23.0.2';
const DESCRIPTION = 'node_modules/@octokit/openapi/generated/api.github.com.json';
const TARGET = join(import.meta.dirname, '../__tests__/support/fake-github/openapi.json');

/** The operations that the action uses. */
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['patch', 'delete'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/contents/{path}': ['get'],
  '/repos/{owner}/{repo}/git/commits/{commit_sha}': ['get'],
  // Asked only where there is no GraphQL.
  '/repos/{owner}/{repo}/pulls': ['get'],
  '/user': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': ['post'],
};

/** Errors that any operation may answer with; the description does not list them under each. */
const ALWAYS = ['#/components/schemas/basic-error'];

/** Words for the reader of GitHub's documentation; nothing is validated by them. */
const DROPPED = [
  'example',
  'examples',
  'externalDocs',
  'x-github',
  'x-octokit',
  'description',
  'summary',
  'tags',
];

type Json = null | boolean | number | string | Json[] | JsonRecord;
type JsonRecord = { [name: string]: Json };

const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
try {
  process.stderr.write(`Downloading ${PACKAGE} to a temporary folder\n`);
  const npm = await run('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-save', PACKAGE], {
    timeLimit: 300_000,
  });
  if (npm.exitCode !== 0) throw new Error(`npm could not install ${PACKAGE}: ${npm.stderr.trim()}`);
  const whole: Json = JSON.parse(await readFile(join(folder, DESCRIPTION), 'utf8'));
  const subset = cutOut(whole);
  await writeFile(TARGET, `${JSON.stringify(subset, undefined, 1)}\n`);
  process.stderr.write(`Wrote ${TARGET}\n`);
} finally {
  await rm(folder, { recursive: true });
}

/** Takes the operations and, as often as it needs to, what they refer to. References stay local (`#/…`). */
function cutOut(whole: Json): Json {
  const subset: Json = {
    openapi: at(whole, ['openapi']),
    info: { title: 'GitHub REST API, the part used here', version: PACKAGE, license: { name: 'MIT' } },
  };
  for (const [path, methods] of Object.entries(OPERATIONS)) {
    for (const method of methods) {
      const steps = ['paths', path, method];
      place(subset, steps, bare(at(whole, steps)));
    }
  }
  const waiting = [...ALWAYS, ...references(subset)];
  const seen = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const steps = next.slice('#/'.length).split('/');
    const part = bare(at(whole, steps));
    place(subset, steps, part);
    waiting.push(...references(part));
  }
  return subset;
}

function at(json: Json, steps: readonly string[]): Json {
  let part = json;
  for (const step of steps) {
    const next = isRecord(part) ? part[step] : undefined;
    if (next === undefined) throw new Error(`${PACKAGE} has no ${steps.join(' > ')}`);
    part = next;
  }
  return part;
}

function place(target: JsonRecord, steps: readonly string[], part: Json): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (rest.length === 0) {
    target[step] = part;
    return;
  }
  const existing = target[step];
  const inner = isRecord(existing) ? existing : {};
  target[step] = inner;
  place(inner, rest, part);
}

/** Without the words for readers. A property that has such a name stays, since only schemas are stripped. */
function bare(json: Json, names = false): Json {
  if (Array.isArray(json)) return json.map((item) => bare(item));
  if (!isRecord(json)) return json;
  const kept: JsonRecord = {};
  for (const [name, value] of Object.entries(json)) {
    if (!names && DROPPED.includes(name)) continue;
    kept[name] = bare(value, !names && name === 'properties');
  }
  return kept;
}

function references(json: Json): string[] {
  if (Array.isArray(json)) return json.flatMap(references);
  if (!isRecord(json)) return [];
  const own = json['$ref'];
  return typeof own === 'string' ? [own] : Object.values(json).flatMap(references);
}

function isRecord(json: Json | undefined): json is JsonRecord {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
