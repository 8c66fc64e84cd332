/**
 * Words that Athena's DDL takes for its own (its guide, "Escape reserved keywords"), and what Hive's grammar, which that DDL
 * follows, adds to them. The guide's CASHE and VIEWS stand here beside the words they are meant to be.
 */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `all alter and any array as authorization between bigint binary boolean both by cache case cashe cast char column commit conf
  constraint create cross cube current current_date current_timestamp cursor database date dayofweek decimal default delete
  describe distinct div double drop else end exchange exists extended external extract false fetch float floor following for
  force foreign from full function grant group grouping having if import in inner insert int integer intersect interval into is
  isolation join lateral leading left less like local macro map more none not null numeric of offset on only or order out outer
  over partialscan partition percent preceding precision preserve primary procedure range reads real reduce references regexp
  revoke right rlike rollback rollup row rows select set smallint start struct sync table tablesample then time timestamp
  timestamplocaltz to trailing transform trigger true truncate unbounded union unique uniquejoin uniontype update user using
  utc_timestamp utc_tmestamp values varchar view views when where window with`.split(/\s+/),
);
