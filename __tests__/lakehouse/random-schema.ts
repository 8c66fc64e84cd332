// Topic schemas that grow by random changes, most of which a reviewer would let pass.
import { printColumnType, type ColumnType } from '../../src/core/schema/column-type.js';
import { transformProblem } from '../../src/core/schema/partitioning.js';
import { columnType } from './product-warehouse.js';
import type { RandomSource } from './random-source.js';
import { changedType, NAMES, randomType } from './random-type.js';

type Columns = Record<string, { type: string; required?: boolean }>;

/** A topic schema as it is written. */
export interface WrittenSchema {
  schema_version: string;
  table_name: string;
  envelope_columns: Columns;
  payload_columns: Columns;
  partitioning?: { field: string; transform: string }[];
  table_properties?: Record<string, string>;
}

/** The first version of a topic. */
export function firstVersion(random: RandomSource, table: string): WrittenSchema {
  const types = new Map<string, ColumnType>();
  for (let index = 0; index < 4 + random.below(6); index++) {
    const name = random.chance(0.5) ? `c${index}` : NAMES[index]!;
    types.set(name, randomType(random));
  }
  const partitioning: { field: string; transform: string }[] = [];
  for (const [column, type] of types) {
    const transform = random.pick([
      'identity',
      'year',
      'month',
      'day',
      'hour',
      'bucket',
      'truncate',
    ]);
    const width =
      transform === 'bucket' || transform === 'truncate' ? 1 + random.below(20) : undefined;
    const field = { column, transform, ...(width === undefined ? {} : { width }) };
    if (!random.chance(0.3) || transformProblem(field, type) !== undefined) continue;
    partitioning.push({
      field: column,
      transform: width === undefined ? transform : `${transform}(${width})`,
    });
  }
  return {
    schema_version: '1.0.0',
    table_name: table,
    envelope_columns: {
      message_id: { type: 'STRING', required: true },
      publish_time: { type: 'TIMESTAMP', required: true },
    },
    payload_columns: Object.fromEntries(
      [...types].map(([name, type]) => [name, { type: printColumnType(type) }]),
    ),
    ...(random.chance(0.5) ? { partitioning } : {}),
  };
}

const without = (columns: Columns, name: string): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([own]) => own !== name));

/** The next version: one to three changes. */
export function nextVersion(
  random: RandomSource,
  schema: WrittenSchema,
  step: number,
): WrittenSchema {
  const next = structuredClone({ ...schema, schema_version: `1.${step}.0` });
  const added = (depth?: number): { type: string } => ({
    type: printColumnType(randomType(random, depth)),
  });
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const columns = next.payload_columns;
    const [name, column] = random.pick(Object.entries(columns));
    const kind = random.below(12);
    if (kind < 4) columns[`n${step}_${changes}`] = added();
    else if (kind < 9)
      columns[name] = {
        ...column,
        type: printColumnType(changedType(random, columnType(column.type))),
      };
    else if (kind === 9) next.envelope_columns[`e${step}_${changes}`] = added(1);
    else if (kind === 10) next.payload_columns = { [name]: column, ...columns };
    else if (random.chance(0.3)) next.payload_columns = without(columns, name);
    else next.table_properties = { vacuum_min_snapshots_to_keep: String(step) };
  }
  return next;
}
