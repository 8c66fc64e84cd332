import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import type { MachinePorts } from '../../../src/history/machine-ports.js';
import { planOf } from '../../../src/history/resume.js';
import type { RegistryItem } from '../../../src/protocol/registry-item.js';
import { catchUpPorts } from '../../world/history/catch-up-ports.js';
import {
  beginHistory,
  startHistory,
  type HistoryBeginning,
  type HistoryLife,
} from '../../world/history/life.js';
import { act, machinePorts, machineWorld, type MachineWorld } from '../../world/history/machine.js';
import { HISTORY_SCENARIOS } from '../../world/history/scenarios.js';
import { bytesFor, textFor } from '../../world/world.js';
import { memoryAthena } from './memory-athena.js';
import { memoryGlue, type EndedJob } from './memory-glue.js';
import { taskServices, type StartedServices } from './services.js';
import { runningMachine, type EndedRun, type RunningMachine } from './state-machine.js';

const SCENARIO = 'a wider and a new column';
const NOW = '2026-07-01T12:00:00.000Z';

describe('the shipped state machine with a Glue job', () => {
  let services: StartedServices;
  let machine: RunningMachine;
  let beginning: HistoryBeginning;
  let at: HistoryLife;
  let world: MachineWorld;
  let ports: MachinePorts;
  let id: string;
  let count = 0;
  /** Kinds of the steps that were run, by what. */
  let ran: { readonly job: string[]; readonly query: string[] };
  let refusals: string[];
  /** How the next runs end, instead of doing anything. */
  let endings: EndedJob[];
  let beforeJob: (key: string) => Promise<unknown>;

  async function runStep(step: CatchUpStep): ReturnType<MachinePorts['rows']['run']> {
    const { planSha256 } = world.tracked.get(id) ?? {};
    const execution = { id, topic: 'orders', activationSeq: 1, planSha256: planSha256 ?? '' };
    return ports.rows.run(await planOf(execution, ports), step, NOW);
  }

  /** As infra/glue/curated_catchup.py does it. */
  async function runJob(given: Readonly<Record<string, string>>): Promise<EndedJob> {
    const key = given['--statement_key'] ?? '';
    await beforeJob(key);
    const ending = endings.shift();
    if (ending !== undefined) return ending;
    const { bytes } = (await ports.registry.objects.get(key)) ?? { bytes: new Uint8Array() };
    if (ports.digest(bytes) !== given['--statement_sha256'])
      return { state: 'FAILED', message: `ValueError: ${key} is not the statement` };
    const step = JSON.parse(textFor(bytes)) as CatchUpStep;
    ran.job.push(step.kind);
    await runStep(step);
    return { state: 'SUCCEEDED' };
  }

  beforeAll(async () => {
    const scenario = HISTORY_SCENARIOS.find(({ name }) => name === SCENARIO);
    if (scenario === undefined) throw new Error(`No scenario ${SCENARIO}`);
    beginning = await beginHistory(scenario);
    const refuseStart = (): string | undefined => refusals.shift();
    services = await taskServices({
      invoke: (event) => act(event, ports),
      athena: memoryAthena({
        runQuery: async (statement, queryId) => {
          const step = JSON.parse(statement) as CatchUpStep;
          ran.query.push(step.kind);
          world.results.set(queryId, await runStep(step));
        },
        refuseStart,
      }),
      glue: memoryGlue({ runJob, refuseStart }),
    });
    const python = process.env['MOTO_PYTHON'];
    if (python === undefined) throw new Error('MOTO_PYTHON is not set; run npm run test:aws');
    const place = { python, region: 'eu-west-1', workgroup: 'workgroup', results: 's3://b/r/' };
    machine = await runningMachine(services.url, place);
  }, 90_000);
  afterAll(async () => {
    machine.stop();
    await services.close();
  });

  beforeEach(async () => {
    at = startHistory(beginning, {});
    world = machineWorld();
    world.sparkJob = { name: 'curated-catchup', bucket: 'schemas' };
    const calls = catchUpPorts(at);
    ports = machinePorts({ ...calls, settings: { ...calls.settings, sparkAboveBytes: 0 } }, world);
    [ran, refusals, endings] = [{ job: [], query: [] }, [], []];
    beforeJob = () => Promise.resolve();
    const { activationSeq, schemaSha256 } = (await item()) ?? {};
    id = `orders-${activationSeq}-${(schemaSha256 ?? '').slice(0, 12)}-${++count}`;
  });

  const item = (): Promise<RegistryItem | undefined> =>
    at.life.world.ports.registry.items.get('orders');
  const run = async (): Promise<EndedRun> =>
    machine.run(id, { topic_name: 'orders', activation_seq: (await item())?.activationSeq });

  it('lets it write, and Athena count', async () => {
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect(ran.job).toEqual(['patch', 'patch']);
    expect(ran.query).toEqual(['verify', 'count-unmatched', 'verify', 'count-unmatched']);
    expect(await item()).toMatchObject({ status: 'READY', processingEnabled: true });
    expect(at.life.watch.violations).toEqual([]);
  });

  it('tries again where too many runs are at work, and where a run lost to another writer', async () => {
    refusals = ['ConcurrentRunsExceededException', 'ConcurrentRunsExceededException'];
    endings = [{ state: 'FAILED', message: 'CommitFailedException' }];
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect([refusals, endings]).toEqual([[], []]);
    expect(await item()).toMatchObject({ status: 'READY' });
  });

  const repeated = (ending: EndedJob): EndedJob[] => Array<EndedJob>(3).fill(ending);
  it.each<[string, string[], EndedJob[], RegExp]>([
    [
      'a job that does not exist',
      Array<string>(3).fill('EntityNotFoundException'),
      [],
      /correct CATCH_UP_GLUE_JOB/,
    ],
    [
      'a role that may not start it',
      Array<string>(3).fill('AccessDeniedException'),
      [],
      /allow the state machine's role glue:StartJobRun/,
    ],
    ['a run that takes too long', [], repeated({ state: 'TIMEOUT' }), /raise that or the number/],
    ['a run that is stopped', [], repeated({ state: 'STOPPED' }), /was stopped; run the catch-up/],
    [
      'a statement that fails',
      [],
      repeated({ state: 'FAILED', message: 'AnalysisException: no such column' }),
      /ended as FAILED: AnalysisException: no such column$/,
    ],
  ])('tells what to do after %s', async (_, refused, ended, reason) => {
    [refusals, endings] = [refused, ended];
    expect(await run()).toMatchObject({ status: 'FAILED', error: 'BackfillFailed' });
    expect(ran.job).toEqual([]);
    expect(await item()).toMatchObject({
      status: 'BACKFILL_FAILED',
      processingEnabled: false,
      catchupFailure: {
        step: 'patch',
        period: '2026-02',
        reason: expect.stringMatching(reason) as unknown,
      },
    });
  });

  it('tells that somebody has changed a statement, of which nothing was run', async () => {
    beforeJob = (key) =>
      ports.registry.objects.put(key, bytesFor('DROP TABLE x'), new Map(), { kind: 'always' });
    expect(await run()).toMatchObject({ status: 'FAILED', error: 'BackfillFailed' });
    expect(ran.job).toEqual([]);
    expect((await item())?.catchupFailure?.reason).toMatch(/0\.sql is not the statement$/);
  });
});
