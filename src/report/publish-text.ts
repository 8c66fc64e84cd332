import type { Publication, PublishReport } from '../protocol/publication.js';
import { inLog, shortened, visible } from './escape.js';
import { byOutcome, nextWords, orphanWords, publishLine, versionWords } from './publish-words.js';
import { painter, type Terminal } from './text.js';
import { topicsWord } from './verdict.js';

const MAX_ROWS = 200;
/** Reasons of one topic; a file that is all wrong needs no more to be understood. */
const MAX_REASONS = 10;
const MAX_REASON = 1000;
const MAX_ORPHANS = 10;
/** A longer name goes over its column. */
const MAX_WIDTH = 40;

/** For people at a terminal: a row for each topic that has something to say, the verdict last. */
export function renderPublishText(
  report: PublishReport,
  { color }: Pick<Terminal, 'color'>,
): string {
  const paint = painter(color);
  const loud = byOutcome(report.publications);
  const skipped = report.publications.length - loud.length;
  const isGood = report.result === 'pass' || report.result === 'approved';
  const blocks = [
    ...(loud.length === 0
      ? []
      : [table(loud.slice(0, MAX_ROWS), (text) => paint('dim', text)).join('\n')]),
    ...(loud.length > MAX_ROWS
      ? [`…and ${topicsWord(loud.length - MAX_ROWS)} more; the JSON report has them all`]
      : []),
    ...(report.isDryRun ? loud.slice(0, MAX_ROWS).flatMap(statements) : []),
    ...(skipped > 0 && loud.length > 0
      ? [`${topicsWord(skipped)} skipped: in force as committed`]
      : []),
    ...remarks(report),
    // A single one is the verdict already.
    ...(report.errors.length === 1 ? [] : report.errors).map(({ message }) =>
      paint('error', message.split('\n').map(visible).join('\n  ')),
    ),
    paint(
      isGood ? 'enhancement' : 'error',
      `${isGood ? '✔' : '✖'} ${shortened(visible(publishLine(report)), 600)}`,
    ),
  ];
  // The command line runs in jobs, too, whose log the runner reads.
  return inLog(`${blocks.join('\n\n')}\n`);
}

function table(
  publications: readonly Publication[],
  dim: (text: string) => string,
): readonly string[] {
  const rows = publications.map((publication) => ({
    cells: [publication.topic, publication.outcome, versionWords(publication)].map(visible),
    lines: nextLines(publication),
  }));
  const heads = ['TOPIC', 'OUTCOME', 'VERSION'];
  const widths = heads.map((head, index) =>
    Math.max(
      head.length,
      ...rows.map(({ cells }) => Math.min(cells[index]?.length ?? 0, MAX_WIDTH)),
    ),
  );
  const row = (cells: readonly string[], last: string): string =>
    `${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}  ${last}`.trimEnd();
  const indent = ['', '', ''];
  return [
    dim(row(heads, 'WHAT NEXT')),
    ...rows.flatMap(({ cells, lines: [first = '', ...rest] }) => [
      row(cells, first),
      ...rest.map((line) => row(indent, line)),
    ]),
  ];
}

function nextLines(publication: Publication): readonly string[] {
  const words = nextWords(publication).map((text) => shortened(visible(text), MAX_REASON));
  if (words.length <= MAX_REASONS) return words;
  return [...words.slice(0, MAX_REASONS - 1), `…and ${words.length - MAX_REASONS + 1} more`];
}

function statements({ topic, plan }: Publication): readonly string[] {
  if (plan === null || plan.ddl.length === 0) return [];
  return [
    [
      `${visible(topic)}: on activation`,
      ...plan.ddl.map(({ sql }) => `    ${sql.replaceAll('\n', '\n    ')};`),
    ].join('\n'),
  ];
}

function remarks({ orphans, notes }: PublishReport): readonly string[] {
  const more = orphans.length > MAX_ORPHANS ? [`  …and ${orphans.length - MAX_ORPHANS} more`] : [];
  const listed = orphans
    .slice(0, MAX_ORPHANS)
    .map(({ topic, key }) => `  ${visible(topic)}  ${visible(key)}`);
  const orphaned =
    orphans.length === 0
      ? []
      : [[`note: ${orphanWords(orphans.length)}:`, ...listed, ...more].join('\n')];
  return [...orphaned, ...notes.map((note) => `note: ${visible(note)}`)];
}
