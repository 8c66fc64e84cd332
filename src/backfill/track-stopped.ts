import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Environment } from '../aws/environment.js';
import { failureOf } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { TRACKING } from '../protocol/tracking-item.js';
import { dynamoDbClient } from './clients.js';

/**
 * Records that a catch-up was stopped, which can't tell it itself any more; one that has ended keeps
 * how it did. `at`: UTC, ISO 8601.
 */
export function trackStopped(
  table: string,
  environment: Environment,
): (catchupId: string, at: string) => Promise<void> {
  let loaded: Promise<DynamoDBClient> | undefined;
  return async (catchupId, at) => {
    const { UpdateItemCommand } = await import('@aws-sdk/client-dynamodb');
    const client = await (loaded ??= dynamoDbClient(environment));
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: { [TRACKING.id]: { S: catchupId } },
          UpdateExpression: 'SET #status = :superseded, #ended = :at',
          ConditionExpression: '#status = :at_work',
          ExpressionAttributeNames: { '#status': TRACKING.status, '#ended': TRACKING.endedAt },
          ExpressionAttributeValues: {
            ':superseded': { S: 'SUPERSEDED' },
            ':at_work': { S: 'IN_PROGRESS' },
            ':at': { S: at },
          },
        }),
      );
    } catch (error) {
      if (failureOf(error).name === 'ConditionalCheckFailedException') return;
      throw awsFault(error, {
        service: 'DynamoDB',
        operation: 'Updating',
        resource: `DynamoDB table ${table}, catch-up ${catchupId}`,
        permission: 'dynamodb:UpdateItem',
      });
    }
  };
}
