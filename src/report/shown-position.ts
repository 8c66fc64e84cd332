import { positionsOf, type Position } from '../core/text/positions.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { movedLines } from './moved-lines.js';

/**
 * The places in a topic's newer file as the reviewer's page shows it: in the pull request's own
 * commit where the judged one is its merge. Undefined where there is no newer file.
 */
export function shownPosition({
  after,
  inHead,
}: Pick<TopicVerdict, 'after' | 'inHead'>): ((offset: number) => Position) | undefined {
  if (after === undefined) return undefined;
  const { text } = after;
  const position = positionsOf(text);
  if (inHead === undefined) return position;
  const lineOf = movedLines(text.split('\n'), inHead.text.split('\n'));
  return (offset) => {
    const { line, column } = position(offset);
    return { line: lineOf(line), column };
  };
}
