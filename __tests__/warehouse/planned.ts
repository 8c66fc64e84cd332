import { parseColumnType } from '../../src/core/schema/read-column-type.js';
import { planChanges } from '../../src/core/change/tables/plan-changes.js';
import type { ExistingTable } from '../../src/core/change/tables/table-change.js';
import { described, places, tablesOf, type Fragment } from './tables.js';

const GENERATED = {
  first_seen_ts: 'TIMESTAMP',
  last_updated_ts: 'TIMESTAMP',
  _schema_version: 'STRING',
  period_reference: 'STRING',
};

/** CURATED as the catalogue has it, with the generated columns. */
export function existing(
  columns: Readonly<Record<string, string>>,
  more: Partial<ExistingTable> = {},
): ExistingTable {
  return {
    database: 'cur_db',
    name: 'topic',
    location: 's3://lake/cur_db/topic',
    properties: new Map([['table_type', 'ICEBERG']]),
    columns: Object.entries({ ...columns, ...GENERATED }).map(([name, text]) => {
      const type = parseColumnType(text);
      return { name, type: type.kind === 'problem' ? text : type };
    }),
    partitioning: undefined,
    ...more,
  };
}

/** Plans CURATED alone, between two payloads. */
export function plan(
  before: Fragment | undefined,
  after: Fragment,
  curated: ExistingTable | undefined,
  { former, ...more }: Fragment & { readonly former?: Fragment } = {},
) {
  const tables = (payload: Fragment) => [tablesOf({ payload_columns: payload, ...more })[1]];
  const { changes, drift, conflicts } = planChanges({
    topic: 'topic',
    places,
    before: before && tables(before),
    former: former && tables(former),
    after: tables(after),
    catalogue: { standardized: undefined, curated },
  });
  return {
    changes: changes.map(described),
    drift: drift.map(({ message }) => message),
    conflicts: conflicts.map(({ message }) => message),
  };
}
