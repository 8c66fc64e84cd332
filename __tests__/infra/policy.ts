/** What IAM says to a request, as far as the policies of infra/ use its language. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: string | Readonly<Record<string, string>>;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >;
}

export interface Document {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

export interface Request {
  readonly action: string;
  readonly resource: string;
  /** Values of condition keys. */
  readonly context: Readonly<Record<string, string>>;
}

/**
 * A denial by any policy wins, then a permission by any:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function isAllowed(documents: readonly Document[], request: Request): boolean {
  const matching = documents
    .flatMap(({ Statement: statements }) => statements)
    .filter((statement) => applies(statement, request));
  return (
    matching.some(({ Effect }) => Effect === 'Allow') &&
    !matching.some(({ Effect }) => Effect === 'Deny')
  );
}

function applies({ Action, Resource, Condition = {} }: Statement, request: Request): boolean {
  return (
    // Names of actions have no case; resources do.
    listOf(Action).some((one) => isLike(request.action.toLowerCase(), one.toLowerCase())) &&
    listOf(Resource).some((one) => isLike(request.resource, one)) &&
    areMet(Condition, request.context)
  );
}

/** Whether a context meets a condition; throws for an operator that this does not know. */
export function areMet(
  conditions: NonNullable<Statement['Condition']>,
  context: Request['context'],
): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      const value = Object.hasOwn(context, key) ? context[key] : undefined;
      const isEqual = (): boolean => value !== undefined && listOf(wanted).includes(value);
      switch (operator) {
        // Several values of one request stand with commas in between.
        case 'ForAllValues:StringEquals':
          return (value ?? '').split(',').every((one) => listOf(wanted).includes(one));
        case 'StringEquals':
        case 'Bool':
          return isEqual();
        case 'StringLike':
          return value !== undefined && listOf(wanted).some((one) => isLike(value, one));
        case 'ArnEquals':
          return value !== undefined && listOf(wanted).some((one) => isLike(value, one));
        // An absent key meets a negated operator.
        case 'ArnNotEquals':
          return value === undefined || !listOf(wanted).some((one) => isLike(value, one));
        default:
          throw new Error(`The evaluator does not know ${operator}`);
      }
    }),
  );
}

/** `*` is any text, slashes included; `?` is one character. */
export function isLike(text: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${source}$`).test(text);
}

export function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
