import { counted } from '../core/text/counted.js';
import { isBlocking } from '../core/verdict/decide.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { verdictOn, type JudgeContext, type ParsedSide } from '../core/verdict/verdict.js';
import { asSentence } from '../core/text/sentence.js';
import { NO_BASELINE } from './baselines.js';

/** Reasons that are told in full. */
const MAX_REASONS = 3;

/**
 * The check has judged the file against the base branch, which excuses what an old file always had.
 * Where the registry has nothing to compare with, only what the validator refuses blocks.
 */
export function firstActivationContext(context: JudgeContext): JudgeContext {
  return { ...context, policy: { ...context.policy, reader: 'validator' } };
}

/**
 * What publish would do with a topic that only the base branch has: its first activation creates
 * the tables, and nothing in force excuses its errors. The verdict keeps what the comparison with
 * the base branch found.
 */
export function withFirstActivation(
  verdict: TopicVerdict,
  after: ParsedSide,
  context: JudgeContext,
): { readonly verdict: TopicVerdict; readonly warning: string | undefined } {
  const { failOn } = context.policy;
  if (verdict.findings.some((finding) => isBlocking(finding, failOn)))
    return { verdict, warning: undefined };
  const { topic } = verdict;
  const first = verdictOn(
    { topic, before: undefined, after, baseline: NO_BASELINE },
    firstActivationContext(context),
  );
  const refused = first.findings.filter((finding) => isBlocking(finding, failOn));
  const planned = { ...verdict, plan: refused.length === 0 ? first.plan : null };
  if (refused.length === 0) return { verdict: planned, warning: undefined };
  const reasons = refused.slice(0, MAX_REASONS).map(({ message }) => asSentence(message));
  const more =
    refused.length > MAX_REASONS
      ? ` (and ${counted(refused.length - MAX_REASONS, 'more problem')})`
      : '';
  const warning = `${after.file}: publish will refuse it, since the registry has no version in force that excuses what was wrong before; correct it: ${reasons.join(' ')}${more}`;
  return { verdict: planned, warning };
}
