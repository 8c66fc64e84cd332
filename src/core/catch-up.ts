import { printColumnType } from './column-type.js';
import { compareTexts } from './compare-texts.js';
import type { CatchUp } from './finding.js';
import type { Added, Pairing, TypeStep } from './pair.js';
import type { TopicSchema } from './topic-schema.js';

/** Columns, and fields of STRUCTs, that the tables get: those that were added, and the newer ones of renamed pairs, which no value follows. */
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

/** Types that change in columns that stay. */
function typesOfKept({ types, renamed }: Pairing): readonly TypeStep[] {
  const arrived = new Set(renamed.map(({ after }) => after));
  return types.filter(({ column }) => !arrived.has(column));
}

/** Whether a change leaves history with something to patch. */
export function lacksHistory(pairing: Pairing): boolean {
  return pairing.added.length + pairing.types.length + pairing.renamed.length > 0;
}

/** Whether a change needs a rewrite of the data, which only the backfill runs. */
export function needsRewrite(pairing: Pairing): boolean {
  return typesOfKept(pairing).some(({ promotion }) => !promotion.inPlace);
}

/** What history lacks after a change: the file says how to patch it, the comparison what. */
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
