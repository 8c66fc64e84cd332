import type { ZoneOffsets } from '../core/history/cast/zone-offset.js';

const SECONDS_OF_DAY = 86_400;

/**
 * The clocks of named zones as the JavaScript runtime's own database tells them. What it has looked
 * up is kept for as long as the result is: a formatter takes a millisecond to make.
 */
export function runtimeZones(): ZoneOffsets {
  const formats = new Map<string, Intl.DateTimeFormat | undefined>();
  return (name, local) => {
    if (!formats.has(name)) formats.set(name, formatOf(name));
    const format = formats.get(name);
    if (format === undefined) return undefined;
    const before = offsetAt(format, local - SECONDS_OF_DAY);
    const after = offsetAt(format, local + SECONDS_OF_DAY);
    if (offsetAt(format, local - before) === before) return before;
    return offsetAt(format, local - after) === after ? after : before;
  };
}

/** Undefined for a name that this runtime's database lacks. */
function formatOf(name: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Seconds that the clocks are ahead of UTC at an instant, in seconds since 1970. */
function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(
    format.formatToParts(instant * 1000).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown / 1000 - instant;
}
