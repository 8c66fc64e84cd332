import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { awsWatch } from '../../src/backfill/aws-watch.js';
import type { WatchCatchUp } from '../../src/backfill/watch.js';
import { readItem, type RegistryItem } from '../../src/protocol/registry-item.js';
import { environmentOf, failing, scriptedAws, type ScriptedAws } from '../servers/scripted-aws.js';

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:catch-up';
const ID = `events-3-${'a'.repeat(12)}-1`;
const RECORDED = {
  catchup_id: { S: ID },
  topic_name: { S: 'events' },
  activation_seq: { N: '3' },
  status: { S: 'IN_PROGRESS' },
  affected_periods: { L: [{ S: '2026-02' }, { S: '2026-01' }] },
  total_periods: { N: '2' },
  processed_periods: { N: '1' },
};
let server: ScriptedAws;
let time: number;
let watch: WatchCatchUp;
beforeAll(async () => {
  server = await scriptedAws();
});
afterAll(() => server.close());
beforeEach(() => {
  server.script = {};
  server.calls.length = 0;
  time = 0;
  watch = watching({});
});

function watching(more: {
  readonly trackingTable?: null;
  readonly stateMachineArn?: null;
  readonly maxTopics?: number | null;
}): WatchCatchUp {
  const settings = { trackingTable: 'catchups', stateMachineArn: ARN, maxTopics: 1, ...more };
  return awsWatch(settings, environmentOf(server), () => new Date(time));
}

const item = (more: Readonly<Record<string, unknown>> = {}): RegistryItem =>
  readItem(
    'events',
    new Map(
      Object.entries({
        status: 'BACKFILL_PENDING',
        activation_seq: 3,
        schema_sha256: 'a'.repeat(64),
        catchup_id: ID,
        ...more,
      }),
    ),
  );
const waiting = (): RegistryItem => item({ catchup_id: undefined });
const listed = (...names: readonly string[]) => ({
  executions: names.map((name, at) => ({ name, startDate: at })),
});
const asked = (): readonly string[] => server.calls.map(({ action }) => action);

it('a catch-up at work is seen in the tracking table, and nowhere else', async () => {
  server.script = {
    GetItem: (input) => {
      expect(input).toMatchObject({ TableName: 'catchups', Key: { catchup_id: { S: ID } } });
      return { Item: RECORDED };
    },
  };
  expect(await watch(item())).toEqual({ kind: 'patching', period: '2026-01', number: 2, of: 2 });
  expect(asked()).toEqual(['GetItem']);
});

it('one that has not begun is seen in the list of executions, which many topics share', async () => {
  server.script = { ListExecutions: () => listed('a', 'b', ID) };
  const queued = { kind: 'queued', behind: 1 };
  expect(await Promise.all([watch(waiting()), watch(waiting())])).toEqual([queued, queued]);
  expect(asked()).toEqual(['ListExecutions']);
  time = 60_000;
  server.script = { ListExecutions: () => listed('b', ID) };
  expect(await watch(waiting())).toEqual({ kind: 'queued', behind: 0 });
});

it.each([
  ['a denied read', failing('AccessDeniedException'), /dynamodb:GetItem/],
  ['a table that is not there', failing('ResourceNotFoundException'), /catchups/],
  [
    'an item of another shape',
    () => ({ Item: { ...RECORDED, processed_periods: { S: '1' } } }),
    /another shape \(processed_periods must be a whole number\)/,
  ],
])('%s is told, and fails nothing', async (_, answer, reason) => {
  server.script = { GetItem: answer };
  expect(await watch(item())).toEqual({ kind: 'unknown', reason: expect.stringMatching(reason) });
});

it('whoever may not list executions is not told of a queue', async () => {
  server.script = { ListExecutions: failing('AccessDeniedException') };
  expect(await watch(waiting())).toBeUndefined();
});

it.each([
  ['a topic that was never processed', 'VALIDATION_FAILED'],
  ['a retired topic', 'RETIRED'],
])('nothing is asked for %s', async (_, status) => {
  expect(await watch(item({ status }))).toBeUndefined();
  expect(asked()).toEqual([]);
});

it('what is not configured is not asked', async () => {
  expect(await watching({ trackingTable: null, stateMachineArn: null })(item())).toBeUndefined();
  expect(await watching({ maxTopics: null })(waiting())).toBeUndefined();
  expect(asked()).toEqual([]);
});
