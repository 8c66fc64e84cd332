// What a Lambda pays before its first answer, and what it does under load. Ratios of one run on
// this machine, since machines differ.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { importTypescript } from './typescript-sources.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const IMPORTS = [
  ['AthenaClient', '@aws-sdk/client-athena'],
  ['DynamoDBClient', '@aws-sdk/client-dynamodb'],
  ['GlueClient', '@aws-sdk/client-glue'],
  ['S3Client', '@aws-sdk/client-s3'],
  ['SFNClient', '@aws-sdk/client-sfn'],
  ['Logger', '@aws-lambda-powertools/logger'],
  ['Metrics', '@aws-lambda-powertools/metrics'],
];

/** A handler that does nothing with what ours works with, bundled as ours is. */
async function emptyHandler(folder) {
  const source = join(root, 'build/lambda-empty');
  mkdirSync(source, { recursive: true });
  const lines = [
    ...IMPORTS.map(([name, from]) => `import { ${name} } from '${from}';`),
    `export const used = [${IMPORTS.map(([name]) => name).join(', ')}];`,
    'export const lambda_handler = async () => ({ statusCode: 200 });',
  ];
  writeFileSync(join(source, 'empty.js'), lines.join('\n'));
  writeFileSync(join(source, 'package.json'), '{ "type": "module" }\n');
  const { code } = await bundle(join(source, 'empty.js'), { isOneFile: true });
  rmSync(source, { recursive: true, force: true });
  writeFileSync(join(folder, 'empty.mjs'), code);
  return join(folder, 'empty.mjs');
}

const FIRST_CALL = `
const start = performance.now();
const { lambda_handler } = await import(process.argv[1]);
await lambda_handler({}, { getRemainingTimeInMillis: () => 60_000 });
const end = performance.now();
process.stderr.write('\\n' + (end - start));
`;

/** Milliseconds from import to first answer, in a process of its own. */
function firstCall(file) {
  const env = { AWS_REGION: 'eu-west-1', SCHEMA_BUCKET: 'lake', SCHEMA_REGISTRY_TABLE: 'items' };
  const args = ['--input-type=module', '-e', FIRST_CALL, pathToFileURL(file).href];
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} could not be called:\n${stderr}`);
  // The handler's own warnings stand before it.
  return Number(stderr.split('\n').at(-1));
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of `rounds` turns; milliseconds. Packages first where that was not done. */
export async function coldStart(rounds = 21) {
  const handler = join(root, 'build/lambda/handler_enhanced.mjs');
  if (!existsSync(handler)) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/package.mjs'), '--built'],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The package could not be built:\n${stderr}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-cold-'));
  try {
    const empty = await emptyHandler(folder);
    const times = { handler: [], empty: [] };
    for (let round = 0; round < rounds; round++) {
      times.handler.push(firstCall(handler));
      times.empty.push(firstCall(empty));
    }
    const [own, bare] = [median(times.handler), median(times.empty)];
    return { handler: own, empty: bare, ratio: own / bare };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SHARES = { atOnce: 200, faults: 0.02, duplicates: 0.2, stale: 0.1, seed: 1 };
const runOf = (candidates) => ({ ...SHARES, candidates, topics: candidates / 10 });

/** One load in this process; processor time, since what else runs here is nobody's business. */
async function loadHere(candidates) {
  const { runLoad } = await importTypescript('__tests__/world/load.ts');
  await runLoad(runOf(300));
  const before = process.cpuUsage();
  const report = await runLoad(runOf(candidates));
  const { user, system } = process.cpuUsage(before);
  return { ...report, milliseconds: (user + system) / 1000 };
}

/**
 * 10 candidates for each of a tenth as many topics, 200 events at once, 2 % of all calls failing,
 * 20 % of events twice, 10 % of the candidates stale, in a process of its own. Answers with the
 * report of __tests__/world/load.ts and `milliseconds` of processor time. Throws where a candidate
 * was lost or had two outcomes.
 */
export function load(candidates) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--load', String(candidates)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0)
    throw new Error(`The load of ${candidates} candidates ended with ${status}:\n${stderr}`);
  const report = JSON.parse(stdout);
  const { violations } = report;
  if (violations.length > 0)
    throw new Error(
      `${violations.length} violations under load:\n${violations.slice(0, 20).join('\n')}`,
    );
  if (report.activated + report.rejected !== candidates)
    throw new Error(`Of ${candidates} candidates some were never judged`);
  return report;
}

/** Rows for a table: measure, value, target. `isQuick` leaves the largest load out. */
export async function lambdaRows(rounds = 21, isQuick = false) {
  const { handler, empty, ratio } = await coldStart(rounds);
  const loads = (isQuick ? [2500, 5000] : [2500, 5000, 10_000]).map((candidates) =>
    load(candidates),
  );
  const [first] = loads;
  const costs = loads.map(({ milliseconds, candidates }) => milliseconds / candidates);
  const last = loads.at(-1);
  return {
    rows: [
      ['validator: import to first answer ÷ an empty handler with the same clients', ratio, 2],
      ...loads
        .slice(1)
        .map(({ candidates }, index) => [
          `validator: cost of a candidate at ${candidates.toLocaleString('en')} ÷ at ${first.candidates.toLocaleString('en')}`,
          costs[index + 1] / costs[0],
        ]),
    ],
    notes: [
      `first answer after ${handler.toFixed(0)} ms, of an empty handler after ${empty.toFixed(0)} ms`,
      `${last.candidates} candidates, ${last.invocations} invocations (${last.failed} failed), ${last.calls} calls (${last.faults} faults), ${last.sweeps} sweeps: ` +
        `${last.activated} activated, ${last.rejected} rejected, 0 lost, ${costs.at(-1).toFixed(2)} ms each`,
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.indexOf('--load');
  if (asked !== -1)
    process.stdout.write(JSON.stringify(await loadHere(Number(process.argv[asked + 1]))));
  else {
    const { rows, notes } = await lambdaRows(21, process.argv.includes('--quick'));
    for (const [measure, value, target] of rows) {
      const verdict =
        target === undefined ? '' : `(≤ ${target} ×) ${value <= target ? 'ok' : 'OVER'}`;
      console.log(`${measure.padEnd(80)} ${value.toFixed(2)} ×  ${verdict}`.trimEnd());
    }
    for (const note of notes) console.log(note);
  }
}
