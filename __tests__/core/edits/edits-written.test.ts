import { describe, expect, it } from '@jest/globals';
import { applyEdit } from '../../../src/core/text/apply-edit.js';
import type { Finding } from '../../../src/core/verdict/finding.js';
import { judgedChange, broken } from './proof.js';

const file = (payload: string, more = ''): string =>
  `{\n  "schema_version": "9.0.0",\n  "table_name": "topic",\n  "envelope_columns": {},\n  "payload_columns": ${payload}${more}\n}\n`;
const old = (payload: string, more = ''): string => file(payload, more).replace('9.0.0', '1.0.0');

interface Ways {
  readonly edit: string | undefined;
  readonly other: string | undefined;
}

/** The newer text after each way out of the first finding of a rule. */
function waysOut(rule: string, before: string, after: string): Ways {
  const finding = judgedChange({ before }, after).findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`No finding of ${rule}`);
  const { edit, otherEdit }: Pick<Finding, 'edit' | 'otherEdit'> = finding;
  for (const way of [edit, otherEdit?.edit])
    if (way) expect(broken({ before, after }, finding, way)).toEqual([]);
  return {
    edit: edit === null ? undefined : applyEdit(after, edit),
    other: otherEdit ? applyEdit(after, otherEdit.edit) : undefined,
  };
}

const NOTICE = '{ "since": "2026-11-24", "remove_after": "2026-12-24" }';

describe('a removed column goes back', () => {
  it.each<[string, string, string, string]>([
    [
      'as the first',
      '{\n    "a": "INT",\n    "b": "INT"\n  }',
      '{\n    "b": "INT"\n  }',
      '{\n    "a": "INT",\n    "b": "INT"\n  }',
    ],
    [
      'as the last',
      '{\n    "a": "INT",\n    "b": "INT"\n  }',
      '{\n    "a": "INT"\n  }',
      '{\n    "a": "INT",\n    "b": "INT"\n  }',
    ],
    [
      'in the middle',
      '{\n    "a": "INT",\n    "b": "INT",\n    "c": "INT"\n  }',
      '{\n    "a": "INT",\n    "c": "INT"\n  }',
      '{\n    "a": "INT",\n    "b": "INT",\n    "c": "INT"\n  }',
    ],
    ['as the only one', '{\n    "a": "INT"\n  }', '{}', '{\n    "a": "INT"\n  }'],
    ['into an empty line', '{\n    "a": "INT"\n  }', '{\n  }', '{\n    "a": "INT"\n  }'],
    [
      'into one line',
      '{\n    "a": {\n      "type": "INT"\n    },\n    "b": "INT"\n  }',
      '{"b": "INT"}',
      '{"a": { "type": "INT" }, "b": "INT"}',
    ],
    [
      'with the spelling it had',
      '{\n    "A": {"type":  "long"},\n    "b": "INT"\n  }',
      '{\n    "b": "INT"\n  }',
      '{\n    "A": {"type":  "long"},\n    "b": "INT"\n  }',
    ],
    [
      'with the indentation of its neighbours',
      '{\n    "a": "INT",\n    "b": {\n      "enum": [\n        "x"\n      ]\n    }\n  }',
      '{\n\t\t"a": "INT"\n\t}',
      '{\n\t\t"a": "INT",\n\t\t"b": {\n\t\t\t"enum": [\n\t\t\t\t"x"\n\t\t\t]\n\t\t}\n\t}',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(waysOut('column-removed', old(before), file(after)).edit).toBe(file(expected));
  });

  it('with the line ends of the file', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const before = '{\n    "a": "INT",\n    "b": {\n      "type": "INT"\n    }\n  }';
    const after = crlf(file('{\n    "a": "INT"\n  }'));
    expect(waysOut('column-removed', old(before), after).edit).toBe(crlf(file(before)));
  });

  it.each<[string, string, string]>([
    ['the shorthand', '"b": "INT"', `"b": { "type": "INT", "deprecated": ${NOTICE} }`],
    ['an object', '"b": { "type": "INT" }', `"b": { "type": "INT", "deprecated": ${NOTICE} }`],
    [
      'an object of many lines',
      '"b": {\n      "type": "INT"\n    }',
      `"b": {\n      "type": "INT",\n      "deprecated": ${NOTICE}\n    }`,
    ],
    ['an empty object', '"b": {}', `"b": {"deprecated": ${NOTICE}}`],
    [
      'what is deprecated without an end',
      '"b": { "deprecated": { "since": "2026-01-01", "reason": "r" } }',
      '"b": { "deprecated": { "since": "2026-01-01", "remove_after": "2026-12-24", "reason": "r" } }',
    ],
  ])('deprecated: %s', (_, before, expected) => {
    const text = (column: string): string => `{\n    "a": "INT",\n    ${column}\n  }`;
    const { other } = waysOut('column-removed', old(text(before)), file('{\n    "a": "INT"\n  }'));
    expect(other).toBe(file(text(expected)));
  });

  it('as a critical data element, where a list no longer names it', () => {
    const before = old('{\n    "a": "INT"\n  }', ',\n  "cde_fields": ["a"]');
    const { edit } = waysOut('column-removed', before, file('{}', ',\n  "cde_fields": []'));
    expect(edit).toContain('"a": { "type": "INT", "cde": true }');
  });

  it('without a deprecation where the table is partitioned by it, or where it carries one', () => {
    const column = '"a": { "deprecated": { "since": "2026-11-01", "remove_after": "2099-01-01" } }';
    const without = file('{}');
    expect(waysOut('column-removed', old(`{\n    ${column}\n  }`), without).other).toBeUndefined();
    const partitioned = ',\n  "partitioning": ["a"]';
    const { edit, other } = waysOut('column-removed', old('{ "a": "INT" }', partitioned), without);
    expect([edit, other]).toEqual([file('{\n    "a": "INT"\n  }'), undefined]);
  });
});

