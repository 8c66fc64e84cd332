import type { Publication, PublishReport } from '../protocol/publication.js';
import { inLog, shortened, visible } from './escape.js';
import { rewriteComment } from './on-merge.js';
import {
  notSkipped,
  nextSteps,
  ORPHANS_WHOLE,
  orphanWords,
  publishLine,
  unpublishedWord,
  publishedVersions,
} from './publish-words.js';
import { cut, restLine, statementLines, type Whole } from './rest.js';
import { styler, wholeOf, type Terminal } from './terminal.js';
import { topicsWord } from './verdict.js';

const MAX_ROWS = 200;
/** Reasons shown for one topic; the JSON report has them all. */
const MAX_REASONS = 10;
const MAX_ORPHANS = 10;
/** Width of a column; a longer name runs over it. */
const MAX_WIDTH = 40;

/** For people at a terminal: a row for each topic that was not skipped, the verdict last. */
export function renderPublishText(
  report: PublishReport,
  terminal: Pick<Terminal, 'color' | 'hasAnnotations' | 'whole'>,
): string {
  const { color, hasAnnotations = false } = terminal;
  const whole = wholeOf(terminal);
  const applyStyle = styler(color);
  const shown = notSkipped(report.publications);
  const skipped = report.publications.length - shown.length;
  const isGood = report.result === 'pass' || report.result === 'approved';
  const isInVerdict = report.errors.length === 1 && !hasAnnotations;
  // Every error is said once: in the verdict line if it is the only one, in an annotation or above.
  const listed = isInVerdict || hasAnnotations ? [] : report.errors;
  const line =
    report.errors.length > 0 && !isInVerdict ? unpublishedWord(report) : publishLine(report);
  const blocks = [
    ...(shown.length === 0
      ? []
      : [
          table(shown.slice(0, MAX_ROWS), report.registry, whole, (text) =>
            applyStyle('dim', text),
          ).join('\n'),
        ]),
    ...(shown.length > MAX_ROWS
      ? [visible(restLine(shown.length - MAX_ROWS, whole, 'topic'))]
      : []),
    ...(report.isDryRun ? shown.slice(0, MAX_ROWS).flatMap(statements) : []),
    ...(skipped > 0 && shown.length > 0 ? [`${topicsWord(skipped)} skipped: already active`] : []),
    ...noteBlocks(report, whole),
    ...listed.map(({ message }) =>
      applyStyle(
        'error',
        message
          .split('\n')
          .map((line) => cut(visible(line), whole))
          .join('\n  '),
      ),
    ),
    ...(report.commit === null || report.publications.length === 0
      ? []
      : [
          applyStyle(
            'dim',
            `compared: commit ${report.commit.slice(0, 7)} with the active versions in ${visible(report.registry)}`,
          ),
        ]),
    applyStyle(
      isGood ? 'enhancement' : 'error',
      `${isGood ? '✔' : '✖'} ${shortened(visible(line), 600)}`,
    ),
  ];
  // In a job, the runner reads this output for commands.
  return inLog(`${blocks.join('\n\n')}\n`);
}

function table(
  publications: readonly Publication[],
  registry: string,
  whole: Whole,
  dim: (text: string) => string,
): readonly string[] {
  const rows = publications.map((publication) => ({
    cells: [publication.topic, publication.outcome, publishedVersions(publication)].map(visible),
    lines: nextLines(publication, registry, whole),
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
    dim(row(heads, 'NEXT STEP')),
    ...rows.flatMap(({ cells, lines: [first = '', ...rest] }) => [
      row(cells, first),
      ...rest.map((line) => row(indent, line)),
    ]),
  ];
}

function nextLines(publication: Publication, registry: string, whole: Whole): readonly string[] {
  const words = nextSteps(publication, registry).map((text) => cut(visible(text), whole));
  if (words.length <= MAX_REASONS) return words;
  return [
    ...words.slice(0, MAX_REASONS - 1),
    visible(restLine(words.length - MAX_REASONS + 1, whole, 'reason')),
  ];
}

function statements({ topic, plan }: Publication): readonly string[] {
  if (plan === null || plan.ddl.length === 0) return [];
  const comment = rewriteComment(plan).map((line) => `    ${line}`);
  const head = `${visible(topic)}: on activation`;
  return [[head, ...comment, ...statementLines(plan.ddl)].join('\n')];
}

function noteBlocks({ orphans, warnings, notes }: PublishReport, whole: Whole): readonly string[] {
  const more =
    orphans.length > MAX_ORPHANS
      ? [`  ${restLine(orphans.length - MAX_ORPHANS, ORPHANS_WHOLE, 'topic')}`]
      : [];
  const listed = orphans
    .slice(0, MAX_ORPHANS)
    .map(({ topic, key }) => `  ${visible(topic)}  ${visible(key)}`);
  const orphaned =
    orphans.length === 0
      ? []
      : [[`note: ${orphanWords(orphans.length)}:`, ...listed, ...more].join('\n')];
  return [
    ...orphaned,
    ...warnings.map((warning) => `warning: ${cut(visible(warning), whole)}`),
    ...notes.map((note) => `note: ${cut(visible(note), whole)}`),
  ];
}
