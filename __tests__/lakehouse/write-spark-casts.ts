// The golden answers of the cast table: what Spark itself makes of each text.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAMILIES, FAMILY_NAMES, isPoison, type Family } from '../core/history/cast/cast-texts.js';
import { goldenTexts, RAISES, TODAY, writeGolden } from '../core/history/cast/golden-casts.js';
import type { EngineHost } from './engine-process.js';
import { installLakehouse } from './install.js';
import { guarded } from './processes.js';
import { sparkAnswers } from './spark-answers.js';
import { SparkError } from './spark-client.js';
import { startSpark } from './start-spark.js';

/** Asks a Spark of its own and writes the files. Resolves to an exit code. */
export async function writeSparkCasts(): Promise<0 | 1> {
  const parts = await installLakehouse(console.log);
  if (parts.kind === 'unavailable') {
    console.error(`Nothing written: ${parts.reason}`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'spark-casts-'));
  const stops: (() => Promise<void>)[] = [];
  const run: EngineHost['run'] = (name, command, environment) => {
    const env = { PATH: process.env.PATH ?? '', ...environment };
    const child = guarded({ name, python: parts.python, command, cwd: folder, env });
    stops.push(child.stop);
    return child;
  };
  try {
    // No table is read, so there need be no catalogue.
    const spark = await startSpark({ parts, aws: 'http://127.0.0.1:1', folder, run });
    for (const family of FAMILY_NAMES) {
      const answers = await answersOf(spark, family);
      writeGolden(family, answers);
      console.log(`${family}: ${answers.size} texts`);
    }
    return 0;
  } finally {
    await Promise.all(stops.map((stop) => stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

type Answers = Map<string, readonly (string | null)[]>;

async function answersOf(spark: string, family: Family): Promise<Answers> {
  const questions = FAMILIES[family].map((type) => ({ sql: `CAST(text AS ${type})`, type }));
  const texts = goldenTexts(family);
  const together = texts.filter((text) => !isPoison(family, text));
  const rows = await sparkAnswers(spark, together, questions);
  const found: Answers = new Map(
    together.map((text, index) => [
      text,
      (rows[index] ?? []).map((answer) => (isToday(family, answer) ? TODAY : answer)),
    ]),
  );
  for (const text of texts.filter((one) => isPoison(family, one))) {
    const [row = []] = await sparkAnswers(spark, [text], questions).catch((error: unknown) => {
      if (!(error instanceof SparkError)) throw error;
      return [questions.map(() => RAISES)];
    });
    found.set(text, row);
  }
  return new Map(texts.map((text) => [text, found.get(text) ?? []]));
}

/** Within two days of now, in microseconds; no text of ours says such a date itself. */
function isToday(family: Family, answer: string | null): boolean {
  return (
    family === 'timestamp' &&
    answer !== null &&
    Math.abs(Number(answer) / 1000 - Date.now()) < 2 * 86_400_000
  );
}
