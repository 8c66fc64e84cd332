import type { ItemStore } from '../../src/registry/registry.js';
import type { AwsLake } from './aws-lake.js';
import { story } from './repository.js';

export const V2 = story('v2').replace('incremental', 'full');

export async function upload({ registry }: AwsLake, text: string): Promise<void> {
  const { objects, layout } = registry();
  const bytes = new TextEncoder().encode(text);
  await objects.put(layout.pending('events'), bytes, new Map(), { kind: 'always' });
}

export async function activate(lake: AwsLake, text: string): Promise<void> {
  await upload(lake, text);
  const table = process.env['SCHEMA_REGISTRY_TABLE'] ?? '';
  const { code, out, err } = await lake.run('activate', 'events', '--registry-table', table);
  if (code !== 0) throw new Error(out + err);
}

/** v2 is active, and the execution that the validator started was stopped before it began. */
export async function waitingForV2(lake: AwsLake): Promise<void> {
  await lake.renew();
  await activate(lake, story('v1'));
  lake.arrive('userid', 'eventtype', 'devicetype', 'browserversion');
  lake.behaves = 'is queued';
  await activate(lake, V2);
  for (const name of lake.executions.keys()) lake.executions.set(name, 'ABORTED');
  lake.behaves = 'runs';
  lake.aws.calls.length = 0;
}

export function itemOf({ registry }: AwsLake): ReturnType<ItemStore['get']> {
  return registry().items?.get('events') ?? Promise.resolve(undefined);
}
