import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { judgedColumn } from '../../judged.js';

const GOLDEN = '__tests__/core/change/golden/type-grid.txt';
const TYPES = [
  'STRING',
  'BOOLEAN',
  'INT',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'DATE',
  'TIMESTAMP',
  'BINARY',
  // One digit more and less than what an INT or a BIGINT needs, and neighbours in precision and in
  // scale.
  'DECIMAL(9,0)',
  'DECIMAL(10,0)',
  'DECIMAL(11,0)',
  'DECIMAL(18,0)',
  'DECIMAL(19,0)',
  'DECIMAL(20,0)',
  'DECIMAL(9,2)',
  'DECIMAL(10,1)',
  'DECIMAL(10,2)',
  'DECIMAL(10,3)',
  'DECIMAL(11,2)',
  'DECIMAL(11,3)',
  'DECIMAL(12,2)',
  'DECIMAL(12,4)',
  'ARRAY<INT>',
  'MAP<STRING,INT>',
  'STRUCT<a:INT>',
];

/** One line a pair, as a reviewer reads it against the matrix of docs/rules.md. */
function grid(): string {
  const lines: string[] = [];
  for (const before of TYPES) {
    for (const after of TYPES) {
      const cells = (['lean-ops', 'iceberg'] as const).map(
        (profile) => judgedColumn(before, after, { profile }).findings[0],
      );
      const [ours, iceberg] = cells;
      if (ours === undefined || iceberg === undefined) {
        lines.push(`${before.padEnd(16)}${after.padEnd(16)}-`);
        continue;
      }
      const facts = [
        ours.rule.padEnd(25),
        ours.severity.padEnd(13),
        iceberg.severity.padEnd(13),
        ours.inPlace === true ? 'in place' : 'rewrite ',
        ours.lossless === true ? ' lossless' : '',
      ];
      lines.push(`${before.padEnd(16)}${after.padEnd(16)}${facts.join('')}`.trimEnd());
    }
  }
  return `${'before'.padEnd(16)}${'after'.padEnd(16)}${'rule'.padEnd(25)}${'lean-ops'.padEnd(13)}iceberg\n${lines.join('\n')}\n`;
}

describe('the type grid', () => {
  it('is the reviewed one', () => {
    if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(GOLDEN)) writeFileSync(GOLDEN, grid());
    expect(grid()).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('has exactly the three promotions that Iceberg makes in place', () => {
    const inPlace = readFileSync(GOLDEN, 'utf8')
      .split('\n')
      .filter((line) => line.includes('in place'))
      .map((line) => line.split(/\s+/).slice(0, 2).join(' → '));
    // A DECIMAL may only grow in precision, at the same scale.
    const unscaled = [9, 10, 11, 18, 19, 20].map((precision) => `DECIMAL(${precision},0)`);
    const cents = [9, 10, 11, 12].map((precision) => `DECIMAL(${precision},2)`);
    const wider = (types: readonly string[]): string[] =>
      types.flatMap((before, index) =>
        types.slice(index + 1).map((after) => `${before} → ${after}`),
      );
    // DECIMAL(11,3) holds what DECIMAL(10,3) does.
    expect([...inPlace].sort()).toEqual(
      [
        'INT → BIGINT',
        'FLOAT → DOUBLE',
        'DECIMAL(10,3) → DECIMAL(11,3)',
        ...wider(unscaled),
        ...wider(cents),
      ].sort(),
    );
  });
});
