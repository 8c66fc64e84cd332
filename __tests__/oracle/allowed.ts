import type { Difference } from './difference.js';

/** A difference that was reviewed and is wanted. */
export interface Allowed {
  readonly reason: string;
  readonly covers: (difference: Difference) => boolean;
}

/** A wanted change of what users see is listed here until the pinned commit has it. */
export const ALLOWED: readonly Allowed[] = [
  {
    reason: 'rules takes one rule; of several, all but the first were dropped without a word',
    covers: ({ name }) => name.endsWith('rules column-removed type-narrowed'),
  },
  {
    reason: 'a first publication tells what the validator takes although the check refuses it',
    covers: ({ name, path, old }) =>
      name.includes(': publish') && /\.reasons\[\d+\]$/.test(path) && old === undefined,
  },
  {
    reason: 'reports tell the kinds of a catch-up, which more changes start than before',
    covers: ({ path }) => /\bplan\.catch_up(?:\.(?:kinds|columns)\b.*)?$/.test(path),
  },
  {
    reason: 'a rewrite is shown as the catch-up runs it, by periods and with two renames',
    covers: ({ path, old, now }) =>
      /\bplan\.ddl\b/.test(path) && /__rewrite|__was|DROP COLUMN/.test(`${old ?? ''}${now ?? ''}`),
  },
  {
    reason: 'the hash of a plan tells these reasons apart',
    covers: ({ path }) => /\bplan_sha256$/.test(path),
  },
  {
    reason: 'an execution is named with its attempt, and its input names the activation',
    covers: ({ path, old, now }) =>
      /\bexecutions\//.test(path) ||
      /\bbackfill_job_id$/.test(path) ||
      `${old ?? ''}${now ?? ''}`.includes('/executions/'),
  },
  {
    reason: 'the item says what history lacks',
    covers: ({ path, old }) => /\.unpatched(?:\b.*)?$/.test(path) && old === undefined,
  },
  {
    reason: 'plan and status tell how history stands, and its catch-up',
    covers: ({ path, old }) =>
      /^stdout\.json\.topics\[[^\]]*\]\.(?:history|catch_up_plan|catch_up)\b/.test(path) &&
      old === undefined,
  },
  {
    reason: "that a registry's directory is not there yet is said once",
    covers: ({ section, name, path, now }) =>
      section === 'action' &&
      name.startsWith('push:') &&
      path === 'stdout.annotations[0]' &&
      now === undefined,
  },
];
