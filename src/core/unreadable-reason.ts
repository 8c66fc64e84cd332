import type { ParsedFile } from './topic-schema.js';

/** Why nothing can be compared with a file: first where its JSON is wrong, since fields seem to be missing only because of that. */
export function unreadableReason({ json, problems }: ParsedFile): string {
  const [problem] = [
    ...json.problems.filter(({ rule }) => rule === 'json-syntax'),
    ...json.problems,
    ...problems,
  ];
  return problem?.message ?? 'it is not JSON';
}
