import type { Decision, TopicVerdict } from '../core/verdict/finding.js';
import { countFindings, type FindingCounts } from '../core/verdict/finding-counts.js';

export function countsOf({ topics }: Pick<Decision, 'topics'>): FindingCounts {
  return countFindings(topics.flatMap((topic) => topic.findings));
}

/** `3 breaking, 1 warning`: worst first, without zeros. */
export function countWords({
  error,
  breaking,
  warning,
  enhancement,
  accepted,
}: FindingCounts): string {
  const words: [number, string, string][] = [
    [error, 'error', 'errors'],
    [breaking, 'breaking', 'breaking'],
    [accepted, 'accepted break', 'accepted breaks'],
    [warning, 'warning', 'warnings'],
    [enhancement, 'enhancement', 'enhancements'],
  ];
  return words
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

/** The verdict in one line. */
export function verdictLine(decision: Decision): string {
  const { result, topics, errors } = decision;
  if (result === 'error') {
    const first = (errors[0]?.message ?? 'unknown reason').split('\n')[0] ?? '';
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    return `${errors.some((error) => error.code === 'fault') ? 'could not decide' : 'not run'}: ${first}${more}`;
  }
  const touched = topics.filter((topic) => topic.classification !== 'unchanged');
  if (touched.length === 0)
    return topics.length === 0
      ? 'No topic schema changed.'
      : `pass: ${topicsWord(topics.length)} unchanged`;
  const words = countWords(countsOf(decision));
  if (words === '') return `${result}: ${tableWords(topics)}`;
  const blockedTopics = topics.filter((topic) => topic.findings.length > 0).length;
  return `${result}: ${words} in ${result === 'blocked' && blockedTopics < topics.length ? `${blockedTopics} of ` : ''}${topicsWord(topics.length)}`;
}

/** For topics without a finding that counts: what will happen to their tables. */
function tableWords(topics: readonly TopicVerdict[]): string {
  const created = topics.filter(({ classification }) => classification === 'new');
  const statements = topics.flatMap(({ plan }) => plan?.ddl ?? []);
  if (created.length === 0)
    return statements.length === 0
      ? `no table changes in ${topicsWord(topics.length)}`
      : `compatible changes in ${topicsWord(topics.length)}`;
  const tables = new Set(created.flatMap(({ plan }) => plan?.ddl ?? []).map(({ table }) => table));
  const words = `${created.length} new ${created.length === 1 ? 'topic' : 'topics'}`;
  if (tables.size === 0) return words;
  return `${words}, ${tables.size} ${tables.size === 1 ? 'table' : 'tables'} will be created`;
}

export function topicsWord(count: number): string {
  return `${count} ${count === 1 ? 'topic' : 'topics'}`;
}
