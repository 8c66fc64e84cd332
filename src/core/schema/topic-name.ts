const TOPIC = /^[A-Za-z0-9._-]+$/;

/** Names beside the topics' folders in a registry; none of them can be a topic. */
export const RESERVED = {
  claims: '_claims',
  catchUp: '_catchup',
  deployment: 'deployment.json',
} as const;
const RESERVED_NAMES: ReadonlySet<string> = new Set(Object.values(RESERVED));

/** Whether a name is safe as part of object keys and table locations. */
export function isValidTopic(topic: string): boolean {
  return (
    TOPIC.test(topic) &&
    !RESERVED_NAMES.has(topic) &&
    topic !== '.' &&
    !topic.includes('..') &&
    topic.length <= 255
  );
}
