import { describe, expect, it } from '@jest/globals';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { wantedTables } from '../../../src/core/schema/tables.js';
import { bytesOf, judged, schemaWith } from '../../judged.js';

const rulesOf = (fragment: Readonly<Record<string, unknown>>): string[] =>
  parseTopicSchema(bytesOf(schemaWith(fragment))).problems.map(({ rule }) => rule);
const properties = (table_properties: unknown): Record<string, unknown> =>
  schemaWith({ table_properties });
const struct = (fields: number, type = 'INT'): string =>
  `STRUCT<${Array.from({ length: fields }, (_, index) => `field_${index}:${type}`).join(',')}>`;

describe('what Athena refuses is said of the file', () => {
  it.each<[string, unknown, string[]]>([
    ['49 files', { optimize_rewrite_data_file_threshold: 49 }, []],
    ['50 files', { optimize_rewrite_data_file_threshold: 50 }, ['property-out-of-range']],
    ['no file', { optimize_rewrite_data_file_threshold: '0' }, ['property-out-of-range']],
    ['50 delete files', { optimize_rewrite_delete_file_threshold: '50' }, []],
    ['less than no snapshot', { vacuum_min_snapshots_to_keep: -1 }, ['property-out-of-range']],
    ['no number', { vacuum_min_snapshots_to_keep: 'all' }, ['unsupported-table-property']],
    [
      'both names of one',
      { format: 'orc', 'write.format.default': 'avro' },
      ['property-given-twice'],
    ],
    [
      'both names, one value',
      { 'write.format.default': 'orc', format: 'orc' },
      ['property-given-twice'],
    ],
    [
      'two unknown ones',
      { a: '1', b: '1' },
      ['unsupported-table-property', 'unsupported-table-property'],
    ],
  ])('properties: %s', (_name, table_properties, rules) =>
    expect(rulesOf({ table_properties })).toEqual(rules),
  );

  it.each<[string, string[]]>([
    ['MAP<STRING,STRUCT<a:INT>>', []],
    ['MAP<DECIMAL(9,2),INT>', []],
    ['MAP<ARRAY<INT>,INT>', ['map-key-not-primitive']],
    ['ARRAY<STRUCT<a:MAP<STRUCT<b:INT>,INT>>>', ['map-key-not-primitive']],
    ['MAP<STRING,MAP<MAP<INT,INT>,INT>>', ['map-key-not-primitive']],
    [struct(10_000), []],
    [struct(18_000), ['statement-too-long']],
    [struct(15_000, 'LONG'), ['statement-too-long']],
    [`ARRAY<${struct(18_000)}>`, ['statement-too-long']],
  ])('%#', (type, rules) => expect(rulesOf({ payload_columns: { a: { type } } })).toEqual(rules));
});

it('what an old file has is excused, and the order of its keys decides nothing', () => {
  const one = properties({ format: 'orc', 'write.format.default': 'avro' });
  const other = properties({ 'write.format.default': 'avro', format: 'orc' });
  expect(judged(one, { ...one, schema_version: '1.0.1' }).classification).toBe('compatible');
  const formats = [one, other].map((value) => {
    const { schema } = parseTopicSchema(bytesOf(value));
    return schema === undefined ? undefined : wantedTables(schema)[1].properties.get('format');
  });
  expect(formats).toEqual(['orc', 'orc']);
});

it('a file with such a key can still be compared', () => {
  const before = schemaWith({ payload_columns: { a: 'MAP<ARRAY<INT>,INT>' } });
  const after = schemaWith({ payload_columns: { a: 'MAP<ARRAY<INT>,BIGINT>' } }, '2.0.0');
  expect(judged(before, after).classification).toBe('enhancement');
});
