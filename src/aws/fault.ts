import { Fault } from '../errors.js';
import { adviceFor } from './advice.js';
import {
  failureOf,
  fieldOf,
  isDenied,
  isRefusedByKey,
  plain,
  textOf,
  type AwsCall,
  type Failure,
} from './failure.js';

/**
 * A Fault that names the operation, the resource, what went wrong and what to do next. It quotes
 * the answer, shortened and without credentials.
 */
export function awsFault(error: unknown, call: AwsCall): Fault {
  if (error instanceof Fault) return error;
  const failure = failureOf(error);
  const { what, todo } = adviceFor(failure, call);
  // Not how many: that depends on how other requests fared, and equal runs report equal bytes.
  const tries = failure.attempts > 1 ? ', after several tries' : '';
  const answer = [
    failure.status === undefined ? '' : `HTTP ${failure.status}`,
    failure.name || failure.code,
  ].filter((text) => text !== '');
  const { message } = failure;
  const details = `${answer.join(' ')}${answer.length > 0 && message !== '' ? ': ' : ''}${message}`;
  const sentence = `${call.operation} ${call.resource} failed: ${what}${tries}${details === '' ? '' : ` (${details})`}`;
  const permission = isRefusedByKey(failure) ? 'kms:Decrypt' : call.permission;
  return new Fault(`${sentence}. ${todo}`, {
    cause: withoutSecrets(error, failure),
    obstacle: {
      what: sentence,
      todo,
      denied: isDenied(failure) ? { permission, resource: call.resource } : null,
    },
  });
}

/**
 * The SDK's errors hold the whole request and answer with signatures and tokens, which must not be
 * printed with the cause.
 */
function withoutSecrets(error: unknown, failure: Failure): Error {
  const requestId = textOf(fieldOf(fieldOf(error, '$metadata'), 'requestId'));
  const cause = new Error(failure.message);
  cause.name = failure.name || failure.code || 'Error';
  const frames =
    textOf(fieldOf(error, 'stack'))
      ?.split('\n')
      .filter((line) => /^ {4}at \S/.test(line)) ?? [];
  cause.stack = [
    `${cause.name}: ${cause.message}`,
    ...frames.map((line) => `    ${plain(line, 300)}`),
  ].join('\n');
  return Object.assign(cause, {
    ...(failure.status === undefined ? {} : { status: failure.status }),
    ...(requestId === undefined ? {} : { requestId: plain(requestId, 80) }),
  });
}
