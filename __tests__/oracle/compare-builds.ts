import { actionSection } from './action-section.js';
import { ALLOWED } from './allowed.js';
import { ledgerOf, type Comparison, type Ledger, type Section, type Size } from './section.js';
import { committedBuild, isBundleOlderThanSources, presentBuild, type Build } from './builds.js';
import { commandLinesSection } from './command-lines-section.js';
import type { Difference } from './difference.js';
import { livesSection } from './lives-section.js';
import { pairsSection } from './pairs-section.js';
import { PINNED } from './pinned.js';
import { seededDefects } from './self-check.js';
import { storiesSection } from './stories-section.js';

export const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['stories', storiesSection],
  ['command-lines', commandLinesSection],
  ['lives', livesSection],
  ['action', actionSection],
  ['pairs', pairsSection],
]);

export interface Options {
  readonly size: Size;
  readonly words: boolean;
  readonly seed: number;
  /** Names of sections; all where empty. */
  readonly sections: readonly string[];
  readonly commit?: string | undefined;
  readonly log: (line: string) => void;
}

/** Runs everything through the pinned build and the present one. The answer is the exit code. */
export async function compareWithPinned({ commit = PINNED, ...options }: Options): Promise<number> {
  const { log } = options;
  const old = committedBuild(commit);
  if (old === undefined) {
    log(
      `SKIPPED test:oracle: the commit ${commit} is not in this clone; fetch the whole history (fetch-depth: 0)`,
    );
    return 0;
  }
  log(`old ${commit}, seed ${options.seed}, ${options.words ? 'with' : 'without'} words`);
  if (isBundleOlderThanSources())
    log(
      'dist/ is older than src/: npm run build first, or what is compared is not what the sources say',
    );
  const ledger = await compareBuilds(old, presentBuild(), options);
  if (options.sections.length === 0 || options.sections.includes('self-check')) {
    const silent = { ...options, size: 'glance' as const, log: () => undefined };
    const compare = (altered: Build, section: string, words: boolean): Promise<Ledger> =>
      compareBuilds(old, altered, { ...silent, words, sections: [section] });
    for (const { defect, isFound } of await seededDefects(old, compare))
      ledger.compare('self-check', defect, 'found', isFound ? 'found' : 'missed');
    log('self-check: done');
  }
  return tell(ledger, log);
}

export async function compareBuilds(
  old: Build,
  now: Build,
  { size, words, seed, sections, log }: Options,
): Promise<Ledger> {
  const ledger = ledgerOf();
  const comparison: Comparison = { old, now, seed, size, words, ledger, progress: log };
  for (const [name, section] of SECTIONS) {
    if (sections.length > 0 && !sections.includes(name)) continue;
    const started = performance.now();
    await section(comparison);
    log(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  return ledger;
}

const SHOWN = 40;
const WIDTH = 300;

function tell(ledger: Ledger, log: (line: string) => void): number {
  const differences = ledger.differences();
  for (const difference of differences.slice(0, SHOWN)) log(described(difference));
  if (differences.length > SHOWN) log(`…and ${differences.length - SHOWN} differences more`);
  for (const allowance of ALLOWED)
    if (!ledger.used().has(allowance)) log(`not needed: ${allowance.reason}`);
  let [passed, failed] = [0, 0];
  for (const [name, tally] of ledger.sections()) {
    log(`${name.padEnd(16)} ${String(tally.passed).padStart(6)} passed, ${tally.failed} failed`);
    passed += tally.passed;
    failed += tally.failed;
  }
  log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function described({ section, name, path, old, now }: Difference): string {
  const cut = (text = '(nothing)'): string =>
    text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
  return `✖ ${section} · ${name}\n    ${path}\n    old ${cut(old)}\n    now ${cut(now)}`;
}
