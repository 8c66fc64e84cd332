import type { PipelineRow } from '../core/history/events/pipeline-row.js';
import { compareTexts } from '../core/text/compare-texts.js';
import type { LoadReport } from '../protocol/load-report.js';
import type { LoadCounts } from '../warehouse/loader.js';

/** Counts what a load did. */
export interface LoadTally {
  readonly addEvent: (row: PipelineRow) => void;
  readonly addBroken: (reason: string, line: number) => void;
  readonly addColumns: (added: readonly string[], left: readonly string[]) => void;
  readonly addCounts: (counts: LoadCounts) => void;
  readonly report: (stopped: string | undefined) => LoadReport;
}

/** Lines that are named for each reason. */
const MAX_LINES = 10;
/** Names that are told apart; more are counted together. */
const MAX_NAMES = 100_000;

export function loadTally(topic: string, notConverted: readonly string[]): LoadTally {
  const lacking = new Map<string, number>();
  const broken = new Map<string, { count: number; lines: number[] }>();
  const columns = new Set<string>();
  const left = new Set<string>();
  let events = 0;
  const counts = { loaded: 0, known: 0, rejected: 0, inserted: 0, updated: 0 };
  return {
    addEvent: (row) => {
      events++;
      for (const name of row.lacking) lacking.set(name, (lacking.get(name) ?? 0) + 1);
    },
    addBroken: (reason, line) => {
      const found = broken.get(reason) ?? { count: 0, lines: [] };
      broken.set(reason, found);
      found.count++;
      if (found.lines.length < MAX_LINES) found.lines.push(line);
    },
    addColumns: (added, more) => {
      for (const name of added) columns.add(name);
      for (const name of more) if (left.size < MAX_NAMES) left.add(name);
    },
    addCounts: (more) => {
      counts.loaded += more.loaded;
      counts.known += more.known;
      counts.rejected += more.rejected;
      counts.inserted += more.inserted;
      counts.updated += more.updated;
    },
    report: (stopped) => ({
      topic,
      events,
      loaded: counts.loaded,
      alreadyThere: counts.known,
      rejected: counts.rejected,
      lacking: sorted(lacking).map(([column, count]) => ({ column, events: count })),
      inserted: counts.inserted,
      updated: counts.updated,
      broken: [...broken.values()].reduce((sum, { count }) => sum + count, 0),
      brokenLines: sorted(broken).map(([reason, { count, lines }]) => ({ reason, count, lines })),
      newColumns: [...columns].sort(compareTexts),
      columnsLeft: left.size,
      notConverted,
      notes: [],
      stopped: stopped ?? null,
    }),
  };
}

function sorted<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([one], [other]) => compareTexts(one, other));
}
