import { isIncomplete, isSilence } from './failure.js';
import { named, type KnownFailure } from './known-failure.js';
import { endpointVariables } from './service.js';

const UNREACHABLE = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
];
const THROTTLED = [
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'LimitExceededException',
];
const BROKEN = ['InternalServerException', 'InternalServiceException', 'InternalServerError'];

/** Failures of the network and of the service; the caller's mistakes come before them. */
export const OUTAGES: readonly KnownFailure[] = [
  {
    matches: (failure) =>
      failure.status === 503 || failure.status === 429 || THROTTLED.includes(failure.name),
    advice: (_, { service }) => ({
      what: 'AWS asked to slow down',
      todo: `Run again in a few minutes, with fewer of these jobs at once${
        service === 'S3' || service === 'DynamoDB' ? '' : ', or raise the quota'
      }.`,
    }),
  },
  {
    matches: isIncomplete,
    advice: (_, { service }) => ({
      what: 'the answer is incomplete',
      todo: `Check that ${endpointVariables(service).join(', ')} and HTTPS_PROXY, where set, lead to ${service}: a proxy's own page and some stores that resemble it answer so.`,
    }),
  },
  {
    matches: named('AbortError'),
    advice: () => ({ what: 'the time was up before AWS answered', todo: 'Run it again.' }),
  },
  {
    matches: isSilence,
    advice: () => ({
      what: 'there was no answer in time',
      todo: 'Check the network between here and AWS (proxies, VPC endpoints, security groups), and run again.',
    }),
  },
  {
    matches: ({ code, status }) =>
      status === undefined &&
      (UNREACHABLE.includes(code) || code.startsWith('ERR_TLS') || /certificate/i.test(code)),
    advice: (_, { service }) => ({
      what: "the endpoint can't be reached",
      todo: `Check the network, AWS_REGION and, where set, ${endpointVariables(service).join(', ')}, HTTPS_PROXY and NO_PROXY.`,
    }),
  },
  {
    matches: ({ status, code, name }) =>
      (status ?? 0) >= 500 || ['ECONNRESET', 'EPIPE'].includes(code) || BROKEN.includes(name),
    advice: ({ status }, { service }) => ({
      what: status === undefined ? 'the connection broke' : 'the service is out of order',
      // A query may still run although the connection broke.
      todo: `Run again in a few minutes${service === 'Athena' ? '' : '; nothing is half-written'}.`,
    }),
  },
];
