import type { Decision } from '../core/finding.js';
import { countFindings, type FindingCounts } from '../core/finding-counts.js';

export function countsOf({ topics }: Pick<Decision, 'topics'>): FindingCounts {
  return countFindings(topics.flatMap((topic) => topic.findings));
}

/** `3 breaking`, `1 warning`, in the order of their weight; what is zero is left out. */
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

/** The one line that says it all. */
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
  const words = countWords(countsOf(decision)) || 'nothing that matters to the tables';
  const blockedTopics = topics.filter((topic) => topic.findings.length > 0).length;
  return `${result}: ${words} in ${result === 'blocked' && blockedTopics < topics.length ? `${blockedTopics} of ` : ''}${topicsWord(topics.length)}`;
}

export function topicsWord(count: number): string {
  return `${count} ${count === 1 ? 'topic' : 'topics'}`;
}
