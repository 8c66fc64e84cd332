import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { failing } from '../servers/scripted-aws.js';
import { awsLake, type AwsLake } from './aws-lake.js';
import { activate, itemOf, upload, V2, waitingForV2 } from './aws-lake-events.js';
import type { Run } from './repository.js';

let lake: AwsLake;
beforeAll(async () => {
  lake = await awsLake();
});
afterAll(() => lake.close());

const REWRITTEN = V2.replace('2.0.0', '3.0.0').replace('"BIGINT"', '"STRING"');

const called = (action: string): number =>
  lake.aws.calls.filter((call) => call.action === action).length;
const json = (text: string): unknown => JSON.parse(text);

beforeEach(() => waitingForV2(lake));

function valid(schema: string, text: string): object {
  const validate = new Ajv2020({ allErrors: true }).compile(
    json(readFileSync(`schemas/${schema}.schema.json`, 'utf8')) as object,
  );
  validate(json(text));
  expect(validate.errors).toBeNull();
  return json(text) as object;
}

describe('catch-up on S3', () => {
  it('starts the next attempt with the validator’s input, and reports what it did', async () => {
    const { code, out, err } = await lake.run('catch-up', 'events', '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const [first, second, ...more] = [...lake.inputs.keys()];
    expect([second, more]).toEqual([first?.replace(/1$/, '2'), []]);
    expect(lake.inputs.get(second ?? '')).toEqual(lake.inputs.get(first ?? ''));
    expect(valid('catch-up', out)).toMatchObject({
      status: 'READY',
      catchup_id: second,
      periods: [
        { period: '2026-04', rows_changed: 1 },
        { period: '2026-03', rows_changed: 1 },
      ],
      reason: null,
    });
    expect(await itemOf(lake)).toMatchObject({ status: 'READY', processingEnabled: true });
    const again = await lake.run('catch-up', 'events');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('lacks nothing') });
    expect(lake.inputs.size).toBe(2);
  });

  it('only asks for it with --wait 0, and then finds it at work', async () => {
    lake.behaves = 'is queued';
    const first = await lake.run('catch-up', 'events', '--wait', '0', '--format', 'json');
    expect(first.code).toBe(0);
    expect(valid('catch-up', first.out)).toMatchObject({ status: 'RUNNING', reason: null });
    const again = await lake.run('catch-up', 'events', '--wait', '0', '--format', 'json');
    expect(json(again.out)).toEqual(json(first.out));
    expect(called('StartExecution')).toBe(1);
  });

  it('stops watching at Ctrl-C, never the execution', async () => {
    lake.behaves = 'is queued';
    const describe = lake.aws.script['DescribeExecution'];
    lake.instead.set('DescribeExecution', (input) => {
      if (called('StartExecution') > 0) process.emit('SIGINT');
      return describe?.(input) ?? {};
    });
    const { code, out } = await lake.run('catch-up', 'events', '--format', 'json');
    expect(code).toBe(3);
    expect(json(out)).toMatchObject({
      status: 'RUNNING',
      reason: 'nobody watches it any more: interrupted',
    });
    expect(called('StopExecution')).toBe(0);
  });

  it('gives up waiting after its time without progress', async () => {
    lake.behaves = 'is queued';
    const { code, out } = await lake.run('catch-up', 'events', '--wait', '1s');
    expect(code).toBe(3);
    expect(out).toMatch(
      /goes on in AWS as events-2-.*-2 \(nobody watches it any more: no progress/,
    );
  });

  it('tells the failure that the machine has recorded, and goes on from there', async () => {
    lake.different = 3;
    const { code, out } = await lake.run('catch-up', 'events', '--format', 'json');
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({
      status: 'BACKFILL_FAILED',
      reason: expect.stringContaining('differs in 3 rows'),
      periods: [{ period: '2026-04', rows_changed: 1 }],
      not_reached: ['2026-03'],
    });
    lake.different = 0;
    const next = await lake.run('catch-up', 'events');
    expect(next).toMatchObject({ code: 0, out: expect.stringContaining('is patched') });
    expect([...lake.executions.keys()].at(-1)).toMatch(/-3$/);
  });

  it('shows its plan and changes nothing', async () => {
    const before = await itemOf(lake);
    const { code, out } = await lake.run('catch-up', 'events', '--plan', '--format', 'json');
    expect(code).toBe(0);
    expect(valid('catch-up-plan', out)).toMatchObject({ topic: 'events' });
    expect(await itemOf(lake)).toEqual(before);
    expect(called('StartExecution') + called('DescribeExecution')).toBe(0);
  });

  it('gives up: the execution that waits is stopped, and the topic opened', async () => {
    lake.behaves = 'is queued';
    await lake.run('catch-up', 'events', '--wait', '0');
    const { code, out } = await lake.run('catch-up', 'events', '--give-up', '--reason', 'no need');
    expect(code).toBe(0);
    expect(out).toContain('is given up: no need');
    expect([...lake.executions.values()]).toEqual(['ABORTED', 'ABORTED']);
    expect(await itemOf(lake)).toMatchObject({
      status: 'READY',
      processingEnabled: true,
      catchupFailure: { reason: 'no need' },
    });
  });
});

