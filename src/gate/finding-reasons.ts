import { asSentence } from '../core/text/sentence.js';
import { addressOf } from '../core/verdict/finding-address.js';
import type { Finding } from '../core/verdict/finding.js';
import type { PublishReason } from '../protocol/publication.js';

/** A finding as a reason of a publication's outcome, with its way out. */
export function blockingReason(finding: Finding): PublishReason {
  return {
    message: `${asSentence(finding.message)} ${finding.fix}`,
    column: addressOf(finding),
    at: finding.anchor,
    ...(finding.remedy === undefined ? {} : { remedy: finding.remedy }),
  };
}

/**
 * What the validator takes although the check calls it an error. A first activation creates the
 * tables as if it weren't written, and nobody need have seen it on a pull request: the least is to
 * say so.
 */
export function excusedErrors(findings: readonly Finding[]): readonly PublishReason[] {
  return findings
    .filter(({ kind, severity }) => kind === 'INVALID' && severity === 'warning')
    .map(blockingReason);
}
