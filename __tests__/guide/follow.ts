import { missingIn, type GuideBlock } from './blocks.js';
import type { Installation } from './installation.js';

/** Runs a block; rejects where a command fails, or where what is expected is not printed. */
export async function followBlock(
  { shell, cloud }: Installation,
  { text, expected, line }: GuideBlock,
): Promise<void> {
  const output = await shell.run(text).catch((error: unknown) => {
    throw briefly([String(error), ...cloud.lost].join('\n'));
  });
  const missing = expected === undefined ? undefined : missingIn(output, expected);
  if (missing !== undefined)
    throw briefly(`Line ${String(line)}: ${missing}\nis missing in:\n${output}`);
}

/** Where in the tests it was thrown tells nothing. */
export function briefly(message: string): Error {
  return Object.assign(new Error(message), { stack: message });
}
