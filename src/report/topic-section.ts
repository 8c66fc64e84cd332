import { counted } from '../core/text/counted.js';
import { capitalised } from '../core/text/sentence.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { fenced, inCode, inMarkdown, inProse, shortened } from './escape.js';
import { findingTable } from './finding-rows.js';
import { blockedHeadline, graveOf, obstaclesIn } from './headline.js';
import { intendedWords, type Accepting } from './intended.js';
import type { LineLink } from './links.js';
import {
  isFirstActivation,
  backfillWords,
  planDigits,
  ddlText,
  tablesCreated,
  whenWords,
} from './on-merge.js';
import { type Whole } from './rest.js';
import { stayingColumns } from './staying-columns.js';
import { countsOf, countWords } from './verdict.js';
import { versionStep } from './version-number.js';

const MAX_STAYING = 10;

const HEADLINES = {
  new: 'is a new topic',
  unchanged: 'is unchanged',
  compatible: 'is safe to merge',
  enhancement: 'is safe to merge',
  breaking: 'breaks readers',
  invalid: 'is invalid',
} as const;

/** What the sections of a summary have in common. */
export interface SectionContext extends Accepting {
  /** Whether a registry's active versions were compared. */
  readonly hasRegistry: boolean;
  readonly link: LineLink | undefined;
  /** Whether warnings block. */
  readonly isStrict: boolean;
  readonly maxRows?: number | undefined;
  readonly isWithoutDdl?: boolean | undefined;
  /** Where all findings are, if some are cut. */
  readonly whole: Whole;
}

/** Whether a topic is what blocks the run. */
export function isStopped({ findings }: TopicVerdict, isStrict: boolean): boolean {
  return (
    graveOf({ findings }).length > 0 ||
    (isStrict &&
      findings.some(({ severity, accepted }) => severity === 'warning' && accepted === undefined))
  );
}

/** `⛔`, `⚠️` for an accepted break, `✅`. */
export function iconOf(topic: TopicVerdict, isStrict: boolean): string {
  if (isStopped(topic, isStrict)) return '⛔';
  return topic.findings.some(({ severity }) => severity === 'breaking') ? '⚠️' : '✅';
}

/** One line on a topic: its name, versions, and the worst that is to be said. */
export function topicHeadline(
  topic: TopicVerdict,
  { deployment, isStrict }: Pick<SectionContext, 'deployment' | 'isStrict'>,
): string {
  const obstacles = obstaclesIn(topic, deployment);
  const head = `${iconOf(topic, isStrict)} ${inCode(shortened(topic.topic, 255))}${printVersions(topic, ' ')}`;
  if (obstacles.size > 0) return `${head}${blockedHeadline(obstacles)}`;
  if (isStopped(topic, isStrict)) return `${head} has warnings, which the policy blocks`;
  if (topic.findings.some(({ severity }) => severity === 'breaking'))
    return `${head} breaks readers, which is accepted`;
  return `${head} ${HEADLINES[topic.classification]}`;
}

/** The step of its version, in markdown; empty where it is unknown. */
export function printVersions(topic: Pick<TopicVerdict, 'versions' | 'after'>, lead = ''): string {
  const words = versionStep(topic, (version) => inMarkdown(shortened(version, 40)));
  return words === '' ? '' : `${lead}${words}`;
}

