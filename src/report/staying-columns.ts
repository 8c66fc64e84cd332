import type { TopicVerdict } from '../core/finding.js';
import { visible } from './escape.js';

/** Columns that stay in the tables although the schema names them no more: activation drops none, since no statement could be taken back. */
export function stayingColumns({
  plan,
  findings,
}: Pick<TopicVerdict, 'plan' | 'findings'>): readonly string[] {
  if (plan === null) return [];
  return findings.flatMap(({ kind, column, before }) => {
    if (kind === 'REMOVE_COLUMN') return column ?? [];
    return kind === 'RENAME_COLUMN' ? (before ?? []) : [];
  });
}

/** One line a column, for logs and plans. */
export function stayingLines(verdict: Pick<TopicVerdict, 'plan' | 'findings'>): readonly string[] {
  return stayingColumns(verdict).map(
    (name) => `${visible(name)} stays in the tables until somebody drops it`,
  );
}
