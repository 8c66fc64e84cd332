import { evolveType } from '../../change/tables/evolve-type.js';
import { shadowsIn } from '../../change/tables/shadow-column.js';
import type { ColumnType } from '../../schema/column-type.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import { wantedTables } from '../../schema/tables.js';
import { compareTexts } from '../../text/compare-texts.js';
import type { CatchUpFacts } from './catch-up-facts.js';
import type { PlannedRewrite } from './catch-up-plan.js';

/**
 * The rewrites that CURATED still needs, as the catalogue shows it: a column whose type only becomes
 * the wanted one by a rewrite, and one whose swap was interrupted, so that only its shadow is there.
 * Sorted by name, the interrupted ones last. `columns`: those that a comparison names.
 */
export function plannedRewrites(
  columns: readonly string[],
  active: TopicSchema,
  { base, former }: Pick<CatchUpFacts, 'base' | 'former'>,
  curated: ReadonlyMap<string, ColumnType | string>,
): readonly PlannedRewrite[] {
  const [, wanted] = wantedTables(active);
  const older = base.version.schema === undefined ? [] : [base.version.schema, ...former];
  const before = older.map((schema) => wantedTables(schema)[1]);
  const taken = before.flatMap((table) => table.columns);
  const shadowOf = shadowsIn({
    before: before[0],
    former: before[0] === undefined ? undefined : { ...before[0], columns: taken },
    wanted,
  });
  const types = new Map(wanted.columns.map(({ name, type }) => [name, type]));
  const found = [...columns].sort(compareTexts).flatMap((name): readonly PlannedRewrite[] => {
    const type = types.get(name);
    const there = curated.get(name);
    const shadow = shadowOf(name);
    if (type === undefined || typeof there === 'string') return [];
    if (there === undefined) {
      const [setAside, was] = lastSetAside(name, curated) ?? [];
      const filled = curated.get(shadow);
      if (setAside === undefined || was === undefined || typeof filled !== 'object') return [];
      return [{ name, was, type: filled, shadow, setAside, isSetAside: true }];
    }
    const evolution = evolveType(there, there, type);
    if (evolution.kind !== 'rewrite') return [];
    const setAside = freeSetAside(name, curated);
    return [{ name, was: there, type: evolution.type, shadow, setAside, isSetAside: false }];
  });
  return [
    ...found.filter(({ isSetAside }) => !isSetAside),
    ...found.filter(({ isSetAside }) => isSetAside),
  ];
}

/** Days after a swap in which the former values of a column are kept. */
export const UNDO_DAYS = 7;

/** Glue's limit for the name of a column. */
const MAX_NAME = 255;

/** What a rewrite calls the former column, which stays for some days: `c__was`, `c__was2`. */
export function setAsideName(column: string, number: number): string {
  const suffix = number === 1 ? '__was' : `__was${String(number)}`;
  return `${column.slice(0, MAX_NAME - suffix.length)}${suffix}`;
}

function freeSetAside(column: string, taken: ReadonlyMap<string, unknown>): string {
  let number = 1;
  while (taken.has(setAsideName(column, number))) number++;
  return setAsideName(column, number);
}

/** The newest column that was set aside under this name, with its type. */
function lastSetAside(
  column: string,
  curated: ReadonlyMap<string, ColumnType | string>,
): readonly [string, ColumnType] | undefined {
  let last: readonly [string, ColumnType] | undefined;
  for (let number = 1; ; number++) {
    const name = setAsideName(column, number);
    const type = curated.get(name);
    if (type === undefined) return last;
    if (typeof type === 'object') last = [name, type];
  }
}
