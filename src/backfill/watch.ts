import type { CatchUpProgress } from '../protocol/catch-up-progress.js';
import type { RegistryItem } from '../protocol/registry-item.js';

/**
 * How far the catch-up of a topic is, beside what its item says; undefined where nothing more is
 * known. Never throws: nobody decides by it.
 */
export type WatchCatchUp = (item: RegistryItem) => Promise<CatchUpProgress | undefined>;
