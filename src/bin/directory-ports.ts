import { randomUUID } from 'node:crypto';
import { directoryBackfill } from '../backfill/directory.js';
import { directoryRegistry } from '../registry/directory.js';
import type { Ports } from '../validator/ports.js';
import { planStatements } from '../warehouse/ddl.js';
import { directoryWarehouse } from '../warehouse/directory.js';
import { hasRows } from '../warehouse/duckdb/open-engine.js';
import { activationSettings } from './lambda-settings.js';
import { EMBEDDED_BUCKET } from './places.js';
import { approvalVerifier } from './approval-key.js';
import { sha256 } from './sha256.js';

/**
 * The validator's ports on a directory, with an embedded catalogue of tables. The Lambda's
 * environment variables configure it. Where the directory has rows, or BACKFILL_STATE_MACHINE_ARN is
 * set to anything, backfills are recorded as started: `schema-gate catch-up` runs them.
 */
export function directoryPorts(directory: string, log: Ports['log']): Ports {
  const given = activationSettings(process.env, EMBEDDED_BUCKET);
  const settings = {
    ...given,
    hasStateMachine: given.hasStateMachine || hasRows(directory),
    judges: 'compatibility' as const,
  };
  const registry = directoryRegistry(directory);
  const { items } = registry;
  if (items === undefined) throw new TypeError('The directory registry came without its items');
  return {
    registry: { ...registry, items },
    warehouse: directoryWarehouse(directory, settings.places),
    backfill: settings.hasStateMachine ? directoryBackfill(directory) : undefined,
    dropSetAside: undefined,
    settings,
    verifyApproval: approvalVerifier(settings, process.env),
    now: () => new Date(),
    digest: sha256,
    attempt: randomUUID,
    identity: { warehouse: 'embedded', function: null },
    planStatements: (before, after, topic) => planStatements(before, after, topic, settings.places),
    log,
  };
}
