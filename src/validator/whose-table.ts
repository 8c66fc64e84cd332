import { quoted } from '../core/text/quoted.js';
import { wantedTables } from '../core/schema/tables.js';
import type { Catalogue } from '../core/change/tables/plan-changes.js';
import type { Places } from '../core/change/tables/table-change.js';
import { printClaim } from '../protocol/claims.js';
import type { Claim } from './claims.js';
import type { CandidateContext } from './judge-candidate.js';
import { reason, type Reason } from './rejection.js';

/**
 * The reasons against a candidate whose tables exist already at the place of another topic, and
 * that nobody has claimed: in a lakehouse that is older than the claims, such a table is in use.
 * One that a version of this topic named while it was in force is this topic's, wherever it is.
 */
export function ownedByLocation(
  { topic, before, history }: Pick<CandidateContext, 'topic' | 'before' | 'history'>,
  claims: readonly Claim[],
  catalogue: Catalogue | undefined,
  places: Places,
): readonly Reason[] {
  if (catalogue === undefined) return [];
  const former = [before?.schema, ...history].flatMap((schema) =>
    schema === undefined ? [] : wantedTables(schema),
  );
  const named = new Set(former.map(({ layer, name }) => `${places.databases[layer]}.${name}`));
  return [catalogue.standardized, catalogue.curated].flatMap((existing) => {
    if (existing === undefined || existing.location === null) return [];
    const table = `${existing.database}.${existing.name}`;
    const claim = claims.find((one) => one.table === table);
    if (claim === undefined || claim.owner !== undefined || named.has(table)) return [];
    const own = `s3://${places.bucket}/${existing.database}/${topic}`;
    const location = existing.location.replace(/^s3[an]:/, 's3:').replace(/\/+$/, '');
    if (location === own) return [];
    const content = new TextDecoder().decode(printClaim({ topic, table })).replaceAll(/\s+/g, ' ');
    return reason(
      'TABLE_OWNED_BY_ANOTHER_TOPIC',
      `Table '${table}' exists at ${quoted(location)}, which is not the place of topic '${topic}' (${own}), and no version of the topic that was in force had it, so it belongs to another topic; choose another table_name. If it is this topic's all the same, put ${content.trim()} into ${claim.place}`,
      { key: 'table_name' },
    );
  });
}
