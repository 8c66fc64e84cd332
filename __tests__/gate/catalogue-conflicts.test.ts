import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { wantedTables } from '../../src/core/schema/tables.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import type { Decision } from '../../src/core/verdict/finding.js';
import { printClaim } from '../../src/protocol/claims.js';
import { DEFAULT_PLACES } from '../../src/warehouse/ddl.js';
import { directoryWarehouse } from '../../src/warehouse/directory.js';
import { bytesOf } from '../judged.js';
import { checkAt, checkingRegistry, only, topic, type Checking } from './checking.js';
import { describedBy } from './deployment.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
});
afterEach(() => here.remove());

const { databases } = DEFAULT_PLACES;

/** Creates the tables of a version in the catalogue beside the registry. */
async function tablesOf(version: object, of = 'orders'): Promise<void> {
  const { schema } = parseTopicSchema(bytesOf(version));
  if (schema === undefined) throw new TypeError('A version has a schema');
  const warehouse = directoryWarehouse(here.folder, DEFAULT_PLACES);
  for (const wanted of wantedTables(schema)) {
    const { layer, name: table } = wanted;
    const on = { layer, database: databases[layer], table };
    const applied = await warehouse.apply({ ...on, kind: 'create-table', topic: of, wanted }, '1');
    expect(applied).toEqual({ kind: 'done' });
  }
}

const checked = (reads = true): Promise<Decision> =>
  checkAt(here.repository.root, describedBy(here.registry), 'changed', {
    ...(reads ? { catalogueIn: () => directoryWarehouse(here.folder, DEFAULT_PLACES) } : {}),
  });
const conflicts = (decision: Decision): readonly unknown[] =>
  only(decision)
    .findings.filter(({ rule }) => rule === 'table-conflict')
    .map(({ severity, column, message, approvable }) => [severity, column, message, approvable]);
const write = (version: object): void =>
  here.repository.write('schemas/orders.json', JSON.stringify(version, null, 2));

describe('a change of the version in force', () => {
  const INT = topic('1.0.0', { user_id: 'INT' });
  const BIGINT = topic('1.1.0', { user_id: 'BIGINT' });
  beforeEach(async () => {
    write(INT);
    here.repository.commit('feat: one');
    await here.activate('orders', INT);
  });

  it('is blocked where the column has another type, and nobody can accept that', async () => {
    await tablesOf(topic('1.0.0', { user_id: 'STRING' }));
    write(BIGINT);
    const decision = await checked();
    expect(conflicts(decision)).toEqual([
      [
        'breaking',
        'user_id',
        "iceberg_curated_db.orders: the column 'user_id' exists as STRING, which can't become BIGINT; rename or drop that column, or declare the type it has",
        false,
      ],
    ]);
    expect([decision.result, decision.exitCode]).toEqual(['blocked', 1]);
    expect(only(decision)).toMatchObject({
      classification: 'breaking',
      plan: null,
      requiresBackfill: false,
    });
  });

  it.each<[string, object, object]>([
    ['the column is as it was', { user_id: 'INT' }, { user_id: 'BIGINT' }],
    ['the column is widened already', { user_id: 'BIGINT' }, { user_id: 'BIGINT' }],
    [
      'the table has a column that no version has',
      { user_id: 'INT', by_hand: 'DATE' },
      { user_id: 'BIGINT' },
    ],
    [
      'a new column is there already',
      { user_id: 'INT', fresh: 'DATE' },
      { user_id: 'INT', fresh: 'DATE' },
    ],
    ['the change is about another column', { user_id: 'STRING' }, { user_id: 'INT', b: 'INT' }],
    ['nothing changes', { user_id: 'STRING' }, { user_id: 'INT' }],
  ])('passes where %s', async (_name, there, wanted) => {
    await tablesOf(topic('1.0.0', there));
    write(topic('1.1.0', wanted));
    const decision = await checked();
    expect(conflicts(decision)).toEqual([]);
    expect(decision.exitCode).toBe(0);
  });

  it('passes where there is no table yet', async () => {
    write(BIGINT);
    expect((await checked()).exitCode).toBe(0);
  });

  it('is blocked by a column that no version had, and the message says how to drop it', async () => {
    await tablesOf(topic('1.0.0', { user_id: 'INT', fresh: 'STRING' }));
    write(topic('1.1.0', { user_id: 'INT', fresh: 'DATE' }));
    const [[, , message] = []] = conflicts(await checked()) as [string, string, string][];
    expect(message).toContain('ALTER TABLE iceberg_curated_db.orders DROP COLUMN fresh');
  });

  it('is judged by the versions alone where the catalogue can’t be read', async () => {
    await tablesOf(topic('1.0.0', { user_id: 'STRING' }));
    write(BIGINT);
    const decision = await checked(false);
    expect([conflicts(decision), decision.exitCode]).toEqual([[], 0]);
  });

  it('is not read for what is blocked anyway', async () => {
    await tablesOf(topic('1.0.0', { user_id: 'STRING' }));
    write(topic('2.0.0', { user_id: 'DATE' }));
    expect(conflicts(await checked())).toEqual([]);
  });
});

describe('a new topic', () => {
  beforeEach(() => {
    here.repository.write('README.md', 'x');
    here.repository.commit('chore: begin');
    write(topic('1.0.0', { user_id: 'INT' }));
  });

  it('is blocked where a table of that name has other columns', async () => {
    await tablesOf(topic('1.0.0', { other: 'INT' }));
    const decision = await checked();
    expect(conflicts(decision)).toEqual([
      [
        'breaking',
        null,
        expect.stringContaining('iceberg_curated_db.orders exists with other columns'),
        false,
      ],
    ]);
    expect(decision.exitCode).toBe(1);
  });

  it('may change the tables that a candidate of its own left', async () => {
    await tablesOf(topic('1.0.0', { user_id: 'INT', gone: 'INT' }));
    for (const database of Object.values(databases))
      await here.put(
        here.registry.layout.claim(database, 'orders'),
        new TextDecoder().decode(printClaim({ topic: 'orders', table: `${database}.orders` })),
      );
    expect(conflicts(await checked())).toEqual([]);
  });

  it('passes where the name is free', async () => {
    expect((await checked()).exitCode).toBe(0);
  });
});

it('a table at the place of a topic that was retired, and gave up its claim, is not anybody’s', async () => {
  const text = topic('1.0.0', { user_id: 'INT' });
  await tablesOf(text, 'retired');
  write(text);
  const decision = await checked();
  const [finding] = only(decision).findings;
  expect(finding).toMatchObject({
    rule: 'table-owned-by-another-topic',
    severity: 'error',
    message: expect.stringMatching(
      /^Table '.*' exists at '.*\/retired', which is not the place of topic 'orders'/,
    ),
  });
  expect([only(decision).plan, decision.exitCode]).toEqual([null, 1]);
});

it('a type that a candidate left wider than the version in force goes on from there', async () => {
  const version = (number: string, type: string): object => topic(number, { st: type });
  write(version('1.0.0', 'DECIMAL(10,2)'));
  here.repository.commit('feat: one');
  await here.activate('orders', version('1.0.0', 'DECIMAL(10,2)'));
  await tablesOf(version('1.1.0', 'DECIMAL(12,2)'));
  write(version('1.1.0', 'DECIMAL(14,2)'));
  expect(conflicts(await checked())).toEqual([]);
  write(version('1.1.0', 'DECIMAL(11,2)'));
  expect(conflicts(await checked())).toHaveLength(1);
});
