import pMap from 'p-map';
import { reasonOf, redacted } from '../errors.js';
import { parseEvent, topicOf, type Event, type Named } from './event.js';
import type { Metrics } from './metrics.js';
import type { Outcome } from './outcome.js';
import type { Ports } from './ports.js';
import { malformed, nothingDone, responseOf, type Response } from './response.js';
import { sweep } from './sweep.js';
import { validateTopic } from './validate-topic.js';

/** What the handler works on; `bucket` is the registry's. */
export interface Station {
  readonly ports: Ports;
  readonly metrics: Metrics;
  readonly bucket: string;
}

/** SQS is told which messages to bring again. */
export interface BatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Topics of one batch that are validated at once; each makes a dozen calls. */
const IN_FLIGHT = 8;

/**
 * One invocation. An event is only a hint: the topic it names is reconciled as it is now. An infrastructure fault is thrown, so that
 * it is tried again; in a batch it fails the messages of its topic only.
 */
export async function handleEvent(
  event: unknown,
  station: Station,
): Promise<Response | BatchResponse> {
  const { ports, metrics } = station;
  const parsed = parseEvent(event);
  if (parsed.kind === 'sweep') return sweepAll(ports, metrics);
  for (const message of parsed.malformed) {
    ports.log(message);
    attempt(ports, () => metrics.ignored());
  }
  if (parsed.isQueue) return handleBatch(parsed, station);
  const [object] = parsed.objects;
  if (object === undefined) return malformed(parsed.malformed[0] ?? 'The event is empty');
  const topic = topicIn(object, station);
  if (topic === undefined)
    return nothingDone(null, `Not a candidate of this registry: ${object.key.slice(0, 200)}`);
  return responseOf(await validate(topic, station));
}

async function handleBatch(
  { objects }: Event & { readonly kind: 'objects' },
  station: Station,
): Promise<BatchResponse> {
  const messages = new Map<string, string[]>();
  for (const object of objects) {
    const topic = topicIn(object, station);
    if (topic === undefined) continue;
    const ids = messages.get(topic) ?? [];
    messages.set(topic, ids);
    if (object.messageId !== undefined) ids.push(object.messageId);
  }
  const failed = await pMap(
    messages,
    async ([topic, ids]) => {
      try {
        await validate(topic, station);
        return [];
      } catch (error) {
        station.ports.log(`Failed to validate topic: ${topic}: ${redacted(reasonOf(error))}`, {
          topic,
        });
        return ids;
      }
    },
    { concurrency: IN_FLIGHT },
  );
  return { batchItemFailures: failed.flat().map((itemIdentifier) => ({ itemIdentifier })) };
}

function topicIn(object: Named, { ports, metrics, bucket }: Station): string | undefined {
  const topic = topicOf(object, bucket, ports.registry.layout);
  if (topic !== undefined) return topic;
  ports.log('Ignored an event about no candidate of this registry', {
    bucket: object.bucket,
    key: object.key,
  });
  attempt(ports, () => metrics.ignored());
  return undefined;
}

async function validate(topic: string, { ports, metrics }: Station): Promise<Outcome> {
  const outcome = await validateTopic(topic, ports);
  count(outcome, ports, metrics);
  return outcome;
}

function count(outcome: Outcome, ports: Ports, metrics: Metrics): void {
  if (outcome.kind === 'idle') return;
  const isValid = outcome.kind === 'activated';
  attempt(ports, () =>
    metrics.judged(outcome.topic, isValid, isValid ? 0 : outcome.breakingChanges),
  );
}

function attempt({ log }: Ports, publish: () => void): void {
  try {
    publish();
  } catch (error) {
    log(`A metric could not be published: ${redacted(reasonOf(error))}`);
  }
}

/** A topic that fails in a sweep stays in pending/, and the next sweep finds it; so the schedule is told only when all is done. */
async function sweepAll(ports: Ports, metrics: Metrics): Promise<Response> {
  const { outcomes, faults } = await sweep(ports);
  for (const outcome of outcomes) count(outcome, ports, metrics);
  if (faults.length > 0)
    throw new AggregateError(
      faults,
      `${faults.length} of ${outcomes.length + faults.length} waiting topics could not be validated`,
    );
  return nothingDone(null, `Reconciled ${outcomes.length} waiting topics`);
}
