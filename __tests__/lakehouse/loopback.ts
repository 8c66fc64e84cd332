import { createServer, type Server } from 'node:net';

/** Listens on a port of the system's choice; resolves to it. */
export function listenOnLoopback(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('A server on loopback has no port'));
    });
  });
}

/** A port that was free a moment ago, for servers that can't say which one the system gave them. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
