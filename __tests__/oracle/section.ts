import { ALLOWED, type Allowed } from './allowed.js';
import type { Build } from './builds.js';
import { changesBetween, type Difference } from './difference.js';

/**
 * How much is run: everything, what fits in a minute, or only so much that a seeded defect shows.
 */
export type Size = 'full' | 'quick' | 'glance';

export interface Ledger {
  /** Compares what two builds let see. True where they agree but for what is allowed. */
  readonly compare: (section: string, name: string, old: unknown, now: unknown) => boolean;
  readonly sections: () => ReadonlyMap<string, Tally>;
  readonly differences: () => readonly Difference[];
  /** Allowances that covered something. */
  readonly used: () => ReadonlySet<Allowed>;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What a section works with. */
export interface Comparison {
  readonly old: Build;
  readonly now: Build;
  readonly seed: number;
  readonly size: Size;
  /** Whether prose is compared, too. */
  readonly words: boolean;
  readonly ledger: Ledger;
  readonly progress: (line: string) => void;
}

export type Section = (comparison: Comparison) => Promise<void>;

export function ledgerOf(allowed: readonly Allowed[] = ALLOWED): Ledger {
  const tallies = new Map<string, { passed: number; failed: number }>();
  const found: Difference[] = [];
  const used = new Set<Allowed>();
  return {
    compare: (section, name, old, now) => {
      const tally = tallies.get(section) ?? { passed: 0, failed: 0 };
      tallies.set(section, tally);
      const differences = changesBetween(old, now).map((change) => ({ section, name, ...change }));
      const unwanted = differences.filter((difference) => {
        const allowance = allowed.find(({ covers }) => covers(difference));
        if (allowance !== undefined) used.add(allowance);
        return allowance === undefined;
      });
      found.push(...unwanted);
      tally[unwanted.length === 0 ? 'passed' : 'failed']++;
      return unwanted.length === 0;
    },
    sections: () => tallies,
    differences: () => found,
    used: () => used,
  };
}

/** Runs work on every item, so many at a time. */
export async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** How many of something a size asks for. */
export const countFor = (size: Size, full: number, quick: number, glance: number): number =>
  ({ full, quick, glance })[size];

/** The frozen clock of whatever doesn't move in time. */
export const NOW = '2031-03-04T05:06:07.000Z';
