import type { Publication, PublishReport } from '../protocol/publication.js';
import { fenced, inCell, inCode, inMarkdown, inProse, shortened } from './escape.js';
import { ddlText } from './on-merge.js';
import {
  notSkipped,
  nextSteps,
  ORPHANS_WHOLE,
  orphanWords,
  outcomeWords,
  publishLine,
  publishedVersions,
} from './publish-words.js';
import { COMMAND_WHOLE, restLine, type Whole } from './rest.js';

/** Bytes. GitHub drops a summary of more than 1 MiB. */
const SUMMARY_BYTES = 900_000;
const MAX_ROWS = 200;
const MAX_REASONS = 5;
const MAX_CELL = 500;
const MAX_ORPHANS = 50;
const PLAN_WHOLE = "'schema-gate plan FILE' prints each";

/** What the summary of a publication depends on besides the report. */
export interface PublishMarkdownOptions {
  readonly maxBytes?: number;
  /** Where all topics are, if some are cut; by default in another format of the command. */
  readonly whole?: Whole | undefined;
}

/**
 * The job summary of a publication: the verdict first, then a row for each topic that was not
 * skipped; long parts are folded.
 */
export function renderPublishMarkdown(
  report: PublishReport,
  { maxBytes = SUMMARY_BYTES, whole = COMMAND_WHOLE }: PublishMarkdownOptions = {},
): string {
  const { publications, errors, warnings, notes } = report;
  const reported = notSkipped(publications);
  const lines = [
    `### ${headline(report, reported)}`,
    factsLine(report, publications.length - reported.length),
    errorList(errors),
    ...warnings.map((warning) => `> ⚠️ ${inProse(shortened(warning, 1000))}`),
    ...notes.map((note) => `> ${inProse(shortened(note, 1000))}`),
    orphansBlock(report),
  ].filter((part) => part !== '');
  const encoder = new TextEncoder();
  const sizeOf = (text: string): number => encoder.encode(text).length + 2;
  let left = maxBytes - lines.reduce((sum, line) => sum + sizeOf(line), 0) - 500;
  const rows: string[] = [];
  for (const publication of reported.slice(0, MAX_ROWS)) {
    const row = rowOf(publication, report, whole);
    if ((left -= sizeOf(row)) < 0) break;
    rows.push(row);
  }
  const hidden = reported.length - rows.length;
  const blocks = reported.map(ddlBlock).filter((block) => block !== '');
  const fitting = blocks.findIndex((block) => (left -= sizeOf(block)) < 0);
  const ddl = fitting < 0 ? blocks : blocks.slice(0, fitting);
  if (ddl.length < blocks.length)
    ddl.push(`${inProse(restLine(blocks.length - ddl.length, PLAN_WHOLE, 'plan'))}.`);
  const table =
    rows.length === 0
      ? []
      : [`| Topic | Outcome | Version | Next step |\n|---|---|---|---|\n${rows.join('\n')}`];
  const more = hidden === 0 ? [] : [`${inProse(restLine(hidden, whole, 'topic'))}.`];
  const [head = '', ...rest] = lines;
  return `${[head, ...rest.slice(0, 1), ...table, ...more, ...rest.slice(1), ...ddl].join('\n\n')}\n`;
}

/** No report of a publication has its errors; the log does. */
function errorList(errors: PublishReport['errors']): string {
  const shown = errors
    .slice(0, MAX_ROWS)
    .map(({ message }) => `- ${inProse(shortened(message, 1000))}`);
  const left = errors.length - shown.length;
  if (left > 0) shown.push(`\n${restLine(left, 'the log has them all', 'error')}.`);
  return shown.join('\n');
}

function headline(report: PublishReport, reported: readonly Publication[]): string {
  const isGood = report.result === 'pass' || report.result === 'approved';
  if (report.errors.length > 0) return '⛔ schema-gate could not publish';
  if (reported.length === 0) return `✅ ${inMarkdown(publishLine(report))}`;
  const words = outcomeWords(reported);
  if (!isGood) return `⛔ Some topics are not published: ${words}`;
  return `✅ ${report.isDryRun ? 'Would publish' : 'Published'}: ${words}`;
}

function factsLine({ registry, commit, isDryRun }: PublishReport, skipped: number): string {
  return [
    `registry ${inCode(registry)}`,
    ...(commit === null ? [] : [`commit ${inCode(commit.slice(0, 7))}`]),
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    ...(isDryRun ? ['dry run: nothing was written'] : []),
  ].join(' · ');
}

function rowOf(publication: Publication, { registry }: PublishReport, whole: Whole): string {
  const words = nextSteps(publication, registry);
  const shown = words.slice(0, MAX_REASONS).map((text) => inProse(shortened(text, MAX_CELL)));
  if (words.length > MAX_REASONS)
    shown.push(inProse(restLine(words.length - MAX_REASONS, whole, 'reason')));
  const { topic, outcome } = publication;
  return `| ${inCell(shortened(topic, 255))} | ${outcome} | ${inMarkdown(shortened(publishedVersions(publication), 100))} | ${shown.join('<br>')} |`;
}

function orphansBlock({ orphans }: PublishReport): string {
  if (orphans.length === 0) return '';
  const names = orphans.slice(0, MAX_ORPHANS).map(({ topic }) => inCode(topic));
  const more =
    orphans.length > MAX_ORPHANS
      ? ` ${inProse(restLine(orphans.length - MAX_ORPHANS, ORPHANS_WHOLE, 'topic'))}`
      : '';
  return `> ${orphanWords(orphans.length)}: ${names.join(', ')}${more}`;
}

function ddlBlock({ topic, plan }: Publication): string {
  if (plan === null || plan.ddl.length === 0) return '';
  const sql = fenced(ddlText(plan), 'sql');
  return `<details><summary>DDL of <code>${inMarkdown(topic)}</code></summary>\n\n${sql}\n\n</details>`;
}
