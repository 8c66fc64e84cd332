import { counted } from '../core/text/counted.js';
import pMap from 'p-map';
import { reasonOf, redacted } from '../errors.js';
import { describe } from './describe.js';
import {
  EXPECTED,
  mayBeOurs,
  parseEvent,
  topicOf,
  type Message,
  type NamedObject,
  type Reading,
} from './event.js';
import type { Metrics } from './metrics.js';
import type { ValidationResult } from './validation-result.js';
import type { Ports } from './ports.js';
import { publishMetric, reportFault } from './report-fault.js';
import { malformed, nothingDone, responseOf, type Response } from './response.js';
import { sweep } from './sweep.js';
import { validateTopic } from './validate-topic.js';

/** What every event is handled with. `bucket` is the registry's. */
export interface ValidatorContext {
  readonly ports: Ports;
  readonly metrics: Metrics;
  readonly bucket: string;
  /** Writes what the validator can do, if it hasn't done so; it never fails. */
  readonly announce: () => Promise<void>;
}

/** SQS delivers the messages of these ids again. */
export interface BatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Topics of one batch that are validated at the same time; each makes a dozen calls. */
const IN_FLIGHT = 8;

/**
 * Handles one invocation. An event is only a hint: the topic it names is reconciled as it is now. A
 * Fault is logged and thrown, so that the event is retried; in a batch it fails only the messages
 * of its topic.
 */
export async function handleEvent(
  event: unknown,
  context: ValidatorContext,
): Promise<Response | BatchResponse> {
  const { ports } = context;
  const parsed = parseEvent(event);
  switch (parsed.kind) {
    case 'describe':
      return describeNow(context);
    case 'sweep':
      await describeInPassing(ports, true);
      return sweepAll(context);
    case 'queue':
      return handleBatch(parsed.messages, context);
    case 'one':
      return handleOne(parsed.reading, context);
  }
}

async function describeNow(context: ValidatorContext): Promise<Response> {
  const { ports } = context;
  try {
    const described = await describe(ports, true);
    return nothingDone(null, `${ports.registry.layout.deployment}: ${described}`);
  } catch (error) {
    reportFault(error, undefined, context);
    throw error;
  }
}

/** The gate's knowledge must not keep a candidate from being validated. */
export async function describeInPassing(ports: Ports, confirms: boolean): Promise<void> {
  try {
    await describe(ports, confirms);
  } catch (error) {
    const { objects, layout } = ports.registry;
    const where = objects.locate(layout.deployment);
    ports.log(`${where} could not be written: ${redacted(reasonOf(error))}`, {}, 'warn');
  }
}

/** An event without acknowledgement; a notification of S3 may name several objects. */
async function handleOne(reading: Reading, context: ValidatorContext): Promise<Response> {
  if (reading.kind === 'unknown') {
    refuse(undefined, context);
    return malformed(`The event names no object: ${EXPECTED}`);
  }
  if (reading.kind === 'foreign') {
    ignore(reading.what, {}, context);
    return nothingDone(null, `Not a candidate of this registry: ${reading.what}`);
  }
  const topics = new Set(reading.objects.flatMap((object) => topicIn(object, context) ?? []));
  if (topics.size === 0) {
    const key = reading.objects[0]?.key ?? '';
    return nothingDone(null, `Not a candidate of this registry: ${key.slice(0, 200)}`);
  }
  const faults: unknown[] = [];
  const responses: Response[] = [];
  for (const topic of topics) {
    try {
      responses.push(responseOf(await validate(topic, context)));
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1)
    throw new AggregateError(faults, `${faults.length} topics could not be validated`);
  const [first = nothingDone(null, 'No candidate is waiting in pending/')] = responses;
  return responses.find(({ valid }) => !valid) ?? first;
}

/**
 * An empty identifier lets SQS deliver the whole batch again; there is no other way to keep a
 * message without an id:
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
const WHOLE_BATCH = '';

async function handleBatch(
  messages: readonly Message[],
  context: ValidatorContext,
): Promise<BatchResponse> {
  const refused: string[] = [];
  const byTopic = new Map<string, string[]>();
  for (const { id = WHOLE_BATCH, reading, text } of messages) {
    if (reading.kind === 'unknown') {
      refuse(id, context);
      if (mayBeOurs(text, context.bucket)) refused.push(id);
      continue;
    }
    if (reading.kind === 'foreign') {
      ignore(reading.what, { message: id }, context);
      continue;
    }
    for (const object of reading.objects) {
      const topic = topicIn(object, context);
      if (topic !== undefined) byTopic.set(topic, [...(byTopic.get(topic) ?? []), id]);
    }
  }
  const failed = await pMap(
    byTopic,
    async ([topic, ids]) => {
      try {
        await validate(topic, context);
        return [];
      } catch {
        // It is logged already.
        return ids;
      }
    },
    { concurrency: IN_FLIGHT },
  );
  const ids = new Set([...refused, ...failed.flat()]);
  return { batchItemFailures: [...ids].map((itemIdentifier) => ({ itemIdentifier })) };
}

function topicIn(object: NamedObject, context: ValidatorContext): string | undefined {
  const { bucket, key } = object;
  const topic = topicOf(object, context.bucket, context.ports.registry.layout);
  if (topic === undefined) ignore('no candidate of this registry', { bucket, key }, context);
  return topic;
}

function ignore(
  about: string,
  facts: Readonly<Record<string, unknown>>,
  { ports, metrics }: ValidatorContext,
): void {
  ports.log(`Ignored an event about ${about}`, facts);
  publishMetric(ports, () => metrics.ignored());
}

/** An event that nobody can read may be about a candidate, so operators must see it. */
function refuse(id: string | undefined, { ports, metrics }: ValidatorContext): void {
  const subject =
    id === undefined
      ? 'The event'
      : `Record ${id === WHOLE_BATCH ? 'without a messageId' : id.slice(0, 200)}: The event`;
  ports.log(`${subject} names no object: ${EXPECTED}`, {}, 'error');
  publishMetric(ports, () => metrics.ignored());
}

async function validate(topic: string, context: ValidatorContext): Promise<ValidationResult> {
  const { ports, metrics, announce } = context;
  try {
    await announce();
    const result = await validateTopic(topic, ports);
    countResult(result, ports, metrics);
    return result;
  } catch (error) {
    reportFault(error, topic, context);
    throw error;
  }
}

function countResult(result: ValidationResult, ports: Ports, metrics: Metrics): void {
  if (result.kind === 'idle') return;
  const isValid = result.kind === 'activated';
  publishMetric(ports, () =>
    metrics.judged(result.topic, isValid, isValid ? 0 : result.breakingChanges),
  );
}

/**
 * The candidate of a topic that fails stays in pending/, where the next sweep finds it. So the
 * error is thrown after all topics.
 */
async function sweepAll(context: ValidatorContext): Promise<Response> {
  const { ports, metrics } = context;
  const { results, faults, waiting } = await sweep(ports, {
    measuresGates: true,
    onFault: (topic, fault) => reportFault(fault, topic, context),
  }).catch((error: unknown) => {
    reportFault(error, undefined, context);
    throw error;
  });
  for (const result of results) countResult(result, ports, metrics);
  metrics.waiting(secondsOf(waiting.oldestCandidateMs), secondsOf(waiting.longestClosedMs));
  if (faults.length > 0)
    throw new AggregateError(
      faults,
      `${faults.length} of ${counted(results.length + faults.length, 'waiting topic')} could not be validated`,
    );
  return nothingDone(null, `Reconciled ${counted(results.length, 'waiting topic')}`);
}

function secondsOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
