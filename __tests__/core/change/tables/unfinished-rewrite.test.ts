import { describe, expect, it } from '@jest/globals';
import { existing, plan } from '../../../warehouse/planned.js';

type Columns = Readonly<Record<string, string>>;

const notDone = (column: string, type: string): string =>
  `cur_db.topic: the rewrite of the column '${column}' to ${type} is not done; publish again when its catch-up has ended, or go back to the version before it with schema-gate catch-up TOPIC --abandon-rewrite`;

describe('while the rewrite of a column is unfinished, a version that touches it', () => {
  const STRUCT = 'STRUCT<a:STRING>';
  const NESTED: Columns = { s: 'ARRAY<MAP<STRING,STRUCT<a:STRING>>>' };
  it.each<[string, before: Columns, after: Columns, there: Columns, to: string]>([
    [
      'grows a STRUCT, not begun',
      { s: STRUCT },
      { s: 'STRUCT<a:STRING,e:INT>' },
      { s: 'STRUCT<a:INT>' },
      STRUCT,
    ],
    [
      'grows a STRUCT, shadow added',
      { s: STRUCT },
      { s: 'STRUCT<a:STRING,e:INT>' },
      { s: 'STRUCT<a:INT>', s__rewrite: STRUCT },
      STRUCT,
    ],
    [
      'grows a STRUCT, column dropped',
      { s: STRUCT },
      { s: 'STRUCT<a:STRING,e:INT>' },
      { s__rewrite: STRUCT },
      STRUCT,
    ],
    [
      'grows a STRUCT to which others have added a field, not begun',
      { s: STRUCT },
      { s: 'STRUCT<a:STRING,e:INT>' },
      { s: 'STRUCT<own:DATE,a:INT>' },
      STRUCT,
    ],
    [
      'rewrites another field of a STRUCT, not begun',
      { s: 'STRUCT<a:STRING,b:INT>' },
      { s: 'STRUCT<a:STRING,b:STRING>' },
      { s: 'STRUCT<a:INT,b:INT>' },
      'STRUCT<a:STRING,b:INT>',
    ],
    [
      'rewrites another field of a STRUCT, shadow added',
      { s: 'STRUCT<a:STRING,b:INT>' },
      { s: 'STRUCT<a:STRING,b:STRING>' },
      { s: 'STRUCT<a:INT,b:INT>', s__rewrite: 'STRUCT<a:STRING,b:INT>' },
      'STRUCT<a:STRING,b:INT>',
    ],
    [
      'grows a STRUCT in the depth, not begun',
      NESTED,
      { s: 'ARRAY<MAP<STRING,STRUCT<a:STRING,e:INT>>>' },
      { s: 'ARRAY<MAP<STRING,STRUCT<a:DATE>>>' },
      'ARRAY<MAP<STRING,STRUCT<a:STRING>>>',
    ],
    ['rewrites it again, not begun', { id: 'DOUBLE' }, { id: 'STRING' }, { id: 'INT' }, 'DOUBLE'],
    [
      'rewrites it again, shadow added',
      { id: 'DOUBLE' },
      { id: 'STRING' },
      { id: 'INT', id__rewrite: 'DOUBLE' },
      'DOUBLE',
    ],
    [
      'rewrites it again, column dropped',
      { id: 'DOUBLE' },
      { id: 'STRING' },
      { id__rewrite: 'DOUBLE' },
      'DOUBLE',
    ],
    ['takes it back, not begun', { id: 'DOUBLE' }, { id: 'INT' }, { id: 'INT' }, 'DOUBLE'],
    [
      'takes it back, shadow added',
      { id: 'DOUBLE' },
      { id: 'INT' },
      { id: 'INT', id__rewrite: 'DOUBLE' },
      'DOUBLE',
    ],
    [
      'promotes it beside a shadow',
      { id: 'INT' },
      { id: 'BIGINT' },
      { id: 'INT', id__rewrite: 'STRING' },
      'STRING',
    ],
    [
      'promotes it when only a shadow is left',
      { id: 'DECIMAL(5,2)' },
      { id: 'DECIMAL(9,2)' },
      { id__rewrite: 'DECIMAL(5,2)' },
      'DECIMAL(5,2)',
    ],
    [
      'rewrites it beside another shadow',
      { id: 'INT' },
      { id: 'STRING' },
      { id: 'INT', id__rewrite: 'DATE' },
      'DATE',
    ],
    [
      'rewrites it beside a shadow of a type that nobody knows',
      { id: 'INT' },
      { id: 'STRING' },
      { id: 'INT', id__rewrite: 'uuid' },
      "'uuid'",
    ],
    [
      'brings it back, shadow added',
      {},
      { id: 'INT' },
      { id: 'INT', id__rewrite: 'STRING' },
      'STRING',
    ],
    ['brings it back, column dropped', {}, { id: 'STRING' }, { id__rewrite: 'STRING' }, 'STRING'],
  ])('%s: is told to wait', (_, before, after, there, to) => {
    const column = Object.keys(after)[0] ?? '';
    expect(plan(before, after, existing(there))).toMatchObject({
      changes: [],
      conflicts: [notDone(column, to)],
    });
  });

  it.each<[string, there: Columns]>([
    ['not begun', { id: 'INT' }],
    ['shadow added', { id: 'INT', id__rewrite: 'DOUBLE' }],
    ['column dropped', { id__rewrite: 'DOUBLE' }],
  ])('adds a column under the name of the shadow, %s: is told to wait', (_, there) => {
    const after = { id: 'DOUBLE', id__rewrite: 'DOUBLE' };
    expect(plan({ id: 'DOUBLE' }, after, existing(there))).toMatchObject({
      changes: [],
      conflicts: [notDone('id', 'DOUBLE')],
    });
  });

  it.each<[string, there: Columns]>([
    ['shadow added', { id: 'INT', id__rewrite: 'DOUBLE' }],
    ['column dropped', { id__rewrite: 'DOUBLE' }],
  ])('gives it up, %s: runs no statement, and says where the values are', (_, there) => {
    const drift = [
      "cur_db.topic: the column 'id' is no longer wanted, and its rewrite to DOUBLE is not done; 'id__rewrite' may be all that has its values",
    ];
    expect(plan({ id: 'DOUBLE' }, {}, existing(there))).toEqual({
      changes: [],
      drift,
      conflicts: [],
    });
  });

  it.each<[string, before: Columns, after: Columns, there: Columns]>([
    [
      'a grown STRUCT',
      { s: STRUCT },
      { s: 'STRUCT<a:STRING,e:INT>' },
      { s: 'STRUCT<a:INT>', s__rewrite: STRUCT },
    ],
    ['a second rewrite', { id: 'DOUBLE' }, { id: 'STRING' }, { id__rewrite: 'DOUBLE' }],
    ['a return', { id: 'DOUBLE' }, { id: 'INT' }, { id: 'INT', id__rewrite: 'DOUBLE' }],
    ['a column that is back', {}, { id: 'INT' }, { id: 'INT', id__rewrite: 'STRING' }],
    [
      'a STRUCT that this change leaves alone, and to which others have added a field',
      { s: STRUCT },
      { s: STRUCT },
      { s: 'STRUCT<a:INT,own:DATE>', s__rewrite: 'STRUCT<a:STRING,own:DATE>' },
    ],
  ])('calls no shadow foreign: %s', (_, before, after, there) => {
    expect(plan(before, after, existing(there)).drift.join()).not.toContain('__rewrite');
  });
});

describe('goes on, though a column is called as a shadow would be', () => {
  it.each<
    [
      string,
      before: Columns | undefined,
      after: Columns,
      there: Columns,
      changes: readonly string[],
    ]
  >([
    [
      'which both versions have',
      { a: 'INT', a__rewrite: 'DATE' },
      { a: 'BIGINT', a__rewrite: 'DATE' },
      { a: 'INT', a__rewrite: 'DATE' },
      ['change a BIGINT'],
    ],
    [
      'which is new and there already',
      { a: 'INT' },
      { a: 'BIGINT', a__rewrite: 'DATE' },
      { a: 'INT', a__rewrite: 'DATE' },
      ['change a BIGINT'],
    ],
    [
      'which is new',
      { a: 'INT' },
      { a: 'INT', a__rewrite: 'DATE' },
      { a: 'INT' },
      ['add a__rewrite DATE'],
    ],
    [
      'in a table without an older version',
      undefined,
      { a: 'INT' },
      { a: 'INT', a__rewrite: 'DATE' },
      [],
    ],
  ])('%s', (_, before, after, there, changes) => {
    expect(plan(before, after, existing(there))).toMatchObject({ changes, conflicts: [] });
  });
});
