import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientSettings, DEFAULT_LIMITS } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import { awsFault } from '../aws/fault.js';
import { Fault } from '../errors.js';
import { TRACKING } from '../protocol/tracking-item.js';
import type { ProgressReader, TrackedProgress } from './tracking.js';

/** Reads how far catch-ups are from a DynamoDB table with the key catchup_id (S). */
export function dynamoDbProgress(table: string, environment: Environment): ProgressReader {
  let loaded: Promise<DynamoDBClient> | undefined;
  return {
    progress: async (id) => {
      const resource = `DynamoDB table ${table}, catch-up ${id}`;
      const { GetItemCommand } = await import('@aws-sdk/client-dynamodb');
      const client = await (loaded ??= connect(environment));
      const { Item } = await client
        .send(
          new GetItemCommand({
            TableName: table,
            Key: { [TRACKING.id]: { S: id } },
            ConsistentRead: true,
          }),
        )
        .catch((error: unknown) => {
          throw awsFault(error, {
            service: 'DynamoDB',
            operation: 'Reading',
            resource,
            permission: 'dynamodb:GetItem',
          });
        });
      if (Item === undefined) return undefined;
      // Before there is a plan, there are no periods.
      const isPlanned = Item[TRACKING.plan] !== undefined;
      const progress: TrackedProgress = {
        isPlanned,
        periods: (Item[TRACKING.periods]?.L ?? []).map(({ S = '' }) => S),
        processed: Number(Item[TRACKING.processed]?.N ?? Number.NaN),
      };
      if (isPlanned && !isWhole(progress))
        throw new Fault(
          `Reading ${resource} failed: ${TRACKING.periods} and ${TRACKING.processed} are not as the function of catch-ups writes them; look who else writes there`,
        );
      return progress;
    },
  };
}

function isWhole({ periods, processed }: TrackedProgress): boolean {
  return (
    Number.isSafeInteger(processed) &&
    processed >= 0 &&
    processed <= periods.length &&
    periods.every((period) => period !== '')
  );
}

async function connect(environment: Environment): Promise<DynamoDBClient> {
  const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb');
  const limits = { ...DEFAULT_LIMITS, attempts: 4 };
  return new DynamoDBClient(await clientSettings('DynamoDB', environment, limits));
}