describe('the type of a column', () => {
  const one = (type: string): string => `{ "a": ${type}, "z": "INT" }`;
  it.each<[string, string, string, string, string, string | undefined]>([
    [
      'type-narrowed',
      'a column',
      '"long"',
      '"INT"',
      '"long"',
      '"long", "a_v2": { "type": "INT", "json_path": "$.a" }',
    ],
    [
      'type-narrowed',
      'a sensitive one',
      '{ "type": "BIGINT", "sensitive": true }',
      '{ "type": "INT", "sensitive": true, "json_path": "$.A" }',
      '{ "type": "BIGINT", "sensitive": true, "json_path": "$.A" }',
      '{ "type": "BIGINT", "sensitive": true, "json_path": "$.A" }, "a_v2": { "type": "INT", "json_path": "$.A", "sensitive": true }',
    ],
    [
      'type-narrowed',
      'an element',
      '"ARRAY<BIGINT>"',
      '"array< int >"',
      '"array< BIGINT >"',
      '"array< BIGINT >", "a_v2": { "type": "array< int >", "json_path": "$.a" }',
    ],
    [
      'type-narrowed',
      'a field',
      '"STRUCT<x:BIGINT,y:INT>"',
      '"STRUCT<y: INT, X: INT>"',
      '"STRUCT<y: INT, X: BIGINT>"',
      '"STRUCT<y: INT, X: BIGINT, x_v2: INT>"',
    ],
    [
      'type-narrowed',
      'a field beside one with a number',
      '"STRUCT<x:BIGINT,x_v2:INT>"',
      '"STRUCT<x:INT,x_v2:INT>"',
      '"STRUCT<x:BIGINT,x_v2:INT>"',
      '"STRUCT<x:BIGINT,x_v3:INT,x_v2:INT>"',
    ],
    [
      'type-narrowed',
      'the list of a field',
      '"STRUCT<x:ARRAY<BIGINT>>"',
      '"STRUCT<x:ARRAY<INT>>"',
      '"STRUCT<x:ARRAY<BIGINT>>"',
      '"STRUCT<x:ARRAY<BIGINT>,x_v2:ARRAY<INT>>"',
    ],
    [
      'type-changed',
      'a type left out',
      '"ARRAY<INT>"',
      '{}',
      '{"type": "ARRAY<INT>"}',
      '{"type": "ARRAY<INT>"}, "a_v2": { "type": "STRING", "json_path": "$.a" }',
    ],
    [
      'map-key-changed',
      'a key',
      '"MAP<INT,INT>"',
      '"MAP<STRING,INT>"',
      '"MAP<INT,INT>"',
      '"MAP<INT,INT>", "a_v2": { "type": "MAP<STRING,INT>", "json_path": "$.a" }',
    ],
    [
      'type-changed',
      'a type with an escape',
      '"ARRAY<BIGINT>"',
      '"ARRAY<\\u0044ATE>"',
      '',
      undefined,
    ],
    [
      'column-removed',
      'a first field',
      '"STRUCT<x: INT, y: INT>"',
      '"STRUCT<y: INT>"',
      '"STRUCT<x: INT, y: INT>"',
      `{ "type": "STRUCT<x: INT, y: INT>", "x-deprecated-fields": { "x": ${NOTICE} } }`,
    ],
    [
      'column-removed',
      'a last field',
      '"STRUCT<y:INT,x:decimal(3, 1)>"',
      '"STRUCT<y:BIGINT>"',
      '"STRUCT<y:BIGINT,x:decimal(3, 1)>"',
      `{ "type": "STRUCT<y:BIGINT,x:decimal(3, 1)>", "x-deprecated-fields": { "x": ${NOTICE} } }`,
    ],
    [
      'column-removed',
      'a field within',
      '"ARRAY<STRUCT<x:INT,y:INT,z:INT>>"',
      '{ "x-deprecated-fields": { "element.z": true }, "type": "ARRAY<STRUCT<x:INT,z:INT>>" }',
      '{ "x-deprecated-fields": { "element.z": true }, "type": "ARRAY<STRUCT<x:INT,y:INT,z:INT>>" }',
      `{ "x-deprecated-fields": { "element.z": true, "element.y": ${NOTICE} }, "type": "ARRAY<STRUCT<x:INT,y:INT,z:INT>>" }`,
    ],
  ])('%s of %s', (rule, _, before, after, edit, other) => {
    const text = (type: string | undefined): string | undefined =>
      type ? file(one(type)) : undefined;
    expect(waysOut(rule, old(one(before)), file(one(after)))).toEqual({
      edit: text(edit),
      other: text(other),
    });
  });

  it.each<[string, string, string]>([
    ['a_v2', 'a', '{ "a": "$", "a_v2": "INT" }'],
    ['a_v3', 'a', '{ "a": "$", "A_V2": "INT" }'],
    ['a_v8', 'a_v7', '{ "a_v7": "$" }'],
  ])('the number is the next free one: not %s', (name, column, payload) => {
    const [before, after] = ['BIGINT', 'INT'].map((type) => payload.replace('$', type));
    const { findings } = judgedChange({ before: old(before ?? '') }, file(after ?? ''));
    const { fix, otherEdit } = findings.find((one) => one.rule === 'type-narrowed') ?? {};
    const expected = column === 'a' ? 'a_v3' : name;
    expect([fix, otherEdit?.words].map((words) => words?.includes(`'${expected}'`))).toEqual([
      true,
      true,
    ]);
  });
});

