/** Whether two sheets say the same: their rows, and what of them is doubtful. */
import type { FormDefinition } from '../form/form';
import { issueIdentity } from '../issues/issue';
import type { ParseResult } from '../reading/parse';
import { differences } from '../reports/difference';

type Read = Pick<ParseResult, 'rows' | 'issues'>;

/** What a doubtful cell says is no value yet, but two files that say it differently are two. Who is named is no content. */
export function isSameContent(a: Read, b: Read, form: FormDefinition): boolean {
  return differences(form, a.rows, b.rows).length === 0 && doubts(a) === doubts(b);
}

function doubts({ issues }: Read): string {
  return issues
    .filter(({ severity, column }) => severity === 'error' && column !== 'unit')
    .map((issue) => `${issueIdentity(issue)} ${issue.received}`)
    .sort()
    .join('\n');
}
