/** A definition as a workbook that people read and change: the form, a sheet for each section, the rules as sentences. */
import type { FormDefinition } from '../../form/form';
import { RULE_KIND_NAMES } from '../../form/rules/index';
import type { ListSection, Section } from '../../form/section';
import { banner, bannerMerge, cell, printSetup, rowHeight } from '../../sheet/sheet-layout';
import type { PlanRow, PlanValidation, PlanValue, SheetPlan, WorkbookPlan } from '../../sheet/sheet-plan';
import { headlineNames, sectionNames } from '../names';
import { freeName, newRule } from '../new-parts';
import { HEADER_NAMES, HEADER_WORDS, SECTION_KINDS, TYPE_WORDS } from '../part-words';
import { quoted } from '../quoted';
import { wordsOfRule } from '../rules/index';
import { ruleSentence } from '../rules/sentence';
import { slotText } from '../rules/slot-texts';
import { line, lines } from './cell-texts';
import { columnRow, figureRow, indicatorRow, names } from './parts';
import {
  COLUMN_HEADERS,
  FIGURE_HEADERS,
  FORM_SETTINGS,
  FORM_SHEET,
  HOW_TO_SHEET,
  INDICATOR_HEADERS,
  LIST_SETTINGS,
  RULE_HEADERS,
  RULES_SHEET,
  SECTION_SETTINGS,
  SETTINGS_HEADERS,
  SEVERITY_WORDS,
  YES,
} from './words';

const OWN_SHEETS = [FORM_SHEET, RULES_SHEET, HOW_TO_SHEET];
const LONGEST_SHEET_NAME = 31;

/** `created`: ISO instant. */
export function definitionPlan(form: FormDefinition, { created }: { readonly created: string }): WorkbookPlan {
  const taken = [...OWN_SHEETS];
  const sections = form.sections.map((section) => {
    const name = freeName(taken, section.sheet, LONGEST_SHEET_NAME);
    taken.push(name);
    return sectionSheet(name, section, form);
  });
  return {
    sheets: [formSheet(form), ...sections, rulesSheet(form), howToSheet(form)],
    properties: {
      title: `${form.attachment} ${form.title} 表样 ${form.version}`,
      subject: form.attachment,
      creator: '',
      company: '',
      created,
      custom: [
        ['definition', form.id],
        ['definitionVersion', form.version],
      ],
    },
    names: [],
  };
}

type Setting = readonly [label: string, value: PlanValue, how?: string];

function formSheet(form: FormDefinition): SheetPlan {
  const headline = headlineNames(form);
  const settings: readonly Setting[] = [
    [FORM_SETTINGS.id, form.id, '程序用的名字，不要改'],
    [FORM_SETTINGS.attachment, line(form.attachment)],
    [FORM_SETTINGS.title, line(form.title)],
    [FORM_SETTINGS.version, line(form.version), '改了表样就换一个新的'],
    [FORM_SETTINGS.headline, form.headline.map((key) => quoted(headline.of(key))).join('\n'), '最多4个，一行一个'],
    [FORM_SETTINGS.matrix, matrixText(form), `如：“附件2”“活动类型”（“开展情况”为“取消”的不算）`],
  ];
  const widths = [22, 60, 60];
  return tableSheet(FORM_SHEET, widths, `${form.attachment} 表样`, form, settingRows(settings, widths));
}

function matrixText(form: FormDefinition): PlanValue {
  if (form.matrix === undefined) return null;
  const { section: key, column, unless } = form.matrix;
  const section = form.sections.find((each) => each.key === key);
  const at = `${quoted(sectionNames(form).of(key))}${section === undefined ? quoted(column) : names([column], section)}`;
  if (section === undefined) return at;
  return `${at}${slotText({ kind: 'unless' }).write(unless as never, { form, section }, 'zh-CN')}`;
}

function sectionSheet(name: string, section: Section, form: FormDefinition): SheetPlan {
  const settings: readonly Setting[] = [
    [SECTION_SETTINGS.key, section.key, '程序用的名字，不要改；新的分表空着'],
    [
      SECTION_SETTINGS.kind,
      SECTION_KINDS[section.kind]['zh-CN'],
      Object.values(SECTION_KINDS)
        .map((word) => word['zh-CN'])
        .join('、'),
    ],
    [SECTION_SETTINGS.sheet, line(section.sheet), '发下去的工作表叫什么'],
    [SECTION_SETTINGS.title, line(section.title)],
    [SECTION_SETTINGS.titleAliases, lines(section.titleAliases), '一行一个'],
    [SECTION_SETTINGS.optional, section.optional ? YES : null, '是，或空着'],
    ...(section.kind === 'list' ? listSettings(section) : []),
    ...(section.kind === 'indicators'
      ? HEADER_NAMES.map((header): Setting => {
          const is = section.headers[header];
          return [
            HEADER_WORDS[header]['zh-CN'],
            is === undefined ? null : lines([is.label, ...is.aliases]),
            '表头，下面各行是别名；不要这一列就空着',
          ];
        })
      : []),
  ];
  const headers = section.kind === 'indicators' ? INDICATOR_HEADERS : COLUMN_HEADERS;
  const widths = section.kind === 'indicators' ? INDICATOR_WIDTHS : COLUMN_WIDTHS;
  const tables =
    section.kind === 'indicators'
      ? [
          table(
            FIGURE_HEADERS,
            section.figures.map((figure) => figureRow(figure, section)),
            widths,
          ),
          table(
            headers,
            section.indicators.map((indicator) => indicatorRow(indicator, section)),
            widths,
          ),
        ]
      : [
          table(
            headers,
            section.columns.map((column) => columnRow(column, section)),
            widths,
          ),
        ];
  const above = settingRows(settings, widths);
  return {
    ...tableSheet(name, widths, section.title, form, [...above, ...tables.flatMap((rows) => [BLANK, ...rows])]),
    validations: typeChoices(Object.values(headers).indexOf(headers.type) + 1, above.length + 3),
  };
}

