import type { AgentOptions, ClientRequest } from 'node:http';
import { connect as connectSocket, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';
import { codeOf } from '../errors.js';
import { PROXY_REFUSED } from './failure.js';

type Connection = Parameters<HttpsProxyAgent<string>['connect']>[1];

/**
 * Connects to hosts through the proxy (CONNECT), or directly to those that NO_PROXY exempts.
 * NO_PROXY comes from process.env: proxy-from-env takes no other environment
 * (https://github.com/Rob--W/proxy-from-env).
 */
export class ProxyAgent extends HttpsProxyAgent<string> {
  private readonly isSecure: boolean;

  constructor(proxy: URL, isSecure: boolean, options: AgentOptions) {
    super(withoutCredentials(proxy), { ...options, headers: () => authorizationOf(proxy) });
    this.isSecure = isSecure;
  }

  /**
   * The library infers this from the call stack, which lacks https when a request waited for a
   * socket.
   */
  override isSecureEndpoint(): boolean {
    return this.isSecure;
  }

  override async connect(request: ClientRequest, connection: Connection): Promise<Socket> {
    const target = targetOf(connection, this.isSecure);
    if (getProxyForUrl(target) === '')
      return connection.secureEndpoint ? connectTls(connection) : connectSocket(connection);
    let status = 200;
    request.once('proxyConnect', (answer: { readonly statusCode: number }) => {
      status = answer.statusCode;
    });
    const socket = await super.connect(request, connection).catch((error: unknown) => {
      // Only a connection that ended before the proxy answered has no code.
      throw codeOf(error) === undefined && error instanceof Error
        ? Object.assign(error, { code: 'ECONNRESET' })
        : error;
    });
    if (status === 200) return socket;
    // The library would pass the proxy's refusal on as the service's answer.
    socket.destroy();
    throw Object.assign(
      new Error(`The proxy ${this.proxy.host} answered ${String(status)} to CONNECT ${target}`),
      {
        code: PROXY_REFUSED,
        // This property makes the SDK retry: a failing gateway may recover.
        ...(status >= 500 ? { $retryable: { throttling: false } } : {}),
      },
    );
  }
}

/** Without user name and password: the library shows the URL to debug listeners and in events. */
function withoutCredentials(proxy: URL): URL {
  const url = new URL(proxy);
  url.username = '';
  url.password = '';
  return url;
}

function authorizationOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'Proxy-Authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

function targetOf({ host, port }: Connection, isSecure: boolean): string {
  const name = host?.includes(':') === true ? `[${host}]` : (host ?? '');
  return `${isSecure ? 'https' : 'http'}://${name}:${String(port)}`;
}
