/** What users can write in names and texts, against each kind of sink. */
export const HOSTILE = [
  '::error::pwned',
  '##[error]pwned',
  '@octocat',
  '</details><img src=x>',
  '`x` | y',
  '[a](http://evil.example)',
  '\u202egnp',
  '\u001b[31mred',
  '#1 GH-2',
  'www.evil.example',
  'a\nb\r::warning::c',
];
