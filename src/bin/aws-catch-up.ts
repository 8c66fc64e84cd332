import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { awsMachine } from '../backfill/aws-machine.js';
import { awsRuns } from '../backfill/aws-runs.js';
import type { CatchUpPorts } from '../history/catch-up-ports.js';
import type { MachinePorts } from '../history/machine-ports.js';
import type { CatchUpAwsSettings } from '../protocol/catch-up-settings.js';
import type { LambdaSettings } from '../protocol/settings.js';
import { awsRegistry } from '../registry/aws.js';
import { athenaRows } from '../warehouse/athena-rows.js';
import { athenaWarehouse } from '../warehouse/athena.js';
import { sha256 } from './sha256.js';

/** Looks at the pipeline's runs every half minute, for 65 minutes: a Glue job may run for an hour. */
const WAIT = { everyMs: 30_000, atMostMs: 65 * 60_000 };

/** What catch-ups in AWS call: those of their function, and those of a person's commands. */
export async function awsCatchUpPorts(
  read: LambdaSettings,
  more: CatchUpAwsSettings,
  remainingMs: () => number,
): Promise<CatchUpPorts & Pick<MachinePorts, 'deleteFiles'>> {
  const environment = process.env;
  const { stateMachineArn, athenaWorkgroup: workgroup, athenaOutputBucket: outputBucket } = read;
  const { places } = read.settings;
  const { schemaBucket: bucket, schemaPrefix: prefix, registryTable: table, encryption } = read;
  const registry = await awsRegistry({ bucket, prefix, table, encryption, environment });
  const { items } = registry;
  if (items === undefined) throw new TypeError('The registry was opened without a DynamoDB table');
  const now = (): Date => new Date();
  const lake = {
    environment,
    places,
    outputBucket,
    workgroup,
    remainingMs,
    sleep: (ms: number) => sleep(ms),
  };
  const warehouse = athenaWarehouse(lake);
  const rows = athenaRows({
    ...lake,
    attempt: randomUUID,
    random: Math.random,
    checkpointTable: more.checkpointTable,
    now,
    warehouse,
  });
  const machine = stateMachineArn ?? null;
  return {
    registry: { ...registry, items },
    warehouse,
    rows,
    deleteFiles: rows.deleteFiles,
    runs: awsRuns({
      ...more,
      environment,
      workgroup,
      stateMachineArn: machine,
      now,
      sleep: lake.sleep,
    }),
    ...(machine === null ? {} : { machine: awsMachine(machine, environment) }),
    places,
    settings: {
      withNullPeriod: false,
      stopInsertsAbove: more.maxInserts,
      suppression: more.suppression,
      followUps: more.followUps,
      sparkAboveBytes: more.sparkAboveBytes,
      wait: WAIT,
    },
    now,
    digest: sha256,
    attempt: randomUUID,
    sleep: lake.sleep,
    progress: () => undefined,
  };
}
