import { expect, it } from '@jest/globals';
import type { PlannedColumn } from '../../../../src/core/history/plan/catch-up-plan.js';
import { keepsValues } from '../../../../src/core/history/plan/keeps-values.js';
import { scalar } from '../../../../src/core/schema/column-type.js';
import { plannedColumn } from './plans.js';

it.each<[PlannedColumn['kinds'], boolean]>([
  [['added'], true],
  [['returned'], true],
  [['renamed'], true],
  [['widened'], true],
  [['widened', 'unfinished'], true],
  [['unfinished'], false],
  [['json_path'], false],
  [['widened', 'json_path'], false],
  [['json_path', 'unfinished'], false],
  [['widened', 'sensitive'], false],
])('a column that is %j keeps values that no text gives: %s', (kinds, expected) => {
  expect(keepsValues(plannedColumn('a', { kinds }))).toBe(expected);
});

it.each<[string, Partial<PlannedColumn>]>([
  ['of the type that STD has', { type: scalar('DATE'), sourceType: scalar('DATE') }],
  ['of BINARY', { type: scalar('BINARY') }],
])('a column %s needs to keep none: every text gives a value', (_, more) => {
  expect(keepsValues(plannedColumn('a', more))).toBe(false);
});

it('a row that is inserted has none to keep', () => {
  const { kinds: _, ...source } = plannedColumn('a');
  expect(keepsValues(source)).toBe(false);
});
