import { codeOf, Fault, reasonOf } from '../errors.js';

const ADVICE: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'free some space on that disk'],
  ['EDQUOT', 'free some space of your quota'],
  ['EACCES', 'let this user read and write there'],
  ['EPERM', 'let this user read and write there; the file system must know hard links'],
  ['EROFS', 'name a directory that can be written to'],
  ['ENOTDIR', 'a file stands where a folder must be; move it away'],
  ['EISDIR', 'a folder stands where a file must be; move it away'],
  ['ENAMETOOLONG', 'choose a shorter topic or directory'],
  ['EMFILE', 'raise the limit of open files'],
]);

/** Says what could not be done in a directory that is used as a registry, and what to do about it. */
export function directoryFault(operation: string, path: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const advice = ADVICE.get(codeOf(error) ?? '');
  return new Fault(
    `${operation} ${path} failed: ${reasonOf(error)}${advice === undefined ? '' : ` (${advice})`}`,
    {
      cause: error,
      file: path,
    },
  );
}

export function linkFault(full: string): Fault {
  return new Fault(
    `${full} is a link, which a registry doesn't follow; put what it points to in its place`,
    { file: full },
  );
}
