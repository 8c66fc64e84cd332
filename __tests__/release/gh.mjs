// Stands in for GitHub's command line: `gh` with the state of one repository in a file, named by
// GH_STATE: {commits: {ref: sha}, tags: {name: sha}, releases: {tag: {draft, prerelease, files, notes}}}.
// Answers what publish.mjs asks and refuses everything else. Every call is kept in `calls`.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const args = process.argv.slice(2);
const file = process.env.GH_STATE;
const state = JSON.parse(readFileSync(file, 'utf8'));
state.calls.push(args.slice(0, 3).join(' '));
const end = (text = '', status = 0) => {
  writeFileSync(file, JSON.stringify(state));
  (status === 0 ? process.stdout : process.stderr).write(text);
  process.exit(status);
};
const valueOf = (flag) => args[args.indexOf(flag) + 1];
const fields = () =>
  Object.fromEntries(
    args.filter((_, at) => /^-[fF]$/.test(args[at - 1])).map((one) => one.split('=')),
  );
if (state.broken?.includes(state.calls.length)) end('HTTP 502: Bad Gateway\n', 1);

function release(verb, tag) {
  const known = state.releases[tag];
  if (verb === 'create') {
    if (known !== undefined) end('a release with the same tag name already exists\n', 1);
    if (args.includes('--verify-tag') && !(tag in state.tags))
      end(`tag ${tag} does not exist\n`, 1);
    const notes = readFileSync(valueOf('--notes-file'), 'utf8');
    const flags = { draft: args.includes('--draft'), prerelease: args.includes('--prerelease') };
    const files = args
      .slice(3)
      .filter((one, at) => /[/\\]/.test(one) && args[at + 2] !== '--notes-file');
    state.releases[tag] = { ...flags, notes, files: files.map((one) => basename(one)) };
    end();
  }
  if (known === undefined) end('release not found\n', 1);
  if (verb === 'view') end(JSON.stringify({ isDraft: known.draft }));
  if (!known.draft) end('HTTP 422: the release is immutable\n', 1);
  if (verb === 'upload') known.files = args.slice(4).map((one) => basename(one));
  else if (verb === 'edit' && args.includes('--draft=false')) known.draft = false;
  else end(`unknown: gh release ${verb}\n`, 1);
  end();
}

function api(path) {
  const [, kind, name] =
    /^repos\/\{owner\}\/\{repo\}\/(git\/matching-refs\/tags|git\/refs\/tags|git\/refs|commits\/tags)\/?(.*)$/.exec(
      path,
    ) ?? [];
  if (kind === 'git/matching-refs/tags')
    end(
      JSON.stringify(
        Object.keys(state.tags)
          .filter((one) => one.startsWith(name))
          .map((one) => ({ ref: `refs/tags/${one}` })),
      ),
    );
  if (kind === 'commits/tags') end(JSON.stringify({ sha: state.tags[name] }));
  const { sha, ref } = fields();
  if (kind === 'git/refs/tags' && valueOf('--method') === 'PATCH') {
    if (!(name in state.tags)) end('HTTP 404: Not Found\n', 1);
    state.tags[name] = sha;
    end('{}');
  }
  if (kind === 'git/refs' && valueOf('--method') === 'POST') {
    state.tags[ref.replace('refs/tags/', '')] = sha;
    end('{}');
  }
  end(`unknown: gh api ${path}\n`, 1);
}

if (args[0] === 'release') release(args[1], args[2]);
else if (args[0] === 'api') api(args[1]);
else end(`unknown: gh ${args.join(' ')}\n`, 1);
