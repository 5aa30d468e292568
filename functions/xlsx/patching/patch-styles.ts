/** New looks for cells of somebody's workbook: each clones the cell's own and differs in what is asked. ECMA-376-1 18.8 */
import type { MarkSeverity } from '#domain/issues/marks';
import { type ShownAs, shownAs, shownAsBuiltIn } from '#domain/sheet/number-formats';
import { MARK_COLOURS } from '#domain/sheet/sheet-styles';
import { notPatchable } from '#opc/file-refusal';
import { appendInside, applyEdits, type Edit, sourceOf, tagOf, withAttributes } from '#opc/xml-edits';
import { isOn } from '#opc/xml-scan';
import { childrenNamed, type ElementTree, elementTree } from '#opc/xml-spans';
import { builtInDisplay, displayOf } from '../reading/number-display';

/** What a cell's look shall have besides what it has; absent = as it is. */
export interface LookChange {
  readonly mark?: MarkSeverity;
  /** A built-in number format. */
  readonly numberFormat?: number;
  readonly quotePrefix?: boolean;
  /** A line through the text goes. */
  readonly unstruck?: true;
}

/** Excel's limit of cell formats in one workbook. */
const MOST_FORMATS = 64_000;
/** Whatever stands in them, Excel draws nothing for fill 0 and dots for fill 1. */
const RESERVED_FILLS = [
  (prefix: string) => `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`,
  (prefix: string) => `<${prefix}fill><${prefix}patternFill patternType="gray125"/></${prefix}fill>`,
];
/** What may stand before fills and before fonts in a style sheet. */
const BEFORE_FILLS = new Set(['numFmts', 'fonts']);

export class StylePatch {
  private readonly root: ElementTree;
  private readonly formats: ElementTree;
  private readonly looks: readonly ElementTree[];
  private readonly fills: ElementTree | undefined;
  private readonly fonts: ElementTree | undefined;
  /** Codes of the workbook's own, by number. */
  private readonly codes = new Map<number, string>();
  private readonly newLooks = new Map<string, number>();
  private readonly newLookXml: string[] = [];
  private readonly newFills = new Map<MarkSeverity, number>();
  private readonly newFillXml: string[] = [];
  private readonly newFonts = new Map<string, number>();
  private readonly newFontXml: string[] = [];

  constructor(
    private readonly xml: string,
    part: string,
  ) {
    this.root = elementTree(xml, part);
    const formats = childrenNamed(this.root, 'cellXfs')[0];
    if (formats === undefined) throw notPatchable(`${part} has no cell formats`);
    this.formats = formats;
    this.looks = childrenNamed(formats, 'xf');
    this.fills = childrenNamed(this.root, 'fills')[0];
    this.fonts = childrenNamed(this.root, 'fonts')[0];
    for (const list of childrenNamed(this.root, 'numFmts')) {
      for (const { attributes } of list.children) {
        this.codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      }
    }
  }

  /** How a look shows numbers. */
  shownAs(look: number): ShownAs {
    const { id, code } = this.numberFormat(look);
    return code === undefined ? shownAsBuiltIn(id) : shownAs(code);
  }

  /** Whether a look shows this number as something else: 48:00, 20万人次. */
  disguises(look: number, value: number): boolean {
    const { id, code } = this.numberFormat(look);
    const display = code === undefined ? builtInDisplay(id) : displayOf(code);
    return display?.(value) !== undefined;
  }

  isStruck(look: number): boolean {
    const font = this.fontList()[Number(this.look(look).attributes.fontId ?? 0)];
    const strike = font === undefined ? undefined : childrenNamed(font, 'strike')[0];
    return strike !== undefined && isOn(strike.attributes.val);
  }

  private fontList(): readonly ElementTree[] {
    return this.fonts === undefined ? [] : childrenNamed(this.fonts, 'font');
  }

  private numberFormat(look: number): { readonly id: number; readonly code: string | undefined } {
    const id = Number(this.look(look).attributes.numFmtId ?? 0);
    return { id, code: this.codes.get(id) };
  }

  hasQuotePrefix(look: number): boolean {
    return /^(?:1|true)$/.test(this.look(look).attributes.quotePrefix ?? '');
  }

  /** The number of the look that is `base` with the change; made once, however many cells ask. */
  changed(base: number, change: LookChange): number {
    if (Object.keys(change).length === 0) return base;
    const key = `${base} ${change.mark} ${change.numberFormat} ${change.quotePrefix} ${change.unstruck}`;
    const known = this.newLooks.get(key);
    if (known !== undefined) return known;
    const look = this.look(base);
    const source = sourceOf(this.xml, look);
    const tag = tagOf(this.xml, look);
    const number = this.looks.length + this.newLookXml.length;
    if (number >= MOST_FORMATS) throw notPatchable('too many cell formats');
    this.newLookXml.push(withAttributes(tag, this.attributes(look, change)) + source.slice(tag.length));
    this.newLooks.set(key, number);
    return number;
  }

