import { isAdditive, type CatchUp } from '../core/change/catch-up.js';
import { UNDO_DAYS } from '../core/history/set-aside.js';
import { counted } from '../core/text/counted.js';
import type { Deployment } from '../core/verdict/deployment.js';
import type { Decision, Plan, TopicVerdict } from '../core/verdict/finding.js';
import { kindWords, reachWords } from './catch-up-words.js';

/** Whether the versions in force were asked; without them, git's are compared. */
export function hasRegistry({ comparedWith }: Pick<Decision, 'comparedWith'>): boolean {
  return (comparedWith?.registry ?? null) !== null;
}

/**
 * When a plan runs. Where no registry was read, nobody knows whether a merge publishes anything.
 */
export function whenWords(hasRegistry: boolean): 'on merge' | 'on activation' {
  return hasRegistry ? 'on merge' : 'on activation';
}

/**
 * Whether a topic that the base branch has was never activated, so that its tables are created
 * whatever changed in git.
 */
export function isFirstActivation(topic: Pick<TopicVerdict, 'plan' | 'classification'>): boolean {
  return topic.classification !== 'new' && tablesCreated(topic) > 0;
}

type Planned = Pick<TopicVerdict, 'plan' | 'requiresBackfill'>;

/** Digits of a plan's hash that people see; the validator compares all of them. */
const HASH_DIGITS = 12;

/** `plan 7c1e90ab34d2`: the same plan has the same digits wherever it is shown. */
export function planDigits({ sha256 }: Pick<Plan, 'sha256'>): string {
  return sha256.slice(0, HASH_DIGITS);
}

/**
 * How many tables a topic's first activation creates; 0 for a topic that has some. The base branch
 * may have a version of a topic that was never activated, so the classification doesn't tell.
 */
export function tablesCreated({ plan }: Pick<TopicVerdict, 'plan'>): number {
  const created = (plan?.ddl ?? []).filter(({ sql }) => sql.startsWith('CREATE TABLE'));
  return new Set(created.map(({ table }) => table)).size;
}

/** Whether the pipeline leaves a topic alone until its history is patched. */
export function pauses(
  { plan }: Pick<TopicVerdict, 'plan'>,
  deployment: Deployment | null,
): boolean {
  const catchUp = plan?.catchUp ?? null;
  if (catchUp === null) return false;
  return deployment?.backfill !== 'online' || !isAdditive(catchUp);
}

/**
 * What happens to history, in words; undefined where nothing is to be patched. `topic` is the
 * printed name.
 */
export function backfillWords(
  { plan, requiresBackfill }: Planned,
  deployment: Deployment | null,
  topic: string,
): string | undefined {
  if (plan === null) return undefined;
  if (plan.catchUp !== null) {
    const meanwhile = pauses({ plan }, deployment) ? 'pauses' : 'keeps running';
    return `backfill ${reachWords(plan.catchUp)}; ${topic} ${meanwhile} meanwhile${reasonWords(plan.catchUp)}`;
  }
  if (!plan.isPatchable) return noBackfillWords(deployment);
  return requiresBackfill && tablesCreated({ plan }) === 0
    ? 'the backfill is switched off'
    : undefined;
}

/** Why history is patched, where it is not just that columns were added. */
function reasonWords(catchUp: CatchUp): string {
  return catchUp.kinds.every(({ kind }) => kind === 'added') ? '' : ` (${kindWords(catchUp)})`;
}

/** Why old rows stay as they are. */
export function noBackfillWords(deployment: Deployment | null): string {
  return deployment?.source === 'assumed'
    ? 'no backfill is known to run here'
    : 'this deployment runs no backfill';
}

type Promising = Pick<TopicVerdict, 'plan' | 'findings' | 'isAcceptanceAssumed'>;

/**
 * What a reader must know where nobody asked the deployment: each thing that these topics rely on.
 */
export function assumptionWords(
  deployment: Deployment | null,
  topics: readonly Promising[],
): string | undefined {
  const planned = topics.filter(({ plan }) => plan !== null);
  const runs = [
    ...(planned.some(({ plan }) => (plan?.catchUp ?? null) !== null) ? ['backfills'] : []),
    ...(planned.some(({ plan }) => hasRewrite(plan)) ? ['rewrites'] : []),
  ];
  const assumed = [
    ...(runs.length === 0 ? [] : [`${runs.join(' and ')} run`]),
    ...(planned.some(isAccepted) ? ['the validator activates what was accepted'] : []),
  ];
  return deployment?.source === 'assumed' && assumed.length > 0
    ? `That ${assumed.join(' and that ')} is assumed: no registry was read.`
    : undefined;
}

/** A comment of SQL above statements that rewrite; empty where none does. */
export function rewriteComment(plan: Pick<Plan, 'ddl'>): readonly string[] {
  return hasRewrite(plan)
    ? [
        `-- the backfill rewrites: UPDATE runs once for each <PERIOD>, and the renames follow when no row differs; the former column stays for at least ${UNDO_DAYS} days`,
      ]
    : [];
}

/** A plan's statements for a block of SQL. */
export function ddlText(plan: Pick<Plan, 'ddl'>): string {
  return [...rewriteComment(plan), ...plan.ddl.map(({ sql }) => `${sql};`)].join('\n\n');
}

/** Whether a plan rewrites the data of a column. */
export function hasRewrite(plan: Pick<Plan, 'ddl'> | null): boolean {
  return (plan?.ddl ?? []).some(({ sql }) => sql.startsWith('UPDATE '));
}

/** An approval may come after the judgement. */
function isAccepted({ findings, isAcceptanceAssumed }: Promising): boolean {
  return isAcceptanceAssumed === true || findings.some(({ accepted }) => accepted !== undefined);
}

/** One cell of an overview: `creates 2 tables`, `3 statements, pauses for a backfill`. */
export function mergeCell(
  topic: Planned & Pick<TopicVerdict, 'classification'>,
  deployment: Deployment | null,
): string {
  const { plan } = topic;
  if (plan === null) return '—';
  const created = tablesCreated(topic);
  if (created > 0)
    return `${isFirstActivation(topic) ? 'first activation, ' : ''}creates ${counted(created, 'table')}`;
  const backfill =
    plan.catchUp === null
      ? plan.isPatchable
        ? []
        : [noBackfillWords(deployment)]
      : [pauses(topic, deployment) ? 'pauses for a backfill' : 'backfill'];
  const statements = plan.ddl.length === 0 ? [] : [counted(plan.ddl.length, 'statement')];
  const parts = [...statements, ...backfill];
  return parts.length === 0 ? 'no table changes' : parts.join(', ');
}
