import { hash } from 'node:crypto';

/** Hexadecimal. For small texts, `hash` costs a third of `createHash`. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data);
}
