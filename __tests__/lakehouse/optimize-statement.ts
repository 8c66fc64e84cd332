/**
 * Athena's OPTIMIZE as Trino spells it; any other statement as it is.
 * https://docs.aws.amazon.com/athena/latest/ug/optimize-statement.html
 */
export function inTrinosWords(sql: string): string {
  const [, before, table, predicate] =
    /^((?:\s|--.*\n)*)OPTIMIZE\s+(\S+)\s+REWRITE\s+DATA\s+USING\s+BIN_PACK(?:\s+(WHERE\s.*))?$/is.exec(
      sql,
    ) ?? [];
  if (table === undefined) return sql;
  return `${before ?? ''}ALTER TABLE ${table} EXECUTE optimize${predicate === undefined ? '' : ` ${predicate}`}`;
}
