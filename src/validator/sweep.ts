import pMap from 'p-map';
import { Fault, reasonOf } from '../errors.js';
import type { ValidationResult } from './validation-result.js';
import type { Ports } from './ports.js';
import { isUnattended } from './reopen.js';
import { validateTopic } from './validate-topic.js';

export interface SweepResult {
  readonly results: readonly ValidationResult[];
  /** One for each topic that could not be validated; its candidate stays in pending/. */
  readonly faults: readonly Fault[];
}

export interface SweepOptions {
  /** Milliseconds that a candidate has waited. */
  readonly olderThanMs?: number;
  readonly onFault?: (topic: string, fault: Fault) => void;
}

/** Longer than any activation takes, so a sweep doesn't meet a run that is still at work. */
const OLD_MS = 10 * 60_000;
const IN_FLIGHT = 8;

/**
 * Reconciles every topic whose candidate has waited too long: its event was lost, or every retry
 * failed; and every topic that waits for a backfill where nothing runs one any more.
 */
export async function sweep(
  ports: Ports,
  { olderThanMs = OLD_MS, onFault }: SweepOptions = {},
): Promise<SweepResult> {
  const { objects, layout } = ports.registry;
  const faults: Fault[] = [];
  const results = await pMap(
    await objects.folders(layout.topics),
    async (topic): Promise<ValidationResult | undefined> => {
      if (layout.parse(layout.pending(topic)) === undefined) return undefined;
      try {
        const [pending] = (await objects.list(layout.pending(topic))).filter(
          ({ key }) => key === layout.pending(topic),
        );
        const isOverdue =
          pending !== undefined &&
          ports.now().getTime() - Date.parse(pending.modified) >= olderThanMs;
        if (isOverdue) return await validateTopic(topic, ports);
        if (pending === undefined && (await isUnattended(topic, ports)))
          await validateTopic(topic, ports);
        return undefined;
      } catch (error) {
        // Whatever the error is, the other topics are still validated.
        const fault =
          error instanceof Fault
            ? error
            : new Fault(`Validating topic '${topic}' failed: ${reasonOf(error)}`, { cause: error });
        faults.push(fault);
        onFault?.(topic, fault);
        return undefined;
      }
    },
    { concurrency: IN_FLIGHT },
  );
  return { results: results.filter((result) => result !== undefined), faults };
}
