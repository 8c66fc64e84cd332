import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CastFailure } from '../../../../src/core/history/cast/cast-value.js';
import { conversionTo } from '../../../../src/core/history/cast/convert-text.js';
import { runtimeZones } from '../../../../src/warehouse/runtime-zones.js';
import { canonicalAnswer } from './canonical-answer.js';
import { FAMILIES, FAMILY_NAMES, type Family } from './cast-texts.js';
import { typeOf } from '../../../warehouse/tables.js';
import { asciiJson, goldenTexts, RAISES, readGolden } from './golden-casts.js';

/** Where Spark has a value, or fails, and we have none, on purpose. */
const REASONS: readonly (readonly [type: RegExp, failure: CastFailure, reason: string])[] = [
  [/^DECIMAL/, 'out-of-range', 'Spark fails on an exponent of 32 bits'],
  [/^TIMESTAMP$/, 'out-of-range', 'Trino has no years of six digits'],
  [/^TIMESTAMP$/, 'time-without-date', "Spark adds today's date, another one in each run"],
  [
    /^TIMESTAMP$/,
    'unknown-zone',
    'the engines know different names of zones, and different clocks in far years',
  ],
];
const DIFFERENCES = new URL('../golden/differences.tsv', import.meta.url);
const TEXTS = 400;

const zones = runtimeZones();

interface Difference {
  readonly type: string;
  readonly text: string;
  readonly spark: string | null;
  readonly ours: string | null;
  readonly reason: string;
}

function differencesOf(family: Family): readonly Difference[] {
  return [...readGolden(family)].flatMap(([text, answers]) =>
    FAMILIES[family].flatMap((type, index) => {
      const conversion = conversionTo(typeOf(type), zones)?.(text);
      if (conversion === undefined) throw new Error(`${type} is left out`);
      const spark = canonicalAnswer(type, answers[index] ?? null);
      const ours = canonicalAnswer(type, conversion.value);
      if (spark === ours) return [];
      const failure = 'failure' in conversion ? conversion.failure : undefined;
      const [, , reason = 'none'] =
        REASONS.find((one) => one[0].test(type) && one[1] === failure) ?? [];
      return [{ type, text, spark, ours, reason }];
    }),
  );
}

const differences = FAMILY_NAMES.flatMap(differencesOf);

describe.each(FAMILY_NAMES)('%s', (family) => {
  it(`at least ${TEXTS} texts were asked, those of the generator`, () => {
    const texts = [...readGolden(family).keys()];
    expect(texts.length).toBeGreaterThanOrEqual(TEXTS);
    expect(texts).toEqual(goldenTexts(family));
  });
});

it('where both have a value, it is the same', () => {
  const others = differences.filter(({ spark, ours }) => spark !== null && ours !== null);
  expect(others).toEqual([]);
});

it('every difference is listed with its reason, and every listed one is there', () => {
  const lines = differences.map(({ type, text, reason }) =>
    [type, asciiJson(text), reason].join('\t'),
  );
  const now = `${[['type', 'text', 'reason'].join('\t'), ...lines].join('\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(DIFFERENCES, now);
  expect(now).toBe(readFileSync(DIFFERENCES, 'utf8'));
});

it('no difference lacks a reason, and Spark fails only on exponents', () => {
  expect(differences.filter(({ reason }) => reason === 'none')).toEqual([]);
  const raised = differences.filter(({ spark }) => spark === RAISES).map(({ text }) => text);
  expect([...new Set(raised)]).toEqual(['1e2147483647', '1e-2147483647']);
});
