/** Role of a registry's users a command is run by; each of them may have another build. */
export type Role = 'writer' | 'validator' | 'reader';

export type Step =
  /** Files of the repository, null to delete, and a commit. */
  | { readonly kind: 'commit'; readonly files: Readonly<Record<string, string | null>> }
  | {
      readonly kind: 'run';
      readonly by: Role;
      readonly args: readonly string[];
      readonly env?: Readonly<Record<string, string>>;
    }
  /** A file of the registry's directory by hand, null to delete. */
  | { readonly kind: 'put'; readonly path: string; readonly text: string | null };

/** Stands for the registry's directory in arguments. */
export const REGISTRY = '<registry>';

/** The life of some topics on one registry. */
export interface Life {
  readonly name: string;
  readonly steps: readonly Step[];
}

type Environment = Readonly<Record<string, string>>;

export const commit = (files: Readonly<Record<string, string | null>>): Step => ({
  kind: 'commit',
  files,
});
export const put = (path: string, text: string | null): Step => ({ kind: 'put', path, text });
const run =
  (by: Role, command: string) =>
  (args: string, env: Environment = {}): Step => ({
    kind: 'run',
    by,
    args: [
      command,
      ...args.split(' ').filter((word) => word !== ''),
      '--registry',
      REGISTRY,
      '--format',
      'json',
    ],
    env,
  });

/** Uploads only. */
export const publish = run('writer', 'publish');
export const activate = run('validator', 'activate');
export const check = run('reader', 'check');
export const plan = run('reader', 'plan');
export const status = run('reader', 'status');
export const log = run('reader', 'log');

/** Everything that can be read of a topic. */
export const reads = (topic: string): readonly Step[] => [
  status(''),
  status(`${topic} --problems`),
  log(topic),
  check('--all'),
];
