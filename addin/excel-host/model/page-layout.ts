/** PageLayout, its headers and footers, and page breaks. */
import { isPlainObject, json, oneOf, text } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { type Argument, action, type HostObject, type Scalar } from '../protocol/host-object';
import { areaName, EXCEL_COLUMNS, EXCEL_ROWS } from './area';
import { cellsFrom } from './cell-address';
import { type ModelContext, sheetFacts } from './model-context';
import { newPageSetup, type PageSetup } from './page-setup';

const PAPER_SIZES = ['Letter', 'A3', 'A4', 'A5', 'B4', 'B5', 'Legal', 'Tabloid', 'Statement', 'Executive'];

function setupOf(context: ModelContext, sheetId: string): PageSetup {
  sheetFacts(context, sheetId, 'PageLayout');
  const known = context.pageSetups.get(sheetId);
  if (known !== undefined) return known;
  const setup = newPageSetup();
  context.pageSetups.set(sheetId, setup);
  return setup;
}

export function pageLayout(context: ModelContext, sheetId: string): HostObject {
  const setup = setupOf(context, sheetId);
  const kept = (name: string, check: (value: Argument, location: string) => void): Scalar => ({
    get: () => setup.values[name] ?? null,
    set: (value) => {
      check(value, `PageLayout.${name}`);
      setup.values[name] = json(value, `PageLayout.${name}`);
    },
  });
  const margin = (name: string) => kept(name, (value, location) => checkKind(value, 'number', location));
  const toggle = (name: string) => kept(name, (value, location) => checkKind(value, 'boolean', location));
  const lines = (value: Argument, member: string): string =>
    areaName(cellsFrom(context, value, sheetId, `PageLayout.${member}`).area);
  return {
    type: 'PageLayout',
    scalars: {
      orientation: kept('orientation', (value, location) => oneOf(['Portrait', 'Landscape'], value, location)),
      paperSize: kept('paperSize', (value, location) => oneOf(PAPER_SIZES, value, location)),
      printOrder: kept('printOrder', (value, location) => oneOf(['DownThenOver', 'OverThenDown'], value, location)),
      blackAndWhite: toggle('blackAndWhite'),
      centerHorizontally: toggle('centerHorizontally'),
      centerVertically: toggle('centerVertically'),
      printGridlines: toggle('printGridlines'),
      printHeadings: toggle('printHeadings'),
      leftMargin: margin('leftMargin'),
      rightMargin: margin('rightMargin'),
      topMargin: margin('topMargin'),
      bottomMargin: margin('bottomMargin'),
      headerMargin: margin('headerMargin'),
      footerMargin: margin('footerMargin'),
      zoom: kept('zoom', checkZoom),
    },
    navigations: { headersFooters: () => headersFooters(setup) },
    methods: {
      setPrintTitleRows: action((rows) => {
        const { area } = cellsFrom(context, rows, sheetId, 'PageLayout.setPrintTitleRows');
        if (area.columns !== EXCEL_COLUMNS) throw hostError('InvalidArgument', 'PageLayout.setPrintTitleRows');
        setup.titleRows = areaName(area);
      }),
      setPrintTitleColumns: action((columns) => {
        const { area } = cellsFrom(context, columns, sheetId, 'PageLayout.setPrintTitleColumns');
        if (area.rows !== EXCEL_ROWS) throw hostError('InvalidArgument', 'PageLayout.setPrintTitleColumns');
        setup.titleColumns = areaName(area);
      }),
      setPrintArea: action((area) => {
        setup.printArea = lines(area, 'setPrintArea');
      }),
      setPrintMargins: action((unit, options) => {
        const factor = UNITS.get(String(unit)) ?? 1;
        if (!isPlainObject(options)) throw hostError('InvalidArgument', 'PageLayout.setPrintMargins');
        for (const [side, size] of Object.entries(options)) {
          if (typeof size === 'number') setup.values[`${side}Margin`] = size * factor;
        }
      }),
    },
  };
}

/** Points in a unit. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['Points', 1],
  ['Inches', 72],
  ['Centimeters', 72 / 2.54],
]);

function checkKind(value: Argument, kind: 'number' | 'boolean', location: string): void {
  const is = kind === 'number' ? typeof value === 'number' : typeof value === 'boolean';
  if (!is) throw hostError('InvalidArgument', location);
}

function checkZoom(value: Argument, location: string): void {
  if (!isPlainObject(value)) throw hostError('InvalidArgument', location);
  const { scale } = value;
  const fits = value.horizontalFitToPages !== undefined || value.verticalFitToPages !== undefined;
  const scales = typeof scale === 'number';
  if (scales === fits || (scales && (scale < 10 || scale > 400))) throw hostError('InvalidArgument', location);
}

const PARTS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];

function headersFooters(setup: PageSetup): HostObject {
  const page = (which: string) => (): HostObject => {
    const texts = setup.headersFooters[which] ?? {};
    setup.headersFooters[which] = texts;
    return {
      type: 'HeaderFooter',
      scalars: Object.fromEntries(
        PARTS.map((part): [string, Scalar] => [
          part,
          {
            get: () => texts[part] ?? '',
            set: (value) => {
              texts[part] = text(value, `HeaderFooter.${part}`);
            },
          },
        ]),
      ),
      methods: {},
    };
  };
  return {
    type: 'HeaderFooterGroup',
    scalars: { state: { get: () => 'Default' } },
    navigations: {
      defaultForAllPages: page('defaultForAllPages'),
      firstPage: page('firstPage'),
      evenPages: page('evenPages'),
      oddPages: page('oddPages'),
    },
    methods: {},
  };
}

export function pageBreaks(context: ModelContext, sheetId: string, of: 'rowBreaks' | 'columnBreaks'): HostObject {
  const breaks = setupOf(context, sheetId)[of];
  const item = (at: number): HostObject => ({
    type: 'PageBreak',
    scalars: { rowIndex: { get: () => at }, columnIndex: { get: () => at } },
    methods: {
      delete: action(() => {
        breaks.splice(breaks.indexOf(at), 1);
      }),
    },
  });
  return {
    type: 'PageBreakCollection',
    methods: {
      add: (where) => {
        const { area } = cellsFrom(context, where, sheetId, 'PageBreakCollection.add');
        const at = of === 'rowBreaks' ? area.row : area.column;
        if (!breaks.includes(at)) breaks.push(at);
        return item(at);
      },
      getCount: () => breaks.length,
      removePageBreaks: action(() => {
        breaks.length = 0;
      }),
    },
    items: () => breaks.map(item),
  };
}
