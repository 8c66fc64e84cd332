import { digest } from '../judged.js';

export interface Candidate {
  readonly text: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** `activated`, or the code of the first reason for its rejection. */
  readonly expected: 'activated' | 'STALE' | 'BREAKING_CHANGE';
}

interface Version {
  readonly schema_version: string;
  readonly payload_columns: Readonly<Record<string, string>>;
}

export interface CandidateRequest {
  readonly topic: string;
  /** Different for each candidate of the topic. */
  readonly number: number;
  readonly active: string | undefined;
  readonly isStale: boolean;
}

/** The share of candidates that are not stale. */
const BREAKING = 0.05;

/**
 * The next version of a topic: columns are added, a type is widened, or only the description
 * changes.
 */
export function candidateFor(
  { topic, number, active, isStale }: CandidateRequest,
  random: () => number,
): Candidate {
  const before = active === undefined ? undefined : (JSON.parse(active) as Version);
  const columns = { ...(before?.payload_columns ?? { id: 'INT', name: 'STRING' }) };
  const isBreaking = before !== undefined && !isStale && random() < BREAKING;
  const kind = random();
  if (isBreaking) columns['name'] = 'DATE';
  else if (before !== undefined && kind < 0.5) columns[`c${String(number)}`] = 'STRING';
  else if (before !== undefined && kind < 0.7) columns['id'] = 'BIGINT';
  const major = Number(before?.schema_version.split('.')[0] ?? 0) + 1;
  const text = JSON.stringify({
    schema_version: `${String(major)}.0.0`,
    table_name: topic,
    description: `Candidate ${String(number)} of ${topic}`,
    envelope_columns: { message_id: 'STRING' },
    payload_columns: columns,
    partitioning: [],
  });
  const base = active === undefined ? 'none' : digest(active);
  return {
    text,
    metadata: {
      'base-sha256': isStale ? digest(`${base} as it was`) : base,
      commit: digest(text).slice(0, 40),
    },
    expected: isStale ? 'STALE' : isBreaking ? 'BREAKING_CHANGE' : 'activated',
  };
}
