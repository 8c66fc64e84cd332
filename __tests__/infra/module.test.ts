import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readLambdaSettings } from '../../src/protocol/settings.js';
import { VARIABLES } from '../../src/protocol/variables.js';
import { writtenIn } from '../house/sources.js';
import { parseHcl, type Block } from './hcl.js';

const files = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tf'))
    .map((name) => join(folder, name));
const FILES = [...files('infra'), ...files('infra/names')];
const TEXTS = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));
const parsed = (folder: string) => files(folder).flatMap((file) => parseHcl(TEXTS.get(file) ?? ''));
const MODULE = parsed('infra');
const NAMES = parsed('infra/names');

const { provider, schema } = JSON.parse(readFileSync('infra/provider-schema.json', 'utf8')) as {
  readonly provider: string;
  readonly schema: Readonly<Record<string, string>>;
};
/** Arguments of Terraform's own, which every resource takes. */
const META = ['count', 'for_each', 'depends_on', 'lifecycle', 'provider'];
const kindOf = ({ type, labels }: Block) => `${type} ${labels[0] ?? ''}`;
const RESOURCES = MODULE.filter(({ type }) => type === 'resource' || type === 'data');
const named = (type: string, name: string) =>
  RESOURCES.find(({ labels }) => labels[0] === type && labels[1] === name);

/** What is wrong with a block, by the provider's schema. */
function problemsOf(block: Block, known: readonly string[], path = ''): readonly string[] {
  const here = new Set([...block.arguments.keys(), ...block.blocks.map(({ type }) => type)]);
  const isHere = (one: string) => one.startsWith(path) && !one.slice(path.length).includes('.');
  const required = known.filter((one) => one.endsWith('!') && isHere(one));
  const unknown = [...here].filter(
    (name) =>
      !(path === '' && META.includes(name)) &&
      !known.includes(`${path}${name}`) &&
      !known.includes(`${path}${name}!`),
  );
  return [
    ...unknown.map((name) => `${path}${name} is unknown`),
    ...required
      .filter((one) => !here.has(one.slice(path.length, -1)))
      .map((one) => `${one.slice(0, -1)} is missing`),
    ...block.blocks
      .filter(({ type }) => !(path === '' && META.includes(type)))
      .flatMap((inner) => problemsOf(inner, known, `${path}${inner.type}.`)),
  ];
}

describe('every resource', () => {
  it('was compared with a provider that infra/versions.tf takes', () => {
    expect(provider).toMatch(/^6\.[0-9.]+$/);
    expect(TEXTS.get('infra/versions.tf')).toContain('version = ">= 6.22, < 7"');
    expect(RESOURCES.length).toBeGreaterThan(35);
  });

  it.each(RESOURCES.map((block) => [block.labels.join('.'), block] as const))(
    '%s has what the provider takes, and what it requires',
    (_, block) => {
      expect(Object.keys(schema)).toContain(kindOf(block));
      expect(problemsOf(block, (schema[kindOf(block)] ?? '').split(' '))).toEqual([]);
    },
  );

  it('is described by the extract, and no other', () => {
    expect(Object.keys(schema).sort()).toEqual([...new Set(RESOURCES.map(kindOf))].sort());
  });

  it.each<readonly [text: string, problem: string]>([
    ['resource "aws_lambda_permission" "x" { action = "a" }', 'function_name is missing'],
    ['resource "aws_sqs_queue" "x" { colour = "a" }', 'colour is unknown'],
    [
      'resource "aws_dynamodb_table" "x" {\n attribute {\n type = "S"\n }\n}',
      'attribute.name is missing',
    ],
  ])('a wrong one is found: %s', (text, problem) => {
    const [block] = parseHcl(text);
    if (block === undefined) throw new Error('No block');
    expect(problemsOf(block, (schema[kindOf(block)] ?? '').split(' '))).toContain(problem);
  });

  it.each([
    ['aws_s3_bucket', 'schemas'],
    ['aws_dynamodb_table', 'registry'],
    ['aws_glue_catalog_database', 'standardized'],
    ['aws_glue_catalog_database', 'curated'],
    ['aws_kms_key', 'approvals'],
  ])('%s.%s, which holds data, is never destroyed', (type, name) => {
    const lifecycle = named(type, name)?.blocks.find((one) => one.type === 'lifecycle');
    expect(lifecycle?.arguments.get('prevent_destroy')).toBe('true');
  });

  it('that may exist already is created by a flag', () => {
    const flags = MODULE.filter(
      ({ type, labels: [name = ''] }) => type === 'variable' && name.startsWith('create_'),
    );
    for (const { labels } of flags) {
      const users = RESOURCES.filter(({ arguments: given }) =>
        given.get('count')?.includes(`var.${labels[0] ?? ''}`),
      );
      expect([labels[0], users.length > 0]).toEqual([labels[0], true]);
    }
    expect(flags.map(({ labels }) => labels[0])).toHaveLength(5);
  });
});

