// The Glue job's own Python file, run by the state machine's actions: Spark leaves every cell as
// Athena would, changes nothing a second time, and refuses a statement that somebody has changed.
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { resolve } from 'node:path';
import { allSteps } from '../../../src/core/history/plan/step-at.js';
import { engineOf } from '../../../src/core/history/plan/step-engine.js';
import type { MachinePorts } from '../../../src/history/machine-ports.js';
import { planOf } from '../../../src/history/resume.js';
import { catchUpName } from '../../../src/protocol/catch-up-name.js';
import { machineStatement } from '../../../src/warehouse/step-statement.js';
import { act, machinePorts, machineWorld, query } from '../../world/history/machine.js';
import { BUCKET, clientSettings } from '../account.js';
import { compared, FIRST_TS } from '../adversarial-rows.js';
import type { Check } from '../check.js';
import { patchedTopic, type PatchedTopic } from '../patched-topic.js';
import { runOnSpark, runScript } from '../spark-client.js';
import { SPARK_CATALOG } from '../spark-ddl.js';
import type { Lakehouse } from '../start.js';
import { waitForHistory } from '../wait-for-history.js';

export const name = 'catch-up-job';

const SCRIPT = resolve('infra/glue/curated_catchup.py');
const ROWS = Number(process.env['LAKEHOUSE_ROWS'] ?? 4_000);
const TAKEN = FIRST_TS + Math.floor(ROWS * 0.98);
const FILL = { rows: ROWS, taken: TAKEN, months: 2, days: 3 };

type Arguments = Readonly<Record<string, string>>;

/** A run of the job, with these arguments. */
type RunJob = (given: Arguments) => Promise<void>;

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const topic = await patchedTopic(lakehouse, 'sparked');
  const s3 = new S3Client({ ...clientSettings(lakehouse.endpoints.aws), forcePathStyle: true });
  const put = async (key: string, bytes: Uint8Array): Promise<unknown> =>
    s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: bytes }));
  const { spark } = lakehouse.engines;
  const runJob: RunJob = (given) => runScript(spark, SCRIPT, Object.entries(given).flat());
  try {
    // As the job's default arguments have it.
    await runOnSpark(spark, `USE ${SPARK_CATALOG}`);
    const status = await waitForHistory(topic, FILL);
    check.equal('the second version waits for its history', status, 'BACKFILL_PENDING');
    const before = await compared(topic, TAKEN);
    const machine = await machineOn(topic);
    const jobs = await patched(machine, { put, runJob }, check);
    const after = await compared(topic, TAKEN);
    check.that(
      `every cell is Spark's cast of the same row: ${String(after.filled)} with a value`,
      after.wrong === 0 && after.filled > before.filled && before.wrong > 0,
      { before, after },
    );
    check.equal('no row came or went', after.rows, before.rows);
    await repeated(machine, topic, { jobs, runJob, put }, check);
  } finally {
    s3.destroy();
    await topic.close();
  }
}

interface Machine {
  readonly id: string;
  readonly base: Readonly<Record<string, unknown>>;
  readonly ports: MachinePorts;
  readonly world: ReturnType<typeof machineWorld>;
}

async function machineOn({ topic, item, ports: calls }: PatchedTopic): Promise<Machine> {
  const { activationSeq: seq = 0, schemaSha256 = '' } = (await item()) ?? {};
  const id = catchUpName(topic, schemaSha256 ?? '', { seq: seq ?? 0, attempt: 1 });
  const world = machineWorld();
  const ports: MachinePorts = {
    ...machinePorts({ ...calls, settings: { ...calls.settings, sparkAboveBytes: 0 } }, world),
    sparkJob: { name: 'curated-catchup', bucket: BUCKET },
    statementOf: (plan, step) => machineStatement(plan, step, calls.places),
  };
  const base = { execution: id, topic_name: topic, activation_seq: seq };
  return { id, base, ports, world };
}

interface Job {
  readonly runJob: RunJob;
  readonly put: (key: string, bytes: Uint8Array) => Promise<unknown>;
}

