import { decodeJson, filledTextAt, listAt, valueAt } from '../core/text/decoded-json.js';
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
  | { readonly kind: 'sweep' }
  /** Asks the validator to write what it can do. */
  | { readonly kind: 'describe' };

/**
 * Reads what the Lambda was invoked with: EventBridge's `{detail: {bucket: {name}, object:
 * {key}}}`, SQS records that hold one each, a direct `{bucket, key}`, or the schedule. An event of
 * another shape becomes a message: a retry would not help.
 */
export function parseEvent(event: unknown): Event {
  if (filledTextAt(event, 'detail-type') === 'Scheduled Event') return { kind: 'sweep' };
  if (filledTextAt(event, 'kind') === 'describe') return { kind: 'describe' };
  const records = listAt(event, 'Records');
  if (records === undefined) {
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
  for (const record of records) {
    const messageId = filledTextAt(record, 'messageId');
    const one = named(decodeJson(filledTextAt(record, 'body') ?? ''), messageId);
    if (one === undefined)
      malformed.push(`Record ${messageId ?? 'without a messageId'}: ${MALFORMED}`);
    else objects.push(one);
  }
  return { kind: 'objects', isQueue: true, objects, malformed };
}

const MALFORMED =
  'The event names no object: expected {detail: {bucket: {name}, object: {key}}}, SQS records of it, or {bucket, key}';

function named(event: unknown, messageId: string | undefined): NamedObject | undefined {
  const isFromBridge = valueAt(event, 'detail') !== undefined;
  const bucket = filledTextAt(event, ...(isFromBridge ? ['detail', 'bucket', 'name'] : ['bucket']));
  const key = filledTextAt(event, ...(isFromBridge ? ['detail', 'object', 'key'] : ['key']));
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
