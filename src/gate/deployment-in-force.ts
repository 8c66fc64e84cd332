import { RULES } from '../core/change/rules/index.js';
import {
  EVERYTHING,
  IN_PLACE_ONLY,
  type Deployment,
  type DeploymentSettings,
} from '../core/verdict/deployment.js';
import type { Policy } from '../core/verdict/policy.js';
import type { JudgeContext } from '../core/verdict/verdict.js';
import { Fault } from '../errors.js';
import {
  deploymentOf,
  doubtsAbout,
  rulesText,
  type DeploymentFile,
} from '../protocol/deployment.js';
import { storedDeployment } from '../protocol/stored-deployment.js';
import { VERSION } from '../protocol/version.js';
import type { ReadableCatalogue } from './readable-catalogue.js';
import type { Registry } from '../registry/registry.js';

/** What a run judges by. */
export interface DeploymentInForce {
  readonly deployment: Deployment;
  /** Names of the databases in statements; undefined where the validator has not said them. */
  readonly databases: DeploymentFile['databases'] | undefined;
  /** ARN of the key that proves approvals; null where the validator asks for no proof. */
  readonly approvalKey: string | null;
  readonly notes: readonly string[];
}

/** What only the validator itself can say, and hasn't. */
const UNTOLD = { databases: undefined, approvalKey: null } as const;

/** What a judgement needs from outside, besides the policy and the deployment. */
export interface CheckTools extends Pick<JudgeContext, 'today' | 'digest'> {
  /** Plans in these databases, or in the default ones. */
  readonly planIn: (databases: DeploymentInForce['databases']) => JudgeContext['planStatements'];
  /** The catalogue with these databases, or the default ones; absent where it can't be read. */
  readonly catalogueIn?: (databases: DeploymentInForce['databases']) => ReadableCatalogue;
}

export function contextOf(
  policy: Policy,
  { deployment, databases }: DeploymentInForce,
  tools: CheckTools,
): JudgeContext {
  const { today, digest, planIn } = tools;
  return { today, digest, policy, deployment, planStatements: planIn(databases) };
}

/**
 * Reads what the validator says it can do; where it has said nothing, the configuration's
 * `deployment` counts, and then an assumption. Throws a Fault if what it said can't be read.
 */
export async function deploymentInForce(
  registry: Registry | undefined,
  stated: DeploymentSettings | undefined,
  { today, digest }: CheckTools,
): Promise<DeploymentInForce> {
  const file = registry === undefined ? undefined : await readDeployment(registry);
  if (file !== undefined) {
    const rules = digest(rulesText(RULES));
    return {
      deployment: deploymentOf(file),
      databases: file.databases,
      approvalKey: file.approvalKey,
      notes: doubtsAbout(file, { version: VERSION, rules, today }),
    };
  }
  if (stated !== undefined)
    return {
      deployment: { ...stated, source: 'configuration' },
      ...UNTOLD,
      notes: ["What the deployment can do is taken from the configuration's deployment setting."],
    };
  if (registry === undefined) return { ...UNTOLD, deployment: EVERYTHING, notes: [] };
  return {
    deployment: IN_PLACE_ONLY,
    ...UNTOLD,
    notes: [
      `No validator has said yet what it can do (${registry.objects.locate(registry.layout.deployment)} does not exist), so only changes in place are assumed to work.`,
    ],
  };
}

async function readDeployment({ objects, layout }: Registry): Promise<DeploymentFile | undefined> {
  const stored = await objects.get(layout.deployment);
  if (stored === undefined) return undefined;
  const file = storedDeployment(stored, objects.locate(layout.deployment));
  if ('fault' in file) throw new Fault(file.fault);
  return file;
}
