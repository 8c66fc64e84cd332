// The pipeline's table of checkpoints, in DynamoDB's stand-in.
import { CreateTableCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

export const CHECKPOINTS = 'checkpoints';

/** Makes the table, where it isn't there. */
export async function createCheckpoints(dynamo: DynamoDBClient): Promise<void> {
  const key = ['pipeline_id', 'checkpoint_type'] as const;
  const create = new CreateTableCommand({
    TableName: CHECKPOINTS,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: key.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: key[0], KeyType: 'HASH' },
      { AttributeName: key[1], KeyType: 'RANGE' },
    ],
  });
  await dynamo.send(create).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'ResourceInUseException') throw error;
  });
}

/** The pipeline has taken the topic's rows up to this ingestion_ts. */
export async function putCheckpoint(
  dynamo: DynamoDBClient,
  topic: string,
  lastIngestionTs: number,
): Promise<void> {
  const Item = {
    pipeline_id: { S: `curated_${topic}` },
    checkpoint_type: { S: 'curated' },
    last_ingestion_ts: { N: String(lastIngestionTs) },
  };
  await dynamo.send(new PutItemCommand({ TableName: CHECKPOINTS, Item }));
}
