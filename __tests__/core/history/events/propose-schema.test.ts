import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { observation } from '../../../../src/core/history/events/observed-events.js';
import { runtimeZones } from '../../../../src/warehouse/runtime-zones.js';
import {
  proposeSchema,
  type ProposedSchema,
} from '../../../../src/core/history/events/propose-schema.js';
import { needsPerson, trialOf } from '../../../../src/core/history/events/trial.js';
import { parseTopicSchema, type TopicSchema } from '../../../../src/core/schema/topic-schema.js';

function proposed(lines: readonly (object | string)[], topic = 'events'): ProposedSchema {
  const seen = observation();
  for (const [index, line] of lines.entries())
    seen.add(typeof line === 'string' ? line : JSON.stringify(line), index + 1);
  return proposeSchema(topic, 'proposed from a test', seen.result());
}
function schemaOf({ text }: ProposedSchema): TopicSchema {
  const { schema, problems } = parseTopicSchema(new TextEncoder().encode(text));
  expect(problems).toEqual([]);
  if (schema === undefined) throw new Error('no schema');
  return schema;
}
const columnsOf = (proposal: ProposedSchema): readonly string[] =>
  [...schemaOf(proposal).columns.values()].map(
    ({ name, typeSpelled, jsonPath, isRequired }) =>
      `${name} ${typeSpelled ?? ''}${isRequired ? ' required' : ''}${jsonPath === undefined ? '' : ` ${jsonPath}`}`,
  );

describe('a proposed schema', () => {
  it('has the envelope apart, and a column a path with its type', () => {
    const time = '2026-01-31T10:20:30Z';
    const proposal = proposed([
      { idempotency_key: 'k', message_id: 'm', publish_time: time, userId: 1, event: { at: time } },
      { message_id: 'n', publish_time: time, status: 'x', 'a.b': 1.5 },
    ]);
    expect(columnsOf(proposal)).toEqual([
      'message_id STRING required',
      'idempotency_key STRING',
      'publish_time TIMESTAMP required',
      'user_id INT $.userId',
      'event_at TIMESTAMP $.event.at',
      'status STRING',
      "a_b DOUBLE $['a.b']",
    ]);
    expect(schemaOf(proposal).tableName).toBe('events');
    expect(proposal.notes).toEqual([]);
  });

  it.each<[string, readonly (object | string)[], string]>([
    [
      'no envelope',
      [{ a: 1 }],
      'the envelope: the events have no message_id, idempotency_key, publish_time',
    ],
    ['times that are none', [{ publish_time: 'x' }], 'publish_time: not all values are timestamps'],
    [
      'what is always null',
      [{ a: null, b: 1 }],
      'left out, since they are null in every event: $.a',
    ],
    ['rates', [{ a: 1 }, { a: 'x' }], 'a: STRING, since 50 % of its values are plain integers'],
    [
      'one column for two paths',
      ['{"a-b":1,"a_b":2}'],
      'a_b: $.a_b has the same column of STANDARDIZED',
    ],
    ['a key that no path can name', [{ '': 1, '*': 2 }], "'$['']' is left out"],
    [
      'very many names',
      Array.from({ length: 1_200 }, (_, n) => ({ s: { [`u${n}`]: 1 } })),
      '$.s has so many different names',
    ],
    [
      'too many columns',
      [
        Object.fromEntries(
          Array.from({ length: 1_050 }, (_, n) => [
            `o${n % 2}`,
            Object.fromEntries(Array.from({ length: 900 }, (__, m) => [`k${m}`, 1])),
          ]),
        ),
      ],
      '800 paths that fewer events have were left out',
    ],
  ])('says of %s', (_, lines, note) => {
    const { notes, text } = proposed(lines);
    expect(notes).toContainEqual(expect.stringContaining(note));
    expect(JSON.parse(text)).toMatchObject({
      'x-check-by-hand': expect.arrayContaining([...notes]),
    });
  });

  it('leaves out what the pipeline fills itself, and members of few events of a wide object', () => {
    const wide = Array.from({ length: 1_200 }, (_, n) => ({ s: { usual: 1, [`u${n}`]: 1 } }));
    expect(columnsOf(proposed([...wide, { period_reference: 'x', json_payload: 'y' }]))).toEqual([
      's_usual INT $.s.usual',
    ]);
  });

  it('takes the table from the topic', () => {
    expect(schemaOf(proposed([{ a: 1 }], 'Orders.EU-1')).tableName).toBe('orders_eu_1');
    expect(schemaOf(proposed([{ a: 1 }], '1')).tableName).toBe('_1');
  });

  it('holds no value of the events', () => {
    expect(proposed([{ a: 'secret' }, { a: 1 }, { publish_time: 'secret' }]).text).not.toContain(
      'secret',
    );
  });

  it('is valid whatever the events have, and they fit it', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('message_id', 'userId', 'user_id', 'a-b', 'a_b', '__proto__', '*', '0', ''),
    );
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.maxSafeInteger().map((n) => n * 1_000),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(
        '1.0',
        '1.10',
        '007',
        '-0',
        '1e400',
        '1e-400',
        '2026-01-31',
        '2026-01-31T10:20:30Z',
        '9'.repeat(40),
      ),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.dictionary(key, fc.oneof({ maxDepth: 3 }, leaf, tie('tree'), fc.array(leaf)), {
        maxKeys: 5,
      }),
    }));
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (events) => {
        const lines = events.map((event) => JSON.stringify(event));
        const trial = trialOf(schemaOf(proposed(lines)), false, runtimeZones());
        for (const [index, line] of lines.entries()) trial.add(line, index + 1);
        expect(needsPerson(trial.result())).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
