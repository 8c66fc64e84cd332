import { expect, it } from '@jest/globals';
import { ZONE_NAMES } from '../../src/core/history/cast/zone-names.js';
import { runtimeZones } from '../../src/warehouse/runtime-zones.js';

const zones = runtimeZones();
/** Seconds since 1970 of a clock that shows this time. */
const local = (time: string): number => Date.parse(`${time}Z`) / 1000;

it.each([
  ['Europe/Berlin', '2024-01-15T10:20:30', 1],
  ['Europe/Berlin', '2024-07-15T10:20:30', 2],
  ['America/St_Johns', '2024-01-15T10:20:30', -3.5],
  // Shown never, and shown twice: as before the change.
  ['America/New_York', '2024-03-10T02:30:00', -5],
  ['America/New_York', '2024-03-10T03:00:00', -4],
  ['America/New_York', '2024-11-03T01:30:00', -4],
  ['America/New_York', '2024-11-03T02:00:00', -5],
  ['Australia/Lord_Howe', '2024-04-07T01:45:00', 11],
  // A day that Samoa left out.
  ['Pacific/Apia', '2011-12-30T12:00:00', -10],
  ['Pacific/Apia', '2011-12-31T00:00:00', 14],
  ['Asia/Kolkata', '1980-01-01T00:00:00', 5.5],
])('%s, when its clocks show %s: %d hours', (name, time, hours) => {
  expect(zones(name, local(time))).toBe(hours * 3600);
});

it('knows every name that a timestamp may have', () => {
  expect(ZONE_NAMES.length).toBeGreaterThan(480);
  const unknown = ZONE_NAMES.filter((name) => zones(name, 0) === undefined);
  expect(unknown).toEqual([]);
});

it('knows no zone that there is not', () => {
  expect(zones('Mars/Phobos', 0)).toBeUndefined();
});
