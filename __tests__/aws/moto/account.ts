import { AthenaClient } from '@aws-sdk/client-athena';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { GlueClient } from '@aws-sdk/client-glue';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { LakeFormationClient } from '@aws-sdk/client-lakeformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';

/** moto's own, which infra/'s rendered policies name, too. */
export const ACCOUNT = '123456789012';
export const REGION = 'eu-central-1';
export const PLACE = `${REGION}:${ACCOUNT}`;
export const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

/** The server that `npm run test:aws` has started. */
export function motoUrl(): string {
  const url = process.env['MOTO_URL'];
  if (url === undefined) throw new Error('MOTO_URL names no server; run npm run test:aws');
  return url;
}

/** The clients of whoever keeps an installation, straight to moto. */
export type Clients = ReturnType<typeof clientsOf>;

export function clientsOf(endpoint: string) {
  const settings = { endpoint, region: REGION, credentials: CREDENTIALS };
  return {
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    dynamo: new DynamoDBClient(settings),
    glue: new GlueClient(settings),
    athena: new AthenaClient(settings),
    lambda: new LambdaClient(settings),
    events: new EventBridgeClient(settings),
    sqs: new SQSClient(settings),
    iam: new IAMClient(settings),
    kms: new KMSClient(settings),
    states: new SFNClient(settings),
    lake: new LakeFormationClient(settings),
  };
}

/** Of the server that scripts/test-aws.mjs starts. */
async function order(path: '/moto-api/reset' | '/snapshot' | '/restore'): Promise<void> {
  const answer = await fetch(`${motoUrl()}${path}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`POST ${path} was answered with HTTP ${answer.status}`);
}

/** Forgets everything that moto holds. */
export const resetMoto = (): Promise<void> => order('/moto-api/reset');
/** Keeps what moto holds now. */
export const keepMoto = (): Promise<void> => order('/snapshot');
/** Goes back to what was kept last. */
export const restoreMoto = (): Promise<void> => order('/restore');
