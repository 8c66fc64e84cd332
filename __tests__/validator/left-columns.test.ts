import { describe, expect, it } from '@jest/globals';
import { printColumnType } from '../../src/core/schema/column-type.js';
import { schema } from '../world/scenarios.js';
import { harness, reasonsIn, type Harness } from './harness.js';

const ACTIVE = 'schemas/orders/active/schema.json';
type Columns = Readonly<Record<string, string>>;

const typesIn = (at: Harness): Columns =>
  Object.fromEntries(
    (at.world.warehouse.tables.get('cur.orders')?.columns ?? []).map(({ name, type }) => [
      name,
      typeof type === 'string' ? type : printColumnType(type),
    ]),
  );

/** A version is in force; a candidate's statements ran, and then its flip failed. */
async function afterFailedFlip(inForce: Columns, failed: Columns): Promise<Harness> {
  let isBroken = false;
  const at = harness({}, ({ operation, subject }) =>
    isBroken && operation === 'objects.put' && subject === ACTIVE ? new Error('503') : undefined,
  );
  await at.submit(schema('1.0.0', inForce));
  isBroken = true;
  await expect(at.submit(schema('2.0.0', failed))).rejects.toThrow('503');
  isBroken = false;
  return at;
}

describe('what a candidate left in the catalogue that never came into force', () => {
  it.each<[string, Columns, Columns, Columns, string]>([
    ['a column', { n: 'INT' }, { n: 'INT', d: 'INT' }, { n: 'INT', d: 'BIGINT' }, 'BIGINT'],
    [
      'a field of a new column',
      { n: 'INT' },
      { n: 'INT', d: 'STRUCT<x:INT>' },
      { n: 'INT', d: 'STRUCT<x:BIGINT,y:DATE>' },
      'STRUCT<x:BIGINT,y:DATE>',
    ],
    [
      'a field of a column that is in force',
      { n: 'INT', d: 'ARRAY<STRUCT<x:INT>>' },
      { n: 'INT', d: 'ARRAY<STRUCT<x:INT,y:INT>>' },
      { n: 'INT', d: 'ARRAY<STRUCT<x:INT,y:BIGINT>>' },
      'ARRAY<STRUCT<x:INT,y:BIGINT>>',
    ],
    [
      'the value of a MAP that is in force',
      { n: 'INT', d: 'MAP<STRING,STRUCT<x:INT>>' },
      { n: 'INT', d: 'MAP<STRING,STRUCT<x:INT,y:FLOAT>>' },
      { n: 'INT', d: 'MAP<STRING,STRUCT<x:INT,y:DOUBLE>>' },
      'MAP<STRING,STRUCT<x:INT,y:DOUBLE>>',
    ],
    [
      'a wider type of a column that is in force',
      { n: 'INT', d: 'DECIMAL(5,2)' },
      { n: 'INT', d: 'DECIMAL(7,2)' },
      { n: 'INT', d: 'DECIMAL(7,2)' },
      'DECIMAL(7,2)',
    ],
  ])('%s is changed for its successor', async (_, inForce, failed, corrected, type) => {
    const at = await afterFailedFlip(inForce, failed);
    expect(await at.submit(schema('2.0.0', corrected))).toMatchObject({ kind: 'activated' });
    expect(typesIn(at)['d']).toBe(type);
  });

  it('is named with the statement that removes it where its type can not become the new one', async () => {
    const at = await afterFailedFlip({ n: 'INT' }, { n: 'INT', d: 'INT' });
    const [refusal] = reasonsIn(await at.submit(schema('2.0.0', { n: 'INT', d: 'DATE' })));
    expect(refusal).toMatchObject({ type: 'TABLE_CONFLICT', column: 'd' });
    expect(refusal?.message).toMatch(
      /'d' exists as INT.*No version that was in force ever had 'd'.*run ALTER TABLE cur\.orders DROP COLUMN d, and publish again$/,
    );
    expect(typesIn(at)['d']).toBe('INT');
  });

  it('is not confused with a column of a former version, which may hold its values', async () => {
    const at = harness({ acceptsApprovals: true });
    const former = 'schemas/orders/archive/v0.9.0_20260101_000000.json';
    await at.submit(schema('1.0.0', { n: 'INT' }));
    await at.world.registry.objects.put(
      former,
      new TextEncoder().encode(schema('0.9.0', { n: 'INT', d: 'INT' })),
      new Map(),
      { kind: 'always' },
    );
    const columns = [{ name: 'd', type: { kind: 'scalar', name: 'INT' } as const }];
    const on = { layer: 'curated', database: 'cur', table: 'orders' } as const;
    await at.world.ports.warehouse.apply({ ...on, kind: 'add-columns', columns }, 'by hand');
    const reasons = reasonsIn(await at.submit(schema('2.0.0', { n: 'INT', d: 'DATE' })));
    expect(reasons.map(({ message }) => message).join('\n')).not.toMatch(/DROP COLUMN/);
  });
});

describe('a table that a candidate of a new topic left behind', () => {
  it.each<[string, RegExp | 'activated']>([
    ['BIGINT', 'activated'],
    [
      'STRING',
      /^cur\.orders: the column 'n' exists as INT, and the schema wants STRING.*run DROP TABLE cur\.orders, and publish again$/,
    ],
  ])('as INT, is never READY as %s before it has that type', async (type, expected) => {
    let isBroken = true;
    const at = harness({}, ({ operation, subject }) =>
      isBroken && operation === 'objects.put' && subject === ACTIVE ? new Error('503') : undefined,
    );
    await expect(at.submit(schema('1.0.0', { n: 'INT' }))).rejects.toThrow('503');
    isBroken = false;
    const outcome = await at.submit(schema('1.0.0', { n: type }));
    if (expected === 'activated') expect(typesIn(at)['n']).toBe(type);
    else
      expect(reasonsIn(outcome)).toEqual([
        expect.objectContaining({
          type: 'TABLE_CONFLICT',
          message: expect.stringMatching(expected),
        }),
      ]);
  });
});
