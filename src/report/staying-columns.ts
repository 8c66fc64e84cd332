import { addressOf } from '../core/verdict/finding-address.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { visible } from './escape.js';

/** Columns that stay in the tables although the schema names them no more: activation drops none, since no statement could be taken back. */
export function stayingColumns({
  plan,
  findings,
}: Pick<TopicVerdict, 'plan' | 'findings'>): readonly string[] {
  if (plan === null) return [];
  return findings.flatMap((finding) => {
    if (finding.kind === 'REMOVE_COLUMN') return addressOf(finding) ?? [];
    return finding.kind === 'RENAME_COLUMN' ? (finding.before ?? []) : [];
  });
}

/** One line a column, for logs and plans. */
export function stayingLines(verdict: Pick<TopicVerdict, 'plan' | 'findings'>): readonly string[] {
  return stayingColumns(verdict).map(
    (name) => `${visible(name)} stays in the tables until somebody drops it`,
  );
}
