import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { stepFunctionsBackfill } from '../backfill/step-functions.js';
import { dropSetAside } from '../history/drop-set-aside.js';
import type { BackfillDeployment } from '../protocol/backfill-input.js';
import { awsRegistry } from '../registry/aws.js';
import type { Ports } from '../validator/ports.js';
import type { Settings } from '../validator/settings.js';
import { planStatements } from '../warehouse/ddl.js';
import { athenaWarehouse } from '../warehouse/athena.js';
import type { LambdaSettings } from '../protocol/settings.js';
import { approvalVerifier } from './approval-key.js';
import { sha256 } from './sha256.js';

interface RunFacts {
  /** The time left for the whole run. */
  readonly remainingMs: () => number;
  /** Null where no Lambda runs the validator. */
  readonly functionArn: string | null;
  readonly log: Ports['log'];
}

/** The validator's ports on AWS. */
export async function awsPorts(
  read: LambdaSettings,
  judges: Settings['judges'],
  { remainingMs, functionArn, log }: RunFacts,
): Promise<Ports> {
  const {
    schemaBucket: bucket,
    schemaPrefix: prefix,
    registryTable: table,
    athenaOutputBucket,
    athenaWorkgroup,
    stateMachineArn,
    encryption,
  } = read;
  const settings: Settings = { ...read.settings, judges };
  const environment = process.env;
  const registry = await awsRegistry({ bucket, prefix, table, encryption, environment });
  const { items } = registry;
  if (items === undefined) throw new TypeError('The registry was opened without a DynamoDB table');
  const { places } = settings;
  const warehouse = athenaWarehouse({
    environment,
    places,
    outputBucket: athenaOutputBucket,
    workgroup: athenaWorkgroup,
    remainingMs,
    sleep: (ms) => sleep(ms),
  });
  const lake = { registry: { ...registry, items }, warehouse, now: () => new Date() };
  return {
    ...lake,
    backfill:
      stateMachineArn === undefined || judges === 'structure'
        ? undefined
        : await stepFunctionsBackfill(stateMachineArn, environment, deploymentOf(read)),
    dropSetAside:
      judges === 'structure'
        ? undefined
        : (topic) => dropSetAside(topic, { ...lake, places, attempt: randomUUID }),
    settings,
    verifyApproval: approvalVerifier(settings, environment),
    digest: sha256,
    attempt: randomUUID,
    identity: { warehouse: 'athena', function: functionArn },
    planStatements: (before, after, topic) => planStatements(before, after, topic, places),
    log,
  };
}

/** The places of an installation, which the input of a catch-up tells. */
export function deploymentOf(read: LambdaSettings): BackfillDeployment {
  return {
    databases: read.settings.places.databases,
    registry_table: read.registryTable,
    tracking_table: read.trackingTable,
    bucket: read.schemaBucket,
    prefix: read.schemaPrefix,
    athena: { workgroup: read.athenaWorkgroup, output: read.athenaOutputBucket },
  };
}
