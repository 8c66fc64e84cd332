// What Trino makes of texts.
import type { CastQuestion } from './spark-answers.js';
import { runOnTrino, type TrinoSession } from './trino-client.js';

/** Characters of one statement's texts, of the million that Trino takes. */
const BATCH = 400_000;

/**
 * Rows of answers, in the order of the texts, in the form of {@link sparkAnswers}. `sql` of a
 * question is over the column `text`. Throws a TrinoError.
 */
export async function trinoAnswers(
  url: string,
  texts: readonly string[],
  questions: readonly CastQuestion[],
  session: TrinoSession = {},
): Promise<readonly (readonly (string | null)[])[]> {
  const rows: (readonly (string | null)[])[] = [];
  for (const batch of batches(texts.map((text) => Buffer.from(text).toString('base64')))) {
    const inner = `SELECT at, from_utf8(from_base64(code)) AS text FROM UNNEST(split('${batch.join(',')}', ',')) WITH ORDINALITY AS u(code, at)`;
    const values = questions.map(({ sql }, index) => `${sql} AS v${index}`).join(', ');
    const printedValues = questions.map(({ type }, index) => printed(type, `v${index}`)).join(', ');
    const answer = await runOnTrino(
      url,
      `SELECT ${printedValues} FROM (SELECT at, ${values} FROM (${inner})) ORDER BY at`,
      session,
    );
    rows.push(
      ...answer.rows.map((row) =>
        row.map((cell, index) =>
          cell === null ? null : spelled(String(cell), questions[index]?.type ?? ''),
        ),
      ),
    );
  }
  if (rows.length !== texts.length) throw new Error(`${rows.length} rows for ${texts.length}`);
  return rows;
}

function batches(codes: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = [[]];
  let size = 0;
  for (const code of codes) {
    size += code.length + 1;
    if (size > BATCH) {
      all.push([]);
      size = code.length + 1;
    }
    all.at(-1)?.push(code);
  }
  return all;
}

/** A cast of REAL to text would lose digits; `format` prints NULL as a text. */
function printed(type: string, value: string): string {
  if (type === 'FLOAT') return `IF(${value} IS NULL, NULL, format('%s', ${value}))`;
  if (type !== 'TIMESTAMP') return `CAST(${value} AS varchar)`;
  const seconds = `date_diff('second', TIMESTAMP '1970-01-01 00:00:00', date_trunc('second', ${value}))`;
  const micros = `CAST(substr(CAST(${value} AS varchar), -6) AS bigint)`;
  return `CAST(${seconds} * 1000000 + ${micros} AS varchar)`;
}

/** Spark has a sign before years of five digits and more. */
function spelled(answer: string, type: string): string {
  return type === 'DATE' && /^[0-9]{5}/.test(answer) ? `+${answer}` : answer;
}
