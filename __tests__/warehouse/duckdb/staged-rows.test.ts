import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { conversionTo } from '../../../src/core/history/cast/convert-text.js';
import { STRING_TYPE } from '../../../src/core/schema/column-type.js';
import { quotedText } from '../../../src/warehouse/duckdb/duckdb-type.js';
import { withEngine } from '../../../src/warehouse/duckdb/open-engine.js';
import { stageRows, textOf, valueOf } from '../../../src/warehouse/duckdb/staged-rows.js';
import { runtimeZones } from '../../../src/warehouse/runtime-zones.js';
import { typeOf } from '../tables.js';

const home = mkdtempSync(join(tmpdir(), 'staged-rows-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Each row's text, and its value as DuckDB prints it; `from` has the columns `n` and `x`. */
async function staged(type: string, from: string): Promise<readonly (readonly unknown[])[]> {
  const column = { name: 'x', type: typeOf(type), sourceType: STRING_TYPE, expression: 's.x' };
  return withEngine(home, async (engine) => {
    const relation = await stageRows(engine, ['s.n'], [column], `(${from}) AS s ORDER BY s.n`);
    return engine.rows(
      `SELECT "${textOf('x')}", CAST("${valueOf('x')}" AS VARCHAR) FROM ${relation} ORDER BY n`,
    );
  });
}
const listed = (texts: readonly (string | null)[]): string =>
  texts
    .map((text, n) => `SELECT ${String(n)} AS n, ${text === null ? 'NULL' : quotedText(text)} AS x`)
    .join(' UNION ALL ');

describe('texts come through', () => {
  it('whatever characters they have', async () => {
    const texts = [
      '1',
      null,
      '',
      '\x1f',
      '\x1e',
      '\x1eN',
      '2\x1f',
      '\x1e0',
      '3\x1f3',
      'ß',
      '👩',
      '4',
    ];
    const rows = await staged('INT', listed(texts));
    const convert = conversionTo(typeOf('INT'), runtimeZones());
    const valueIn = (text: string): unknown => convert?.(text).value?.toString() ?? null;
    expect(rows).toEqual(texts.map((text) => [text, text === null ? null : valueIn(text)]));
  });

  it.each(['INT', 'DOUBLE', 'DECIMAL(10,2)', 'BOOLEAN', 'DATE', 'TIMESTAMP'])(
    'as %s also where they are so long that they have no value',
    async (type) => {
      const texts = [`${'0'.repeat(999)}1`, `${'0'.repeat(4000)}1`, `${' '.repeat(5000)}true`, '👩'.repeat(1500)]; // prettier-ignore
      const convert = conversionTo(typeOf(type), runtimeZones());
      const rows = await staged(type, listed(texts));
      expect(rows.map(([, value]) => value === null)).toEqual(texts.map((text) => convert?.(text).value === null)); // prettier-ignore
    },
  );
});

it('rows of many chunks keep their own values, whether their texts are few or all different', async () => {
  const rows = 1_100_000;
  for (const text of ['n % 7', 'n']) {
    const column = { name: 'x', type: typeOf('BIGINT'), sourceType: STRING_TYPE, expression: 's.x' }; // prettier-ignore
    const [[all, wrong, empty] = []] = await withEngine(home, async (engine) => {
      const relation = await stageRows(engine, ['s.n'], [column], `(SELECT n, CASE WHEN n % 11 = 0 THEN NULL ELSE '' || ${text} END AS x FROM range(${String(rows)}) AS r(n)) AS s`); // prettier-ignore
      return engine.rows(`SELECT count(*), count_if(n % 11 <> 0 AND "${valueOf('x')}" IS DISTINCT FROM ${text}), count_if("${valueOf('x')}" IS NULL) FROM ${relation}`); // prettier-ignore
    });
    expect([all, wrong, empty]).toEqual([1_100_000n, 0n, 100_000n]);
  }
});

it('a text’s own bytes are its BINARY', async () => {
  const text = `ß\x1f👩${'a'.repeat(5000)}`;
  const column = { name: 'x', type: typeOf('BINARY'), sourceType: STRING_TYPE, expression: 's.x' };
  const hex = await withEngine(home, async (engine) => {
    const relation = await stageRows(engine, ['s.n'], [column], `(${listed([text])}) AS s`);
    return engine.rows(`SELECT hex("${valueOf('x')}") FROM ${relation}`);
  });
  expect(hex).toEqual([[Buffer.from(text).toString('hex').toUpperCase()]]);
});
