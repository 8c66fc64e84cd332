// Plants small changes in src and runs the tests that reach them: a change that no test sees is a
// test that is missing.
//
//   npm run mutate                         files of src changed since the merge base with origin/main; stops after 20 minutes
//   npm run mutate -- src/core/x.ts …      these files
//   npm run mutate -- --all                all files; ended at any moment, it goes on from there the next time
//   npm run mutate -- --sample --seed 7    some lines of all files, the same for the same seed; stops after 8 minutes
//   --at-least 80                          fails below this score
import { execFileSync, fork } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Folders that the tests of stryker.config.mjs reach without a process of their own. */
const SAMPLED = ['core', 'protocol', 'validator', 'registry', 'report', 'warehouse'];
/** Lines drawn together, as a mutant may span some. */
const LINES = 8;
/** About 160 mutants. */
const DRAWN = 60;
const MINUTES = { changed: 20, sample: 8, all: 24 * 60 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    sample: { type: 'boolean', default: false },
    seed: { type: 'string' },
    'at-least': { type: 'string', default: '0' },
    minutes: { type: 'string' },
  },
});

const git = (...args) =>
  execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
const isMutable = (file) => /^src\/.+\.ts$/.test(file) && existsSync(join(root, file));

function changedFiles() {
  const head = git('rev-parse', 'HEAD');
  let base;
  try {
    base = git('merge-base', 'HEAD', 'origin/main');
  } catch {
    base = head;
  }
  const since = base === head ? 'HEAD~1' : base;
  console.log(`Files of src changed since ${since.slice(0, 10)}`);
  return git('diff', '--name-only', since, '--', 'src').split('\n').filter(isMutable);
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function sampledLines(seed) {
  const windows = globSync(`src/{${SAMPLED.join()}}/**/*.ts`, { cwd: root })
    .sort()
    .flatMap((file) => {
      const { length } = readFileSync(join(root, file), 'utf8').split('\n');
      return Array.from(
        { length: Math.ceil(length / LINES) },
        (_, index) => `${file}:${index * LINES + 1}-${Math.min(length, (index + 1) * LINES)}`,
      );
    });
  const random = randomOf(seed);
  for (let index = windows.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [windows[index], windows[other]] = [windows[other], windows[index]];
  }
  return windows.slice(0, DRAWN);
}

/** What a mutant changes, on one line: `a < b` → `a <= b`. Stryker counts lines and columns from 1. */
function changeOf({ file, range: { start, end }, replacement }) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const short = (text) => {
    const line = text.replaceAll(/\s+/g, ' ');
    return line.length > 100 ? `${line.slice(0, 99)}…` : line;
  };
  return `${short(lines.join('\n'))} → ${short(replacement ?? '')}`;
}

const isKilled = ({ status }) => status === 'Killed' || status === 'Timeout';
const isSurvivor = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const scoreOf = (results) => {
  const [killed, survived] = [results.filter(isKilled).length, results.filter(isSurvivor).length];
  return { killed, survived, score: (100 * killed) / Math.max(1, killed + survived) };
};

function print(results) {
  const byFile = Map.groupBy(results, ({ file }) => relative(root, file));
  console.log('\nkilled survived  score');
  const row = (name, { killed, survived, score }) =>
    console.log(
      `${String(killed).padStart(6)} ${String(survived).padStart(8)} ${score.toFixed(1).padStart(5)}%  ${name}`,
    );
  for (const [file, some] of [...byFile].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const figures = scoreOf(some);
    if (figures.killed + figures.survived > 0) row(file, figures);
  }
  row('all', scoreOf(results));
  for (const mutant of results.filter(isSurvivor)) {
    const reach = mutant.status === 'NoCoverage' ? ' (no test reaches it)' : '';
    console.log(
      `survived${reach} ${relative(root, mutant.file)}:${mutant.range.start.line} ${changeOf(mutant)}`,
    );
  }
}

/** Answers with the results there are when Stryker ends or its time is over. */
function run(options, minutes) {
  return new Promise((resolve, reject) => {
    const results = [];
    let planned = 0;
    let isLate = false;
    const child = fork(join(root, 'scripts/mutation/run.mjs'), { cwd: root });
    const clock = setTimeout(() => {
      isLate = true;
      child.kill('SIGTERM');
    }, minutes * 60_000);
    // The child is in the same group and stops by itself; what it knows by then is printed.
    process.on('SIGINT', () => (isLate = true));
    child.on('message', (message) => {
      if (message.planned === undefined) results.push(message);
      else planned = message.planned;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(clock);
      if (isLate) console.log(`\nStopped with ${results.length} of ${planned} mutants tested`);
      if (code === 0 || isLate) resolve(results);
      else reject(new Error(`Stryker ended with ${code}`));
    });
    child.send(options);
  });
}

const kind = values.all ? 'all' : values.sample ? 'sample' : 'changed';
const seed = Number(values.seed ?? Number.parseInt(git('rev-parse', 'HEAD').slice(0, 8), 16));
const mutate = {
  all: () => ['src/**/*.ts'],
  sample: () => sampledLines(seed),
  changed: () => (positionals.length > 0 ? positionals : changedFiles()),
}[kind]();
if (kind === 'sample') console.log(`A sample of ${DRAWN} places, seed ${seed}`);
if (mutate.length === 0) console.log('No file of src has changed');
else {
  const started = performance.now();
  const cache = join(
    process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
    'schema-gate/mutants',
  );
  mkdirSync(cache, { recursive: true });
  const incremental =
    kind === 'all' ? { incremental: true, incrementalFile: join(cache, 'incremental.json') } : {};
  // Stryker leaves its copy of the tree behind when it is stopped.
  const tempDirName = mkdtempSync(join(tmpdir(), 'schema-gate-mutants-'));
  const minutes = Number(values.minutes ?? MINUTES[kind]);
  const results = await run({ mutate, tempDirName, ...incremental }, minutes).finally(() =>
    rmSync(tempDirName, { recursive: true, force: true }),
  );
  print(results);
  console.log(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  const { score } = scoreOf(results);
  if (results.length > 0 && score < Number(values['at-least'])) {
    console.log(`The score is below ${values['at-least']} %`);
    process.exitCode = 1;
  }
}
