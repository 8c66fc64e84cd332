import { describe, expect, it } from '@jest/globals';
import type { Places, TableChange } from '../../src/core/change/tables/table-change.js';
import { renderStatements } from '../../src/warehouse/ddl.js';
import { on, places, tablesOf, typeOf } from './tables.js';

describe('what was not checked before', () => {
  const addC = {
    ...on,
    kind: 'add-columns',
    columns: [{ name: 'c', type: typeOf('INT') }],
  } as const;
  const create = {
    ...on,
    kind: 'create-table',
    topic: 'topic',
    wanted: tablesOf({ payload_columns: { a: 'INT' } })[1],
  } as const;
  const field = (name: string) => ({
    ...addC,
    columns: [{ name: 'c', type: { kind: 'struct', fields: [{ name, type: typeOf('INT') }] } }],
  });
  const elsewhere = (bucket: string): Places => ({ ...places, bucket });
  it.each<[string, unknown, Places]>([
    ['a column', { ...addC, columns: [{ name: 'a`b', type: typeOf('INT') }] }, places],
    ['a column with capitals', { ...addC, columns: [{ name: 'A', type: typeOf('INT') }] }, places],
    [
      'a column of 256 characters',
      { ...addC, columns: [{ name: 'a'.repeat(256), type: typeOf('INT') }] },
      places,
    ],
    [
      'a column with a line break',
      { ...addC, columns: [{ name: 'a\n', type: typeOf('INT') }] },
      places,
    ],
    ['a reserved column', { ...addC, columns: [{ name: '_file', type: typeOf('INT') }] }, places],
    ['a field', field('a>, x int'), places],
    ['a field in quotes', field('`a`'), places],
    [
      'a type',
      { ...addC, columns: [{ name: 'c', type: { kind: 'scalar', name: 'INT) --' } }] },
      places,
    ],
    [
      'a precision',
      {
        ...addC,
        columns: [{ name: 'c', type: { kind: 'decimal', precision: '1) --', scale: 0 } }],
      },
      places,
    ],
    ['a dropped column', { ...on, kind: 'drop-column', column: 'a`, b' }, places],
    ['a table', { ...addC, table: 't` --' }, places],
    ['a database', { ...addC, database: 'd.e' }, places],
    ['a topic', { ...create, topic: "a' --" }, places],
    ['a topic that leads elsewhere', { ...create, topic: '../a' }, places],
    ['a bucket', create, elsewhere("b' --")],
    ['a bucket with a folder', create, elsewhere('b/c')],
    ['a property', { ...on, kind: 'set-properties', properties: new Map([['a', 'b']]) }, places],
    [
      "a property's value",
      { ...on, kind: 'set-properties', properties: new Map([['format', "orc'"]]) },
      places,
    ],
    [
      'a property in its other name',
      { ...on, kind: 'set-properties', properties: new Map([['write.format.default', 'orc']]) },
      places,
    ],
    [
      'a transform',
      {
        ...create,
        wanted: { ...create.wanted, partitioning: [{ column: 'a', transform: 'void' }] },
      },
      places,
    ],
    [
      'a width',
      {
        ...create,
        wanted: {
          ...create.wanted,
          partitioning: [{ column: 'a', transform: 'bucket', width: '1' }],
        },
      },
      places,
    ],
    [
      'a partition source',
      {
        ...create,
        wanted: { ...create.wanted, partitioning: [{ column: 'z', transform: 'day' }] },
      },
      places,
    ],
  ])('never gets into a statement as %s', (_, change, where) => {
    expect(() => renderStatements(change as TableChange, where)).toThrow(TypeError);
  });
});
