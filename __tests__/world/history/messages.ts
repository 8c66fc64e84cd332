import type { Message } from './lake.js';

export function message(key: string, at: number, period: string, n: string): Message {
  const texts = { n, d: `d${String(at)}`, e: `e${String(at)}` };
  return { key, at, period, texts: { ...texts, idempotency_key: key, publish_time: String(at) } };
}
/** One number is too large for INT, one text is no number, one only for the pipeline. */
export const PAST: readonly Message[] = [
  message('a', 1, '2026-01', '1'),
  message('b', 2, '2026-01', '3000000000'),
  message('c', 3, '2026-02', 'x'),
  message('f', 3, '2026-02', '~7'),
  message('a', 4, '2026-01', '4'),
];

/** They come when the past is over. */
export const LATER: readonly Message[] = [
  message('e', 5, '2026-02', '5'),
  message('b', 6, '2026-01', '6'),
];
