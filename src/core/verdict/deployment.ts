/**
 * What the installation behind a registry does with a schema that passes. The gate judges by it, so
 * that it promises nothing that the installation can't do.
 */
export interface Deployment {
  /** Whether a state machine runs rewrites of the data. */
  readonly rewrites: boolean;
  /**
   * How history is patched. `gated`: a topic is closed meanwhile. `online`: a topic that only gained
   * columns stays open. `none`: nothing patches it.
   */
  readonly backfill: 'gated' | 'online' | 'none';
  /** Whether the validator activates breaks of readers that were accepted. */
  readonly accepts: { readonly waivers: boolean; readonly approvals: boolean };
  /** `registry`: the validator said so. `configuration`: the configuration says so. */
  readonly source: 'registry' | 'configuration' | 'assumed';
}

/** The part of a deployment that a configuration may state. */
export type DeploymentSettings = Omit<Deployment, 'source'>;

/** Assumed where no registry is read: nothing is known that could stand in the way. */
export const EVERYTHING: Deployment = {
  rewrites: true,
  backfill: 'gated',
  accepts: { waivers: true, approvals: true },
  source: 'assumed',
};

/** Assumed for a registry whose validator has not said what it can do. */
export const IN_PLACE_ONLY: Deployment = {
  rewrites: false,
  backfill: 'none',
  accepts: { waivers: false, approvals: false },
  source: 'assumed',
};

/** Why a rewrite can't run, and what to do about it; `type` is the type to keep. */
export function rewriteObstacle(
  { source }: Deployment,
  type: string | null,
): { readonly why: string; readonly fix: string; readonly remedy: string } {
  const keep = type === null ? 'Keep the type' : `Keep ${type}`;
  return source === 'assumed'
    ? {
        why: 'Every data file must be rewritten, and rewrites are not known to work here yet.',
        fix: `${keep}, or ${WAY_TO_KNOW}`,
        remedy: WAY_TO_KNOW,
      }
    : {
        why: 'Every data file must be rewritten, and no state machine is configured to do it.',
        fix: `${keep}, or ${REWRITE_REMEDY}`,
        remedy: REWRITE_REMEDY,
      };
}

/** Why an acceptance doesn't help, and what to do about it. */
export function acceptanceObstacle(
  { source }: Deployment,
  kind: keyof Deployment['accepts'],
): string {
  return source === 'assumed'
    ? `${kind === 'waivers' ? 'Waivers' : 'Approvals'} are not known to work here yet: ${WAY_TO_KNOW}`
    : `The deployed validator accepts no ${kind}: set ACCEPT_APPROVALS=true on it, or keep what readers use`;
}

/** What to do at the installation so that an acceptance holds. */
export function acceptanceRemedy({ source }: Deployment): string {
  return source === 'assumed' ? WAY_TO_KNOW : ACCEPTANCE_REMEDY;
}

export const ACCEPTANCE_REMEDY = 'set ACCEPT_APPROVALS=true on the validator';
export const REWRITE_REMEDY = 'set BACKFILL_STATE_MACHINE_ARN on the validator';
const WAY_TO_KNOW =
  'let the validator write deployment.json (invoke it with {"kind":"describe"}), or say what it can do with the configuration\'s deployment setting';
