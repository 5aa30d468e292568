/** What must not be in any template, since mainland China lacks it or a template would break there. Pure. */

interface Ban {
  readonly pattern: RegExp;
  readonly reason: string;
}

const BANS: readonly Ban[] = [
  { pattern: /arn:aws[\w-]*:/, reason: 'an ARN that names its partition' },
  { pattern: /AWS::Cognito::/, reason: 'Cognito' },
  { pattern: /AWS::Lambda::Url/, reason: 'a Lambda function URL' },
  { pattern: /"Mode":\s*"Active"|AWS::XRay::|xray:|AWSXRay/, reason: 'X-Ray tracing' },
  { pattern: /AWS::ApiGateway::|"EDGE"/, reason: 'a REST API or an edge-optimised one' },
  { pattern: /LambdaFunctionAssociations|AWS::CloudFront::Function/, reason: 'code at the edge' },
  { pattern: /ReservedConcurrentExecutions/, reason: 'reserved concurrency' },
  // CloudFormation does not promise to keep them.
  { pattern: /[^\p{ASCII}]/u, reason: 'characters other than ASCII' },
];

/** One sentence each; empty: nothing. */
export function forbiddenIn(template: string): readonly string[] {
  return BANS.flatMap(({ pattern, reason }) => {
    const found = pattern.exec(template);
    if (found === null) return [];
    return [`${reason}: …${template.slice(Math.max(0, found.index - CONTEXT), found.index + CONTEXT)}…`];
  });
}

const CONTEXT = 60;
