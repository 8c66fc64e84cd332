import type { DynamoTable, Fact } from '../../installation/installation.js';
import type { Check, CheckId } from '../../protocol/doctor-report.js';
import { awsCommand } from './aws-command.js';
import { fail, notKnown, ok } from './checks.js';

/** A table of DynamoDB, as it has to be. */
export interface WantedTable {
  readonly id: CheckId;
  readonly name: string;
  /** `name type role`, such as `topic_name S HASH`. */
  readonly key: readonly string[];
  /** What does not happen without the table, as a clause. */
  readonly without: string;
  /** What to do where it is missing, and where it has another key. */
  readonly fix: { readonly missing: string; readonly otherKey: string };
}

export function itemTableChecks(wanted: WantedTable, found: Fact<DynamoTable>): readonly Check[] {
  const { id, name, key, without, fix } = wanted;
  if (found.kind === 'absent')
    return [fail(id, name, `There is no such table, so ${without}`, fix.missing)];
  if (found.kind !== 'known') return [notKnown(id, name, found)];
  const { keys, status } = found.value;
  if (!hasKey(found.value, key))
    return [
      fail(
        id,
        name,
        `Its key is ${keys.join(', ')}, and has to be ${key.join(', ')}${key.length === 1 ? ' alone' : ''}`,
        fix.otherKey,
      ),
    ];
  if (/^(?:ACTIVE|UPDATING)$/.test(status)) return [ok(id, name, `The table is ${status}`)];
  return [
    fail(
      id,
      name,
      `The table is ${status}`,
      `Look at ${awsCommand('dynamodb describe-table', { 'table-name': name })}`,
    ),
  ];
}

export function hasKey({ keys }: DynamoTable, key: readonly string[]): boolean {
  return keys.length === key.length && keys.every((one, index) => one === key[index]);
}

/** The command that makes a table with one text as its key. */
export function createTable(name: string, key: string): string {
  return awsCommand('dynamodb create-table', {
    'table-name': name,
    'attribute-definitions': `AttributeName=${key},AttributeType=S`,
    'key-schema': `AttributeName=${key},KeyType=HASH`,
    'billing-mode': 'PAY_PER_REQUEST',
  });
}
