// moto, the widest fake of AWS, and the aws command line. Both are installed with Python into a cache
// outside the tree; where that is not possible a suite says SKIPPED.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypescript } from './typescript-sources.mjs';

const MOTO = '5.2.5';
export const MOTO_REQUIREMENT = `moto[server]==${MOTO}`;
const AWSCLI = '1.45.11';
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
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'schema-gate');

/** The folder of programs of a virtual environment with one package; undefined where it can't be had. */
function install(name, version, requirement) {
  const venv = join(cache, name, version);
  const done = join(venv, 'installed');
  for (let attempt = 1; attempt <= 3 && !existsSync(done); attempt++) {
    rmSync(venv, { recursive: true, force: true });
    mkdirSync(join(cache, name), { recursive: true });
    const run = (command, args) =>
      spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
        .status === 0;
    // A virtual environment can't be moved, so what tells that it is complete is written last.
    if (
      run('python3', ['-m', 'venv', venv]) &&
      run(join(venv, 'bin', 'pip'), [
        'install',
        '--quiet',
        '--disable-pip-version-check',
        requirement,
      ])
    )
      mkdirSync(done);
    else console.log(`${requirement} could not be installed (attempt ${attempt} of 3)`);
  }
  return existsSync(done) ? join(venv, 'bin') : undefined;
}

/** Whether a command answers to `--version`, or to what is given. */
export function answers(command, argument = '--version') {
  return spawnSync(command, [argument], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** The folder where `aws` lies, empty where it is on PATH; undefined where it can't be had. */
export function awsFolder() {
  if (!answers('aws')) return install('awscli', AWSCLI, `awscli==${AWSCLI}`);
  // pyenv's stand-in looks for the program at every start, a third of what the start takes.
  const { status, stdout } = spawnSync('pyenv', ['which', 'aws'], { encoding: 'utf8' });
  return status === 0 ? dirname(stdout.trim()) : '';
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

/** The Python that has moto; undefined where it can't be had. */
export function motoPython() {
  const bin = install('moto', MOTO, MOTO_REQUIREMENT);
  return bin === undefined ? undefined : join(bin, 'python');
}

/**
 * Runs a suite beside a moto of its own, which it may clear. `start` gets moto's URL and starts the
 * suite as a child process; the answer is how that ended, or undefined where moto did not start.
 */
export async function besideMoto(python, start) {
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
      // Not spawnSync: the server would wait for someone to read its log.
      const [status] = await once(start(url), 'close');
      return status ?? 1;
    }
    console.log(`moto did not start within ${START_MS / 1000} s\n${log}`);
    return undefined;
  } finally {
    server.kill();
  }
}

export const JEST = join(root, 'node_modules/jest/bin/jest.js');