describe('the module', () => {
  const usesOf = (blocks: readonly Block[], text: RegExp): ReadonlySet<string> => {
    const own = (block: Block): string =>
      [...block.arguments.values(), ...block.blocks.map(own)].join('\n');
    return new Set([...blocks.map(own).join('\n').matchAll(text)].map(([, name = '']) => name));
  };
  const variables = (blocks: readonly Block[]) =>
    new Set(blocks.filter(({ type }) => type === 'variable').map(({ labels }) => labels[0] ?? ''));

  it.each([
    ['infra', MODULE],
    ['infra/names', NAMES],
  ])('%s uses every variable that it has', (_, blocks) => {
    const outside = blocks.filter(({ type }) => type !== 'variable');
    expect(usesOf(outside, /\bvar\.(\w+)/g)).toEqual(variables(blocks));
  });

  it('gives the submodule every variable', () => {
    const call = MODULE.find(({ type }) => type === 'module');
    const given = [...(call?.arguments.keys() ?? [])].filter((name) => name !== 'source');
    expect(new Set(given)).toEqual(variables(NAMES));
  });

  it('describes the repository as the submodule does', () => {
    const typeOf = (blocks: readonly Block[]) =>
      blocks.find(({ labels }) => labels[0] === 'github')?.arguments.get('type');
    expect(typeOf(MODULE)).toBe(typeOf(NAMES));
  });

  it.each(FILES)('%s is short enough to be read', (file) => {
    expect((TEXTS.get(file) ?? '').split('\n').length).toBeLessThanOrEqual(251);
  });
});

it('alarms and dashboard name metrics that a function publishes', () => {
  const published = ['src/bin/validator-lambda.ts', 'src/bin/catch-up-news.ts'].flatMap((file) =>
    writtenIn(file).map(({ text }) => text),
  );
  const text = TEXTS.get('infra/alarms.tf') ?? '';
  const metrics = [
    ...text.matchAll(/of_validator, (?:metric = )?"(\w+)"/g),
    ...text.matchAll(/MIN\((\w+)\)/g),
    ...text.matchAll(/MetricName=\\"(\w+)\\"/g),
  ].map(([, name = '']) => name);
  expect(metrics.length).toBeGreaterThan(8);
  expect(metrics.filter((name) => !published.includes(name))).toEqual([]);
  expect(text).toContain(`of_validator = "LeanOps/SchemaManagement"`);
});

describe("the validator's environment", () => {
  const environment = MODULE.filter(({ type }) => type === 'locals')
    .map(({ arguments: given }) => given.get('environment'))
    .find((text) => text !== undefined);
  const set = new Map(
    [...(environment ?? '').matchAll(/^ *([A-Z_]+) *= (.*)$/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

  it('sets variables that there are, and all that are required', () => {
    const known: readonly string[] = VARIABLES.map(({ name }) => name);
    expect([...set.keys()].filter((name) => !known.includes(name))).toEqual([]);
    // The bucket's default encrypts, as the module sets it.
    const left = known.filter((name) => !set.has(name));
    expect(left).toEqual(['SCHEMA_ENCRYPTION', 'SCHEMA_KMS_KEY_ID']);
  });

  it('is one that the validator takes, with the defaults', () => {
    const defaults = new Map(
      MODULE.filter(({ type }) => type === 'variable').map(({ labels, arguments: given }) => [
        labels[0],
        given.get('default')?.replaceAll('"', ''),
      ]),
    );
    const values = [...set].map(([name, value]) => {
      const variable = /var\.(\w+)/.exec(value)?.[1];
      return [name, variable === undefined ? 'x' : (defaults.get(variable) ?? '')];
    });
    const settings = readLambdaSettings({ ...Object.fromEntries(values), APPROVAL_KEY_ARN: '' });
    expect(settings).toMatchObject({
      schemaPrefix: 'schemas',
      settings: { rejectsDriftedPlans: false, backfillMode: 'gated' },
    });
  });

  it('runs one of the handlers that the package has', () => {
    const handler = MODULE.find(({ labels }) => labels[0] === 'handler');
    expect(handler?.arguments.get('default')).toBe('"handler_enhanced.lambda_handler"');
    const there = readdirSync('src/bin').filter((name) => /^handler(?:_enhanced)?\.ts$/.test(name));
    expect(there).toHaveLength(2);
  });
});
