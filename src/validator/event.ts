import { decodeJson, filledTextAt, listAt, membersOf, valueAt } from '../core/text/decoded-json.js';
import type { Layout } from '../protocol/keys.js';

/** An object that an event names. */
export interface NamedObject {
  readonly bucket: string;
  readonly key: string;
}

/** What one event, or one message of a queue, says. */
export type Reading =
  | { readonly kind: 'objects'; readonly objects: readonly NamedObject[] }
  /** It says clearly that it is about something else. */
  | { readonly kind: 'foreign'; readonly what: string }
  /** It may be about a candidate, and nobody can tell which. */
  | { readonly kind: 'unknown' };

export interface Message {
  /** Undefined where the message has none, so that it can't be reported by it. */
  readonly id: string | undefined;
  readonly reading: Reading;
  /** All that it says, as text. */
  readonly text: string;
}

export type Event =
  | { readonly kind: 'one'; readonly reading: Reading }
  /** Messages of SQS, each of which is acknowledged or delivered again. */
  | { readonly kind: 'queue'; readonly messages: readonly Message[] }
  /** The schedule's event. */
  | { readonly kind: 'sweep' }
  /** Asks the validator to write what it can do. */
  | { readonly kind: 'describe' };

/** What the shapes of events are, for messages. */
export const EXPECTED =
  'expected {detail: {bucket: {name}, object: {key}}} of EventBridge, Records of S3, SNS or SQS that hold it, or {bucket, key}';

/**
 * Reads what the Lambda was invoked with: an event of EventBridge, a notification of S3, either of
 * them wrapped by SNS or in messages of SQS, a direct `{bucket, key}`, or the schedule.
 */
export function parseEvent(event: unknown): Event {
  if (filledTextAt(event, 'detail-type') === 'Scheduled Event') return { kind: 'sweep' };
  if (filledTextAt(event, 'kind') === 'describe') return { kind: 'describe' };
  const records = listAt(event, 'Records');
  if (records === undefined || (records.length > 0 && records.every(isNotice)))
    return { kind: 'one', reading: readingOf(event, DEPTH) };
  const messages = records.map((record) => {
    const body = filledTextAt(record, 'body');
    return {
      id: filledTextAt(record, 'messageId'),
      reading: readingOf(isNotice(record) ? record : decodeJson(body ?? ''), DEPTH),
      text: body ?? JSON.stringify(record),
    };
  });
  return { kind: 'queue', messages };
}

/** Envelopes in envelopes: SNS in SQS holds the Records of S3. */
const DEPTH = 6;
const UNKNOWN: Reading = { kind: 'unknown' };

/** A record of a notification by S3 or by SNS, which has no acknowledgement of its own. */
function isNotice(record: unknown): boolean {
  return valueAt(record, 's3') !== undefined || valueAt(record, 'Sns') !== undefined;
}

function readingOf(event: unknown, depth: number): Reading {
  if (depth === 0 || membersOf(event) === undefined) return UNKNOWN;
  const records = listAt(event, 'Records');
  if (records !== undefined) return combined(records.map((one) => readingOf(one, depth - 1)));
  const sns = valueAt(event, 'Sns') ?? (isEnvelope(event) ? event : undefined);
  if (sns !== undefined)
    return readingOf(decodeJson(filledTextAt(sns, 'Message') ?? ''), depth - 1);
  if (valueAt(event, 's3') !== undefined) return s3Record(event);
  // S3 sends it once, when a notification is configured:
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
  if (filledTextAt(event, 'Event') === 's3:TestEvent')
    return { kind: 'foreign', what: 'a test event of S3' };
  return bridgedOrDirect(event);
}

function bridgedOrDirect(event: unknown): Reading {
  const isBridged = valueAt(event, 'detail') !== undefined;
  const reading = isBridged
    ? named(
        filledTextAt(event, 'detail', 'bucket', 'name'),
        filledTextAt(event, 'detail', 'object', 'key'),
      )
    : named(filledTextAt(event, 'bucket'), filledTextAt(event, 'key'));
  // People replay events under a source of their own, so the source only explains what is missing.
  const source = filledTextAt(event, 'source');
  return reading.kind === 'unknown' && source !== undefined && source !== 'aws.s3'
    ? { kind: 'foreign', what: `an event of ${source.slice(0, 100)}` }
    : reading;
}

/** A notification of SNS as SQS receives it, without raw message delivery. */
function isEnvelope(event: unknown): boolean {
  return filledTextAt(event, 'Type') === 'Notification' && valueAt(event, 'Message') !== undefined;
}

/** A record of S3's own notifications, whose keys are encoded as in a form. */
function s3Record(record: unknown): Reading {
  const encoded = filledTextAt(record, 's3', 'object', 'key');
  try {
    const key =
      encoded === undefined ? undefined : decodeURIComponent(encoded.replaceAll('+', ' '));
    return named(filledTextAt(record, 's3', 'bucket', 'name'), key);
  } catch {
    return UNKNOWN;
  }
}

function named(bucket: string | undefined, key: string | undefined): Reading {
  return bucket === undefined || key === undefined
    ? UNKNOWN
    : { kind: 'objects', objects: [{ bucket, key }] };
}

/** One record that can't be read makes the whole unknown: its object would be lost. */
function combined(readings: readonly Reading[]): Reading {
  if (readings.length === 0 || readings.some(({ kind }) => kind === 'unknown')) return UNKNOWN;
  const objects = readings.flatMap((one) => (one.kind === 'objects' ? one.objects : []));
  const foreign = readings.find((one) => one.kind === 'foreign');
  return objects.length === 0 && foreign !== undefined ? foreign : { kind: 'objects', objects };
}

/**
 * Whether a message that nobody can read may be about a candidate of this registry: it names the
 * bucket, or a key as candidates have it.
 */
export function mayBeOurs(text: string, ourBucket: string): boolean {
  return text.includes(ourBucket) || /pending(?:\/|%2F)schema\.json/i.test(text);
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
