import { get } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { createServer as tlsServer, getCACertificates, setDefaultCACertificates, type Server } from 'node:tls'; // prettier-ignore
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agentsFor } from '../../src/aws/agents.js';
import { stepFunctionsBackfill } from '../../src/backfill/step-functions.js';
import { Fault, UserError } from '../../src/errors.js';
import { awsRegistry } from '../../src/registry/aws.js';
import { athenaWarehouse } from '../../src/warehouse/athena.js';
import { startAthenaGlue } from '../servers/athena-glue.js';
import { selfSigned } from '../servers/certificate.js';
import { connectProxy, type ConnectProxy } from '../servers/connect-proxy.js';
import { faultyProxy } from '../servers/faulty-proxy.js';
import { s3Server, type S3Server } from '../servers/s3.js';
import { stepFunctionsServer } from '../servers/step-functions.js';
import { on, places } from '../warehouse/tables.js';

// Made up, and odd enough to be found wherever they leak.
const USER = 'proxy-user';
const PASSWORD = 'pRoXy:pass/word';
const CREDENTIALS = `${USER}:${encodeURIComponent(PASSWORD)}`;
const BUCKET = 'proxied';
const KEY = 'schemas/events/active/schema.json';

let s3: S3Server;
let secure: Server;
let http: string;
let https: string;
let proxy: ConnectProxy;
const trusted = getCACertificates('default');
const set = new Set<string>();
/** Variables of this process, until the test ends. */
function setVariables(variables: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(variables)) set.add(name);
  Object.assign(process.env, variables);
}

