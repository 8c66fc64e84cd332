import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import * as given from './installation.js';
import { captureOutput, type Output } from './output.js';

const { bridged, context, install, pending, startCloud, STATE_MACHINE, story } = given;
let cloud: given.Cloud;
let lake: given.Installation;
let output: Output;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());
beforeEach(async () => {
  output = captureOutput();
  lake = await install(cloud, { BACKFILL_STATE_MACHINE_ARN: STATE_MACHINE });
});
afterEach(() => output.restore());

describe('a function whose environment', () => {
  const event = (): unknown => bridged(lake.bucket, pending('events'));
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'is empty',
      {},
      'The environment lacks SCHEMA_BUCKET and SCHEMA_REGISTRY_TABLE; set them on the function',
    ],
    [
      'names no table',
      { SCHEMA_BUCKET: 'lake' },
      'The environment lacks SCHEMA_REGISTRY_TABLE; set them on the function',
    ],
    [
      'holds blanks',
      { SCHEMA_BUCKET: ' ', SCHEMA_REGISTRY_TABLE: 'items' },
      'The environment lacks SCHEMA_BUCKET; set them on the function',
    ],
    [
      'has another mode',
      { SCHEMA_BUCKET: 'lake', SCHEMA_REGISTRY_TABLE: 'items', BACKFILL_MODE: 'later' },
      'BACKFILL_MODE must be gated or online, not "later"',
    ],
  ])('%s says so at every event', async (_, environment, message) => {
    const cold = lake.cold('compatibility', environment);
    for (let count = 0; count < 2; count++) {
      await expect(cold(event(), context)).rejects.toThrow(new UserError(message, 'config'));
    }
  });

  it('is mended works without another container', async () => {
    const cold = lake.cold('compatibility', {});
    await expect(cold(event(), context)).rejects.toBeInstanceOf(UserError);
    await lake.upload('events', story('v1'));
    lake.cold('compatibility', { SCHEMA_BUCKET: lake.bucket, SCHEMA_REGISTRY_TABLE: lake.bucket });
    expect(await cold(event(), context)).toMatchObject({ statusCode: 200, topic: 'events' });
  });

  it('says online keeps a topic READY that only gains columns, and no other', async () => {
    const online = await install(cloud, {
      BACKFILL_STATE_MACHINE_ARN: STATE_MACHINE,
      BACKFILL_MODE: 'Online',
    });
    const cold = online.cold();
    const gaining = JSON.stringify({
      ...(JSON.parse(story('v2')) as object),
      payload_columns: {
        user_id: { type: 'INT', cde: true, json_path: '$.userId' },
        event_type: { type: 'STRING', cde: true, json_path: '$.eventType' },
        device_type: 'STRING',
      },
    });
    for (const text of [story('v1'), gaining]) {
      await online.upload('events', text);
      await cold(bridged(online.bucket, pending('events')), context);
    }
    expect(await online.item('events')).toMatchObject({
      schema_version: { S: '2.0.0' },
      status: { S: 'READY' },
      processing_enabled: { BOOL: true },
    });
    expect(cloud.machine.executions).toHaveLength(1);
    const before = await online.everything('events');
    await cold(bridged(online.bucket, pending('events')), context);
    expect(await online.everything('events')).toEqual(before);
  });
});
