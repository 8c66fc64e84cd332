import { describe, expect, it } from '@jest/globals';
import {
  DRIFT_COLUMNS,
  ERRORS_COLUMNS,
  logProblem,
} from '../../../../src/core/history/plan/log-tables.js';
import type { ExistingTable } from '../../../../src/core/change/tables/table-change.js';
import { printColumnType, STRING_TYPE } from '../../../../src/core/schema/column-type.js';
import { logStatements } from '../../../lakehouse/log-statements.js';

const NAME = { database: 'quality', name: 'errors' };
const tableOf = (columns: ExistingTable['columns']): ExistingTable => ({
  ...NAME,
  columns,
  location: null,
  properties: new Map(),
  partitioning: undefined,
});

describe('a table', () => {
  it.each([
    ['errors', ERRORS_COLUMNS],
    ['drift', DRIFT_COLUMNS],
  ])('is the log of %s if it has its columns, and it may have more', (_, columns) => {
    const more = tableOf([...columns, { name: 'note', type: 'geometry' }].reverse());
    expect(logProblem(NAME, columns, more)).toBeUndefined();
  });

  it('is none if it does not exist', () => {
    expect(logProblem(NAME, ERRORS_COLUMNS, undefined)).toBe(
      'There is no table quality.errors; docs/history.md has the statement that creates it',
    );
  });

  it('is none if a column is not there, or has another type', () => {
    const columns = DRIFT_COLUMNS.filter(({ name }) => name !== 'layer').map((column) =>
      column.name === 'drifted_columns' ? { ...column, type: STRING_TYPE } : column,
    );
    expect(logProblem(NAME, DRIFT_COLUMNS, tableOf(columns))).toBe(
      "The table quality.errors has no column 'drifted_columns' ARRAY<STRING>, 'layer' STRING; docs/history.md has the statement that creates it",
    );
  });
});

it('the statements of docs/history.md create just these columns', () => {
  const found = logStatements().map((sql) => {
    const [, columns = ''] = /\(([^]*?)\)\nPARTITIONED/.exec(sql) ?? [];
    return columns.split(',').map((column) => column.trim());
  });
  const wanted = [ERRORS_COLUMNS, DRIFT_COLUMNS].map((columns) =>
    columns.map(({ name, type }) => `${name} ${printColumnType(type).toLowerCase()}`),
  );
  expect(found).toEqual(wanted);
});
