/** A file of reasons for 核实, CSV or JSON: which line answers which issue, and the list to be filled in. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { EXPLANATION_LIMITS } from '#api/answers/wire-limits';
import type { VerdictIssue } from '#client/shapes';
import type { Explanation } from '#domain/issues/explanation';
import { type CellPosition, formatAddress, parseAddress } from '#domain/sheet/address';
import type { Bilingual } from '#domain/words/locale';
import { BOM, csvLine, csvRows, plainText } from '#machine/csv';
import { systemCode } from '#machine/system-code';
import { CommandFailure } from './command';

/** One reason, and what it answers: a cell's issue by its code, or by the label of its column or indicator. */
export interface ReasonLine {
  /** Where it stands in the file: a line of a CSV, an entry of a list. */
  readonly place: number;
  /** The workbook's name, or the end of its path; '' where only one is sent. */
  readonly file: string;
  /** 附件2!K5 */
  readonly address: string;
  /** '' where the label says which, or where the cell has only one. */
  readonly code: string;
  readonly label: string;
  readonly reason: string;
}

type Field = Exclude<keyof ReasonLine, 'place'>;

/** The first name of each is what a template is headed with. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  file: ['文件', 'file'],
  address: ['单元格', 'address', 'cell'],
  label: ['栏目', 'label'],
  code: ['代码', 'code'],
  reason: ['理由', 'reason', '说明'],
};
const FIELDS = Object.keys(NAMES) as readonly Field[];

const entries = z.array(
  z.object({
    file: z.string().default(''),
    address: z.string(),
    code: z.string().default(''),
    label: z.string().default(''),
    reason: z.string().nullable().default(''),
  }),
);

/** Lines that say something, each checked; throws a CommandFailure for what cannot be used. */
export async function readReasons(path: string): Promise<readonly ReasonLine[]> {
  const text = textOf(await bytesOf(path));
  const lines = isJsonName(path) ? jsonLines(path, text) : csvLines(path, text);
  const given = lines.filter(({ reason }) => reason !== '');
  return given.map((line) => {
    const { place, address, reason } = line;
    const at = cellIn(address);
    if (at === undefined) {
      throw unusable(path, {
        'zh-CN': `第${place}行的单元格“${address}”不是地址，应如 附件2!K5`,
        en: `line ${place}: "${address}" is no cell, as in 附件2!K5`,
      });
    }
    if (reason.length > EXPLANATION_LIMITS.reason) {
      throw unusable(path, {
        'zh-CN': `第${place}行的理由超过${EXPLANATION_LIMITS.reason}字`,
        en: `line ${place}: the reason has more than ${EXPLANATION_LIMITS.reason} characters`,
      });
    }
    return { ...line, address: formatAddress(at) };
  });
}

/** Throws a CommandFailure where several files are sent and a line does not say which one it is for. */
export function refuseUnclearFiles(path: string, lines: readonly ReasonLine[], files: number): void {
  const unclear = lines.find(({ file }) => file === '');
  if (files < 2 || unclear === undefined) return;
  throw unusable(path, {
    'zh-CN': `一次提交多个文件时，每行要在“文件”一栏写明是哪个文件，第${unclear.place}行没有写`,
    en: `with several files, each line names its file; line ${unclear.place} does not`,
  });
}

/** The lines for a file that is sent: without a name, or by its name or the end of its path. */
export function linesFor(lines: readonly ReasonLine[], path: string): readonly ReasonLine[] {
  const parts = segments(path);
  return lines.filter(({ file }) => {
    const named = segments(file);
    return file === '' || named.every((part, at) => part === parts[parts.length - named.length + at]);
  });
}

export interface Answered {
  readonly explanations: readonly Explanation[];
  /** What the lines answered with. */
  readonly used: ReadonlySet<ReasonLine>;
}