beforeAll(async () => {
  s3 = await s3Server();
  await s3.createBucket(BUCKET);
  const pair = selfSigned('localhost');
  setDefaultCACertificates([...trusted, pair.cert]);
  const { port } = new URL(s3.url);
  secure = tlsServer(pair, (socket) => {
    const onward = connect(Number(port), '127.0.0.1');
    socket.on('error', () => onward.destroy());
    onward.on('error', () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  http = `http://localhost:${port}`;
  https = `https://localhost:${String((secure.address() as AddressInfo).port)}`;
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
  const { objects } = await open(http);
  await objects.put(KEY, Buffer.from('{}'), new Map(), { kind: 'always' });
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  secure.close();
  await s3.close();
});
beforeEach(async () => {
  proxy = await connectProxy();
});
afterEach(async () => {
  for (const name of set) Reflect.deleteProperty(process.env, name);
  set.clear();
  await proxy.close();
});

const open = (endpoint: string, more: { readonly inFlight?: number } = {}) =>
  awsRegistry({
    bucket: BUCKET,
    prefix: 'schemas',
    table: undefined,
    backoffMs: 1,
    environment: { ...process.env, AWS_ENDPOINT_URL_S3: endpoint },
    ...more,
  });
const read = async (endpoint: string): Promise<number | undefined> =>
  (await (await open(endpoint)).objects.get(KEY))?.size;
async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const error: unknown = await work.then(
    () => new Error('It did not fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw error;
  const shown = inspect(error, { depth: 20, showHidden: true });
  for (const secret of [USER, PASSWORD, encodeURIComponent(PASSWORD)])
    expect(shown).not.toContain(secret);
  return error;
}

describe('a proxy', () => {
  it.each([
    ['HTTPS_PROXY', () => https],
    ['https_proxy', () => https],
    ['HTTP_PROXY', () => http],
    ['http_proxy', () => http],
  ])('in %s gets CONNECT with the user name and the password', async (name, endpoint) => {
    setVariables({ [name]: `http://${CREDENTIALS}@${proxy.host}` });
    expect(await read(endpoint())).toBe(2);
    expect(proxy.taken()).toEqual([new URL(endpoint()).host]);
    expect(proxy.authorization()).toBe(`${USER}:${PASSWORD}`);
  });

  it('keeps its name and password to itself: nothing that is logged of an agent shows them', async () => {
    setVariables({ HTTPS_PROXY: `http://${CREDENTIALS}@${proxy.host}` });
    const { httpsAgent } = await agentsFor(process.env, 1);
    const shown = inspect(httpsAgent, { depth: 20, showHidden: true, getters: true });
    expect(shown).toContain(proxy.host);
    for (const secret of [USER, PASSWORD, encodeURIComponent(PASSWORD)])
      expect(shown).not.toContain(secret);
  });

  it('may be named without http://, and then without credentials', async () => {
    setVariables({ HTTPS_PROXY: proxy.host });
    expect(await read(https)).toBe(2);
    expect(proxy.taken()).toHaveLength(1);
    expect(proxy.authorization()).toBeUndefined();
  });

  it.each([
    ['NO_PROXY', 'localhost'],
    ['no_proxy', 'example.org, localhost'],
    ['NO_PROXY', '*'],
    ['NO_PROXY', '.localhost,localhost'],
  ])('is not asked for hosts in %s=%s', async (name, value) => {
    setVariables({ HTTPS_PROXY: `http://${proxy.host}`, HTTP_PROXY: `http://${proxy.host}` });
    setVariables({ [name]: value });
    expect([await read(https), await read(http)]).toEqual([2, 2]);
    expect(proxy.taken()).toEqual([]);
  });

  it('is asked where NO_PROXY names other hosts and other ports', async () => {
    setVariables({ HTTPS_PROXY: `http://${proxy.host}`, NO_PROXY: 'example.org,localhost:1' });
    expect(await read(https)).toBe(2);
    expect(proxy.taken()).toHaveLength(1);
  });

  it('of the other scheme is not asked', async () => {
    setVariables({ HTTP_PROXY: `http://${proxy.host}` });
    expect(await read(https)).toBe(2);
    setVariables({ HTTP_PROXY: '', HTTPS_PROXY: `http://${proxy.host}` });
    expect(await read(http)).toBe(2);
    expect(proxy.taken()).toEqual([]);
  });

  it('is asked for every service', async () => {
    const catalogue = await startAthenaGlue(Object.values(places.databases));
    const machine = await stepFunctionsServer();
    try {
      setVariables({ HTTP_PROXY: `http://${proxy.host}` });
      const environment = { ...process.env, AWS_ENDPOINT_URL: catalogue.endpoint };
      const warehouse = athenaWarehouse({ places, outputBucket: 'results', workgroup: 'primary', remainingMs: () => 600_000, sleep: async () => undefined, environment }); // prettier-ignore
      expect(await warehouse.table('cur_db', 'topic')).toBeUndefined();
      expect(new Set(proxy.taken())).toEqual(new Set([new URL(catalogue.endpoint).host]));
      await warehouse.apply({ ...on, kind: 'set-properties', properties: new Map([['format', 'parquet']]) }, '1'); // prettier-ignore
      expect(proxy.taken()).toHaveLength(1);
      const sfn = { ...process.env, AWS_ENDPOINT_URL_SFN: machine.url };
      const machineArn = 'arn:aws:states:x:1:stateMachine:y';
      const backfill = await stepFunctionsBackfill(machineArn, sfn, {} as never);
      await backfill.start('name', {} as never);
      expect(proxy.taken()).toEqual([new URL(machine.url).host]);
    } finally {
      await Promise.all([catalogue.close(), machine.close()]);
    }
  });

  it('serves requests that waited for a socket, over TLS', async () => {
    setVariables({ HTTPS_PROXY: `http://${proxy.host}` });
    const { httpsAgent } = await agentsFor(process.env, 1);
    const answers = Array.from(
      { length: 5 },
      () =>
        new Promise<number | undefined>((resolve, reject) => {
          get(`${https}/${BUCKET}/${KEY}`, { agent: httpsAgent }, (answer) => {
            answer.resume().on('end', () => resolve(answer.statusCode));
          }).on('error', reject);
        }),
    );
    expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
    httpsAgent.destroy();
  });
});

describe('a proxy that', () => {
  const through = (): void => setVariables({ HTTPS_PROXY: `http://${CREDENTIALS}@${proxy.host}` });

  it.each([407, 403, 400])('refuses with %s is named, and asked once', async (status) => {
    through();
    proxy.refuse(status);
    const { message } = await faultOf(read(https));
    expect(message).toContain(
      `Reading s3://${BUCKET}/${KEY} failed: the proxy refused the connection`,
    );
    expect(message).toContain(
      `The proxy ${proxy.host} answered ${String(status)} to CONNECT ${https}`,
    );
    expect(message).toMatch(/Check HTTPS_PROXY .* NO_PROXY/);
    expect(proxy.taken()).toHaveLength(1);
  });

  it.each([503, 'hang up'] as const)('fails with %s for a moment is asked again', async (how) => {
    through();
    proxy.refuse(how, 2);
    expect(await read(https)).toBe(2);
    expect(proxy.taken()).toHaveLength(3);
  });

  it.each([
    [502, /the proxy refused the connection, after several tries/],
    ['hang up', /the connection broke, after several tries/],
  ] as const)('goes on to fail with %s is named', async (how, says) => {
    through();
    proxy.refuse(how);
    expect((await faultOf(read(https))).message).toMatch(says);
  });

  it('that cannot be reached is named by its address', async () => {
    through();
    await proxy.close();
    const { message } = await faultOf(read(https));
    expect(message).toContain(proxy.host);
    expect(message).toMatch(/the endpoint can't be reached.*HTTPS_PROXY and NO_PROXY/);
  });

  it.each([
    `socks5://${CREDENTIALS}@127.0.0.1:1080`,
    `http://${CREDENTIALS}@`,
    `http://${USER}:%zz@127.0.0.1:3128`,
    `ftp://${CREDENTIALS}@127.0.0.1`,
  ])('is no URL of http or https is wrong usage, and is not shown: %s', async (url) => {
    setVariables({ HTTPS_PROXY: url });
    const error: unknown = await open(https).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(
      'HTTPS_PROXY must be a URL that begins with http:// or https://',
    );
    expect(inspect(error, { showHidden: true })).not.toContain(USER);
  });
});

it('without proxies nothing of them is needed: requests go to the endpoint itself', async () => {
  const watched = await faultyProxy(s3.url);
  expect(await read(watched.url)).toBe(2);
  expect(watched.taken()).toHaveLength(1);
  await watched.close();
});
