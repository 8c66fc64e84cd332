import { describe, expect, it } from '@jest/globals';
import {
  mustShow,
  planChanges,
  type Catalogue,
} from '../../src/core/change/tables/plan-changes.js';
import type { Warehouse } from '../../src/warehouse/warehouse.js';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import { described, on, places, tablesOf, typeOf, type Fragment } from '../warehouse/tables.js';

/**
 * What every catalogue of tables must do. `create` gives an empty one with {@link places}'
 * databases.
 */
export function warehouseContract(name: string, create: () => Promise<Warehouse>): void {
  const created = async (payload: Fragment, more: Fragment = {}): Promise<Warehouse> => {
    const warehouse = await create();
    const wanted = tablesOf({ payload_columns: payload, ...more })[1];
    expect(
      await warehouse.apply({ ...on, kind: 'create-table', topic: 'topic', wanted }, 'first'),
    ).toEqual({ kind: 'done' });
    return warehouse;
  };
  const typesOf = async (warehouse: Warehouse): Promise<Record<string, unknown>> => {
    const table = await warehouse.table(on.database, on.table);
    const own = table?.columns.filter(
      (column) =>
        !/^(first_seen_ts|last_updated_ts|_schema_version|period_reference)$/.test(column.name),
    );
    return Object.fromEntries(own?.map((column) => [column.name, column.type]) ?? []);
  };
  const column = (own: string, type: string) => ({ name: own, type: typeOf(type) });

  describe(`${name}, a warehouse`, () => {
    it('has no table before one is created', async () => {
      expect(await (await create()).table(on.database, on.table)).toBeUndefined();
    });

    it('shows a table as it was created', async () => {
      const warehouse = await created({
        a: 'INT',
        select: 'STRUCT<end:INT,_x:MAP<STRING,ARRAY<DATE>>>',
      });
      const table = await warehouse.table(on.database, on.table);
      expect(table).toMatchObject({
        database: 'cur_db',
        name: 'topic',
        location: 's3://lake/cur_db/topic',
      });
      expect(table?.properties.get('table_type')).toBe('ICEBERG');
      expect(await typesOf(warehouse)).toEqual({
        a: typeOf('INT'),
        select: typeOf('STRUCT<end:INT,_x:MAP<STRING,ARRAY<DATE>>>'),
      });
    });

    const addB: TableChange = {
      ...on,
      kind: 'add-columns',
      columns: [column('b', 'DECIMAL(10,2)'), column('_c', 'TIMESTAMP')],
    };
    it.each<[string, Fragment, TableChange, Fragment]>([
      ['added', { a: 'INT' }, addB, { a: 'INT', b: 'DECIMAL(10,2)', _c: 'TIMESTAMP' }],
      [
        'promoted',
        { a: 'INT' },
        { ...on, kind: 'change-column', column: column('a', 'BIGINT'), was: typeOf('INT') },
        { a: 'BIGINT' },
      ],
      [
        'grown inside',
        { a: 'ARRAY<STRUCT<x:INT>>' },
        {
          ...on,
          kind: 'change-column',
          column: column('a', 'ARRAY<STRUCT<x:BIGINT,y:DATE>>'),
          was: typeOf('ARRAY<STRUCT<x:INT>>'),
        },
        { a: 'ARRAY<STRUCT<x:BIGINT,y:DATE>>' },
      ],
      [
        'dropped',
        { a: 'INT', b: 'INT' },
        { ...on, kind: 'drop-column', column: 'b' },
        { a: 'INT' },
      ],
      [
        'rewritten',
        { a: 'INT' },
        {
          ...on,
          kind: 'rewrite-column',
          column: column('a', 'STRING'),
          shadow: 'a__rewrite',
          was: typeOf('INT'),
          stands: 'untouched',
        },
        { a: 'STRING' },
      ],
    ])(
      'shows a column that was %s, and takes the same change twice',
      async (_, before, change, after) => {
        const warehouse = await created(before);
        for (const attempt of ['1', '2', '3'])
          expect(await warehouse.apply(change, attempt)).toEqual({ kind: 'done' });
        const types = Object.entries(after).map(([own, type]) => [own, typeOf(String(type))]);
        expect(await typesOf(warehouse)).toEqual(Object.fromEntries(types));
      },
    );

    it('shows a column once that was dropped and is back with another type', async () => {
      const warehouse = await created({ a: 'INT', b: 'INT' });
      await warehouse.apply({ ...on, kind: 'drop-column', column: 'b' }, '1');
      await warehouse.apply({ ...on, kind: 'add-columns', columns: [column('b', 'STRING')] }, '2');
      const table = await warehouse.table(on.database, on.table);
      expect(table?.columns.filter((one) => one.name === 'b').map((one) => one.type)).toEqual([
        typeOf('STRING'),
      ]);
    });

    it.each<[string, TableChange]>([
      [
        'a second column of a name',
        { ...on, kind: 'add-columns', columns: [column('a', 'STRING')] },
      ],
      [
        'a narrower type',
        { ...on, kind: 'change-column', column: column('l', 'INT'), was: typeOf('BIGINT') },
      ],
      [
        'a type of another kind',
        { ...on, kind: 'change-column', column: column('a', 'STRING'), was: typeOf('INT') },
      ],
      [
        'another scale',
        {
          ...on,
          kind: 'change-column',
          column: column('d', 'DECIMAL(10,3)'),
          was: typeOf('DECIMAL(10,2)'),
        },
      ],
      [
        'a change of a column that it lacks',
        { ...on, kind: 'change-column', column: column('z', 'BIGINT'), was: typeOf('INT') },
      ],
      ['dropping what partitions the table', { ...on, kind: 'drop-column', column: 'a' }],
      [
        'a change of a table that it lacks',
        { ...on, table: 'other', kind: 'add-columns', columns: [column('z', 'INT')] },
      ],
    ])('refuses %s, says why, and changes nothing', async (_, change) => {
      const warehouse = await created(
        { a: 'INT', l: 'BIGINT', d: 'DECIMAL(10,2)' },
        { partitioning: ['bucket(16, a)'] },
      );
      const before = await warehouse.table(on.database, on.table);
      const applied = await warehouse.apply(change, '1');
      expect(applied).toEqual({
        kind: 'refused',
        reason: expect.stringContaining(`cur_db.${change.table}: `),
      });
      expect(await warehouse.table(on.database, on.table)).toEqual(before);
    });

    it('has nothing left to do after a plan was applied, from version to version', async () => {
      const warehouse = await create();
      const versions: readonly Fragment[] = [
        {
          envelope_columns: { id: 'STRING', publish_time: 'TIMESTAMP' },
          payload_columns: { a: 'INT', s: 'STRUCT<x:INT>', gone: 'INT' },
        },
        {
          envelope_columns: { id: 'STRING', publish_time: 'TIMESTAMP', region: 'INT' },
          payload_columns: { a: 'BIGINT', s: 'STRUCT<y:DATE,x:BIGINT>', gone: 'INT' },
        },
        {
          envelope_columns: { id: 'STRING', publish_time: 'TIMESTAMP', region: 'INT' },
          payload_columns: {
            a: 'BIGINT',
            s: 'STRUCT<y:DATE,x:BIGINT>',
            order: 'MAP<STRING,FLOAT>',
          },
        },
      ];
      for (const [index, version] of versions.entries()) {
        const before = versions[index - 1];
        const plan = async () => {
          const catalogue: Catalogue = {
            standardized: await warehouse.table('std_db', 'topic'),
            curated: await warehouse.table('cur_db', 'topic'),
          };
          return planChanges({
            topic: 'topic',
            places,
            before: before && tablesOf(before),
            after: tablesOf(version),
            catalogue,
          });
        };
        const first = await plan();
        expect(first.conflicts).toEqual([]);
        expect(first.changes).not.toEqual([]);
        for (const change of first.changes)
          expect(await warehouse.apply(change, 'a')).toEqual({ kind: 'done' });
        const again = await plan();
        expect(again.changes.filter(mustShow).map(described)).toEqual([]);
        expect([...again.drift, ...again.conflicts]).toEqual([]);
      }
    });
  });
}
