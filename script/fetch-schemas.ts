/**
 * Writes the schemas in __tests__/schemas, which hold the lines that the action emits to what Kubernetes and compose
 * read: from the Go modules of both, a new version of which is a new line here.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { run } from '../src/engine/process.ts';

const KUBERNETES = 'k8s.io/kubernetes@v1.37.2';
const COMPOSE = 'github.com/compose-spec/compose-go/v2@v2.16.2';
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
const Download = z.object({ Dir: z.string() });

await write('kubernetes-pod.json', await kubernetes());
await write('compose-spec.json', JSON.parse(await fromModule(COMPOSE, 'schema/compose-spec.json')));

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
