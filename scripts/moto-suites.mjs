// Jest suites that need a moto. Each has one of its own, so that several run at once: they wait for
// answers more than they compute.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { besideMoto, JEST, MOTO_REQUIREMENT } from './moto.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs one suite, and answers with what Jest counted; undefined where it failed. */
async function run(suite, { python, env }, index) {
  const results = join(tmpdir(), `schema-gate-moto-${process.pid}-${index}.json`);
  // Several run at once, so each is shown when it has ended.
  const output = [];
  try {
    const status = await besideMoto(python, (url) => {
      const options = ['--runInBand', '--verbose', '--json', `--outputFile=${results}`];
      const child = spawn(process.execPath, [JEST, '--testMatch', `**/${suite}`, ...options], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...env, MOTO_URL: url, MOTO_PYTHON: python },
      });
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => output.push(chunk));
      return child;
    });
    const shown = Buffer.concat(output).toString('utf8');
    console.log(shown.replace(/^(?:\{"numFailed.*|Test results written to: .*)\n?/gm, ''));
    return status === 0 ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
  } finally {
    rmSync(results, { force: true });
  }
}

/**
 * Runs suites, at most `most` of them at once, those first that come first. `python` has moto, `env` is
 * added to each suite's environment, `name` is the command's, for what is told at the end. Sets the exit
 * code to 1 where a suite failed or left a test out.
 */
export async function runSuites(suites, { name, most, python, env = {} }) {
  const results = [];
  const waiting = [...suites.entries()];
  const work = async () => {
    for (let next; (next = waiting.shift()) !== undefined;) {
      const [index, suite] = next;
      const failed = (error) => console.log(`${suite}: ${error}`);
      results.push(await run(suite, { python, env }, index).catch(failed));
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  const passed = results.filter((one) => one !== undefined);
  const sum = (key) => passed.reduce((total, one) => total + one[key], 0);
  const leftOut = sum('numPendingTests') + sum('numTodoTests');
  console.log(
    `${name}: ${passed.length} of ${suites.length} suites passed on ${MOTO_REQUIREMENT}, with ${sum('numPassedTests')} tests`,
  );
  if (leftOut > 0) console.log(`${name} failed: ${leftOut} tests were left out`);
  if (leftOut > 0 || passed.length < suites.length) process.exitCode = 1;
}
