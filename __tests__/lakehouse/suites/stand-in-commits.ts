// Writers at the same time: one that said it has succeeded has not been replaced by another. And
// what they leave is brought together by OPTIMIZE.
import type { Check } from '../check.js';
import type { Lakehouse } from '../start.js';
import { createTable, DATABASE, suiteContext } from '../suite-context.js';

export const name = 'stand-in-commits';

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const { run: statement, succeeds, rows, close } = suiteContext(lakehouse, check);
  await succeeds('a table', createTable('commits', 'a int, p string', 'PARTITIONED BY (p)'));
  const ended = await Promise.all(
    [1, 2, 3, 4].map((a) => statement(`INSERT INTO ${DATABASE}.commits VALUES (${a}, 'p${a}')`)),
  );
  const succeeded = ended.filter(({ state }) => state === 'SUCCEEDED').length;
  const [, [count] = []] = await rows(`SELECT count(*) FROM ${DATABASE}.commits`);
  check.equal('each of four commits at once is there', [succeeded, count], [4, '4']);
  const same = await Promise.all(
    [1, 2].map((by) => statement(`UPDATE ${DATABASE}.commits SET a = a + ${by} WHERE p = 'p1'`)),
  );
  const won = same.flatMap(({ state }, by) => (state === 'SUCCEEDED' ? [by + 1] : []));
  const [, [value] = []] = await rows(`SELECT a FROM ${DATABASE}.commits WHERE p = 'p1'`);
  const sum = won.reduce((total, by) => total + by, 1);
  check.equal('of two to the same row, what succeeded is there', value, String(sum));
  await succeeds(
    'OPTIMIZE of a partition',
    `OPTIMIZE ${DATABASE}.commits REWRITE DATA USING BIN_PACK WHERE p = 'p1'`,
  );
  const [, [deletes] = []] = await rows(
    `SELECT count(*) FROM ${DATABASE}."commits$files" WHERE content = 1`,
  );
  check.equal('leaves no file of deletions', deletes, '0');
  close();
}
