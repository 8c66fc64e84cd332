import type { ParsedFile } from './topic-schema.js';

/**
 * Why a file can't be compared. JSON errors come first, since they cause others, such as missing
 * fields.
 */
export function unreadableReason({ json, problems }: ParsedFile): string {
  const [problem] = [
    ...json.problems.filter(({ rule }) => rule === 'json-syntax'),
    ...json.problems,
    ...problems,
  ];
  return problem?.message ?? 'it is not JSON';
}
