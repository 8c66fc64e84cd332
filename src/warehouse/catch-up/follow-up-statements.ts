import type { CatchUpPlan, TableName } from '../../core/history/plan/catch-up-plan.js';
import { DRIFT_COLUMNS, ERRORS_COLUMNS } from '../../core/history/plan/log-tables.js';
import { doubleQuoted, quotedDatabase } from '../sql-names.js';
import {
  inPeriods,
  nameLiteral,
  periodLiteral,
  periodValue,
  topicLiteral,
  TRINO,
  typeLiteral,
  versionLiteral,
} from './dialect.js';
import type { StepOf } from './patch-statements.js';
import { failingRows, matchOf } from './source-rows.js';

const { column, table } = TRINO;
const NOW = `to_iso8601(current_timestamp AT TIME ZONE 'UTC')`;
const namesOf = (columns: readonly { readonly name: string }[]): string =>
  columns.map(({ name }) => column(name)).join(', ');

/**
 * Records rows of CURATED whose text in STD doesn't convert; never the text. What the table has of
 * the same message, column and version is not recorded again, so that a repeat makes no snapshot.
 */
export function recordErrorsStatement(plan: CatchUpPlan, step: StepOf<'record-errors'>): string {
  const { columns, period } = step;
  const [topic, version] = [topicLiteral(plan.topic), versionLiteral(plan.schemaVersion)];
  const numbers = columns.map((_, index) => `IF(s.f${String(index)}, ${String(index + 1)})`);
  const listed = (texts: readonly string[]): string =>
    `element_at(ARRAY[${texts.join(', ')}], u.n)`;
  const names = listed(columns.map(({ name }) => nameLiteral(name)));
  const types = listed(columns.map(({ type }) => typeLiteral(type)));
  return [
    `INSERT INTO ${table(step.table)} (${namesOf(ERRORS_COLUMNS)})`,
    `SELECT ${NOW}, ${topic}, ${periodValue(period)}, f.i, f.k, f.c, f.t, ${version}`,
    `FROM (SELECT DISTINCT s.i, s.k, ${names} AS c, ${types} AS t`,
    `FROM ${table(plan.curated)} c JOIN ${failingRows(plan, step, columns, TRINO)} s`,
    `ON ${matchOf(plan, step, TRINO)}`,
    `CROSS JOIN UNNEST(filter(ARRAY[${numbers.join(', ')}], n -> n IS NOT NULL)) AS u (n)) f`,
    // A row without a message_id is known by its key.
    `LEFT JOIN (SELECT DISTINCT COALESCE(${column('message_id')}, ${column('idempotency_key')}) AS i, ${column('column_name')} AS c`,
    `FROM ${table(step.table)} WHERE ${column('topic_name')} = ${topic} AND ${column('schema_version')} = ${version}) e`,
    'ON e.i = COALESCE(f.i, f.k) AND e.c = f.c',
    'WHERE e.i IS NULL',
  ].join('\n');
}

/** A row for each column: `column_name`, `error_count`. */
export function countErrorsStatement(plan: CatchUpPlan, step: StepOf<'count-errors'>): string {
  const [topic, version] = [topicLiteral(plan.topic), versionLiteral(plan.schemaVersion)];
  return [
    `SELECT ${column('column_name')} AS column_name, count(*) AS error_count`,
    `FROM ${table(step.table)} WHERE ${column('topic_name')} = ${topic} AND ${column('schema_version')} = ${version}`,
    'GROUP BY 1 ORDER BY 1',
  ].join('\n');
}

/**
 * Records the columns that have a value in the period and that the log has not for it, in one row,
 * with the first message that has one of them. Run again, it records nothing and makes no snapshot.
 */
export function recordDriftStatement(plan: CatchUpPlan, step: StepOf<'record-drift'>): string {
  const { names, period } = step;
  const { standardized, order } = plan;
  const topic = topicLiteral(plan.topic);
  const own = (name: string): string => `r.${column(name)}`;
  const found = names.map((name) => `IF(count(${own(name)}) > 0, ${nameLiteral(name)})`);
  const isNew = names.map(
    (name) => `${own(name)} IS NOT NULL AND NOT contains(l.known, ${nameLiteral(name)})`,
  );
  const time = order.includes('ingestion_ts') ? 'ingestion_ts' : 'publish_time';
  const first =
    order.includes('message_id') && order.includes(time)
      ? `min_by(${own('message_id')}, ${own(time)}) FILTER (WHERE ${isNew.join(' OR ')})`
      : 'CAST(NULL AS varchar)';
  const history = `${quotedDatabase(standardized.database)}.${metadataOf(standardized, 'history')}`;
  return [
    `INSERT INTO ${table(step.table)} (${namesOf(DRIFT_COLUMNS)})`,
    `SELECT ${NOW}, ${topic}, ${periodValue(period)}, f.i, f.d, (SELECT max_by(snapshot_id, made_current_at) FROM ${history}), 'standardized'`,
    `FROM (SELECT array_except(filter(ARRAY[${found.join(', ')}], c -> c IS NOT NULL), l.known) AS d, ${first} AS i`,
    `FROM ${table(standardized)} r CROSS JOIN (SELECT COALESCE(filter(array_distinct(flatten(array_agg(${column('drifted_columns')}) FILTER (WHERE ${column('drifted_columns')} IS NOT NULL))), c -> c IS NOT NULL), CAST(ARRAY[] AS array(varchar))) AS known`,
    `FROM ${table(step.table)} WHERE ${column('topic_name')} = ${topic} AND ${inPeriods(column('period_reference'), [period])}) l`,
    `WHERE ${inPeriods(own('period_reference'), [period])}`,
    'GROUP BY l.known) f',
    'WHERE cardinality(f.d) > 0',
  ].join('\n');
}

/** A row for each column that the log has of the topic: `column_name`. */
export function listDriftStatement(plan: CatchUpPlan, step: StepOf<'list-drift'>): string {
  return [
    'SELECT DISTINCT u.c AS column_name',
    `FROM ${table(step.table)} CROSS JOIN UNNEST(${column('drifted_columns')}) AS u (c)`,
    `WHERE ${column('topic_name')} = ${topicLiteral(plan.topic)} AND u.c IS NOT NULL`,
    'ORDER BY 1',
  ].join('\n');
}

/** One row, `delete_files`: of a period of CURATED, from metadata alone. */
export function deleteFilesStatement({ curated }: CatchUpPlan, period: string): string {
  const files = `${quotedDatabase(curated.database)}.${metadataOf(curated, 'files')}`;
  return `SELECT count(*) AS delete_files\nFROM ${files} WHERE content <> 0 AND partition.period_reference = ${periodLiteral(period)}`;
}

/** https://docs.aws.amazon.com/athena/latest/ug/optimize-statement.html */
export function optimizeStatement({ curated }: CatchUpPlan, step: StepOf<'optimize'>): string {
  return `OPTIMIZE ${table(curated)} REWRITE DATA USING BIN_PACK\nWHERE ${column('period_reference')} = ${periodLiteral(step.period)}`;
}

function metadataOf({ name }: TableName, what: 'files' | 'history'): string {
  return `"${doubleQuoted(name).slice(1, -1)}$${what}"`;
}
