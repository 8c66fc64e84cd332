import pMap from 'p-map';
import { reasonOf, redacted } from '../errors.js';
import { describe } from './describe.js';
import { parseEvent, topicOf, type Event, type NamedObject } from './event.js';
import type { Metrics } from './metrics.js';
import type { ValidationResult } from './validation-result.js';
import type { Ports } from './ports.js';
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
 * Fault is thrown, so that the event is retried; in a batch it fails only the messages of its
 * topic.
 */
export async function handleEvent(
  event: unknown,
  context: ValidatorContext,
): Promise<Response | BatchResponse> {
  const { ports, metrics } = context;
  const parsed = parseEvent(event);
  if (parsed.kind === 'describe')
    return nothingDone(null, `${ports.registry.layout.deployment}: ${await describe(ports, true)}`);
  if (parsed.kind === 'sweep') {
    await describeInPassing(ports, true);
    return sweepAll(ports, metrics);
  }
  for (const message of parsed.malformed) {
    ports.log(message);
    publishMetric(ports, () => metrics.ignored());
  }
  if (parsed.isQueue) return handleBatch(parsed, context);
  const [object] = parsed.objects;
  if (object === undefined) return malformed(parsed.malformed[0] ?? 'The event is empty');
  const topic = topicIn(object, context);
  if (topic === undefined)
    return nothingDone(null, `Not a candidate of this registry: ${object.key.slice(0, 200)}`);
  return responseOf(await validate(topic, context));
}

/** The gate's knowledge must not keep a candidate from being validated. */
export async function describeInPassing(ports: Ports, confirms: boolean): Promise<void> {
  try {
    await describe(ports, confirms);
  } catch (error) {
    const { objects, layout } = ports.registry;
    const where = objects.locate(layout.deployment);
    ports.log(`${where} could not be written: ${redacted(reasonOf(error))}`);
  }
}

async function handleBatch(
  { objects }: Event & { readonly kind: 'objects' },
  context: ValidatorContext,
): Promise<BatchResponse> {
  const messages = new Map<string, string[]>();
  for (const object of objects) {
    const topic = topicIn(object, context);
    if (topic === undefined) continue;
    const ids = messages.get(topic) ?? [];
    messages.set(topic, ids);
    if (object.messageId !== undefined) ids.push(object.messageId);
  }
  const failed = await pMap(
    messages,
    async ([topic, ids]) => {
      try {
        await validate(topic, context);
        return [];
      } catch (error) {
        context.ports.log(`Failed to validate topic: ${topic}: ${redacted(reasonOf(error))}`, {
          topic,
        });
        return ids;
      }
    },
    { concurrency: IN_FLIGHT },
  );
  return { batchItemFailures: failed.flat().map((itemIdentifier) => ({ itemIdentifier })) };
}

function topicIn(
  object: NamedObject,
  { ports, metrics, bucket }: ValidatorContext,
): string | undefined {
  const topic = topicOf(object, bucket, ports.registry.layout);
  if (topic !== undefined) return topic;
  ports.log('Ignored an event about no candidate of this registry', {
    bucket: object.bucket,
    key: object.key,
  });
  publishMetric(ports, () => metrics.ignored());
  return undefined;
}

async function validate(
  topic: string,
  { ports, metrics, announce }: ValidatorContext,
): Promise<ValidationResult> {
  await announce();
  const result = await validateTopic(topic, ports);
  countResult(result, ports, metrics);
  return result;
}

function countResult(result: ValidationResult, ports: Ports, metrics: Metrics): void {
  if (result.kind === 'idle') return;
  const isValid = result.kind === 'activated';
  publishMetric(ports, () =>
    metrics.judged(result.topic, isValid, isValid ? 0 : result.breakingChanges),
  );
}

function publishMetric({ log }: Ports, publish: () => void): void {
  try {
    publish();
  } catch (error) {
    log(`A metric could not be published: ${redacted(reasonOf(error))}`);
  }
}

/**
 * The candidate of a topic that fails stays in pending/, where the next sweep finds it. So the
 * error is thrown after all topics.
 */
async function sweepAll(ports: Ports, metrics: Metrics): Promise<Response> {
  const { results, faults } = await sweep(ports);
  for (const result of results) countResult(result, ports, metrics);
  if (faults.length > 0)
    throw new AggregateError(
      faults,
      `${faults.length} of ${results.length + faults.length} waiting topics could not be validated`,
    );
  return nothingDone(null, `Reconciled ${results.length} waiting topics`);
}
