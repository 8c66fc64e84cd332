import type { TopicVerdict } from '../core/verdict/finding.js';

/** A version's number, as its file has it; a file may lack one. */
export function versionNumber({ version }: { readonly version: string | null }): string {
  return version ?? 'unnumbered';
}

/**
 * `1.0.0 → 2.0.0`, or `1.0.0 → deleted`. Empty where a file was compared whose version can't be
 * read: only a topic without a file is deleted.
 */
export function versionStep(
  { versions: { before, after }, after: file }: Pick<TopicVerdict, 'versions' | 'after'>,
  print: (version: string) => string,
): string {
  if (after === null && (before === null || file !== undefined)) return '';
  if (before === null || before === after) return print(after ?? '');
  return `${print(before)} → ${after === null ? 'deleted' : print(after)}`;
}