describe('other rules', () => {
  it.each<[string, string, string, string, string]>([
    [
      'required-column-added',
      'every reason in the column',
      '{}',
      '{ "a": { "required": true, "nullable": false, "cde": true } }',
      '{ "a": { "required": false, "nullable": true, "cde": false } }',
    ],
    [
      'column-required',
      'nullable: false',
      '{ "a": {} }',
      '{ "a": { "nullable": false } }',
      '{ "a": { "nullable": true } }',
    ],
    [
      'cde-added',
      'required as well',
      '{ "a": {} }',
      '{ "a": { "required": true, "cde": true } }',
      '{ "a": { "required": false, "cde": false } }',
    ],
    [
      'cde-added',
      'required before',
      '{ "a": { "required": true } }',
      '{ "a": { "required": true, "cde": true } }',
      '{ "a": { "required": true, "cde": false } }',
    ],
    [
      'sensitivity-removed',
      'the shorthand',
      '{ "a": { "sensitive": true } }',
      '{ "a": "STRING" }',
      '{ "a": { "type": "STRING", "sensitive": true } }',
    ],
    [
      'sensitivity-removed',
      'false',
      '{ "a": { "sensitive": true } }',
      '{ "a": { "sensitive": false } }',
      '{ "a": { "sensitive": true } }',
    ],
    [
      'json-path-changed',
      'a path before',
      '{ "a": { "json_path": "$[\'x\']" } }',
      '{ "a": { "json_path": "$.y" } }',
      '{ "a": { "json_path": "$[\'x\']" } }',
    ],
    [
      'json-path-changed',
      'no path before',
      '{ "A": "INT" }',
      '{ "a": { "type": "INT", "json_path": "$.y" } }',
      '{ "a": { "type": "INT", "json_path": "$.A" } }',
    ],
    [
      'json-path-changed',
      'no path now',
      '{ "a": { "json_path": "$.y" } }',
      '{ "a": "STRING" }',
      '{ "a": { "type": "STRING", "json_path": "$.y" } }',
    ],
    [
      'enum-value-removed',
      'two values',
      '{ "a": { "enum": ["x", 1, "y"] } }',
      '{ "a": { "enum": ["y", "z"] } }',
      '{ "a": { "enum": ["y", "z", "x", 1] } }',
    ],
    [
      'column-renamed',
      'by its own word',
      '{ "Old": "INT" }',
      '{ "a": { "type": "INT", "renamed_from": "old" } }',
      '{ "Old": { "type": "INT" } }',
    ],
  ])('%s: %s', (rule, _, before, after, expected) => {
    expect(waysOut(rule, old(before), file(after)).edit).toBe(file(expected));
  });

  it.each<[string, string, string, string]>([
    [
      'changed',
      ',\n  "partitioning": [\n    "a"\n  ]',
      ',\n  "partitioning": ["day(b)"]',
      ',\n  "partitioning": [\n    "a"\n  ]',
    ],
    ['gone', ',\n  "partitioning": ["a"]', '', ',\n  "partitioning": ["a"]'],
    ['come', '', ',\n  "partitioning": ["a"]', ''],
  ])('partitioning-changed: one that is %s', (_, before, after, expected) => {
    const columns = '{ "a": "INT", "b": "DATE" }';
    const { edit } = waysOut('partitioning-changed', old(columns, before), file(columns, after));
    expect(edit).toBe(file(columns, expected));
  });

  it.each<[string, string, string]>([
    ['only', '["a"]', '[]'],
    ['first', '["a", "z"]', '["z"]'],
    ['last', '["z", "a"]', '["z"]'],
  ])('required-column-added: the %s name of a list', (_, list, expected) => {
    const text = (names: string): string => `,\n  "cde_fields": ${names}`;
    const before = old('{ "z": { "cde": true } }');
    const after = '{ "z": { "cde": true }, "a": "INT" }';
    const { edit } = waysOut('required-column-added', before, file(after, text(list)));
    expect(edit).toBe(file(after, text(expected)));
  });

  it('column-renamed, other: the old one stays, deprecated, behind the new one', () => {
    const before = old('{ "user": { "json_path": "$.u" } }');
    const after = '{ "user_id": { "json_path": "$.u" }, "z": "INT" }';
    expect(waysOut('column-renamed', before, file(after)).other).toBe(
      file(
        '{ "user_id": { "json_path": "$.u" }, "user": { "json_path": "$.u", "deprecated": { "since": "2026-11-24", "remove_after": "2026-12-24", "replaced_by": "user_id" } }, "z": "INT" }',
      ),
    );
  });
});

