import { describe, expect, it } from '@jest/globals';
import { explorePart, type Figures } from '../world/explore-all.js';

/** Each violation, with its script. */
const describeViolations = ({ violations }: Figures): string =>
  violations
    .map(({ scenario, what, script }) => [`${scenario}: ${what}`, ...script].join('\n  '))
    .join('\n\n');

// A share of `npm run explore`, spread over all scenarios.
describe('the activation protocol', () => {
  it.each([
    ['whatever goes wrong with one call', 'faults', 300],
    ['whatever goes wrong with two calls', 'pairs', 300],
    ['whoever comes in between', 'schedules', 300],
  ] as const)('keeps its invariants, %s', async (_, part, atLeast) => {
    const figures = await explorePart(part, 'share');
    expect(describeViolations(figures)).toBe('');
    expect(figures.cases).toBeGreaterThan(atLeast);
  });

  it('would break them with each of the seeded defects', async () => {
    const { caught, missed } = await explorePart('defects', 'share');
    expect(missed).toEqual([]);
    expect(caught.length).toBeGreaterThan(15);
  });
});

describe('the state machine of catch-up', () => {
  it.each([
    ['whatever goes wrong with one call', 'machine faults', 60],
    ['whoever comes in between', 'machine schedules', 30],
  ] as const)('keeps its invariants, %s', async (_, part, atLeast) => {
    const figures = await explorePart(part, 'share');
    expect(describeViolations(figures)).toBe('');
    expect(figures.cases).toBeGreaterThan(atLeast);
  });

  it('would break them with each of the seeded defects that many lives show', async () => {
    const { caught, missed } = await explorePart('machine defects', 'share');
    expect(missed).toEqual([]);
    expect(caught.length).toBeGreaterThan(9);
  });
});

describe('the protocol of catch-up', () => {
  it.each([
    ['whatever goes wrong with one call', 'catch-up faults', 100],
    ['whatever goes wrong with two calls', 'catch-up pairs', 100],
    ['whoever comes in between', 'catch-up schedules', 300],
  ] as const)('keeps its invariants, %s', async (_, part, atLeast) => {
    const figures = await explorePart(part, 'share');
    expect(describeViolations(figures)).toBe('');
    expect(figures.cases).toBeGreaterThan(atLeast);
  });

  it('would break them with each of the seeded defects', async () => {
    const { caught, missed } = await explorePart('catch-up defects', 'share');
    expect(missed).toEqual([]);
    expect(caught.length).toBeGreaterThan(15);
  });
});
