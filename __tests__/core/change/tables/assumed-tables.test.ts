import { expect, it } from '@jest/globals';
import { assumedTables } from '../../../../src/core/change/tables/assumed-tables.js';
import { parseTopicSchema, type TopicSchema } from '../../../../src/core/schema/topic-schema.js';
import { wantedTables } from '../../../../src/core/schema/tables.js';
import { DEFAULT_PLACES, planStatements } from '../../../../src/warehouse/ddl.js';
import { bytesOf, idsOf, judged, schemaWith } from '../../../judged.js';

const version = (payload_columns: unknown, more = {}): TopicSchema => {
  const { schema } = parseTopicSchema(bytesOf(schemaWith({ payload_columns, ...more })));
  if (schema === undefined) throw new TypeError('no schema');
  return schema;
};
const zstd = { table_properties: { write_compression: 'zstd' } };

it.each<[string, TopicSchema[], TopicSchema, string[]]>([
  [
    'a column that is back plans nothing',
    [version({}), version({ a: 'INT' })],
    version({ a: 'INT' }),
    [],
  ],
  [
    'one step wider',
    [version({}), version({ a: 'INT' })],
    version({ a: 'BIGINT' }),
    ['CHANGE COLUMN `a` `a` bigint'],
  ],
  [
    'a field that left stays in the type',
    [version({ a: 'STRUCT<x:INT>' }), version({ a: 'STRUCT<x:INT,y:STRING>' })],
    version({ a: 'STRUCT<x:INT,z:INT>' }),
    ['CHANGE COLUMN `a` `a` struct<x:int,y:string,z:int>'],
  ],
  [
    'a field that leaves plans nothing',
    [version({ a: 'STRUCT<x:INT,y:STRING>' })],
    version({ a: 'STRUCT<x:INT>' }),
    [],
  ],
  ['a property that stayed', [version({}), version({}, zstd)], version({}, zstd), []],
  [
    'columns of another table',
    [version({}), version({ a: 'INT' }, { table_name: 'other' })],
    version({ a: 'INT' }),
    ['ADD COLUMNS (`a` int)'],
  ],
])('%s', (_name, [before, ...history], after, expected) => {
  if (before === undefined) throw new TypeError('no version');
  const statements = planStatements(
    assumedTables(before, history),
    wantedTables(after),
    'topic',
    DEFAULT_PLACES,
  );
  expect(statements.map(({ sql }) => sql.replace(/^ALTER TABLE \S+ /, ''))).toEqual(expected);
});

it.each<[string, string, string[]]>([
  ['INT', 'INT', ['column-reintroduced', 'optional-column-added']],
  ['INT', 'BIGINT', ['column-reintroduced', 'optional-column-added']],
  ['INT', 'STRING', ['column-reintroduced-with-another-type', 'optional-column-added']],
  ['BIGINT', 'INT', ['column-reintroduced-with-another-type', 'optional-column-added']],
  ['STRUCT<x:INT,y:INT>', 'STRUCT<y:BIGINT>', ['column-reintroduced', 'optional-column-added']],
])('dropped as %s and back as %s', (was, is, rules) => {
  const history = [schemaWith({ payload_columns: { a: was } }, '1.0.0')];
  const back = schemaWith({ payload_columns: { a: is } }, '4.0.0');
  const found = idsOf(judged(schemaWith({}, '3.0.0'), back, { versioning: 'off' }, { history }));
  expect(found).toEqual(rules);
});
