import type { ParsedFile, TopicSchema } from '../../schema/topic-schema.js';
import { identifierProblem } from '../../schema/identifier.js';
import { wantedTables } from '../../schema/tables.js';
import { compareTexts } from '../../text/compare-texts.js';
import type { CatchUpFacts } from './catch-up-facts.js';
import type { FollowUps } from './catch-up-plan.js';

type Known = Pick<CatchUpFacts, 'followUps' | 'tables' | 'base' | 'since' | 'former'>;

/** What follows the patch of each period, as far as it is configured and there is something to do. */
export function plannedFollowUps(active: TopicSchema, facts: Known): FollowUps {
  const { errorsTable, driftLog, optimizeAbove } = facts.followUps;
  const columns = driftLog === null ? [] : driftedColumns(active, facts);
  const [, { partitioning }] = wantedTables(active);
  // The predicate of OPTIMIZE may name partition columns only.
  const isByPeriod = partitioning.some(
    ({ column, transform }) => column === 'period_reference' && transform === 'identity',
  );
  return {
    errorsTable,
    drift: driftLog === null || columns.length === 0 ? null : { table: driftLog, columns },
    optimizeAbove: isByPeriod ? optimizeAbove : null,
  };
}

/**
 * Columns of STD that no version names: events carry a field that nobody reads. A column that was
 * removed is none, since people decided on it.
 */
function driftedColumns(
  active: TopicSchema,
  { tables, base, since, former }: Known,
): readonly string[] {
  const older = [base.version, ...since].flatMap(({ schema }: ParsedFile) => schema ?? []);
  const named = new Set(
    [active, ...older, ...former].flatMap((schema) => {
      const [{ columns, grown = [] }] = wantedTables(schema);
      return [...columns.map(({ name }) => name), ...grown];
    }),
  );
  return (tables.standardized?.columns ?? [])
    .map(({ name }) => name)
    .filter((name) => !named.has(name) && isPlain(name))
    .sort(compareTexts);
}

/** Whether a name of the catalogue can stand in a statement. */
function isPlain(name: string): boolean {
  return /^[a-z0-9_]+$/.test(name) && identifierProblem(name) === undefined;
}
