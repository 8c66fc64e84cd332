import { RULES } from '../../src/core/change/rules/index.js';
import { DEFAULT_DATABASES } from '../../src/protocol/variables.js';
import { printDeployment, rulesText, type DeploymentFile } from '../../src/protocol/deployment.js';
import { VERSION } from '../../src/protocol/version.js';
import type { Registry, StoredObject } from '../../src/registry/registry.js';
import { digest } from '../judged.js';

/** What a validator of this version says that can do everything. */
export const CAPABLE: DeploymentFile = {
  schemaGate: VERSION,
  validator: 'enhanced',
  rewrites: true,
  backfill: 'gated',
  accepts: { waivers: true, approvals: true },
  approvalKey: null,
  warehouse: 'embedded',
  databases: DEFAULT_DATABASES,
  function: null,
  rules: digest(rulesText(RULES)),
  updatedAt: '2026-11-01T00:00:00.000Z',
  checkedAt: '2026-11-01T00:00:00.000Z',
};

/** The registry of a validator that says this about itself; nothing is written. */
export function describedBy(registry: Registry, changes: Partial<DeploymentFile> = {}): Registry {
  const { objects, layout } = registry;
  const bytes = printDeployment({ ...CAPABLE, ...changes });
  const file: StoredObject = {
    key: layout.deployment,
    bytes,
    size: bytes.length,
    etag: '"deployment"',
    modified: CAPABLE.updatedAt,
    versionId: null,
    metadata: new Map(),
  };
  const get: Registry['objects']['get'] = (key) =>
    key === layout.deployment ? Promise.resolve(file) : objects.get(key);
  return { ...registry, objects: { ...objects, get } };
}
