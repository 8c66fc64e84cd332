import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy that knows nothing but CONNECT. */
export interface ConnectProxy {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Where it was asked to connect to, `host:port`, since the last call. */
  readonly taken: () => readonly string[];
  /** The Proxy-Authorization of the last request, as text. */
  readonly authorization: () => string | undefined;
  /**
   * The next `times` requests are answered with this status, or not at all and the connection
   * closed.
   */
  readonly refuse: (status: number | 'hang up', times?: number) => void;
  readonly close: () => Promise<void>;
}

export async function connectProxy(): Promise<ConnectProxy> {
  let targets: string[] = [];
  let authorization: string | undefined;
  let refusal: { readonly status: number | 'hang up'; left: number } | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    targets.push(url);
    const given = headers['proxy-authorization'];
    authorization =
      given === undefined
        ? undefined
        : Buffer.from(given.slice('Basic '.length), 'base64').toString();
    for (const event of ['error', 'close']) client.on(event, () => client.destroy());
    sockets.add(client);
    if (refusal !== undefined && refusal.left-- > 0) {
      if (refusal.status === 'hang up') client.destroy();
      else client.end(`HTTP/1.1 ${String(refusal.status)} No\r\nContent-Length: 2\r\n\r\nNo`);
      return;
    }
    const at = url.lastIndexOf(':');
    const target = connect(Number(url.slice(at + 1)), url.slice(0, at), () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    sockets.add(target);
    target.on('error', () => client.destroy());
    client.on('close', () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    taken: () => {
      const taken = targets;
      targets = [];
      return taken;
    },
    authorization: () => authorization,
    refuse: (status, times = Infinity) => (refusal = { status, left: times }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
