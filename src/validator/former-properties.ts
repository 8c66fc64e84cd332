import { assumedTables } from '../core/change/tables/assumed-tables.js';
import type { WantedTable } from '../core/schema/tables.js';
import type { CandidateContext } from './judge-candidate.js';

/** A property that left the file stayed on the table, so it is not set again when it is back. */
export function withFormerProperties(
  tables: readonly WantedTable[] | undefined,
  { before, history }: CandidateContext,
): readonly WantedTable[] | undefined {
  if (before?.schema === undefined) return tables;
  const assumed = assumedTables(before.schema, history);
  return tables?.map((table, index) => ({
    ...table,
    properties: assumed[index]?.properties ?? table.properties,
  }));
}
