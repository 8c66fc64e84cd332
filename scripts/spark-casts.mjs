// Writes __tests__/core/history/golden/*.tsv anew: what a real Spark makes of each text.
import { importTypescript } from './typescript-sources.mjs';

const { writeSparkCasts } = await importTypescript('__tests__/lakehouse/write-spark-casts.ts');
process.exitCode = await writeSparkCasts();
