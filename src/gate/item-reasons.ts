import { quoted } from '../core/text/quoted.js';
import type { WatchCatchUp } from '../backfill/watch.js';
import { reasonOf, redacted } from '../errors.js';
import type { Registry } from '../registry/registry.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import { PAUSED } from '../protocol/registry-item.js';
import type { CatchUpProgress } from '../protocol/catch-up-progress.js';
import type { Hold } from '../protocol/publication.js';
import { failureWords, progressWords } from '../report/catch-up-progress.js';
import type { AwaitedCandidate } from './conclude.js';

/** The reason given when the item is not updated in time. */
export const LATE_ITEM = 'its registry item does not name this version yet';

export interface ItemView {
  /** Whether the item was written by this activation; true when no items are read. */
  readonly isCurrent: boolean;
  /**
   * Why the pipeline doesn't process the topic, or why that is unknown; and the warnings of its
   * activation.
   */
  readonly reasons: readonly string[];
  /** Undefined where the pipeline processes the topic, and when no items are read. */
  readonly hold: Hold | undefined;
}

/**
 * Reads the item of a topic that was activated. Never throws, since an unreadable item doesn't undo
 * the activation.
 */
export async function itemReasons(
  { items }: Registry,
  { topic, sha256 }: AwaitedCandidate,
  watch: WatchCatchUp | undefined,
): Promise<ItemView> {
  if (items === undefined) return { isCurrent: true, reasons: [], hold: undefined };
  let item: RegistryItem | undefined;
  try {
    item = await items.get(topic);
  } catch (error) {
    return {
      isCurrent: false,
      reasons: [`its registry item can't be read: ${redacted(reasonOf(error))}`],
      hold: 'closed',
    };
  }
  if (item === undefined)
    return {
      isCurrent: false,
      reasons: ['it has no registry item yet, so the pipeline does not process it'],
      hold: 'closed',
    };
  const isCurrent = item.schemaSha256 === sha256;
  const late = isCurrent ? [] : [LATE_ITEM];
  const warnings = isCurrent ? (item.warnings ?? []) : [];
  const isPaused = isCurrent && item.status === PAUSED;
  const held = statusReasons(topic, item, isPaused ? await watch?.(item) : undefined);
  return {
    isCurrent,
    reasons: [...held, ...late, ...warnings],
    hold: holdOf(item, held.length > 0 || !isCurrent),
  };
}

function holdOf({ status }: RegistryItem, isHeld: boolean): Hold | undefined {
  if (status === 'BACKFILL_PENDING') return 'backfill';
  return isHeld ? 'closed' : undefined;
}

function statusReasons(
  topic: string,
  { status, processingEnabled, catchupFailure }: RegistryItem,
  progress: CatchUpProgress | undefined,
): readonly string[] {
  switch (status) {
    case 'READY':
      return processingEnabled
        ? []
        : [`READY, but processing_enabled is false: ${topic} is not processed`];
    case 'BACKFILL_PENDING':
      return [
        `BACKFILL_PENDING: ${topic} is not processed while its history is patched${progress === undefined ? '' : `: ${progressWords(progress)}`}`,
      ];
    case 'BACKFILL_FAILED': {
      const failure = catchupFailure ?? null;
      const why = failure === null ? '' : ` at ${failureWords(failure)}`;
      return [
        `BACKFILL_FAILED: ${topic} is not processed, since its backfill failed${why}; run schema-gate catch-up ${topic}`,
      ];
    }
    default:
      return [`${status === null ? 'no status' : quoted(status)}: ${topic} is not processed`];
  }
}
