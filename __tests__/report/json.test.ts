import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { decide } from '../../src/core/verdict/decide.js';
import { renderJson } from '../../src/report/json.js';
import { renderPlanJson } from '../../src/report/plan.js';
import { story } from '../bin/repository.js';
import { baseline, decided, hostile, verdict } from './decisions.js';

const validatorOf = (name: string) =>
  new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object,
  );

describe('the JSON of a plan', () => {
  const validate = validatorOf('plan');
  const enhanced = decided(verdict(story('v1'), story('v2'), { topic: 'events' }));

  it.each([
    ['hostile input', hostile],
    ['a new topic', decided(verdict(undefined, story('v1'), { topic: 'events' }))],
    ['v1 to v2', enhanced],
    [
      'v2 to v3, which has no plan',
      decided(verdict(story('v2'), story('v3'), { topic: 'events' })),
    ],
    ['what changes nothing', decided(verdict(story('v1'), story('v1'), { topic: 'events' }))],
    [
      'a fault',
      decide({ errors: [{ code: 'fault', message: 'x', file: null, line: null }], baseline }),
    ],
  ])('of %s is what its schema says', (_name, decision) => {
    validate(JSON.parse(renderPlanJson(decision)));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a key nobody knows', '"ddl"', '"sql"'],
    ['another strategy', '"incremental"', '"some"'],
    ['another classification', '"enhancement"', '"better"'],
  ])('is refused with %s', (_name, known, unknown) => {
    const text = renderPlanJson(enhanced);
    expect(text).toContain(known);
    expect(validate(JSON.parse(text.replace(known, unknown)))).toBe(false);
  });
});

describe('the JSON report', () => {
  const validate = validatorOf('report');

  it.each([
    ['hostile input', hostile],
    ['v1 to v2', decided(verdict(story('v1'), story('v2'), { topic: 'events' }))],
    ['v2 to v3', decided(verdict(story('v2'), story('v3'), { topic: 'events' }))],
    [
      'a fault',
      decide({ errors: [{ code: 'fault', message: 'x', file: null, line: null }], baseline }),
    ],
  ])('of %s is what its schema says', (_name, decision) => {
    validate(JSON.parse(renderJson(decision)));
    expect(validate.errors).toBeNull();
  });

  it('places a removal in the older text and every key in the order of the contract', () => {
    const report = JSON.parse(
      renderJson(decided(verdict(story('v2'), story('v3'), { topic: 'events' }))),
    ) as {
      topics: { changes: Record<string, unknown>[] }[];
    };
    const [narrowed, removed] = report.topics[0]?.changes ?? [];
    expect(narrowed).toMatchObject({
      line: 10,
      column_start: 26,
      line_end: 10,
      column_end: 31,
      side: 'RIGHT',
      approvable: false,
      in_place: false,
      lossless: false,
    });
    expect(removed).toMatchObject({
      line: 12,
      column_start: 5,
      side: 'LEFT',
      approvable: true,
      column: 'device_type',
    });
    expect(
      Object.keys(removed ?? {})
        .slice(0, 19)
        .join(),
    ).toBe(
      'rule,kind,severity,column,before,after,message,why,fix,file,line,column_start,line_end,column_end,side,approvable,in_place,lossless,fingerprint',
    );
  });
});
