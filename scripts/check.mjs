// What is looked at before every commit, one line a step. Its tests are those that run inside
// Node; `npm test` runs all, those of the bundles with their hundreds of processes included.
// `--fix` repairs what can be repaired first; `--no-tests` is for whoever has just run `npm test`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (path) => [process.execPath, join(root, 'node_modules', path)];
const isFix = process.argv.includes('--fix');
const isWithTests = !process.argv.includes('--no-tests');

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Builds elsewhere and compares byte by byte: dist/ must be exactly what the sources build. */
async function isDistCurrent() {
  const into = mkdtempSync(join(tmpdir(), 'schema-gate-dist-'));
  try {
    const built = await run(process.execPath, [join(root, 'scripts/build.mjs'), '--into', into]);
    if (!built.ok) return built;
    const list = (folder) =>
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter((file) => statSync(join(folder, file)).isFile())
        .sort();
    const files = [...new Set([...list(into), ...list(join(root, 'dist'))])];
    const different = files.filter((file) => !sameFile(join(into, file), join(root, 'dist', file)));
    return {
      ok: different.length === 0,
      output: `dist/ is not what the sources build, run npm run build: ${different.join(', ')}`,
    };
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

function sameFile(a, b) {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}

const [node, prettier] = bin('prettier/bin/prettier.cjs');
const eslint = bin('eslint/bin/eslint.js')[1];
const tsc = bin('typescript/bin/tsc')[1];
if (isFix) {
  await run(node, [prettier, '--write', '--log-level', 'warn', '.']);
  await run(node, [eslint, '--fix', '.']);
  await run(node, [join(root, 'scripts/generate.mjs')]);
  await run(node, [join(root, 'scripts/build.mjs')]);
}
/** Content decides what is looked at again, since a checkout changes every time of modification. */
const CACHED = ['--cache', '--cache-strategy', 'content'];
const CACHE = join(root, 'node_modules/.cache');
const OF_BUNDLES = '__tests__/bin/';
const TESTS = [
  'tests, but for those of the bundles',
  () =>
    run(node, [
      join(root, 'node_modules/jest/bin/jest.js'),
      '--testPathIgnorePatterns',
      OF_BUNDLES,
      // One more than the smallest runner's cores, since some suites wait for locks and answers.
      '--maxWorkers',
      '3',
    ]),
];
// Compiles what it bundles, so a type that is wrong in src/ is told here.
const DIST = ['types, and dist is what they build', isDistCurrent];
const GENERATED = [
  'generated files',
  () => run(node, [join(root, 'scripts/generate.mjs'), '--check']),
];
const LOOKS = [
  ['types of the tests', () => run(node, [tsc, '-p', join(root, '__tests__')])],
  [
    'lint',
    () =>
      run(node, [
        eslint,
        '--max-warnings',
        '0',
        ...CACHED,
        '--cache-location',
        join(CACHE, 'eslint/'),
        '.',
      ]),
  ],
  ['formatting', () => run(node, [prettier, '--check', ...CACHED, '.'])],
  [
    'imports',
    () =>
      run(node, [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.mjs',
        'src',
      ]),
  ],
];
// Two lanes, since that is what the smallest runners have. The tests fill one and a half: they wait
// for git and servers in between. What is generated is read from what the step before it compiled.
const lanes = isWithTests
  ? [[TESTS], [DIST, GENERATED, ...LOOKS]]
  : [[DIST, GENERATED], [...LOOKS]];

let passed = 0;
const failures = [];
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;
const begin = performance.now();
await Promise.all(
  lanes.map(async (lane) => {
    for (const [name, task] of lane) {
      const start = performance.now();
      const { ok, output } = await task();
      console.log(`${ok ? '✔' : '✖'} ${name.padEnd(36)}${seconds(start)}`);
      if (ok) passed++;
      else failures.push([name, output]);
    }
  }),
);
for (const [name, output] of failures) console.log(`\n─── ${name}\n${output.trim()}`);
console.log(`\n${passed} passed, ${failures.length} failed in ${seconds(begin).trim()}`);
if (failures.length > 0) process.exitCode = 1;
