/** Which values of cells (`vm="…"`) are pictures: Excel's 放置在单元格中, and IMAGE(). [MS-XLSX] 2.3.6.2, 2.2.4.12 */
import type { Parts } from '#opc/guard';
import { existing, textOf } from '#opc/part-relations';
import { type Attributes, scanXml } from '#opc/xml-scan';
import type { WorkbookIndex } from '../workbook-parts';

const RICH_DATA = '{http://schemas.microsoft.com/office/spreadsheetml/2017/richdata}';
const RICH_VALUE = 'XLRICHVALUE';
const PICTURES = new Set(['_localImage', '_webimage', '_webImage']);

/** Numbers of `vm`, from 1; undefined where the workbook does not say what its rich values are. */
export function readPictureValues(parts: Parts, index: WorkbookIndex): ReadonlySet<number> | undefined {
  const textBy = (type: string) => {
    const target = index.relationships.find((each) => each.type === type)?.target;
    const part = target === undefined ? undefined : existing(parts, target);
    return part === undefined ? undefined : { part, xml: textOf(parts, part) };
  };
  const [metadata, values, structures] = ['sheetMetadata', 'rdRichValue', 'rdRichValueStructure'].map(textBy);
  if (metadata === undefined || values === undefined || structures === undefined) return undefined;
  const kinds: (string | undefined)[] = [];
  eachElement(structures, (name, { t }) => void (name === 's' && kinds.push(t)));
  const isPicture: boolean[] = [];
  eachElement(values, (name, { s }) => void (name === 'rv' && isPicture.push(PICTURES.has(kinds[Number(s)] ?? ''))));
  return pictureNumbers(metadata, isPicture);
}

interface Text {
  readonly part: string;
  readonly xml: string;
}

function eachElement({ part, xml }: Text, take: (name: string, attributes: Attributes) => void): void {
  scanXml(xml, part, { open: take, close() {} });
}

/** `vm` n → n-th block of valueMetadata → its record of the rich type → a block of futureMetadata → a rich value. */
function pictureNumbers(metadata: Text, isPicture: readonly boolean[]): ReadonlySet<number> {
  const types: (string | undefined)[] = [];
  const richValues: number[] = [];
  const found = new Set<number>();
  let list = '';
  let block = 0;
  eachElement(metadata, (name, { name: called, i, t, v }) => {
    if (name === 'metadataType') types.push(called);
    else if (name === 'futureMetadata') list = called === RICH_VALUE ? name : '';
    else if (name === 'cellMetadata' || name === 'valueMetadata') list = name;
    else if (name === `${RICH_DATA}rvb` && list === 'futureMetadata') richValues.push(Number(i));
    else if (name === 'bk' && list === 'valueMetadata') block++;
    else if (name === 'rc' && list === 'valueMetadata' && types[Number(t) - 1] === RICH_VALUE) {
      if (isPicture[richValues[Number(v)] ?? -1] === true) found.add(block);
    }
  });
  return found;
}
