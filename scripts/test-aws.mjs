// The suites named *.moto.ts, on moto, the widest fake of AWS: the contract of the aws adapter, and
// schema-gate doctor on installations that are healthy or broken on purpose. moto is installed with
// Python into a cache outside the tree; where that is not possible the test says SKIPPED.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypescript } from './typescript-sources.mjs';

const MOTO = 'moto[server]==5.2.5';
const START_MS = 60_000;
// As moto_server does it, but one request after the other: with threads, moto's conditions are
// checked and then met by two at once. POST /snapshot keeps the state in a parent process, and a
// child goes on; at POST /restore that child ends, and the next one begins with the state kept.
const SERVE = `import os, signal, sys
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import run_simple

class Last(list):
    def close(self):
        os._exit(0)

class Snapshots:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        path = environ['PATH_INFO']
        if path not in ('/snapshot', '/restore'):
            return self.app(environ, start_response)
        if path == '/snapshot':
            keep()
        start_response('200 OK', [('Content-Length', '0')])
        return [b''] if path == '/snapshot' else Last([b''])

def keep():
    while True:
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            return
        def end(*_):
            os.kill(child, signal.SIGTERM)
            os._exit(0)
        signal.signal(signal.SIGTERM, end)
        os.waitpid(child, 0)

app = Snapshots(DomainDispatcherApplication(create_backend_app))
run_simple('127.0.0.1', int(sys.argv[1]), app, threaded=False)`;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'schema-gate', 'moto');
const venv = join(cache, '5.2.5');
const SUITES = '__tests__/**/*.moto.ts';

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

/** Runs a suite with a server of its own, which it may clear; answers with what Jest counted. */
async function run(python, suite, freePort) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(python, ['-c', SERVE, String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
  const results = join(tmpdir(), `schema-gate-aws-${process.pid}-${port}.json`);
  try {
    if (!(await isUp(url, server))) {
      console.log(`test:aws failed: moto did not start within ${START_MS / 1000} s\n${log}`);
      return undefined;
    }
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const options = ['--runInBand', '--verbose', '--json', `--outputFile=${results}`];
    // Not spawnSync: the server would wait for someone to read its log.
    const child = spawn(process.execPath, [jest, '--testMatch', `**/${suite}`, ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, MOTO_URL: url },
    });
    // Several run at once, so each is shown when it has ended.
    const output = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => output.push(chunk));
    const [status] = await once(child, 'close');
    const shown = Buffer.concat(output).toString('utf8');
    console.log(shown.replace(/^(?:\{"numFailed.*|Test results written to: .*)\n?/gm, ''));
    return status === 0 ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
  } finally {
    server.kill();
    rmSync(results, { force: true });
  }
}

const python = install();
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
  const { freePort } = await importTypescript('__tests__/lakehouse/loopback.ts');
  const results = [];
  const waiting = [...suites];
  const work = async () => {
    for (let suite; (suite = waiting.shift()) !== undefined;)
      results.push(
        await run(python, suite, freePort).catch((error) => console.log(`${suite}: ${error}`)),
      );
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  const passed = results.filter((one) => one !== undefined);
  const sum = (key) => passed.reduce((total, one) => total + one[key], 0);
  const leftOut = sum('numPendingTests') + sum('numTodoTests');
  console.log(
    `test:aws: ${passed.length} of ${suites.length} suites passed on ${MOTO}, with ${sum('numPassedTests')} tests`,
  );
  if (leftOut > 0) console.log(`test:aws failed: ${leftOut} tests were left out`);
  if (leftOut > 0 || passed.length < suites.length) process.exitCode = 1;
}
