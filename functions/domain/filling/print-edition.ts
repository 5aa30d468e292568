/**
 * A unit's version as it is printed, signed and stamped: the official tables, and at their foot what it is a print of, so
 * that the paper copy is known again when it comes in (notice.md (四): 纸质材料一式一份).
 */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { DocumentPlan, DocumentStamp } from '../sheet/document-plan';
import { chinaTimeInWords } from '../words/china-time';
import { STATE_NAMES } from '../words/states';
import { documentEdition } from './document-edition';
import type { FormContent } from './form-content';

export interface PrintFacts {
  readonly receipt: string;
  /** What the content is known by: the first digits of its SHA-256. */
  readonly shortHash: string;
  readonly version: number;
  readonly state: 'submitted' | 'zero';
  readonly late: boolean;
  /** ISO instant by the server's clock. */
  readonly submittedAt: string;
}

/** `picture`: the receipt's number as a QR code, a GIF. */
export function printEdition(
  form: FormDefinition,
  round: Round,
  content: FormContent,
  { receipt, shortHash, version, state, late, submittedAt }: PrintFacts,
  picture: Uint8Array<ArrayBuffer>,
): DocumentPlan {
  const said = `${STATE_NAMES[state]['zh-CN']}${late ? '（迟报）' : ''}`;
  const stamp: DocumentStamp = {
    kind: 'stamp',
    code: { picture, text: receipt },
    lines: [
      `回执号：${receipt}`,
      `第${version}版  ${said}  ${chinaTimeInWords(submittedAt)}（北京时间）收到`,
      `内容指纹：${shortHash}`,
      '单位负责人（签字）：',
    ],
    box: '单位（盖章）',
  };
  return {
    ...documentEdition(form, round, content, stamp),
    footer: { left: `回执号 ${receipt}`, right: `内容指纹 ${shortHash}` },
  };
}
