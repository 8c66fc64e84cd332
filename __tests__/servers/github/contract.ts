import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

type Json = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
}
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Json>>;
}

/** GitHub's own description of the operations that are used; scripts/github-openapi.mjs cuts it. */
const description = JSON.parse(readFileSync('__tests__/servers/github/openapi.json', 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
};
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(absolute(description) as Json, 'github');

function resolved(node: Json): Json {
  const { $ref } = node;
  if (typeof $ref !== 'string') return node;
  const found = $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Json)[key], description);
  return resolved(found as Json);
}

/** References of a schema that is compiled on its own lead into the description. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('nullable' in schema && !('type' in schema)) {
    const { nullable, ...rest } = schema;
    return nullable === true ? { anyOf: [{ type: 'null' }, absolute(rest)] } : absolute(rest);
  }
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' ? `github${String(value)}` : absolute(value),
    ]),
  );
}

const validators = new Map<string, (value: unknown) => string | undefined>();
function problemIn(name: string, schema: Json, value: unknown): string | undefined {
  let validator = validators.get(name);
  if (validator === undefined) {
    const compiled = ajv.compile(absolute(schema) as Json);
    validator = (one) => (compiled(one) ? undefined : ajv.errorsText(compiled.errors));
    validators.set(name, validator);
  }
  return validator(value);
}

/** One operation of GitHub's description, found by method and path. */
export interface Operation {
  readonly id: string;
  readonly path: ReadonlyMap<string, string>;
  /** What is wrong with a request; undefined for one that GitHub describes. */
  readonly problemInRequest: (query: URLSearchParams, body: unknown) => string | undefined;
  readonly problemInAnswer: (status: number, body: unknown) => string | undefined;
}

export function operationAt(method: string, pathname: string): Operation | undefined {
  for (const [template, methods] of Object.entries(description.paths)) {
    const operation = methods[method.toLowerCase()];
    if (operation === undefined) continue;
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const match = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(pathname);
    if (match === null) continue;
    const path = new Map(
      names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]),
    );
    return described(operation, path);
  }
  return undefined;
}

function described(operation: Described, path: ReadonlyMap<string, string>): Operation {
  const id = operation.operationId;
  const parameters = (operation.parameters ?? []).map(
    (one) => resolved(one) as unknown as Parameter,
  );
  const bodySchema = schemaOf(operation.requestBody);
  return {
    id,
    path,
    problemInRequest: (query, body) => {
      for (const name of query.keys()) {
        const parameter = parameters.find((one) => one.in === 'query' && one.name === name);
        // `page` and its like are described for most lists, and understood by all.
        if (parameter === undefined) return `${id} has no parameter ${name}`;
        const isNumber = ['integer', 'number'].includes(String(parameter.schema['type']));
        const value = isNumber ? Number(query.get(name)) : query.get(name);
        const problem = problemIn(`${id} ${name}`, parameter.schema, value);
        if (problem !== undefined) return `${id} ${name}: ${problem}`;
      }
      if (bodySchema === undefined) return body === undefined ? undefined : `${id} takes no body`;
      const properties = Object.keys((resolved(bodySchema)['properties'] ?? {}) as Json);
      const unknown = Object.keys((body ?? {}) as Json).find((key) => !properties.includes(key));
      if (unknown !== undefined) return `${id} has no property ${unknown}`;
      const problem = problemIn(`${id} body`, bodySchema, body);
      return problem === undefined ? undefined : `${id}: ${problem}`;
    },
    problemInAnswer: (status, body) => {
      const response = operation.responses[String(status)];
      // Failures that every operation may have are described once, elsewhere.
      if (response === undefined)
        return status >= 400 ? undefined : `${id} never answers ${status}`;
      const schema = schemaOf(resolved(response));
      const problem = schema === undefined ? undefined : problemIn(`${id} ${status}`, schema, body);
      return problem === undefined ? undefined : `the answer of ${id}: ${problem}`;
    },
  };
}

function schemaOf(described: Json | undefined): Json | undefined {
  const content = described?.['content'] as Readonly<Record<string, Json>> | undefined;
  const json = content?.['application/json'];
  return json?.['schema'] as Json | undefined;
}

/** The smallest value of a schema of the description, with some members set. */
export function sample(name: string, members: Json): Json {
  return { ...(smallest({ $ref: `#/components/schemas/${name}` }) as Json), ...members };
}

function smallest(schema: Json): unknown {
  if (schema['nullable'] === true) return null;
  const node = resolved(schema);
  if (node['nullable'] === true) return null;
  const [option] = (node['enum'] ?? node['oneOf'] ?? node['anyOf'] ?? []) as readonly unknown[];
  if (node['enum'] !== undefined) return option;
  if (option !== undefined) return smallest(option as Json);
  const all = node['allOf'] as readonly Json[] | undefined;
  if (all !== undefined) return Object.assign({}, ...all.map(smallest));
  switch (node['type']) {
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'string':
      return node['format'] === 'date-time' ? '2026-01-01T00:00:00Z' : 'https://example.org/';
    default: {
      const properties = (node['properties'] ?? {}) as Readonly<Record<string, Json>>;
      const required = (node['required'] ?? []) as readonly string[];
      return Object.fromEntries(required.map((key) => [key, smallest(properties[key] ?? {})]));
    }
  }
}
