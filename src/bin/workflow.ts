/** What all workflows of `init` begin with: their events, and the job with what it may read. */
const EVENTS = `name: schema-gate
on:
  pull_request: { types: [opened, synchronize, reopened, labeled, unlabeled] } # labels approve intended breaks
  merge_group:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read
`;
const REVIEW = `      pull-requests: write # for comments, suggestions and approvals; forks get no comments, but the same verdict and summary
`;
const CHECKOUT = `    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          # A merge group may hold several pull requests, so its base may be many commits back.
          fetch-depth: 50
          persist-credentials: false
`;
const GATE = `      - uses: lean-ops/schema-gate@v1 # zizmor: ignore[unpinned-uses]
`;

/** What `init` writes. examples/check.yml and README's workflow are generated from it. */
export const WORKFLOW = `# Judges pull requests against the base branch. Make the job a required check.
${EVENTS}${REVIEW}${CHECKOUT}${GATE}`;

/** What a workflow with a registry says instead of the registry and its table: terms of expressions. */
export interface RegistryTerms {
  readonly registry: string;
  /** Empty without a table. */
  readonly table: string;
  /** The comment's line on the repository variables. */
  readonly variables: string;
}

/** The terms for one registry. `table` may be empty. */
export function termsOf(registry: string, table: string): RegistryTerms {
  return {
    registry: literal(registry),
    table: table === '' ? '' : literal(table),
    variables: 'AWS_REGION, and',
  };
}

/** A text in an expression (https://docs.github.com/actions/reference/workflows-and-actions/expressions#literals). */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The workflow that compares with the versions in force; examples/check-with-registry.yml is
 * generated from it.
 */
export const registryWorkflow = ({
  registry,
  table,
  variables,
}: RegistryTerms): string => `# Judges pull requests against the active versions in S3; those from forks, which get no OIDC token, against the base branch.
#
# Repository variables: ${variables} SCHEMA_GATE_READ_ROLE, the ARN of a role.
# Any branch can run this job, so its role may only read. The subject in the role's trust policy:
#   repo:OWNER/REPO:pull_request                      in repositories created before 2026-07-15
#   repo:OWNER@OWNER_ID/REPO@REPO_ID:pull_request     in later ones
# docs/deployment.md lists the permissions that the role needs (column \`check\`).
${EVENTS}      id-token: write
${REVIEW}    env:
      # Pull requests from forks and merge groups are judged against the base branch: forks get no OIDC token.
      REGISTRY: \${{ github.event.pull_request.head.repo.full_name == github.repository && ${registry} || '' }}
${CHECKOUT}      - uses: aws-actions/configure-aws-credentials@e1253824e5c10ff9df46874f81ed3ec929e19cfd # v6.3.0
        if: env.REGISTRY != ''
        with:
          role-to-assume: \${{ vars.SCHEMA_GATE_READ_ROLE }}
          aws-region: \${{ vars.AWS_REGION }}
${GATE}        with:
          mode: check
          registry: \${{ env.REGISTRY }}
${table === '' ? '' : `          registry-table: \${{ env.REGISTRY != '' && ${table} || '' }}\n`}`;