  edits(): readonly Edit[] {
    if (this.newLookXml.length === 0) return [];
    return [
      ...this.fillEdits(),
      ...(this.fonts === undefined ? [] : this.appended(this.fonts, this.newFontXml)),
      ...this.appended(this.formats, this.newLookXml),
    ];
  }

  private look(number: number): ElementTree {
    const look = this.looks[number];
    if (look === undefined) throw notPatchable(`cell format ${number} does not exist`);
    return look;
  }

  private attributes({ attributes }: ElementTree, { mark, numberFormat, quotePrefix, unstruck }: LookChange) {
    const font = this.changedFont(Number(attributes.fontId ?? 0), mark !== undefined, unstruck === true);
    return {
      ...(mark === undefined ? {} : { fillId: String(this.fill(mark)), applyFill: '1' }),
      ...(font === undefined ? {} : { fontId: String(font), applyFont: '1' }),
      ...(numberFormat === undefined ? {} : { numFmtId: String(numberFormat), applyNumberFormat: '1' }),
      ...(quotePrefix === undefined ? {} : { quotePrefix: quotePrefix ? '1' : '0' }),
    };
  }

  private fill(severity: MarkSeverity): number {
    const known = this.newFills.get(severity);
    if (known !== undefined) return known;
    const { prefix } = this.root;
    const before = this.fills === undefined ? 0 : childrenNamed(this.fills, 'fill').length;
    while (before + this.newFillXml.length < RESERVED_FILLS.length) {
      this.newFillXml.push(RESERVED_FILLS[before + this.newFillXml.length]?.(prefix) ?? '');
    }
    const colour = `<${prefix}fgColor rgb="FF${MARK_COLOURS[severity]}"/><${prefix}bgColor indexed="64"/>`;
    const number = before + this.newFillXml.length;
    this.newFillXml.push(
      `<${prefix}fill><${prefix}patternFill patternType="solid">${colour}</${prefix}patternFill></${prefix}fill>`,
    );
    this.newFills.set(severity, number);
    return number;
  }

  /** Pale text, made for a dark fill, would vanish on a pale one: such a font loses its colour. Undefined = as it is. */
  private changedFont(number: number, isMarked: boolean, isUnstruck: boolean): number | undefined {
    const fonts = this.fontList();
    const font = fonts[number];
    if (font === undefined) return undefined;
    const colours = isMarked ? childrenNamed(font, 'color').slice(0, 1).filter(isLight) : [];
    const gone = [...colours, ...(isUnstruck ? childrenNamed(font, 'strike') : [])];
    if (gone.length === 0) return undefined;
    const key = `${number} ${gone.map(({ name }) => name)}`;
    const known = this.newFonts.get(key) ?? fonts.length + this.newFontXml.length;
    if (!this.newFonts.has(key)) {
      const edits = gone.map(({ from, to }) => ({ from: from - font.from, to: to - font.from, text: '' }));
      this.newFontXml.push(applyEdits(this.xml.slice(font.from, font.to), edits));
      this.newFonts.set(key, known);
    }
    return known;
  }

  private fillEdits(): readonly Edit[] {
    if (this.newFillXml.length === 0) return [];
    if (this.fills !== undefined) return this.appended(this.fills, this.newFillXml);
    const last = this.root.children.filter(({ name }) => BEFORE_FILLS.has(name)).at(-1);
    const at = last?.to ?? this.root.openTo;
    const tag = `${this.root.prefix}fills`;
    const text = `<${tag} count="${this.newFillXml.length}">${this.newFillXml.join('')}</${tag}>`;
    return [{ from: at, to: at, text }];
  }

  private appended(list: ElementTree, items: readonly string[]): readonly Edit[] {
    if (items.length === 0) return [];
    const count = String(list.children.length + items.length);
    const tag = tagOf(this.xml, list);
    const counted = list.attributes.count === undefined ? tag : withAttributes(tag, { count });
    return appendInside(this.xml, list, items.join(''), counted);
  }
}

/** Excel's indexed whites and pale colours, and the two light colours of a theme. ECMA-376-1 18.8.27 */
const LIGHT_INDEXED = new Set(['1', '9', '26', '27', '41', '42', '43', '65']);
const LIGHT_THEME = new Set(['0', '2']);
/** Relative luminance above which text on the palest of our fills falls below 3:1. Red text (0.21) stays red. */
const READABLE_LUMINANCE = 0.25;

function isLight({ attributes: { rgb, theme, indexed, tint } }: ElementTree): boolean {
  if (rgb !== undefined) return luminance(rgb.slice(-6)) > READABLE_LUMINANCE;
  if (indexed !== undefined) return LIGHT_INDEXED.has(indexed);
  return theme !== undefined && LIGHT_THEME.has(theme) && Number(tint ?? 0) > -0.5;
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
