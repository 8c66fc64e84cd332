// Calls of moto that need no client of the SDK. It asks for no signature, only for the service's name.

const REGION = 'us-east-1';

export interface MotoCall {
  readonly service: string;
  readonly method?: string;
  /** From the slash on. */
  readonly path?: string;
  /** JSON services: the operation, such as `AWSEvents.ListRules`. */
  readonly target?: string;
  readonly body?: unknown;
}

/** The answer as text. Throws what moto says where it refuses. */
export async function motoText(moto: string, call: MotoCall): Promise<string> {
  const { service, method = 'POST', path = '/', target, body } = call;
  const isForm = body instanceof URLSearchParams;
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/x-amz-json-1.1';
  const response = await fetch(`${moto}${path}`, {
    method,
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=none`,
      // With a type, moto takes a GET for another service's.
      ...(body === undefined ? {} : { 'content-type': type }),
      ...(target === undefined ? {} : { 'x-amz-target': target }),
    },
    ...(body === undefined ? {} : { body: isForm ? body.toString() : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`${service} ${target ?? `${method} ${path}`}: ${response.status} ${text}`);
  return text;
}

/** The answer as JSON. */
export async function motoJson(moto: string, call: MotoCall): Promise<Json> {
  return JSON.parse(await motoText(moto, call)) as Json;
}

export type Json = Readonly<Record<string, unknown>>;
