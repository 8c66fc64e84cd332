import { readFileSync } from 'node:fs';
import type { Document } from './policy.js';

type Role = 'validator' | 'check' | 'publish' | 'catchup' | 'machine' | 'job';

/** What infra/names renders for one set of inputs. */
export interface Rendered {
  readonly names: Readonly<Record<string, string>>;
  readonly role_arns: Readonly<Record<Role, string>>;
  readonly event_pattern: {
    readonly source: readonly string[];
    readonly 'detail-type': readonly string[];
    readonly detail: object;
  };
  readonly policies: Readonly<
    Record<
      'validator_glue' | 'validator_registry' | 'validator_runtime' | Exclude<Role, 'validator'>,
      Document
    >
  >;
  readonly bucket_policy: Document;
  readonly approval_key_policy: Document;
  readonly queue_policy: Document;
  readonly trust: Readonly<Record<Role, Document>>;
}

/**
 * `npm run test:infra` holds it equal to what Terraform renders; scripts/infra-inputs.mjs says of
 * what.
 */
export const RENDERED = JSON.parse(
  readFileSync('__tests__/infra/golden/rendered.json', 'utf8'),
) as {
  /** SHA-256 of what it was rendered from. */
  readonly sources: string;
} & Readonly<Record<'production' | 'development' | 'existing', Rendered>>;

export const { permissions: TABLE, keys: KEYS } = JSON.parse(
  readFileSync('infra/names/permissions.json', 'utf8'),
) as {
  readonly keys: Readonly<
    Record<'pending' | 'rejected' | 'registry' | 'catchup', readonly string[]>
  >;
  readonly permissions: readonly {
    readonly action: string;
    readonly resource: string;
    readonly roles: readonly string[];
  }[];
};
