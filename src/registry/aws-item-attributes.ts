import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { readItem } from './item-attributes.js';
import type { ItemChanges, RegistryItem, Rejection } from './registry.js';

type Attributes = Readonly<Record<string, AttributeValue>>;

/** The key of the table. */
export const TOPIC = 'topic_name';
/** Every attribute of ours; others are left alone, and not even asked for. */
export const ATTRIBUTES = [
  'processing_enabled',
  'status',
  'schema_path',
  'updated_at',
  'tables_created',
  'schema_version',
  'schema_sha256',
  'activation_seq',
  'commit',
  'last_rejection',
] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];

/** Undefined for an item whose key is no text, which isn't a topic's. */
export function itemOf(attributes: Attributes): RegistryItem | undefined {
  const topic = attributes[TOPIC]?.S;
  if (topic === undefined) return undefined;
  return readItem(
    topic,
    new Map(Object.entries(attributes).map(([name, value]) => [name, plainOf(value)])),
  );
}

/** What is to be set, null for what is to be removed. */
export function attributesOf(
  changes: ItemChanges,
): ReadonlyMap<AttributeName, AttributeValue | null> {
  const { processingEnabled, tablesCreated, activationSeq, lastRejection } = changes;
  const changed = new Map<AttributeName, AttributeValue | null>();
  const set = <T>(
    name: AttributeName,
    value: T | null | undefined,
    typed: (value: T) => AttributeValue,
  ): void => {
    if (value !== undefined) changed.set(name, value === null ? null : typed(value));
  };
  set('processing_enabled', processingEnabled, (BOOL) => ({ BOOL }));
  set('status', changes.status, text);
  set('schema_path', changes.schemaPath, text);
  set('updated_at', changes.updatedAt, text);
  // DynamoDB keeps no empty set.
  set('tables_created', tablesCreated?.length === 0 ? null : tablesCreated, (tables) => ({
    SS: [...new Set(tables)].sort(),
  }));
  set('schema_version', changes.schemaVersion, text);
  set('schema_sha256', changes.schemaSha256, text);
  set('activation_seq', activationSeq, number);
  set('commit', changes.commit, text);
  set('last_rejection', lastRejection, rejectionOf);
  return changed;
}

/** Whether an item already says all that the changes say. */
export function isChanged(item: RegistryItem, changes: ItemChanges): boolean {
  const there = attributesOf(item);
  return [...attributesOf(changes)].every(
    ([name, value]) => JSON.stringify(there.get(name) ?? null) === JSON.stringify(value),
  );
}

function rejectionOf({ at, sha256, version, commit, reason }: Rejection): AttributeValue {
  return {
    M: {
      at: text(at),
      ...(sha256 === null ? {} : { sha256: text(sha256) }),
      ...(version === null ? {} : { version: text(version) }),
      ...(commit === null ? {} : { commit: text(commit) }),
      reason: text(reason),
    },
  };
}

export function number(value: number): AttributeValue {
  return { N: String(value) };
}

function text(S: string): AttributeValue {
  return { S };
}

/** As JSON; types that none of our attributes has are as good as missing. */
function plainOf({ S, N, BOOL, SS, M }: AttributeValue): unknown {
  if (S !== undefined) return S;
  if (BOOL !== undefined) return BOOL;
  if (N !== undefined) return Number.isSafeInteger(Number(N)) ? Number(N) : undefined;
  if (M !== undefined)
    return Object.fromEntries(Object.entries(M).map(([name, value]) => [name, plainOf(value)]));
  return SS;
}
