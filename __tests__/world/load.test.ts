import { describe, expect, it } from '@jest/globals';
import { DEFECTS } from './defects.js';
import { runLoad, type LoadOptions } from './load.js';

const LOAD: LoadOptions = {
  topics: 50,
  candidates: 500,
  atOnce: 50,
  faults: 0.02,
  duplicates: 0.2,
  stale: 0.1,
  seed: 7,
};

describe('under load with faults, doubles and stale candidates', () => {
  it('nothing is lost, and each candidate has one outcome', async () => {
    const report = await runLoad(LOAD);
    expect(report.violations).toEqual([]);
    expect(report.activated + report.rejected).toBe(500);
    // Otherwise there was no load.
    const { rejected, activated, faults, failed, invocations } = report;
    expect([rejected > 40, activated > 400, faults > 200, failed > 100, invocations > 600]).toEqual(
      [true, true, true, true, true],
    );
  });

  it('the same seed lives the same life', async () => {
    const small = { ...LOAD, topics: 10, candidates: 100 };
    const lives = [
      await runLoad(small),
      await runLoad(small),
      await runLoad({ ...small, seed: 8 }),
    ];
    expect(lives[1]).toEqual(lives[0]);
    expect(lives[2]).not.toEqual(lives[0]);
  });

  it.each([
    'pending/ is deleted whatever it has become',
    'the candidate leaves pending/ before error.json is written',
    'the item is not told of an activation',
    'a backfill has another name at every try',
    'a pending backfill is forgotten by the next activation',
    'nobody looks what a candidate was judged against',
    'DDL that fails counts as done',
  ])('it would be noticed that %s', async (name) => {
    const seeded = DEFECTS.find((one) => one.name === name);
    if (seeded === undefined) throw new Error(`Nobody seeds the defect that ${name}`);
    const { violations } = await runLoad({
      ...LOAD,
      topics: 20,
      candidates: 200,
      defect: seeded.defect,
    });
    expect(violations).not.toEqual([]);
  });
});
