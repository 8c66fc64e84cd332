// The cast table: TypeScript, Trino and Spark give the same value for the same text, and the value
// that Spark's own cast gives, but where it is refused on purpose.
import { castForSpark } from '../../../src/core/history/cast/cast-for-spark.js';
import { castForTrino } from '../../../src/core/history/cast/cast-for-trino.js';
import { conversionTo } from '../../../src/core/history/cast/convert-text.js';
import { ZONE_NAMES } from '../../../src/core/history/cast/zone-names.js';
import { runtimeZones } from '../../../src/warehouse/runtime-zones.js';
import { canonicalAnswer } from '../../core/history/cast/canonical-answer.js';
import {
  castTexts,
  FAMILIES,
  FAMILY_NAMES,
  isPoison,
  type Family,
} from '../../core/history/cast/cast-texts.js';
import { typeOf } from '../../warehouse/tables.js';
import type { Check } from '../check.js';
import { sparkAnswers } from '../spark-answers.js';
import { runOnSpark } from '../spark-client.js';
import type { Lakehouse } from '../start.js';
import { trinoAnswers } from '../trino-answers.js';
import { runOnTrino } from '../trino-client.js';

export const name = 'cast-table';

/** Of a family; six families make more than 20,000. */
const TEXTS = 3500;
const SEED = 476;
/** Days that exist twice, or not at all; offsets of half an hour; far from UTC. */
const ODD_ZONES = ['Pacific/Apia', 'Australia/Lord_Howe', 'America/St_Johns'];
const zones = runtimeZones();
type Rows = readonly (readonly (string | null)[])[];

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  for (const family of FAMILY_NAMES) await agreement(lakehouse, check, family);
  await namedZones(lakehouse, check);
  await oddSessions(lakehouse, check);
  await hostile(lakehouse, check);
}

async function agreement({ engines }: Lakehouse, check: Check, family: Family): Promise<void> {
  const texts = castTexts(family, TEXTS, SEED);
  const ours = valuesOf(family, texts);
  const types = FAMILIES[family].join(', ');
  const onTrino = await trinoAnswers(engines.trino, texts, questions(family, castForTrino));
  check.equal(
    `${types}: ${texts.length} texts on Trino`,
    differing(family, texts, onTrino, ours),
    [],
  );
  const onSpark = await sparkAnswers(engines.spark, texts, questions(family, castForSpark));
  check.equal(`  on Spark`, differing(family, texts, onSpark, ours), []);
  const own = texts.filter((text) => !isPoison(family, text));
  const answers = await sparkAnswers(
    engines.spark,
    own,
    FAMILIES[family].map((type) => ({ sql: `CAST(text AS ${type})`, type })),
  );
  const others = differing(family, own, answers, valuesOf(family, own));
  const refused = others.filter(([, , , value]) => value === null);
  check.equal(
    `  Spark's own cast gives no other value; ${refused.length} are refused on purpose`,
    others.filter((one) => !refused.includes(one) || !isRefused(one[0], one[1])),
    [],
  );
}

/** Databases of zones are of different ages, so the years are past. */
async function namedZones({ engines }: Lakehouse, check: Check): Promise<void> {
  const times = ['1980-01-01 00:00', '1999-06-15 12:00', '2011-12-30 12:00', '2024-03-31 02:30'];
  const texts = ZONE_NAMES.flatMap((zone) => times.map((time) => `${time}:00 ${zone}`));
  const ours = valuesOf('timestamp', texts);
  const onTrino = await trinoAnswers(engines.trino, texts, questions('timestamp', castForTrino));
  const onSpark = await sparkAnswers(engines.spark, texts, questions('timestamp', castForSpark));
  check.equal(
    `${ZONE_NAMES.length} names of zones`,
    [onTrino, onSpark].map((rows) => differing('timestamp', texts, rows, ours)),
    [[], []],
  );
  check.that(
    '  all with a value',
    ours.every(([value]) => value !== null),
  );
}

/** As __tests__/core/history/golden/differences.tsv has them, each with its reason. */
function isRefused(type: string, text: string): boolean {
  const failure = conversionTo(typeOf(type), zones)?.(text);
  return (
    failure !== undefined &&
    'failure' in failure &&
    type === 'TIMESTAMP' &&
    ['out-of-range', 'time-without-date', 'unknown-zone'].includes(failure.failure)
  );
}

