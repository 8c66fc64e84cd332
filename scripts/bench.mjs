// Ratios measured in one run on this machine; nothing is asserted, since machines are shared and
// noisy. `--quick` takes fewer rounds.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDirectory } from './bench-directory.mjs';
import { lambdaRows } from './bench-lambda.mjs';
import { benchHistory } from './bench-history.mjs';
import { benchRegistry, start } from './bench-registry.mjs';
import { pullRequestEnvironment, throwawayRepository } from './throwaway-repository.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rounds = process.argv.includes('--quick') ? 7 : 21;
// What is measured is what the sources say now.
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], {
  stdio: 'inherit',
});
const { judge } = await import(join(root, 'build/core/verdict/judge.js'));
const { parseTopicSchema } = await import(join(root, 'build/core/schema/topic-schema.js'));
const { DEFAULT_POLICY } = await import(join(root, 'build/core/verdict/policy.js'));
const hash = (text) => createHash('sha256').update(text).digest('hex');

function schema(columns, { shorthand = false, version = '1.0.0', table = 'events' } = {}) {
  const payload = {};
  for (let index = 0; index < columns; index++) {
    payload[`column_${index}`] = shorthand
      ? 'STRING'
      : {
          type: index % 3 === 0 ? 'INT' : 'STRING',
          required: index % 2 === 0,
          json_path: `$.payload.column_${index}`,
          description: `Column number ${index}`,
        };
  }
  if (version !== '1.0.0') payload.added = 'STRING';
  return JSON.stringify(
    { schema_version: version, table_name: table, envelope_columns: {}, payload_columns: payload },
    null,
    2,
  );
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of tasks that take turns, so that noise hits all of them alike. */
function medians(tasks, count) {
  const times = tasks.map(() => []);
  for (let round = 0; round < count; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      task();
      times[index].push(performance.now() - start);
    }
  }
  return times.map((list) => median(list.slice(Math.floor(list.length / 4))));
}

const rows = [];
function row(measure, value, target, unit = '×') {
  const verdict = target === undefined ? '' : value <= target ? 'ok' : 'OVER';
  rows.push([
    measure,
    `${value.toFixed(unit === '×' ? 2 : 0)} ${unit}`,
    target === undefined ? '' : `≤ ${target} ${unit}`,
    verdict,
  ]);
}

function judgeTexts(before, after) {
  const [older, newer] = [before, after].map((text) => new TextEncoder().encode(text));
  return () => {
    const before = parseTopicSchema(older);
    judge({
      topic: 'events',
      before,
      after: parseTopicSchema(newer),
      policy: DEFAULT_POLICY,
      today: '2026-01-01',
      hash,
    });
  };
}

const [before, after] = [schema(1000), schema(1000, { version: '1.1.0' })];
const parse = () => [JSON.parse(before), JSON.parse(after)];
const [parsed, judgedTime] = medians([parse, judgeTexts(before, after)], rounds * 20);
row('reading and judging 2 × 1,000 columns ÷ JSON.parse', judgedTime / parsed, 5);

const sizes = [1000, 2000, 5000, 10000];
const perColumn = medians(
  sizes.map((size) =>
    judgeTexts(
      schema(size, { shorthand: true }),
      schema(size, { shorthand: true, version: '1.1.0' }),
    ),
  ),
  rounds * 4,
).map((time, index) => time / sizes[index]);
for (const [index, size] of sizes.entries())
  row(
    `cost of a column at ${size.toLocaleString('en')} ÷ at 1,000 (shorthand)`,
    perColumn[index] / perColumn[0],
  );

const files = mkdtempSync(join(tmpdir(), 'schema-gate-bench-'));
const usageFile = join(files, 'usage');
const hook = join(files, 'usage.mjs');
writeFileSync(
  hook,
  `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify({ rss: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 }));
});
`,
);
const repositories = [];

function prepare(topics, columns) {
  const repository = throwawayRepository();
  repositories.push(repository);
  const write = (version) => {
    for (let index = 0; index < topics; index++)
      repository.write(
        `schemas/topic_${index}.json`,
        schema(columns, { version, table: `topic_${index}` }),
      );
  };
  write('1.0.0');
  repository.commit('feat: topics');
  const head = repository.mergePullRequest('change', () => ((version) => write(version))('1.1.0'));
  return { cwd: repository.root, env: pullRequestEnvironment(repository, head, files) };
}

const node =
  (args, options = {}) =>
  () => {
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore', ...options });
    if (status !== 0) throw new Error(`node ${args.join(' ')} exited with ${status}`);
  };
