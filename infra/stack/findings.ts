/** What cdk-nag's AwsSolutions rules say of an app, less what was acknowledged with a reason. */
import type { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

/** One line each; empty: nothing left. The app has to be synthesised before, so that everything CDK adds is there. */
export function findingsOf(app: App): readonly string[] {
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return violations.flatMap(({ ruleName, description, violatingResources }) =>
    violatingResources.map(({ constructPath = '?' }) => `${ruleName} ${constructPath}: ${description}`),
  );
}
