import { counted } from '../core/text/counted.js';
import { ruleById } from '../core/change/rule-by-id.js';
import type { Deployment } from '../core/verdict/deployment.js';
import { inProse } from './escape.js';
import type { Decision, Finding, TopicVerdict } from '../core/verdict/finding.js';

/** Findings that stop a topic: errors, and breaking ones that nobody accepted. */
export function graveOf({ findings }: Pick<TopicVerdict, 'findings'>): readonly Finding[] {
  return findings.filter(
    ({ severity, accepted }) =>
      (severity === 'error' || severity === 'breaking') && accepted === undefined,
  );
}

/** Whether warnings block a run: it is blocked, and nothing in it is breaking or invalid. */
export function isStrictRun({ result, topics }: Pick<Decision, 'result' | 'topics'>): boolean {
  return result === 'blocked' && topics.every((topic) => graveOf(topic).length === 0);
}

/** Why a topic can't go on as it is; the worst first. */
export const OBSTACLES = [
  'invalid',
  'deleted',
  'readers',
  'rewrite',
  'table',
  'owner',
  'version',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What a grave finding stands for. A break that nothing can waive doesn't only break readers. */
export function obstacleOf(finding: Finding, deployment: Deployment | null): Obstacle {
  if (finding.rule === 'table-owned-by-another-topic') return 'owner';
  if (finding.severity === 'error') return 'invalid';
  if (finding.kind === 'DELETE_SCHEMA') return 'deleted';
  if (finding.kind === 'VERSION_CHANGE') return 'version';
  if (ruleById(finding.rule).needsRewrite === true && deployment?.rewrites === false)
    return 'rewrite';
  return finding.approvable ? 'readers' : 'table';
}

/** The grave findings of a topic by obstacle, in the order of {@link OBSTACLES}. */
export function obstaclesIn(
  topic: Pick<TopicVerdict, 'findings'>,
  deployment: Deployment | null,
): ReadonlyMap<Obstacle, readonly Finding[]> {
  const grave = graveOf(topic);
  const found = OBSTACLES.map((obstacle): [Obstacle, readonly Finding[]] => [
    obstacle,
    grave.filter((finding) => obstacleOf(finding, deployment) === obstacle),
  ]);
  return new Map(found.filter(([, findings]) => findings.length > 0));
}

/** `1.0.0 is taken`, or how the version is too low. */
function versionWords({ rule, before, after, short }: Finding): string {
  if (rule === 'version-reused') return short;
  if (rule === 'version-not-bumped') return `${after ?? before ?? 'the version'} is taken`;
  return `the version ${rule === 'version-decreased' ? 'goes back' : 'rises too little'} (${short})`;
}

/**
 * A blocked topic's headline, after its name and version: ` breaks readers`, `: 1.0.0 is taken`.
 * In markdown.
 */
export function blockedHeadline(obstacles: ReadonlyMap<Obstacle, readonly Finding[]>): string {
  const verbs: string[] = [];
  const facts: string[] = [];
  for (const [obstacle, [finding]] of obstacles) {
    if (finding === undefined) continue;
    switch (obstacle) {
      case 'invalid':
        verbs.push('is invalid');
        break;
      case 'deleted':
        verbs.push('loses its schema');
        break;
      case 'readers':
        verbs.push('breaks readers');
        break;
      case 'rewrite':
        verbs.push('needs a rewrite that nothing runs');
        break;
      case 'table':
        // A reader's break is the graver news.
        if (!obstacles.has('readers')) verbs.push("asks for what the tables can't do");
        break;
      case 'owner':
        facts.push(`table '${finding.after ?? ''}' belongs to '${finding.before ?? ''}'`);
        break;
      case 'version':
        facts.push(versionWords(finding));
    }
  }
  const verbWords = verbs.length === 0 ? '' : ` ${verbs.join(' and ')}`;
  return `${verbWords}${facts.length === 0 ? '' : `: ${inProse(facts.join(', '))}`}`;
}

/** The same in a cell of an overview. */
export function obstacleCell(obstacles: ReadonlyMap<Obstacle, readonly Finding[]>): string {
  const count = (...names: readonly Obstacle[]): number =>
    names.reduce((sum, name) => sum + (obstacles.get(name)?.length ?? 0), 0);
  const breaks = count('readers', 'table', 'rewrite');
  const errors = count('invalid');
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(breaks > 0 ? [`${breaks} breaking`] : []),
    ...(obstacles.has('deleted') ? ['schema deleted'] : []),
    ...(obstacles.has('owner') ? ["another topic's table"] : []),
    ...(obstacles.has('version') ? ['version taken'] : []),
  ].join(', ');
}
