import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What `npm run test:guide` has prepared: scripts/infra-copy.mjs says what each is. */
interface Prepared {
  readonly command: string;
  readonly module: string;
  /** Those of init. */
  readonly options: readonly string[];
  readonly runtime?: string;
}

/** Whose configuration uses the module. */
export interface Workspace {
  /** What a command prints; rejects with it where that ends with another exit code than 0. */
  readonly terraform: (...args: readonly string[]) => Promise<string>;
  readonly apply: () => Promise<string>;
  /** Arguments of the module beside those that the configuration has, as Terraform writes them. */
  readonly override: (more: Readonly<Record<string, string>>) => void;
  readonly close: () => void;
}

/** Each queue is waited for until its attributes have been the same for 25 seconds. */
export const LIMIT_MS = 400_000;

const PROVIDER = `provider "aws" {
  s3_use_path_style           = true
  skip_credentials_validation = true
}
`;
const run = promisify(execFile);

/** Throws where the suite was not started by `npm run test:guide`. */
export function prepared(): Prepared {
  const given = process.env['TERRAFORM'];
  if (given === undefined) throw new Error('TERRAFORM names nothing; run npm run test:guide');
  return JSON.parse(given) as Prepared;
}

/**
 * An initialized folder with that configuration, in which the module's source is this repository's; in
 * `environment` Terraform finds AWS.
 */
export async function openWorkspace(
  configuration: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Workspace> {
  const { command, module, options, runtime } = prepared();
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-terraform-'));
  const env = { ...environment, TF_CLI_CONFIG_FILE: '/dev/null', TF_IN_AUTOMATION: '1' };
  const terraform: Workspace['terraform'] = async (...args) => {
    const { stdout, stderr } = await run(command, [...args], { cwd: folder, env });
    return `${stdout}${stderr}`;
  };
  const override: Workspace['override'] = (more) => {
    const all = { ...(runtime === undefined ? {} : { runtime: `"${runtime}"` }), ...more };
    const lines = Object.entries(all).map(([name, value]) => `  ${name} = ${value}\n`);
    const text = `module "schema_gate" {\n${lines.join('')}}\n`;
    writeFileSync(join(folder, 'override.tf'), text);
  };
  cpSync(module, join(folder, 'infra'), { recursive: true });
  mkdirSync(join(folder, 'build'));
  const zip = 'build/schema_validator_enhanced.zip';
  cpSync(zip, join(folder, zip));
  const text = configuration.replace(/source( *)= ".*"/, 'source$1= "./infra"');
  writeFileSync(join(folder, 'main.tf'), text);
  writeFileSync(join(folder, 'provider.tf'), PROVIDER);
  override({});
  await terraform('init', ...options);
  return {
    terraform,
    apply: () => terraform('apply', '-auto-approve', '-input=false', '-no-color'),
    override,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
