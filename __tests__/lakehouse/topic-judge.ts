import { createHash } from 'node:crypto';
import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import type { Finding } from '../../src/core/verdict/finding.js';
import { VALIDATOR_POLICY } from '../../src/core/verdict/policy.js';
import { wantedTables, type WantedTable } from '../../src/core/schema/tables.js';
import { parseTopicSchema, type ParsedFile } from '../../src/core/schema/topic-schema.js';
import { verdictOn } from '../../src/core/verdict/verdict.js';

const digest = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
const AS_VALIDATOR = {
  policy: VALIDATOR_POLICY,
  today: '2026-11-24',
  digest,
  deployment: EVERYTHING,
  planStatements: () => [],
};

/** A schema as the product reads it; `schema` is any JSON. */
export const readSchema = (schema: object): ParsedFile =>
  parseTopicSchema(new TextEncoder().encode(JSON.stringify(schema, null, 2)));

/** The two tables of a schema. */
export function tablesOf(schema: object): readonly [WantedTable, WantedTable] {
  const { schema: read, problems } = readSchema(schema);
  if (read === undefined) throw new TypeError(problems.map(({ message }) => message).join('; '));
  return wantedTables(read);
}

/** What the validator finds between two versions. */
export function findingsOn(
  topic: string,
  before: object | undefined,
  after: object,
): readonly Finding[] {
  const older = before && { file: 'before', parsed: readSchema(before) };
  const baseline = { source: 'registry', ref: null, sha256: null } as const;
  const newer = { file: 'after', parsed: readSchema(after) };
  return verdictOn({ topic, before: older, after: newer, baseline }, AS_VALIDATOR).findings;
}
