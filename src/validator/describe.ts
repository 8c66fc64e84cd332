import { RULES } from '../core/change/rules/index.js';
import {
  describeDeployment,
  isOlder,
  parseDeployment,
  printDeployment,
  rulesText,
  saysTheSame,
  type DeploymentFile,
} from '../protocol/deployment.js';
import { VERSION } from '../protocol/version.js';
import type { PutCondition, StoredObject } from '../registry/registry.js';
import type { Ports } from './ports.js';

/**
 * `written`: deployment.json now says what this validator can do. `current`: it said so already.
 * `kept`: it belongs to another function or to a newer version, or another run wrote first.
 */
export type Described = 'written' | 'current' | 'kept';

/** Says again what did not change, so that the gate sees that the validator is alive. */
const CONFIRM_AFTER_MS = 3_600_000;

/**
 * Writes what this validator can do into deployment.json, if it says something else. With
 * `confirms`, the time is renewed, too. Throws the store's Faults.
 */
export async function describe(ports: Ports, confirms: boolean): Promise<Described> {
  const { registry, settings, identity, digest } = ports;
  const { objects, layout } = registry;
  const now = ports.now();
  const mine = describeDeployment(
    settings,
    { ...identity, schemaGate: VERSION, rules: digest(rulesText(RULES)) },
    now.toISOString(),
  );
  const stored = await objects.get(layout.deployment);
  const file = stored === undefined ? undefined : parseDeployment(stored.bytes);
  if (file !== undefined && 'problem' in file && file.isNewer === true) return 'kept';
  const theirs = file === undefined || 'problem' in file ? undefined : file;
  if (theirs !== undefined) {
    if (!mayReplace(theirs, mine, ports)) return 'kept';
    const isConfirmed = now.getTime() - Date.parse(theirs.checkedAt) < CONFIRM_AFTER_MS;
    if (saysTheSame(theirs, mine) && (isConfirmed || !confirms)) return 'current';
  }
  const updatedAt =
    theirs !== undefined && saysTheSame(theirs, mine) ? theirs.updatedAt : mine.updatedAt;
  const bytes = printDeployment({ ...mine, updatedAt });
  const written = await objects.put(layout.deployment, bytes, new Map(), conditionOf(stored));
  if (written === 'refused') return 'kept';
  ports.log('Wrote what this validator can do', { object: objects.locate(layout.deployment) });
  return 'written';
}

function conditionOf(stored: StoredObject | undefined): PutCondition {
  return stored === undefined ? { kind: 'absent' } : { kind: 'etag', etag: stored.etag };
}

function mayReplace(theirs: DeploymentFile, mine: DeploymentFile, { log }: Ports): boolean {
  if (theirs.function !== mine.function && theirs.function !== null && mine.function !== null) {
    const facts = { found: theirs.function, own: mine.function };
    log(
      'TWO_VALIDATORS: another function describes this registry; remove one of the two',
      facts,
      'warn',
    );
    return false;
  }
  if (!isOlder(mine.schemaGate, theirs.schemaGate)) return true;
  const facts = { found: theirs.schemaGate, own: mine.schemaGate };
  log('A newer validator describes this registry', facts, 'warn');
  return false;
}
