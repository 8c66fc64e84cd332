import type { Catalogue } from '../core/change/tables/plan-changes.js';
import type { Places } from '../core/change/tables/table-change.js';
import { wantedTables } from '../core/schema/tables.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { quoted } from '../core/text/quoted.js';
import { printClaim } from './claims.js';

/** A table that a topic names, and where the claim on it would lie. */
export interface NamedTable {
  /** `database.table` */
  readonly table: string;
  readonly place: string;
}

/**
 * Why a topic's tables that nobody has claimed are another topic's: they exist at its place. In a
 * lakehouse that is older than the claims, such a table is in use. One that a version of this topic
 * named while it was in force is this topic's, wherever it is. `versions`: all that were in force.
 */
export function strangersAmong(
  topic: string,
  versions: readonly TopicSchema[],
  unclaimed: readonly NamedTable[],
  { catalogue, places }: { readonly catalogue: Catalogue; readonly places: Places },
): readonly string[] {
  const former = versions.flatMap(wantedTables);
  const named = new Set(former.map(({ layer, name }) => `${places.databases[layer]}.${name}`));
  return [catalogue.standardized, catalogue.curated].flatMap((existing) => {
    if (existing === undefined || existing.location === null) return [];
    const table = `${existing.database}.${existing.name}`;
    const claim = unclaimed.find((one) => one.table === table);
    if (claim === undefined || named.has(table)) return [];
    const own = `s3://${places.bucket}/${existing.database}/${topic}`;
    const location = existing.location.replace(/^s3[an]:/, 's3:').replace(/\/+$/, '');
    if (location === own) return [];
    const content = new TextDecoder().decode(printClaim({ topic, table })).replaceAll(/\s+/g, ' ');
    return `Table '${table}' exists at ${quoted(location)}, which is not the place of topic '${topic}' (${own}), and no version of the topic that was in force had it, so it belongs to another topic; choose another table_name. If it is this topic's all the same, put ${content.trim()} into ${claim.place}`;
  });
}
