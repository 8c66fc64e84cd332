import type { Decision, Result } from '../core/verdict/finding.js';
import type { FindingCounts } from '../core/verdict/finding-counts.js';
import { RULES } from '../core/change/rules/index.js';
import { planAnnotations, type Annotation } from '../report/annotations.js';
import { jsonText } from '../report/escape.js';
import { renderJson } from '../report/json.js';
import { renderMarkdown } from '../report/markdown.js';
import { renderSarif } from '../report/sarif.js';
import { renderText } from '../report/text.js';
import { countsOf, verdictLine } from '../report/verdict.js';
import { VERSION } from '../protocol/version.js';

/** What a run has to say, rendered only where there is somebody to read it. */
export interface ActionAnswer {
  readonly exitCode: Decision['exitCode'];
  readonly log: () => string;
  readonly annotations: () => readonly Annotation[];
  readonly summary: () => string;
  /** Without those that name files. */
  readonly outputs: () => ReadonlyMap<string, string>;
  readonly report: () => string;
  /** Undefined where the run has no findings to scan. */
  readonly sarif: (() => string) | undefined;
  /** The one line a failed step shows. */
  readonly line: () => string;
}

/** The log of a job is no terminal, and wide. */
export const TERMINAL = { color: false, width: 120 } as const;

/** What a check and a publication both tell. */
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

export function checkAnswer(decision: Decision): ActionAnswer {
  return {
    exitCode: decision.exitCode,
    log: () => renderText(decision, TERMINAL),
    annotations: () => planAnnotations(decision),
    summary: () => renderMarkdown(decision),
    outputs: () => {
      const counts = countsOf(decision);
      return new Map(commonOutputs({ ...decision, counts, baseline: decision.baseline.ref ?? '' }));
    },
    report: () => renderJson(decision),
    sarif: () => renderSarif(decision, RULES, VERSION),
    line: () => verdictLine(decision),
  };
}
