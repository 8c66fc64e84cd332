import type { Layout } from '../protocol/keys.js';

/** An object that an event names. */
export interface NamedObject {
  /** The SQS message it came in. */
  readonly messageId: string | undefined;
  readonly bucket: string;
  readonly key: string;
}

export type Event =
  | {
      readonly kind: 'objects';
      readonly isQueue: boolean;
      readonly objects: readonly NamedObject[];
      readonly malformed: readonly string[];
    }
  /** The schedule's event. */
  | { readonly kind: 'sweep' };

/**
 * Reads what the Lambda was invoked with: EventBridge's `{detail: {bucket: {name}, object:
 * {key}}}`, SQS records that hold one each, a direct `{bucket, key}`, or the schedule. An event of
 * another shape becomes a message: a retry would not help.
 */
export function parseEvent(event: unknown): Event {
  if (text(event, 'detail-type') === 'Scheduled Event') return { kind: 'sweep' };
  const records = member(event, 'Records');
  if (!Array.isArray(records)) {
    const one = named(event, undefined);
    return {
      kind: 'objects',
      isQueue: false,
      objects: one === undefined ? [] : [one],
      malformed: one === undefined ? [MALFORMED] : [],
    };
  }
  const objects: NamedObject[] = [];
  const malformed: string[] = [];
  for (const record of records as readonly unknown[]) {
    const messageId = text(record, 'messageId');
    const one = named(parsed(text(record, 'body')), messageId);
    if (one === undefined)
      malformed.push(`Record ${messageId ?? 'without a messageId'}: ${MALFORMED}`);
    else objects.push(one);
  }
  return { kind: 'objects', isQueue: true, objects, malformed };
}

const MALFORMED =
  'The event names no object: expected {detail: {bucket: {name}, object: {key}}}, SQS records of it, or {bucket, key}';

function named(event: unknown, messageId: string | undefined): NamedObject | undefined {
  const detail = member(event, 'detail');
  const bucket =
    detail === undefined ? text(event, 'bucket') : text(member(detail, 'bucket'), 'name');
  const key = detail === undefined ? text(event, 'key') : text(member(detail, 'object'), 'key');
  return bucket === undefined || key === undefined ? undefined : { messageId, bucket, key };
}

/**
 * The topic whose candidate the object is; undefined for other buckets and keys: an EventBridge
 * rule's wildcard matches them, too.
 */
export function topicOf(
  { bucket, key }: NamedObject,
  ourBucket: string,
  layout: Layout,
): string | undefined {
  if (bucket !== ourBucket) return undefined;
  const found = layout.parse(key);
  return found?.role === 'pending' ? found.topic : undefined;
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function text(value: unknown, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function parsed(body: string | undefined): unknown {
  try {
    return body === undefined ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}
