import { describe, expect, it } from '@jest/globals';
import { parseAthenaDdl } from './athena-ddl.js';
import { athenaStatement } from './athena-statement.js';
import { fromSparkJson } from './athena-types.js';
import { sparkStatements } from './spark-ddl.js';
import { Refusal } from './sql-tokens.js';

const END = `LOCATION 's3://bucket/t/' TBLPROPERTIES ('table_type'='ICEBERG')`;
const ICEBERG = `LOCATION 's3://bucket/t/' TBLPROPERTIES ('format-version'='2'`;
const create = (columns: string, partitions = ''): string =>
  `CREATE TABLE db.t (${columns}) ${partitions} ${END}`;

/** As Spark prints a schema. */
const struct = (...fields: [string, unknown][]): unknown => ({
  type: 'struct',
  fields: fields.map(([name, type]) => ({ name, type })),
});
const array = (elementType: unknown): unknown => ({ type: 'array', elementType });
const map = (keyType: unknown, valueType: unknown): unknown => ({
  type: 'map',
  keyType,
  valueType,
});

/** The statements for Spark, without the table's name; `was` is the changed column's type. */
function forSpark(sql: string, was?: unknown): string[] {
  const existing = was === undefined ? undefined : new Map([['c', fromSparkJson(was)]]);
  return sparkStatements(parseAthenaDdl(sql), 'default', existing).map((text) =>
    text.replace(/^ALTER TABLE `lake`\.`db`\.`t` /, ''),
  );
}

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

describe('the statements for Spark', () => {
  it.each([
    [
      create('a boolean, b INT, c bigint, d float, e double, f string, g binary, h date'),
      `CREATE TABLE \`lake\`.\`db\`.\`t\` (\`a\` boolean, \`b\` int, \`c\` bigint, \`d\` float, \`e\` double, \`f\` string, \`g\` binary, \`h\` date) USING iceberg ${ICEBERG})`,
    ],
    [
      create("a timestamp COMMENT 'when', b decimal(38,10)"),
      `CREATE TABLE \`lake\`.\`db\`.\`t\` (\`a\` timestamp_ntz COMMENT 'when', \`b\` decimal(38,10)) USING iceberg ${ICEBERG})`,
    ],
    [
      create('a array<map<string,struct<x:timestamp,`_y`: int>>>'),
      `CREATE TABLE \`lake\`.\`db\`.\`t\` (\`a\` array<map<string,struct<\`x\`:timestamp_ntz,\`_y\`:int>>>) USING iceberg ${ICEBERG})`,
    ],
    [
      create(
        'A date, `Order` bigint',
        'PARTITIONED BY (`order`, year(a), month(a), day(a), bucket(16, `order`), truncate(4, `order`))',
      ),
      `CREATE TABLE \`lake\`.\`db\`.\`t\` (\`a\` date, \`order\` bigint) USING iceberg PARTITIONED BY (\`order\`, year(\`a\`), month(\`a\`), day(\`a\`), bucket(16, \`order\`), truncate(4, \`order\`)) ${ICEBERG})`,
    ],
    [
      `CREATE TABLE IF NOT EXISTS t (a int) LOCATION 's3://bucket/t' TBLPROPERTIES ('table_type'='iceberg', 'format'='orc', 'write_compression'='zstd', 'vacuum_min_snapshots_to_keep'='3')`,
      `CREATE TABLE IF NOT EXISTS \`lake\`.\`default\`.\`t\` (\`a\` int) USING iceberg ${ICEBERG.replace('/t/', '/t')}, 'write.format.default'='orc', 'write.orc.compression-codec'='zstd')`,
    ],
    [
      'ALTER TABLE db.t ADD COLUMNS (a timestamp, `_b` array<int>)',
      'ADD COLUMNS (`a` timestamp_ntz, `_b` array<int>)',
    ],
    ['ALTER TABLE db.t DROP COLUMN `from`', 'DROP COLUMN `from`'],
    [
      "ALTER TABLE db.t SET TBLPROPERTIES ('write_target_data_file_size_bytes'='1048576')",
      "SET TBLPROPERTIES ('write.target-file-size-bytes'='1048576')",
    ],
    ['DROP TABLE IF EXISTS db.t', 'DROP TABLE IF EXISTS `lake`.`db`.`t`'],
  ])('%s', (sql, expected) => {
    expect(forSpark(sql)).toEqual([expected]);
  });

  it("are none for properties that are Athena's own", () => {
    expect(
      forSpark("ALTER TABLE db.t SET TBLPROPERTIES ('vacuum_max_snapshot_age_seconds'='60')"),
    ).toEqual([]);
  });
});

