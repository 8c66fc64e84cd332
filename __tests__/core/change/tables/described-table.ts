import type { DescribedTable } from '../../../../src/core/change/tables/schema-from-tables.js';
import type { WantedTable } from '../../../../src/core/schema/tables.js';
import { parseTopicSchema, type TopicSchema } from '../../../../src/core/schema/topic-schema.js';
import { bytesOf } from '../../../judged.js';
import { places } from '../../../warehouse/tables.js';

/** The table as a catalogue has it that was made for the schema. */
export function existing(
  wanted: WantedTable,
  more: Partial<DescribedTable> = {},
  topic = 'topic',
): DescribedTable {
  const database = places.databases[wanted.layer];
  return {
    database,
    name: wanted.name,
    columns: wanted.columns,
    location: `s3://${places.bucket}/${database}/${topic}`,
    properties: new Map([['table_type', 'ICEBERG'], ...wanted.properties]),
    partitioning: wanted.partitioning,
    description: undefined,
    comments: new Map(),
    required: new Set(),
    ...more,
  };
}

/** A valid schema. */
export function parsed(text: string): TopicSchema {
  const { schema, problems } = parseTopicSchema(bytesOf(text));
  if (schema === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return schema;
}
