/**
 * Writes the schemas in __tests__/schemas, which hold what the action emits to what Kubernetes, compose and readers of
 * SARIF read: from packages of theirs, a new version of which is a new line here.
 */
import * as childProcess from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { run } from '../src/engine/process.ts';

const KUBERNETES = 'k8s.io/kubernetes@v1.37.2';
const COMPOSE = 'github.com/compose-spec/compose-go/v2@v2.16.2';
const SARIF = '@microsoft/jest-sarif@1.0.0-beta.0';
const execFile = promisify(childProcess.execFile);
const TARGET = join(import.meta.dirname, '../__tests__/schemas');

/** What a Pod template stands in, by the description that has it. */
const KINDS = [
  { file: 'api__v1_openapi.json', apiVersion: 'v1', kind: 'Pod', schema: 'io.k8s.api.core.v1.Pod' },
  {
    file: 'apis__apps__v1_openapi.json',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    schema: 'io.k8s.api.apps.v1.Deployment',
  },
];

/** Words for readers and for the server; nothing is validated by them. */
const DROPPED = /^(?:description|default|x-kubernetes-.*)$/;

type Json = null | boolean | number | string | Json[] | JsonRecord;
type JsonRecord = { [name: string]: Json };
const Description = z.object({
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.json())) }),
});
const Sarif = z
  .object({
    id: z.string(),
    definitions: z.object({ region: z.record(z.string(), z.json()) }).catchall(z.json()),
  })
  .catchall(z.json());
const Download = z.object({ Dir: z.string() });

await write('kubernetes-pod.json', await kubernetes());
await write('compose-spec.json', JSON.parse(await fromModule(COMPOSE, 'schema/compose-spec.json')));
await write('sarif-schema-2.1.0.json', await sarif());

/**
 * The schema of the OASIS standard as its editors publish it, in the words of draft 7, which says the same, and with what
 * the standard's errata 01 made right: a region says where it is, and the pattern of a language is a regular expression.
 */
async function sarif(): Promise<Json> {
  const text = await fromNpm(SARIF, 'lib/schemas/sarif-2.1.0-rtm.5.json');
  const [wrong, right] = ['^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$', '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$'];
  const { id, definitions, ...schema } = Sarif.parse(JSON.parse(text.replaceAll(wrong, right)));
  const anyOf = ['startLine', 'charOffset', 'byteOffset'].map((required) => ({ required: [required] }));
  return {
    ...schema,
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    definitions: { ...definitions, region: { ...definitions.region, anyOf } },
  };
}

/** Reads a file of an npm package, which npm downloads and checks against the registry's hash. */
async function fromNpm(name: string, path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'schema-'));
  try {
    // With the environment of npm's user, which says where its registry is.
    await execFile('npm', ['install', '--ignore-scripts', '--no-audit', '--prefix', folder, name]);
    return await readFile(join(folder, 'node_modules', name.replace(/@[^@]*$/, ''), path), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads a file of a Go module, which Go downloads and checks against its checksum database. */
async function fromModule(module: string, path: string): Promise<string> {
  const go = await run('go', ['mod', 'download', '-json', module], { timeLimit: 300_000 });
  if (go.exitCode !== 0) throw new Error(`go could not download ${module}: ${go.stdout}${go.stderr}`);
  return readFile(join(Download.parse(JSON.parse(go.stdout)).Dir, path), 'utf8');
}

async function write(name: string, schema: Json): Promise<void> {
  const path = join(TARGET, name);
  await writeFile(path, `${JSON.stringify(schema)}\n`);
  const biome = await run('npx', ['biome', 'format', '--write', path], { timeLimit: 60_000 });
  if (biome.exitCode !== 0) throw new Error(`biome could not format ${path}: ${biome.stderr}`);
  process.stderr.write(`Wrote ${path}\n`);
}

/** One JSON schema of the kinds above and of all that they refer to. */
async function kubernetes(): Promise<Json> {
  const definitions: JsonRecord = {};
  for (const { file, apiVersion, kind, schema } of KINDS) {
    const text = await fromModule(KUBERNETES, `api/openapi-spec/v3/${file}`);
    const { schemas } = Description.parse(JSON.parse(text)).components;
    const waiting = [schema];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (definitions[next] !== undefined) continue;
      const whole = schemas[next];
      if (whole === undefined) throw new Error(`${KUBERNETES} has no ${next} in ${file}`);
      const definition = strict(whole);
      definitions[next] = definition;
      waiting.push(...references(definition));
    }
    const { [schema]: top } = definitions;
    if (!isRecord(top) || !isRecord(top['properties'])) throw new Error(`${schema} is not an object`);
    Object.assign(top['properties'], { apiVersion: { const: apiVersion }, kind: { const: kind } });
    top['required'] = ['apiVersion', 'kind', 'spec'];
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Pod and Deployment as ${KUBERNETES} describes them`,
    oneOf: KINDS.map(({ schema }) => ({ $ref: `#/definitions/${schema}` })),
    definitions,
  };
}

/** A schema that takes no field which it does not name, as `kubectl apply --validate=strict` takes none. */
function strict(json: Json, names = false): Json {
  if (Array.isArray(json)) return json.map((item) => strict(item));
  if (typeof json === 'string') return json.replace('#/components/schemas/', '#/definitions/');
  if (!isRecord(json)) return json;
  const kept: JsonRecord = {};
  for (const [name, value] of Object.entries(json)) {
    if (names || !DROPPED.test(name)) kept[name] = strict(value, !names && name === 'properties');
  }
  if (names) return kept;
  if (isRecord(kept['properties'])) kept['additionalProperties'] ??= false;
  // The API server takes a number or a text there.
  if (kept['format'] === 'int-or-string') return { oneOf: [{ type: 'integer' }, { type: 'string' }] };
  return kept;
}

function references(json: Json): string[] {
  if (Array.isArray(json)) return json.flatMap(references);
  if (!isRecord(json)) return [];
  const own = json['$ref'];
  return typeof own === 'string'
    ? [own.slice('#/definitions/'.length)]
    : Object.values(json).flatMap(references);
}

function isRecord(json: Json | undefined): json is JsonRecord {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
