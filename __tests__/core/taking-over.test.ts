import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonNode } from '../../src/core/json-node.js';
import { parseTopicSchema, type ParsedFile } from '../../src/core/topic-schema.js';
import { schemaWith } from '../judged.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything a file says, members that were taken over written out. */
function plain({ json, schema, problems }: ParsedFile): unknown {
  const node = (one: JsonNode | undefined): unknown => {
    if (one?.kind === 'object') {
      const members = one.members.map(({ key, keyStart, keyEnd, value }) => ({
        key,
        keyStart,
        keyEnd,
        value: node(value),
      }));
      return { ...one, members };
    }
    return one?.kind === 'array' ? { ...one, items: one.items.map(node) } : one;
  };
  const columns = [...(schema?.columns ?? [])].map(([name, { member, ...facts }]) => [
    name,
    member.keyStart,
    node(member.value),
    facts,
  ]);
  return {
    text: json.text,
    root: node(json.root),
    columns,
    schema: { ...schema, root: undefined, columns: undefined },
    problems,
  };
}

const value = fc.constantFrom<unknown>(
  'STRING',
  'INT',
  'NO_TYPE',
  7,
  { type: 'INT' },
  { type: 'INT', cde: true },
  { type: 'STRUCT<a:INT>', enum: [1, 12], default: 1 },
  { type: 'STRING', required: 'false', json_path: '$.a.b' },
  { deprecated: { remove_after: '2027-01-31' } },
);
const columns = fc.dictionary(fc.constantFrom('a', 'A', 'b', 'c', 'd', 'e', '1x'), value, {
  maxKeys: 6,
});
const lists = fc.option(fc.subarray(['a', 'b', 'c']), { nil: undefined });
const text = fc
  .tuple(
    columns,
    columns,
    lists,
    fc.constantFrom('1.0.0', '1.10.0'),
    fc.constantFrom(0, 2),
    fc.nat(400),
    fc.boolean(),
  )
  .map(([envelope_columns, payload_columns, cde_fields, version, indent, cut, isWhole]) => {
    const facts = {
      envelope_columns,
      payload_columns,
      ...(cde_fields === undefined ? {} : { cde_fields }),
    };
    const whole = JSON.stringify(schemaWith(facts, version), null, indent);
    return isWhole ? whole : whole.slice(0, cut) + whole.slice(cut + 3);
  });

describe('reading beside a schema that was read before', () => {
  it('says what reading alone says, whatever the two are', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        let before: ParsedFile | undefined;
        for (const one of texts) {
          const beside = parseTopicSchema(bytes(one), before);
          expect(plain(beside)).toEqual(plain(parseTopicSchema(bytes(one))));
          before = beside;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does take over: the column that did not change is read once', () => {
    const schema = (version: string): Uint8Array =>
      bytes(JSON.stringify(schemaWith({ payload_columns: { a: { type: 'INT' } } }, version)));
    const before = parseTopicSchema(schema('1.0.0'));
    expect(parseTopicSchema(schema('1.1.0'), before).schema?.columns.get('a')).toBe(
      before.schema?.columns.get('a'),
    );
  });

  it('reads on where a number goes on', () => {
    const [one, other] = ['{"x-a": 1, "x-b": 1}', '{"x-a": 12, "x-b": 1}'].map(bytes);
    expect(plain(parseTopicSchema(other!, parseTopicSchema(one!)))).toEqual(
      plain(parseTopicSchema(other!)),
    );
  });
});
