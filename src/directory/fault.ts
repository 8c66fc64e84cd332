import { codeOf, Fault, reasonOf } from '../errors.js';

const ADVICE: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'free some space on that disk'],
  ['EDQUOT', 'free some space of your quota'],
  ['EACCES', 'let this user read and write there'],
  ['EPERM', 'let this user read and write there; the file system must support hard links'],
  ['EROFS', 'name a directory that can be written to'],
  ['ENOTDIR', 'there is a file in place of a folder; move it away'],
  ['EISDIR', 'there is a folder in place of a file; move it away'],
  ['ENAMETOOLONG', 'choose a shorter topic, table_name or directory'],
  ['EMFILE', 'raise the limit of open files'],
]);

/** A Fault that names the operation, the path, and what to do. */
export function directoryFault(operation: string, path: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const advice = ADVICE.get(codeOf(error) ?? '');
  return new Fault(
    `${operation} ${path} failed: ${reasonOf(error)}${advice === undefined ? '' : ` (${advice})`}`,
    { cause: error, file: path },
  );
}

export function linkFault(full: string): Fault {
  return new Fault(
    `${full} is a link, and the registry doesn't follow links; replace it by the file or folder it points to`,
    { file: full },
  );
}
