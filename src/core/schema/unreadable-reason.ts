import type { ParsedFile } from './topic-schema.js';

/**
 * Why a file can't be compared. Errors of JSON come first, since they cause others, such as missing
 * fields; then that it is no object, which no other problem explains.
 */
export function unreadableReason({ json, problems }: ParsedFile): string {
  const [problem] = [
    ...json.problems.filter(({ rule }) => rule === 'json-syntax'),
    ...problems.filter(({ rule }) => rule === 'not-an-object'),
    ...json.problems,
    ...problems,
  ];
  return problem?.message ?? 'it is not JSON';
}
