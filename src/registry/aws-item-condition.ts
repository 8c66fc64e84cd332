import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { CONDITIONED, type ItemCondition } from '../protocol/item-condition.js';
import { PAUSED } from '../protocol/registry-item.js';
import { number } from './aws-item-attributes.js';

/** A condition as DynamoDB's expression, with the values of its placeholders. */
interface ConditionExpression {
  readonly text: string;
  readonly values: readonly (readonly [placeholder: string, value: AttributeValue])[];
}

/** Undefined for an update without a condition. */
export function conditionOf(condition: ItemCondition): ConditionExpression | undefined {
  const { gate, status, seq, catchUp } = CONDITIONED;
  const is = `#${seq} = :is_seq`;
  switch (condition.kind) {
    case 'always':
      return undefined;
    case 'ungated':
      return withoutValues(`attribute_not_exists(#${gate}) AND attribute_not_exists(#${status})`);
    case 'never-active':
      return withoutValues(`attribute_not_exists(#${seq})`);
    case 'newer': {
      const older = withSeq(`(attribute_not_exists(#${seq}) OR #${seq} < :is_seq)`, condition);
      return condition.attempt === undefined ? older : both(older, attemptIs(condition.attempt));
    }
    case 'same':
      return withSeq(is, condition);
    case 'paused':
      return both(withSeq(is, condition), attemptIs(null), {
        text: `#${status} = :is_paused`,
        values: [[':is_paused', { S: PAUSED }]],
      });
    case 'no-catch-up-since':
      return both(withSeq(is, condition), statusIn(condition), attemptIs(condition.attempt));
    case 'in-catch-up':
      return both(withSeq(is, condition), statusIn(condition), {
        text: `#${catchUp} = :is_id`,
        values: [[':is_id', { S: condition.id }]],
      });
  }
}

function withoutValues(text: string): ConditionExpression {
  return { text, values: [] };
}

function withSeq(text: string, { seq }: { readonly seq: number }): ConditionExpression {
  return { text, values: [[':is_seq', number(seq)]] };
}

function statusIn({ statuses }: { readonly statuses: readonly string[] }): ConditionExpression {
  const values = statuses.map((status, index) => [`:is_${index}`, { S: status }] as const);
  return { text: `#${CONDITIONED.status} IN (${values.map(([name]) => name).join(', ')})`, values };
}

function attemptIs(attempt: number | null): ConditionExpression {
  const name = `#${CONDITIONED.attempt}`;
  return attempt === null
    ? withoutValues(`attribute_not_exists(${name})`)
    : { text: `${name} = :is_attempt`, values: [[':is_attempt', number(attempt)]] };
}

function both(...parts: readonly ConditionExpression[]): ConditionExpression {
  return {
    text: parts.map(({ text }) => text).join(' AND '),
    values: parts.flatMap(({ values }) => values),
  };
}
