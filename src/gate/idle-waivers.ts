import { nearestName, unknownName } from '../core/text/near-names.js';
import { quoted } from '../core/text/quoted.js';
import { isWaived } from '../core/verdict/acceptance.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import type { Policy, Waiver } from '../core/verdict/policy.js';

/**
 * A note for each waiver (`ignore`) that fits no finding, where every topic has been judged. Which
 * is no mistake by itself: what it waived may be merged already.
 */
export function idleWaiverNotes(
  { ignore }: Policy,
  verdicts: readonly TopicVerdict[],
): readonly string[] {
  const topics = verdicts.map(({ topic }) => topic);
  const fits = (waiver: Waiver): boolean =>
    verdicts.some(({ topic, findings }) =>
      findings.some((finding) => isWaived(waiver, topic, finding)),
    );
  return ignore.flatMap((waiver, index) =>
    fits(waiver) ? [] : [`${nameOf(waiver, index)} ${whyIdle(waiver, topics)}`],
  );
}

/**
 * Where only some topics were judged: the waivers that name no topic, and would fit a finding of the
 * judged topic with the nearest name. `listed`: every topic that has a file; asked once a waiver
 * names a topic that wasn't judged.
 */
export function mistypedWaiverNotes(
  { ignore }: Policy,
  verdicts: readonly TopicVerdict[],
  listed: () => ReadonlySet<string>,
): readonly string[] {
  const judged = verdicts.map(({ topic }) => topic);
  let known: ReadonlySet<string> | undefined;
  return ignore.flatMap((waiver, index) => {
    const { topic } = waiver;
    if (topic === undefined || judged.includes(topic)) return [];
    known ??= listed();
    if (known.has(topic)) return [];
    const near = nearestName(topic, judged);
    const wouldFit = verdicts.some(
      ({ topic: one, findings }) =>
        one === near &&
        findings.some((finding) => isWaived({ ...waiver, topic: one }, one, finding)),
    );
    return wouldFit ? [`${nameOf(waiver, index)} ${whyIdle(waiver, judged)}`] : [];
  });
}

/** `ignore[0] (column-removed, topic 'events', column 'a')` */
function nameOf({ rule, topic, column, fingerprint }: Waiver, index: number): string {
  const parts = [
    rule,
    ...(topic === undefined ? [] : [`topic ${quoted(topic)}`]),
    ...(column === undefined ? [] : [`column ${quoted(column)}`]),
    ...(fingerprint === undefined ? [] : [`fingerprint ${quoted(fingerprint)}`]),
  ];
  return `The waiver ignore[${index}] (${parts.join(', ')})`;
}

function whyIdle({ topic }: Waiver, topics: readonly string[]): string {
  return topic === undefined || topics.includes(topic)
    ? 'fits no finding of this check; remove it when what it waived is in force'
    : unknownName(
        `fits nothing: there is no topic ${quoted(topic)}`,
        topic,
        topics,
        'correct its topic, or remove it',
      );
}
