import { describe, expect, it } from '@jest/globals';
import { file, old, waysOut } from './ways-out.js';

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

  it('that would repeat a long type for each of its fields', () => {
    const type = (length: number): string =>
      `STRUCT<${Array.from({ length }, (_, index) => `f${index}:INT`).join(',')}>`;
    const text = (length: number): string => `{ "a": "${type(length)}" }`;
    const { edit, other } = waysOut('column-removed', old(text(1001)), file(text(1000)));
    expect([edit, other]).toEqual([file(text(1001)), undefined]);
  });
});
