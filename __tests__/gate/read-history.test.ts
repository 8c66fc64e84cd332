import { beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formerTypes } from '../../src/core/change/rule-parts/former-type.js';
import { parseTopicSchema, type TopicSchema } from '../../src/core/schema/topic-schema.js';
import { readHistory } from '../../src/gate/read-history.js';
import type { ObjectStore, Registry } from '../../src/registry/registry.js';
import { harness, type Harness } from '../validator/harness.js';

const text = (version: string, columns: object): string =>
  JSON.stringify({
    table_name: 'orders',
    schema_version: version,
    envelope_columns: {},
    payload_columns: columns,
  });
const schemaOf = (source: string): TopicSchema | undefined =>
  parseTopicSchema(new TextEncoder().encode(source)).schema;
const HISTORY = 'schemas/orders/history/versions.json';

let at: Harness;
beforeEach(async () => {
  at = harness();
  await at.submit(text('1.0.0', { a: 'INT' }));
  await at.submit(text('1.1.0', { a: 'INT', b: 'INT' }));
  await at.submit(text('1.2.0', { a: 'BIGINT', b: 'INT', c: 'STRING' }));
});

const write = (content: string): Promise<unknown> =>
  at.world.ports.registry.objects.put(HISTORY, new TextEncoder().encode(content), new Map(), {
    kind: 'always',
  });

/** The history for a candidate, and the requests for it. */
async function read(
  candidate: string,
): Promise<{ readonly schemas: readonly TopicSchema[]; readonly asked: readonly string[] }> {
  const { registry } = at.ports;
  const asked: string[] = [];
  const active = await registry.objects.get(registry.layout.active('orders'));
  const objects: ObjectStore = {
    ...registry.objects,
    get: (key) => {
      asked.push(`get ${key}`);
      return registry.objects.get(key);
    },
    list: (prefix) => {
      asked.push(`list ${prefix}`);
      return registry.objects.list(prefix);
    },
  };
  const spied: Registry = { ...registry, objects };
  const before = active === undefined ? undefined : parseTopicSchema(active.bytes).schema;
  const schemas = await readHistory(spied, 'orders', [before, schemaOf(candidate)], { active });
  return { schemas, asked };
}

const NEXT = text('1.3.0', { a: 'BIGINT', b: 'INT', c: 'STRING', d: 'INT' });

describe('the history of former versions', () => {
  it('is one read, which the validator has written', async () => {
    const { schemas, asked } = await read(NEXT);
    expect(asked).toEqual([`get ${HISTORY}`]);
    expect(schemas.flatMap(({ version }) => version ?? []).sort()).toEqual(['1.0.0', '1.1.0']);
  });

  it('and a second one of the version that has the same number', async () => {
    const { schemas, asked } = await read(text('1.0.0', { a: 'BIGINT', d: 'INT' }));
    expect(asked).toEqual([`get ${HISTORY}`, expect.stringMatching(/^get .*\/archive\/v1\.0\.0_/)]);
    expect(schemas.find(({ version }) => version === '1.0.0')?.columns.has('a')).toBe(true);
  });

  it.each<[string, () => unknown]>([
    ['missing', () => at.world.held.delete(HISTORY)],
    ['unreadable', () => write('{')],
    [
      'of an earlier activation',
      () => write((at.text(HISTORY) ?? '').replace('"activation_seq":3', '"activation_seq":2')),
    ],
  ])('is the archive where it is %s, with the same answers', async (_, make) => {
    const told = await read(NEXT);
    await make();
    const { schemas, asked } = await read(NEXT);
    expect(asked).toContain('list schemas/orders/archive/');
    // What the active version has is asked of nobody; of what is new, both know the same.
    for (const name of ['c', 'd'])
      expect([name, formerTypes(told.schemas)(name)]).toEqual([name, formerTypes(schemas)(name)]);
  });

  // Only whole versions tell the plan in which table, of which type and with which fields.
  it.each<[string, object, object, object]>([
    ['a column that was dropped', { z: ['INT'] }, { z: 'INT' }, {}],
    ['fields of a column that lost some', { b: ['STRUCT<x:INT>', 'STRUCT<y:INT>'] }, {}, {}],
    ['a property that the active version lacks', {}, {}, { write_compression: 'zstd' }],
  ])('is the archive where it may bring back %s', async (_, types, more, properties) => {
    const file = JSON.parse(at.text(HISTORY) ?? '') as { columns: object };
    const was = { first: '1.0.0', last: '1.1.0', dropped: '2026-01-01T00:00:00.000Z' };
    const former = Object.entries(types).map(([name, of]) => [
      name,
      { ...was, deprecated: null, types: of as unknown, ...(name === 'b' && { dropped: null }) },
    ]);
    const columns = { ...file.columns, ...(Object.fromEntries(former) as object) };
    await write(JSON.stringify({ ...file, columns }));
    const next = JSON.parse(NEXT) as { payload_columns: object };
    const candidate = {
      ...next,
      payload_columns: { ...next.payload_columns, ...more },
      table_properties: properties,
    };
    const { schemas, asked } = await read(JSON.stringify(candidate));
    expect(asked).toContain('list schemas/orders/archive/');
    expect(schemas.map(({ tableName }) => tableName)).toEqual(['orders', 'orders']);
  });

  it('is written anew by the next activation where it was missing, from the archive', async () => {
    at.world.held.delete(HISTORY);
    await at.submit(NEXT);
    expect(JSON.parse(at.text(HISTORY) ?? '')).toMatchObject({
      activation_seq: 4,
      columns: { b: { first: '1.1.0', last: '1.3.0' } },
    });
    expect((await read(text('1.4.0', { a: 'BIGINT' }))).asked).toEqual([`get ${HISTORY}`]);
  });

  it('is continued without reading the archive again', async () => {
    // The backfill has ended, so that nothing is read for it.
    const item = at.world.attributes.get('orders') ?? [];
    at.world.attributes.set('orders', new Map([...item, ['status', 'READY']]));
    at.calls.length = 0;
    const described = { type: 'INT', comment: 'no other column or type' };
    await at.submit(text('1.3.0', { a: 'BIGINT', b: described, c: 'STRING' }));
    const reads = at.calls.filter(({ subject }) => /\/archive\/v1\.[01]\.0_/.test(subject));
    expect(reads).toEqual([]);
  });

  it('keeps no activation from its end, and is as its schema says', async () => {
    const failing = harness({}, ({ subject, isWrite }) =>
      isWrite && subject === HISTORY ? new Error('down') : undefined,
    );
    await expect(failing.submit(text('1.0.0', { a: 'INT' }))).rejects.toThrow('down');
    expect(failing.text('schemas/orders/pending/schema.json')).toBeUndefined();
    const schema = JSON.parse(readFileSync('schemas/history.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: true }).compile(schema);
    expect(validate(JSON.parse(at.text(HISTORY) ?? ''))).toBe(true);
    expect(validate({ history_version: 1 })).toBe(false);
  });
});
