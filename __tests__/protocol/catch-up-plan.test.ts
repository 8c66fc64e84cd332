import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allSteps } from '../../src/core/history/plan/step-at.js';
import { parseCatchUpPlan, printCatchUpPlan } from '../../src/protocol/catch-up-plan.js';
import { anyPlan } from '../core/history/plan/plan-arbitrary.js';
import { catchUpPlan } from '../core/history/plan/plans.js';

type Json = Record<string, unknown>;

const problemsOf = (text: string): readonly string[] => {
  const parsed = parseCatchUpPlan(text);
  return 'problems' in parsed ? parsed.problems : [];
};
const COLUMN = { name: 'device_type', source: 'device_type', type: 'BIGINT', kinds: ['added'] };
const PERIOD = { period: '2026-02', rows: 1, bytes: 1 };
const FULL = { from: null, before: null };
const REWRITE = {
  name: 'x',
  was: 'INT',
  type: 'STRING',
  shadow: 'x__rewrite',
  set_aside: 'x__was',
  is_set_aside: false,
};

it('a plan is read as it was printed, and its steps are the same', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const text = printCatchUpPlan(plan);
      const parsed = parseCatchUpPlan(text);
      expect(parsed).toEqual({ plan });
      if ('plan' in parsed) expect(allSteps(parsed.plan)).toEqual(allSteps(plan));
    }),
  );
});

it('a plan holds parameters, and usual ones are left out', () => {
  const text = printCatchUpPlan(catchUpPlan());
  expect(text).toContain(`"columns":[${JSON.stringify(COLUMN)}]`);
  expect(text).toContain('"periods":[{"period":"2026-02","rows":1000,"bytes":50000},');
  expect(text).not.toMatch(/SELECT|MERGE|UPDATE/);
});

it('a plan says in its bytes which periods Spark writes to', () => {
  const [large, small] = catchUpPlan().periods;
  if (large === undefined || small === undefined) throw new Error('The plan has two periods');
  const plan = catchUpPlan({ periods: [{ ...large, engine: 'spark' }, small] });
  expect(printCatchUpPlan(plan)).toContain('"rows":1000,"bytes":50000,"engine":"spark"},');
  expect(parseCatchUpPlan(printCatchUpPlan(plan))).toEqual({ plan });
});

