import { afterAll, beforeAll } from '@jest/globals';
import { awsRegistry } from '../../src/registry/aws.js';
import { registryContract } from '../contracts/registry.js';
import { dynamoDbServer, type DynamoDbServer } from '../servers/dynamodb.js';
import { s3Server, type S3Server } from '../servers/s3.js';

let s3: S3Server;
let dynamoDb: DynamoDbServer;
beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  [s3, dynamoDb] = await Promise.all([s3Server(), dynamoDbServer()]);
});
afterAll(async () => {
  await Promise.all([s3.close(), dynamoDb.close()]);
});

let count = 0;
registryContract('aws, on S3 and DynamoDB servers,', async () => {
  const name = `registry-${count++}`;
  await Promise.all([s3.createBucket(name), dynamoDb.createTable(name)]);
  const environment = { AWS_ENDPOINT_URL_S3: s3.url, AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url };
  return {
    registry: await awsRegistry({ bucket: name, prefix: 'schemas', table: name, environment }),
    close: async () => undefined,
  };
});
