import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { decodeJson, filledTextAt } from '../core/text/decoded-json.js';
import type { Failure } from '../aws/failure.js';
import { ask, type Asked } from './asking.js';
import type { Installation } from './installation.js';

const absent = ({ name }: Failure): boolean => /NonExistentQueue|QueueDoesNotExist/.test(name);

/** Queues, in SQS. */
export function awsQueue(asked: Asked): Pick<Installation, 'queue'> {
  const client = new SQSClient(asked.settings);
  return {
    queue: async (arn) => {
      const [, , , , account, name = ''] = arn.split(':');
      const found = await ask(asked, {
        permission: 'sqs:GetQueueUrl',
        resource: arn,
        absent,
        send: (options) =>
          client.send(
            new GetQueueUrlCommand({ QueueName: name, QueueOwnerAWSAccountId: account }),
            options,
          ),
      });
      if (found.kind !== 'known') return found;
      const { QueueUrl: url } = found.value;
      return ask(asked, {
        permission: 'sqs:GetQueueAttributes',
        resource: arn,
        absent,
        send: async (options) => {
          const { Attributes = {} } = await client.send(
            new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
            options,
          );
          const number = (text: string | undefined): number => Number(text ?? '0');
          return {
            name,
            url: url ?? '',
            arn,
            messages:
              number(Attributes['ApproximateNumberOfMessages']) +
              number(Attributes['ApproximateNumberOfMessagesNotVisible']) +
              number(Attributes['ApproximateNumberOfMessagesDelayed']),
            visibilityTimeout: number(Attributes['VisibilityTimeout']),
            deadLetterArn: filledTextAt(
              decodeJson(Attributes['RedrivePolicy'] ?? ''),
              'deadLetterTargetArn',
            ),
            policy: Attributes['Policy'],
          };
        },
      });
    },
  };
}
