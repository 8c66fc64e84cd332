import { isSameType, scalar, STRING_TYPE, type ColumnType } from '../../schema/column-type.js';
import { quoted } from '../../text/quoted.js';
import type { CatchUpFacts } from './catch-up-facts.js';
import {
  KEY_COLUMN,
  ORDER_COLUMNS,
  STAMPS,
  type OrderColumn,
  type Stamp,
} from './catch-up-plan.js';
import type { TableTypes } from './column-source.js';

const [BIGINT, TIMESTAMP] = [scalar('BIGINT'), scalar('TIMESTAMP')];
const ORDER_TYPES: Readonly<Record<OrderColumn, ColumnType>> = {
  publish_time: TIMESTAMP,
  ingestion_ts: BIGINT,
  message_id: STRING_TYPE,
};
const STAMP_TYPES: Readonly<Record<Stamp, ColumnType>> = {
  last_updated_ts: TIMESTAMP,
  _schema_version: STRING_TYPE,
};

/** The columns of STD by which the newest row of a key is found. */
export function orderIn({ standardized }: TableTypes): readonly OrderColumn[] {
  return ORDER_COLUMNS.filter((name) => hasType(standardized, name, ORDER_TYPES[name]));
}

/** The generated columns of CURATED that a changed row gets anew. */
export function stampsIn({ curated }: TableTypes): readonly Stamp[] {
  return STAMPS.filter((name) => hasType(curated, name, STAMP_TYPES[name]));
}

/** Why rows of the two tables can't be matched; empty if they can. */
export function matchProblems(
  { tables, bound }: Pick<CatchUpFacts, 'tables' | 'bound'>,
  types: TableTypes,
): readonly string[] {
  const { standardized, curated } = tables;
  if (standardized === undefined) return [NO_STANDARDIZED];
  if (curated === undefined) return [NO_CURATED];
  const [std, cur] = [standardized, curated].map(({ database, name }) => `${database}.${name}`);
  const lacks = (table: string | undefined, column: string, type: string): string =>
    `${table ?? ''} has no column ${quoted(column)} of type ${type}, without which a catch-up can't match its rows; add or correct it`;
  const both = [KEY_COLUMN, 'period_reference'].flatMap((name) => [
    ...(hasType(types.standardized, name, STRING_TYPE) ? [] : [lacks(std, name, 'STRING')]),
    ...(hasType(types.curated, name, STRING_TYPE) ? [] : [lacks(cur, name, 'STRING')]),
  ]);
  const isBounded = hasType(types.standardized, 'ingestion_ts', BIGINT);
  const isTimed = (side: ReadonlyMap<string, ColumnType | string>): boolean =>
    hasType(side, 'publish_time', TIMESTAMP);
  switch (bound.kind) {
    case 'checkpoint':
      return [...both, ...(isBounded ? [] : [lacks(std, 'ingestion_ts', 'BIGINT')])];
    case 'same-publish-time':
      return [
        ...both,
        ...(isTimed(types.standardized) ? [] : [lacks(std, 'publish_time', 'TIMESTAMP')]),
        ...(isTimed(types.curated) ? [] : [lacks(cur, 'publish_time', 'TIMESTAMP')]),
      ];
  }
}

export const NO_STANDARDIZED =
  'The STANDARDIZED table does not exist, so older values are nowhere; restore it';
export const NO_CURATED =
  'The CURATED table does not exist, so there is no history to patch; activate the topic again';

function hasType(
  side: ReadonlyMap<string, ColumnType | string>,
  name: string,
  wanted: ColumnType,
): boolean {
  const type = side.get(name);
  return typeof type === 'object' && isSameType(type, wanted);
}
