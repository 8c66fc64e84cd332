// Texts that are derived from the compiled sources and from action.yml.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

/** Pairs of file and text. */
export async function documents(root) {
  const load = (file) => import(`${pathToFileURL(join(root, 'build', file)).href}?${Date.now()}`);
  const { RULES } = await load('core/change/rules/index.js');
  const { renderRulesPage } = await load('report/rules.js');
  const { VARIABLES } = await load('protocol/settings.js');
  const { PERMISSIONS, PROGRAMS, RESOURCES } = await load('protocol/permissions.js');
  const { COMMANDS, renderHelp } = await load('bin/commands.js');
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  const cell = (text) => text.replaceAll('|', '\\|');
  const inputs = Object.entries(action.inputs).map(
    ([name, { description, default: value }]) =>
      `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${cell(description)} |`,
  );
  const outputs = Object.entries(action.outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  let readme = readFileSync(join(root, 'README.md'), 'utf8');
  readme = between(
    readme,
    'inputs',
    ['| Input | Default | |', '|---|---|---|', ...inputs].join('\n'),
  );
  readme = between(readme, 'outputs', ['| Output | |', '|---|---|', ...outputs].join('\n'));
  readme = between(
    readme,
    'cli',
    [
      '```text',
      [renderHelp(), ...COMMANDS.map((command) => renderHelp(command))].join('\n').trimEnd(),
      '```',
    ].join('\n'),
  );
  readme = between(readme, 'variables', variableTable(VARIABLES));
  const [, ...others] = PROGRAMS;
  readme = between(
    readme,
    'permissions of the validator',
    permissionTable(
      PERMISSIONS.filter(({ programs }) => programs.includes('validator')),
      RESOURCES,
      [],
    ),
  );
  readme = between(
    readme,
    'permissions of the commands',
    permissionTable(
      PERMISSIONS.filter(({ programs }) => others.some((program) => programs.includes(program))),
      RESOURCES,
      others,
    ),
  );
  return [
    ['docs/rules.md', renderRulesPage(RULES)],
    ['README.md', readme],
  ];
}

function variableTable(variables) {
  const fallbacks = {
    required: () => 'required',
    text: ({ text }) => `\`${text}\``,
    same: ({ as }) => `that of \`${as}\``,
    none: () => 'none',
  };
  const rows = variables.map(
    ({ name, fallback, meaning }) =>
      `| \`${name}\` | ${fallbacks[fallback.kind](fallback)} | ${meaning} |`,
  );
  return ['| Variable | Default | |', '|---|---|---|', ...rows].join('\n');
}

/** A column for each of the programs that are told apart. */
function permissionTable(permissions, resources, programs) {
  const rows = permissions.map(({ action, resource, programs: needed, why }) =>
    [
      `\`${action}\``,
      resources[resource],
      ...programs.map((program) => (needed.includes(program) ? '✔' : '')),
      why,
    ].join(' | '),
  );
  const head = ['Action', 'On', ...programs, 'Why'];
  return [head.join(' | '), head.map(() => '---').join('|'), ...rows]
    .map((row) => (row.startsWith('---') ? `|${row}|` : `| ${row} |`))
    .join('\n');
}

/** Replaces what stands between two markers; a missing marker is a mistake, not an empty table. */
function between(text, name, replacement) {
  const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`README.md lacks the markers of ${name}`);
  return `${text.slice(0, start + open.length)}\n\n${replacement}\n\n${text.slice(end)}`;
}
