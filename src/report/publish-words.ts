import { withAddress } from '../core/verdict/finding-address.js';
import type { Plan } from '../core/verdict/finding.js';
import {
  OUTCOMES,
  type PublishOutcome,
  type Publication,
  type PublishReport,
  type PublishReason,
} from '../protocol/publication.js';
import { topicsWord } from './verdict.js';

/** The one line that says what a run of publish came to. */
export function publishLine(report: PublishReport): string {
  const { result, publications, errors, isDryRun } = report;
  if (errors.length > 0) {
    const first = (errors[0]?.message ?? '').split('\n')[0] ?? '';
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    return `${errors.some(({ code }) => code === 'fault') ? 'could not publish' : 'not run'}: ${first}${more}`;
  }
  if (publications.length === 0) return 'No topic schema to publish.';
  if (publications.every(({ outcome }) => outcome === 'SKIPPED')) {
    return `nothing to publish: ${topicsWord(publications.length)} ${publications.length === 1 ? 'is' : 'are'} in force as committed`;
  }
  const good = isDryRun ? 'dry run' : 'published';
  const heads = { error: 'fault', blocked: 'blocked', approved: good, pass: good } as const;
  return `${heads[result]}: ${outcomeWords(publications)}`;
}

/** `1 failed, 3 active, 12 skipped`: the worst first. */
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

/** Those that have something to say, the worst first, then by name. */
export function byOutcome(publications: readonly Publication[]): readonly Publication[] {
  return publications
    .filter(({ outcome }) => outcome !== 'SKIPPED')
    .sort(
      (a, b) =>
        OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome) || (a.topic < b.topic ? -1 : 1),
    );
}

/** A reason with the column that it is about. */
export function reasonWords({ message, column }: PublishReason): string {
  return withAddress(message, column);
}

/** What a person does, or what happens by itself; reasons first. Texts of others are in it as they came. */
export function nextWords({ outcome, reasons, plan }: Publication): readonly string[] {
  const said = reasons.map(reasonWords);
  switch (outcome) {
    case 'PLANNED':
      return [...said, ...(plan === null ? [] : [planWords(plan)])];
    case 'PUBLISHED':
      return [...said, 'The validator decides; schema-gate status tells'];
    case 'SUPERSEDED':
      return [...said, "That one's own run tells what came of it"];
    case 'FAILED':
      return [...said, 'Correct the file in a new commit; the version in force stays'];
    case 'BLOCKED':
      return [...said, 'Nothing was uploaded; correct the file in a new commit'];
    case 'ACTIVE':
      return said.length > 0 || plan === null || plan.catchUp === null
        ? said
        : [`Backfill of ${plan.catchUp.lookbackDays} days`];
    case 'SKIPPED':
    case 'STALE':
    case 'TIMEOUT':
    case 'FAULT':
      return said;
  }
}

function planWords({ ddl, catchUp }: Plan): string {
  const count = (layer: string): string => {
    const number = ddl.filter((statement) => statement.layer === layer).length;
    return number === 0 ? 'none' : `${number} ${number === 1 ? 'statement' : 'statements'}`;
  };
  const statements =
    ddl.length === 0
      ? 'The tables stay as they are'
      : `${count('curated')} on CURATED, ${count('standardized')} on STD`;
  return catchUp === null ? statements : `${statements}; backfill ${catchUp.lookbackDays} days`;
}

/** `1.0.0 → 2.0.0`, as the files have it. */
export function versionWords({ versions: { before, after } }: Publication): string {
  if (before === null || before === after) return after ?? '';
  return `${before} → ${after ?? 'none'}`;
}

export function orphanWords(count: number): string {
  return `${topicsWord(count)} ${count === 1 ? 'is' : 'are'} active in the registry without a file in this commit; nothing is deleted`;
}
