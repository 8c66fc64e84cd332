import { describe, expect, it } from '@jest/globals';
import { planChanges } from '../../../../src/core/change/tables/plan-changes.js';
import { existing, plan } from '../../../warehouse/planned.js';
import { described, places, tablesOf } from '../../../warehouse/tables.js';

type Columns = Readonly<Record<string, string>>;

describe('what is only reported', () => {
  it.each<[string, Columns, Columns, Columns, readonly string[], readonly unknown[]]>([
    [
      'a column that nobody named',
      { a: 'INT' },
      { a: 'BIGINT' },
      { a: 'INT', z: 'INT' },
      ['change a BIGINT'],
      ["cur_db.topic has 'z', which the schema doesn't name"],
    ],
    [
      'a column with another type',
      { a: 'INT' },
      { a: 'INT', b: 'INT' },
      { a: 'DATE' },
      ['add b INT'],
      ["cur_db.topic has the column 'a' as DATE; the schema says INT"],
    ],
    [
      'a column with an unknown type',
      { a: 'INT' },
      { a: 'INT', b: 'INT' },
      { a: 'uuid' },
      ['add b INT'],
      ["cur_db.topic has the column 'a' as 'uuid'; the schema says INT"],
    ],
    [
      'a column that is gone',
      { a: 'INT' },
      { a: 'INT', b: 'INT' },
      {},
      ['add b INT'],
      ["cur_db.topic lacks 'a', which this change doesn't touch"],
    ],
    [
      'a column that is gone and is added anew, since the change touches it',
      { a: 'INT' },
      { a: 'BIGINT' },
      {},
      ['add a BIGINT'],
      [
        "cur_db.topic: the column 'a' was missing in the catalogue; it is added anew, without its history",
      ],
    ],
    [
      'a field that somebody added, which stays',
      { a: 'STRUCT<x:INT>' },
      { a: 'STRUCT<x:BIGINT>' },
      { a: 'STRUCT<x:INT,own:DATE>' },
      ['change a STRUCT<x:BIGINT,own:DATE>'],
      [
        "cur_db.topic has the column 'a' as STRUCT<x:INT,own:DATE>; the schema says STRUCT<x:BIGINT>",
      ],
    ],
    [
      'a field of another type that this change does not touch',
      { a: 'STRUCT<x:INT,y:INT>' },
      { a: 'STRUCT<x:BIGINT,y:INT>' },
      { a: 'STRUCT<x:INT,y:DATE>' },
      ['change a STRUCT<x:BIGINT,y:DATE>'],
      [
        "cur_db.topic has the column 'a' as STRUCT<x:INT,y:DATE>; the schema says STRUCT<x:BIGINT,y:INT>",
      ],
    ],
    [
      'a column that was given up and has another type',
      { a: 'INT' },
      {},
      { a: 'STRING' },
      [],
      [
        "cur_db.topic: the column 'a' exists as STRING, but the older schema says INT; it is no longer wanted, and stays until somebody drops it",
      ],
    ],
    [
      'a column that was given up and has an unknown type',
      { a: 'INT', b: 'INT' },
      { b: 'BIGINT' },
      { a: 'tinyint', b: 'INT' },
      ['change b BIGINT'],
      [
        expect.stringMatching(
          /^cur_db\.topic: the column 'a' exists as 'tinyint', but the older schema says INT;/,
        ),
      ],
    ],
    [
      'no rewrite that is under way',
      { a: 'STRING' },
      { a: 'STRING', b: 'INT' },
      { a: 'INT', a__rewrite: 'STRING' },
      ['add b INT'],
      [],
    ],
    [
      'no rewrite that has dropped its column',
      { a: 'STRING' },
      { a: 'STRING', b: 'INT' },
      { a__rewrite: 'STRING' },
      ['add b INT'],
      [],
    ],
    [
      'a shadow that was left behind',
      { a: 'STRING' },
      { a: 'STRING' },
      { a: 'STRING', a__rewrite: 'STRING' },
      [],
      ["cur_db.topic has 'a__rewrite', which the schema doesn't name"],
    ],
  ])('is %s', (_, before, after, there, changes, drift) => {
    expect(plan(before, after, existing(there))).toEqual({ changes, drift, conflicts: [] });
  });

  it('are many columns in one line', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`z${String(index)}`, 'INT']),
    );
    expect(plan({}, {}, existing(many)).drift).toEqual([
      expect.stringMatching(/has 'z0', .*'z9' and 2 more, which/),
    ]);
  });

  it('is another location, and a name that acts on a terminal in plain characters', () => {
    const { drift } = plan(
      {},
      {},
      existing({ 'x\u001b[2J': 'INT' }, { location: 's3://else/where' }),
    );
    expect(drift).toEqual([
      "cur_db.topic stands at 's3://else/where', not at 's3://lake/cur_db/topic'",
      expect.stringMatching(/^[\x20-\x7e]+$/),
    ]);
  });

  it('is a table of the version in force that is gone, and is created anew', () => {
    expect(plan({ a: 'INT' }, { a: 'INT' }, undefined)).toEqual({
      changes: ['create curated'],
      drift: ['cur_db.topic is missing in the catalogue; it is created anew, without its history'],
      conflicts: [],
    });
  });

  it('is what STANDARDIZED has grown by itself, also for a new topic', () => {
    const standardized = {
      ...existing({ id: 'STRING', own: 'STRING' }),
      location: 's3://lake/std_db/topic',
    };
    const after = tablesOf({ envelope_columns: { id: 'STRING', region: 'STRING' } });
    const { changes, drift, conflicts } = planChanges({
      topic: 'topic',
      places,
      before: undefined,
      after: [after[0]],
      catalogue: { standardized, curated: undefined },
    });
    expect(changes.map(described)).toEqual([
      'add region STRING, json_payload STRING, ingestion_ts BIGINT',
    ]);
    expect(drift).toMatchObject([
      {
        kind: 'columns-unknown',
        message: expect.stringMatching(/^std_db\.topic has 'own', 'first_seen_ts'/),
      },
    ]);
    expect(conflicts).toEqual([]);
  });

  it("is no column of STANDARDIZED that the pipeline adds for the schema's own paths", () => {
    const standardized = {
      ...existing({ id: 'STRING', event_userid: 'STRING', other: 'STRING' }),
      location: 's3://lake/std_db/topic',
    };
    const [after] = tablesOf({
      envelope_columns: { id: 'STRING' },
      payload_columns: { user: { type: 'INT', json_path: '$.event.userId' } },
    });
    const { drift } = planChanges({
      topic: 'topic',
      places,
      before: [after],
      after: [after],
      catalogue: { standardized, curated: undefined },
    });
    expect(drift.filter(({ kind }) => kind === 'columns-unknown')).toMatchObject([
      { columns: ['other', 'first_seen_ts', 'last_updated_ts', '_schema_version'] },
    ]);
  });
});
