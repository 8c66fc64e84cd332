// The SQL and the catalogue of a lakehouse, on engines that know better than we do: see scripts/lakehouse/start.mjs. Every file in
// scripts/lakehouse/suites is a suite. Where the engines can't be installed it says SKIPPED. `--only NAME` runs one suite.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { installLakehouse } from './lakehouse/install.mjs';
import { startLakehouse } from './lakehouse/start.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'lakehouse', 'suites');
const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1]
  : undefined;
let passed = 0;
const failures = [];

/**
 * A suite exports `name` and `run(lakehouse, check)`.
 *
 * @typedef {object} Check
 * @property {(name: string, isTrue: boolean, details?: unknown) => void} that
 * @property {(name: string, actual: unknown, expected: unknown) => void} equal
 */
const check = {
  that(name, isTrue, details = '') {
    console.log(`${isTrue ? '✔' : '✖'} ${name}`);
    if (isTrue) {
      passed++;
      return;
    }
    const text = typeof details === 'string' ? details : JSON.stringify(details, null, 2);
    console.log(text.replace(/^/gm, '    '));
    failures.push(name);
  },
  equal(name, actual, expected) {
    check.that(name, isDeepStrictEqual(actual, expected), { actual, expected });
  },
};

const log = (line) => console.log(`· ${line}`);
const begin = performance.now();
const seconds = () => ((performance.now() - begin) / 1000).toFixed(1);
const installed = await installLakehouse(log);
if (installed.kind === 'unavailable') {
  console.log(
    `\n!!! SKIPPED test:lakehouse: ${installed.reason}\n!!! No statement was run on a real engine.`,
  );
  process.exit(0);
}
log(`everything is installed after ${seconds()} s`);
const lakehouse = await startLakehouse({ log, installed });
try {
  for (const file of readdirSync(folder).sort()) {
    const { name, run } = await import(join(folder, file));
    if (only !== undefined && only !== name) continue;
    console.log(`\n${name}`);
    try {
      await run(lakehouse, check);
    } catch (error) {
      check.that(`${name} runs to its end`, false, error.stack);
    }
  }
} finally {
  await lakehouse.stop();
}
const parts = [...lakehouse.seconds].map(([name, at]) => `${name} ${at.toFixed(1)} s`).join(', ');
console.log(
  `\nUp after: ${parts}. ${lakehouse.statements()} statements run by the engines, ${seconds()} s in all.`,
);
console.log(`\n${passed} passed, ${failures.length} failed`);
if (failures.length > 0) process.exitCode = 1;
