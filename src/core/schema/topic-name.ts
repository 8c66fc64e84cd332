import { quoted } from '../text/quoted.js';

const TOPIC = /^[A-Za-z0-9._-]+$/;

/** Names beside the topics' folders in a registry; none of them can be a topic. */
export const RESERVED = {
  claims: '_claims',
  catchUp: '_catchup',
  deployment: 'deployment.json',
} as const;
const RESERVED_NAMES: ReadonlySet<string> = new Set(Object.values(RESERVED));

const MAX_LENGTH = 255;

/** Whether a name is safe as part of object keys and table locations. */
export function isValidTopic(topic: string): boolean {
  return topicNameProblem(topic) === undefined;
}

/** Why a name can't be a topic's; undefined for one that can. */
export function topicNameProblem(topic: string): string | undefined {
  const what = `${quoted(topic)} can't be a topic name`;
  if (RESERVED_NAMES.has(topic))
    return `${what}: it is reserved for files that the registry keeps beside the topics`;
  if (topic.length > MAX_LENGTH) return `${what}: it has more than ${MAX_LENGTH} characters`;
  if (!TOPIC.test(topic) || topic === '.' || topic.includes('..'))
    return `${what}: use letters, digits, dot, underscore and hyphen, without ..`;
  return undefined;
}
