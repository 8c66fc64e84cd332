import { quotedText, schemaName, tableName } from './duckdb-type.js';
import type { Engine } from './engine.js';

const SCHEMA = 'schema-gate';
const TABLE = tableName(SCHEMA, 'checkpoints');

/** How far the pipeline has taken rows: the last ingestion_ts; undefined where it took none. */
export async function checkpointOf(
  engine: Engine,
  pipelineId: string,
): Promise<number | undefined> {
  await prepare(engine);
  const [row] = await engine.rows(
    `SELECT last_ingestion_ts FROM ${TABLE} WHERE pipeline_id = ${quotedText(pipelineId)}`,
  );
  return row === undefined ? undefined : Number(row[0]);
}

/** Moves a checkpoint on, never back. */
export async function raiseCheckpoint(
  engine: Engine,
  pipelineId: string,
  lastIngestionTs: number,
): Promise<void> {
  const known = await checkpointOf(engine, pipelineId);
  if (known !== undefined && known >= lastIngestionTs) return;
  const id = quotedText(pipelineId);
  await engine.run(`DELETE FROM ${TABLE} WHERE pipeline_id = ${id}`);
  await engine.run(`INSERT INTO ${TABLE} VALUES (${id}, 'curated', ${String(lastIngestionTs)})`);
}

/** The columns are those of the pipeline's own table of checkpoints. */
async function prepare(engine: Engine): Promise<void> {
  await engine.run(`CREATE SCHEMA IF NOT EXISTS ${schemaName(SCHEMA)}`);
  await engine.run(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (pipeline_id VARCHAR, checkpoint_type VARCHAR, last_ingestion_ts BIGINT)`,
  );
}
