import type { Check } from '../../protocol/doctor-report.js';
import { fail, notKnown, ok, warn } from './checks.js';
import type { Place } from './place.js';
import { isNamed, reachedFunctions, unreadWay, type Trigger, type Way } from './trigger.js';

/** `described`: the function that deployment.json names. */
export function secondValidatorChecks(
  trigger: Trigger,
  place: Place,
  described: string | undefined,
): readonly Check[] {
  const id = 'second-validator';
  if ('kind' in trigger.rules) return [notKnown(id, place.bucket, trigger.rules)];
  const reached = reachedFunctions(trigger);
  const functions = [...reached.keys()];
  if (functions.length > 1) {
    const kept = functions.find((arn) => described !== undefined && isNamed(arn, described));
    const others = [...reached].filter(([arn]) => arn !== kept);
    const removals = others.flatMap(([, ways]) => ways.map(({ removal }) => removal));
    return [
      fail(
        id,
        functions.join(', '),
        `${functions.length} functions get the candidates of this registry: ${[...reached].map(([arn, ways]) => `${arn} by ${wordsOf(ways)}`).join('; ')}`,
        kept === undefined
          ? `Keep one, and take the way to the others away: ${removals.join('; ')}`
          : `Keep ${kept}, which wrote deployment.json, and take the other way away: ${removals.join('; ')}`,
      ),
    ];
  }
  const [only] = functions;
  if (only !== undefined && described !== undefined && !isNamed(only, described))
    return [
      fail(
        id,
        described,
        `deployment.json was written by ${described}, and candidates go to ${only}: two validators take the registry for theirs`,
        'Keep one of them: take the rule, the schedule and the queue of the other away, then let the one that stays write deployment.json anew',
      ),
    ];
  const ways = only === undefined ? [] : (reached.get(only) ?? []);
  if (only !== undefined && ways.length > 1)
    return [
      warn(
        id,
        only,
        `Each candidate raises ${ways.length} events: by ${wordsOf(ways)}`,
        `Keep one way, and take the others away: ${ways.map(({ removal }) => removal).join('; ')}`,
      ),
    ];
  const unread = unreadWay(trigger);
  if (unread !== undefined) return [notKnown(id, place.bucket, unread)];
  return [ok(id, only ?? place.bucket, 'No second function gets the candidates')];
}

function wordsOf(ways: readonly Way[]): string {
  return ways.map(({ words }) => words).join(' and ');
}
