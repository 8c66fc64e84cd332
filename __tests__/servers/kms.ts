import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Answer {
  readonly status: number;
  readonly answer: object;
}

/** GenerateMac and VerifyMac over HTTP (awsJson1.1), with real HMACs. */
export interface KmsServer {
  readonly url: string;
  /** `GenerateMac eu-west-1`: the operation, and the region that it was signed for. */
  readonly calls: string[];
  /** The messages of which a MAC was asked for, or checked. */
  readonly messages: string[];
  /** The answer of every call from now on; undefined for KMS's own. */
  answers: Answer | undefined;
  readonly close: () => Promise<void>;
}

const refusal = (type: string): Answer => ({ status: 400, answer: { __type: type, message: '' } });

/** `secrets`: of each key, by its ARN. */
export async function kmsServer(secrets: Readonly<Record<string, string>>): Promise<KmsServer> {
  const own = (action: string, region: string, body: string): Answer => {
    const { KeyId, MacAlgorithm, Message, Mac } = JSON.parse(body) as Readonly<
      Record<'KeyId' | 'MacAlgorithm' | 'Message' | 'Mac', string>
    >;
    const secret = secrets[KeyId];
    // A key is known in its own region only.
    if (secret === undefined || KeyId.split(':')[3] !== region) return refusal('NotFoundException');
    const message = Buffer.from(Message, 'base64');
    if (message.length > 4096 || MacAlgorithm !== 'HMAC_SHA_256')
      return refusal('ValidationException');
    server.messages.push(message.toString('utf8'));
    const mac = createHmac('sha256', secret).update(message).digest();
    const common = { KeyId, MacAlgorithm };
    if (action === 'GenerateMac')
      return { status: 200, answer: { ...common, Mac: mac.toString('base64') } };
    const given = Buffer.from(Mac, 'base64');
    return given.length === mac.length && timingSafeEqual(given, mac)
      ? { status: 200, answer: { ...common, MacValid: true } }
      : refusal('KMSInvalidMacException');
  };
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { headers } = request;
      const action = String(headers['x-amz-target']).replace('TrentService.', '');
      const region = /Credential=[^/]+\/\d+\/([^/]+)\/kms\//.exec(
        String(headers.authorization),
      )?.[1];
      server.calls.push(`${action} ${region ?? 'unsigned'}`);
      const { status, answer } =
        server.answers ?? own(action, region ?? '', Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: KmsServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    calls: [],
    messages: [],
    answers: undefined,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}
