import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Decision, TopicVerdict } from '../../../src/core/verdict/finding.js';
import type { Policy } from '../../../src/core/verdict/policy.js';
import { parsePatch } from '../../../src/report/review/patch.js';
import {
  planReview,
  type ReviewOptions,
  type ReviewPlan,
} from '../../../src/report/review/plan-review.js';
import { schemaWith } from '../../judged.js';
import { decided, verdict } from '../decisions.js';

export const KEY = '0123456789abcdef';
export const FILE = 'schemas/topic.json';

/** The `patch` of a file as GitHub's API gives it: what git prints, without the file's header. */
export function patchOf(before: string, after: string, context = 3): string {
  const folder = mkdtempSync(join(tmpdir(), 'patch-'));
  try {
    writeFileSync(join(folder, 'a'), before);
    writeFileSync(join(folder, 'b'), after);
    const { stdout } = spawnSync('git', ['diff', '--no-index', `-U${context}`, 'a', 'b'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout.slice(Math.max(0, stdout.indexOf('\n@@ ') + 1)).replace(/\n$/, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Changed {
  readonly policy?: Policy;
  /** The file in the pull request's own commit, if another than the judged one. */
  readonly head?: string;
  readonly context?: number;
}

/** A pull request that changes one file from one text to another. */
export function pullRequest(
  before: string,
  after: string,
  { policy, head, context }: Changed = {},
): { readonly decision: Decision; readonly patches: ReadonlyMap<string, string> } {
  const judged = verdict(before, after, policy === undefined ? {} : { policy });
  const topic: TopicVerdict =
    head === undefined ? judged : { ...judged, inHead: { file: FILE, text: head } };
  return {
    decision: decided(topic),
    patches: new Map([[FILE, patchOf(before, head ?? after, context)]]),
  };
}

export function reviewOf(
  before: string,
  after: string,
  changed: Changed = {},
  options: Partial<ReviewOptions> = {},
): ReviewPlan {
  const { decision, patches } = pullRequest(before, after, changed);
  return planReview(decision, patches, { key: KEY, ...options });
}

/** The lines of a review's comments that GitHub would refuse. */
export function refused(
  { comments }: ReviewPlan,
  patches: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  return comments.flatMap(({ path, side, line, startLine }) => {
    const isHeld = parsePatch(patches.get(path)).some((hunk) => {
      const lines = (side === 'RIGHT' ? hunk.right : hunk.left).map((one) => one.line);
      return lines.includes(line) && lines.includes(startLine ?? line) && (startLine ?? 0) < line;
    });
    return isHeld ? [] : [`${path} ${side} ${startLine ?? ''}-${line}`];
  });
}

/** The file after every suggestion of a review is applied as GitHub does: whole lines. */
export function withSuggestions(text: string, { comments }: ReviewPlan): string {
  const lines = text.split('\n');
  const suggestions = comments
    .filter(({ hasSuggestion }) => hasSuggestion)
    .sort((a, b) => b.line - a.line);
  for (const { body, line, startLine } of suggestions) {
    const first = startLine ?? line;
    const [, , block = ''] = /^(`{3,})suggestion\n([\s\S]*?\n?)\1$/m.exec(body) ?? [];
    const isCrlf = lines[first - 1]?.endsWith('\r') === true;
    const fresh = block === '' ? [] : block.replace(/\n$/, '').split('\n');
    lines.splice(first - 1, line - first + 1, ...fresh.map((one) => `${one}${isCrlf ? '\r' : ''}`));
  }
  return lines.join('\n');
}

/** A schema file of version 2.0.0, unless another is named. */
export const json = (columns: object, version = '2.0.0', more: object = {}): string =>
  `${JSON.stringify(schemaWith({ payload_columns: columns, ...more }, version), null, 2)}\n`;
export const V1 = json({ a: 'INT', b: 'BIGINT', c: 'STRING' }, '1.0.0');

/** Each comment in short: `RIGHT 7 suggestion`, `LEFT 6 plain`. */
export const placesIn = (review: ReviewPlan): readonly string[] =>
  review.comments.map(
    ({ side, line, startLine, hasSuggestion }) =>
      `${side} ${startLine === null ? '' : `${startLine}-`}${line}${hasSuggestion ? ' suggestion' : ''}`,
  );
