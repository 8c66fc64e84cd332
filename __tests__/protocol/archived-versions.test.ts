import { describe, expect, it } from '@jest/globals';
import { parseTopicSchema, type TopicSchema } from '../../src/core/schema/topic-schema.js';
import { formerVersions, historySelection } from '../../src/protocol/archived-versions.js';
import { layoutOf } from '../../src/protocol/keys.js';
import {
  isWithheld,
  MAX_OBJECT_BYTES,
  parseStored,
  sha256Of,
} from '../../src/protocol/stored-schema.js';

const layout = layoutOf('schemas');
const bytesOf = (version: string, columns: object): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      schema_version: version,
      table_name: 'events',
      envelope_columns: { publish_time: { type: 'TIMESTAMP', required: true } },
      payload_columns: columns,
    }),
  );
function schema(version: string, columns: object): TopicSchema {
  const parsed = parseTopicSchema(bytesOf(version, columns)).schema;
  if (parsed === undefined) throw new TypeError('Not a schema');
  return parsed;
}
const archived = (version: string, time: string, suffix?: string): { readonly key: string } => ({
  key: layout.archived('events', version, time, suffix),
});

const ONE = schema('1.0.0', { a: 'INT' });
const TWO = schema('2.0.0', { a: { type: 'INT', comment: 'the first' } });
const LONGER = schema('2.0.0', { a: 'BIGINT' });
const WIDER = schema('2.0.0', { a: 'INT', b: 'STRING' });
const LISTED = [
  archived('1.0.0', '2026-01-01T00:00:00Z'),
  archived('2.0.0', '2026-01-02T00:00:00Z'),
  { key: 'schemas/events/archive/notes.txt' },
  archived('2.0.0', '2026-01-03T00:00:00Z', '0123abcd'),
];

describe('history', () => {
  it.each<
    [string, TopicSchema | undefined, TopicSchema | undefined, readonly number[] | 'no listing']
  >([
    ['of a new topic is not read', undefined, TWO, 'no listing'],
    ['of a candidate without a schema is not read', ONE, undefined, 'no listing'],
    ['is not read where nothing changes', ONE, schema('1.0.0', { a: 'INT' }), 'no listing'],
    ['is read of the same version where no column differs', ONE, TWO, [1, 3]],
    ['is read whole where a type changed', ONE, LONGER, [0, 1, 3]],
    ['is read whole where a column is new', ONE, WIDER, [0, 1, 3]],
    [
      'is not read of a version that never was',
      ONE,
      schema('2.0.1', { a: { type: 'INT', comment: 'a' } }),
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(historySelection(layout, before, after)?.(LISTED)).toEqual(
      expected === 'no listing' ? undefined : expected.map((index) => LISTED[index]),
    );
  });

  it('of a candidate without a version is that of versions without one', () => {
    const { version: _, ...unnumbered } = TWO;
    const listed = [...LISTED, archived('', '2026-01-01T00:00:00Z')];
    const select = historySelection(layout, ONE, { ...unnumbered, version: undefined });
    expect(select?.(listed)).toEqual(listed.slice(4));
  });

  it('comes newest first, two of one second by which came second, and skips what tells nothing', () => {
    const stored = (
      version: string,
      time: string,
      suffix?: string,
      bytes = bytesOf(version, { a: 'INT' }),
    ) => ({ ...archived(version, time, suffix), bytes, size: bytes.length });
    const read = [
      stored('1.0.0', '2026-01-01T00:00:00Z'),
      undefined,
      stored('9.0.0', '2026-01-02T00:00:00Z'),
      stored('8.0.0', '2026-01-02T00:00:00Z', '0123abcd'),
      stored('5.0.0', '2026-01-05T00:00:00Z', undefined, new TextEncoder().encode('{')),
      { ...stored('6.0.0', '2026-01-06T00:00:00Z'), size: MAX_OBJECT_BYTES + 1 },
      // What looks like a time in the version is none. The file says another version than its key.
      {
        ...stored('3_20990101_000000', '2025-01-01T00:00:00Z'),
        bytes: bytesOf('0.1.0', { a: 'INT' }),
      },
    ];
    const versionsIn = (some: readonly (typeof read)[number][]): unknown =>
      formerVersions(some).map(({ version }) => version);
    expect(versionsIn(read)).toEqual(['8.0.0', '9.0.0', '1.0.0', '0.1.0']);
    expect(versionsIn([...read].reverse())).toEqual(versionsIn(read));
  });
});

describe('a stored schema', () => {
  const digest = (data: Uint8Array): string => `digest of ${data.length}`;
  it.each([
    [0, false],
    [MAX_OBJECT_BYTES, false],
    [MAX_OBJECT_BYTES + 1, true],
  ])('of %i bytes came without them: %j', (size, isIt) => {
    expect(isWithheld({ size })).toBe(isIt);
    const stored = { size, bytes: new Uint8Array() };
    expect(sha256Of(stored, digest)).toBe(isIt ? null : 'digest of 0');
    const { problems } = parseStored(stored);
    expect(problems.map(({ rule }) => rule)).toEqual([isIt ? 'too-large' : 'json-syntax']);
  });
});
