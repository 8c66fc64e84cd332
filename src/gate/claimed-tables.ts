import pMap from 'p-map';
import { tableToken } from '../core/change/tokens.js';
import { identifierProblem } from '../core/schema/identifier.js';
import type { ParsedFile, TopicSchema } from '../core/schema/topic-schema.js';
import { quoted } from '../core/text/quoted.js';
import type { Finding } from '../core/verdict/finding.js';
import type { StandaloneDetection } from '../core/verdict/standalone-detection.js';
import { standaloneFinding, type JudgeContext } from '../core/verdict/verdict.js';
import { Fault } from '../errors.js';
import { claimingTopic } from '../protocol/claims.js';
import { DEFAULT_DATABASES } from '../protocol/variables.js';
import type { Registry } from '../registry/registry.js';
import type { DeploymentInForce } from './deployment-in-force.js';
import type { OwnerFinding } from './table-owners.js';
import type { JudgedFile } from './topics-on-tables.js';

/** Where the claims on tables lie. */
export interface ClaimPlaces {
  readonly registry: Registry;
  readonly databases: DeploymentInForce['databases'];
}

/**
 * The finding about a new table that the validator could not claim: another topic has claimed it in
 * the registry, or its name is too long for the file of a claim; undefined without one. Throws a
 * Fault for a claim that can't be read.
 */
export async function unclaimable(
  topic: string,
  { schema }: ParsedFile,
  { registry, databases = DEFAULT_DATABASES }: ClaimPlaces,
  context: JudgeContext,
): Promise<Finding | undefined> {
  // Without a name that a table can have, there is nothing to claim; the file says so.
  if (schema === undefined || identifierProblem(schema.tableName) !== undefined) return undefined;
  const { objects, layout } = registry;
  const long = tooLongForClaims(schema, { registry, databases });
  if (long !== undefined) return standaloneFinding(topic, long, context);
  const keys = [databases.standardized, databases.curated].map((database) =>
    layout.claim(database, schema.tableName),
  );
  for (const [index, claim] of (await Promise.all(keys.map(objects.get))).entries()) {
    if (claim === undefined) continue;
    const owner = claimingTopic(claim.bytes);
    const where = objects.locate(keys[index] ?? '');
    if (owner === undefined)
      throw new Fault(`The claim ${where} can't be read, so it is not known whose table it is`);
    if (owner === topic) continue;
    const detection = {
      before: owner,
      after: schema.tableName,
      message: `Table '${schema.tableName}' belongs to topic '${owner}' already (claimed by ${where})`,
      short: `table of ${owner}`,
      at: tableToken(schema, 'table_name'),
    };
    return standaloneFinding(topic, { rule: 'table-owned-by-another-topic', detection }, context);
  }
  return undefined;
}

/** A claim in a directory is a file, whose name has the database's name, too. */
export function tooLongForClaims(
  schema: TopicSchema,
  { registry: { objects, layout }, databases = DEFAULT_DATABASES }: ClaimPlaces,
): StandaloneDetection | undefined {
  const { tableName } = schema;
  const over = [databases.standardized, databases.curated]
    .map((database) => layout.claim(database, tableName).split('/').at(-1) ?? '')
    .map((name) => name.length - (objects.maxName ?? Infinity));
  const most = tableName.length - Math.max(...over);
  if (most >= tableName.length) return undefined;
  const detection = {
    column: 'table_name',
    after: tableName,
    message: `${quoted(tableName)} has ${tableName.length} bytes; a registry in a directory takes at most ${most} for a table in these databases, since it keeps files by their names`,
    short: 'name too long',
    at: tableToken(schema, 'table_name'),
  };
  return { rule: 'invalid-identifier', detection };
}

/** The topics whose new tables are claimed by others; nothing without a registry. */
export async function findClaimedTables(
  places: ClaimPlaces | undefined,
  judged: readonly JudgedFile[],
  context: JudgeContext,
): Promise<readonly OwnerFinding[]> {
  if (places === undefined) return [];
  const found = await pMap(
    judged,
    async ({ index, topic, path, newcomer: parsed }): Promise<OwnerFinding | undefined> => {
      if (parsed === undefined) return undefined;
      const finding = await unclaimable(topic, parsed, places, context);
      const file = { file: path, parsed };
      return finding === undefined ? undefined : { index, finding, file };
    },
    { concurrency: IN_FLIGHT },
  );
  return found.filter((one) => one !== undefined);
}

const IN_FLIGHT = 32;
