import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnName } from '../../../../src/core/history/events/column-name.js';
import { identifierProblem } from '../../../../src/core/schema/identifier.js';

it.each<[readonly string[], string]>([
  [['userId'], 'user_id'],
  [['event', 'userID'], 'event_user_id'],
  [['HTTPStatus'], 'http_status'],
  [['ip-address'], 'ip_address'],
  [['a.b', 'c d'], 'a_b_c_d'],
  [['1st'], '_1st'],
  [['__proto__'], '_proto'],
  [['é'], 'field'],
  [[''], 'field'],
  [['period_reference'], 'period_reference_2'],
  [['_file'], '_file_2'],
  [['price__was'], 'price__was_2'],
  [['x'.repeat(300)], 'x'.repeat(100)],
])('%j is %s', (segments, name) => {
  expect(columnName(segments, new Set())).toBe(name);
});

it('names are never given twice', () => {
  const taken = new Set(['a']);
  expect(['a', 'A', 'a_2'].map((key) => columnName([key], taken))).toEqual(['a_2', 'a_3', 'a_2_2']);
});

it('any keys make an identifier', () => {
  const key = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), (segments) => {
      expect(identifierProblem(columnName(segments, new Set()))).toBeUndefined();
    }),
  );
});
