// Every promotion that a table makes in place, in every position of a type, with values kept.
import { CURATED } from '../account.js';
import type { Check } from '../check.js';
import { wantedTable } from '../product-warehouse.js';
import type { Lakehouse } from '../start.js';
import { runParts, type StatementContext } from '../statement-context.js';

export const name = 'every-promotion';

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  await runParts(lakehouse, check, [promotions]);
}

/** A column's type around the one that is promoted. */
type Form = (type: string, isAfter: boolean) => string;

async function promotions({ check, evolve, lakehouse }: StatementContext): Promise<void> {
  const pairs = [
    ['INT', 'BIGINT', '1', 1],
    ['FLOAT', 'DOUBLE', "REAL '1.5'", 1.5],
    ['DECIMAL(9,2)', 'DECIMAL(38,2)', "DECIMAL '1.50'", '1.50'],
  ] as const;
  const forms: Readonly<Record<string, Form>> = {
    plain: (type) => type,
    field: (type) => `STRUCT<a:${type}>`,
    list: (type) => `ARRAY<${type}>`,
    value: (type) => `MAP<STRING,${type}>`,
    deeper: (type) => `MAP<STRING,ARRAY<STRUCT<a:STRUCT<b:ARRAY<${type}>>>>>`,
    grown: (type, isAfter) => `ARRAY<STRUCT<${isAfter ? `_n:MAP<STRING,${type}>,` : ''}a:${type}>>`,
    grown_value: (type, isAfter) => `MAP<STRING,STRUCT<a:${type}${isAfter ? ',order:DATE' : ''}>>`,
  };
  const columns = (isAfter: boolean): Record<string, string> =>
    Object.fromEntries(
      pairs.flatMap(([from, to], index) =>
        Object.entries(forms).map(([form, typeWith]) => [
          `${form}_${index}`,
          typeWith(isAfter ? to : from, isAfter),
        ]),
      ),
    );
  const partitioning = [
    { column: 'plain_0', transform: 'bucket', width: 4 },
    { column: 'plain_2', transform: 'identity' },
  ];
  const v1 = wantedTable('promoted', columns(false), { partitioning });
  await evolve('three promotions to be, in seven places', undefined, v1);
  const written = pairs.flatMap(([, , value], index) => [
    [`plain_${index}`, value],
    [`list_${index}`, `ARRAY[${value}, NULL]`],
  ]);
  const filled = written.map(([own]) => own).join();
  await lakehouse.query(
    `INSERT INTO ${CURATED}.promoted (${filled}) VALUES (${written.map(([, value]) => value).join()})`,
  );
  const changes = await evolve(
    'promoted',
    v1,
    wantedTable('promoted', columns(true), { partitioning }),
  );
  check.that(
    '  in place',
    changes.every(({ kind }) => kind === 'change-column'),
    changes,
  );
  check.equal(
    '  with their values',
    await lakehouse.query(`SELECT ${filled} FROM ${CURATED}.promoted`),
    [pairs.flatMap(([, , , value]) => [value, [value, null]])],
  );
}
