import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Edit } from '../../../src/core/change/edit.js';
import { RULES } from '../../../src/core/change/rules/index.js';
import type { Finding } from '../../../src/core/verdict/finding.js';
import { applyEdit } from '../../../src/core/text/apply-edit.js';
import { schemaWith } from '../../judged.js';
import { broken, brokenTogether, judgedChange, type Change } from './proof.js';
import { LAYOUTS } from './layouts.js';

/** Every way out of every finding. */
const waysOf = (finding: Finding): readonly { readonly way: string; readonly edit: Edit }[] => [
  ...(finding.edit === null ? [] : [{ way: finding.rule, edit: finding.edit }]),
  ...(finding.otherEdit ? [{ way: `${finding.rule}, other`, edit: finding.otherEdit.edit }] : []),
];

function provedWays(change: Change): readonly string[] {
  const { findings } = judgedChange(change, change.after);
  return findings.flatMap((finding) =>
    waysOf(finding).map(({ way, edit }) => {
      expect(broken(change, finding, edit)).toEqual([]);
      return way;
    }),
  );
}

const name = fc.constantFrom('a', 'b', 'c', 'B_c', 'c_v2');
const type = fc.constantFrom(
  'STRING',
  'INT',
  'BIGINT',
  'DOUBLE',
  'NOPE',
  'decimal(10, 2)',
  'DECIMAL(12,3)',
  'ARRAY<INT>',
  'array< bigint >',
  'MAP<STRING, BIGINT>',
  'MAP<INT,INT>',
  'STRUCT<a:INT,b:STRING>',
  'STRUCT<a: BIGINT>',
  'STRUCT<x:INT>',
  'STRUCT< b : INT , x: ARRAY<BIGINT>, a : DOUBLE >',
  'ARRAY<STRUCT<x:BIGINT, y: STRUCT<z:INT, w:STRING>>>',
  'ARRAY<STRUCT<x:INT, x_v2: INT, y: STRUCT<z:INT>>>',
);
const flag = fc.boolean();
const column = fc.oneof(
  type,
  fc.record(
    {
      type,
      required: fc.oneof(
        { weight: 4, arbitrary: flag },
        { weight: 1, arbitrary: fc.constant('false') },
      ),
      nullable: flag,
      cde: flag,
      sensitive: flag,
      enum: fc.subarray(['x', 'y', 1], { minLength: 1 }),
      json_path: fc.constantFrom('$.p', '$.q.r', "$['p']", '$.a', '$.q'),
      renamed_from: name,
      deprecated: fc.constantFrom(
        true,
        { reason: 'r' },
        { since: '2020-01-01', remove_after: '2020-06-30' },
      ),
      typ: fc.constantFrom('INT', 5),
      requird: fc.boolean(),
      'x-deprecated-fields': fc.constantFrom({}, { a: true }, { 'element.x': {} }),
    },
    { requiredKeys: [] },
  ),
);
const columns = fc.dictionary(name, column, { maxKeys: 5, noNullPrototype: true });
const schema = fc
  .record(
    {
      schema_version: fc.constantFrom('1.0.0', '1.1.0', '2.0.0'),
      table_name: fc.constantFrom('t', 'topic'),
      envelope_columns: fc.dictionary(fc.constantFrom('e', 'f', 'c'), column, {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      payload_columns: columns,
      cde_fields: fc.uniqueArray(name, { maxLength: 3 }),
      critical_data_elements: fc.uniqueArray(name, { maxLength: 1 }),
      partitioning: fc.constantFrom(['a'], [], { columns: ['b', 'bucket(a, 4)'] }, [
        { field: 'a', transform: 'identity' },
      ]),
    },
    { requiredKeys: ['schema_version', 'table_name', 'payload_columns', 'envelope_columns'] },
  )
  .chain((one) => fc.constantFrom(one, one, { ...one, partitioning: undefined }));
const file = fc
  .tuple(schema, fc.constantFrom(...LAYOUTS))
  .map(([one, [, lay]]) => lay(JSON.stringify(one, null, 2)));
/** The older version, and a newer one that is another or its own with a few changes. */
const versions = fc.oneof(
  fc.tuple(file, file),
  fc
    .tuple(
      schema,
      columns,
      fc.array(name, { maxLength: 3 }),
      fc.constantFrom(...LAYOUTS),
      fc.constantFrom(...LAYOUTS),
    )
    .map(([one, more, less, [, lay], [, layNow]]) => {
      const payload = Object.entries({ ...one.payload_columns, ...more });
      const left = Object.fromEntries(
        payload.filter(([key]) => !less.some((gone) => gone === key)),
      );
      const after = { ...one, schema_version: '3.0.0', payload_columns: left };
      return [lay(JSON.stringify(one, null, 2)), layNow(JSON.stringify(after, null, 2))] as const;
    }),
);

/** All ways out: one that is lost is missed here. */
const WAYS = [
  'cde-added',
  'column-removed',
  'column-removed, other',
  'column-renamed',
  'column-renamed, other',
  'column-required',
  'decimal-scale-changed',
  'decimal-scale-changed, other',
  'deprecated-column-removed',
  'duplicate-key',
  'enum-value-removed',
  'json-path-changed',
  'major-not-bumped',
  'map-key-changed',
  'map-key-changed, other',
  'minor-not-bumped',
  'partition-source-changed',
  'partition-source-changed, other',
  'partitioning-changed',
  'required-but-nullable',
  'required-column-added',
  'sensitive-path-exposed',
  'sensitivity-removed',
  'table-renamed',
  'type-changed',
  'type-changed, other',
  'type-narrowed',
  'type-narrowed, other',
  'type-widened-by-rewrite',
  'type-widened-by-rewrite, other',
  'unknown-key',
  'version-decreased',
  'version-reused',
  'wrong-type',
];

const columnText = (column: string): string =>
  JSON.stringify(schemaWith({ payload_columns: { c: 0 } }), null, 2).replace(
    '"c": 0',
    `"c": ${column}`,
  );

describe('an edit', () => {
  const found = new Set<string>();
  const proveAll = (change: Change): void => {
    for (const way of provedWays(change)) found.add(way);
    expect(brokenTogether(change)).toEqual([]);
  };

  it.each(RULES.flatMap((rule) => (rule.on === 'repository' ? [] : [[rule.id, rule] as const])))(
    'of %s resolves its example, however the file is written',
    (_, { id, examples }) => {
      const { before, after, history, text } = examples.caught;
      if (text !== undefined) return;
      for (const [, lay] of LAYOUTS) {
        const written = (fragment: object, version: string): string =>
          lay(JSON.stringify(schemaWith({ ...fragment }, version), null, 2));
        for (const policy of [{}, { rules: new Map([[id, 'breaking' as const]]) }])
          proveAll({
            before: before === undefined ? undefined : written(before, '1.0.0'),
            after: written(after ?? {}, '9.0.0'),
            history: history?.map((one) => schemaWith(one, '0.1.0')),
            policy,
          });
      }
    },
  );

  it.each<[string, string, string]>([
    ['unknown-key', '{ "typ": "INT" }', '{ "type": "INT" }'],
    ['unknown-key', '{ "requird": true }', '{ "required": true }'],
    ['wrong-type', '{ "required": "False" }', '{ "required": false }'],
    ['wrong-type', '{ "cde": "true" }', '{ "cde": true }'],
    ['required-but-nullable', '{ "cde": true, "nullable": true }', '{ "cde": true }'],
    ['required-but-nullable', '{ "nullable": true, "cde": true }', '{ "cde": true }'],
    ['duplicate-key', '{ "type": "INT", "type": "INT" }', '{ "type": "INT" }'],
    [
      'duplicate-key',
      '{ "x-a": [{"k": 1, "j": 2, "k" : 1.0, "l": 3}] }',
      '{ "x-a": [{"k": 1, "j": 2, "l": 3}] }',
    ],
  ])('of %s turns %s into %s', (rule, column, mended) => {
    const change = { before: undefined, after: columnText(column) };
    proveAll(change);
    const { findings } = judgedChange(change, change.after);
    const { edit } = findings.find((finding) => finding.rule === rule) ?? {};
    expect(edit && applyEdit(change.after, edit)).toBe(columnText(mended));
  });

  it.each<[string, string]>([
    ['the key is there', '{ "typ": "INT", "type": "INT" }'],
    ['the value is not one for the key', '{ "typ": "NOPE" }'],
    ['no key is near', '{ "foo": 1 }'],
    ['a value is neither', '{ "required": "no" }'],
    ['the values of a repeated key differ', '{ "type": "INT", "type": "BIGINT" }'],
  ])('is not made where %s', (_, column) => {
    const { findings } = judgedChange({ before: undefined }, columnText(column));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ edit }) => edit)).toEqual(findings.map(() => null));
  });

  it('renames a top-level key only where its value is one for the key meant', () => {
    const after = columnText('"INT"').replace('table_name', 'tabel_name');
    proveAll({ before: undefined, after });
    const edits = (text: string): readonly (string | undefined)[] =>
      judgedChange({ before: undefined }, text).findings.map(({ edit }) => edit?.text);
    expect(edits(after)).toContain('"table_name"');
    expect(edits(after.replace('"topic"', '"a b"'))).not.toContain('"table_name"');
  });

  it('resolves its finding in whatever pair of files, alone and with others', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        proveAll({ before, after });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 400), includeErrorInReport: true },
    );
  }, 120_000);

  it('is there for these rules', () => {
    expect([...found].sort()).toEqual(WAYS);
  });
});
