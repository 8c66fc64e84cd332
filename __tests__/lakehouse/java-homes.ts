import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Folders that hold one JDK a subfolder, on the systems we know. */
const COLLECTIONS = [
  '/usr/lib/jvm',
  '/usr/java',
  '/opt',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  '~/.jdks',
  '~/.sdkman/candidates/java',
];

/**
 * The Java installations of this machine, told by their `release` files and never by the names of their folders.
 *
 * @returns {{ readonly home: string, readonly major: number }[]} oldest first
 */
export function javaHomes(environment = process.env) {
  const named = Object.keys(environment).filter((name) => /^JAVA_HOME/.test(name));
  const onPath = (environment.PATH ?? '').split(delimiter).map((folder) => join(folder, 'java'));
  const candidates = [
    ...named.map((name) => environment[name]),
    ...onPath.filter((file) => existsSync(file)).map((file) => dirname(dirname(realpathSync(file)))),
    ...COLLECTIONS.flatMap((folder) => subfolders(folder.replace(/^~/, homedir()))),
  ];
  const found = new Map();
  for (const candidate of candidates.flatMap((folder) => [folder, join(folder, 'Contents/Home')])) {
    const major = majorVersion(candidate);
    if (major !== undefined) found.set(realpathSync(candidate), major);
  }
  return [...found].map(([home, major]) => ({ home, major })).sort((a, b) => a.major - b.major || (a.home < b.home ? -1 : 1));
}

function subfolders(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function majorVersion(home) {
  if (!existsSync(join(home, 'release')) || !existsSync(join(home, 'bin/java'))) return undefined;
  // Java 8 calls itself 1.8.
  const version = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1];
  return version === undefined ? undefined : Number(version);
}
