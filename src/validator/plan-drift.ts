import { counted } from '../core/text/counted.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { parseCandidate } from '../protocol/candidate-metadata.js';
import type { CandidateContext } from './judge-candidate.js';
import type { Ports } from './ports.js';
import { reason, type Reason } from './rejection.js';

/** Digits of a plan's digest that people compare. */
const SHOWN = 12;

/**
 * Tells that the plan of a candidate is not the one that publish showed: other databases, or
 * another version of schema-gate. Undefined for the same plan, and where publish recorded none.
 * The statements go to the log; publish kept only the digest of its own.
 */
export function planDrift(
  { topic, pending }: CandidateContext,
  { plan }: TopicVerdict,
  { log }: Ports,
): Reason | undefined {
  const { planSha256: shown } = parseCandidate(pending.metadata);
  if (shown === undefined || plan === null || shown === plan.sha256) return undefined;
  const statements = plan.ddl.map(({ sql }) => sql);
  log('PLAN_DRIFTED', { topic, shown, own: plan.sha256, statements }, 'warn');
  return reason(
    'PLAN_DRIFTED',
    `publish showed the plan ${shown.slice(0, SHOWN)}, and this is the plan ${plan.sha256.slice(0, SHOWN)}: ${counted(plan.ddl.length, 'statement')}, the first ${plan.ddl[0]?.sql.split('\n')[0] ?? 'none'}`,
  );
}
