import { groupedCount } from '../report/grouped.js';

/** A line of a terminal that tells how far a reading is. */
export interface ProgressLine {
  readonly show: (read: { readonly lines: number; readonly bytes: number }) => void;
  /** Removes the line. */
  readonly clear: () => void;
}

interface Output {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Milliseconds between two states; a terminal that scrolls with each piece can't be read. */
const PAUSE = 200;
/** Back to the beginning of the line, and erase it. */
const ERASE = '\r\u001b[K';

/** Shows nothing where the output is no terminal: a log would keep every state. */
export function progressLine(output: Output, now: () => number): ProgressLine {
  let last = now();
  let isShown = false;
  return {
    show: ({ lines, bytes }) => {
      if (output.isTTY !== true || now() - last < PAUSE) return;
      last = now();
      isShown = true;
      const megabytes = (bytes / 1_000_000).toFixed(1);
      output.write(`${ERASE}${groupedCount(lines, 'line')}, ${megabytes} MB`);
    },
    clear: () => {
      if (isShown) output.write(ERASE);
      isShown = false;
    },
  };
}
