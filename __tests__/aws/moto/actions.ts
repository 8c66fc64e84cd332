import type { IncomingMessage } from 'node:http';

/** A request, by the permission that AWS would ask for: `s3:GetBucketVersioning`, `glue:GetTable`. */
export interface Asked {
  readonly action: string;
  /** How the service answers with an error. */
  readonly protocol: 'xml' | 'json' | 'query';
}

/** A subresource of a bucket, and the action of reading it. */
const OF_BUCKETS: readonly (readonly [query: string, action: string])[] = [
  ['location', 'GetBucketLocation'],
  ['versioning', 'GetBucketVersioning'],
  ['notification', 'GetBucketNotification'],
  ['replication', 'GetReplicationConfiguration'],
  ['encryption', 'GetEncryptionConfiguration'],
  ['policy', 'GetBucketPolicy'],
  ['policyStatus', 'GetBucketPolicyStatus'],
  ['publicAccessBlock', 'GetBucketPublicAccessBlock'],
  ['ownershipControls', 'GetBucketOwnershipControls'],
  ['lifecycle', 'GetLifecycleConfiguration'],
  ['versions', 'ListBucketVersions'],
];

/** Paths of Lambda's API, and the action of reading them. */
const OF_FUNCTIONS: readonly (readonly [path: RegExp, action: string])[] = [
  [/\/functions\/[^/]+\/configuration$/, 'GetFunctionConfiguration'],
  [/\/functions\/[^/]+\/event-invoke-config$/, 'GetFunctionEventInvokeConfig'],
  [/\/functions\/[^/]+\/policy$/, 'GetPolicy'],
  [/\/functions\/[^/]+$/, 'GetFunction'],
  [/\/functions\/?$/, 'ListFunctions'],
  [/\/event-source-mappings\/?$/, 'ListEventSourceMappings'],
];

/** Reads the service from the signature, as AWS does, and the operation from where it is told. */
export function askedOf({ method = '', url = '/', headers }: IncomingMessage, body: string): Asked {
  const { pathname, searchParams } = new URL(url, 'http://aws.invalid');
  const [, service = 'unsigned'] =
    /Credential=[^/]+\/[^/]+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  const target = /\.([A-Za-z]+)$/.exec(String(headers['x-amz-target'] ?? ''))?.[1];
  if (target !== undefined) return { action: `${service}:${target}`, protocol: 'json' };
  if (service === 's3')
    return { action: `s3:${ofS3(method, pathname, searchParams)}`, protocol: 'xml' };
  if (service === 'lambda') {
    const known = OF_FUNCTIONS.find(([path]) => path.test(pathname))?.[1];
    const action = method === 'GET' ? (known ?? `GET ${pathname}`) : `${method} ${pathname}`;
    return { action: `lambda:${action}`, protocol: 'json' };
  }
  const query = new URLSearchParams(body).get('Action');
  if (query !== null) return { action: `${service}:${query}`, protocol: 'query' };
  return { action: `${service}:${pathname.slice(1)}`, protocol: 'json' };
}

function ofS3(method: string, pathname: string, query: URLSearchParams): string {
  const isObject = /^\/[^/]+\/./.test(pathname);
  if (method !== 'GET' && method !== 'HEAD')
    return `${method} ${pathname}${query.size === 0 ? '' : `?${query.toString()}`}`;
  if (isObject) return 'GetObject';
  return OF_BUCKETS.find(([name]) => query.has(name))?.[1] ?? 'ListBucket';
}

/** The verbs of AWS's actions that change nothing. */
const READS = /^(?:Get|List|Describe|Scan|Query|BatchGet|Simulate|TestEventPattern)(?![a-z])/;

/** Whether an action only reads. */
export const isRead = (action: string): boolean => READS.test(action.replace(/^[^:]*:/, ''));
