// The product's statements and its package on real engines. Every file in suites/ is a suite.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countingCheck, type Suite } from './check.js';
import { installLakehouse } from './install.js';
import { startLakehouse } from './start.js';

const SUITES = new URL('suites/', import.meta.url);

/**
 * Runs all suites, or the `only` one, and prints what they find. Resolves to an exit code, 0 also
 * where the engines can't be installed.
 */
export async function runSuites(only: string | undefined): Promise<0 | 1> {
  const log = (line: string): void => console.log(`· ${line}`);
  const begin = performance.now();
  const seconds = (): string => ((performance.now() - begin) / 1000).toFixed(1);
  const installed = await installLakehouse(log);
  if (installed.kind === 'unavailable') {
    console.log(
      `\n!!! SKIPPED test:lakehouse: ${installed.reason}\n!!! No statement was run on a real engine.`,
    );
    return 0;
  }
  log(`everything is installed after ${seconds()} s`);
  const all = await suites();
  const lakehouse = await startLakehouse(installed, log);
  const tally = { passed: 0, failed: 0 };
  const check = countingCheck(tally);
  try {
    for (const { name, run } of all) {
      if (only !== undefined && only !== name) continue;
      console.log(`\n${name}`);
      try {
        await run(lakehouse, check);
      } catch (error) {
        check.that(
          `${name} runs to its end`,
          false,
          error instanceof Error ? error.stack : String(error),
        );
      }
    }
  } finally {
    await lakehouse.stop();
  }
  const parts = [...lakehouse.seconds].map(([name, at]) => `${name} ${at.toFixed(1)} s`).join(', ');
  console.log(
    `\nUp after: ${parts}. ${lakehouse.statements()} statements run by the engines, ${seconds()} s in all.`,
  );
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed > 0 ? 1 : 0;
}

/** In the order of their files. */
async function suites(): Promise<Suite[]> {
  const files = readdirSync(fileURLToPath(SUITES)).sort();
  return Promise.all(
    files.map(async (file) => {
      const exported: unknown = await import(new URL(file, SUITES).href);
      if (!isSuite(exported))
        throw new TypeError(`${file} exports no suite, that is, a name and a function run`);
      return exported;
    }),
  );
}

function isSuite(value: unknown): value is Suite {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'run' in value &&
    typeof value.run === 'function'
  );
}
