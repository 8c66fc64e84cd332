import { describe, expect, it } from '@jest/globals';
import type { ValidationResult } from '../../src/validator/validation-result.js';
import { schema, V1 } from '../world/scenarios.js';
import { harness, reasonsIn } from './harness.js';

/** The world's clock begins on 2026-11-24; the validator's notice is 30 days. */
const DAY_MS = 86_400_000;
const having = (deprecated: unknown, version = '2.0.0'): string =>
  schema(version, { n: 'INT', a: { type: 'INT', ...(deprecated === undefined ? {} : { deprecated }) } }); // prettier-ignore
const REMOVES = schema('9.0.0', { n: 'INT' });
const ENDED = { since: '2020-01-01', remove_after: '2020-06-30' };

/** Versions that come into force one after the other, each that many days after the one before. */
async function remove(
  ...steps: readonly (readonly [text: string, days: number])[]
): Promise<ValidationResult> {
  const at = harness({ hasStateMachine: false });
  await at.submit(V1);
  for (const [text, days] of steps) {
    expect((await at.submit(text)).kind).toBe('activated');
    at.world.pass(days * DAY_MS);
  }
  return at.submit(REMOVES);
}

describe('a candidate by hand that removes a column', () => {
  it.each<[what: string, steps: readonly (readonly [string, number])[]]>([
    ['that is deprecated without a day', [[having(true), 400]]],
    ['whose deprecation has no end', [[having({ since: '2020-01-01' }), 400]]],
    ['before its end', [[having({ ...ENDED, remove_after: '2099-12-31' }), 400]]],
    ['whose deprecation came into force less than 30 days ago', [[having(ENDED), 29]]],
    [
      'whose deprecation was taken back and announced anew',
      [
        [having(ENDED), 100],
        [having(undefined, '2.1.0'), 1],
        [having(ENDED, '2.2.0'), 29],
      ],
    ],
    ['that was never deprecated', [[having(undefined), 400]]],
  ])('%s is rejected', async (_, steps) => {
    const outcome = await remove(...steps);
    expect(reasonsIn(outcome)).toMatchObject([
      { type: 'BREAKING_CHANGE', rule: 'column-removed', field: 'a' },
    ]);
  });

  it.each<[what: string, steps: readonly (readonly [string, number])[]]>([
    ['whose deprecation came into force 30 days ago', [[having(ENDED), 30]]],
    [
      'whose deprecation an archived version carried first',
      [
        [having(ENDED), 29],
        [having({ ...ENDED, remove_after: '2020-12-31' }, '2.1.0'), 1],
      ],
    ],
    [
      'whose deprecation was announced anew 30 days ago',
      [
        [having(ENDED), 100],
        [having(undefined, '2.1.0'), 1],
        [having(ENDED, '2.2.0'), 30],
      ],
    ],
  ])('%s is activated', async (_, steps) => {
    expect((await remove(...steps)).kind).toBe('activated');
  });

  it('again, when its announcement is that of the column before, is rejected', async () => {
    const outcome = await remove(
      [having(ENDED), 30],
      [schema('2.1.0', { n: 'INT' }), 400],
      [having(ENDED, '2.2.0'), 29],
    );
    expect(reasonsIn(outcome)).toMatchObject([{ rule: 'column-removed', field: 'a' }]);
  });
});
