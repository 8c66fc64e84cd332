import { describe, expect, it } from '@jest/globals';
import {
  schemaFromTables,
  topicOfTable,
  type DescribedTable,
} from '../../../../src/core/change/tables/schema-from-tables.js';
import type { ColumnType } from '../../../../src/core/schema/column-type.js';
import { wantedTables } from '../../../../src/core/schema/tables.js';
import { parseTopicSchema } from '../../../../src/core/schema/topic-schema.js';
import { bytesOf, schemaWith } from '../../../judged.js';
import { places, typeOf } from '../../../warehouse/tables.js';
import { existing, parsed } from './described-table.js';

const BY_PERIOD = [{ column: 'period_reference', transform: 'identity' }];
const fixture = {
  envelope_columns: { message_id: 'STRING', publish_time: 'TIMESTAMP' },
  payload_columns: { user_id: 'INT', address: 'STRUCT<street:STRING,tags:ARRAY<STRING>>' },
};
function written(
  change: Partial<DescribedTable> = {},
  below: Partial<DescribedTable> | null = {},
  fragment: object = fixture,
): ReturnType<typeof schemaFromTables> {
  const schema = parseTopicSchema(bytesOf(schemaWith({ ...fragment }))).schema;
  if (schema === undefined) throw new Error('no schema');
  const partitioned = change.columns === undefined ? {} : { partitioning: BY_PERIOD };
  const [standardized, curated] = wantedTables(schema);
  return schemaFromTables({
    topic: 'topic',
    curated: existing(curated, { ...partitioned, ...change }),
    standardized: below === null ? undefined : existing(standardized, { ...partitioned, ...below }),
    places,
  });
}
const columns = (
  list: Readonly<Record<string, ColumnType | string>>,
): DescribedTable['columns'] => [
  ...Object.entries({
    ...list,
    first_seen_ts: typeOf('TIMESTAMP'),
    last_updated_ts: typeOf('TIMESTAMP'),
    _schema_version: typeOf('STRING'),
    period_reference: typeOf('STRING'),
  }).map(([column, kind]) => ({ name: column, type: kind })),
];
const notes = (result: ReturnType<typeof schemaFromTables>): readonly string[] =>
  result.kind === 'schema' ? result.notes : [result.why];

it('prints one column a line, and what a person has to look at', () => {
  const result = written({
    description: 'Events',
    comments: new Map([['user_id', 'who "did" it \ud800']]),
    required: new Set(['message_id']),
  });
  expect(result).toEqual({
    kind: 'schema',
    notes: [],
    text: `{
  "$schema": "https://lean-ops.github.io/schema-gate/topic.schema.json",
  "schema_version": "1.0.0",
  "table_name": "topic",
  "description": "Events",
  "envelope_columns": {
    "message_id": { "type": "STRING", "required": true },
    "publish_time": { "type": "TIMESTAMP" }
  },
  "payload_columns": {
    "user_id": { "type": "INT", "comment": "who \\"did\\" it \ufffd" },
    "address": { "type": "STRUCT<street:STRING,tags:ARRAY<STRING>>" }
  },
  "x-origin": "written from cur_db.topic and std_db.topic",
  "x-check-by-hand": [
    "cde, sensitive, enum and json_path: no table has them; a column without a json_path is read from its own name"
  ]
}
`,
  });
});

describe('what the tables do not tell', () => {
  it.each<[string, ReturnType<typeof schemaFromTables>, string]>([
    [
      'the partitioning',
      written({ partitioning: undefined }),
      'period_reference, day(publish_time) is assumed',
    ],
    [
      'the partitioning, where the default would not fit',
      written(
        { partitioning: undefined },
        { partitioning: undefined },
        { envelope_columns: { publish_time: 'STRING' } },
      ),
      'nothing is assumed',
    ],
    ['which columns are the envelope', written({}, null), 'there is no STANDARDIZED table topic'],
    [
      'a table that is missing',
      written({}, null),
      'activation will create std_db.topic, which is missing',
    ],
    [
      'columns that the pipeline needs',
      written({ columns: [{ name: 'user_id', type: typeOf('INT') }] }),
      'activation will add first_seen_ts, last_updated_ts, _schema_version, period_reference to cur_db.topic',
    ],
    [
      'columns of an unknown type',
      written({ columns: columns({ at: 'timestamp(6) with time zone', user_id: typeOf('INT') }) }),
      "the column 'at' is left out: a topic schema has no type 'timestamp(6) with time zone'",
    ],
    [
      'columns with names of their own',
      written({ columns: columns({ ['__proto__']: typeOf('INT'), 'a"b': typeOf('INT') }) }),
      "the column 'a\"b' is left out: 'a\"b' is not an identifier",
    ],
    [
      'compound keys',
      written({ columns: columns({ m: typeOf('MAP<ARRAY<INT>,INT>') }) }),
      "the column 'm' is left out: its MAP has keys",
    ],
    [
      'two tables that are partitioned differently',
      written({}, { partitioning: BY_PERIOD }),
      'std_db.topic is partitioned by period_reference; the schema says period_reference, day(publish_time)',
    ],
    [
      'a table that stands elsewhere',
      written({ location: 's3://old/place' }),
      "stands at 's3://old/place'",
    ],
  ])('%s', (_, result, words) => {
    expect(result.kind).toBe('schema');
    expect(notes(result).join('\n')).toContain(words);
  });

  it('stands in the file, too, where it stays true', () => {
    const result = written({ partitioning: undefined });
    expect(result.kind === 'schema' ? parsed(result.text).root : undefined).toBeDefined();
    expect(result.kind === 'schema' ? result.text : '').toContain('"the partitioning: ');
  });
});

describe('what no topic schema can say', () => {
  it.each<[string, ReturnType<typeof schemaFromTables>, string]>([
    ['a table name', written({ name: 'a-b' }), 'is not an identifier'],
    [
      'a partitioning',
      written({ partitioningProblem: 'it is partitioned by a field' }),
      'by a field',
    ],
    [
      'a partition by a column that is left out',
      written({
        partitioning: [{ column: 'at', transform: 'identity' }],
        columns: columns({ at: 'time' }),
      }),
      "The partition source 'at' is not a column",
    ],
    [
      'a generated column of another type',
      written({ columns: [{ name: 'first_seen_ts', type: typeOf('STRING') }] }),
      'first_seen_ts',
    ],
  ])('%s', (_, result, words) => {
    expect(result).toEqual({ kind: 'unfit', why: expect.stringContaining(words) });
  });
});

it('leaves out what is no Iceberg table', () => {
  expect(written({ properties: new Map() })).toMatchObject({ kind: 'not-iceberg' });
});

it.each([
  ['s3://lake/cur_db/events', 'events'],
  ['s3://lake/cur_db/page.views/', 'page.views'],
  ['s3://lake/deep/cur_db/events', 'events'],
  ['s3://lake/other/events', 'topic'],
  ['s3://lake/cur_db/a b', 'topic'],
  ['s3://lake/cur_db', 'topic'],
  [null, 'topic'],
])('the topic of a table at %s is %s', (location, topic) => {
  const [, curated] = wantedTables(parsed(JSON.stringify(schemaWith({}))));
  expect(topicOfTable(existing(curated, { location }))).toBe(topic);
});
