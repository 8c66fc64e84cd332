import fc from 'fast-check';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import { SCALARS, scalar, type ColumnType } from '../../src/core/schema/column-type.js';
import { identifierProblem } from '../../src/core/schema/identifier.js';
import type { TableColumn } from '../../src/core/schema/tables.js';
import { RESERVED_WORDS } from '../../src/warehouse/reserved-words.js';
import { on } from './tables.js';

export const words = [...RESERVED_WORDS];
export const name = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom(...words) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'a',
        'user_id',
        '_id',
        '__x',
        '_1',
        'e0',
        'x9',
        'element',
        'key',
        'value',
        'constructor',
      ),
    },
    fc.stringMatching(/^[a-z_][a-z0-9_]{0,20}$/),
  )
  .filter((text) => identifierProblem(text) === undefined);
const scalars: fc.Arbitrary<ColumnType> = fc.oneof(
  fc.constantFrom(...SCALARS).map(scalar),
  fc.integer({ min: 1, max: 38 }).chain((precision) =>
    fc.record({
      kind: fc.constant('decimal' as const),
      precision: fc.constant(precision),
      scale: fc.integer({ min: 0, max: precision }),
    }),
  ),
);
const fieldsOf = (type: fc.Arbitrary<ColumnType>) =>
  fc.uniqueArray(fc.record({ name, type }), {
    selector: (field) => field.name,
    minLength: 1,
    maxLength: 3,
  });
export const { type } = fc.letrec<{ type: ColumnType }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.record({ kind: fc.constant('array' as const), element: tie('type') }),
    fc.record({ kind: fc.constant('map' as const), key: scalars, value: tie('type') }),
    fc.record({ kind: fc.constant('struct' as const), fields: fieldsOf(tie('type')) }),
  ),
}));
const column: fc.Arbitrary<TableColumn> = fc.record({ name, type });
const columns = fc.uniqueArray(column, { selector: (one) => one.name, minLength: 1, maxLength: 5 });
const properties = fc.constantFrom(
  new Map<string, string>(),
  new Map([
    ['format', 'parquet'],
    ['vacuum_min_snapshots_to_keep', '3'],
  ]),
);
const transform = fc.oneof(
  fc.constantFrom('identity', 'year', 'month', 'day', 'hour').map((kind) => ({ transform: kind })),
  fc.record({
    transform: fc.constantFrom('bucket', 'truncate'),
    width: fc.integer({ min: 1, max: 2_147_483_647 }),
  }),
);

export const table = name.map((own) => ({ ...on, table: own }));
/** Every change but a rewrite. */
export const ddl: fc.Arbitrary<TableChange> = fc.oneof(
  fc
    .tuple(table, columns, fc.array(transform, { maxLength: 3 }), properties)
    .map(([where, all, transforms, set]) => ({
      ...where,
      kind: 'create-table' as const,
      topic: 'a.topic-1',
      wanted: {
        layer: 'curated' as const,
        name: where.table,
        columns: all,
        partitioning: transforms.map((one, index) => ({
          ...one,
          column: all[index % all.length]!.name,
        })),
        properties: set,
      },
    })),
  fc
    .tuple(table, columns)
    .map(([where, all]) => ({ ...where, kind: 'add-columns' as const, columns: all })),
  fc.tuple(table, column).map(([where, one]) => ({
    ...where,
    kind: 'change-column' as const,
    column: one,
    was: one.type,
  })),
  fc
    .tuple(table, name)
    .map(([where, one]) => ({ ...where, kind: 'drop-column' as const, column: one })),
  table.map((where) => ({
    ...where,
    kind: 'set-properties' as const,
    properties: new Map([['format', 'orc']]),
  })),
);
/**
 * Types to which this one can be rewritten: scalars become STRING, and STRUCTs gain or move fields.
 */
export function rewritten(was: ColumnType): fc.Arbitrary<ColumnType> {
  switch (was.kind) {
    case 'array':
      return rewritten(was.element).map((element) => ({ kind: 'array', element }));
    case 'map':
      return rewritten(was.value).map((value) => ({ kind: 'map', key: was.key, value }));
    case 'struct':
      return fc
        .tuple(
          fc.tuple(...was.fields.map((field) => rewritten(field.type))),
          fieldsOf(scalars),
          fc.boolean(),
        )
        .map(([types, added, isMoved]) => {
          const kept = was.fields.map((field, index) => ({
            name: field.name,
            type: types[index]!,
          }));
          const fresh = added.filter((field) => !kept.some((other) => other.name === field.name));
          return { kind: 'struct', fields: isMoved ? [...fresh, ...kept.reverse()] : kept };
        });
    default:
      return fc.constant(scalar('STRING'));
  }
}
