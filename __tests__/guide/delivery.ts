// What EventBridge, SQS and Lambda do with an object that was created, by the rules, targets and event
// source mappings that moto keeps.
import { matches } from '../infra/event-matching.js';
import type { Functions } from './functions.js';
import { motoJson, type Json } from './moto.js';

interface Created {
  readonly bucket: string;
  readonly key: string;
}

/** As Lambda does with asynchronous events: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
const ATTEMPTS = 3;

/** Resolves when the event has been decided, or was put into `lost` with the reason. */
export function deliveryOn(moto: string, invoke: Functions['invoke'], lost: string[]) {
  /** To all that an enabled rule names. */
  return async ({ bucket, key }: Created): Promise<void> => {
    const events = (operation: string, body: Json) =>
      motoJson(moto, { service: 'events', target: `AWSEvents.${operation}`, body });
    const event = createdEvent(bucket, key);
    const { Rules } = await events('ListRules', {});
    for (const rule of Rules as readonly Json[]) {
      if (rule['State'] !== 'ENABLED' || rule['EventPattern'] === undefined) continue;
      if (!matches(JSON.parse(String(rule['EventPattern'])), event)) continue;
      const { Targets } = await events('ListTargetsByRule', { Rule: rule['Name'] });
      for (const { Arn } of Targets as readonly Json[]) await handOn(String(Arn), event);
    }
  };

  async function handOn(arn: string, event: object): Promise<void> {
    if (!arn.includes(':sqs:')) await retried(nameIn(arn), event, ATTEMPTS);
    else {
      const readers = await readersOf(arn);
      if (readers.length === 0) lost.push(`${arn}: no function reads it`);
      for (const name of readers) await retried(name, inQueue(arn, event), await receivesOf(arn));
    }
  }

  /** The functions that an enabled mapping feeds from a queue. */
  async function readersOf(queue: string): Promise<readonly string[]> {
    const path = '/2015-03-31/event-source-mappings/';
    const found = await motoJson(moto, { service: 'lambda', method: 'GET', path });
    return (found['EventSourceMappings'] as readonly Json[])
      .filter((one) => one['EventSourceArn'] === queue && one['State'] === 'Enabled')
      .map((one) => nameIn(String(one['FunctionArn'])));
  }

  /** How often a message is received before it becomes a dead letter. */
  async function receivesOf(queue: string): Promise<number> {
    const [, , , , account, name] = queue.split(':');
    const { Attributes } = await motoJson(moto, {
      service: 'sqs',
      target: 'AmazonSQS.GetQueueAttributes',
      body: { QueueUrl: `${moto}/${account}/${name}`, AttributeNames: ['RedrivePolicy'] },
    });
    const { RedrivePolicy } = Attributes as { readonly RedrivePolicy: string };
    return Number((JSON.parse(RedrivePolicy) as Json)['maxReceiveCount']);
  }

  async function retried(name: string, event: object, attempts: number): Promise<void> {
    let reason: unknown;
    for (let attempt = 1; attempt <= attempts; attempt++) {
      try {
        const { answer, error } = await invoke(name, event);
        const failures = (answer?.['batchItemFailures'] ?? []) as readonly unknown[];
        if (error === undefined && failures.length === 0) return;
        reason = error?.message ?? 'a failure of the batch';
      } catch (error) {
        reason = error;
      }
    }
    lost.push(`${name}: ${String(reason)}`);
  }
}

const nameIn = (arn: string): string => arn.split(':').at(-1) ?? '';

function createdEvent(bucket: string, key: string) {
  return {
    version: '0',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '123456789012',
    region: 'us-east-1',
    resources: [`arn:aws:s3:::${bucket}`],
    detail: { version: '0', bucket: { name: bucket }, object: { key }, reason: 'PutObject' },
  };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
function inQueue(eventSourceARN: string, event: object) {
  return {
    Records: [
      {
        messageId: '059f36b4-87a3-44ab-83d2-661975830a7d',
        receiptHandle: 'AQEB',
        body: JSON.stringify(event),
        attributes: { ApproximateReceiveCount: '1' },
        messageAttributes: {},
        eventSource: 'aws:sqs',
        eventSourceARN,
        awsRegion: 'us-east-1',
      },
    ],
  };
}
