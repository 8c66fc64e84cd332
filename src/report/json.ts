import type { Edit } from '../core/change/edit.js';
import type { Deployment } from '../core/verdict/deployment.js';
import { distinctKinds } from '../core/change/catch-up.js';
import { printAcceptance } from '../core/verdict/acceptance.js';
import type { Acceptance, Side } from '../core/verdict/finding.js';
import { addressOf } from '../core/verdict/finding-address.js';
import type { Decision, Finding, Plan, TopicVerdict } from '../core/verdict/finding.js';
import { positionsOf, type Position } from '../core/text/positions.js';
import { auditFacts, auditOf } from './audit.js';
import { jsonText } from './escape.js';

/** The report for scripts; schemas/report.schema.json describes it. Same input, same bytes. */
export function renderJson(decision: Decision): string {
  const { result, baseline, deployment, topics, errors, warnings, notes } = decision;
  const report = {
    report_version: 1,
    result,
    baseline: { source: baseline.source, ref: baseline.ref },
    deployment: deployment === null ? null : deploymentFacts(deployment),
    topics: topics.map(topicFacts),
    errors: errors.map(({ code, message, file, line }) => ({ code, message, file, line })),
    notes,
    warnings,
    compared_with: comparisonFacts(decision),
    ...(decision.isAudit === true ? { audit: auditFacts(auditOf(decision)) } : {}),
  };
  return `${jsonText(report)}\n`;
}

/** What was compared with what; null where the run ended before that was known. */
export function comparisonFacts({
  comparedWith,
}: Pick<Decision, 'comparedWith'>): Record<string, unknown> | null {
  if (comparedWith === null) return null;
  const { before, after, registry } = comparedWith;
  const side = ({ name, sha }: Side): Record<string, unknown> => ({ ref: name, sha });
  return { before: before === null ? null : side(before), after: side(after), registry };
}

function deploymentFacts({
  rewrites,
  backfill,
  accepts: { waivers, approvals },
  source,
}: Deployment): Record<string, unknown> {
  return { rewrites, backfill, accepts: { waivers, approvals }, source };
}

function topicFacts(topic: TopicVerdict): Record<string, unknown> {
  const { source, ref, sha256 } = topic.baseline;
  const positions = {
    before: topic.before === undefined ? undefined : positionsOf(topic.before.text),
    after: topic.after === undefined ? undefined : positionsOf(topic.after.text),
  };
  return {
    topic: topic.topic,
    file: topic.file,
    baseline: { source, ref, sha256 },
    classification: topic.classification,
    requires_backfill: topic.requiresBackfill,
    changes: topic.findings.map((finding) => change(finding, topic, positions)),
    plan: topic.plan === null ? null : planFacts(topic.plan),
    plan_sha256: topic.plan?.sha256 ?? null,
    version: { before: topic.versions.before, after: topic.versions.after },
  };
}

type Positions = Readonly<Record<Finding['side'], ((offset: number) => Position) | undefined>>;

function change(
  finding: Finding,
  topic: TopicVerdict,
  positions: Positions,
): Record<string, unknown> {
  const position = positions[finding.side];
  const start = position?.(finding.at.start);
  const end = position?.(finding.at.end);
  return {
    rule: finding.rule,
    kind: finding.kind,
    severity: finding.severity,
    column: addressOf(finding),
    before: finding.before,
    after: finding.after,
    message: finding.message,
    why: finding.why,
    fix: finding.fix,
    file: (finding.side === 'before' ? topic.before?.file : undefined) ?? topic.file,
    line: start?.line ?? null,
    column_start: start?.column ?? null,
    line_end: end?.line ?? null,
    column_end: end?.column ?? null,
    side: finding.side === 'before' ? 'LEFT' : 'RIGHT',
    approvable: finding.approvable,
    in_place: finding.inPlace,
    lossless: finding.lossless,
    fingerprint: finding.fingerprint,
    waived: finding.accepted === undefined ? null : printAcceptance(finding.accepted),
    path: finding.path,
    edit: finding.edit === null ? null : editFacts(finding.edit, positions.after),
    accepted: finding.accepted === undefined ? null : acceptanceFacts(finding.accepted),
    other_edit: otherFacts(finding, positions.after),
  };
}

/**
 * `text` replaces everything between the two positions of the newer file, `column_end` excluded.
 */
function editFacts({ at, text }: Edit, position: Positions['after']): Record<string, unknown> {
  const start = position?.(at.start);
  const end = position?.(at.end);
  return {
    line: start?.line ?? null,
    column_start: start?.column ?? null,
    line_end: end?.line ?? null,
    column_end: end?.column ?? null,
    text,
  };
}

function otherFacts(
  { otherEdit }: Finding,
  position: Positions['after'],
): Record<string, unknown> | null {
  if (otherEdit === undefined || otherEdit === null) return null;
  return { words: otherEdit.words, ...editFacts(otherEdit.edit, position) };
}

function acceptanceFacts(accepted: Acceptance): Record<string, unknown> {
  const { kind, by, reason, until, approval } = accepted;
  if (approval === undefined) return { kind, by, reason, until };
  const { via, at, pullRequest } = approval;
  return { kind, by, reason, until, via, at, pull_request: pullRequest };
}

/** A plan as JSON has it. */
export function planFacts({ ddl, catchUp }: Plan): Record<string, unknown> {
  return {
    ddl: ddl.map((statement) => statement.sql),
    catch_up:
      catchUp === null
        ? null
        : {
            lookback_days: catchUp.lookbackDays,
            strategy: catchUp.strategy,
            chunk_days: catchUp.chunkDays,
            new_columns: catchUp.newColumns,
            type_changes: catchUp.typeChanges.map(({ field, oldType, newType }) => ({
              field,
              old_type: oldType,
              new_type: newType,
            })),
            kinds: distinctKinds(catchUp),
            columns: catchUp.kinds.map(({ column, kind }) => ({ column, kind })),
          },
  };
}
