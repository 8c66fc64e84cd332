import type { Fault, Obstacle } from '../errors.js';

/** What a Fault says, in parts; an adapter that doesn't tell them apart has said it all in one. */
export function obstacleOf({ message, obstacle }: Fault): Obstacle {
  return obstacle ?? { what: message, todo: 'Make it readable', denied: null };
}
