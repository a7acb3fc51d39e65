import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { description, resolved } from './description.ts';

const schema = z.looseObject({});
const content = z.object({ 'application/json': z.object({ schema }) });
const operationShape = z.object({
  parameters: z.array(z.unknown()),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.unknown()),
});
const parameterShape = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean().default(false),
  schema,
});
const responseShape = z.object({ content: content.optional() });

type Schema = z.infer<typeof schema>;

/** One request as the wire brought it. `body` is undefined when there is none. */
export interface ContractRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string | undefined;
  readonly body: string | undefined;
}

/** A request by the description: which operation it is, its parameters by name, and what does not fit. */
export interface Matched {
  readonly operation: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly faults: readonly string[];
  /** Says what does not fit in an answer to it. */
  checkAnswer(status: number, body: string): readonly string[];
}

const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
const coercing = addFormats.default(new Ajv({ strict: false, allErrors: true, coerceTypes: true }));
const compiled = new Map<string, ValidateFunction>();
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, raw]) => readOperation(method.toUpperCase(), path, raw)),
);

/**
 * Finds the operation of a request and holds the request to it.
 * @returns undefined when the description has no such path and method.
 */
export function match(request: ContractRequest): Matched | undefined {
  for (const operation of operations) {
    const path = request.method === operation.method ? operation.pattern.exec(request.path) : null;
    if (path === null) continue;
    const parameters: Record<string, unknown> = {
      ...decoded(path.groups ?? {}),
      ...Object.fromEntries(request.query),
    };
    const body = readBody(request.body);
    const faults = [
      ...complaints(operation.parameters, parameters),
      ...bodyFaults(operation.body, request.contentType, body),
    ];
    return {
      operation: `${operation.method} ${operation.path}`,
      parameters,
      body: body.value,
      faults: faults.map((fault) => `${request.method} ${request.path}: ${fault}`),
      checkAnswer: (status, text) => answerFaults(operation.responses, status, text),
    };
  }
  return undefined;
}

function readOperation(method: string, path: string, raw: unknown) {
  const { parameters, requestBody, responses } = operationShape.parse(raw);
  const known = parameters.map((parameter) => parameterShape.parse(resolved(parameter)));
  // Of all parameters the path of a file alone may hold slashes.
  const pattern = path.replaceAll('{path}', '(?<path>.+)').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return {
    method,
    path,
    pattern: new RegExp(`^${pattern}$`),
    parameters: validator(`${method} ${path} parameters`, coercing, {
      type: 'object',
      properties: Object.fromEntries(known.map((parameter) => [parameter.name, bounded(parameter)])),
      required: known.filter((parameter) => parameter.required).map((parameter) => parameter.name),
      additionalProperties: false,
    }),
    // Stricter than GitHub, which reads over what it does not know.
    body:
      requestBody &&
      validator(`${method} ${path} body`, ajv, {
        ...requestBody.content['application/json'].schema,
        additionalProperties: false,
      }),
    responses,
  };
}

/** The description tells the bounds of paging in words only. */
function bounded({ name, schema }: z.infer<typeof parameterShape>): Schema {
  if (name === 'per_page') return { ...schema, minimum: 1, maximum: 100 };
  return name === 'page' ? { ...schema, minimum: 1 } : schema;
}

function validator(id: string, by: Ajv, of: Schema): ValidateFunction {
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const fresh = by.compile({ ...of, components: description.components });
  compiled.set(id, fresh);
  return fresh;
}

function complaints(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || 'it'} ${message} ${JSON.stringify(params)}`,
  );
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}

function readBody(text: string | undefined): { readonly json: boolean; readonly value: unknown } {
  if (text === undefined) return { json: true, value: undefined };
  try {
    return { json: true, value: JSON.parse(text) };
  } catch {
    return { json: false, value: undefined };
  }
}

function bodyFaults(
  validate: ValidateFunction | undefined,
  contentType: string | undefined,
  body: ReturnType<typeof readBody>,
): string[] {
  if (!body.json) return ['the body is not JSON'];
  if (validate === undefined) return body.value === undefined ? [] : ['it has a body'];
  if (body.value === undefined) return ['it has no body'];
  const typed = /^application\/json(?:; *charset=utf-8)?$/i.test(contentType ?? '');
  return [...(typed ? [] : [`the content type is ${contentType}`]), ...complaints(validate, body.value)];
}

function answerFaults(responses: Readonly<Record<string, unknown>>, status: number, text: string): string[] {
  const described = responses[status];
  // What any operation may answer, as 401 and 5xx, is not listed under each.
  if (described === undefined && status < 400) return [`the status ${status} is not described`];
  const of =
    described === undefined
      ? { $ref: '#/components/schemas/basic-error' }
      : responseShape.parse(resolved(described)).content?.['application/json'].schema;
  if (of === undefined) return text === '' ? [] : [`the answer ${status} has a body`];
  return complaints(validator(JSON.stringify(of), ajv, of), JSON.parse(text));
}
