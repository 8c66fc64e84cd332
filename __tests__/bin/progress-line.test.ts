import { expect, it } from '@jest/globals';
import { progressLine } from '../../src/bin/progress-line.js';

function shown(isTTY: boolean, ...at: readonly number[]): readonly string[] {
  const written: string[] = [];
  const times = [0, ...at.flatMap((time) => [time, time])];
  const line = progressLine(
    { isTTY, write: (text) => written.push(text) },
    () => times.shift() ?? Infinity,
  );
  for (const time of at) line.show({ lines: time * 10, bytes: time * 1_000 });
  line.clear();
  return written;
}

it('a terminal gets one line, renewed now and then and removed at the end', () => {
  expect(shown(true, 200, 450)).toEqual([
    '\r\u001b[K2,000 lines, 0.2 MB',
    '\r\u001b[K4,500 lines, 0.5 MB',
    '\r\u001b[K',
  ]);
  expect(shown(true, 100)).toEqual([]);
});

it('a log gets none', () => {
  expect(shown(false, 200, 450)).toEqual([]);
});
