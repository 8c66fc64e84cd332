import type { TopicVerdict } from '../core/finding.js';

/** Columns that stay in the tables although the schema names them no more: activation drops none, since no statement could be taken back. */
export function stayingColumns({ plan, findings }: Pick<TopicVerdict, 'plan' | 'findings'>): readonly string[] {
  if (plan === null) return [];
  return findings.flatMap(({ kind, column, before }) => {
    if (kind === 'REMOVE_COLUMN') return column ?? [];
    return kind === 'RENAME_COLUMN' ? (before ?? []) : [];
  });
}
