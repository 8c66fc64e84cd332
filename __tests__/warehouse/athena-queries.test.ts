import { describe, expect, it } from '@jest/globals';
import type { QueryEnd } from '../servers/athena-glue.js';
import { add, athenaServer, faultOf } from './athena-server.js';

const server = athenaServer();
const { created, warehouse } = server;

describe('a query', () => {
  it('says where it runs, where its results go, and which try it is', async () => {
    const athena = await created({ workgroup: 'schemas' });
    await athena.apply(add('b'), '1');
    await athena.apply(add('c'), '1');
    await athena.apply(add('d'), '2');
    const [first] = server.aws.executions;
    expect(first).toMatchObject({
      database: 'cur_db',
      workgroup: 'schemas',
      output: 's3://results/athena-results/schema-gate/',
    });
    expect(new Set(server.aws.executions.map((execution) => execution.token)).size).toBe(4);
  });

  it('runs in a workgroup with managed results, and asks once whether it may name a place', async () => {
    server.aws.managed.add('managed');
    const athena = await created({ workgroup: 'managed' });
    expect(await athena.apply(add('b'), '1')).toEqual({ kind: 'done' });
    expect(server.aws.executions.map(({ output }) => output)).toEqual(['managed', 'managed']);
    expect(server.aws.calls.filter((call) => call === 'StartQueryExecution')).toHaveLength(3);
  });

  it('that has failed is not replayed by the next attempt', async () => {
    const athena = await created();
    server.aws.endNext({
      State: 'FAILED',
      StateChangeReason: 'Rate exceeded',
      AthenaError: { ErrorCategory: 2 },
    });
    await faultOf(athena.apply(add('b'), '1'));
    expect(await faultOf(athena.apply(add('b'), '1'))).toMatch(/Rate exceeded/);
    expect(await athena.apply(add('b'), '2')).toEqual({ kind: 'done' });
  });

  it('is waited for with growing pauses', async () => {
    const pauses: number[] = [];
    const athena = await created({
      sleep: async (ms) => void pauses.push(ms),
      remainingMs: () => 60_000 - pauses.reduce((a, b) => a + b, 0),
    });
    pauses.length = 0;
    server.aws.endNext({ State: 'RUNNING' });
    const fault = await faultOf(athena.apply(add('b'), '1'));
    expect(fault).toMatch(/time is up while query query-2 is still running on cur_db/);
    expect(server.aws.calls.filter((call) => call === 'StopQueryExecution')).toHaveLength(1);
    expect(pauses.slice(0, 3)).toEqual([200, 300, 450]);
    expect(Math.max(...pauses)).toBe(5000);
    expect(pauses.reduce((a, b) => a + b, 0)).toBeGreaterThan(45_000);
    expect(pauses.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(55_000);
  });

  it('is not begun when there is no time for it', async () => {
    expect(await faultOf(warehouse({ remainingMs: () => 4000 }).apply(add('b'), '1'))).toMatch(
      /no time left/,
    );
    expect(server.aws.calls).toEqual([]);
  });

  const user = { ErrorCategory: 2, Retryable: false };
  it.each<[string, QueryEnd, RegExp | 'refused']>([
    [
      'the statement was wrong',
      { State: 'FAILED', StateChangeReason: 'line 1:8: mismatched input', AthenaError: user },
      'refused',
    ],
    [
      'the statement was wrong, and no category says so',
      { State: 'FAILED', StateChangeReason: 'FAILED: ParseException' },
      'refused',
    ],
    [
      'a column is called as an error is',
      {
        State: 'FAILED',
        StateChangeReason: 'FAILED: SemanticException no column throttle_timeout_access_denied',
        AthenaError: user,
      },
      'refused',
    ],
    [
      'the engine broke',
      { State: 'FAILED', StateChangeReason: 'oh', AthenaError: { ErrorCategory: 1 } },
      /query-2 on cur_db failed: oh; try again/,
    ],
    [
      'something else broke',
      { State: 'FAILED', StateChangeReason: 'oh', AthenaError: { ErrorCategory: 3 } },
      /oh/,
    ],
    [
      'it might go well the next time',
      {
        State: 'FAILED',
        StateChangeReason: 'oh',
        AthenaError: { ErrorCategory: 2, Retryable: true },
      },
      /oh/,
    ],
    [
      'the analyser passed on that it was throttled',
      { State: 'FAILED', StateChangeReason: 'FAILED: SemanticException Rate exceeded' },
      /Rate exceeded; try again/,
    ],
    ['no reason was given', { State: 'FAILED' }, /gave no reason/],
    [
      'a commit was overtaken',
      { State: 'FAILED', StateChangeReason: 'ICEBERG_COMMIT_ERROR: x', AthenaError: user },
      /COMMIT_ERROR/,
    ],
    ['it was cancelled', { State: 'CANCELLED' }, /was cancelled/],
    [
      'the role may not',
      {
        State: 'FAILED',
        StateChangeReason: 'Insufficient Lake Formation permission(s) on topic',
        AthenaError: user,
      },
      /Lake Formation permission.*have it granted/,
    ],
  ])('ends as it should where %s', async (_, end, expected) => {
    const athena = await created();
    server.aws.endNext(end);
    const applied = athena.apply(add('b'), '1');
    if (expected === 'refused')
      expect(await applied).toEqual({
        kind: 'refused',
        reason: `cur_db.topic: ${String(end.StateChangeReason)}`,
      });
    else expect(await faultOf(applied)).toMatch(expected);
  });

  it('is quoted in one short line, without what acts on a terminal', async () => {
    const athena = await created();
    server.aws.endNext({
      State: 'FAILED',
      StateChangeReason: `line 1:1: bad\u001b[2J\n::error::${'x'.repeat(1000)}`,
      AthenaError: user,
    });
    const applied = await athena.apply(add('b'), '1');
    expect(applied).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^[\x20-\x7e…]{1,540}$/),
    });
  });

  it.each<[string, string, string, RegExp]>([
    [
      'throttled',
      'TooManyRequestsException',
      'slow',
      /StartQueryExecution on cur_db.* failed: AWS asked to slow down \(.*TooManyRequestsException: slow\)\. Run again.* or raise the quota/,
    ],
    [
      'denied',
      'AccessDeniedException',
      'no',
      /access was denied .*Allow athena:StartQueryExecution: let the role use Athena/,
    ],
    [
      'without a workgroup',
      'InvalidRequestException',
      'WorkGroup is not found.',
      /AWS refused it .*Check the workgroup and the output bucket/,
    ],
    [
      'answered by a broken service',
      'InternalServerException',
      'oh',
      /the service is out of order .*Run again in a few minutes\.$/,
    ],
  ])('is a fault when starting it is %s', async (_, type, message, expected) => {
    const athena = await created();
    server.aws.failNext('StartQueryExecution', type, message);
    expect(await faultOf(athena.apply(add('b'), '1'))).toMatch(expected);
  });

  it('is refused when Athena can not read it', async () => {
    const athena = await created();
    server.aws.failNext('StartQueryExecution', 'InvalidRequestException', 'line 1:1: oh', {
      AthenaErrorCode: 'MALFORMED_QUERY',
    });
    expect(await athena.apply(add('b'), '1')).toEqual({
      kind: 'refused',
      reason: 'cur_db.topic: line 1:1: oh',
    });
  });

  it('is named by the fault when nobody can tell what became of it', async () => {
    const athena = await created();
    server.aws.failNext('GetQueryExecution', 'ThrottlingException', 'slow');
    expect(await faultOf(athena.apply(add('b'), '1'))).toMatch(
      /query query-2, which may still be running/,
    );
  });
});
