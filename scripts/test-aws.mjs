// The suites named *.moto.ts, on moto, the widest fake of AWS: the contract of the aws adapter, and
// schema-gate doctor on installations that are healthy or broken on purpose. Where moto can't be
// installed the test says SKIPPED.
import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { besideMoto, JEST, MOTO_REQUIREMENT, motoPython } from './moto.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SUITES = '__tests__/**/*.moto.ts';

/** Runs a suite, and answers with what Jest counted; undefined where it failed. */
async function run(suite) {
  const results = join(tmpdir(), `schema-gate-aws-${process.pid}-${suites.indexOf(suite)}.json`);
  // Several run at once, so each is shown when it has ended.
  const output = [];
  try {
    const status = await besideMoto(python, (url) => {
      const options = ['--runInBand', '--verbose', '--json', `--outputFile=${results}`];
      const child = spawn(process.execPath, [JEST, '--testMatch', `**/${suite}`, ...options], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, MOTO_URL: url, MOTO_PYTHON: python },
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

const python = motoPython();
// Arguments are parts of the names of suites: npm run test:aws -- doctor
const wanted = process.argv.slice(2);
const suites = globSync(SUITES, { cwd: root })
  .sort()
  .filter((suite) => wanted.length === 0 || wanted.some((part) => suite.includes(part)));
if (python === undefined) {
  console.log(
    `SKIPPED test:aws: moto could not be installed (Python 3 with venv and a network are needed); ${suites.length} suites were not run`,
  );
} else if (suites.length === 0) {
  console.log(`test:aws failed: no suite is called ${wanted.join(' or ')}`);
  process.exitCode = 2;
} else {
  const results = [];
  const waiting = [...suites];
  const work = async () => {
    for (let suite; (suite = waiting.shift()) !== undefined;)
      results.push(await run(suite).catch((error) => console.log(`${suite}: ${error}`)));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  const passed = results.filter((one) => one !== undefined);
  const sum = (key) => passed.reduce((total, one) => total + one[key], 0);
  const leftOut = sum('numPendingTests') + sum('numTodoTests');
  console.log(
    `test:aws: ${passed.length} of ${suites.length} suites passed on ${MOTO_REQUIREMENT}, with ${sum('numPassedTests')} tests`,
  );
  if (leftOut > 0) console.log(`test:aws failed: ${leftOut} tests were left out`);
  if (leftOut > 0 || passed.length < suites.length) process.exitCode = 1;
}
