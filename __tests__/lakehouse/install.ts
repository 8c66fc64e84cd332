// What the stand-in lakehouse is made of, in a cache outside the tree. Each part is prepared aside
// and renamed into place, so a part that is there is whole, and two installs at once do no harm.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { javaHomes } from './java-homes.js';

const MOTO = '5.2.5';
const PYSPARK = '3.5.*';
const ICEBERG = '1.10.0';
const TRINO = '476';
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
const REPOSITORY = '.repository';
const ATTEMPTS = 3;

/** The parts, as paths. */
export interface Installed {
  readonly kind: 'installed';
  /** The virtual environment's interpreter, with moto and pyspark. */
  readonly python: string;
  /** Iceberg for Spark, and its AWS clients. */
  readonly sparkJars: readonly string[];
  /** The server's folder, with the Iceberg connector in plugin/. */
  readonly trino: string;
  /** A Java home. */
  readonly javaForSpark: string;
  /** A Java home, 24 or newer. */
  readonly javaForTrino: string;
}

/** This machine lacks a tool, or a registry stayed out of reach: the caller prints the reason. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly reason: string;
}

export type Log = (line: string) => void;

/** Installs what is missing; a second call finds everything and takes milliseconds. */
export async function installLakehouse(log: Log): Promise<Installed | Unavailable> {
  const missing = ['python3', 'mvn'].filter((tool) => !isOnPath(tool));
  if (missing.length > 0) return unavailable(`${missing.join(' and ')} not found on PATH`);
  const homes = javaHomes();
  const javaForSpark =
    homes.find(({ major }) => major === 17) ??
    homes.find(({ major }) => major === 11 || major === 8);
  if (javaForSpark === undefined) return unavailable('no Java 17 found, which Spark 3.5 needs');
  const javaForTrino = homes.find(({ major }) => major >= 24);
  if (javaForTrino === undefined)
    return unavailable('no Java 24 or newer found, which Trino needs');
  try {
    const root = join(
      process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
      'schema-gate',
      'lakehouse',
    );
    const place = (name: string, prepare: Prepare): Promise<string> =>
      part(root, name, prepare, log);
    const maven = (folder: string): FromMaven => mavenInto(folder, javaForSpark.home);
    const python = await place(
      `python-moto-${MOTO}-pyspark-${PYSPARK.replace('*', 'x')}`,
      async (folder) => {
        await run('python3', ['-m', 'venv', folder]);
        await run(join(folder, 'bin/python'), [
          '-m',
          'pip',
          'install',
          '--quiet',
          `moto[server]==${MOTO}`,
          `pyspark==${PYSPARK}`,
        ]);
      },
    );
    const jars = await place(`iceberg-${ICEBERG}-spark-3.5`, async (folder) => {
      const get = maven(folder);
      await get(`org.apache.iceberg:iceberg-spark-runtime-3.5_2.12:${ICEBERG}`);
      await get(`org.apache.iceberg:iceberg-aws-bundle:${ICEBERG}`);
    });
    const trino = await place(`trino-${TRINO}`, async (folder) => {
      const get = maven(folder);
      await get(`io.trino:trino-server-core:${TRINO}:tar.gz`);
      await get(`io.trino:trino-iceberg:${TRINO}:zip`);
      const archive = (name: string): string => join(folder, `${name}-${TRINO}`);
      await run('tar', [
        '-xzf',
        `${archive('trino-server-core')}.tar.gz`,
        '-C',
        folder,
        '--strip-components',
        '1',
      ]);
      mkdirSync(join(folder, 'plugin'), { recursive: true });
      await run('python3', [
        '-m',
        'zipfile',
        '-e',
        `${archive('trino-iceberg')}.zip`,
        join(folder, 'plugin'),
      ]);
      rmSync(`${archive('trino-server-core')}.tar.gz`);
      rmSync(`${archive('trino-iceberg')}.zip`);
    });
    return {
      kind: 'installed',
      python: join(python, 'bin/python'),
      sparkJars: readdirSync(jars).map((name) => join(jars, name)),
      trino,
      javaForSpark: javaForSpark.home,
      javaForTrino: javaForTrino.home,
    };
  } catch (error) {
    return unavailable(messageOf(error));
  }
}

const unavailable = (reason: string): Unavailable => ({ kind: 'unavailable', reason });
const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function isOnPath(tool: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));
}

/** Fills a folder that is empty. */
type Prepare = (folder: string) => Promise<void>;

/**
 * The folder of one part, which `prepare` fills when it isn't there; a failed attempt starts again
 * from an empty folder.
 */
async function part(root: string, name: string, prepare: Prepare, log: Log): Promise<string> {
  const place = join(root, name);
  if (existsSync(place)) return place;
  mkdirSync(root, { recursive: true });
  const start = performance.now();
  for (let attempt = 1; ; attempt++) {
    const aside = mkdtempSync(join(root, '.preparing-'));
    try {
      log(`installing ${name} …`);
      await prepare(aside);
      rmSync(join(aside, REPOSITORY), { recursive: true, force: true });
      moveInto(aside, place);
      log(`installed ${name} in ${((performance.now() - start) / 1000).toFixed(0)} s`);
      return place;
    } catch (error) {
      if (attempt === ATTEMPTS)
        throw new Error(
          `${name} could not be installed in ${ATTEMPTS} attempts: ${messageOf(error)}`,
          { cause: error },
        );
      log(`${name}: ${messageOf(error)}; trying again`);
      await sleep(3000 * attempt);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
}

function moveInto(aside: string, place: string): void {
  try {
    renameSync(aside, place);
  } catch (error) {
    // Someone else was quicker, and theirs is as good.
    if (!existsSync(place)) throw error;
  }
}

/** Copies an artifact, `group:name:version[:packaging]`. */
type FromMaven = (artifact: string) => Promise<void>;

/**
 * Maven's own repository lies in the part while it is prepared: half a gigabyte need not be kept
 * twice.
 */
function mavenInto(folder: string, javaHome: string): FromMaven {
  const repository = join(folder, REPOSITORY);
  return async (artifact) => {
    const options = [
      `-Dmaven.repo.local=${repository}`,
      `-Dartifact=${artifact}`,
      `-DoutputDirectory=${folder}`,
    ];
    await run('mvn', ['-q', '-B', COPY, ...options], { JAVA_HOME: javaHome });
  };
}

/** Resolves when the command exits with 0; otherwise the error carries the last of its output. */
function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...environment },
      timeout: 600_000,
    });
    let output = '';
    const keep = (chunk: unknown): void => {
      output = (output + String(chunk)).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0
        ? resolve()
        : reject(
            new Error(
              `${command} ended with ${code ?? signal}: ${output.trim().split('\n').slice(-3).join(' ')}`,
            ),
          ),
    );
  });
}
