/** What a schema says of a text, a figure or a list, in people's words. */
import type * as z from 'zod';
import { type Bilingual, both } from '../words/locale';

type Issue = z.core.$ZodIssue;

/** By the last key of the path: what a text has to look like. */
const FORMATS: Readonly<Record<string, Bilingual>> = {
  key: both('代号用英文字母开头，只含字母和数字', 'A key begins with a small letter and has letters and digits only'),
  id: both('代号用英文字母开头，只含字母和数字', 'A key begins with a small letter and has letters and digits only'),
  sheet: both(
    '工作表名不能有 [ ] : * ? / \\，首尾不能是单引号，最多31个字',
    'A sheet’s name has none of [ ] : * ? / \\, no quote at its ends, and 31 characters at most',
  ),
  code: both('代码只能有字母、数字和 . _ -', 'A code has letters, digits and . _ - only'),
};

/** Parts of a definition that are chosen from few. */
const CONDITION = both('条件没有写全：看哪一栏、是哪些选项', 'The condition is not whole: which column, which choices');

export function schemaWords(issue: Issue): Bilingual {
  const field = String(issue.path.filter((step) => typeof step === 'string').at(-1) ?? '');
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      // Everything else that has a format is the key of something, which is chosen and not typed.
      return FORMATS[field] ?? both('还没有选', 'Nothing is chosen yet');
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_union':
      return field === 'required' ? CONDITION : both('不认识这个类型', 'No such type');
    case 'invalid_value':
      return both(`只能是：${issue.values.join('、')}`, `One of: ${issue.values.join(', ')}`);
    case 'unrecognized_keys':
      return both(`有不认识的内容：${issue.keys.join('、')}`, `Not known here: ${issue.keys.join(', ')}`);
    case 'custom':
      return field === 'key' || field === 'id'
        ? both('这个代号不能用，换一个', 'This key is taken by the system; choose another')
        : both('不能这样写', `Not possible: ${issue.message}`);
    default:
      return both('不能这样写', `Not possible: ${issue.message}`);
  }
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): Bilingual {
  if (origin === 'string') return both('要填，不能空着', 'Must not be empty');
  if (origin === 'array' || origin === 'set') return both(`至少要${minimum}个`, `At least ${minimum}`);
  return inclusive === true
    ? both(`不能小于${minimum}`, `Not below ${minimum}`)
    : both(`要大于${minimum}`, `Above ${minimum}`);
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): Bilingual {
  if (origin === 'string') return both(`最多${maximum}个字`, `${maximum} characters at most`);
  if (origin === 'array' || origin === 'set') return both(`最多${maximum}个`, `${maximum} at most`);
  return both(`不能大于${maximum}`, `Not above ${maximum}`);
}

function wrongType({ expected, input }: Extract<Issue, { code: 'invalid_type' }>): Bilingual {
  if (expected === 'number') return both('要填一个数', 'A number is needed');
  if (expected === 'int') return both('要填整数', 'A whole number is needed');
  return input === undefined
    ? both('缺了这一项', 'This is missing')
    : both('不能这样写', `Not possible: ${expected} is needed`);
}
