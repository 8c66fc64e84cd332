import type { ItemStore, Registry } from '../registry/registry.js';
import type { Warehouse } from '../warehouse/warehouse.js';
import type { Backfill } from '../backfill/backfill.js';
import type { Settings } from './settings.js';

/** What the validator works on. */
export interface Ports {
  /** With items: without them nobody could open a topic's gate. */
  readonly registry: Registry & { readonly items: ItemStore };
  readonly warehouse: Warehouse;
  /** Absent where nothing patches history. */
  readonly backfill: Backfill | undefined;
  readonly settings: Settings;
  readonly now: () => Date;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
  /** Tells one try from the next, so that an engine that remembers tokens tries again. */
  readonly attempt: () => string;
  readonly log: (line: string, facts?: Readonly<Record<string, unknown>>) => void;
}