function listSettings(section: ListSection): readonly Setting[] {
  const { blankRows, identity, startsFrom } = section;
  const added = startsFrom?.added;
  return [
    [LIST_SETTINGS.blankRows, blankRows],
    [
      LIST_SETTINGS.identity,
      identity.map((keys) => names(keys, section)).join('\n'),
      '一行一种认法，最可靠的在前，如：“活动名称”“开始日期”',
    ],
    [
      LIST_SETTINGS.from,
      startsFrom === undefined ? null : `${startsFrom.form}.${startsFrom.section}`,
      '表的代号.分表代号',
    ],
    [LIST_SETTINGS.taken, startsFrom === undefined ? null : names(startsFrom.columns, section)],
    [
      LIST_SETTINGS.added,
      added === undefined ? null : `${names([added.column], section)}${quoted(added.choice)}`,
      '如：“开展情况”“新增”',
    ],
  ];
}

const COLUMN_WIDTHS = [22, 18, 24, 8, 10, 26, 30, 22, 8, 10, 8, 26, 30, 14];
const INDICATOR_WIDTHS = [22, 18, 24, 10, 8, 10, 24, 24, 14, 20, 26, 30, 14];
const BLANK: PlanRow = { cells: [] };
const ROOM = 30;
const LAST_TYPE_ROW = 200;

function typeChoices(column: number, fromRow: number): readonly PlanValidation[] {
  const choices = Object.values(TYPE_WORDS).map((word) => word['zh-CN']);
  const range = { top: fromRow, left: column, bottom: Math.max(fromRow + ROOM, LAST_TYPE_ROW), right: column };
  return [{ range, validation: { kind: 'list', choices }, onInvalid: 'information' }];
}

function rulesSheet(form: FormDefinition): SheetPlan {
  const sheets = sectionNames(form);
  const widths = [24, 110, 12];
  const rows = form.rules.map((rule) => ({
    sheet: line(sheets.of(rule.section)),
    sentence: ruleSentence(rule, form, 'zh-CN'),
    severity: rule.severity === undefined ? null : SEVERITY_WORDS[rule.severity],
  }));
  return tableSheet(RULES_SHEET, widths, '规则', form, table(RULE_HEADERS, rows, widths));
}

/** Which types there are, and how each kind of rule is said, of this form's own columns. */
function howToSheet(form: FormDefinition): SheetPlan {
  const widths = [24, 110];
  const sayings = RULE_KIND_NAMES.flatMap((kind) => {
    const { on, title } = wordsOfRule(kind);
    const models = form.sections
      .filter((each) => on.includes(each.kind))
      .map((section) => newRule(form, section, kind))
      .map((rule) => ruleSentence(rule, form, 'zh-CN'));
    const how = models.find((sentence) => !sentence.includes('“…”')) ?? models[0];
    return how === undefined ? [] : [{ what: title['zh-CN'], how }];
  });
  const rows = [
    { what: '选项、别名', how: '一行一个（Alt+Enter 换行）。“选项的其他写法”写成：其它 → 其他' },
    { what: '必填', how: '是；或者有条件：“开展情况”为“取消”时；“开展情况”不为“取消”时' },
    { what: '代号', how: '程序用的名字，不要改；新的一行空着，读回时自动给一个' },
    {
      what: '类型',
      how: Object.values(TYPE_WORDS)
        .map((word) => word['zh-CN'])
        .join('、'),
    },
    ...sayings.map(({ what, how }) => ({ what: `规则：${what}`, how })),
  ];
  return tableSheet(HOW_TO_SHEET, widths, '怎样填', form, table({ what: '内容', how: '写法' }, rows, widths));
}

function tableSheet(
  name: string,
  widths: readonly number[],
  title: string,
  form: FormDefinition,
  body: readonly PlanRow[],
): SheetPlan {
  const rows = [banner(title, 'title', widths.length, 34), ...body];
  return {
    name,
    rows,
    columnWidths: widths,
    merges: [bannerMerge(1, widths.length)],
    freeze: { rows: 1, columns: 1 },
    validations: [],
    charts: [],
    print: printSetup(`${form.attachment} 表样 ${form.version}`, form.title),
  };
}

function settingRows(settings: readonly Setting[], widths: readonly number[]): readonly PlanRow[] {
  const body = settings.map(([label, value, how = '']): PlanRow => {
    const cells = [cell(label, 'text'), cell(value, 'plainText'), cell(how, 'source')];
    return { cells, height: rowHeight(cells, widths, 20) };
  });
  return [{ cells: SETTINGS_HEADERS.map((header) => cell(header, 'header')), height: 22 }, ...body];
}

function table<Headers extends Readonly<Record<string, string>>>(
  headers: Headers,
  items: readonly { readonly [H in keyof Headers]: PlanValue }[],
  widths: readonly number[],
): readonly PlanRow[] {
  const keys: readonly (keyof Headers)[] = Object.keys(headers);
  const body = items.map((item): PlanRow => {
    const cells = keys.map((key) => cell(item[key], typeof item[key] === 'number' ? 'centre' : 'plainText'));
    return { cells, height: rowHeight(cells, widths, 20) };
  });
  return [{ cells: keys.map((key) => cell(headers[key] ?? '', 'header')), height: 24 }, ...body];
}
