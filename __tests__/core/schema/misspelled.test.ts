import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { COLUMN_KEYS } from '../../../src/core/schema/column-attributes.js';
import { parseColumnType } from '../../../src/core/schema/read-column-type.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { parsePolicy } from '../../../src/core/verdict/parse-policy.js';
import { bytesOf, schemaWith, TODAY } from '../../judged.js';

const messageOf = (fragment: Readonly<Record<string, unknown>>): string | undefined =>
  parseTopicSchema(bytesOf(JSON.stringify({ ...schemaWith({}), ...fragment }))).problems.find(
    ({ rule }) => rule === 'unknown-key' || rule === 'invalid-type',
  )?.message;

it.each<[Readonly<Record<string, unknown>>, string]>([
  [
    { partitionning: [] },
    "A topic schema has no key 'partitionning'. Did you mean 'partitioning'?",
  ],
  [{ Owner: 'a' }, "A topic schema has no key 'Owner'. Did you mean 'owner'?"],
  [{ opanapi: {} }, "A topic schema has no key 'opanapi'; keys of your own must begin with x-"],
  [{ payload_columns: { a: { tpye: 'INT' } } }, "A column has no key 'tpye'. Did you mean 'type'?"],
  [
    { payload_columns: { a: { type: 'INT', elephant: 1 } } },
    "A column has no key 'elephant'; keys of your own must begin with x-",
  ],
  [
    { payload_columns: { a: { type: 'INT', deprecated: { sinse: '2026-01-01' } } } },
    "deprecated has no key 'sinse'. Did you mean 'since'?",
  ],
  [
    { backfill_config: { lookback_day: 1 } },
    "backfill_config has no key 'lookback_day'. Did you mean 'lookback_days'?",
  ],
  [
    { backfill_config: { columns: [] } },
    "backfill_config has no key 'columns'; what changed is detected, not declared",
  ],
  [
    { payload_columns: { a: { type: 'strng' } } },
    "'strng' is not a type: there is no type 'strng'. Did you mean 'STRING'?",
  ],
])('%j', (fragment, message) => {
  expect(messageOf(fragment)).toBe(message);
});

it.each([
  ['array<Intt>', "'array<Intt>' is not a type: there is no type 'Intt'. Did you mean 'INT'?"],
  [
    'strcut<a:INT>',
    "'strcut<a:INT>' is not a type: there is no type 'strcut'. Did you mean 'STRUCT'?",
  ],
  [
    'elephant',
    "'elephant' is not a type: there is no type 'elephant'; types are STRING, BOOLEAN, INT, BIGINT, FLOAT, DOUBLE, DATE, TIMESTAMP, BINARY, INTEGER, LONG, DECIMAL, ARRAY, MAP, STRUCT",
  ],
])('the type %s', (text, message) => {
  expect(parseColumnType(text)).toMatchObject({ rule: 'invalid-type', message });
});

it.each([
  [{ fail_on: 'never' }, "Unknown setting 'fail_on'. Did you mean 'fail-on'?"],
  [
    { rules: new Map([['column-remove', 'off']]) },
    "rules: there is no rule 'column-remove'. Did you mean 'column-removed'?",
  ],
  [
    { approvals: new Map([['labels', 'x']]) },
    "Unknown setting 'approvals.labels'. Did you mean 'label'?",
  ],
  [
    {
      ignore: [
        new Map([
          ['rule', 'colum-removed'],
          ['reason', 'x'],
          ['expires', '2999-01-01'],
        ]),
      ],
    },
    "ignore[0].rule: there is no rule 'colum-removed'. Did you mean 'column-removed'?",
  ],
])('the configuration %j', (settings, message) => {
  expect(parsePolicy(new Map(Object.entries(settings)), TODAY)).toMatchObject({
    problems: [{ message }],
  });
});

/** The keys of the object that describes a column, wherever in the JSON Schema it stands. */
function columnKeys(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties } = node as { readonly properties?: object };
  const keys = Object.keys(properties ?? {});
  return keys.includes('json_path') ? keys : Object.values(node).flatMap(columnKeys);
}

it('suggests every attribute of a column that the JSON Schema lists, and no other', () => {
  const listed = columnKeys(JSON.parse(readFileSync('schemas/topic.schema.json', 'utf8')));
  expect([...COLUMN_KEYS].sort()).toEqual(listed.filter((key) => key !== 'partition').sort());
});
