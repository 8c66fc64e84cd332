import { quoted } from '../core/text/quoted.js';
import { RETIRED } from '../protocol/registry-item.js';
import type { Problem } from '../protocol/status-report.js';
import type { TopicFacts } from './topic-facts.js';

/** How the file in git differs from what is in force. `registry` is the options that name it. */
export function gitProblems(
  { git, active, rejection, topic, item }: TopicFacts,
  registry: string,
): Problem[] {
  if (git === undefined || git.kind === 'in-step') return [];
  if (git.kind === 'deleted') {
    const message =
      'Its file is gone from git, but the version stays active: a deletion there deletes nothing here';
    return [
      {
        id: 'deleted-in-git',
        message,
        fix: `Bring the file back, or retire the topic: schema-gate retire ${topic} ${registry}`,
      },
    ];
  }
  // Git's version is the rejected one: the problem `rejected` reports it, with its reason.
  if (rejection?.sha256 === git.sha256) return [];
  const file = quoted(git.file);
  if (active.kind === 'none' && item?.status === RETIRED)
    return [
      {
        id: 'unpublished',
        message: `The topic was retired, but ${file} is still in git, so the next publication of all topics brings it back as a new topic`,
        fix: `Delete the file if the topic stays retired; to bring it back: schema-gate publish ${git.file} ${registry}`,
      },
    ];
  if (git.kind === 'unpublished') {
    const message =
      active.kind === 'none'
        ? `${file} was never published`
        : `${file} differs from the active version: a merge was not published`;
    return [
      {
        id: 'unpublished',
        message,
        fix: `Publish it: schema-gate publish ${git.file} ${registry}`,
      },
    ];
  }
  const message = `The active version differs from ${file}, and no commit is recorded: it was put there by hand`;
  return [{ id: 'edited-by-hand', message, fix: `Bring it into git, or publish ${file} over it` }];
}
