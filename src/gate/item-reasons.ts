import { quoted } from '../core/text/quoted.js';
import { reasonOf, redacted } from '../errors.js';
import type { Registry } from '../registry/registry.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import type { Awaited } from './conclude.js';

export interface ItemView {
  /** Whether the item tells of this activation; true where no items are read. */
  readonly isCurrent: boolean;
  /** Why the pipeline doesn't process the topic, or why that isn't known. */
  readonly reasons: readonly string[];
}

/** What a topic's item says about a version that came into force. Never throws: that it is in force is known already. */
export async function itemReasons(
  { items }: Registry,
  { topic, sha256 }: Awaited,
): Promise<ItemView> {
  if (items === undefined) return { isCurrent: true, reasons: [] };
  let item: RegistryItem | undefined;
  try {
    item = await items.get(topic);
  } catch (error) {
    return {
      isCurrent: false,
      reasons: [`its registry item can't be read: ${redacted(reasonOf(error))}`],
    };
  }
  if (item === undefined)
    return { isCurrent: false, reasons: ['it has no registry item yet, so nothing processes it'] };
  const isCurrent = item.schemaSha256 === sha256;
  const late = isCurrent ? [] : [`its registry item doesn't tell of this version yet`];
  return { isCurrent, reasons: [...gateWords(topic, item), ...late] };
}

function gateWords(topic: string, { status, processingEnabled }: RegistryItem): readonly string[] {
  switch (status) {
    case 'READY':
      return processingEnabled
        ? []
        : [`READY, but processing_enabled is false: ${topic} is not processed`];
    case 'BACKFILL_PENDING':
      return [`BACKFILL_PENDING: ${topic} pauses until its backfill ends`];
    case 'BACKFILL_FAILED':
      return [`BACKFILL_FAILED: ${topic} pauses until somebody has repaired its backfill`];
    default:
      return [`${status === null ? 'no status' : quoted(status)}: ${topic} is not processed`];
  }
}
