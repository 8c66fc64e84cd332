import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { UserError } from '../errors.js';
import { given, type Environment } from './environment.js';

/** The agents that open and keep a client's sockets. */
export interface Agents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
}

/**
 * `environment` must have the proxy variables of this process: HTTPS_PROXY and HTTP_PROXY are taken
 * from it, but the proxy agent decides each connection with proxy-from-env, which reads process.env
 * only. A proxy that process.env doesn't have is not used.
 *
 * Throws a UserError, which doesn't show the value, for a proxy that isn't an http:// or https://
 * URL.
 */
export async function agentsFor(environment: Environment, maxSockets: number): Promise<Agents> {
  const options: AgentOptions = { keepAlive: true, maxSockets };
  const [forHttp, forHttps] = [proxyOf('http', environment), proxyOf('https', environment)];
  const direct = { httpAgent: new HttpAgent(options), httpsAgent: new HttpsAgent(options) };
  if (forHttp === undefined && forHttps === undefined) return direct;
  const { ProxyAgent } = await import('./proxy-agent.js');
  return {
    httpAgent: forHttp === undefined ? direct.httpAgent : new ProxyAgent(forHttp, false, options),
    httpsAgent:
      forHttps === undefined
        ? direct.httpsAgent
        : // The SDK uses only what both kinds of agents have; their types differ.
          (new ProxyAgent(forHttps, true, options) as unknown as HttpsAgent),
  };
}

/** The lower-case name takes precedence, as in curl and proxy-from-env. */
function proxyOf(scheme: 'http' | 'https', environment: Environment): URL | undefined {
  for (const name of [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`]) {
    const text = given(environment[name]);
    if (text === undefined) continue;
    const url = text.includes('://') ? text : `http://${text}`;
    if (isProxy(url)) return new URL(url);
    throw new UserError(`${name} must be a URL that begins with http:// or https://`, 'config');
  }
  return undefined;
}

function isProxy(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  try {
    decodeURIComponent(`${username}${password}`);
    return true;
  } catch {
    return false;
  }
}
