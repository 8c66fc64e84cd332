import { addressOf } from '../core/verdict/finding-address.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { visible } from './escape.js';
import { tablesCreated } from './on-merge.js';

/**
 * Columns that the schema no longer names. They stay in the tables: activation drops no column,
 * since a drop can't be undone.
 */
export function stayingColumns({
  plan,
  findings,
}: Pick<TopicVerdict, 'plan' | 'findings'>): readonly string[] {
  // A table that is created has only what the schema names.
  if (plan === null || tablesCreated({ plan }) > 0) return [];
  return findings.flatMap((finding) => {
    if (finding.kind === 'REMOVE_COLUMN') return addressOf(finding) ?? [];
    return finding.kind === 'RENAME_COLUMN' ? (finding.before ?? []) : [];
  });
}

/** One line for each such column, for logs and plans. */
export function stayingLines(verdict: Pick<TopicVerdict, 'plan' | 'findings'>): readonly string[] {
  return stayingColumns(verdict).map(
    (name) => `${visible(name)} stays in the tables until somebody drops it`,
  );
}
