import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Fault, UserError } from '../../../src/errors.js';
import { changeTable, type StoredTable } from '../../../src/warehouse/change-table.js';
import { bringTable, isHeld } from '../../../src/warehouse/duckdb/bring-tables.js';
import type { Engine } from '../../../src/warehouse/duckdb/engine.js';
import { hasRows, ROWS_FILE, withEngine } from '../../../src/warehouse/duckdb/open-engine.js';
import { on, places, tablesOf, typeOf, type Fragment } from '../tables.js';
import type { TableChange } from '../../../src/core/change/tables/table-change.js';

const home = mkdtempSync(join(tmpdir(), 'rows-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let count = 0;
const fresh = (): string => join(home, String(count++));

function created(payload: Fragment): StoredTable {
  const wanted = tablesOf({ payload_columns: payload })[1];
  return changed(undefined, { ...on, kind: 'create-table', topic: 'topic', wanted });
}

function changed(table: StoredTable | undefined, change: TableChange): StoredTable {
  const result = changeTable(table, change, places);
  if (result.kind !== 'changed') throw new Error(`The change did nothing: ${result.kind}`);
  return result.table;
}

const column = (name: string, type: string) => ({ name, type: typeOf(type) });
const TABLE = '"warehouse"."cur_db"."topic"';
const typesIn = async ({ rows }: Engine): Promise<Record<string, unknown>> => {
  const found = await rows(
    `SELECT column_name, data_type FROM duckdb_columns() WHERE schema_name = 'cur_db' ORDER BY column_index`,
  );
  const own = found.filter(([name]) => !/_ts$|^_schema_version$|^period_/.test(String(name)));
  return Object.fromEntries(own);
};

describe('a table with rows', () => {
  it('follows the catalogue from change to change, and keeps its values', async () => {
    await withEngine(fresh(), async (engine) => {
      const first = created({ a: 'INT', s: 'STRUCT<x:INT,y:STRING>', l: 'ARRAY<DECIMAL(5,2)>' });
      await bringTable(engine, first);
      await engine.run(
        `INSERT INTO ${TABLE} (a, s, l) VALUES (1, {x: 2, y: 'z'}, [1.25]), (NULL, NULL, NULL)`,
      );
      let table = first;
      for (const change of [
        { ...on, kind: 'change-column', column: column('a', 'BIGINT'), was: typeOf('INT') },
        { ...on, kind: 'add-columns', columns: [column('b', 'DOUBLE')] },
        { ...on, kind: 'change-column', column: column('s', 'STRUCT<x:BIGINT,y:STRING,z:DATE>'), was: typeOf('STRUCT<x:INT,y:STRING>') }, // prettier-ignore
        { ...on, kind: 'change-column', column: column('l', 'ARRAY<DECIMAL(9,2)>'), was: typeOf('ARRAY<DECIMAL(5,2)>') }, // prettier-ignore
      ] satisfies TableChange[])
        table = changed(table, change);
      await bringTable(engine, table);
      await bringTable(engine, table);
      expect(await typesIn(engine)).toEqual({
        a: 'BIGINT',
        s: 'STRUCT(x BIGINT, y VARCHAR, z DATE)',
        l: 'DECIMAL(9,2)[]',
        b: 'DOUBLE',
      });
      const rows = await engine.rows(`SELECT a, s.x, s.y, s.z, l[1]::VARCHAR FROM ${TABLE}`);
      expect(rows).toEqual([
        [1n, 2n, 'z', null, '1.25'],
        [null, null, null, null, null],
      ]);
    });
  });

  it('knows a column by its id: one that left and came back is empty', async () => {
    await withEngine(fresh(), async (engine) => {
      const first = created({ a: 'INT', b: 'INT' });
      await bringTable(engine, first);
      await engine.run(`INSERT INTO ${TABLE} (a, b) VALUES (1, 2)`);
      const without = changed(first, { ...on, kind: 'drop-column', column: 'b' });
      await bringTable(
        engine,
        changed(without, { ...on, kind: 'add-columns', columns: [column('b', 'INT')] }),
      );
      expect(await engine.rows(`SELECT a, b FROM ${TABLE}`)).toEqual([[1, null]]);
    });
  });

  it('follows names that change places', async () => {
    await withEngine(fresh(), async (engine) => {
      const first = created({ a: 'INT', b: 'INT' });
      await bringTable(engine, first);
      await engine.run(`INSERT INTO ${TABLE} (a, b) VALUES (1, 2)`);
      const swapped = new Map([['a', 'b'], ['b', 'a']]); // prettier-ignore
      const columns = first.columns.map((one) => ({
        ...one,
        name: swapped.get(one.name) ?? one.name,
      }));
      await bringTable(engine, { ...first, columns });
      expect(await engine.rows(`SELECT a, b FROM ${TABLE}`)).toEqual([[2, 1]]);
    });
  });

  it('may lose all columns that it had', async () => {
    await withEngine(fresh(), async (engine) => {
      const first = created({ a: 'INT' });
      await bringTable(engine, first);
      const columns = [{ id: 90, name: 'a', type: typeOf('STRING') }];
      await bringTable(engine, { ...first, columns });
      expect(await typesIn(engine)).toEqual({ a: 'VARCHAR' });
    });
  });

  it('is written anew where many columns come and go', async () => {
    await withEngine(fresh(), async (engine) => {
      const names = Array.from({ length: 500 }, (_, index) => `c${String(index)}`);
      const first = created({ a: 'INT', b: 'INT', gone: 'INT' });
      await bringTable(engine, first);
      await engine.run(`INSERT INTO ${TABLE} (a, b, gone) VALUES (1, 2, 3)`);
      const more = changed(first, { ...on, kind: 'add-columns', columns: names.map((name) => column(name, 'STRING')) }); // prettier-ignore
      const dropped = changed(more, { ...on, kind: 'drop-column', column: 'gone' });
      const wider = changed(dropped, { ...on, kind: 'change-column', column: column('a', 'BIGINT'), was: typeOf('INT') }); // prettier-ignore
      await bringTable(engine, wider);
      await bringTable(engine, wider);
      expect(await engine.rows(`SELECT a, b, c0, c499 FROM ${TABLE}`)).toEqual([[1n, 2, null, null]]); // prettier-ignore
      expect(Object.keys(await typesIn(engine))).toHaveLength(502);
    });
  });

  it('is not converted where only a rewrite could do it', async () => {
    await withEngine(fresh(), async (engine) => {
      const first = created({ a: 'INT' });
      await bringTable(engine, first);
      const columns = first.columns.map((one) => ({ ...one, type: typeOf('STRING') }));
      await expect(bringTable(engine, { ...first, columns })).rejects.toThrow(
        /cur_db\.topic.*don't fit the catalogue.*a is STRING, its rows are INT/,
      );
      expect((await typesIn(engine))['a']).toBe('INTEGER');
    });
  });

  it('that another program changed is told, and not touched', async () => {
    await withEngine(fresh(), async (engine) => {
      const first = created({ a: 'INT', b: 'INT' });
      await bringTable(engine, first);
      await engine.run(`ALTER TABLE ${TABLE} DROP COLUMN b`);
      await expect(bringTable(engine, first)).rejects.toThrow(/lacks the column b/);
    });
    await withEngine(fresh(), async (engine) => {
      await engine.run('CREATE SCHEMA cur_db');
      await engine.run('CREATE TABLE cur_db.topic (a INTEGER)');
      await expect(bringTable(engine, created({ a: 'INT' }))).rejects.toThrow(
        /was made by another program/,
      );
    });
  });

  it('that another program dropped is made anew', async () => {
    await withEngine(fresh(), async (engine) => {
      const first = created({ a: 'INT' });
      await bringTable(engine, first);
      await engine.run(`DROP TABLE ${TABLE}`);
      expect(await isHeld(engine, first)).toBe(false);
      await bringTable(engine, first);
      expect(await isHeld(engine, first)).toBe(true);
    });
  });

  it('may have any name that the catalogue allows', async () => {
    await withEngine(fresh(), async (engine) => {
      const odd = { ...created({ select: 'INT' }), database: '123_db', name: 'order' };
      await bringTable(engine, odd);
      expect(await isHeld(engine, odd)).toBe(true);
    });
  });
});

describe('the file with the rows', () => {
  it('is made when it is first wanted, and kept', async () => {
    const directory = fresh();
    expect(hasRows(directory)).toBe(false);
    await withEngine(directory, (engine) => bringTable(engine, created({ a: 'INT' })));
    expect(hasRows(directory)).toBe(true);
    await withEngine(directory, async (engine) => {
      expect(await isHeld(engine, { database: 'cur_db', name: 'topic' })).toBe(true);
    });
  });

  it('keeps nothing of a change that failed in the middle', async () => {
    await withEngine(fresh(), async (engine) => {
      await engine.run('CREATE TABLE t (a INTEGER)');
      const work = engine.transaction(async () => {
        await engine.run('INSERT INTO t VALUES (1)');
        await engine.run('INSERT INTO t VALUES (error(1))');
      });
      await expect(work).rejects.toBeInstanceOf(Fault);
      expect(await engine.rows('SELECT * FROM t')).toEqual([]);
    });
  });

  it.each<[string, (path: string) => void, RegExp]>([
    ['no database', (path) => writeFileSync(path, 'x'.repeat(20_000)), /not a valid DuckDB database.*move the file away/], // prettier-ignore
    ['a folder', (path) => mkdirSync(path), /isn't a regular file/],
  ])('that is %s is told, with what to do', async (_, plant, message) => {
    const directory = fresh();
    const path = join(directory, ROWS_FILE);
    mkdirSync(dirname(path), { recursive: true });
    plant(path);
    await expect(withEngine(directory, async () => 0)).rejects.toThrow(message);
  });

  it('is not needed by those who lack the package: they are told what to install', async () => {
    const missing = Object.assign(new Error('Cannot find package'), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    const opened = withEngine(fresh(), async () => 0, () => Promise.reject(missing)); // prettier-ignore
    await expect(opened).rejects.toBeInstanceOf(UserError);
    await expect(opened).rejects.toThrow(/npm install @duckdb\/node-api@/);
  });
});
