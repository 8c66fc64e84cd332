import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';

const SECONDS = { '': 1, s: 1, m: 60, h: 3600 } as const;

/**
 * Parses `90`, `90s`, `5m` or `1h` to milliseconds. Throws a UserError; `what` is the option's or
 * input's name.
 */
export function parseDuration(text: string, what: string): number {
  const [, number, unit] = /^([0-9]{1,6})\s*([smh]?)$/.exec(text.trim()) ?? [];
  if (number === undefined)
    throw new UserError(`${what} must be a duration such as 90s, 5m or 1h, not ${quoted(text)}`);
  return Number(number) * SECONDS[unit as keyof typeof SECONDS] * 1000;
}
