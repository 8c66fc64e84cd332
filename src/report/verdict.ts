import { counted } from '../core/text/counted.js';
import type { Decision } from '../core/verdict/finding.js';
import { hasRegistry, isFirstActivation, tablesCreated } from './on-merge.js';
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
    .map(([count, one, many]) => counted(count, one, many))
    .join(', ');
}

/** A run with errors ends so: a fault kept it from deciding, a wrong call from running. */
export function undecidedWord({ errors }: Pick<Decision, 'errors'>): string {
  return errors.some((error) => error.code === 'fault') ? 'could not decide' : 'not run';
}

/** The verdict in one line. */
export function verdictLine(decision: Decision): string {
  const { result, topics, errors } = decision;
  if (result === 'error') {
    const first = (errors[0]?.message ?? 'unknown reason').split('\n')[0] ?? '';
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    return `${undecidedWord(decision)}: ${first}${more}`;
  }
  const touched = topics.filter((topic) => topic.classification !== 'unchanged');
  if (touched.length === 0)
    return topics.length === 0
      ? 'No topic schema changed.'
      : `pass: ${[`${topicsWord(topics.length)} unchanged`, ...creationWords(decision)].join('; ')}`;
  const words = countWords(countsOf(decision));
  if (words === '') return `${result}: ${tableWords(decision)}`;
  const blockedTopics = topics.filter((topic) => topic.findings.length > 0).length;
  const [created = ''] = creationWords(decision);
  return `${result}: ${words} in ${result === 'blocked' && blockedTopics < topics.length ? `${blockedTopics} of ` : ''}${topicsWord(topics.length)}${created === '' ? '' : `; ${created}`}`;
}

/** For topics without a finding that counts: what will happen to their tables. */
function tableWords(decision: Decision): string {
  const { topics } = decision;
  const [created] = creationWords(decision);
  if (created !== undefined) return created;
  return topics.every(({ plan }) => (plan?.ddl ?? []).length === 0)
    ? `no table changes in ${topicsWord(topics.length)}`
    : `compatible changes in ${topicsWord(topics.length)}`;
}

/** `1 new topic, 2 tables will be created`; nothing where there is none. */
function creationWords(decision: Decision): readonly [] | readonly [string] {
  const { topics } = decision;
  const added = topics.filter(({ classification }) => classification === 'new').length;
  const tables = topics.reduce((sum, topic) => sum + tablesCreated(topic), 0);
  const first = topics.filter(isFirstActivation).length;
  const words = [
    ...(added === 0 ? [] : [counted(added, 'new topic')]),
    ...(first === 0 ? [] : [`${topicsWord(first)} not activated yet`]),
    ...(tables === 0
      ? []
      : [
          `${counted(tables, 'table')} will be created${hasRegistry(decision) ? '' : ' on activation'}`,
        ]),
  ];
  return words.length === 0 ? [] : [words.join(', ')];
}

export function topicsWord(count: number): string {
  return counted(count, 'topic');
}
