const TOPIC = /^[A-Za-z0-9._-]+$/;

/** Whether a topic may become part of object keys and locations. */
export function isValidTopic(topic: string): boolean {
  return TOPIC.test(topic) && topic !== '.' && !topic.includes('..') && topic.length <= 255;
}
