import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { compareTexts } from '../core/text/compare-texts.js';
import {
  ATTRIBUTES,
  changedAttributes,
  readItem,
  TOPIC,
  type AttributeName,
  type AttributeType,
  type ItemChanges,
  type RegistryItem,
} from '../protocol/registry-item.js';

type Attributes = Readonly<Record<string, AttributeValue>>;

const TYPES = new Map(ATTRIBUTES.map(({ name, type }) => [name, type]));

/** Undefined for an item whose key isn't a string: it belongs to no topic. */
export function itemOf(attributes: Attributes): RegistryItem | undefined {
  const topic = attributes[TOPIC]?.S;
  if (topic === undefined) return undefined;
  return readItem(
    topic,
    new Map(Object.entries(attributes).map(([name, value]) => [name, plainOf(value)])),
  );
}

/** The attributes to set; null means remove. */
export function attributesOf(
  changes: ItemChanges,
): ReadonlyMap<AttributeName, AttributeValue | null> {
  return new Map(
    [...changedAttributes(changes)].map(([name, value]) => [name, typed(TYPES.get(name), value)]),
  );
}

/** Whether the item already has all the changes. */
export function isChanged(item: RegistryItem, changes: ItemChanges): boolean {
  const current = attributesOf(item);
  return [...attributesOf(changes)].every(
    ([name, value]) => JSON.stringify(current.get(name) ?? null) === JSON.stringify(value),
  );
}

/** Null means remove, also for an empty set: DynamoDB doesn't store one. */
function typed(type: AttributeType | undefined, value: unknown): AttributeValue | null {
  if (value === null) return null;
  switch (type) {
    case 'BOOL':
      return { BOOL: value as boolean };
    case 'N':
      return number(value as number);
    case 'SS':
      return (value as readonly string[]).length === 0 ? null : { SS: value as string[] };
    case 'M':
    case 'L':
      return plainAttribute(value);
    case 'S':
    case undefined:
      return { S: value as string };
  }
}

/** A member that is null in JSON is absent in DynamoDB; an element of a list stays. */
function plainAttribute(value: unknown): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(plainAttribute) };
  if (typeof value !== 'object') return { S: String(value) };
  const members = Object.entries(value)
    .filter(([, member]) => member !== null)
    .sort(([a], [b]) => compareTexts(a, b));
  return { M: Object.fromEntries(members.map(([name, member]) => [name, plainAttribute(member)])) };
}

export function number(value: number): AttributeValue {
  return { N: String(value) };
}

/** The value as in JSON; undefined for types that no attribute of an item has. */
function plainOf({ S, N, BOOL, SS, M, L, NULL }: AttributeValue): unknown {
  if (S !== undefined) return S;
  if (NULL === true) return null;
  if (BOOL !== undefined) return BOOL;
  if (N !== undefined) return Number.isSafeInteger(Number(N)) ? Number(N) : undefined;
  if (M !== undefined)
    return Object.fromEntries(Object.entries(M).map(([name, value]) => [name, plainOf(value)]));
  return L === undefined ? SS : L.map(plainOf);
}
