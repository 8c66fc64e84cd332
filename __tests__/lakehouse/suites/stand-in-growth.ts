// Columns that the stand-in must add, change and drop, and the changes that it must refuse.
import type { Check } from '../check.js';
import type { Lakehouse } from '../start.js';
import { createTable, DATABASE, suiteContext, type SuiteContext } from '../suite-context.js';

export const name = 'stand-in-growth';

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const context = suiteContext(lakehouse, check);
  await growing(context);
  context.close();
}

async function growing({
  check,
  succeeds,
  fails,
  columns,
  lakehouse,
}: SuiteContext): Promise<void> {
  await succeeds(
    'a table',
    createTable(
      'growing',
      'id int, s struct<a:int>, l array<struct<a:int>>, m map<string,struct<a:int>>',
    ),
  );
  await succeeds(
    'columns added',
    `ALTER TABLE ${DATABASE}.growing ADD COLUMNS (b string, \`date\` date, n struct<x:array<int>>)`,
  );
  await fails(
    'a column added twice',
    `ALTER TABLE ${DATABASE}.growing ADD COLUMNS (b string)`,
    /exists|FIELDS_ALREADY|b/,
  );
  await succeeds(
    'a struct that grows',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN s s struct<a:int,\`order\`:string>`,
  );
  await succeeds(
    'in an array',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN l l array<struct<a:bigint,b:date>>`,
  );
  await succeeds(
    'in a map',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN m m map<string,struct<a:bigint,b:array<float>>>`,
  );
  await succeeds(
    'and deeper',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN m m map<string,struct<a:bigint,b:array<double>>>`,
  );
  await succeeds('nothing to change', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN id id int`);
  await succeeds(
    'moved to the front',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN b b string FIRST`,
  );
  const grown = [
    'b string',
    'id int',
    's struct<a:int,order:string>',
    'l array<struct<a:bigint,b:date>>',
    'm map<string,struct<a:bigint,b:array<double>>>',
    'date date',
    'n struct<x:array<int>>',
  ];
  check.equal('Glue shows it', await columns('growing'), grown);
  await fails(
    'one field promoted, another narrowed',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN s s struct<a:bigint,\`order\`:int>`,
    /order/,
  );
  check.equal('does neither', await columns('growing'), grown);
  await fails(
    'a scalar that becomes a struct',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN id id struct<a:int>`,
    /id/,
  );
  await fails(
    'a struct without its field',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN s s struct<a:int>`,
    /order/,
  );
  await fails(
    'a key of another type',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN m m map<int,struct<a:bigint,b:array<double>>>`,
    /key|m/,
  );
  await succeeds('a map of numbers', createTable('keys', 'k map<int,int>'));
  await fails(
    'whose key is promoted',
    `ALTER TABLE ${DATABASE}.keys CHANGE COLUMN k k map<bigint,int>`,
    /key/,
  );
  check.equal('stays', await columns('keys'), ['k map<int,int>']);
  await fails(
    'a column that is not there',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN nope nope int`,
    /nope/,
  );
  await fails(
    'a table that is not there',
    `ALTER TABLE ${DATABASE}.nope ADD COLUMNS (a int)`,
    /nope/,
  );
  await fails(
    'to a name that is taken',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN id b int`,
    /b/,
  );
  await succeeds('a column dropped', `ALTER TABLE ${DATABASE}.growing DROP COLUMN b`);
  await fails('dropped again', `ALTER TABLE ${DATABASE}.growing DROP COLUMN b`, /b/);
  const inGlue = (await lakehouse.glueTable(DATABASE, 'growing'))?.StorageDescriptor?.Columns ?? [];
  check.equal(
    'Glue keeps its name, not current',
    inGlue.find(({ Name }) => Name === 'b')?.Parameters?.['iceberg.field.current'],
    'false',
  );
  check.that(
    'and gives ids to the others',
    inGlue.every(({ Parameters }) => /^\d+$/.test(Parameters?.['iceberg.field.id'] ?? '')),
    inGlue,
  );
}