describe('abandoning a rewrite on S3', () => {
  beforeEach(async () => {
    await lake.run('catch-up', 'events');
    lake.behaves = 'is queued';
    await activate(lake, REWRITTEN);
  });
  const abandon = (): Promise<Run> => lake.run('catch-up', 'events', '--abandon-rewrite', '--format', 'json'); // prettier-ignore
  const active = async (): Promise<string> => {
    const { objects, layout } = lake.registry();
    return new TextDecoder().decode((await objects.get(layout.active('events')))?.bytes);
  };

  it('brings the former version back, records it, and starts what is still to patch', async () => {
    expect(await active()).toContain('3.0.0');
    const { code, err } = await abandon();
    expect([code, err]).toEqual([0, '']);
    expect(await active()).toContain('2.0.0');
    expect(await itemOf(lake)).toMatchObject({ activationSeq: 4, schemaVersion: '2.0.0' });
    expect([...lake.executions].map(([name, status]) => [name.replace(/-[0-9a-f]{12}-/, '-'), status])).toEqual(expect.arrayContaining([['events-3-1', 'ABORTED'], ['events-4-1', 'RUNNING']])); // prettier-ignore
  });

  it('says what to run where the activation can’t be recorded here', async () => {
    lake.instead.set('StartExecution', failing('AccessDeniedException'));
    const { code, err } = await abandon();
    expect(code).toBe(3);
    expect(err.replaceAll(/\s+/g, ' ')).toMatch(
      /Version 2\.0\.0 of events is in force again, but .*states:StartExecution.* Then run schema-gate activate events --registry s3:\/\/lake-\d+ --registry-table lake-\d+/,
    );
    expect(await active()).toContain('2.0.0');
  });

  it('leaves a candidate to the validator first', async () => {
    await upload(lake, V2.replace('2.0.0', '3.1.0'));
    const { code, err } = await abandon();
    expect([code, err]).toEqual([2, expect.stringMatching(/A candidate waits at s3:\/\//)]);
    expect(await active()).toContain('3.0.0');
  });
});

describe('verify on S3', () => {
  it('counts again and writes nothing; a difference is exit 1', async () => {
    const before = await lake.run('verify', 'events');
    expect(before).toMatchObject({ code: 0, out: expect.stringContaining('nothing to verify') });
    await lake.run('catch-up', 'events');
    const item = await itemOf(lake);
    const { objects, layout } = lake.registry();
    const held = await objects.list(layout.topics);
    const well = await lake.run('verify', 'events', '--format', 'json');
    expect(well.code).toBe(0);
    expect(valid('verify', well.out)).toMatchObject({ status: 'VERIFIED' });
    lake.different = 1;
    expect(await lake.run('verify', 'events')).toMatchObject({ code: 1 });
    expect(await itemOf(lake)).toEqual(item);
    expect(await objects.list(layout.topics)).toEqual(held);
  });
});
