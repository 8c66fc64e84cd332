import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareTexts } from '../../src/core/text/compare-texts.js';
import { setAsideName } from '../../src/core/history/set-aside-name.js';
import { comparePeriods } from '../../src/core/history/plan/period.js';
import { attributesOf, itemOf } from '../../src/registry/aws-item-attributes.js';
import {
  ATTRIBUTES,
  changedAttributes,
  isProcessed,
  readItem,
  TOPIC,
  withChanges,
  type ItemChanges,
} from '../../src/protocol/registry-item.js';

const nullable = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });
const text = fc.string({ minLength: 1 });
const time = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const CHANGES = {
  processingEnabled: fc.boolean(),
  status: nullable(text),
  schemaPath: nullable(text),
  updatedAt: nullable(text),
  tablesCreated: fc.array(text),
  schemaVersion: nullable(text),
  schemaSha256: nullable(text),
  activationSeq: nullable(fc.nat()),
  commit: nullable(text),
  lastRejection: nullable(
    fc.record({
      at: text,
      sha256: nullable(text),
      version: nullable(text),
      commit: nullable(text),
      reason: text,
    }),
  ),
  patchedBase: nullable(text),
  catchupId: nullable(text),
  catchupAttempt: nullable(fc.nat()),
  unpatched: fc.array(
    fc.record({
      column: text,
      periods: nullable(fc.uniqueArray(nullable(text)).map((all) => all.sort(comparePeriods))),
      reason: text,
    }),
  ),
  catchupFailure: nullable(fc.record({ step: text, period: nullable(text), reason: text })),
  setAside: fc.uniqueArray(
    fc
      .record({ of: text, number: fc.integer({ min: 1, max: 12 }), since: nullable(time) })
      .map(({ of, number, since }) => ({ column: setAsideName(of, number), of, since })),
    { selector: ({ column }) => column },
  ),
} as const;
const whole = fc.record(CHANGES);
const partial = fc.record(CHANGES, { requiredKeys: [] });

/** As an item reads: tables are a set in order, and nothing is said of catch-ups that never were. */
function itemWith(
  topic: string,
  { unpatched = [], setAside = [], ...changes }: ItemChanges,
): unknown {
  const { tablesCreated = [], patchedBase, catchupId, catchupAttempt, catchupFailure } = changes;
  const left = [...unpatched].sort((a, b) => compareTexts(a.column, b.column));
  const aside = [...setAside].sort((a, b) => compareTexts(a.column, b.column));
  return {
    topic,
    ...changes,
    tablesCreated: [...new Set(tablesCreated)].sort(),
    patchedBase: patchedBase ?? undefined,
    catchupId: catchupId ?? undefined,
    catchupAttempt: catchupAttempt ?? undefined,
    unpatched: left.length === 0 ? undefined : left,
    catchupFailure: catchupFailure ?? undefined,
    setAside: aside.length === 0 ? undefined : aside,
  };
}

describe('what is written is read again', () => {
  it('from a directory', () => {
    fc.assert(
      fc.property(whole, (changes) => {
        const attributes = withChanges('events', new Map(), changes);
        const stored = JSON.parse(JSON.stringify(Object.fromEntries(attributes))) as object;
        expect(readItem('events', new Map(Object.entries(stored)))).toEqual(
          itemWith('events', changes),
        );
      }),
    );
  });

  it('from DynamoDB', () => {
    fc.assert(
      fc.property(whole, (changes) => {
        const set = [...attributesOf(changes)].flatMap(([name, value]) =>
          value === null ? [] : [[name, value] as const],
        );
        expect(itemOf({ [TOPIC]: { S: 'events' }, ...Object.fromEntries(set) })).toEqual(
          itemWith('events', changes),
        );
      }),
    );
  });

  it('and what is left out stays, other writers’ attributes, too', () => {
    fc.assert(
      fc.property(whole, partial, (before, changes) => {
        const first = withChanges('events', new Map([['theirs', [1, { a: null }]]]), before);
        const second = withChanges('events', first, changes);
        expect(second.get('theirs')).toEqual([1, { a: null }]);
        expect(readItem('events', second)).toEqual(itemWith('events', { ...before, ...changes }));
      }),
    );
  });

  it('by the same names in both', () => {
    fc.assert(
      fc.property(partial, (changes) => {
        expect([...attributesOf(changes).keys()]).toEqual([...changedAttributes(changes).keys()]);
      }),
    );
  });
});

