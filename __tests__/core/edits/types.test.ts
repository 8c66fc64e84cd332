import { describe, expect, it } from '@jest/globals';
import { judgedChange } from './proof.js';
import { file, NOTICE, old, waysOut } from './ways-out.js';

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
