import { quoted } from '../core/text/quoted.js';

/** Why a catch-up ended for another one. */
export function supersededWords(topic: string): string {
  return `Another activation or catch-up of topic ${quoted(topic)} has begun meanwhile; it patches what this one has left`;
}
