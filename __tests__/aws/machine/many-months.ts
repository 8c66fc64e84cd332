import { scenario } from '../../world/history/machine-run.js';
import type { HistoryScenario } from '../../world/history/scenarios.js';

/** One event for each month: a patch of each takes three statements. */
export function manyMonths(length: number): HistoryScenario {
  const from = scenario('a wider and a new column');
  const [message] = from.messages;
  if (message === undefined) throw new Error('The scenario has messages');
  const messages = Array.from({ length }, (_, n) => {
    const period = `${1990 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
    const [key, at] = [`k${n}`, n + 1];
    const texts = { ...message.texts, idempotency_key: key, publish_time: String(at) };
    return { key, at, period, texts };
  });
  return { ...from, messages, later: [] };
}
