import * as crypto from 'node:crypto';

/** Hexadecimal. Hundreds of small texts are digested; in one call a digest costs a third. Older Nodes lack that call. */
export const sha256: (data: string | Uint8Array) => string =
  'hash' in crypto
    ? (data) => crypto.hash('sha256', data)
    : (data) => crypto.createHash('sha256').update(data).digest('hex');
