import pMap from 'p-map';
import { Fault, reasonOf } from '../errors.js';
import type { ValidationResult } from './validation-result.js';
import type { Ports } from './ports.js';
import { CLOSED_BY_BACKFILL, type RegistryItem } from '../protocol/registry-item.js';
import { isDropDue } from '../protocol/catch-up-standing.js';
import { dropDue } from './drop-due.js';
import { waitsInVain } from './reopen.js';
import { validateTopic } from './validate-topic.js';

export interface SweepResult {
  readonly results: readonly ValidationResult[];
  /** One for each topic that could not be validated; its candidate stays in pending/. */
  readonly faults: readonly Fault[];
  readonly waiting: Waiting;
}

/** What a sweep leaves behind, in milliseconds; 0 where nothing waits. */
export interface Waiting {
  /** How long the oldest candidate has been in pending/. */
  readonly oldestCandidateMs: number;
  /**
   * How long a gate has been closed for a backfill that is pending or failed, by the item's last
   * update. Measured only if asked for, and not for a topic with a candidate.
   */
  readonly longestClosedMs: number;
}

export interface SweepOptions {
  /** Milliseconds that a candidate has waited. */
  readonly olderThanMs?: number;
  /**
   * Reads the item of every topic, to know which gates are closed and which columns of former types
   * are to be dropped.
   */
  readonly measuresGates?: boolean;
  readonly onFault?: (topic: string, fault: Fault) => void;
}

/** Longer than any activation takes, so a sweep doesn't meet a run that is still at work. */
const OLD_MS = 10 * 60_000;
const IN_FLIGHT = 8;

/**
 * Reconciles every topic whose candidate has waited too long: its event was lost, or every retry
 * failed; and every topic that waits for a backfill where nothing runs one any more. Then it drops
 * what rewrites have set aside some days ago.
 */
export async function sweep(
  ports: Ports,
  { olderThanMs = OLD_MS, measuresGates = false, onFault }: SweepOptions = {},
): Promise<SweepResult> {
  const { objects, layout } = ports.registry;
  const faults: Fault[] = [];
  let oldestCandidateMs = 0;
  let longestClosedMs = 0;
  const due: string[] = [];
  const ageOf = (time: string): number => ports.now().getTime() - Date.parse(time);
  const results = await pMap(
    await objects.folders(layout.topics),
    async (topic): Promise<ValidationResult | undefined> => {
      if (layout.parse(layout.pending(topic)) === undefined) return undefined;
      let leftFor = 0;
      try {
        const [pending] = (await objects.list(layout.pending(topic))).filter(
          ({ key }) => key === layout.pending(topic),
        );
        if (pending !== undefined) {
          leftFor = ageOf(pending.modified);
          const result = leftFor >= olderThanMs ? await validateTopic(topic, ports) : undefined;
          if (result !== undefined) leftFor = 0;
          return result;
        }
        if (ports.settings.hasStateMachine && !measuresGates) return undefined;
        const item = await ports.registry.items.get(topic);
        if (waitsInVain(item, ports)) await validateTopic(topic, ports);
        else longestClosedMs = Math.max(longestClosedMs, closedFor(item, ageOf));
        if (isDropDue(item, ports.now())) due.push(topic);
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
      } finally {
        oldestCandidateMs = Math.max(oldestCandidateMs, leftFor);
      }
    },
    { concurrency: IN_FLIGHT },
  );
  await dropDue(due, ports);
  return {
    results: results.filter((result) => result !== undefined),
    faults,
    waiting: { oldestCandidateMs, longestClosedMs },
  };
}

/** Milliseconds since an item was written that closes its topic for a backfill; otherwise 0. */
function closedFor(
  item: Pick<RegistryItem, 'status' | 'updatedAt'> | undefined,
  ageOf: (time: string) => number,
): number {
  const { status = null, updatedAt = null } = item ?? {};
  if (status === null || !CLOSED_BY_BACKFILL.has(status) || updatedAt === null) return 0;
  const age = ageOf(updatedAt);
  return Number.isNaN(age) ? 0 : age;
}