/** All steps, as the state machine runs them; resolves to the arguments of the job's runs. */
async function patched(
  { id, base, ports, world }: Machine,
  { put, runJob }: Job,
  check: Check,
): Promise<readonly Arguments[]> {
  const planned = await act({ action: 'plan', ...base }, ports);
  const sha256 = String(planned.plan_sha256);
  const jobs: Arguments[] = [];
  const times: number[] = [];
  for (let index = 0; index < Number(planned.steps); index++) {
    const own = { ...base, plan_sha256: sha256, index };
    const prepared = await act({ action: 'statement', ...own, waited: 0 }, ports);
    if (prepared.kind === 'done') continue;
    let queryId = `jr_${String(index)}`;
    if (prepared.kind === 'job') {
      const given = prepared.arguments as Arguments;
      const key = given['--statement_key'] ?? '';
      // The registry of this topic is a directory; the job reads S3.
      await put(key, (await ports.registry.objects.get(key))?.bytes ?? new Uint8Array());
      const begin = performance.now();
      await runJob(given);
      times.push(performance.now() - begin);
      jobs.push(given);
    } else queryId = await query({ id, sha256, index }, ports, world);
    const verified = await act({ action: 'verify', ...own, query_id: queryId }, ports);
    if (verified.kind !== 'done') {
      check.equal(`step ${String(index)} is right`, verified, { kind: 'done' });
      break;
    }
  }
  const ended = await act({ action: 'finish', ...base, plan_sha256: sha256 }, ports);
  check.equal('the catch-up ends', ended, { kind: 'ended', status: 'READY' });
  const plan = await planOf({ id, topic: '', activationSeq: 1, planSha256: sha256 }, ports);
  const writing = allSteps(plan).filter((step) => engineOf(plan, step) === 'spark');
  const kinds = new Set(writing.map(({ kind }) => kind));
  check.equal('Spark has patched and rewritten', [...kinds].sort(), ['patch', 'rewrite']);
  check.equal('with a run for each step', jobs.length, writing.length);
  console.log(`    ${String(jobs.length)} runs, ${(times.reduce((a, b) => a + b, 0) / 1000).toFixed(1)} s`); // prettier-ignore
  let changed = 0;
  for (const step of writing) {
    if (step.kind !== 'patch') continue;
    const result = await ports.rows.run(plan, step, '');
    changed += result.kind === 'changed' ? result.rows : 1;
  }
  check.equal('Athena would have written the same: of the same plan it changes no row', changed, 0);
  return jobs;
}

/** A patch again, and one whose text was changed by hand. */
async function repeated(
  { id, ports }: Machine,
  { spark, curated }: PatchedTopic,
  { jobs, runJob, put }: Job & { readonly jobs: readonly Arguments[] },
  check: Check,
): Promise<void> {
  // Python has no year 20240, so values are compared by their hashes.
  const rows = (): Promise<readonly unknown[]> =>
    spark(`SELECT count(*), sum(CAST(xxhash64(*) AS DECIMAL(20,0))) FROM ${curated}`);
  const patch = jobs.find((given) => given['--new_columns']?.includes('an_int') === true);
  if (patch === undefined) throw new Error(`No run of ${id} has patched a column`);
  const before = await rows();
  await runJob(patch);
  check.that('run again, it changes no row', same(await rows(), before));
  const key = patch['--statement_key'] ?? '';
  const { bytes } = (await ports.registry.objects.get(key)) ?? { bytes: new Uint8Array() };
  await put(key, Buffer.concat([bytes, Buffer.from(' ')]));
  const refused = await runJob(patch).then(
    () => 'it was run',
    (error: unknown) => (error as Error).message,
  );
  check.that(
    'a statement that somebody has changed is refused',
    /sparked-.*\.sql is not the statement that the catch-up has written.*run the catch-up again$/.test(
      refused,
    ),
    refused,
  );
  await put(key, Buffer.from(`DELETE FROM ${curated}`));
  await runJob(patch).catch(() => undefined);
  check.that('and nothing of it was run', same(await rows(), before));
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length > 0 && JSON.stringify(a) === JSON.stringify(b);
}
