import { escaped } from '../../../lib/xml.js';
import type { Table } from '../table.js';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** The cells of a table with its headings: `A1:F20`. */
export function tableRange({ columns, rows }: Table): string {
  return `A1:${columnLetters(Math.max(0, columns.length - 1))}${rows.length + 1}`;
}

/** The parts of a workbook that are not its sheets, by their paths in the package. */
export function packageParts(table: Table): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(table),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
  };
}

function contentTypes(): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/worksheets/sheet1.xml', 'worksheet'],
    ['/xl/worksheets/sheet2.xml', 'worksheet'],
    ['/xl/styles.xml', 'styles'],
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${TYPES}.${type}+xml"/>`);
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts,
    '</Types>',
  ].join('');
}

function relations(of: readonly (readonly [string, string])[]): string {
  const rows = of.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

/** Two sheets; the hidden name is by which programs other than Excel find the filter. */
function workbook(table: Table): string {
  const sheet = sheetName(table.name);
  const [from = '', to = ''] = tableRange(table).split(':');
  const absolute = [from, to].map((ref) => ref.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')).join(':');
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/><sheet name="About" sheetId="2" r:id="rId2"/></sheets>`,
    `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${escaped(sheet)}'!${absolute}</definedName></definedNames>`,
    '</workbook>',
  ].join('');
}

/** A name that Excel takes for a sheet: at most 31 letters, digits and hyphens; never the name of the second. */
function sheetName(name: string): string {
  const plain = name.replace(/[^a-z0-9-]/g, '').slice(0, 31);
  return plain === '' || plain === 'about' ? 'rows' : plain;
}

/** The styles, in the order of `STYLE` in xlsx-sheet: plain, heading, date, link, wrapped. */
function styles(): string {
  const top = '<alignment vertical="top"/>';
  const format = (font: number, number: number, alignment: string) =>
    `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`;
  return [
    `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
    '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0B5394"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="5">',
    format(0, 0, top),
    format(1, 0, top),
    format(0, 164, top),
    format(2, 0, top),
    format(0, 0, '<alignment vertical="top" wrapText="1"/>'),
    '</cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
