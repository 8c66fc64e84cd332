import { printColumnType } from '../schema/column-type.js';
import { compareTexts } from '../text/compare-texts.js';
import type { Added, Pairing, TypeStep } from './pairing.js';
import type { TopicSchema } from '../schema/topic-schema.js';

/** How history is patched after an activation. */
export interface CatchUp {
  readonly lookbackDays: number;
  readonly strategy: 'incremental' | 'full';
  readonly chunkDays: number;
  readonly newColumns: readonly string[];
  readonly typeChanges: readonly {
    readonly field: string;
    readonly oldType: string;
    readonly newType: string;
  }[];
}

/**
 * Columns and fields of STRUCTs that are new in the tables: added ones, and the new names of
 * renamed ones, which start empty.
 */
export function arrivalsIn({ added, renamed }: Pairing): readonly Added[] {
  return [
    ...added,
    ...renamed.map(({ after }) => ({
      name: after.name,
      type: after.type,
      column: after,
      isRequired: after.isRequired,
    })),
  ];
}

/** Type changes of columns that both versions have. */
function typesOfKept({ types, renamed }: Pairing): readonly TypeStep[] {
  const arrived = new Set(renamed.map(({ after }) => after));
  return types.filter(({ column }) => !arrived.has(column));
}

/** Whether history must be patched after a change. */
export function lacksHistory(pairing: Pairing): boolean {
  return pairing.added.length + pairing.types.length + pairing.renamed.length > 0;
}

/** Whether a change needs a rewrite of the data; only the backfill runs one. */
export function needsRewrite(pairing: Pairing): boolean {
  return typesOfKept(pairing).some(({ promotion }) => !promotion.inPlace);
}

/** What history lacks after a change. The file says how to patch it; the comparison says what. */
export function catchUpOf(
  { backfill: { lookbackDays, strategy, chunkDays } }: TopicSchema,
  pairing: Pairing,
): CatchUp {
  return {
    lookbackDays,
    strategy,
    chunkDays,
    newColumns: arrivalsIn(pairing)
      .map(({ name }) => name)
      .sort(compareTexts),
    typeChanges: typesOfKept(pairing).map(({ path, before, after }) => ({
      field: path,
      oldType: printColumnType(before),
      newType: printColumnType(after),
    })),
  };
}
