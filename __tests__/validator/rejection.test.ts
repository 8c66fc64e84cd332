import { describe, expect, it } from '@jest/globals';
import { schema, V1, V2 } from '../world/scenarios.js';
import { harness, reasonsIn } from './harness.js';

describe('a reason that comes from a finding', () => {
  it.each<[is: string, before: string, after: string, reason: object]>([
    [
      'a part of a column',
      schema('1.0.0', { zip: 'STRING', address: 'STRUCT<zip:BIGINT>' }),
      schema('2.0.0', { zip: 'STRING', address: 'STRUCT<zip:INT>' }),
      { rule: 'type-narrowed', field: 'address.zip', column: 'address', path: 'zip' },
    ],
    [
      'a column',
      V2,
      schema('3.0.0', { n: 'INT', d: 'STRING' }),
      { rule: 'type-narrowed', field: 'n', column: 'n', path: null },
    ],
    [
      'no column',
      V1,
      '{"table_name": ',
      { rule: 'json-syntax', field: null, column: null, path: null },
    ],
  ])(
    'carries its column, path and rule if it is about %s, and error.json has its four keys',
    async (_, ...row) => {
      const [before, after, reason] = row;
      const at = harness();
      await at.submit(before);
      const outcome = await at.submit(after);
      expect(reasonsIn(outcome)).toContainEqual(expect.objectContaining(reason));
      const { errors } = JSON.parse(at.text('schemas/orders/failed/error.json') ?? '') as {
        readonly errors: readonly object[];
      };
      for (const error of errors)
        expect(Object.keys(error)).toEqual(['type', 'field', 'message', 'rule']);
    },
  );
});