describe('no edit is made', () => {
  const list = '[{ "name": "a", "type": "INT" }, { "name": "z", "type": "INT" }]';
  it.each<[string, string, string, string]>([
    ['column-removed', 'from a list', old(list), file('[{ "name": "z", "type": "INT" }]')],
    [
      'required-column-added',
      'in two places',
      old('{}'),
      file('{ "a": { "required": true } }', ',\n  "cde_fields": ["a"]'),
    ],
    [
      'required-column-added',
      'in two lists',
      old('{}'),
      file('{ "a": "INT" }', ',\n  "cde_fields": ["a"],\n  "critical_data_elements": ["A"]'),
    ],
    [
      'column-renamed',
      'named elsewhere, too',
      old('{ "a": { "cde": true, "json_path": "$.x" } }'),
      file('{ "b": { "json_path": "$.x" } }', ',\n  "cde_fields": ["b"]'),
    ],
    [
      'partitioning-changed',
      'whose column left, too',
      old('{ "a": "INT" }', ',\n  "partitioning": ["a"]'),
      file('{}'),
    ],
    [
      'sensitivity-removed',
      'with the key mistyped',
      old('{ "a": { "sensitive": true } }'),
      file('{ "a": { "sensitiv": true } }'),
    ],
    [
      'column-moved',
      'in two places',
      old('{ "a": "INT" }'),
      file('{}').replace('"envelope_columns": {}', '"envelope_columns": { "a": "INT" }'),
    ],
    [
      'enum-value-removed',
      'where any value was right',
      old('{ "a": "INT" }'),
      file('{ "a": { "type": "INT", "enum": [1] } }'),
    ],
    [
      'default-changed',
      'where readers decide',
      old('{ "a": { "default": 1 } }'),
      file('{ "a": { "default": 2 } }'),
    ],
    [
      'deprecated-column-removed',
      'of what left as announced',
      old('{ "a": { "deprecated": { "since": "2020-01-01", "remove_after": "2020-06-30" } } }'),
      file('{}'),
    ],
  ])('%s %s', (rule, _, before, after) => {
    const expected = rule === 'column-renamed' ? expect.anything() : undefined;
    expect(waysOut(rule, before, after)).toEqual({ edit: undefined, other: expected });
  });
});
