/** Line and column, from 1. The column counts UTF-16 code units, like editors, GitHub and SARIF. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Returns a function from offset to position. It indexes the text, so build it only where a
 * position is shown.
 */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
