import { expect, it } from '@jest/globals';
import { readItem } from '../../src/protocol/registry-item.js';

const NOTHING = readItem('events', new Map());

it.each<[string, object, object]>([
  ['a patched base that is a number', { patched_base: 1 }, {}],
  ['an attempt with a fraction', { catchup_attempt: 1.5 }, {}],
  ['a failure without a reason', { catchup_failure: { step: 'plan' } }, {}],
  [
    'a failure whose period is a number',
    { catchup_failure: { step: 'plan', period: 1, reason: 'no' } },
    { catchupFailure: { step: 'plan', period: null, reason: 'no' } },
  ],
  ['columns set aside that are no list', { set_aside: 'all' }, {}],
  [
    'columns set aside without a name, with one that no rewrite gives, or without a time',
    {
      set_aside: [
        1,
        { column: 'a__was' },
        { column: 'a', of: 'a' },
        { column: 'b__was', of: 'a' },
        { column: 'a__was01', of: 'a' },
        { column: 'a__was', of: 'a', since: 'yesterday' },
      ],
    },
    { setAside: [{ column: 'a__was', of: 'a', since: null }] },
  ],
  ['unpatched columns that are no list', { unpatched: 'all' }, {}],
  [
    'unpatched columns without a name, or with odd periods',
    { unpatched: [1, { periods: [] }, { column: 'd', periods: ['2026-01', 1, null], reason: 2 }] },
    { unpatched: [{ column: 'd', periods: ['2026-01', null], reason: 'begun' }] },
  ],
])('of %s only what is of the right type is read', (_, attributes, expected) => {
  expect(readItem('events', new Map(Object.entries(attributes)))).toEqual({
    ...NOTHING,
    ...expected,
  });
});
