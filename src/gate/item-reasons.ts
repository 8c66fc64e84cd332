import { quoted } from '../core/text/quoted.js';
import { reasonOf, redacted } from '../errors.js';
import type { Registry } from '../registry/registry.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import type { Hold } from '../protocol/publication.js';
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
  const held = statusReasons(topic, item);
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
): readonly string[] {
  switch (status) {
    case 'READY':
      return processingEnabled
        ? []
        : [`READY, but processing_enabled is false: ${topic} is not processed`];
    case 'BACKFILL_PENDING':
      return [`BACKFILL_PENDING: ${topic} is not processed until its backfill ends`];
    case 'BACKFILL_FAILED': {
      const failure = catchupFailure ?? null;
      const why = failure === null ? '' : ` (${failure.step}: ${failure.reason})`;
      return [`BACKFILL_FAILED: ${topic} is not processed until its backfill is repaired${why}`];
    }
    default:
      return [`${status === null ? 'no status' : quoted(status)}: ${topic} is not processed`];
  }
}