/** What the lines answer of the 核实; throws a CommandFailure where two lines say different things of one. */
export function answersTo(path: string, issues: readonly VerdictIssue[], lines: readonly ReasonLine[]): Answered {
  const used = new Set<ReasonLine>();
  const byPlace = new Map<string, readonly ReasonLine[]>();
  for (const line of lines) byPlace.set(line.address, [...(byPlace.get(line.address) ?? []), line]);
  const explanations = issues.flatMap(({ severity, address, code, label }): readonly Explanation[] => {
    if (severity !== 'verify') return [];
    const others = issues.filter((other) => other.severity === 'verify' && other.address === address);
    const isOnly = others.every((other) => other.code === code);
    const meant = (byPlace.get(address) ?? []).filter((line) => {
      if (line.code !== '') return line.code === code;
      return line.label !== '' ? line.label === label : isOnly;
    });
    const [first, second] = meant.filter((line, at) => meant.findIndex(({ reason }) => reason === line.reason) === at);
    if (first === undefined) return [];
    if (second !== undefined) {
      throw unusable(path, {
        'zh-CN': `第${first.place}行和第${second.place}行对 ${address} 写了不同的理由，请只留一个`,
        en: `lines ${first.place} and ${second.place} give different reasons for ${address}; keep one`,
      });
    }
    for (const line of meant) used.add(line);
    return [{ address, code, reason: first.reason }];
  });
  return { explanations, used };
}

/** A 核实 without a reason, and the name by which its file is told from the others. */
export interface Lacking {
  readonly file: string;
  readonly issue: VerdictIssue;
}

/** The list to be filled in, as the ending of `path` says: .json, else CSV for Excel. */
export function reasonsTemplate(path: string, lacking: readonly Lacking[]): Uint8Array {
  if (isJsonName(path)) {
    const list = lacking.map(({ file, issue: { address, label, received, message, code } }) => ({
      ...{ file, address, label, received, message, code },
      reason: '',
    }));
    return Buffer.from(`${JSON.stringify(list, null, 2)}\n`, 'utf8');
  }
  const header = ['文件', '单元格', '栏目', '所填内容', '问题', '代码', '理由'];
  const lines = lacking.map(({ file, issue: { address, label, received, message, code } }) => {
    return [file, address, label, received ?? '', message, code, ''];
  });
  return Buffer.from(BOM + [header, ...lines].map(csvLine).join(''), 'utf8');
}

function jsonLines(path: string, text: string): readonly ReasonLine[] {
  const parsed = entries.safeParse(jsonOf(text));
  if (!parsed.success) {
    throw unusable(path, {
      'zh-CN': '不是 [{"address", "code" 或 "label", "reason"}] 这样的列表',
      en: 'not a list of [{"address", "code" or "label", "reason"}]',
    });
  }
  return parsed.data.map((entry, at) => trimmed({ ...entry, reason: entry.reason ?? '', place: at + 1 }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.startsWith(BOM) ? text.slice(BOM.length) : text);
  } catch {
    return undefined;
  }
}

function csvLines(path: string, text: string): readonly ReasonLine[] {
  const rows = csvRows(text);
  const header = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const columns = new Map(FIELDS.map((field) => [field, header.findIndex((name) => NAMES[field].includes(name))]));
  const isThere = (field: Field) => (columns.get(field) ?? -1) >= 0;
  if (!isThere('address') || !isThere('reason')) {
    throw unusable(path, {
      'zh-CN': '第1行应是栏名，至少有“单元格”和“理由”',
      en: 'the first line names the columns, "address" and "reason" at least',
    });
  }
  return rows.slice(1).map((row, at) => {
    const told = (field: Field) => plainText(row[columns.get(field) ?? -1] ?? '');
    return trimmed({
      place: at + 2,
      file: told('file'),
      address: told('address'),
      code: told('code'),
      label: told('label'),
      reason: told('reason'),
    });
  });
}

function trimmed({ place, file, address, code, label, reason }: ReasonLine): ReasonLine {
  return {
    place,
    file: file.trim(),
    address: address.trim(),
    code: code.trim(),
    label: label.trim(),
    reason: reason.trim(),
  };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = systemCode(error);
    throw unusable(path, { 'zh-CN': `打不开（${code}）`, en: `cannot be opened (${code})` });
  }
}

/** UTF-8, or what Excel writes in a Chinese Windows. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** As people write it too: 附件2！$k$5 */
function cellIn(address: string): CellPosition | undefined {
  const [, sheet, cell] = /^(.*)[!！]([^!！]*)$/.exec(address) ?? [];
  return cell === undefined ? undefined : parseAddress(`${sheet}!${cell.replaceAll('$', '').toUpperCase()}`);
}

function segments(path: string): readonly string[] {
  return path.normalize('NFC').split(/[\\/]+/);
}

function isJsonName(path: string): boolean {
  return /\.json$/i.test(path);
}

function unusable(path: string, { 'zh-CN': zh, en }: Bilingual): CommandFailure {
  return new CommandFailure({ 'zh-CN': `理由文件 ${path}：${zh}。`, en: `Reasons in ${path}: ${en}.` });
}