describe('a change of column', () => {
  const change = (type: string, rest = ''): string =>
    `ALTER TABLE db.t CHANGE COLUMN c c ${type}${rest}`;
  it.each<[string, string, unknown, string[]]>([
    [
      'of a promoted type is one step',
      change('bigint'),
      'integer',
      ['ALTER COLUMN `c` TYPE bigint'],
    ],
    ['to the type it has is none', change('timestamp'), 'timestamp_ntz', []],
    [
      'from a timestamp with a zone is one',
      change('timestamp'),
      'timestamp',
      ['ALTER COLUMN `c` TYPE timestamp_ntz'],
    ],
    [
      'without the word COLUMN is the same',
      'ALTER TABLE db.t CHANGE c c bigint',
      'integer',
      ['ALTER COLUMN `c` TYPE bigint'],
    ],
    [
      'renames after it changed the type',
      'ALTER TABLE db.t CHANGE COLUMN c d bigint',
      'integer',
      ['ALTER COLUMN `c` TYPE bigint', 'RENAME COLUMN `c` TO `d`'],
    ],
    [
      'comments and moves',
      change('int', " COMMENT 'x' AFTER `order`"),
      'integer',
      ["ALTER COLUMN `c` COMMENT 'x'", 'ALTER COLUMN `c` AFTER `order`'],
    ],
    ['moves to the front', change('int', ' FIRST'), 'integer', ['ALTER COLUMN `c` FIRST']],
    [
      'promotes a field',
      change('struct<a:bigint,b:string>'),
      struct(['a', 'integer'], ['b', 'string']),
      ['ALTER COLUMN `c`.`a` TYPE bigint'],
    ],
    [
      'adds a field',
      change('struct<a:int,b:date>'),
      struct(['a', 'integer']),
      ['ADD COLUMNS (`c`.`b` date)'],
    ],
    [
      'minds no order of fields',
      change('struct<b:string,a:int>'),
      struct(['a', 'integer'], ['b', 'string']),
      [],
    ],
    [
      'reaches into an array',
      change('array<double>'),
      array('float'),
      ['ALTER COLUMN `c`.`element` TYPE double'],
    ],
    [
      "reaches into a map's value",
      change('map<string,decimal(12,2)>'),
      map('string', 'decimal(9,2)'),
      ['ALTER COLUMN `c`.`value` TYPE decimal(12,2)'],
    ],
    [
      "asks for a map's key, too",
      change('map<bigint,int>'),
      map('integer', 'integer'),
      ['ALTER COLUMN `c`.`key` TYPE bigint'],
    ],
    [
      'reaches as deep as the type',
      change('array<struct<m:map<string,struct<a:bigint,n:int>>>>'),
      array(struct(['m', map('string', struct(['a', 'integer']))])),
      [
        'ALTER COLUMN `c`.`element`.`m`.`value`.`a` TYPE bigint',
        'ADD COLUMNS (`c`.`element`.`m`.`value`.`n` int)',
      ],
    ],
    [
      'asks first for what will be refused',
      change('struct<a:bigint,b:int,n:int>'),
      struct(['a', 'integer'], ['b', 'string']),
      [
        'ALTER COLUMN `c`.`b` TYPE int',
        'ALTER COLUMN `c`.`a` TYPE bigint',
        'ADD COLUMNS (`c`.`n` int)',
      ],
    ],
    [
      'to another kind is left to Iceberg',
      change('array<int>'),
      'integer',
      ['ALTER COLUMN `c` TYPE array<int>'],
    ],
    [
      'of an unknown column is left to Spark',
      change('int'),
      undefined,
      ['ALTER COLUMN `c` TYPE int'],
    ],
  ])('%s', (_, sql, was, expected) => {
    expect(forSpark(sql, was)).toEqual(expected);
  });

  it('that leaves a field out is refused', () => {
    expect(
      refusal(() => forSpark(change('struct<a:int>'), struct(['a', 'integer'], ['b', 'string']))),
    ).toBe('run: The new type of c lacks its field b');
  });
});

describe('a query', () => {
  it.each([
    ['goes to the catalogue', ' create table t', 'ddl create table t'],
    ['goes to Trino', '-- why\nMERGE INTO t', 'dml -- why\nMERGE INTO t'],
    ['may end with a semicolon', "SELECT ';' ; ", "dml SELECT ';' "],
    [
      'of two statements is refused',
      'SELECT 1; SELECT 2',
      'start: Only one sql statement is allowed. Got: SELECT 1; SELECT 2',
    ],
    [
      'with two semicolons is refused',
      'SELECT 1;;',
      'start: Only one sql statement is allowed. Got: SELECT 1;;',
    ],
    ['of no words is refused', '/* nothing */', 'start: Query string is empty'],
    [
      'of another kind is refused',
      'CALL x()',
      "start: line 1:1: mismatched input 'CALL'. Expecting: CREATE, ALTER, DROP, SELECT, WITH, VALUES, INSERT, UPDATE, DELETE, MERGE, OPTIMIZE, EXPLAIN",
    ],
  ])('%s', (_, sql, expected) => {
    let outcome = '';
    const reason = refusal(() => {
      const { kind, sql: rest } = athenaStatement(sql);
      outcome = `${kind} ${rest.trimStart()}`;
    });
    expect(reason === 'accepted' ? outcome : reason).toBe(expected);
  });

  it('of 262,144 bytes is taken, of one more refused; a letter may have several', () => {
    const query = (bytes: number): string =>
      `SELECT '${'é'.repeat((bytes - 9 - (bytes % 2 === 0 ? 1 : 0)) / 2)}'${bytes % 2 === 0 ? ' ' : ''}`;
    expect(Buffer.byteLength(query(262_144))).toBe(262_144);
    expect(refusal(() => athenaStatement(query(262_144)))).toBe('accepted');
    expect(refusal(() => athenaStatement(query(262_145)))).toBe(
      'start: Query string of 262145 bytes: at most 262144 are allowed',
    );
  });
});
