import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientSettings } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import { awsFault } from '../aws/fault.js';
import type { Bound } from '../core/history/plan/catch-up-plan.js';
import { Fault } from '../errors.js';
import { LAKE_LIMITS } from './athena-client.js';
import { toCount } from './query-answer.js';

/** An hour: the pipeline's clock may be ahead of this one. */
const TOLERANCE_MS = 3_600_000;

/**
 * Reads how far the pipeline has taken a topic's rows from its own table of checkpoints. Without a
 * table, and for a topic that it has no checkpoint of, a row of STD counts if its publish_time is
 * that of the CURATED row. An item of another shape is a Fault, and so is a checkpoint that lies
 * ahead of the clock: by it rows would count that the pipeline has not taken.
 */
export function athenaCheckpoint(
  table: string | null,
  environment: Environment,
  now: () => Date,
): (topic: string) => Promise<Bound> {
  let loaded: Promise<DynamoDBClient> | undefined;
  return async (topic): Promise<Bound> => {
    if (table === null) return { kind: 'same-publish-time' };
    const id = `curated_${topic}`;
    const where = `the checkpoint ${id} in DynamoDB table ${table}`;
    const { GetItemCommand } = await import('@aws-sdk/client-dynamodb');
    const client = await (loaded ??= load(environment));
    const { Item } = await client
      .send(
        new GetItemCommand({
          TableName: table,
          Key: { pipeline_id: { S: id }, checkpoint_type: { S: 'curated' } },
          ConsistentRead: true,
        }),
      )
      .catch((error: unknown) => {
        throw awsFault(error, {
          service: 'DynamoDB',
          operation: 'Reading',
          resource: where,
          permission: 'dynamodb:GetItem',
        });
      });
    if (Item === undefined) return { kind: 'same-publish-time' };
    const lastIngestionTs = toCount(Item['last_ingestion_ts']?.N);
    if (lastIngestionTs === undefined)
      throw new Fault(
        `Reading ${where} failed: it has no number last_ingestion_ts. Correct it, or remove CHECKPOINT_TABLE, so that only rows are patched whose publish_time both tables have`,
      );
    const ahead = millisecondsOf(lastIngestionTs) - now().getTime();
    if (ahead > TOLERANCE_MS)
      throw new Fault(
        `Reading ${where} failed: its last_ingestion_ts ${String(lastIngestionTs)} lies ${String(Math.round(ahead / 60_000))} minutes ahead of the clock. Correct it, or set the clock`,
      );
    return { kind: 'checkpoint', lastIngestionTs };
  };
}

/** The pipeline's number may be seconds, milli-, micro- or nanoseconds; the year tells which. */
function millisecondsOf(timestamp: number): number {
  const thousands = [1000, 1, 1 / 1000, 1 / 1_000_000];
  const limits = [1e11, 1e14, 1e17, Infinity];
  return timestamp * (thousands[limits.findIndex((limit) => timestamp < limit)] ?? 1);
}

async function load(environment: Environment): Promise<DynamoDBClient> {
  const [{ DynamoDBClient }, settings] = await Promise.all([
    import('@aws-sdk/client-dynamodb'),
    clientSettings('DynamoDB', environment, LAKE_LIMITS),
  ]);
  return new DynamoDBClient(settings);
}
