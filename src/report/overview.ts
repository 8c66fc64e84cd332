import { counted } from '../core/text/counted.js';
import { capitalised } from '../core/text/sentence.js';
import type { Decision, TopicVerdict } from '../core/verdict/finding.js';
import type { Deployment } from '../core/verdict/deployment.js';
import { countFindings } from '../core/verdict/finding-counts.js';
import { inCell, inProse, shortened } from './escape.js';
import { graveOf, isStrictRun, obstacleCell, obstaclesIn, type Obstacle } from './headline.js';
import { mergeCell, pauses, whenWords } from './on-merge.js';
import { restLine } from './rest.js';
import { iconOf, printVersions, topicHeadline, type SectionContext } from './topic-section.js';
import { countsOf, countWords, topicsWord } from './verdict.js';

/** Rows of the overview. */
const MAX_ROWS = 200;

/** The headline of a run on several topics: what blocks, else what was found. */
export function runHeadline(decision: Decision): string {
  const changed = decision.topics.filter(({ classification }) => classification !== 'unchanged');
  const unchanged = decision.topics.length - changed.length;
  const rest = unchanged === 0 ? '' : `, ${unchanged} unchanged`;
  const icon = decision.result === 'blocked' || decision.result === 'error' ? '⛔' : '✅';
  const grave = changed.filter((topic) => graveOf(topic).length > 0);
  if (grave.length === 0) {
    const words = countWords(countsOf(decision));
    return `## ${icon} ${topicsWord(changed.length)} changed${rest}${words === '' ? '' : `: ${words}`}`;
  }
  const withObstacle = (test: (found: ReadonlyMap<Obstacle, unknown>) => boolean): number =>
    grave.filter((topic) => test(obstaclesIn(topic, decision.deployment))).length;
  const readers = withObstacle((found) => found.has('readers'));
  const invalid = withObstacle((found) => found.has('invalid'));
  // One topic may be both: each is said of all that it holds for.
  const others = withObstacle((found) => !found.has('readers') && !found.has('invalid'));
  const of = ` of ${topicsWord(changed.length)}`;
  const words = [
    ...(readers > 0 ? [`${readers}${of} ${readers === 1 ? 'breaks' : 'break'} readers`] : []),
    ...(invalid > 0
      ? [`${invalid}${readers > 0 ? '' : of} ${invalid === 1 ? 'is' : 'are'} invalid`]
      : []),
    ...(others > 0 ? [`${others}${readers + invalid > 0 ? '' : of} can't be published`] : []),
  ];
  return `## ⛔ ${words.join(', ')}${rest}`;
}

/** The verdict in a line of markdown, for where there is room for no more. */
export function decisionHeadline(decision: Decision): string {
  const { topics, errors, deployment } = decision;
  if (errors.length > 0)
    return `⛔ schema-gate could not ${errors.some(({ code }) => code === 'fault') ? 'decide' : 'run'}`;
  if (topics.length === 0) return '✅ No topic schema changed';
  const changed = topics.filter(({ classification }) => classification !== 'unchanged');
  const [only] = changed;
  return only !== undefined && changed.length === 1
    ? topicHeadline(only, { deployment, isStrict: isStrictRun(decision) })
    : runHeadline(decision).replace(/^#+ /, '');
}

/** A row for each topic, worst first. */
export function overviewTable(
  topics: readonly TopicVerdict[],
  { deployment, isStrict, hasRegistry, whole }: Omit<SectionContext, 'link'>,
  maxBytes: number,
): string {
  const encoder = new TextEncoder();
  let room = maxBytes;
  // A column that is empty in every row only takes the place of the others.
  const hasWarnings = topics.some(({ findings }) => countFindings(findings).warning > 0);
  const hasObstacles = topics.some((topic) => obstaclesIn(topic, deployment).size > 0);
  const line = (
    cells: readonly string[],
    breaking: string,
    warnings: string,
    last: string,
  ): string =>
    `| ${[...cells, ...(hasObstacles ? [breaking] : []), ...(hasWarnings ? [warnings] : []), last].join(' | ')} |`;
  const all = topics.slice(0, MAX_ROWS).map((topic) => {
    const { warning } = countFindings(topic.findings);
    const version = topic.classification === 'new' ? 'new' : printVersions(topic);
    return line(
      [iconOf(topic, isStrict), inCell(shortened(topic.topic, 255)), version],
      obstacleCell(obstaclesIn(topic, deployment)),
      warning === 0 ? '' : String(warning),
      mergeCell(topic, deployment),
    );
  });
  const rows = all.filter((row) => (room -= encoder.encode(row).length + 1) >= 0);
  const left = topics.length - rows.length;
  const more = left === 0 ? '' : `\n\n${inProse(restLine(left, whole, 'topic'))}.`;
  const head = line(
    ['', 'Topic', 'Version'],
    'Breaking',
    'Warnings',
    capitalised(whenWords(hasRegistry)),
  );
  const rule = line(['---', '---', '---'], '---', '---', '---');
  return `${[head, rule, ...rows].join('\n')}${more}`;
}

/** `12 topics pause for a backfill · 41 statements`; empty where nothing is planned. */
export function totals(topics: readonly TopicVerdict[], deployment: Deployment | null): string {
  const pausing = topics.filter((topic) => pauses(topic, deployment)).length;
  const statements = topics.reduce((sum, { plan }) => sum + (plan?.ddl.length ?? 0), 0);
  return [
    ...(pausing > 0
      ? [`${topicsWord(pausing)} ${pausing === 1 ? 'pauses' : 'pause'} for a backfill`]
      : []),
    ...(statements > 0 ? [counted(statements, 'statement')] : []),
    ...deploymentWords(deployment),
  ].join(' · ');
}

function deploymentWords(deployment: Deployment | null): readonly string[] {
  if (deployment === null || deployment.source === 'assumed') return [];
  const { rewrites, backfill, accepts } = deployment;
  const can = [
    ...(rewrites ? ['rewrites'] : []),
    ...(backfill === 'none' ? [] : [`${backfill} backfill`]),
    ...(accepts.waivers ? ['waivers'] : []),
    ...(accepts.approvals ? ['approvals'] : []),
  ];
  return [`deployment: ${can.length === 0 ? 'changes in place only' : can.join(', ')}`];
}
