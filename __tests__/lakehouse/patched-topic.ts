// A topic whose history is patched on real engines: its registry is a directory, its tables are the
// lakehouse's, and its checkpoint is an item of DynamoDB's stand-in.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { awsRuns } from '../../src/backfill/aws-runs.js';
import { directoryBackfill } from '../../src/backfill/directory.js';
import { directoryPorts } from '../../src/bin/directory-ports.js';
import { NO_FOLLOW_UPS } from '../../src/core/history/plan/catch-up-facts.js';
import { catchUpTopic } from '../../src/history/catch-up.js';
import type { CatchUpPorts } from '../../src/history/catch-up-ports.js';
import type { CatchUpReport } from '../../src/protocol/catch-up-report.js';
import type { RegistryItem } from '../../src/protocol/registry-item.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { athenaRows } from '../../src/warehouse/athena-rows.js';
import type { Rows } from '../../src/warehouse/rows.js';
import { athenaWarehouse } from '../../src/warehouse/athena.js';
import { BUCKET, clientSettings, CURATED, STANDARDIZED } from './account.js';
import { CHECKPOINTS, createCheckpoints, putCheckpoint } from './checkpoints.js';
import { querySpark, runOnSpark } from './spark-client.js';
import { SPARK_CATALOG } from './spark-ddl.js';
import type { Lakehouse } from './start.js';

/** The tables of a topic, as the pipeline works on them. */
export interface TopicTables {
  /** Both tables, as Spark names them. */
  readonly std: string;
  readonly curated: string;
  readonly spark: (sql: string) => Promise<readonly (readonly (string | null)[])[]>;
}

/** A topic whose versions are activated. */
export interface ActivatedTopic extends TopicTables {
  readonly topic: string;
  /** Activates a version as the validator does; resolves to the item's status. */
  readonly activate: (schema: object) => Promise<string | undefined>;
  /** The pipeline has taken rows up to this ingestion_ts. */
  readonly taken: (lastIngestionTs: number) => Promise<void>;
}

export interface PatchedTopic extends ActivatedTopic {
  readonly item: () => Promise<RegistryItem | undefined>;
  readonly ports: CatchUpPorts;
  /** Athena's rows for a run that has only this much time left, in milliseconds. */
  readonly rowsWithin: (remainingMs: () => number) => Rows;
  readonly catchUp: (ports?: Partial<CatchUpPorts>) => Promise<CatchUpReport>;
  /** Snapshots of the curated table. */
  readonly snapshots: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function patchedTopic(
  lakehouse: Lakehouse,
  topic: string,
  backfillMode: 'gated' | 'online' = 'gated',
): Promise<PatchedTopic> {
  const directory = mkdtempSync(join(tmpdir(), 'patched-topic-'));
  Object.assign(process.env, lakehouse.environment);
  const { endpoints, engines, query } = lakehouse;
  const dynamo = new DynamoDBClient(clientSettings(endpoints.aws));
  await createCheckpoints(dynamo);
  const places = { bucket: BUCKET, databases: { standardized: STANDARDIZED, curated: CURATED } };
  const settings = {
    environment: process.env,
    places,
    outputBucket: BUCKET,
    workgroup: 'primary',
    remainingMs: () => 900_000,
    sleep: (ms: number) => sleep(Math.min(ms, 100)),
  };
  const warehouse = athenaWarehouse(settings);
  const embedded = directoryPorts(directory, () => undefined);
  const validator = {
    ...embedded,
    warehouse,
    backfill: directoryBackfill(directory),
    settings: { ...embedded.settings, places, backfillMode, hasStateMachine: true },
  };
  const { registry, now, digest } = validator;
  const rowsWithin = (remainingMs: () => number): Rows =>
    athenaRows({
      ...settings,
      remainingMs,
      warehouse,
      checkpointTable: CHECKPOINTS,
      now,
      attempt: randomUUID,
      random: Math.random,
    });
  const ports: CatchUpPorts = {
    registry,
    warehouse,
    rows: rowsWithin(settings.remainingMs),
    places,
    now,
    digest,
    runs: awsRuns({
      environment: process.env,
      workgroup: settings.workgroup,
      stateMachineArn: null,
      pipelineJobs: [],
      pipelineMachine: null,
      trackingTable: null,
      glueJob: null,
      now,
      sleep: settings.sleep,
    }),
    settings: {
      withNullPeriod: false,
      stopInsertsAbove: 10_000,
      suppression: null,
      followUps: NO_FOLLOW_UPS,
      sparkAboveBytes: null,
      wait: { everyMs: 1, atMostMs: 0 },
    },
    attempt: randomUUID,
    sleep: (ms) => sleep(Math.min(ms, 100)),
    progress: () => undefined,
  };
  return {
    topic,
    rowsWithin,
    std: `${SPARK_CATALOG}.${STANDARDIZED}.${topic}`,
    curated: `${SPARK_CATALOG}.${CURATED}.${topic}`,
    ports,
    activate: async (schema) => {
      const pending = join(directory, `schemas/${topic}/pending/schema.json`);
      mkdirSync(dirname(pending), { recursive: true });
      writeFileSync(pending, JSON.stringify(schema));
      const result = await validateTopic(topic, validator);
      const found = await registry.items.get(topic);
      return found?.status ?? JSON.stringify(result);
    },
    item: () => registry.items.get(topic),
    spark: (sql) => querySpark(engines.spark, sql),
    taken: (lastIngestionTs) => putCheckpoint(dynamo, topic, lastIngestionTs),
    catchUp: (more = {}) => catchUpTopic(topic, { ...ports, ...more }),
    snapshots: async () => {
      const [[count] = []] = await query(`SELECT count(*) FROM "${CURATED}"."${topic}$snapshots"`);
      return Number(count);
    },
    close: async () => {
      dynamo.destroy();
      rmSync(directory, { recursive: true, force: true });
      for (const database of [STANDARDIZED, CURATED])
        await runOnSpark(
          engines.spark,
          `DROP TABLE IF EXISTS ${SPARK_CATALOG}.${database}.${topic}`,
        );
    },
  };
}

/** A version of a topic with these payload columns, partitioned as CURATED is by default. */
export function versionOf(
  topic: string,
  number: number,
  columns: Readonly<Record<string, string>>,
): object {
  return {
    schema_version: `${number}.0.0`,
    table_name: topic,
    envelope_columns: {
      message_id: { type: 'STRING', required: true },
      idempotency_key: { type: 'STRING', required: true },
      publish_time: { type: 'TIMESTAMP', required: true },
    },
    payload_columns: Object.fromEntries(
      Object.entries(columns).map(([name, type]) => [
        name,
        { type, json_path: `$.${name.replaceAll('_', '')}` },
      ]),
    ),
    partitioning: [
      { field: 'period_reference', transform: 'identity' },
      { field: 'publish_time', transform: 'day' },
    ],
    backfill_config: { enabled: true, lookback_days: 7, strategy: 'full', chunk_days: 1 },
  };
}
