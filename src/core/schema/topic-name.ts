const TOPIC = /^[A-Za-z0-9._-]+$/;

/** Whether a name is safe as part of object keys and table locations. */
export function isValidTopic(topic: string): boolean {
  return TOPIC.test(topic) && topic !== '.' && !topic.includes('..') && topic.length <= 255;
}
