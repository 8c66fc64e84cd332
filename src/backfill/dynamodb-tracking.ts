import type * as Sdk from '@aws-sdk/client-dynamodb';
import type { Environment } from '../aws/environment.js';
import { awsFault } from '../aws/fault.js';
import { readTracking, TRACKING } from '../protocol/tracking-item.js';
import { dynamoDbClient } from './clients.js';
import type { Tracking, TrackingReader } from './tracking.js';

interface Change {
  /** Attributes to set. */
  readonly set: Readonly<Record<string, Sdk.AttributeValue>>;
  /** Whether attributes that are there keep their values. */
  readonly keeps: boolean;
  /** Whether the answer has the attributes as they were, or as they are then. */
  readonly answers: 'ALL_OLD' | 'ALL_NEW';
}

/** Records catch-ups in a DynamoDB table with the key catchup_id (S). */
export function dynamoDbTracking(table: string, environment: Environment): Tracking {
  let loaded: Promise<Sdk.DynamoDBClient> | undefined;
  const update = async (
    id: string,
    { set, keeps, answers }: Change,
  ): Promise<Readonly<Record<string, Sdk.AttributeValue>>> => {
    const sdk = await import('@aws-sdk/client-dynamodb');
    const names = Object.keys(set);
    const input: Sdk.UpdateItemCommandInput = {
      TableName: table,
      Key: { [TRACKING.id]: { S: id } },
      UpdateExpression: `SET ${names
        .map((name, n) =>
          keeps ? `#${name} = if_not_exists(#${name}, :v${n})` : `#${name} = :v${n}`,
        )
        .join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(
        Object.values(set).map((value, n) => [`:v${n}`, value]),
      ),
      ReturnValues: answers,
    };
    try {
      const client = await (loaded ??= dynamoDbClient(environment));
      const { Attributes = {} } = await client.send(new sdk.UpdateItemCommand(input));
      return Attributes;
    } catch (error) {
      throw awsFault(error, {
        service: 'DynamoDB',
        operation: 'Updating',
        resource: `DynamoDB table ${table}, catch-up ${id}`,
        permission: 'dynamodb:UpdateItem',
      });
    }
  };
  const change = async (id: string, set: Change['set']): Promise<void> => {
    await update(id, { set, keeps: false, answers: 'ALL_NEW' });
  };
  return {
    begin: async ({ catchupId, topic, schemaVersion, activationSeq, startedAt }) => {
      const set = {
        [TRACKING.topic]: { S: topic },
        [TRACKING.version]: { S: schemaVersion },
        [TRACKING.seq]: { N: String(activationSeq) },
        [TRACKING.status]: { S: 'IN_PROGRESS' },
        [TRACKING.startedAt]: { S: startedAt },
      };
      const found = await update(catchupId, { set, keeps: true, answers: 'ALL_NEW' });
      return {
        startedAt: found[TRACKING.startedAt]?.S ?? startedAt,
        planSha256: found[TRACKING.plan]?.S ?? null,
      };
    },
    planned: (id, { sha256, periods }) =>
      change(id, {
        [TRACKING.plan]: { S: sha256 },
        [TRACKING.periods]: { L: periods.map((period) => ({ S: period })) },
        [TRACKING.total]: { N: String(periods.length) },
        [TRACKING.processed]: { N: '0' },
      }),
    processed: (id, periods) => change(id, { [TRACKING.processed]: { N: String(periods) } }),
    ended: async (id, status, at) => {
      const set = { [TRACKING.status]: { S: status }, [TRACKING.endedAt]: { S: at } };
      const before = await update(id, { set, keeps: false, answers: 'ALL_OLD' });
      return {
        startedAt: before[TRACKING.startedAt]?.S ?? null,
        hadEnded: before[TRACKING.endedAt] !== undefined,
      };
    },
  };
}

/** Reads that table. An obstacle is a Fault. */
export function dynamoDbTrackingReader(table: string, environment: Environment): TrackingReader {
  let loaded: Promise<Sdk.DynamoDBClient> | undefined;
  return {
    find: async (id) => {
      const sdk = await import('@aws-sdk/client-dynamodb');
      try {
        const client = await (loaded ??= dynamoDbClient(environment));
        const { Item } = await client.send(
          new sdk.GetItemCommand({ TableName: table, Key: { [TRACKING.id]: { S: id } } }),
        );
        if (Item === undefined) return undefined;
        return readTracking(
          new Map(Object.entries(Item).map(([name, value]) => [name, plainOf(value)])),
        );
      } catch (error) {
        throw awsFault(error, {
          service: 'DynamoDB',
          operation: 'Reading',
          resource: `DynamoDB table ${table}, catch-up ${id}`,
          permission: 'dynamodb:GetItem',
        });
      }
    },
  };
}

/** The value as in JSON; undefined for types that no attribute of an item has. */
function plainOf({ S, N, L }: Sdk.AttributeValue): unknown {
  if (S !== undefined) return S;
  return N === undefined ? L?.map(plainOf) : Number(N);
}
