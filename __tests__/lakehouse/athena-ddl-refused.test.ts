import { describe, expect, it } from '@jest/globals';
import { parseAthenaDdl } from './athena-ddl.js';
import { RESERVED } from './athena-names.js';
import { Refusal } from './sql-tokens.js';

const END = `LOCATION 's3://bucket/t/' TBLPROPERTIES ('table_type'='ICEBERG')`;
const create = (columns: string, partitions = ''): string =>
  `CREATE TABLE db.t (${columns}) ${partitions} ${END}`;

/** `start` or `run`, and the words; or that nothing was refused. */
function refusal(task: () => unknown): string {
  try {
    task();
  } catch (error) {
    if (error instanceof Refusal) return `${error.when}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

describe('refused', () => {
  it.each([
    ['an underscore', create('_a int'), /^start: line 1:20: mismatched input '_a'.*underscore/],
    ['an underscore in a struct', create('a struct<_b:int>'), /^start: .*underscore/],
    ['an underscore as table', 'DROP TABLE db._t', /^start: .*underscore/],
    [
      'a reserved word',
      create('date date'),
      /^start: line 1:20: mismatched input 'date'.*reserved/,
    ],
    ['a reserved word in a struct', create('a struct<order:int>'), /^start: .*reserved/],
    [
      'a reserved word as partition',
      create('`date` date', 'PARTITIONED BY (day(date))'),
      /^start: .*reserved/,
    ],
    ['a digit', create('1a int'), /^start: .*digit/],
    ['double quotes', create('"a" int'), /^start: .*backticks/],
    ['a name of other letters', create('`a-b` int'), /^run: Invalid name 'a-b'/],
    ['a name that is too long', create(`${'a'.repeat(256)} int`), /^run: Invalid name/],
    ['a name of three parts', 'DROP TABLE a.b.c', /^start: .*two parts/],
    ['a backtick that stays open', create('`a int'), /^start: .*never closed/],
    ['NOT NULL', create('a int NOT NULL'), /^start: .*Athena has no NOT NULL/],
    [
      'USING',
      create('a int').replace('LOCATION', 'USING iceberg LOCATION'),
      /^start: .*mismatched input 'USING'/,
    ],
    [
      'EXTERNAL',
      create('a int').replace('TABLE', 'EXTERNAL TABLE'),
      /^run: External keyword not supported for table type ICEBERG/,
    ],
    [
      "a table's comment",
      create('a int').replace('LOCATION', "COMMENT 'x' LOCATION"),
      /^start: .*mismatched input 'COMMENT'/,
    ],
    [
      'STORED AS',
      create('a int').replace('LOCATION', 'STORED AS PARQUET LOCATION'),
      /^start: .*'STORED'/,
    ],
    ['a comment in double quotes', create('a int COMMENT "x"'), /^start: .*single quotes/],
    ['a quote in a comment', create("a int COMMENT 'it''s'"), /^start: .*quote or backslash/],
    ['a backslash in a comment', create("a int COMMENT 'a\\n'"), /^start: .*quote or backslash/],
    ['a column twice', create('a int, A string'), /^run: Duplicate column name: a/],
    ['a field twice', create('a struct<b:int,B:int>'), /^run: .*Duplicate field/],
    ...[
      'tinyint',
      'smallint',
      'char(1)',
      'varchar(10)',
      'varchar',
      'time',
      'uuid',
      'integer',
      'long',
      'timestamptz',
      'json',
    ].map((type): [string, string, RegExp] => [
      `the type ${type}`,
      create(`a ${type}`),
      /^run: .*Unsupported type for Iceberg tables/,
    ]),
    ['a timestamp with a zone', create('a timestamp with time zone'), /^start: .*'with'/],
    ['a decimal of 39 digits', create('a decimal(39,0)'), /^run: .*Invalid decimal/],
    ['a decimal with more scale than digits', create('a decimal(2,3)'), /^run: .*Invalid decimal/],
    ['a decimal without digits', create('a decimal'), /^start: .*Expecting: '\('/],
    ['an array of nothing', create('a array<>'), /^start: .*<type>/],
    ["Trino's row", create('a row(b int)'), /^run: .*Unsupported type/],
    ["Trino's partitions", create('a date', "PARTITIONED BY ('day(a)')"), /^start: /],
    [
      'days',
      create('a date', 'PARTITIONED BY (days(a))'),
      /^run: Unsupported partition transform: days/,
    ],
    [
      'void',
      create('a date', 'PARTITIONED BY (void(a))'),
      /^run: Unsupported partition transform: void/,
    ],
    [
      'a bucket of columns',
      create('a date', 'PARTITIONED BY (bucket(a, 16))'),
      /^start: .*<integer>/,
    ],
    ['no buckets', create('a date', 'PARTITIONED BY (bucket(0, a))'), /^run: Invalid argument/],
    ['a partition with a type', create('a date', 'PARTITIONED BY (b date)'), /^(?:run|start): /],
    [
      'a partition that is no column',
      create('a date', 'PARTITIONED BY (b)'),
      /^run: .*b is not among the columns/,
    ],
    [
      'no location',
      "CREATE TABLE t (a int) TBLPROPERTIES ('table_type'='ICEBERG')",
      /^start: .*LOCATION/,
    ],
    ...[
      'hdfs://bucket/t/',
      's3a://bucket/t/',
      's3://Bucket/t/',
      's3://bucket/*',
      's3://bucket',
      's3:///t/',
    ].map((location): [string, string, RegExp] => [
      `the location ${location}`,
      create('a int').replace('s3://bucket/t/', location),
      /^run: Invalid LOCATION/,
    ]),
    [
      'no properties',
      "CREATE TABLE t (a int) LOCATION 's3://bucket/t/'",
      /^start: .*TBLPROPERTIES/,
    ],
    [
      'no table_type',
      create('a int').replace('table_type', 'format').replace('ICEBERG', 'orc'),
      /^run: Table type not specified/,
    ],
    [
      'another table_type',
      create('a int').replace('ICEBERG', 'HUDI'),
      /^run: Invalid value for table property table_type/,
    ],
    ...[
      'format-version',
      'write.format.default',
      'commit.retry.num-retries',
      'owner',
      'Format',
    ].map((key): [string, string, RegExp] => [
      `the property ${key}`,
      `ALTER TABLE t SET TBLPROPERTIES ('${key}'='2')`,
      /^run: Unsupported table property key/,
    ]),
    [
      'a property without its quotes',
      'ALTER TABLE t SET TBLPROPERTIES (format=2)',
      /^start: .*single quotes/,
    ],
    [
      'a number that is none',
      "ALTER TABLE t SET TBLPROPERTIES ('vacuum_min_snapshots_to_keep'='-1')",
      /^run: Invalid value/,
    ],
    ['another format', "ALTER TABLE t SET TBLPROPERTIES ('format'='csv')", /^run: Invalid value/],
    ['ADD COLUMN', 'ALTER TABLE t ADD COLUMN a int', /^start: .*ADD COLUMNS/],
    ['ADD COLUMNS without parentheses', 'ALTER TABLE t ADD COLUMNS a int', /^start: .*'\('/],
    [
      'ADD COLUMNS with a comment',
      "ALTER TABLE t ADD COLUMNS (a int COMMENT 'x')",
      /^start: .*'COMMENT'/,
    ],
    ['a nested path', 'ALTER TABLE t DROP COLUMN a.b', /^start: .*'\.'/],
    ['CHANGE without a type', 'ALTER TABLE t CHANGE COLUMN a b', /^start: .*<type>/],
    ['ALTER COLUMN', 'ALTER TABLE t ALTER COLUMN a TYPE bigint', /^start: /],
    ['RENAME COLUMN', 'ALTER TABLE t RENAME COLUMN a TO b', /^start: /],
    ['RENAME TO', 'ALTER TABLE t RENAME TO u', /^start: Renaming a table is not supported/],
    [
      'REPLACE COLUMNS',
      'ALTER TABLE t REPLACE COLUMNS (a int)',
      /^run: REPLACE COLUMNS is not supported/,
    ],
    [
      'ADD PARTITION FIELD',
      'ALTER TABLE t ADD PARTITION FIELD day(a)',
      /^run: Partitions of an Iceberg table cannot be changed/,
    ],
    ['something behind the end', 'DROP TABLE t CASCADE', /^start: .*<EOF>/],
    ['a view', 'CREATE VIEW v AS SELECT 1', /^start: /],
  ])('%s', (_, sql, words) => {
    expect(refusal(() => parseAthenaDdl(sql))).toMatch(words);
  });

  it('every reserved word as a name, in either case, unless it has backticks', () => {
    const bare = [...RESERVED].flatMap((word) => [word, word.toLowerCase()]);
    expect(
      bare.filter((word) => refusal(() => parseAthenaDdl(`DROP TABLE db.${word}`)) === 'accepted'),
    ).toEqual([]);
    expect(
      bare.filter(
        (word) => refusal(() => parseAthenaDdl(`DROP TABLE db.\`${word}\``)) !== 'accepted',
      ),
    ).toEqual([]);
    expect(RESERVED.size).toBeGreaterThan(140);
  });
});
