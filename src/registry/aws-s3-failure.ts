import type { Failure } from '../aws/failure.js';

/** Truly no such key. A 404 without this name may mean the bucket, or a proxy. */
export function isAbsent({ status, name }: Failure): boolean {
  return status === 404 && name === 'NoSuchKey';
}

/** Another write was under way at the same key; neither is known to have won. */
export function isConflict({ status, name }: Failure): boolean {
  return status === 409 && (name === 'ConditionalRequestConflict' || name === 'OperationAborted');
}
