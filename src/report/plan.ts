import { counted } from '../core/text/counted.js';
import { groupBy } from '../core/text/group-by.js';
import type { Decision, TopicVerdict } from '../core/verdict/finding.js';
import { otherKinds, type CatchUp } from '../core/change/catch-up.js';
import { kindNoun, reachWords } from './catch-up-words.js';
import { comparedLine, comparedMarkdown } from './compared.js';
import { fenced, inCode, inLog, inProse, jsonText, visible } from './escape.js';
import { comparisonFacts, planFacts } from './json.js';
import {
  assumptionWords,
  hasRewrite,
  isFirstActivation,
  planDigits,
  rewriteComment,
  tablesCreated,
} from './on-merge.js';
import { historyFacts, historyLines, type PlannedHistory } from './planned-history.js';
import { stayingLines } from './staying-columns.js';

/** The statements, ready to paste: each ends with a semicolon, everything else is a comment. */
export function renderPlanText(decision: Decision, history?: PlannedHistory): string {
  const topics = decision.topics.map((topic) => topicText(topic, historyOf(topic, history)));
  return inLog(`${[...topics, ...remarks(decision)].join('\n\n')}\n`);
}

export function renderPlanMarkdown(decision: Decision, history?: PlannedHistory): string {
  const topics = decision.topics.map(
    (topic) =>
      `### ${inCode(topic.topic)}\n\n${fenced(topicText(topic, historyOf(topic, history)), 'sql')}\n`,
  );
  const warnings = decision.warnings.map((warning) => `> ⚠️ ${inProse(warning)}\n`);
  const notes = notesOf(decision).map((note) => `> ${inProse(note)}\n`);
  const compared = comparedMarkdown(decision.comparedWith);
  return [...topics, ...warnings, ...notes, ...(compared === '' ? [] : [`${compared}\n`])].join(
    '\n',
  );
}

/** What is known of the older rows of the one topic that was asked about. */
function historyOf(
  { topic }: TopicVerdict,
  history: PlannedHistory | undefined,
): PlannedHistory | undefined {
  return history?.topic === topic ? history : undefined;
}

/** Notes, and what nobody asked the deployment. */
function notesOf({ notes, deployment, topics }: Decision): readonly string[] {
  const assumption = assumptionWords(deployment, topics);
  return [...notes, ...(assumption === undefined ? [] : [assumption])];
}

/** What was compared with what, and what a person should know of it. */
function remarks(decision: Decision): readonly string[] {
  const { warnings, comparedWith } = decision;
  const compared = comparedLine(comparedWith);
  const notes = notesOf(decision);
  const lines = [
    ...warnings.map((warning) => `-- warning: ${visible(warning)}`),
    ...notes.map((note) => `-- note: ${visible(note)}`),
    ...(compared === '' ? [] : [`-- ${compared}`]),
  ];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/**
 * `{topics: [{topic, file, classification, plan}], errors, …}`; schemas/plan.schema.json describes
 * it. A plan is null if the topic is blocked.
 */
export function renderPlanJson(decision: Decision, history?: PlannedHistory): string {
  const { result, topics, errors, warnings, notes } = decision;
  const document = {
    result,
    topics: topics.map((verdict) => {
      const { topic, file, classification, plan } = verdict;
      const known = historyOf(verdict, history);
      return {
        topic,
        file,
        classification,
        plan: plan === null ? null : planFacts(plan),
        plan_sha256: plan?.sha256 ?? null,
        ...historyFacts(known ?? { topic, item: null, catchUp: null }),
      };
    }),
    errors: errors.map(({ code, message, file, line }) => ({ code, message, file, line })),
    warnings,
    notes,
    compared_with: comparisonFacts(decision),
  };
  return `${jsonText(document)}\n`;
}

function topicText(verdict: TopicVerdict, history: PlannedHistory | undefined): string {
  const { topic, file, classification, plan } = verdict;
  const digits = plan === null ? '' : `, plan ${planDigits(plan)}`;
  const created = tablesCreated(verdict);
  const tables =
    created === 0
      ? ''
      : `; ${isFirstActivation(verdict) ? 'first activation, ' : ''}${counted(created, 'table')} will be created`;
  const head = `-- ${visible(topic)} (${visible(file)}): ${classification}${digits}${tables}`;
  const staying = stayingLines(verdict).map((line) => `-- ${line}`);
  const older = [
    ...catchUpLines(plan?.catchUp ?? null),
    ...(history === undefined ? [] : historyLines(history).map((line) => `-- ${line}`)),
  ];
  if (plan === null || plan.ddl.length === 0)
    return [head, '-- no table changes', ...staying, ...older].join('\n');
  const rewrite = hasRewrite(plan)
    ? [
        ...rewriteComment(plan),
        '-- casts to STRING give the text that Trino prints, not the one in the events',
      ]
    : [];
  return [head, ...rewrite, ...plan.ddl.map(({ sql }) => `${sql};`), ...staying, ...older].join(
    '\n',
  );
}

function catchUpLines(catchUp: CatchUp | null): readonly string[] {
  if (catchUp === null) return [];
  const { strategy, chunkDays, newColumns, typeChanges } = catchUp;
  const columns =
    newColumns.length === 0 ? [] : [`-- new columns: ${newColumns.map(visible).join(', ')}`];
  const types = typeChanges.map(
    ({ field, oldType, newType }) => `-- type change: ${visible(field)} ${oldType} to ${newType}`,
  );
  const others = groupBy(otherKinds(catchUp), ({ kind }) => kind);
  return [
    `-- then a backfill of ${reachWords(catchUp)} (${strategy}, ${chunkDays} a time)`,
    ...columns,
    ...types,
    ...[...others].map(
      ([kind, some]) =>
        `-- ${kindNoun(kind)}: ${some.map(({ column }) => visible(column)).join(', ')}`,
    ),
  ];
}
