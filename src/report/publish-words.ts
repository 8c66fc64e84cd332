import { counted } from '../core/text/counted.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { capitalised } from '../core/text/sentence.js';
import { withAddress } from '../core/verdict/finding-address.js';
import type { Plan } from '../core/verdict/finding.js';
import {
  OUTCOMES,
  type Hold,
  type PublishOutcome,
  type Publication,
  type PublishReport,
  type PublishReason,
} from '../protocol/publication.js';
import { reachWords } from './catch-up-words.js';
import { topicsWord } from './verdict.js';

/** A publication with errors ends so. */
export function unpublishedWord({ errors }: Pick<PublishReport, 'errors'>): string {
  return errors.some(({ code }) => code === 'fault') ? 'could not publish' : 'not run';
}

/** The verdict of a publication in one line. */
export function publishLine(report: PublishReport): string {
  const { result, publications, errors, isDryRun } = report;
  if (errors.length > 0) {
    const first = (errors[0]?.message ?? '').split('\n')[0] ?? '';
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    return `${unpublishedWord(report)}: ${first}${more}`;
  }
  if (publications.length === 0) return 'No topic schema to publish.';
  if (publications.every(({ outcome }) => outcome === 'SKIPPED')) {
    return `nothing to publish: ${topicsWord(publications.length)} ${publications.length === 1 ? 'is' : 'are'} already active`;
  }
  const good = isDryRun ? 'dry run' : 'published';
  const heads = { error: 'fault', blocked: 'blocked', approved: good, pass: good } as const;
  return `${heads[result]}: ${outcomeWords(publications)}`;
}

/** `1 failed, 3 active, 12 skipped`, worst first. */
export function outcomeWords(publications: readonly Publication[]): string {
  const counts = new Map<PublishOutcome, number>();
  for (const { outcome } of publications) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...OUTCOMES]
    .reverse()
    .flatMap((outcome) =>
      counts.has(outcome) ? [`${counts.get(outcome) ?? 0} ${outcome.toLowerCase()}`] : [],
    )
    .join(', ');
}

/** The topics that were not skipped, worst outcome first, then by name. */
export function notSkipped(publications: readonly Publication[]): readonly Publication[] {
  return publications
    .filter(({ outcome }) => outcome !== 'SKIPPED')
    .sort(
      (a, b) =>
        OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome) || compareTexts(a.topic, b.topic),
    );
}

/** A reason, with the column that it concerns. */
export function reasonWords({ message, column }: PublishReason): string {
  return withAddress(message, column);
}

/**
 * The reasons and the next step, which comes first where the reasons are remarks. `registry` is the
 * report's. Not escaped: reasons contain text from schemas.
 */
export function nextSteps(
  { topic, outcome, reasons, hold, plan, versions }: Publication,
  registry: string,
): readonly string[] {
  const reasonLines = reasons.map(reasonWords);
  switch (outcome) {
    case 'PLANNED':
      return [...reasonLines, ...(plan === null ? [] : [planWords(plan)])];
    case 'PUBLISHED':
      return [
        ...reasonLines,
        isDirectory(registry)
          ? `Nothing watches a directory: run schema-gate activate ${topic} --registry ${registry}, or publish with --wait`
          : 'The validator decides; run schema-gate status to see the result',
      ];
    case 'SUPERSEDED':
      return [...reasonLines, 'The result is in the run that published the other candidate'];
    case 'FAILED':
      return [
        ...reasonLines,
        `${capitalised(wayOut(reasons))}${versions.before === null ? '' : '; the active version stays in force'}`,
      ];
    case 'BLOCKED':
      return [...reasonLines, `Nothing was uploaded; ${wayOut(reasons)}`];
    case 'ACTIVE':
      return [
        afterActivation(hold, reasonLines.length > 0, plan),
        ...reasonLines.map((line) => `note: ${line}`),
      ];
    case 'SKIPPED':
    case 'STALE':
    case 'TIMEOUT':
    case 'FAULT':
      return reasonLines;
  }
}

/** What is left to do. */
function afterActivation(hold: Hold | undefined, hasRemarks: boolean, plan: Plan | null): string {
  if (hold === 'backfill') return 'Wait for its backfill; schema-gate status shows its end';
  if (hold === 'closed') return 'Its pipeline does not run; schema-gate status says what to do';
  if (hasRemarks || plan === null || plan.catchUp === null) return 'Nothing is left to do';
  return `Wait for its backfill of ${reachWords(plan.catchUp)}; schema-gate status shows its end`;
}

/** Whether a report's registry is a directory, where only people run the validator. */
function isDirectory(registry: string): boolean {
  return !registry.startsWith('s3://');
}

/** `correct the file …`, unless the installation stands in the way of everything. */
function wayOut(reasons: readonly PublishReason[]): string {
  const remedies = reasons.flatMap(({ remedy }) => remedy ?? []);
  const file = 'correct the file in a new commit';
  if (remedies.length === 0 || remedies.length < reasons.length) return file;
  return `${[...new Set(remedies)].join(', and ')}, then publish again; or ${file}`;
}

function planWords({ ddl, catchUp }: Plan): string {
  const count = (layer: string): string => {
    const number = ddl.filter((statement) => statement.layer === layer).length;
    return number === 0 ? 'none' : counted(number, 'statement');
  };
  const statements =
    ddl.length === 0
      ? 'no table changes'
      : `${count('curated')} on CURATED, ${count('standardized')} on STD`;
  const backfill = catchUp === null ? '' : `; backfill ${reachWords(catchUp)}`;
  return `Publish without a dry run: ${statements}${backfill}`;
}

/** `1.0.0 → 2.0.0`, as written in the files. */
export function publishedVersions({ versions: { before, after } }: Publication): string {
  if (before === null || before === after) return after ?? '';
  return `${before} → ${after ?? 'none'}`;
}

/** No report of a publication lists them all; that of the registry's state does. */
export const ORPHANS_WHOLE = "'schema-gate status' lists them all";

export function orphanWords(count: number): string {
  return `${topicsWord(count)} ${count === 1 ? 'is' : 'are'} active in the registry but ${count === 1 ? 'has' : 'have'} no file in this commit; nothing is deleted`;
}
