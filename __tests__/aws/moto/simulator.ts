import { GetRolePolicyCommand, ListRolePoliciesCommand } from '@aws-sdk/client-iam';
import { isAllowed, listOf, type Document } from '../../infra/policy.js';
import type { Clients } from './account.js';
import type { Answer } from './watched-moto.js';

/**
 * iam:SimulatePrincipalPolicy, which moto has not: over the inline policies that moto holds. A
 * value that a condition asks for and the request does not give is missing, as in
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResourceSpecificResult.html
 */
export async function simulate({ iam }: Pick<Clients, 'iam'>, body: string): Promise<Answer> {
  const asked = new URLSearchParams(body);
  const role = (asked.get('PolicySourceArn') ?? '').replace(/^.*\//, '');
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName: role }));
  const documents = await Promise.all(
    PolicyNames.map(async (PolicyName) => {
      const found = await iam.send(new GetRolePolicyCommand({ RoleName: role, PolicyName }));
      // moto answers with the text as it was put, AWS with an encoded one.
      return JSON.parse(decodeURIComponent(found.PolicyDocument ?? '')) as Document;
    }),
  );
  const context = contextOf(asked);
  const resources = membersOf(asked, 'ResourceArns');
  const results = membersOf(asked, 'ActionNames').map((action) => {
    const each = resources.map((resource) => judge(documents, { action, resource, context }));
    const worst = each.find(({ decision }) => decision !== 'allowed') ?? each[0];
    return `<member>
      <EvalActionName>${action}</EvalActionName>
      <EvalResourceName>${escaped(resources[0] ?? '*')}</EvalResourceName>
      <EvalDecision>${worst?.decision ?? 'implicitDeny'}</EvalDecision>
      <MatchedStatements/><MissingContextValues/>
      <ResourceSpecificResults>${each.map(specific).join('')}</ResourceSpecificResults>
    </member>`;
  });
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: `<SimulatePrincipalPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
      <SimulatePrincipalPolicyResult>
        <IsTruncated>false</IsTruncated>
        <EvaluationResults>${results.join('')}</EvaluationResults>
      </SimulatePrincipalPolicyResult>
      <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
    </SimulatePrincipalPolicyResponse>`,
  };
}

interface Judged {
  readonly resource: string;
  readonly decision: 'allowed' | 'implicitDeny';
  readonly missing: readonly string[];
}

function judge(documents: readonly Document[], request: Parameters<typeof isAllowed>[1]): Judged {
  const { action, resource } = request;
  if (isAllowed(documents, request)) return { resource, decision: 'allowed', missing: [] };
  const missing = documents
    .flatMap(({ Statement: statements }) => statements)
    .filter(({ Action }) => listOf(Action).includes(action))
    .flatMap(({ Condition = {} }) => Object.values(Condition).flatMap(Object.keys))
    .filter((key) => !Object.hasOwn(request.context, key));
  return { resource, decision: 'implicitDeny', missing: [...new Set(missing)] };
}

function specific({ resource, decision, missing }: Judged): string {
  const keys = missing.map((key) => `<member>${escaped(key)}</member>`).join('');
  return `<member>
    <EvalResourceName>${escaped(resource)}</EvalResourceName>
    <EvalResourceDecision>${decision}</EvalResourceDecision>
    <MatchedStatements/><MissingContextValues>${keys}</MissingContextValues>
  </member>`;
}

function contextOf(asked: URLSearchParams): Readonly<Record<string, string>> {
  const names = [...asked.keys()].filter((key) => key.endsWith('.ContextKeyName'));
  return Object.fromEntries(
    names.map((key) => [
      asked.get(key) ?? '',
      asked.get(key.replace('.ContextKeyName', '.ContextKeyValues.member.1')) ?? '',
    ]),
  );
}

const membersOf = (asked: URLSearchParams, list: string): readonly string[] =>
  [...asked].filter(([key]) => key.startsWith(`${list}.member.`)).map(([, value]) => value);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
