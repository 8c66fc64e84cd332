import type { Catalogue } from '../core/change/tables/plan-changes.js';
import type { Places } from '../core/change/tables/table-change.js';
import { strangersAmong } from '../protocol/whose-table.js';
import type { Claim } from './claims.js';
import type { CandidateContext } from './judge-candidate.js';
import { reason, type Reason } from './rejection.js';

/**
 * The reasons against a candidate whose tables exist already at the place of another topic, and
 * that nobody has claimed.
 */
export function ownedByLocation(
  { topic, before, history }: Pick<CandidateContext, 'topic' | 'before' | 'history'>,
  claims: readonly Claim[],
  catalogue: Catalogue | undefined,
  places: Places,
): readonly Reason[] {
  if (catalogue === undefined) return [];
  const versions = before?.schema === undefined ? history : [before.schema, ...history];
  const unclaimed = claims.filter(({ owner }) => owner === undefined);
  return strangersAmong(topic, versions, unclaimed, { catalogue, places }).map((words) =>
    reason('TABLE_OWNED_BY_ANOTHER_TOPIC', words, { key: 'table_name' }),
  );
}
