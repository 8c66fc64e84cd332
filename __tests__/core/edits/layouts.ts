/** Ways to write a file, each as a function of its text with two spaces a level. */
export const LAYOUTS: readonly (readonly [name: string, lay: (text: string) => string])[] = [
  ['two spaces', (text) => `${text}\n`],
  ['no final line end', (text) => text],
  ['CRLF', (text) => `${text}\n`.replaceAll('\n', '\r\n')],
  ['tabs', (text) => text.replace(/^ +/gm, (run) => '\t'.repeat(run.length / 2))],
  ['four spaces', (text) => text.replace(/^ +/gm, (run) => run + run)],
  ['one line', (text) => JSON.stringify(JSON.parse(text))],
  ['several members a line', (text) => text.replace(/,\n +/g, ', ')],
  ['a column a line', (text) => text.replace(/\n {6,}/g, ' ').replace(/\n {4}\}/g, ' }')],
];
