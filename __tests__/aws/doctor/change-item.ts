import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../moto/names.js';
import type { Planted } from './defect.js';

/** moto keeps no object that is older than it is: what is in that folder looks as old. */
export async function age({ moto }: Planted, folder: string, at: Date): Promise<void> {
  moto.mend('s3:ListBucket', (answer) => ({
    ...answer,
    body: answer.body.replaceAll(
      new RegExp(`(<Key>${folder}[^<]*</Key>\\s*<LastModified>)[^<]*`, 'g'),
      `$1${at.toISOString()}`,
    ),
  }));
  moto.mend('s3:GetObject', (answer, { url }) =>
    url.includes(folder)
      ? { ...answer, headers: { ...answer.headers, 'last-modified': at.toUTCString() } }
      : answer,
  );
}

/** Closes the gate of `events`. */
export const close = ({ clients: { dynamo } }: Planted, status: string, since: Date) =>
  dynamo.send(
    new UpdateItemCommand({
      TableName: TABLE,
      Key: { topic_name: { S: 'events' } },
      UpdateExpression: 'SET #e = :e, #s = :s, #u = :u',
      ExpressionAttributeNames: { '#e': 'processing_enabled', '#s': 'status', '#u': 'updated_at' },
      ExpressionAttributeValues: {
        ':e': { BOOL: false },
        ':s': { S: status },
        ':u': { S: since.toISOString() },
      },
    }),
  );

/** Which activation of `events` the item is of. */
export const setSequence = ({ clients: { dynamo } }: Planted, seq: number) =>
  dynamo.send(
    new UpdateItemCommand({
      TableName: TABLE,
      Key: { topic_name: { S: 'events' } },
      UpdateExpression: 'SET activation_seq = :s',
      ExpressionAttributeValues: { ':s': { N: String(seq) } },
    }),
  );