async function oddSessions({ engines }: Lakehouse, check: Check): Promise<void> {
  for (const family of ['date', 'timestamp'] as const) {
    const texts = castTexts(family, 500, SEED + 1);
    const ours = valuesOf(family, texts);
    for (const timeZone of ODD_ZONES) {
      const onTrino = await trinoAnswers(engines.trino, texts, questions(family, castForTrino), {
        timeZone,
      });
      await runOnSpark(engines.spark, `SET TIME ZONE '${timeZone}'`);
      await runOnSpark(engines.spark, 'SET spark.sql.ansi.enabled = true');
      const onSpark = await sparkAnswers(engines.spark, texts, questions(family, castForSpark));
      await runOnSpark(engines.spark, 'SET spark.sql.ansi.enabled = false');
      await runOnSpark(engines.spark, `SET TIME ZONE 'UTC'`);
      check.equal(
        `${family}s in a session of ${timeZone}, Spark in ANSI mode`,
        [onTrino, onSpark].map((rows) => differing(family, texts, rows, ours)),
        [[], []],
      );
    }
  }
}

/** Texts that a bare cast computes with for minutes, or a careless pattern reads for hours. */
async function hostile({ engines }: Lakehouse, check: Check): Promise<void> {
  const many = (text: string): string => text.repeat(999 / text.length);
  const texts = [
    ...['1e2147483647', '1e-2147483647', '1e10000000', '1e-10000000', '1e-999999999', '1e9999'],
    ...[' ', '0', '9', '.', '-', 'T', ':', '\n', '1-', ' \t', '٣'].flatMap((part) => [
      many(part),
      `${many(part)}x`,
      `x${many(part)}`,
      `2024-01-15T10:20:30${many(part).slice(50)}!`,
      `1${many(part).slice(50)}e${many(part).slice(0, 40)}`,
      part.repeat(1_000_000 / part.length),
    ]),
  ];
  for (const family of FAMILY_NAMES) {
    const ours = valuesOf(family, texts);
    // A statement of Trino's has a million characters at most, a column's value has more.
    const long = FAMILIES[family].map((type) =>
      castForTrino(`lpad('', 1000000, '9')`, typeOf(type)),
    );
    check.equal(
      `${family}: a text of a million characters is NULL on Trino`,
      (await runOnTrino(engines.trino, `SELECT ${long.join(', ')}`)).rows,
      [long.map(() => null)],
    );
    const small = texts.filter((text) => text.length < 2000);
    const start = performance.now();
    const onTrino = await trinoAnswers(engines.trino, small, questions(family, castForTrino));
    const onSpark = await sparkAnswers(engines.spark, texts, questions(family, castForSpark));
    const seconds = (performance.now() - start) / 1000;
    check.equal(
      `${family}: ${texts.length} hostile texts in ${seconds.toFixed(1)} s`,
      [
        differing(family, small, onTrino, valuesOf(family, small)),
        differing(family, texts, onSpark, ours),
      ],
      [[], []],
    );
  }
}

function questions(
  family: Family,
  print: (expression: string, type: ReturnType<typeof typeOf>) => string,
): readonly { readonly sql: string; readonly type: string }[] {
  return FAMILIES[family].map((type) => ({ sql: print('text', typeOf(type)), type }));
}

function valuesOf(family: Family, texts: readonly string[]): Rows {
  const conversions = FAMILIES[family].map(
    (type) => [type, conversionTo(typeOf(type), zones)] as const,
  );
  return texts.map((text) =>
    conversions.map(([type, convert]) => canonicalAnswer(type, convert?.(text).value ?? null)),
  );
}

type Difference = readonly [type: string, text: string, engine: string | null, ours: string | null];

function differing(
  family: Family,
  texts: readonly string[],
  engine: Rows,
  ours: Rows,
): readonly Difference[] {
  return texts.flatMap((text, row) =>
    FAMILIES[family].flatMap((type, column): readonly Difference[] => {
      const answer = canonicalAnswer(type, engine[row]?.[column] ?? null);
      const value = ours[row]?.[column] ?? null;
      return answer === value ? [] : [[type, text, answer, value]];
    }),
  );
}
