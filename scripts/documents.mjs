// Texts that are derived from the compiled sources and from action.yml.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { parse } from 'yaml';
import { infrastructure } from './infrastructure.mjs';

/** The example names no registry, but the repository's variables that do. */
const VARIABLES_OF_REPOSITORY = {
  registry: 'vars.SCHEMA_REGISTRY',
  table: 'vars.SCHEMA_REGISTRY_TABLE',
  variables: 'SCHEMA_REGISTRY (s3://bucket), SCHEMA_REGISTRY_TABLE, AWS_REGION, and',
};

/** Pairs of file and text. */
export async function documents(root) {
  const load = (file) => import(`${pathToFileURL(join(root, 'build', file)).href}?${Date.now()}`);
  const { RULES } = await load('core/change/rules/index.js');
  const { renderRulesPage } = await load('report/rules.js');
  const { VARIABLES } = await load('protocol/variables.js');
  const { PERMISSIONS, PROGRAMS } = await load('protocol/permissions.js');
  const { RESOURCES } = await load('protocol/permission-resources.js');
  const { COMMANDS } = await load('bin/commands.js');
  const { renderHelp } = await load('bin/render-help.js');
  const { WORKFLOW, registryWorkflow } = await load('bin/workflow.js');
  const { inputs, outputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  const [validator, ...others] = PROGRAMS;
  const needs = (programs) =>
    PERMISSIONS.filter((one) => programs.some((program) => one.programs.includes(program)));
  const help = [renderHelp(), ...COMMANDS.map((command) => renderHelp(command))];
  const blocks = {
    'README.md': {
      'a change that breaks': summary(root, 'v2', 'v3'),
      // The comment at its top is for those who copy the file.
      workflow: fenced('yaml', WORKFLOW.replace(/^(?:#.*\n)+/, '')),
    },
    'docs/reviews.md': { 'a comment with a suggestion': reviewComment(root, 'type-narrowed') },
    'docs/action.md': { inputs: inputTable(inputs), outputs: outputTable(outputs) },
    'docs/cli.md': { cli: fenced('text', help.join('\n')) },
    'docs/deployment.md': {
      variables: variableTable(VARIABLES),
      'permissions of the validator': permissionTable(needs([validator]), RESOURCES, []),
      'permissions of the commands': permissionTable(needs(others), RESOURCES, others),
    },
  };
  return [
    ['docs/rules.md', renderRulesPage(RULES)],
    ['examples/check.yml', WORKFLOW],
    ['examples/check-with-registry.yml', registryWorkflow(VARIABLES_OF_REPOSITORY)],
    ['infra/names/permissions.json', await infrastructure(root)],
    ...(await guidePolicies(root)),
    ...Object.entries(blocks).map(([file, texts]) => [file, filled(root, file, texts)]),
  ];
}

/**
 * The validator's policies for those who follow docs/deployment.md without Terraform: what Terraform
 * renders for that environment, with the workgroup that a new account has.
 */
async function guidePolicies(root) {
  const golden = readFileSync(join(root, '__tests__/infra/golden/rendered.json'), 'utf8');
  const { policies, names } = JSON.parse(golden).development;
  const texts = ['glue', 'registry', 'runtime'].map(async (name) => {
    const policy = JSON.stringify(policies[`validator_${name}`]);
    const text = policy.replaceAll(`workgroup/${names.workgroup}`, 'workgroup/primary');
    return [
      `examples/guide/${names[`${name}_policy`]}.json`,
      await format(text, { parser: 'json', printWidth: 100 }),
    ];
  });
  return Promise.all(texts);
}

function filled(root, file, texts) {
  let text = readFileSync(join(root, file), 'utf8');
  for (const [name, replacement] of Object.entries(texts))
    text = between(text, file, { name, replacement });
  return text;
}

function fenced(language, text) {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** The first comment on the diff about a rule, as the golden file has it, as a quotation. */
function reviewComment(root, rule) {
  const golden = readFileSync(join(root, '__tests__/report/review/golden/review.md'), 'utf8');
  const comments = golden.split(/^===== .*\n/m);
  const found = comments.find((comment) => comment.includes(`[\`${rule}\`]`));
  if (found === undefined) throw new Error(`The golden review has no comment on ${rule}`);
  return found
    .replace(/<!--.*-->/, '')
    .trim()
    .replace(/https:\S*?\/docs\/rules\.md/g, 'rules.md')
    .replace(/^/gm, '> ')
    .replace(/ +$/gm, '');
}

/** What a reviewer sees of a change between two versions of the fixture, as a quotation. */
function summary(root, before, after) {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-documents-'));
  const [old, young] = ['main/schemas/events.json', 'pull-request/schemas/events.json'];
  for (const [file, version] of [
    [old, before],
    [young, after],
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, `__tests__/stories/events/${version}.json`), join(folder, file));
  }
  const cli = join(root, 'build/bin/cli.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'diff', old, young, '--format', 'markdown'],
    { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, NO_COLOR: '1' } },
  );
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && status !== 1) throw new Error(`schema-gate diff failed: ${stderr}`);
  // On GitHub, a document links within its own commit.
  return stdout
    .replaceAll(/https:\/\/github\.com\/lean-ops\/schema-gate\/blob\/[^/]+\//g, '')
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}

function inputTable(inputs) {
  const rows = Object.entries(inputs).map(
    ([name, { description, default: value }]) =>
      `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${cell(description)} |`,
  );
  return ['| Input | Default | |', '|---|---|---|', ...rows].join('\n');
}

function outputTable(outputs) {
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return ['| Output | |', '|---|---|', ...rows].join('\n');
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
function between(text, file, { name, replacement }) {
  const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`${file} lacks the markers of ${name}`);
  return `${text.slice(0, start + open.length)}\n\n${replacement}\n\n${text.slice(end)}`;
}