describe('a text is no plan', () => {
  it.each<[string, string, readonly string[]]>([
    ['that is not JSON', '{', ['it is not JSON']],
    ['that is a list', '[]', ['it must be an object']],
    ['that is far too long', ' '.repeat(16_000_001), ['it has more than 16000000 characters']],
    [
      'with a key twice',
      printCatchUpPlan(catchUpPlan()).replace('{"format":1', '{"format":1,"format":1'),
      ['it is not printed as schema-gate prints plans'],
    ],
    [
      'with other spaces',
      ` ${printCatchUpPlan(catchUpPlan())}`,
      ['it is not printed as schema-gate prints plans'],
    ],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  const base = JSON.parse(printCatchUpPlan(catchUpPlan())) as Json;
  it.each<[string, Json, readonly string[]]>([
    ['of another form', { format: 2 }, ['format must be 1']],
    [
      'that names what is no identifier',
      {
        curated: { database: 'a"b', name: 'orders; DROP TABLE x' },
        columns: [{ ...COLUMN, name: 'A', source: 'x" OR 1=1', kinds: ['gone'] }],
      },
      [
        'curated.database must be the name of a database',
        'curated.name must be a lower-case identifier',
        'columns[0].name must be a lower-case identifier',
        'columns[0].source must be a lower-case identifier',
        expect.stringMatching(
          /^columns\[0\]\.kinds\[0\] must be one of added, /,
        ) as unknown as string,
      ],
    ],
    [
      'with odd values',
      {
        catchup_id: 'a/b',
        topic: '..',
        activation_seq: 0,
        schema_version: "1.0.0' --",
        active_sha256: 'A',
        checkpoint: 1.5,
        periods: [
          {
            ...PERIOD,
            period: "x'",
            rows: -1,
            engine: 'duckdb',
            parts: [{ from: '2026-02-31', before: 1 }],
          },
        ],
        'odd key': 1,
      },
      [
        'catchup_id must be an id of at most 80 letters',
        'topic must be a topic',
        'activation_seq must be a whole number from 1',
        'schema_version must be a version or unknown',
        'active_sha256 must be 64 hexadecimal digits',
        'checkpoint must be a whole number',
        'periods[0].period must be a period of letters, digits, _, + and -',
        'periods[0].rows must be a whole number from 0',
        'periods[0].engine must be one of athena, spark',
        'periods[0].parts[0].from must be a day',
        'periods[0].parts[0].before must be a day',
        "'odd key' is an unknown key",
      ],
    ],
    [
      'with types that are none, or not printed',
      { columns: [{ ...COLUMN, type: 'bigint', source_type: 'UUID' }] },
      [
        'columns[0].type must be a type in its printed form',
        'columns[0].source_type must be a type in its printed form',
      ],
    ],
    [
      'with ranges that are none',
      { groups: [{ columns: [1, 1], periods: [-1] }] },
      [
        'groups[0].columns must be two growing whole numbers',
        'groups[0].periods[0] must be a whole number from 0',
      ],
    ],
  ])('%s', (_, changes, problems) => {
    expect(problemsOf(JSON.stringify({ ...base, ...changes }))).toEqual(problems);
  });

  it.each<[string, Json, readonly string[]]>([
    ['that leaves a column out', { groups: [] }, ['groups must cover 1, not 0']],
    [
      'that skips a column',
      { columns: [COLUMN, { ...COLUMN, name: 'b' }], groups: [{ columns: [1, 2], periods: null }] },
      ['groups must follow one another without a gap'],
    ],
    [
      'that has a column twice',
      { columns: [COLUMN, COLUMN], groups: [{ columns: [0, 2], periods: null }] },
      ["columns has 'device_type' twice"],
    ],
    [
      'without a reason',
      { columns: [{ ...COLUMN, kinds: [] }] },
      ["the column 'device_type' has no kind"],
    ],
    [
      'with a source that nobody converts',
      { columns: [{ ...COLUMN, source_type: 'DATE' }] },
      ["the column 'device_type' has no cast from DATE"],
    ],
    [
      'with periods that are not there',
      { groups: [{ columns: [0, 1], periods: [1, 0] }] },
      ['groups name periods that are not there, or out of order'],
    ],
    ['with a period twice', { periods: [PERIOD, PERIOD] }, ['periods has one period twice']],
    [
      'with days that nobody does',
      { periods: [{ ...PERIOD, parts: [FULL, { from: '2026-01-01', before: null }] }] },
      ["the parts of the period '2026-02' must cover all days"],
    ],
    [
      'with no days at all',
      { periods: [{ ...PERIOD, period: null, parts: [] }] },
      ['the parts of the period null must cover all days'],
    ],
    [
      'in which Spark rewrites what it prints in another way',
      {
        periods: [{ ...PERIOD, engine: 'spark' }],
        rewrites: [{ ...REWRITE, was: 'DOUBLE' }],
        rewrite_groups: [[0, 1]],
      },
      ["Spark can't write to the period '2026-02', since DOUBLE is rewritten to STRING"],
    ],
    [
      'whose rewrite has the name of a column',
      {
        rewrites: [
          { ...REWRITE, shadow: 'device_type' },
          { ...REWRITE, name: 'y' },
        ],
        rewrite_groups: [[0, 2]],
      },
      [
        "rewrites use the name 'device_type' of another column",
        "rewrites use the name 'x__was' of another column",
      ],
    ],
    [
      'whose rewrites are out of order',
      {
        rewrites: [
          { ...REWRITE, is_set_aside: true },
          { ...REWRITE, name: 'y', shadow: 'y1', set_aside: 'y2' },
        ],
        rewrite_groups: [[0, 1]],
      },
      ['rewrites that are set aside must come last'],
    ],
    ['without an order', { order: [] }, ['order must name a column']],
    [
      'with an order twice',
      { order: ['message_id', 'message_id'] },
      ['order has one column twice'],
    ],
    [
      'that inserts without a checkpoint, and unknown columns',
      {
        checkpoint: null,
        inserts: {
          columns: [],
          relaxed: [],
          required: ['b'],
          periods: [7],
          stop_above: 1,
          suppression: null,
        },
      },
      [
        'inserts must name a column that may be empty',
        "inserts have no column 'b'",
        'inserts name periods that are not there, or out of order',
        'inserts need a checkpoint',
      ],
    ],
  ])('%s', (_, changes, problems) => {
    expect(problemsOf(JSON.stringify({ ...base, ...changes }))).toEqual(problems);
  });
});
