// Spark's own answers, one file a family: a line for each text, a column for each type. They are
// made anew by scripts/spark-casts.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { escaped } from '../../../../src/core/text/quoted.js';
import { castTexts, FAMILIES, handMadeTexts, isPoison, type Family } from './cast-texts.js';

/** Instead of an answer: the statement fails. */
export const RAISES = '!';
/** Instead of an answer: one that is another tomorrow, since Spark adds today's date. */
export const TODAY = '~';
const COUNT = 500;
const SEED = 17;

type Answers = ReadonlyMap<string, readonly (string | null)[]>;

/** Texts that Spark was asked; a mutation that it may not come back from is left out. */
export function goldenTexts(family: Family): readonly string[] {
  const handMade = new Set(handMadeTexts(family));
  return castTexts(family, COUNT, SEED).filter(
    (text) => handMade.has(text) || !isPoison(family, text),
  );
}

/** Answers by text: null for NULL, {@link RAISES}, {@link TODAY}, or the value as spark-answers.ts prints it. */
export function readGolden(family: Family): Answers {
  const [, ...lines] = readFileSync(fileOf(family), 'utf8').split('\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const [text = '', ...answers] = line.split('\t');
      return [String(JSON.parse(text)), answers.map((answer) => answer || null)];
    }),
  );
}

export function writeGolden(family: Family, answers: Answers): void {
  const lines = [...answers].map(([text, row]) =>
    [asciiJson(text), ...row.map((answer) => answer ?? '')].join('\t'),
  );
  writeFileSync(
    fileOf(family),
    `${[['text', ...FAMILIES[family]].join('\t'), ...lines].join('\n')}\n`,
  );
}

function fileOf(family: Family): URL {
  return new URL(`../golden/${family}.tsv`, import.meta.url);
}

/** JSON in printable ASCII, so that whoever reads lines sees ours. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => escaped(unit.charCodeAt(0)));
}
