import type { Block, PaperPrint, TableRow } from '../../../src/model/paper-print.js';
import type { Printed } from '../../../src/model/printed.js';

let line = 0;

/** A text as a reader would hand it over, on a line of its own. */
export function printed(text: string, url?: string): Printed {
  line += 1;
  return { text, places: [{ at: 'lines', from: line, to: line }], ...(url === undefined ? {} : { url }) };
}

export const heading = (text: string): Block => ({ block: 'heading', text: printed(text) });
export const paragraph = (text: string): Block => ({ block: 'paragraph', text: printed(text) });
export const item = (text: string): Block => ({ block: 'item', text: printed(text) });
export const group = (text: string): TableRow => ({ row: 'group', text: printed(text) });

/** A row of cells; an empty text is a cell without print, `text -> slug` a cell with a link to a modification's page. */
export function cells(...texts: readonly string[]): TableRow {
  return {
    row: 'cells',
    cells: texts.map((text) => {
      if (text === '') return { text: '' as const, places: [] };
      const [shown = '', slug] = text.split(' -> ');
      return printed(
        shown,
        slug === undefined ? undefined : `https://smartenergycodecompany.co.uk/modifications/${slug}/`,
      );
    }),
  };
}

export function table(columns: readonly string[], ...rows: readonly TableRow[]): Block {
  return { block: 'table', columns: [...columns], rows: [...rows] };
}

/** The columns of most papers. */
export const USUAL = ['Modification', 'Status', 'Impacts DCC Systems?'] as const;

/** A section on a release as most papers print it. */
export function section(release: string, on: string, ...rest: readonly Block[]): Block[] {
  return [
    heading(`2. ${release} SEC Release`),
    paragraph(
      `The table below summarises the status of the modifications currently in scope of the ${release} SEC Release on ${on}:`,
    ),
    ...rest,
  ];
}

export function print(blocks: readonly Block[], more: Partial<PaperPrint> = {}): PaperPrint {
  return { kind: 'paper', form: 'pdf', pages: 1, blocks: [...blocks], furniture: [], links: [], unread: [], ...more };
}

/** A paper of 21 September 2021 with these sections. */
export function paper(sections: readonly Block[], more: Partial<PaperPrint> = {}): PaperPrint {
  const front = [heading('SEC Releases Update'), heading('1. Purpose'), paragraph('This paper gives an update.')];
  const end = [paragraph('Joe Bloggs'), paragraph('SECAS Team'), paragraph('21 September 2021')];
  return print([...front, ...sections, ...end], more);
}
