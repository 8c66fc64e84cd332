/** The first line of every pointer: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const FIRST_LINE = 'version https://git-lfs.github.com/spec/';

/** Whether git has a pointer of Git LFS in place of the file. */
export function isLfsPointer(content: Uint8Array): boolean {
  return new TextDecoder().decode(content.subarray(0, FIRST_LINE.length)) === FIRST_LINE;
}
