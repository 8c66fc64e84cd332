import { NO_FOLLOW_UPS } from '../../../src/core/history/plan/catch-up-facts.js';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { awsRuns } from '../../../src/backfill/aws-runs.js';
import { sha256 } from '../../../src/bin/sha256.js';
import type { CatchUpPorts } from '../../../src/history/catch-up-ports.js';
import { awsRegistry } from '../../../src/registry/aws.js';
import { athenaRows } from '../../../src/warehouse/athena-rows.js';
import { athenaWarehouse } from '../../../src/warehouse/athena.js';
import { BUCKET, CURATED, STANDARDIZED } from '../account.js';
import { CHECKPOINTS } from '../checkpoints.js';
import { TRACKING, type MachineLakehouse } from './machine-lakehouse.js';

/** What a person's command has in AWS. */
export async function givingUpPorts(at: MachineLakehouse): Promise<CatchUpPorts> {
  const { lakehouse, registry: own, machine } = at;
  Object.assign(process.env, lakehouse.environment, { AWS_ENDPOINT_URL_SFN: machine.url });
  const environment = process.env;
  const { bucket, table } = own;
  const registry = await awsRegistry({ bucket, prefix: 'schemas', table, environment });
  const { items } = registry;
  if (items === undefined) throw new TypeError('The registry was opened without a table');
  const places = { bucket: BUCKET, databases: { standardized: STANDARDIZED, curated: CURATED } };
  const wait = (ms: number): Promise<void> => sleep(Math.min(ms, 200));
  const lake = {
    environment,
    places,
    outputBucket: BUCKET,
    workgroup: 'primary',
    remainingMs: () => 300_000,
    sleep: wait,
  };
  const warehouse = athenaWarehouse(lake);
  const now = (): Date => new Date();
  const attempt = randomUUID;
  return {
    registry: { ...registry, items },
    warehouse,
    rows: athenaRows({
      ...lake,
      warehouse,
      checkpointTable: CHECKPOINTS,
      now,
      attempt,
      random: Math.random,
    }),
    places,
    now,
    digest: sha256,
    runs: awsRuns({
      environment,
      workgroup: 'primary',
      stateMachineArn: machine.arn,
      pipelineJobs: [],
      pipelineMachine: null,
      trackingTable: TRACKING,
      glueJob: null,
      now,
      sleep: wait,
    }),
    settings: {
      withNullPeriod: false,
      stopInsertsAbove: 10_000,
      suppression: null,
      followUps: NO_FOLLOW_UPS,
      sparkAboveBytes: null,
      wait: { everyMs: 1, atMostMs: 0 },
    },
    attempt,
    sleep: wait,
    progress: () => undefined,
  };
}
