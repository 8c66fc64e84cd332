/**
 * Reserved words of Athena's DDL (https://docs.aws.amazon.com/athena/latest/ug/reserved-words.html)
 * and of Hive's grammar, on which that DDL is based. The guide's CASHE and VIEWS are listed beside
 * CACHE and VIEW, which they probably mean.
 */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `all alter and anti any application array as authorization between bigint binary boolean both by cache case cashe cast char
  column commit conf constraint create cross cube current current_date current_timestamp cursor database date dayofweek ddl dec
  decimal default delete describe distinct div double drop else end except exchange exists extended external extract false fetch
  float floor following for force foreign from full function grant group grouping having if import in inner insert int integer
  intersect interval into is isolation join lateral leading left less like local macro map merge minus more none not null
  numeric of offset on only or order out outer over partialscan partition percent pkfk_join preceding precision prepare preserve
  primary procedure qualify range reads real recover reduce references regexp revoke right rlike rollback rollup row rows select
  set smallint some start struct sync table tablesample then time timestamp timestamplocaltz to trailing transform trigger true
  truncate unbounded union uniontype unique uniquejoin update user using utc_timestamp utc_tmestamp values varchar view views
  when where window with`.split(/\s+/),
);
