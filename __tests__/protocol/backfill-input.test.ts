import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inputOf, parseBackfillInput } from '../../src/protocol/backfill-input.js';

const days = fc.integer({ min: 1, max: 3650 });
const catchUp = fc.record({
  lookbackDays: days,
  strategy: fc.constantFrom('incremental' as const, 'full' as const),
  chunkDays: days,
  newColumns: fc.array(fc.string()),
  typeChanges: fc.array(
    fc.record({ field: fc.string(), oldType: fc.string(), newType: fc.string() }),
  ),
  kinds: fc.constant([]),
});

const ACTIVATION = {
  seq: 3,
  sha256: 'abc',
  schemaVersion: '2.0.0',
  patchedBase: 'schemas/events/archive/v1.json',
};
const activation = fc.record({
  seq: fc.integer({ min: 1 }),
  sha256: fc.string(),
  schemaVersion: fc.option(fc.string(), { nil: undefined }),
  patchedBase: fc.option(fc.string(), { nil: undefined }),
});

describe("a state machine's input", () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.string(), activation, catchUp, (topic, of, some) => {
        const input = inputOf(topic, of, some);
        expect(parseBackfillInput(JSON.stringify(input))).toEqual({ input });
      }),
    );
  });

  it('holds what the state machine reads', () => {
    expect(INPUT).toEqual({
      topic_name: 'events',
      schema_version: '2.0.0',
      backfill_config: {
        enabled: true,
        lookback_days: 7,
        strategy: 'full',
        chunk_days: 1,
        new_columns: ['a'],
        type_changes: [{ field: 'b', old_type: 'INT', new_type: 'BIGINT' }],
      },
      trigger_source: 'schema_validator',
      activation_seq: 3,
      schema_sha256: 'abc',
      patched_base: 'schemas/events/archive/v1.json',
    });
    expect(parseBackfillInput(JSON.stringify(INPUT))).toEqual({ input: INPUT });
  });

  const INPUT = inputOf('events', ACTIVATION, {
    lookbackDays: 7,
    strategy: 'full',
    chunkDays: 1,
    newColumns: ['a'],
    typeChanges: [{ field: 'b', oldType: 'INT', newType: 'BIGINT' }],
    kinds: [{ column: 'a', kind: 'added' }],
  });
  const withConfig = (changes: object): object => ({
    ...INPUT,
    backfill_config: { ...INPUT.backfill_config, ...changes },
  });
  it.each<[string, unknown, readonly string[]]>([
    ['a list', [], ['it must be an object']],
    ['null', null, ['it must be an object']],
    [
      'a topic that is a number and another trigger',
      { ...INPUT, topic_name: 1, trigger_source: 'me' },
      ['topic_name must be a text', 'trigger_source must be schema_validator'],
    ],
    ['no version', { ...INPUT, schema_version: undefined }, ['schema_version must be a text']],
    ['no configuration', { ...INPUT, backfill_config: [] }, ['backfill_config must be an object']],
    [
      'a backfill switched off',
      withConfig({ enabled: false }),
      ['backfill_config.enabled must be true'],
    ],
    [
      'no days, half of one, and a text',
      withConfig({ lookback_days: 0, chunk_days: 0.5 }),
      [
        'backfill_config.lookback_days must be a number of days',
        'backfill_config.chunk_days must be a number of days',
      ],
    ],
    [
      'another strategy',
      withConfig({ strategy: 'partly' }),
      ['backfill_config.strategy must be incremental or full'],
    ],
    [
      'columns that are none',
      withConfig({ new_columns: ['a', 1], type_changes: {} }),
      [
        'backfill_config.new_columns[1] must be a text',
        'backfill_config.type_changes must be a list',
      ],
    ],
    [
      'a change without a type, and one with more',
      withConfig({
        type_changes: [
          { field: 'b', old_type: 'INT' },
          { field: 'b', old_type: 'INT', new_type: 'BIGINT', why: '' },
        ],
      }),
      [
        'backfill_config.type_changes[0].new_type must be a text',
        "'backfill_config.type_changes[1].why' is an unknown key",
      ],
    ],
    ['a key more', { ...INPUT, 'x\u202e': 1 }, ["'x\\u202e' is an unknown key"]],
  ])('is refused with %s, and every reason is told', (_, input, problems) => {
    expect(parseBackfillInput(JSON.stringify(input))).toEqual({ problems });
  });

  it('is refused where it is not JSON', () => {
    expect(parseBackfillInput('{')).toEqual({ problems: ['it is not JSON'] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => void parseBackfillInput(text)),
    );
  });
});
