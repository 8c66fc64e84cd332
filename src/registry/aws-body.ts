import type { Readable } from 'node:stream';

/** The bytes of an answer; undefined when there are more than `limit`, and then no more are taken. Rejects when it breaks off. */
export function readBody(body: Readable, limit: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    body.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= limit) return;
      body.destroy();
      resolve(undefined);
    });
    body.on('end', () => {
      const [only] = chunks;
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
    });
    body.on('error', reject);
    body.on('close', () => {
      reject(
        Object.assign(new Error('The answer broke off before its end'), { code: 'ECONNRESET' }),
      );
    });
  });
}
