import { reasonOf, redacted } from '../errors.js';
import type { Metrics } from './metrics.js';
import type { Ports } from './ports.js';

/** Where a run of the validator is watched. */
export interface Watched {
  readonly ports: Pick<Ports, 'log'>;
  readonly metrics: Metrics;
}

/**
 * Tells operators about an error that was or will be thrown, since a queue, a schedule and a retry
 * hide it.
 */
export function reportFault(error: unknown, topic: string | undefined, watched: Watched): void {
  const subject =
    topic === undefined ? 'Failed to handle an event' : `Failed to validate topic: ${topic}`;
  const facts = topic === undefined ? {} : { topic };
  watched.ports.log(`${subject}: ${redacted(reasonOf(error))}`, facts, 'error');
  publishMetric(watched.ports, () => watched.metrics.fault(topic));
}

export function publishMetric({ log }: Pick<Ports, 'log'>, publish: () => void): void {
  try {
    publish();
  } catch (error) {
    log(`A metric could not be published: ${redacted(reasonOf(error))}`, {}, 'warn');
  }
}
