import { printColumnType } from './column-type.js';
import { compareTexts } from './compare-texts.js';
import type { CatchUp } from './finding.js';
import type { Pairing } from './pair.js';
import type { TopicSchema } from './topic-schema.js';

/** What history lacks after a change: the file says how to patch it, the comparison what. */
export function catchUpOf({ backfill: { lookbackDays, strategy, chunkDays } }: TopicSchema, { added, types }: Pairing): CatchUp {
  return {
    lookbackDays,
    strategy,
    chunkDays,
    newColumns: added.map(({ name }) => name).sort(compareTexts),
    typeChanges: types.map(({ path, before, after }) => ({
      field: path,
      oldType: printColumnType(before),
      newType: printColumnType(after),
    })),
  };
}
