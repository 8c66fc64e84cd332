// The suites named *.moto.ts, on moto, the widest fake of AWS: the contract of the aws adapter, and
// schema-gate doctor on installations that are healthy or broken on purpose. moto is installed with
// Python into a cache outside the tree; where that is not possible the test says SKIPPED.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypescript } from './typescript-sources.mjs';

const MOTO = 'moto[server]==5.2.5';
const START_MS = 60_000;
// As moto_server does it, but one request after the other: with threads, moto's conditions are
// checked and then met by two at once.
const SERVE = `import sys
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import run_simple
run_simple('127.0.0.1', int(sys.argv[1]), DomainDispatcherApplication(create_backend_app), threaded=False)`;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'schema-gate', 'moto');
const venv = join(cache, '5.2.5');
const SUITES = '__tests__/**/*.moto.ts';
const RESULTS = join(tmpdir(), `schema-gate-aws-${process.pid}.json`);

/** The Python that has moto; undefined where Python or a network is missing. */
function install() {
  const python = join(venv, 'bin', 'python');
  const done = join(venv, 'installed');
  for (let attempt = 1; attempt <= 3 && !existsSync(done); attempt++) {
    rmSync(venv, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    const run = (command, args) =>
      spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
        .status === 0;
    // A virtual environment can't be moved, so what tells that it is complete is written last.
    if (
      run('python3', ['-m', 'venv', venv]) &&
      run(join(venv, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', MOTO])
    )
      mkdirSync(done);
    else console.log(`${MOTO} could not be installed (attempt ${attempt} of 3)`);
  }
  return existsSync(done) ? python : undefined;
}

async function isUp(url, child) {
  for (const end = Date.now() + START_MS; Date.now() < end && child.exitCode === null;) {
    const answer = await fetch(`${url}/moto-api/`, { signal: AbortSignal.timeout(1000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Says how much was tested, and fails where a suite or a test was left out in silence. */
function count() {
  const { numPassedTests, numPendingTests, numTodoTests, numPassedTestSuites } = JSON.parse(
    readFileSync(RESULTS, 'utf8'),
  );
  const suites = globSync(SUITES, { cwd: root }).length;
  console.log(
    `test:aws: ${numPassedTests} tests of ${numPassedTestSuites} suites passed on ${MOTO}`,
  );
  // Whoever names suites runs only these.
  const isComplete = numPassedTestSuites === suites || process.argv.length > 2;
  if (isComplete && numPendingTests + numTodoTests === 0) return 0;
  console.log(
    `test:aws failed: ${suites} suites are there; ${numPendingTests + numTodoTests} tests were left out`,
  );
  return 1;
}

const python = install();
if (python === undefined) {
  console.log(
    'SKIPPED test:aws: moto could not be installed (Python 3 with venv and a network are needed)',
  );
} else {
  const { freePort } = await importTypescript('__tests__/lakehouse/loopback.ts');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(python, ['-c', SERVE, String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
  try {
    if (await isUp(url, server)) {
      const jest = join(root, 'node_modules/jest/bin/jest.js');
      // One suite after the other: they share the server, and some of them clear it.
      const tests = ['--testMatch', `**/${SUITES}`, '--runInBand', '--verbose'];
      const counted = ['--json', `--outputFile=${RESULTS}`];
      // Not spawnSync: the server would wait for someone to read its log.
      const child = spawn(
        process.execPath,
        [jest, ...tests, ...counted, ...process.argv.slice(2)],
        {
          cwd: root,
          stdio: 'inherit',
          env: { ...process.env, MOTO_URL: url },
        },
      );
      const [status] = await once(child, 'close');
      process.exitCode = status ?? 1;
      if (status === 0) process.exitCode = count();
    } else {
      console.log(`test:aws failed: moto did not start within ${START_MS / 1000} s\n${log}`);
      process.exitCode = 1;
    }
  } finally {
    server.kill();
    rmSync(RESULTS, { force: true });
  }
}
