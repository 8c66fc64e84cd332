import { describe, expect, it } from '@jest/globals';
import { wantedTables } from '../../../src/core/schema/tables.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, idsOf, judged, schemaWith } from '../../judged.js';

type Fragment = Readonly<Record<string, unknown>>;

const messagesIn = (fragment: Fragment): string[] =>
  parseTopicSchema(bytesOf(schemaWith(fragment))).problems.map(({ message }) => message);

// Each of them was tried on a real Iceberg table, which refused it.
describe('partitions that Iceberg takes one by one, but not together', () => {
  const x = { payload_columns: { x: 'TIMESTAMP', s: 'STRING' } };
  it.each<[string, Fragment, string | undefined]>([
    ['a day', { ...x, partitioning: ['day(x)'] }, undefined],
    ['a day and the column itself', { ...x, partitioning: ['day(x)', 'x'] }, undefined],
    [
      'a day and a bucket of one column',
      { ...x, partitioning: ['day(x)', 'bucket(4, x)'] },
      undefined,
    ],
    [
      'days of two columns',
      { payload_columns: { x: 'DATE', y: 'DATE' }, partitioning: ['day(x)', 'month(y)'] },
      undefined,
    ],
    [
      'a day and an hour of one column',
      { ...x, partitioning: ['day(x)', 'hour(x)'] },
      'The table is partitioned by day(x) and hour(x); Iceberg allows only one of them',
    ],
    ...['year', 'month', 'day', 'hour'].map((unit): [string, Fragment, string] => [
      `a column that is named as the ${unit}`,
      {
        payload_columns: { x: 'TIMESTAMP', [`x_${unit}`]: 'STRING' },
        partitioning: [`${unit}(x)`],
      },
      `'x_${unit}' can't be a column: Iceberg gives this name to the partition ${unit}(x)`,
    ]),
    [
      'a column that is named as the bucket',
      { payload_columns: { s: 'STRING', S_Bucket: 'INT' }, partitioning: ['bucket(16, s)'] },
      "'S_Bucket' can't be a column: Iceberg gives this name to the partition bucket(16, s)",
    ],
    [
      'a column that is named as the truncation',
      {
        envelope_columns: { s_trunc: 'INT' },
        payload_columns: { s: 'STRING' },
        partitioning: ['truncate(4, s)'],
      },
      "'s_trunc' can't be a column: Iceberg gives this name to the partition truncate(4, s)",
    ],
    [
      'a column with another ending',
      { payload_columns: { x: 'TIMESTAMP', x_hour: 'INT' }, partitioning: ['day(x)'] },
      undefined,
    ],
    [
      'a column named as the default partition',
      {
        envelope_columns: { publish_time: 'TIMESTAMP' },
        payload_columns: { publish_time_day: 'DATE' },
      },
      "'publish_time_day' can't be a column: Iceberg gives this name to the partition day(publish_time)",
    ],
    ['the same without its source', { payload_columns: { publish_time_day: 'DATE' } }, undefined],
  ])('%s', (_name, fragment, expected) =>
    expect(messagesIn(fragment)).toEqual(expected === undefined ? [] : [expected]),
  );

  it('stop a new column, but not a version that had it before', () => {
    const older = schemaWith({ envelope_columns: { publish_time: 'TIMESTAMP' } });
    const named = schemaWith(
      {
        envelope_columns: { publish_time: 'TIMESTAMP' },
        payload_columns: { publish_time_day: 'DATE' },
      },
      '1.1.0',
    );
    const next = {
      ...named,
      payload_columns: { publish_time_day: 'DATE', b: 'INT' },
      schema_version: '1.2.0',
    };
    expect(judged(older, named).classification).toBe('invalid');
    expect(idsOf(judged(named, next))).toContain('optional-column-added');
    expect(judged(named, next).classification).toBe('enhancement');
  });
});

describe('properties', () => {
  it.each<[string, string | number, string, string]>([
    ['format', 'ORC', 'format', 'ORC'],
    ['write.format.default', 'parquet', 'format', 'parquet'],
    ['write.parquet.compression-codec', 'zstd', 'write_compression', 'zstd'],
    ['vacuum_min_snapshots_to_keep', 3, 'vacuum_min_snapshots_to_keep', '3'],
    ['history.expire.max-snapshot-age-ms', 86_400_500, 'vacuum_max_snapshot_age_seconds', '86400'],
  ])('%s = %s reaches the table', (key, value, name, text) => {
    const { schema, problems } = parseTopicSchema(
      bytesOf(schemaWith({ table_properties: { [key]: value } })),
    );
    expect(problems).toEqual([]);
    expect(
      schema === undefined ? [] : wantedTables(schema).map((table) => [...table.properties]),
    ).toEqual([[[name, text]], [[name, text]]]);
  });

  it.each<[string, unknown, string]>([
    ['format', 'banana', "Athena takes no 'banana' for 'format'; it is left out"],
    [
      'write_compression',
      "x','y'='z",
      "Athena takes no 'x','y'='z' for 'write_compression'; it is left out",
    ],
    [
      'write_target_data_file_size_bytes',
      '1GB',
      "Athena takes no '1GB' for 'write_target_data_file_size_bytes'; it is left out",
    ],
    [
      'history.expire.max-snapshot-age-ms',
      999,
      "Athena takes no '999' for 'history.expire.max-snapshot-age-ms'; it is left out",
    ],
    [
      'format-version',
      '2',
      "Athena can't set 'format-version' on an Iceberg table; it is left out",
    ],
  ])('%s = %s does not', (key, value, message) => {
    const { schema, problems } = parseTopicSchema(
      bytesOf(schemaWith({ table_properties: { [key]: value } })),
    );
    expect(problems.map((problem) => `${problem.rule}: ${problem.message}`)).toEqual([
      `unsupported-table-property: ${message}`,
    ]);
    expect(
      schema === undefined ? [] : wantedTables(schema).flatMap((table) => [...table.properties]),
    ).toEqual([]);
  });
});
