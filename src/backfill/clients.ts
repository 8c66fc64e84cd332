import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { clientSettings, DEFAULT_LIMITS } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';

const LIMITS = { ...DEFAULT_LIMITS, attempts: 4 };

/** A client of Step Functions; its package is loaded by the call. */
export async function stepFunctionsClient(environment: Environment): Promise<SFNClient> {
  const [{ SFNClient }, settings] = await Promise.all([
    import('@aws-sdk/client-sfn'),
    clientSettings('Step Functions', environment, LIMITS),
  ]);
  return new SFNClient(settings);
}

/** A client of DynamoDB; its package is loaded by the call. */
export async function dynamoDbClient(environment: Environment): Promise<DynamoDBClient> {
  const [{ DynamoDBClient }, settings] = await Promise.all([
    import('@aws-sdk/client-dynamodb'),
    clientSettings('DynamoDB', environment, LIMITS),
  ]);
  return new DynamoDBClient(settings);
}
