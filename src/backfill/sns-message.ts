import type { SNSClient } from '@aws-sdk/client-sns';
import { clientSettings, DEFAULT_LIMITS } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import { awsFault } from '../aws/fault.js';
import { regionOfTopic } from '../protocol/notifications-topic.js';

/** A message to people. */
export interface Message {
  /** ASCII, one line of less than 100 characters. */
  readonly subject: string;
  readonly body: string;
}

/**
 * Publishes messages to a topic of SNS, in the region that its ARN names. The client is loaded with
 * the first message. An obstacle is a Fault.
 */
export function snsMessages(
  topicArn: string,
  environment: Environment,
): (message: Message) => Promise<void> {
  let opened: Promise<SNSClient> | undefined;
  return async ({ subject, body }) => {
    const { PublishCommand } = await import('@aws-sdk/client-sns');
    try {
      const client = await (opened ??= open(topicArn, environment));
      await client.send(
        new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: body }),
      );
    } catch (error) {
      throw awsFault(error, {
        service: 'SNS',
        operation: 'Publish to',
        resource: topicArn,
        permission: 'sns:Publish',
      });
    }
  };
}

async function open(topicArn: string, environment: Environment): Promise<SNSClient> {
  const { SNSClient } = await import('@aws-sdk/client-sns');
  const limits = { ...DEFAULT_LIMITS, attempts: 3 };
  const settings = await clientSettings('SNS', environment, limits);
  const region = regionOfTopic(topicArn);
  return new SNSClient({ ...settings, ...(region === undefined ? {} : { region }) });
}
