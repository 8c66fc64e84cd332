/** A version's number, as its file has it; a file may lack one. */
export function versionNumber({ version }: { readonly version: string | null }): string {
  return version ?? 'unnumbered';
}
