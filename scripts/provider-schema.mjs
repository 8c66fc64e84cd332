// infra/provider-schema.json: what the AWS provider takes for the resources of infra/, so that tests
// know it without a provider. Read once, from the typings of an unpacked `@cdktn/provider-aws`:
//   npm pack @cdktn/provider-aws@25.7.0 && tar xzf cdktn-provider-aws-25.7.0.tgz
//   node scripts/provider-schema.mjs package
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = process.argv[2];
if (from === undefined) {
  console.error('Usage: node scripts/provider-schema.mjs FOLDER, that of @cdktn/provider-aws');
  process.exit(2);
}

/** `resource aws_x` or `data aws_x`, for all that the module has. */
function used() {
  const files = readdirSync(join(root, 'infra')).filter((name) => name.endsWith('.tf'));
  const text = files.map((name) => readFileSync(join(root, 'infra', name), 'utf8')).join('\n');
  const found = [...text.matchAll(/^(resource|data) "(\w+)"/gm)];
  return [...new Set(found.map(([, kind, type]) => `${kind} ${type}`))].sort();
}

/** Interfaces of a file, by name. */
function interfacesOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023);
  const found = new Map();
  ts.forEachChild(source, (node) => {
    if (ts.isInterfaceDeclaration(node)) found.set(node.name.text, { node, source });
  });
  return found;
}

/** The provider's own name stands in the link of a member's comment: `#code_sha256 Class#…`. */
function nameOf(member, source) {
  const comment = source.text.slice(member.pos, member.end);
  return /\{@link [^}#]*#(\w+)/.exec(comment)?.[1];
}

/** Paths of arguments, `environment.variables`; one that its block requires ends with `!`. */
function pathsOf(interfaces, name, prefix = '') {
  const { node, source } = interfaces.get(name);
  return node.members.flatMap((member) => {
    const argument = nameOf(member, source);
    if (argument === undefined) return [];
    const path = `${prefix}${argument}`;
    const types = source.text.slice(member.type.pos, member.type.end).match(/\b[A-Z]\w+/g) ?? [];
    const nested = types.find((type) => interfaces.has(type));
    return [
      `${path}${member.questionToken === undefined ? '!' : ''}`,
      ...(nested === undefined ? [] : pathsOf(interfaces, nested, `${path}.`)),
    ];
  });
}

const version = new Set();
const schema = {};
for (const one of used()) {
  const [kind, type] = one.split(' ');
  const folder = type.replace(/^aws_/, kind === 'data' ? 'data-aws-' : '').replaceAll('_', '-');
  const file = join(from, 'lib', folder, 'index.d.ts');
  const interfaces = interfacesOf(file);
  const config = [...interfaces.keys()].find((name) => name.endsWith('Config'));
  schema[one] = pathsOf(interfaces, config).sort().join(' ');
  for (const [, found] of readFileSync(file, 'utf8').matchAll(/hashicorp\/aws\/([\d.]+)\//g))
    version.add(found);
}
const text = JSON.stringify({ provider: [...version].join(', '), schema });
writeFileSync(
  join(root, 'infra', 'provider-schema.json'),
  await format(text, { parser: 'json', printWidth: 100 }),
);
console.log(`${Object.keys(schema).length} resources of provider ${[...version].join(', ')}`);
