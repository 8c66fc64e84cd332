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

export interface JavaHome {
  readonly home: string;
  /** 8 for Java 8. */
  readonly major: number;
}

/**
 * The Java installations of this machine, oldest first, known by their `release` files and never by
 * the names of their folders.
 */
export function javaHomes(environment: NodeJS.ProcessEnv = process.env): JavaHome[] {
  const named = Object.entries(environment).filter(([name]) => /^JAVA_HOME/.test(name));
  const onPath = (environment.PATH ?? '').split(delimiter).map((folder) => join(folder, 'java'));
  const candidates = [
    ...named.flatMap(([, folder]) => folder ?? []),
    ...onPath
      .filter((file) => existsSync(file))
      .map((file) => dirname(dirname(realpathSync(file)))),
    ...COLLECTIONS.flatMap((folder) => subfolders(folder.replace(/^~/, homedir()))),
  ];
  const found = new Map<string, number>();
  for (const candidate of candidates.flatMap((folder) => [folder, join(folder, 'Contents/Home')])) {
    const major = majorVersion(candidate);
    if (major !== undefined) found.set(realpathSync(candidate), major);
  }
  return [...found]
    .map(([home, major]) => ({ home, major }))
    .sort((a, b) => a.major - b.major || (a.home < b.home ? -1 : 1));
}

function subfolders(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function majorVersion(home: string): number | undefined {
  if (!existsSync(join(home, 'release')) || !existsSync(join(home, 'bin/java'))) return undefined;
  // Java 8 calls itself 1.8.
  const version = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(
    readFileSync(join(home, 'release'), 'utf8'),
  )?.[1];
  return version === undefined ? undefined : Number(version);
}