it('the attributes are these, of these types', () => {
  expect(ATTRIBUTES.map(({ name, type }) => [name, type])).toEqual([
    ['processing_enabled', 'BOOL'],
    ['status', 'S'],
    ['schema_path', 'S'],
    ['updated_at', 'S'],
    ['tables_created', 'SS'],
    ['schema_version', 'S'],
    ['schema_sha256', 'S'],
    ['activation_seq', 'N'],
    ['commit', 'S'],
    ['last_rejection', 'M'],
    ['warnings', 'L'],
    ['patched_base', 'S'],
    ['catchup_id', 'S'],
    ['catchup_attempt', 'N'],
    ['unpatched', 'L'],
    ['catchup_failure', 'M'],
    ['set_aside', 'L'],
  ]);
});

it('DynamoDB gets the type of each, no empty set, and no null', () => {
  const changes: ItemChanges = {
    processingEnabled: false,
    status: 'READY',
    activationSeq: 7,
    tablesCreated: ['b.t', 'a.t', 'b.t'],
    commit: null,
    lastRejection: { at: '2026', sha256: null, version: '1.0.0', commit: null, reason: 'no' },
  };
  expect([...attributesOf(changes)]).toEqual([
    ['processing_enabled', { BOOL: false }],
    ['status', { S: 'READY' }],
    ['tables_created', { SS: ['a.t', 'b.t'] }],
    ['activation_seq', { N: '7' }],
    ['commit', null],
    ['last_rejection', { M: { at: { S: '2026' }, version: { S: '1.0.0' }, reason: { S: 'no' } } }],
  ]);
  expect([...attributesOf({ tablesCreated: [] })]).toEqual([['tables_created', null]]);
});

it('a directory gets them as JSON, nulls within a rejection included', () => {
  const lastRejection = { at: '2026', sha256: null, version: null, commit: null, reason: 'no' };
  const there = new Map<string, unknown>([['status', 'READY']]);
  const changes: ItemChanges = { status: null, tablesCreated: [], lastRejection };
  expect([...withChanges('events', there, changes)]).toEqual([
    [TOPIC, 'events'],
    ['tables_created', []],
    ['last_rejection', lastRejection],
  ]);
});

const NOTHING = {
  topic: 'events',
  processingEnabled: false,
  status: null,
  schemaPath: null,
  updatedAt: null,
  tablesCreated: [],
  schemaVersion: null,
  schemaSha256: null,
  activationSeq: null,
  commit: null,
  lastRejection: null,
};

it.each<[string, Readonly<Record<string, unknown>>, object]>([
  ['nothing', {}, {}],
  ['a gate that is a text', { processing_enabled: 'true' }, {}],
  ['a status that is a number', { status: 1 }, {}],
  ['another writer’s status', { status: 'LATER' }, { status: 'LATER' }],
  ['a sequence that is a text', { activation_seq: '7' }, {}],
  ['tables that are a text', { tables_created: 'a.t' }, {}],
  [
    'tables that are not all texts',
    { tables_created: ['b.t', 1, 'a.t'] },
    { tablesCreated: ['a.t', 'b.t'] },
  ],
  ['a rejection without a time', { last_rejection: { reason: 'no' } }, {}],
  ['a rejection of nothing', { last_rejection: { at: '2026' } }, {}],
  ['a rejection that is null', { last_rejection: null }, {}],
  [
    'a rejection that gives no reason',
    { last_rejection: { at: '2026', sha256: 'x', version: 1 } },
    { lastRejection: { at: '2026', sha256: 'x', version: null, commit: null, reason: '' } },
  ],
])('of %s only what is of the right type is read', (_, attributes, expected) => {
  expect(readItem('events', new Map(Object.entries(attributes)))).toEqual({
    ...NOTHING,
    ...expected,
  });
});

it('whatever somebody else has written never throws', () => {
  const names = fc.constantFrom(...ATTRIBUTES.map(({ name }) => name));
  fc.assert(
    fc.property(fc.dictionary(names, fc.jsonValue()), (attributes) => {
      readItem('events', new Map(Object.entries(attributes)));
    }),
  );
});

it.each([
  [true, 'READY', true],
  [false, 'READY', false],
  [true, 'BACKFILL_PENDING', false],
  [true, 'BACKFILL_FAILED', false],
  [true, 'VALIDATION_FAILED', false],
  [true, 'ready', false],
  [true, null, false],
])('a topic with the gate %j and the status %j is processed: %j', (gate, status, isIt) => {
  expect(isProcessed({ processingEnabled: gate, status })).toBe(isIt);
});