const action = join(root, 'dist/index.js');
const nothing = throwawayRepository();
repositories.push(nothing);
nothing.commit('chore: nothing');
const head = nothing.mergePullRequest('change', () => nothing.write('README.md', 'x'));
const empty = { cwd: nothing.root, env: pullRequestEnvironment(nothing, head, files) };
// Loading alone: an input that is refused before anything else happens.
const load = () =>
  spawnSync(process.execPath, [action], {
    stdio: 'ignore',
    cwd: nothing.root,
    env: { ...empty.env, INPUT_MODE: 'load-only' },
  });
const one = prepare(1, 60);
const many = prepare(700, 60);
const [bare, loaded, single] = medians([node(['-e', '0']), load, node([action], one)], rounds);
const [bareAgain, all] = medians([node(['-e', '0']), node([action], many)], Math.ceil(rounds / 3));
/**
 * Peak memory in MB and milliseconds of CPU of the process itself, the median of a few runs each.
 */
function usageOf(args, options) {
  const runs = Array.from({ length: Math.ceil(rounds / 3) }, () => {
    node(['--import', hook, ...args], options)();
    return JSON.parse(readFileSync(usageFile, 'utf8'));
  });
  const median = (figure) => runs.map((run) => run[figure]).sort((a, b) => a - b)[runs.length >> 1];
  return { rss: median('rss'), cpu: median('cpu') };
}
row('dist/index.js loaded ÷ node -e 0', loaded / bare, 3.5);
row('one changed topic, git included ÷ node -e 0', single / bare, 6);
row('700 changed topics of 60 columns ÷ node -e 0', all / bareAgain);
const bareUsage = usageOf(['-e', '0']);
const usage = usageOf([action], many);
row('700 changed topics: CPU of the process', usage.cpu, 900, 'ms');
// A profile has judging at a third of it, garbage at a sixth, reading at an eighth, and no one function
// above 3 %. 28 was the target of a product with fewer rules.
row("700 changed topics: CPU ÷ node -e 0's CPU", usage.cpu / bareUsage.cpu, 30);
row('700 changed topics: peak memory', usage.rss, 160, 'MB');
const s3 = await start('latent-s3.mjs', [0, schema(60, { table: 'topic_0' })]);
const registered = ({ cwd, env }) => ({
  cwd,
  env: {
    ...env,
    INPUT_REGISTRY: 's3://bucket',
    AWS_ENDPOINT_URL: s3.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
  },
});
const tasks = [
  node(['-e', '0']),
  node([action], registered(empty)),
  node([action], registered(one)),
];
const [bareBeside, opened, asked] = medians(tasks, rounds);
s3.stop();
row('git and a registry in S3 opened, no topic changed ÷ node -e 0', opened / bareBeside);
row('one changed topic and its active version in S3 ÷ node -e 0', asked / bareBeside);

const registry = await benchRegistry(Math.ceil(rounds / 2));
row(`700 active versions from S3, 20 ms a request ÷ ideal (${registry.ideal} ms)`, registry.ratio);
row('700 active versions from S3: CPU of the process', registry.cpu, undefined, 'ms');
row('700 active versions from S3: peak memory', registry.memory, 250, 'MB');
row('10,000 topics and their items listed: peak memory', registry.listed, 300, 'MB');
for (const { versions, time, requests } of await benchHistory()) {
  const run = `700 changed topics of ${versions} versions from S3, 20 ms a request`;
  row(`${run}: wall`, time, undefined, 'ms');
  row(`${run}: requests a topic`, requests / 700, 2.1, '');
}
const directory = benchDirectory(process.argv.includes('--quick') ? 1 : 3);
row('700 topics published to a directory: wall', directory.published.wall, 5000, 'ms');
row('700 topics published to a directory: CPU', directory.published.cpu, undefined, 'ms');
row('700 topics activated in a directory: wall', directory.activated.wall, 10_000, 'ms');
row('700 topics activated in a directory: CPU', directory.activated.cpu, undefined, 'ms');
const lambda = await lambdaRows(rounds, process.argv.includes('--quick'));
for (const [measure, value, target] of lambda.rows) row(measure, value, target);

for (const repository of repositories) repository.remove();
rmSync(files, { recursive: true, force: true });
const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
console.log(
  `Node ${process.version}, medians of ${rounds} rounds and more; node -e 0 took ${bare.toFixed(0)} ms\n`,
);
for (const cells of rows)
  console.log(
    cells
      .map((cell, column) =>
        column === 1 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
for (const note of lambda.notes) console.log(`\n${note}`);
