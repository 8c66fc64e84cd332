import { Fault } from '../errors.js';
import { adviceFor } from './advice.js';
import { failureOf, fieldOf, plain, textOf, type Asked, type Failure } from './failure.js';

/** Names operation, resource, what happened and what to do next. What the answer said is shown, shortened; no credentials are. */
export function awsFault(error: unknown, asked: Asked): Fault {
  if (error instanceof Fault) return error;
  const failure = failureOf(error);
  const { what, todo } = adviceFor(failure, asked);
  const tries = failure.attempts > 1 ? `, after ${failure.attempts} tries` : '';
  const answer = [
    failure.status === undefined ? '' : `HTTP ${failure.status}`,
    failure.name || failure.code,
  ].filter((text) => text !== '');
  const said = failure.message;
  const details = `${answer.join(' ')}${answer.length > 0 && said !== '' ? ': ' : ''}${said}`;
  return new Fault(
    `${asked.operation} ${asked.resource} failed: ${what}${tries}${details === '' ? '' : ` (${details})`}. ${todo}`,
    {
      cause: withoutSecrets(error, failure),
    },
  );
}

/** The SDK's errors carry the whole exchange, signatures and tokens included; whoever prints a cause must not print those. */
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
