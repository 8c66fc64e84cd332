import { catchUpOf, lacksHistory, needsRewrite } from './catch-up.js';
import type {
  Baseline,
  CatchUp,
  Finding,
  Plan,
  SourceText,
  Statement,
  TopicVerdict,
} from './finding.js';
import { judge, ruleById, weighed, type Judgement } from './judge.js';
import type { Policy } from './policy.js';
import type { Detection } from './rule.js';
import { wantedTables, type WantedTable } from './tables.js';
import type { ParsedFile, TopicSchema } from './topic-schema.js';

/** What a verdict needs besides the files; bin hands it in. */
export interface Bench {
  readonly policy: Policy;
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
  readonly planStatements: (
    before: readonly WantedTable[] | undefined,
    after: readonly WantedTable[],
    topic: string,
  ) => readonly Statement[];
}

export interface ParsedSide {
  readonly file: string;
  readonly parsed: ParsedFile;
}

/** Judges one topic whose files could be read; `history` is what a registry had in force before, newest first. */
export function verdictOn(
  topic: string,
  before: ParsedSide | undefined,
  after: ParsedSide,
  baseline: Baseline,
  bench: Bench,
  history?: readonly TopicSchema[],
): TopicVerdict {
  const { policy, today, digest } = bench;
  const facts = { topic, before: before?.parsed, after: after.parsed, policy, today, hash: digest };
  const judgement = judge(history === undefined ? facts : { ...facts, history });
  const { findings } = judgement;
  // Hundreds of topics must not keep more texts in memory than findings point into; all of them have an anchor in the newer one.
  const pointsBack = findings.some(({ side }) => side === 'before');
  return {
    topic,
    file: after.file,
    baseline,
    versions: {
      before: before?.parsed.schema?.version ?? null,
      after: after.parsed.schema?.version ?? null,
    },
    classification: judgement.classification,
    requiresBackfill: judgement.requiresBackfill,
    findings,
    before: pointsBack && before !== undefined ? sourceOf(before) : undefined,
    after: findings.length > 0 ? sourceOf(after) : undefined,
    plan: planOf(topic, before?.parsed, after.parsed, judgement, bench),
  };
}

function sourceOf({ file, parsed }: ParsedSide): SourceText {
  return { file, text: parsed.json.text };
}

/** A verdict that no comparison led to: a deleted file, a link, a name that can't be a topic. */
export function verdictWithout(
  topic: string,
  file: string,
  baseline: Baseline,
  facts: Pick<TopicVerdict, 'classification' | 'before' | 'versions'>,
  rule: string,
  detection: Omit<Detection, 'at'>,
  bench: Bench,
): TopicVerdict {
  const finding = weighed(
    { rule: ruleById(rule), detection: { at: { start: 0, end: 0 }, ...detection } },
    { topic, policy: bench.policy, hash: bench.digest },
  );
  return {
    topic,
    file,
    baseline,
    requiresBackfill: false,
    findings: finding === undefined ? [] : [finding],
    after: undefined,
    plan: null,
    ...facts,
  };
}

/** Adds a finding that was made across files. */
export function withFinding(
  verdict: TopicVerdict,
  finding: Finding,
  after: ParsedSide,
): TopicVerdict {
  const classification = finding.severity === 'error' ? 'invalid' : verdict.classification;
  const findings = [finding, ...verdict.findings];
  return {
    ...verdict,
    classification,
    requiresBackfill: false,
    findings,
    after: sourceOf(after),
    plan: null,
  };
}

/** What activation would do; nothing where something stands in its way. */
function planOf(
  topic: string,
  before: ParsedFile | undefined,
  after: ParsedFile,
  judgement: Judgement,
  bench: Bench,
): Plan | null {
  const { classification, findings } = judgement;
  const isStopped = findings.some(
    (finding) =>
      finding.severity === 'error' ||
      (finding.severity === 'breaking' && finding.accepted === undefined),
  );
  if (after.schema === undefined || isStopped || classification === 'unchanged') return null;
  const older = before?.schema === undefined ? undefined : wantedTables(before.schema);
  return {
    ddl: bench.planStatements(older, wantedTables(after.schema), topic),
    catchUp: catchUpIn(after, judgement),
  };
}

/** Also of a break that somebody accepted, which patches history as any other change does. A rewrite can't be switched off. */
function catchUpIn({ schema }: ParsedFile, { pairing }: Judgement): CatchUp | null {
  if (schema === undefined || pairing === undefined || !lacksHistory(pairing)) return null;
  return schema.backfill.enabled || needsRewrite(pairing) ? catchUpOf(schema, pairing) : null;
}