/** The facts under a topic's headline, its findings, and what happens on merge. */
export function topicBody(topic: TopicVerdict, context: SectionContext): string {
  const { findings, plan } = topic;
  const isBlocked = isStopped(topic, context.isStrict);
  const main = findings.filter(({ severity }) => severity !== 'compatible');
  const minor = findings.filter(({ severity }) => severity === 'compatible');
  const rows = { topic, ...context };
  const facts = [
    countWords(countsOf({ topics: [topic] })),
    comparedWith(topic),
    plan === null ? '' : `plan ${inCode(planDigits(plan))}`,
  ];
  const parts = [
    facts.filter((part) => part !== '').join(' · '),
    main.length > 0 ? findingTable(main, isBlocked ? 'Way out' : 'Effect', rows) : '',
    isBlocked ? blockedWords(topic, context) : planWords(topic, context),
    minor.length > 0
      ? folded(`${counted(minor.length, 'compatible change')}`, findingTable(minor, 'Effect', rows))
      : '',
    plan !== null && plan.ddl.length > 0 && context.isWithoutDdl !== true
      ? folded('DDL', fenced(ddlText(plan), 'sql'))
      : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function comparedWith({ baseline: { source, ref }, versions }: TopicVerdict): string {
  if (ref === null) return 'nothing to compare with yet';
  const known = versions.before === null ? undefined : inMarkdown(shortened(versions.before, 40));
  const version = known ?? 'the version';
  const commit = /^[0-9a-f]{40,64}$/.test(ref) ? inCode(ref.slice(0, 7)) : undefined;
  switch (source) {
    case 'registry':
      return `compared with ${known === undefined ? 'the active version' : `active ${known}`} (${commit ?? inCode(ref)}, registry)`;
    case 'base-branch':
      return `compared with ${version} on the base branch (${commit ?? inCode(ref)})`;
    default:
      return `compared with ${version} in ${ref === '-' ? 'standard input' : inCode(ref)}`;
  }
}

function blockedWords(topic: TopicVerdict, context: SectionContext): string {
  const advice = intendedWords(topic, context);
  return `${stoppedWords(topic, context)}${advice === '' ? '' : `\n${advice}`}`;
}

/** What a block means for the topic: only a registry knows what runs. */
function stoppedWords(
  { topic, baseline, versions: { before } }: TopicVerdict,
  { hasRegistry }: SectionContext,
): string {
  const version = before === null ? '' : inMarkdown(shortened(before, 40));
  if (hasRegistry)
    return version === '' || baseline.source !== 'registry'
      ? 'Nothing will be published.'
      : `Nothing will be published; ${inCode(shortened(topic, 255))} keeps running on ${version}.`;
  if (baseline.source === 'file') return 'A check blocks this change.';
  return version === '' || baseline.source !== 'base-branch'
    ? 'Blocked until this is resolved.'
    : `Blocked until this is resolved; the base branch keeps ${version}.`;
}

function planWords(verdict: TopicVerdict, context: SectionContext): string {
  const staying = stayingColumns(verdict);
  const change = changeWords(verdict, context);
  if (staying.length === 0) return change;
  const names = staying.slice(0, MAX_STAYING).map((name) => inCode(shortened(name, 100)));
  const more =
    staying.length > names.length
      ? ` and ${staying.length - names.length} more (${inProse(context.whole)})`
      : '';
  const [verb, object] = staying.length === 1 ? ['stays', 'it'] : ['stay', 'them'];
  return `${change} ${names.join(', ')}${more} ${verb} in the tables until somebody drops ${object}.`;
}

function changeWords(topic: TopicVerdict, { deployment, hasRegistry }: SectionContext): string {
  const { plan } = topic;
  if (plan === null) return '';
  const count = (layer: string): string => {
    const number = plan.ddl.filter((statement) => statement.layer === layer).length;
    return number === 0 ? 'none' : counted(number, 'statement');
  };
  const created = tablesCreated(topic);
  const tables =
    created > 0
      ? `${isFirstActivation(topic) ? 'the first activation; ' : ''}${counted(created, 'table')} will be created`
      : plan.ddl.length === 0
        ? 'no table changes'
        : `${count('curated')} on CURATED, ${count('standardized')} on STD`;
  const backfill = backfillWords(topic, deployment, inCode(topic.topic));
  return `**${capitalised(whenWords(hasRegistry))}**: ${tables}${backfill === undefined ? '' : `; ${backfill}`}.`;
}

/** A headline for the line that unfolds a section, where GitHub reads HTML but no markdown. */
export function summaryTitle(headline: string): string {
  return headline.replace(/`([^`]*)`/g, (_, name: string) => `<code>${inMarkdown(name)}</code>`);
}

export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
