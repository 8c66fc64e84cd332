import type { Publication, PublishReport } from '../protocol/publication.js';
import { fenced, inCode, inMarkdown, inProse, shortened } from './escape.js';
import {
  notSkipped,
  nextSteps,
  orphanWords,
  outcomeWords,
  publishLine,
  publishedVersions,
} from './publish-words.js';
import { topicsWord } from './verdict.js';

/** Bytes. GitHub drops a summary of more than 1 MiB. */
const SUMMARY_BYTES = 900_000;
const MAX_ROWS = 200;
const MAX_REASONS = 5;
const MAX_CELL = 500;
const MAX_ORPHANS = 50;

/**
 * The job summary of a publication: the verdict first, then a row for each topic that was not
 * skipped; long parts are folded.
 */
export function renderPublishMarkdown(
  report: PublishReport,
  maxBytes: number = SUMMARY_BYTES,
): string {
  const { publications, errors, warnings, notes } = report;
  const reported = notSkipped(publications);
  const lines = [
    `### ${headline(report, reported)}`,
    factsLine(report, publications.length - reported.length),
    errors
      .slice(0, MAX_ROWS)
      .map(({ message }) => `- ${inProse(shortened(message, 1000))}`)
      .join('\n'),
    ...warnings.map((warning) => `> ⚠️ ${inProse(shortened(warning, 1000))}`),
    ...notes.map((note) => `> ${inProse(shortened(note, 1000))}`),
    orphansBlock(report),
  ].filter((part) => part !== '');
  const encoder = new TextEncoder();
  const sizeOf = (text: string): number => encoder.encode(text).length + 2;
  let left = maxBytes - lines.reduce((sum, line) => sum + sizeOf(line), 0) - 500;
  const rows: string[] = [];
  for (const publication of reported.slice(0, MAX_ROWS)) {
    const row = rowOf(publication);
    if ((left -= sizeOf(row)) < 0) break;
    rows.push(row);
  }
  const hidden = reported.length - rows.length;
  const ddl: string[] = [];
  for (const publication of reported) {
    const block = ddlBlock(publication);
    if (block === '') continue;
    if ((left -= sizeOf(block)) < 0) break;
    ddl.push(block);
  }
  const table =
    rows.length === 0
      ? []
      : [`| Topic | Outcome | Version | Next step |\n|---|---|---|---|\n${rows.join('\n')}`];
  const more =
    hidden === 0 ? [] : [`…and ${topicsWord(hidden)} more; the output \`published\` has them all.`];
  const [head = '', ...rest] = lines;
  return `${[head, ...rest.slice(0, 1), ...table, ...more, ...rest.slice(1), ...ddl].join('\n\n')}\n`;
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

function rowOf(publication: Publication): string {
  const words = nextSteps(publication);
  const shown = words.slice(0, MAX_REASONS).map((text) => inProse(shortened(text, MAX_CELL)));
  if (words.length > MAX_REASONS) shown.push(`…and ${words.length - MAX_REASONS} more`);
  const { topic, outcome } = publication;
  return `| ${inCode(shortened(topic, 255))} | ${outcome} | ${inMarkdown(shortened(publishedVersions(publication), 100))} | ${shown.join('<br>')} |`;
}

function orphansBlock({ orphans }: PublishReport): string {
  if (orphans.length === 0) return '';
  const names = orphans.slice(0, MAX_ORPHANS).map(({ topic }) => inCode(topic));
  const more = orphans.length > MAX_ORPHANS ? ` and ${orphans.length - MAX_ORPHANS} more` : '';
  return `> ${orphanWords(orphans.length)}: ${names.join(', ')}${more}`;
}

function ddlBlock({ topic, plan }: Publication): string {
  if (plan === null || plan.ddl.length === 0) return '';
  const sql = fenced(plan.ddl.map((statement) => `${statement.sql};`).join('\n\n'), 'sql');
  return `<details><summary>DDL of <code>${inMarkdown(topic)}</code></summary>\n\n${sql}\n\n</details>`;
}
