import { printColumnType } from '../schema/column-type.js';
import type { ParsedFile, TopicSchema } from '../schema/topic-schema.js';
import { compareTexts } from '../text/compare-texts.js';
import {
  catchUpKinds,
  sortedKinds,
  typesOfKept,
  type CatchUpKind,
  type ColumnKind,
} from './catch-up-kinds.js';
import { pairVersions } from './pair.js';
import type { Added, Pairing } from './pairing.js';

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
  /** Why each column has to be patched: at least one, sorted. */
  readonly kinds: readonly ColumnKind[];
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

/**
 * Whether a column was added or a type changed. A catch-up may have other reasons, too:
 * {@link catchUpKinds}.
 */
export function lacksHistory(pairing: Pairing): boolean {
  return pairing.added.length + pairing.types.length + pairing.renamed.length > 0;
}

/** Whether a change needs a rewrite of the data; only the backfill runs one. */
export function needsRewrite(pairing: Pairing): boolean {
  return typesOfKept(pairing).some(({ promotion }) => !promotion.inPlace);
}

/**
 * What history lacks after a change; undefined when nothing has to be patched. The file says how to
 * patch it; the comparison says what.
 */
export function catchUpOf(
  { backfill: { lookbackDays, strategy, chunkDays } }: TopicSchema,
  pairing: Pairing,
  isReturned?: (name: string) => boolean,
): CatchUp | undefined {
  const kinds = catchUpKinds(pairing, isReturned);
  if (kinds.length === 0) return undefined;
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
    kinds,
  };
}

/**
 * What history lacks in a version if it is patched up to `base`, and `replaced` was in force
 * between the two: rows of that time lack what `replaced` took away and this version brings back.
 * Undefined when nothing has to be patched.
 */
export function catchUpSince(
  base: ParsedFile,
  replaced: ParsedFile,
  after: ParsedFile,
): CatchUp | undefined {
  const whole = catchUpBetween(base, after);
  const last = replaced === base ? undefined : catchUpBetween(replaced, after);
  if (whole === undefined || last === undefined) return whole ?? last;
  return {
    ...whole,
    newColumns: [...new Set([...whole.newColumns, ...last.newColumns])].sort(compareTexts),
    kinds: sortedKinds([...whole.kinds, ...last.kinds]),
  };
}

function catchUpBetween(before: ParsedFile, after: ParsedFile): CatchUp | undefined {
  if (before.schema === undefined || after.schema === undefined) return undefined;
  const pairing = pairVersions({
    before: before.schema,
    beforeText: before.json.text,
    after: after.schema,
    afterText: after.json.text,
  });
  return catchUpOf(after.schema, pairing);
}

/** The distinct kinds, in the order they are told. */
export function distinctKinds({ kinds }: Pick<CatchUp, 'kinds'>): readonly CatchUpKind[] {
  return [
    ...new Set(sortedKinds(kinds.map(({ kind }) => ({ column: '', kind }))).map((one) => one.kind)),
  ];
}

/** Kinds that were always told as new columns and changed types. */
const TOLD_BEFORE: ReadonlySet<CatchUpKind> = new Set([
  'added',
  'returned',
  'renamed',
  'widened',
  'rewrite',
]);

/** What else is patched: reasons that neither new columns nor changed types tell. */
export function otherKinds({ kinds }: Pick<CatchUp, 'kinds'>): readonly ColumnKind[] {
  return kinds.filter(({ kind }) => !TOLD_BEFORE.has(kind));
}

/**
 * Whether older rows only lack values. They then do no harm to readers, so that the pipeline may go
 * on while they are patched.
 */
export function isAdditive(catchUp: CatchUp): boolean {
  return catchUp.typeChanges.length === 0 && otherKinds(catchUp).length === 0;
}
