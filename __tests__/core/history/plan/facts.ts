import { scalar, type ColumnType } from '../../../../src/core/schema/column-type.js';
import { parseTopicSchema, type ParsedFile } from '../../../../src/core/schema/topic-schema.js';
import { wantedTables } from '../../../../src/core/schema/tables.js';
import type { ExistingTable } from '../../../../src/core/change/tables/table-change.js';
import {
  NO_FOLLOW_UPS,
  type CatchUpFacts,
} from '../../../../src/core/history/plan/catch-up-facts.js';
import type { CatchUpPlan } from '../../../../src/core/history/plan/catch-up-plan.js';
import { planContradictions } from '../../../../src/core/history/plan/plan-consistency.js';
import { planCatchUp } from '../../../../src/core/history/plan/plan-catch-up.js';

const ENVELOPE = {
  message_id: { type: 'STRING', required: true },
  idempotency_key: { type: 'STRING', required: true },
  publish_time: { type: 'TIMESTAMP', required: true },
};

/** A version of the topic `orders` with these payload columns. */
export function version(columns: object, more: object = {}): ParsedFile {
  const file = {
    schema_version: '2.0.0',
    table_name: 'orders',
    envelope_columns: ENVELOPE,
    payload_columns: columns,
    ...more,
  };
  return parseTopicSchema(new TextEncoder().encode(JSON.stringify(file)));
}

type Columns = readonly (readonly [string, ColumnType | string])[];

function table(database: string, columns: Columns): ExistingTable {
  return {
    database,
    name: 'orders',
    columns: columns.map(([name, type]) => ({ name, type })),
    location: null,
    properties: new Map(),
    partitioning: undefined,
  };
}

/** STD has these columns as STRING, beside its own ones. */
export function stdTable(sources: readonly string[], more: Columns = []): ExistingTable {
  const own: Columns = [
    ['idempotency_key', scalar('STRING')],
    ['message_id', scalar('STRING')],
    ['publish_time', scalar('TIMESTAMP')],
    ['ingestion_ts', scalar('BIGINT')],
    ['period_reference', scalar('STRING')],
  ];
  const texts = sources.map((name): Columns[number] => [name, scalar('STRING')]);
  return table('iceberg_standardized_db', [...own, ...texts, ...more]);
}

/** CURATED as a version wants it, with other types where `more` says so; `null` takes one away. */
export function curatedTable(
  { schema }: ParsedFile,
  more: Readonly<Record<string, ColumnType | string | null>> = {},
): ExistingTable {
  const wanted = schema === undefined ? [] : wantedTables(schema)[1].columns;
  const columns = new Map<string, ColumnType | string>(
    wanted.map(({ name, type }) => [name, type]),
  );
  for (const [name, type] of Object.entries(more))
    if (type === null) columns.delete(name);
    else columns.set(name, type);
  return table('iceberg_curated_db', [...columns]);
}

/** A period of 1,000 rows whose days nobody told. */
export const period = (name: string | null): CatchUpFacts['periods'][number] => ({
  period: name,
  rows: 1000,
  bytes: 50_000,
  days: [],
});

/** From a version without payload columns to `active`; STD has a column for each of its sources. */
export function factsOf(active: ParsedFile, more: Partial<CatchUpFacts> = {}): CatchUpFacts {
  const sources = [...(active.schema?.columns.values() ?? [])]
    .filter(({ section }) => section === 'payload')
    .map(({ source }) => source);
  return {
    catchupId: 'orders-2-0123456789ab-1',
    topic: 'orders',
    activationSeq: 2,
    active: { version: active, sha256: 'a'.repeat(64) },
    base: { version: version({}), sha256: 'b'.repeat(64) },
    since: [],
    former: [],
    begun: [],
    leftBefore: [],
    tables: { standardized: stdTable(sources), curated: curatedTable(active) },
    bound: { kind: 'checkpoint', lastIngestionTs: 1_770_000_000_000 },
    periods: ['2026-01', '2026-02', '2026-03'].map(period),
    today: '2026-03-05',
    withNullPeriod: false,
    stopInsertsAbove: 1000,
    suppression: null,
    followUps: NO_FOLLOW_UPS,
    sparkAboveBytes: null,
    ...more,
  };
}

/** The plan of facts that have one. */
export function planOf(facts: CatchUpFacts): CatchUpPlan {
  const planned = planCatchUp(facts);
  if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned));
  const contradictions = planContradictions(planned.plan);
  if (contradictions.length > 0) throw new Error(contradictions.join());
  return planned.plan;
}
