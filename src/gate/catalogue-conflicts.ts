import { assumedTables, lastInTables } from '../core/change/tables/assumed-tables.js';
import { conflictWords } from '../core/change/tables/conflict-words.js';
import { knownTables } from '../core/change/tables/known-tables.js';
import { planChanges, type Catalogue } from '../core/change/tables/plan-changes.js';
import type { ExistingTable } from '../core/change/tables/table-change.js';
import type { Conflict } from '../core/change/tables/table-remark.js';
import { wantedTables, type WantedTable } from '../core/schema/tables.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { tableToken } from '../core/change/tokens.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { conflictDetection } from '../core/verdict/version-conflict.js';
import {
  standaloneFinding,
  withRefusal,
  type JudgeContext,
  type ParsedSide,
} from '../core/verdict/verdict.js';
import { claimingTopic } from '../protocol/claims.js';
import { strangersAmong, type NamedTable } from '../protocol/whose-table.js';
import type { Registry } from '../registry/registry.js';
import type { ReadableCatalogue } from './readable-catalogue.js';
import { tooLongForClaims } from './claimed-tables.js';

/** Where the tables of a topic are looked up. */
export interface TablePlaces {
  readonly registry: Registry;
  readonly catalogue: ReadableCatalogue;
}

/** A topic that the rules let pass. */
interface PassedTopic {
  readonly verdict: TopicVerdict;
  /** The version in force in the registry. */
  readonly before: TopicSchema | undefined;
  readonly after: ParsedSide;
  /** Newest first. */
  readonly history: readonly TopicSchema[];
}

/**
 * Adds what stands in the way of a plan in the catalogue, since the validator would refuse it:
 * breaking, and nobody can accept it. A topic without a plan, or whose plan changes no table, stays
 * as it is. Throws a Fault for a table or a claim that can't be read.
 */
export async function withCatalogueConflicts(
  { verdict, before, after, history }: PassedTopic,
  places: TablePlaces | undefined,
  context: JudgeContext,
): Promise<TopicVerdict> {
  const { schema } = after.parsed;
  if (places === undefined || schema === undefined) return verdict;
  if (verdict.plan === null || verdict.plan.ddl.length === 0) return verdict;
  const { topic } = verdict;
  const { databases } = places.catalogue.places;
  if (tooLongForClaims(schema, { registry: places.registry, databases }) !== undefined)
    return verdict;
  const wanted = wantedTables(schema);
  const catalogue = await catalogueOf(wanted, places.catalogue);
  const versions = before === undefined ? history : [before, ...history];
  const claims = await claimsOn(wanted, places);
  const unclaimed = claims.filter(({ owner }) => owner === undefined);
  const at = { catalogue, places: places.catalogue.places };
  const strangers = strangersAmong(topic, versions, unclaimed, at).map((message) => ({
    rule: 'table-owned-by-another-topic',
    detection: {
      after: schema.tableName,
      message,
      short: 'table of another topic',
      at: tableToken(schema, 'table_name'),
    },
  }));
  const known = knownTables({
    before,
    isInForce: before !== undefined,
    after: schema,
    history,
    hasClaims: claims.every(({ owner }) => owner === topic),
    catalogue,
  });
  const last = before ?? lastInTables(schema, history);
  const { conflicts } = planChanges({
    topic,
    places: places.catalogue.places,
    before: known,
    former: last === undefined ? undefined : assumedTables(last, history),
    after: wanted,
    catalogue,
  });
  // What another topic has is not this one's to change.
  const found =
    strangers.length > 0
      ? strangers
      : conflicts.map((conflict) =>
          conflictDetection(conflict, schema, {
            after: `${conflict.kind} ${conflict.table}`,
            message: conflictWords(conflict, versions),
            short: shortOf(conflict),
          }),
        );
  return found.reduce((judged, one) => {
    const finding = standaloneFinding(topic, one, context);
    return finding === undefined ? judged : withRefusal(judged, finding, after);
  }, verdict);
}

/** The fact without the table's name and the ways out. */
function shortOf({ message, table }: Conflict): string {
  const words = message.startsWith(table)
    ? message.slice(table.length).replace(/^:? /, '')
    : message;
  return words.split(';', 1)[0] ?? words;
}

async function catalogueOf(
  wanted: readonly WantedTable[],
  { places, table }: ReadableCatalogue,
): Promise<Catalogue> {
  const read = async (layer: WantedTable['layer']): Promise<ExistingTable | undefined> => {
    const name = wanted.find((one) => one.layer === layer)?.name;
    return name === undefined ? undefined : table(places.databases[layer], name);
  };
  const [standardized, curated] = await Promise.all([read('standardized'), read('curated')]);
  return { standardized, curated };
}

/** The claims on a topic's tables, as the registry has them; without an owner where it has none. */
async function claimsOn(
  wanted: readonly WantedTable[],
  { registry: { objects, layout }, catalogue: { places } }: TablePlaces,
): Promise<readonly (NamedTable & { readonly owner: string | undefined })[]> {
  return Promise.all(
    wanted.map(async ({ layer, name }) => {
      const key = layout.claim(places.databases[layer], name);
      const claim = await objects.get(key);
      const table = `${places.databases[layer]}.${name}`;
      const owner = claim === undefined ? undefined : (claimingTopic(claim.bytes) ?? '');
      return { table, place: objects.locate(key), owner };
    }),
  );
}
