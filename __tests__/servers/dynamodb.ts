import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
// @ts-expect-error -- it has no types
import dynalite from 'dynalite';

const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

export interface DynamoDbServer {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  readonly createTable: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** DynamoDB over its real wire protocol, in memory. */
export async function dynamoDbServer(): Promise<DynamoDbServer> {
  const server = (dynalite as (options: object) => Server)({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    createTable: (name) => createRegistryTable(url, name),
    close: () =>
      new Promise((resolve, reject) => {
        // Its own close answers with null.
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** A table as the registry needs it, on any server that speaks DynamoDB. */
export async function createRegistryTable(endpoint: string, table: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: CREDENTIALS });
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'topic_name', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'topic_name', KeyType: 'HASH' }],
    }),
  );
  client.destroy();
}
