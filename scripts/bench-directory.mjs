// What a directory registry costs, measured on the built code (npm run build), each step in a
// process of its own: publish of 700 topics by the command line, and their activation as `publish
// --wait` does it. `node scripts/bench-directory.mjs` prints it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { throwawayRepository } from './throwaway-repository.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const TOPICS = 700;
const COLUMNS = 60;

const built = (file) => JSON.stringify(pathToFileURL(join(root, 'build', file)).href);
// The figures go to a descriptor of their own, beside what the command prints.
const MEASURE = `
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeSync(3, JSON.stringify({ cpu: (user + system) / 1000, wall: performance.now() }));
  });
`;
const PUBLISH = `${MEASURE}
  process.argv = [process.argv[0], 'schema-gate', 'publish', '--registry', process.env.BENCH_REGISTRY];
  await import(${built('bin/cli.js')});
`;
const ACTIVATE = `${MEASURE}
  const { directoryPorts } = await import(${built('bin/directory-ports.js')});
  const { sweep } = await import(${built('validator/sweep.js')});
  const { results, faults } = await sweep(directoryPorts(process.env.BENCH_REGISTRY, () => undefined), { olderThanMs: 0 });
  const activated = results.filter(({ kind }) => kind === 'activated').length;
  if (activated !== ${TOPICS}) throw faults[0] ?? new Error('Only ' + activated + ' were activated');
`;

function measure(code, cwd, registry) {
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', code],
    {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        BENCH_REGISTRY: registry,
      },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  if (status !== 0) throw new Error(`The directory could not be measured:\n${stderr}`);
  return JSON.parse(output[3]);
}

/**
 * CPU and wall time in milliseconds of publishing 700 topics of 60 columns, and of activating them;
 * the best of the rounds.
 */
export function benchDirectory(rounds) {
  const repository = throwawayRepository();
  for (let index = 0; index < TOPICS; index++) {
    const columns = Array.from({ length: COLUMNS }, (_, at) => [`column_${at}`, 'STRING']);
    repository.write(
      `schemas/topic_${index}.json`,
      JSON.stringify({
        schema_version: '1.0.0',
        table_name: `topic_${index}`,
        envelope_columns: {},
        payload_columns: Object.fromEntries(columns),
      }),
    );
  }
  repository.commit('feat: topics');
  const best = (some) =>
    some.reduce((least, one) => ({
      cpu: Math.min(least.cpu, one.cpu),
      wall: Math.min(least.wall, one.wall),
    }));
  const measured = Array.from({ length: rounds }, () => {
    const registry = mkdtempSync(join(tmpdir(), 'schema-gate-bench-registry-'));
    try {
      const published = measure(PUBLISH, repository.root, registry);
      const waiting = readdirSync(join(registry, 'schemas')).filter((name) =>
        name.startsWith('topic_'),
      ).length;
      if (waiting !== TOPICS) throw new Error(`Only ${waiting} were published`);
      return { published, activated: measure(ACTIVATE, repository.root, registry) };
    } finally {
      rmSync(registry, { recursive: true });
    }
  });
  repository.remove();
  return {
    published: best(measured.map(({ published }) => published)),
    activated: best(measured.map(({ activated }) => activated)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { published, activated } = benchDirectory(Number(process.argv[2] ?? 3));
  const text = ({ cpu, wall }) => `${cpu.toFixed(0)} ms of CPU, ${wall.toFixed(0)} ms in all`;
  console.log(`700 topics published to a directory: ${text(published)} (target ≤ 5,000)`);
  console.log(`700 topics activated there: ${text(activated)} (target ≤ 10,000)`);
}
