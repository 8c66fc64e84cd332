import { counted } from '../../core/text/counted.js';
import { quoted } from '../../core/text/quoted.js';
import type { ConflictKind, DriftKind } from '../../core/change/tables/table-remark.js';
import type { Places } from '../../core/change/tables/table-change.js';
import type { CatalogueTable, Fact } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import { shellWord } from './aws-command.js';
import { fail, notKnown, obstructed, ok, orOk, warn } from './checks.js';
import type { TopicTables } from './tables.js';

/** The pipeline can't write such a table. */
const BREAKING: ReadonlySet<ConflictKind | DriftKind> = new Set([
  'columns-missing',
  'column-differs',
  'not-an-iceberg-table',
  'foreign-table',
  'column-has-another-type',
]);

/** Tables that a version in force names and the catalogue lacks, and those that differ. */
export function tableChecks(
  topics: readonly TopicTables[],
  /** `--registry …`, for the commands. */
  registry: string,
  /** A line about topics that could not be fetched, if there are any. */
  unfetched: Check | undefined,
): readonly Check[] {
  const others = (id: 'tables-missing' | 'catalogue-drift'): readonly Check[] =>
    unfetched === undefined ? unread(id) : [...unread(id), { ...unfetched, id }];
  const all = counted(topics.filter(({ unread }) => unread === undefined).length, 'topic');
  const unread = (id: 'tables-missing' | 'catalogue-drift'): readonly Check[] => {
    const names = topics.filter((topic) => topic.unread !== undefined);
    const [first] = names;
    if (first?.unread === undefined) return [];
    const about = names.length === 1 ? first.topic : counted(names.length, 'topic');
    // They mostly fail for one reason.
    return [obstructed(id, about, first.unread)];
  };
  const missing = topics.flatMap(({ topic, missing: tables }) =>
    tables.map((table) =>
      fail(
        'tables-missing',
        table,
        `The version in force of ${topic} names it, and the catalogue has no such table`,
        `Bring it back from a backup, or let the next version create it, without its history: change the schema and publish it (schema-gate plan shows the statement; ${registry})`,
      ),
    ),
  );
  const drift = topics.flatMap(({ topic, remarks }) =>
    remarks.map(({ kind, table, columns, message }) =>
      (BREAKING.has(kind) ? fail : warn)(
        'catalogue-drift',
        table,
        kind === 'columns-missing'
          ? `The table lacks ${columns.map(quoted).join(', ')}, which the version in force of ${topic} has`
          : message,
        `Alter the table to what ${topic}'s schema says${columns.length === 0 ? '' : ` (${columns.join(', ')})`}, or put what the table has into the schema: schema-gate plan shows both`,
      ),
    ),
  );
  return [
    ...orOk(
      [...missing, ...others('tables-missing')],
      ok('tables-missing', all, 'Every table of a version in force is there'),
    ),
    ...orOk(
      [...drift, ...others('catalogue-drift')],
      ok('catalogue-drift', all, 'The tables are as the versions in force say'),
    ),
  ];
}

/** Tables that pipelines keep beside those of topics. */
const NO_TOPICS: ReadonlySet<string> = new Set(['drift_log']);

/**
 * Tables at the place of a topic that no topic names. `known`: `database.table` of topics, items
 * and claims.
 */
export function unclaimedChecks(
  { bucket }: Places,
  listed: ReadonlyMap<string, Fact<readonly CatalogueTable[]>>,
  known: ReadonlySet<string>,
): readonly Check[] {
  const id = 'tables-unclaimed';
  const problems = [...listed].flatMap(([database, tables]): readonly Check[] => {
    // That there is no database has its own line.
    if (tables.kind === 'absent') return [];
    if (tables.kind !== 'known') return [notKnown(id, database, tables)];
    return tables.value
      .filter(
        ({ name, location }) =>
          !NO_TOPICS.has(name) &&
          !known.has(`${database}.${name}`) &&
          (location?.replace(/^s3[an]:/, 's3:') ?? '').startsWith(`s3://${bucket}/${database}/`),
      )
      .map(({ name, location }) =>
        warn(
          id,
          `${database}.${name}`,
          `The table lies where topics' tables lie (${location}), and no topic names or has claimed it`,
          `If a topic's schema was lost, publish it again; if nobody needs the table: aws glue delete-table --database-name ${shellWord(database)} --name ${shellWord(name)}`,
        ),
      );
  });
  return orOk(problems, ok(id, [...listed.keys()].join(', '), 'Every table belongs to a topic'));
}
