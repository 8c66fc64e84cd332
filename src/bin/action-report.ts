import type { Decision, Result } from '../core/verdict/finding.js';
import type { FindingCounts } from '../core/verdict/finding-counts.js';
import { RULES } from '../core/change/rules/index.js';
import { approvedBy } from '../report/approvals.js';
import { planAnnotations, type Annotation } from '../report/annotations.js';
import { jsonText } from '../report/escape.js';
import { renderJson } from '../report/json.js';
import { renderMarkdown } from '../report/markdown.js';
import { jobWhole, type Whole } from '../report/rest.js';
import { renderSarif } from '../report/sarif.js';
import { renderText } from '../report/text.js';
import { countsOf, verdictLine } from '../report/verdict.js';
import { isUnexpected } from '../errors.js';
import { linksTo } from './judged-links.js';
import { VERSION } from '../protocol/version.js';
import type { Told } from '../review/tell-pull-request.js';

/** What the action reports. Each part is rendered only when it is written. */
export interface ActionReport {
  readonly exitCode: Decision['exitCode'];
  /** Whether the run could not decide; its annotations say why. */
  readonly hasErrors: boolean;
  /** Whether something failed that nobody expected; what is known has its own advice. */
  readonly isUnexpected: boolean;
  readonly log: (whole: Whole) => string;
  readonly annotations: (whole: Whole) => readonly Annotation[];
  readonly summary: (whole: Whole) => string;
  /** All outputs but `report-file` and `sarif-file`. */
  readonly outputs: () => ReadonlyMap<string, string>;
  /** The text of `report-file`. */
  readonly json: () => string;
  /** The text of `sarif-file`; undefined for a publication. */
  readonly sarif: ((whole: Whole) => string) | undefined;
  /** Tells the pull request; absent where there is none, or no token. Changes no verdict. */
  readonly tell?: ((whole: Whole) => Promise<Told>) | undefined;
  /** Where everything is that the other parts cut. `reportFile` is empty if none was written. */
  readonly whole: (reportFile: string) => Whole;
  /** One line: the message of a failed step. */
  readonly verdict: () => string;
}

/** A job's log: wide lines, no colours, with annotations beside it. */
export const JOB_LOG = { color: false, width: 120, hasAnnotations: true } as const;

/** The outputs that a check and a publication share. */
export function commonOutputs({
  result,
  counts,
  topics,
  baseline,
}: {
  readonly result: Result;
  readonly counts: FindingCounts;
  readonly topics: readonly { readonly topic: string }[];
  readonly baseline: string;
}): [name: string, value: string][] {
  return [
    ['result', result],
    ['breaking-count', String(counts.breaking + counts.error)],
    ['warning-count', String(counts.warning)],
    ['change-count', String(counts.change)],
    [
      'topics',
      jsonText(
        topics.map(({ topic }) => topic),
        0,
      ),
    ],
    ['baseline', baseline],
  ];
}

/** What prints at a terminal what a run judges. A registry that a shell would read is left open. */
export function checkCommand(registry: string, isAll: boolean): string {
  return [
    'schema-gate check',
    ...(isAll ? ['--all'] : []),
    ...(registry === ''
      ? []
      : [`--registry ${/^[\w.:/-]{1,120}$/.test(registry) ? registry : 'URL'}`]),
    '--format json',
  ].join(' ');
}

/** `command`: what prints the whole verdict elsewhere. */
export function checkReport(decision: Decision, command = checkCommand('', false)): ActionReport {
  return {
    exitCode: decision.exitCode,
    hasErrors: decision.errors.length > 0,
    isUnexpected: decision.errors.some(({ message }) => isUnexpected(message)),
    log: (whole) => renderText(decision, { ...JOB_LOG, whole }),
    annotations: (whole) => planAnnotations(decision, whole),
    summary: (whole) => renderMarkdown(decision, { link: linksTo(decision), whole }),
    outputs: () => {
      const counts = countsOf(decision);
      return new Map([
        ...commonOutputs({ ...decision, counts, baseline: decision.baseline.ref ?? '' }),
        ['approved-by', jsonText(approvedBy(decision.topics), 0)],
      ]);
    },
    json: () => renderJson(decision),
    sarif: (whole) => renderSarif(decision, RULES, VERSION, whole),
    whole: (reportFile) => jobWhole(reportFile, command),
    verdict: () => verdictLine(decision),
  };
}
