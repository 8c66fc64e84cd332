import pMap from 'p-map';
import { Fault, reasonOf } from '../errors.js';
import type { Outcome } from './outcome.js';
import type { Ports } from './ports.js';
import { validateTopic } from './validate-topic.js';

export interface Swept {
  readonly outcomes: readonly Outcome[];
  /** Of topics that could not be validated; they stay in pending/. */
  readonly faults: readonly Fault[];
}

/** Longer than any activation takes, so that a sweep meets no run in flight. */
const OLD_MS = 10 * 60_000;
const IN_FLIGHT = 8;

/** Reconciles every topic whose candidate has waited for long: its event was lost, or every try of it failed. */
export async function sweep(ports: Ports, olderThanMs: number = OLD_MS): Promise<Swept> {
  const { objects, layout } = ports.registry;
  const faults: Fault[] = [];
  const outcomes = await pMap(
    await objects.folders(layout.topics),
    async (topic): Promise<Outcome | undefined> => {
      if (layout.parse(layout.pending(topic)) === undefined) return undefined;
      try {
        const [pending] = (await objects.list(layout.pending(topic))).filter(
          ({ key }) => key === layout.pending(topic),
        );
        if (
          pending === undefined ||
          ports.now().getTime() - Date.parse(pending.modified) < olderThanMs
        )
          return undefined;
        return await validateTopic(topic, ports);
      } catch (error) {
        // Whatever it was, the other topics must not wait for it.
        faults.push(
          error instanceof Fault
            ? error
            : new Fault(`Validating topic '${topic}' failed: ${reasonOf(error)}`, { cause: error }),
        );
        return undefined;
      }
    },
    { concurrency: IN_FLIGHT },
  );
  return { outcomes: outcomes.filter((outcome) => outcome !== undefined), faults };
}
