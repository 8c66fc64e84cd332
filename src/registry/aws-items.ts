import { compareTexts } from '../core/text/compare-texts.js';
import type * as Sdk from '@aws-sdk/client-dynamodb';
import { failureOf, mayBeApplied, type AwsCall } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { attributesOf, isChanged, itemOf } from './aws-item-attributes.js';
import type { NeededActions } from '../protocol/permissions.js';
import type { CallOptions, Limit } from '../aws/limiter.js';
import {
  ATTRIBUTES,
  TOPIC,
  type ItemChanges,
  type RegistryItem,
} from '../protocol/registry-item.js';
import { conditionOf } from './aws-item-condition.js';
import type { ItemCondition } from '../protocol/item-condition.js';
import type { ItemStore } from './registry.js';

export interface DynamoDb {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.DynamoDBClient;
}

/**
 * Placeholders for all attribute names, since STATUS and COMMIT are reserved words in DynamoDB:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html
 */
const NAMES = Object.fromEntries(
  [TOPIC, ...ATTRIBUTES.map(({ name }) => name)].map((name) => [`#${name}`, name]),
);
const PROJECTION = Object.keys(NAMES).join(', ');

/**
 * Items of a DynamoDB table with the key topic_name (S). `connect` is called by each request, and
 * not before the first.
 */
export function awsItems(table: string, connect: () => Promise<DynamoDb>, limit: Limit): ItemStore {
  const request = async <T>(
    operation: string,
    permission: NeededActions,
    topic: string | undefined,
    work: (db: DynamoDb, options: CallOptions) => Promise<T>,
  ): Promise<T> => {
    try {
      const db = await connect();
      return await limit((options) => work(db, options));
    } catch (error) {
      const call: AwsCall = {
        service: 'DynamoDB',
        operation,
        permission,
        resource: `DynamoDB table ${table}${topic === undefined ? '' : `, topic ${topic}`}`,
      };
      throw awsFault(error, call);
    }
  };
  const read = async (
    { sdk, client }: DynamoDb,
    topic: string,
    options: CallOptions,
  ): Promise<RegistryItem | undefined> => {
    const { Item } = await client.send(
      new sdk.GetItemCommand({
        TableName: table,
        Key: { [TOPIC]: { S: topic } },
        ConsistentRead: true,
        ProjectionExpression: PROJECTION,
        ExpressionAttributeNames: NAMES,
      }),
      options,
    );
    return Item === undefined ? undefined : itemOf(Item);
  };
  return {
    get: (topic) =>
      request('Reading', 'dynamodb:GetItem', topic, (db, options) => read(db, topic, options)),
    all: async () => {
      const items: RegistryItem[] = [];
      let next: Record<string, Sdk.AttributeValue> | undefined;
      do {
        const from = next;
        const page = await request(
          'Reading all items of',
          'dynamodb:Scan',
          undefined,
          ({ sdk, client }, options) =>
            client.send(
              new sdk.ScanCommand({
                TableName: table,
                ConsistentRead: true,
                ProjectionExpression: PROJECTION,
                ExpressionAttributeNames: NAMES,
                ...(from === undefined ? {} : { ExclusiveStartKey: from }),
              }),
              options,
            ),
        );
        for (const attributes of page.Items ?? []) {
          const item = itemOf(attributes);
          if (item !== undefined) items.push(item);
        }
        next = page.LastEvaluatedKey;
      } while (next !== undefined);
      return items.sort((one, other) => compareTexts(one.topic, other.topic));
    },
    update: (topic, changes, condition) =>
      request('Updating', 'dynamodb:UpdateItem', topic, async (db, options) => {
        try {
          await db.client.send(
            new db.sdk.UpdateItemCommand({
              TableName: table,
              Key: { [TOPIC]: { S: topic } },
              ...updateOf(changes, condition),
            }),
            options,
          );
          return 'written';
        } catch (error) {
          const failure = failureOf(error);
          if (failure.name !== 'ConditionalCheckFailedException') throw error;
          // An earlier try may have been applied and its answer lost; then that write made the
          // condition false.
          const item = mayBeApplied(failure) ? await read(db, topic, options) : undefined;
          return item !== undefined && isChanged(item, changes) ? 'written' : 'refused';
        }
      }),
  };
}

type Update = Pick<
  Sdk.UpdateItemCommandInput,
  | 'UpdateExpression'
  | 'ConditionExpression'
  | 'ExpressionAttributeNames'
  | 'ExpressionAttributeValues'
>;

/** Sets and removes only the changed attributes, so other writers' attributes are kept. */
function updateOf(changes: ItemChanges, condition: ItemCondition): Update {
  const changed = [...attributesOf(changes)];
  const sets = changed.flatMap(([name, value]) => (value === null ? [] : [`#${name} = :${name}`]));
  const removes = changed.flatMap(([name, value]) => (value === null ? [`#${name}`] : []));
  const expression = [
    sets.length > 0 ? `SET ${sets.join(', ')}` : '',
    removes.length > 0 ? `REMOVE ${removes.join(', ')}` : '',
  ]
    .join(' ')
    .trim();
  const check = conditionOf(condition);
  const used = [...changed.map(([name]) => `#${name}`), ...(check?.text.match(/#\w+/g) ?? [])];
  const values = Object.fromEntries([
    ...changed.flatMap(([name, value]) => (value === null ? [] : [[`:${name}`, value] as const])),
    ...(check?.values ?? []),
  ]);
  return {
    ...(expression === '' ? {} : { UpdateExpression: expression }),
    ...(check === undefined ? {} : { ConditionExpression: check.text }),
    // DynamoDB rejects an empty map and an unused name.
    ...(used.length === 0
      ? {}
      : {
          ExpressionAttributeNames: Object.fromEntries(used.map((name) => [name, name.slice(1)])),
        }),
    ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
  };
}
