// The site of GitHub Pages: every JSON Schema under the address that its $id says, and a page that
// lists them. node scripts/pages.mjs FOLDER [SCHEMAS]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [site, schemas = join(root, 'schemas')] = process.argv.slice(2);
if (site === undefined) {
  console.error('Name the folder for the site: node scripts/pages.mjs FOLDER');
  process.exit(2);
}

/** `https://OWNER.github.io/REPOSITORY/`: the place of a repository's pages. */
function home() {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, owner, name] = /github\.com\/([^/]+)\/(.+?)(?:\.git)?$/.exec(repository.url);
  return `https://${owner.toLowerCase()}.github.io/${name}/`;
}

const HOME = home();
const pages = new Map();
for (const file of readdirSync(schemas).sort()) {
  const text = readFileSync(join(schemas, file), 'utf8');
  const { $id: id, title = file, description = '' } = JSON.parse(text);
  const path = typeof id === 'string' && id.startsWith(HOME) ? id.slice(HOME.length) : '';
  if (!/^[a-z][a-z.-]*\.json$/.test(path) || pages.has(path)) {
    console.error(`${file}: its $id ${JSON.stringify(id)} is no address of its own below ${HOME}`);
    process.exit(1);
  }
  pages.set(path, { text, title, description });
}

const html = (text) => text.replace(/[&<>"]/g, (one) => `&#${String(one.charCodeAt(0))};`);
const list = [...pages].map(
  ([path, { title, description }]) =>
    `<li><a href="${path}">${html(title)}</a>${description === '' ? '' : `: ${html(description)}`}</li>`,
);
mkdirSync(site, { recursive: true });
for (const [path, { text }] of pages) writeFileSync(join(site, path), text);
writeFileSync(
  join(site, 'index.html'),
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>schema-gate: JSON Schemas</title>
<h1>JSON Schemas of <a href="https://github.com/lean-ops/schema-gate">schema-gate</a></h1>
<ul>
${list.join('\n')}
</ul>
</html>
`,
);
console.log(`${String(pages.size)} schemas for ${HOME} in ${site}`);
