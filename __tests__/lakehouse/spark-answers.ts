// What Spark makes of texts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asciiJson } from '../core/history/cast/golden-casts.js';
import { querySpark } from './spark-client.js';

/** An expression over the column `text`, and the type of its values. */
export interface CastQuestion {
  readonly sql: string;
  readonly type: string;
}

/**
 * Rows of answers, in the order of the texts: null for NULL; a DECIMAL with its scale's digits, a
 * DATE as Spark prints it, a TIMESTAMP in microseconds. Throws a SparkError.
 */
export async function sparkAnswers(
  url: string,
  texts: readonly string[],
  questions: readonly CastQuestion[],
): Promise<readonly (readonly (string | null)[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'spark-answers-'));
  try {
    const lines = texts.map((text, index) => `${asciiJson({ index: String(index), text })}\n`);
    writeFileSync(join(folder, 'texts.json'), lines.join(''));
    const rows = await querySpark(
      url,
      `SELECT ${questions.map(printed).join(', ')} FROM json.\`${folder}/texts.json\` ORDER BY CAST(index AS INT)`,
    );
    if (rows.length !== texts.length) throw new Error(`${rows.length} rows for ${texts.length}`);
    return rows.map((row) => row.map((answer, at) => withScale(answer, questions[at]?.type ?? '')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A DATE as text: Python has no years beyond 9999. */
function printed({ sql, type }: CastQuestion, index: number): string {
  const value = type === 'TIMESTAMP' ? `unix_micros(${sql})` : sql;
  return `${type === 'DATE' || type === 'BOOLEAN' ? `CAST((${value}) AS STRING)` : value} AS a${index}`;
}

/** On its way through Python a DECIMAL may get two more zeros. */
function withScale(answer: string | null, type: string): string | null {
  const scale = /^DECIMAL\([0-9]+,([0-9]+)\)$/.exec(type)?.[1];
  if (scale === undefined || answer === null) return answer;
  const [whole = '', fraction = ''] = answer.split('.');
  const more = fraction.slice(Number(scale));
  return /^0+$/.test(more) ? `${whole}.${fraction.slice(0, Number(scale))}` : answer;
}
