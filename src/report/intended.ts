import { capitalised } from '../core/text/sentence.js';
import type { Deployment } from '../core/verdict/deployment.js';
import type { Decision, TopicVerdict } from '../core/verdict/finding.js';
import { inCode, shortened } from './escape.js';
import { graveOf } from './headline.js';

/** What decides whether anything can accept a break. */
export interface Accepting {
  readonly deployment: Deployment | null;
  /** How people may approve breaks; absent where they can't. */
  readonly approvals?: Decision['approvals'];
  /** Whether the summary has other topics, too: what holds for all is said above them. */
  readonly isOneOfSeveral?: boolean | undefined;
}

/** What can accept a topic's breaks, and which of them; in markdown, empty where nothing can. */
export function intendedWords(topic: Pick<TopicVerdict, 'findings'>, context: Accepting): string {
  const ways = waysOf(context);
  const grave = graveOf(topic);
  const count = acceptableIn(topic);
  if (count === 0 || ways === '') return '';
  const isAll = count === grave.length;
  const these = count === 1 ? 'this' : 'these';
  const [object, rest] = isAll
    ? [these, '']
    : [`${count} of the ${grave.length}`, '; the others stay blocked'];
  return context.isOneOfSeveral === true
    ? `${capitalised(object)} can be accepted${rest}.`
    : `**Intended?** ${ways} can accept ${object}${rest}.`;
}

/** The same once for several topics. */
export function intendedAbove(
  topics: readonly Pick<TopicVerdict, 'findings'>[],
  context: Accepting,
): string {
  const ways = waysOf(context);
  return ways === '' || topics.every((topic) => acceptableIn(topic) === 0)
    ? ''
    : `**Intended?** ${ways} can accept what only breaks readers; each topic says how much of it.`;
}

function acceptableIn(topic: Pick<TopicVerdict, 'findings'>): number {
  return graveOf(topic).filter(({ approvable }) => approvable).length;
}

/** Empty where nothing is accepted: that is no way out. */
function waysOf({ deployment, approvals }: Accepting): string {
  const ways = [
    ...(approvals === undefined
      ? []
      : [`an approval (the label ${inCode(shortened(approvals.label, 100))})`]),
    ...(deployment?.accepts.waivers === false
      ? []
      : ["a waiver in the base branch's configuration"]),
  ];
  return capitalised(ways.join(' or '));
}
