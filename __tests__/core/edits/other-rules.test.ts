import { describe, expect, it } from '@jest/globals';
import { file, old, waysOut } from './ways-out.js';

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
