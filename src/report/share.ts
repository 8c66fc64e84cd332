import { isLoud } from '../core/change/rule.js';
import type { TopicVerdict } from '../core/verdict/finding.js';

/** Lines of findings in a text. More is not read, and buries the verdict in a job's log. */
const FINDING_LINES = 1000;
/** About what a finding takes with its code frame and its advice. */
const LINES_OF_BLOCK = 10;
/** Findings of one topic. */
const MAX_FINDINGS = 100;
/** Lines of statements after the first topic's. */
const PLAN_LINES = 500;

/** What a text shows of one topic. */
export interface Share {
  /** How many findings, the first ones. */
  readonly findings: number;
  /** Whether its statements are printed; else they are counted. */
  readonly hasPlan: boolean;
}

/**
 * What a text shows of each topic: one finding of each before a second of any, so that no topic
 * hides another. Topics that come late may get none.
 */
export function sharesOf(
  topics: readonly Pick<TopicVerdict, 'findings' | 'plan'>[],
): readonly Share[] {
  const counts = topics.map(() => 0);
  let room = FINDING_LINES;
  let open = topics.map((_, index) => index);
  for (let turn = 0; turn < MAX_FINDINGS && open.length > 0 && room > 0; turn++) {
    open = open.filter((index) => {
      const finding = topics[index]?.findings[turn];
      if (finding === undefined) return false;
      const lines = isLoud(finding) ? LINES_OF_BLOCK : 1;
      if (lines > room) return false;
      room -= lines;
      counts[index] = turn + 1;
      return true;
    });
  }
  let planRoom = PLAN_LINES;
  return topics.map(({ plan }, index) => {
    const findings = counts[index] ?? 0;
    const lines = findings === 0 || plan === null ? 0 : linesOf(plan.ddl);
    const hasPlan = index === 0 || lines <= planRoom;
    if (index > 0 && hasPlan) planRoom -= lines;
    return { findings, hasPlan };
  });
}

function linesOf(ddl: readonly { readonly sql: string }[]): number {
  return ddl.reduce((sum, { sql }) => sum + sql.split('\n').length, 0);
}
