import fc from 'fast-check';
import { expect, it } from '@jest/globals';
import { schemaFromTables } from '../../../../src/core/change/tables/schema-from-tables.js';
import { printColumnType, type ColumnType } from '../../../../src/core/schema/column-type.js';
import { hasSameTables, wantedTables } from '../../../../src/core/schema/tables.js';
import { parseTopicSchema } from '../../../../src/core/schema/topic-schema.js';
import { bytesOf, schemaWith } from '../../../judged.js';
import { name, type } from '../../../warehouse/arbitrary-changes.js';
import { places } from '../../../warehouse/tables.js';
import { existing, parsed } from './described-table.js';

const generated = [
  'period_reference',
  'first_seen_ts',
  'ingestion_ts',
  'json_payload',
  '_schema_version',
];
const columnName = fc.oneof(
  { weight: 4, arbitrary: name },
  { weight: 1, arbitrary: fc.constantFrom('publish_time', 'message_id', ...generated) },
);
const section = (types: fc.Arbitrary<ColumnType>) =>
  fc.dictionary(columnName, types.map(printColumnType), { maxKeys: 6, noNullPrototype: true });
const partitioning = (names: readonly string[]) =>
  fc.option(
    fc.uniqueArray(fc.constantFrom('period_reference', 'first_seen_ts', ...names), {
      maxLength: 3,
    }),
    { nil: undefined },
  );
const properties = fc.constantFrom({}, { format: 'orc', vacuum_min_snapshots_to_keep: '3' });
const schemas = fc
  .tuple(section(type), section(type), properties)
  .chain(([envelope, payload, table_properties]) => {
    const columns = { envelope_columns: envelope, payload_columns: payload };
    const names = Object.keys({ ...envelope, ...payload });
    return partitioning(names).map((fields) =>
      schemaWith({
        ...columns,
        table_properties,
        ...(fields === undefined ? {} : { partitioning: fields }),
      }),
    );
  })
  .map((schema) => parseTopicSchema(bytesOf(schema)))
  .filter(({ problems }) => problems.length === 0)
  .map(({ schema }) => schema)
  .filter((schema) => schema !== undefined);

it('wanted tables become a schema that wants the same tables, and plans nothing', () => {
  fc.assert(
    fc.property(schemas, (schema) => {
      const [standardized, curated] = wantedTables(schema);
      const result = schemaFromTables({
        topic: 'topic',
        curated: existing(curated),
        standardized: existing(standardized),
        places,
      });
      if (result.kind !== 'schema') throw new Error(result.why);
      expect(result.notes).toEqual([]);
      expect(hasSameTables(parsed(result.text), schema)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
