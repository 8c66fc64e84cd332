import { fileWords, readEventLines, type EndOfLines, type LineReceiver } from './event-lines.js';
import { withInterrupt } from './interrupt.js';
import { progressLine } from './progress-line.js';

/**
 * Reads a file of events for a person who watches: with a line of progress, until Ctrl-C. `settle`
 * is called and waited for after each piece of the file; `fromStdin` is the command that would read
 * it as standard input.
 */
export function readEvents(
  file: string,
  receiver: LineReceiver,
  fromStdin: string,
  settle: () => void | Promise<void> = () => undefined,
): Promise<EndOfLines> {
  const progress = progressLine(process.stderr, Date.now);
  return withInterrupt((signal) =>
    readEventLines(file, receiver, {
      stdin: process.stdin,
      fromStdin,
      signal,
      progress: (read) => {
        progress.show(read);
        return settle();
      },
    }),
  ).finally(progress.clear);
}

/** That a file has no event in it. */
export function noEventsWords(file: string): string {
  return `${fileWords(file)} has no events; one event a line is expected, as JSON`;
}

/** What to do with a file that is JSON, but not one event a line. */
export function documentNote({ isDocument }: EndOfLines, isBroken: boolean): readonly string[] {
  return isDocument && isBroken
    ? [
        "the file looks like one JSON document; jq -c '.[]' makes one event a line of a list, and jq -c . of documents",
      ]
    : [];
}
