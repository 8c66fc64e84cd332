import type { Column } from '../schema/column.js';
import { GENERATED_COLUMNS } from '../schema/table-settings.js';
import { compareTexts } from '../text/compare-texts.js';
import type { Kept, Pairing, TypeStep } from './pairing.js';

/** The kinds of changes after which history has to be patched, in the order they are told. */
export const CATCH_UP_KINDS = [
  /** The column, or a field of its STRUCT, is new. */
  'added',
  /** The column is new in this version, and an older version had it. */
  'returned',
  /** The column has another name. */
  'renamed',
  /** The type became wider in place: values that did not fit are NULL until they are patched. */
  'widened',
  /** The type changes by a rewrite of the data. */
  'rewrite',
  /** The column reads another path. */
  'json_path',
  /** The column need not be filled any more: rows that lacked it were rejected. */
  'relaxed',
  /** As `relaxed`, for a column that was a critical data element. */
  'cde_removed',
  /** The column became sensitive: older rows are not masked. */
  'sensitive',
  /** An earlier catch-up began the column and did not end, or left some periods. */
  'unfinished',
] as const;
export type CatchUpKind = (typeof CATCH_UP_KINDS)[number];

/** One reason why a column's history has to be patched. */
export interface ColumnKind {
  readonly column: string;
  readonly kind: CatchUpKind;
}

/**
 * What history lacks after a change, also after a breaking one that people accepted: each column
 * with each of its kinds once, sorted by column, then by kind. `isReturned`: whether an older
 * version had a column of this name.
 */
export function catchUpKinds(
  pairing: Pairing,
  isReturned: (name: string) => boolean = () => false,
): readonly ColumnKind[] {
  const { added, renamed, kept } = pairing;
  const newNames = new Set(renamed.map(({ after }) => after));
  const found: ColumnKind[] = [
    ...added.map(({ name, column }): ColumnKind => {
      const isBack = name === column.name && isReturned(name);
      return { column: column.name, kind: isBack ? 'returned' : 'added' };
    }),
    ...renamed.map(({ after }): ColumnKind => ({ column: after.name, kind: 'renamed' })),
    ...typesOfKept(pairing).map(({ column, promotion }): ColumnKind => {
      return { column: column.name, kind: promotion.inPlace ? 'widened' : 'rewrite' };
    }),
    ...kept
      .filter(({ after }) => !GENERATED_COLUMNS.has(after.name))
      .flatMap((pair) =>
        kindsOfKept(pair, newNames).map((kind) => ({ column: pair.after.name, kind })),
      ),
  ];
  return sortedKinds(found);
}

/** Type changes of columns that both versions have under one name. */
export function typesOfKept({ types, renamed }: Pairing): readonly TypeStep[] {
  const arrived = new Set(renamed.map(({ after }) => after));
  return types.filter(({ column }) => !arrived.has(column));
}

/** Each column with each of its kinds once, sorted by column, then by kind. */
export function sortedKinds(kinds: readonly ColumnKind[]): readonly ColumnKind[] {
  const order = (kind: CatchUpKind): number => CATCH_UP_KINDS.indexOf(kind);
  const once = new Map(kinds.map((one) => [`${one.kind} ${one.column}`, one]));
  return [...once.values()].sort(
    (a, b) => compareTexts(a.column, b.column) || order(a.kind) - order(b.kind),
  );
}

/** A renamed column starts empty, so what else changed about its path comes with its new name. */
function kindsOfKept(
  { before, after }: Kept,
  renamed: ReadonlySet<Column>,
): readonly CatchUpKind[] {
  const isRelaxed = before.isRequired && !after.isRequired;
  return [
    ...(before.source !== after.source && !renamed.has(after) ? ['json_path' as const] : []),
    ...(isRelaxed ? [before.isCde ? ('cde_removed' as const) : ('relaxed' as const)] : []),
    ...(!before.isSensitive && after.isSensitive ? ['sensitive' as const] : []),
  ];
}
