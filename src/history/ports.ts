import type { ZoneOffsets } from '../core/history/cast/zone-offset.js';
import type { Places } from '../core/change/tables/table-change.js';
import type { ItemStore, Registry } from '../registry/registry.js';
import type { Loader } from '../warehouse/loader.js';
import type { Rows } from '../warehouse/rows.js';
import type { Warehouse } from '../warehouse/warehouse.js';

/** What history is patched with, and told by. */
export interface HistoryPorts {
  readonly registry: Registry & { readonly items: ItemStore };
  /** The catalogue; its changes reach the rows with the next step. */
  readonly warehouse: Warehouse;
  readonly rows: Rows & Loader;
  readonly places: Places;
  /** The clocks of named time zones. */
  readonly zones: ZoneOffsets;
  readonly now: () => Date;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
}
